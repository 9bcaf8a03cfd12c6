// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.plan;

import java.util.function.Function;

/**
 * Ziv's strategy: computes with more and more bits until every rounding and comparison in the computation is decided.
 *
 * <p>It ends. A phase step is a rounding of an algebraic number over pi, which is never a tie. The other results are algebraic or
 * transcendental; a tie is a dyadic fraction, and the only results that can be one are decimals and their roots, whose interval is a point once the
 * bits hold it. What is left are parameters made to come within 2<sup>-700</sup> of a border: they are refused.
 */
final class Ziv {
  private Ziv() {}

  /**
   * Returns the result of the first attempt that is decided.
   *
   * @param what names the result in the error
   * @throws IllegalArgumentException when the last precision does not decide
   */
  static <T> T decide(String what, Function<Reals, T> attempt) {
    for (Reals reals : Reals.LEVELS) {
      try {
        return attempt.apply(reals);
      } catch (Interval.Undecided e) {
        continue;
      }
    }
    throw new IllegalArgumentException(
        what + " is too close to the border between two roundings to be decided with 800 bits");
  }
}
