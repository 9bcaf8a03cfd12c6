// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import java.util.function.DoubleFunction;

/** Finds the design of least error where one is made, or refused, for any given error: bisection to {@value #STEPS} steps an ulp. */
final class LeastError {
  private static final int STEPS = 1024;

  private LeastError() {}

  /**
   * Returns the design of the smallest error, from half an ulp to one, for which there is one.
   *
   * @param design makes it for an error in ulp, and throws {@link IllegalStateException} with the reason where it cannot
   * @throws IllegalStateException where there is none within an ulp
   */
  static <T> T of(DoubleFunction<T> design) {
    T best = design.apply(1);
    int refused = STEPS / 2;
    int made = STEPS;
    while (made - refused > 1) {
      int between = (made + refused) / 2;
      try {
        best = design.apply((double) between / STEPS);
        made = between;
      } catch (IllegalStateException none) {
        refused = between;
      }
    }
    return best;
  }
}
