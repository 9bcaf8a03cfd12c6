// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

/**
 * What a rotation loop has to know besides data and multiplicands.
 *
 * <p>The channels of pair {@code i} are at {@code i * step} and {@code i * step + partner} of a slice.
 *
 * @param pairs pairs of a slice
 * @param step elements from a pair to the next: 2 where its channels are neighbours, 1 where they are in two halves
 * @param partner elements between the two channels of a pair: 1, or the number of pairs
 * @param exact whether the multiplicands have up to 24 bits, instead of 16 for int16 data and 9 for int8 data
 * @param fractionBits format of the multiplicands
 * @param roundBits what is added to a sum is 2^(roundBits-1): {@code fractionBits}, or more in exact rotations of int16 data whose outputs are cut further
 * @param min smallest output
 * @param max largest output, one less than a power of two
 */
public record Rotation(
    int pairs,
    int step,
    int partner,
    boolean exact,
    int fractionBits,
    int roundBits,
    int min,
    int max) {

  /** Returns whether a pair is two neighbours. */
  public boolean interleaved() {
    return step == 2;
  }
}
