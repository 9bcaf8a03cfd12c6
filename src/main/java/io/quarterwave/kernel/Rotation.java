// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

/**
 * What a rotation loop has to know besides data and multiplicands.
 *
 * <p>Pair {@code i} is read at {@code i * inStep} and {@code i * inStep + inPartner} of a slice, and written at {@code i * outStep} and
 * {@code i * outStep + outPartner}.
 *
 * @param pairs pairs of a slice
 * @param inStep elements from a pair to the next on the way in
 * @param inPartner elements between the two channels of a pair on the way in
 * @param outStep as {@code inStep}, on the way out
 * @param outPartner as {@code inPartner}, on the way out
 * @param exact whether the multiplicands have up to 24 bits, instead of 16 for int16 data and 9 for int8 data
 * @param fractionBits format of the multiplicands
 * @param min smallest output
 * @param max largest output, one less than a power of two
 */
public record Rotation(
    int pairs,
    int inStep,
    int inPartner,
    int outStep,
    int outPartner,
    boolean exact,
    int fractionBits,
    int min,
    int max) {

  /** Returns whether a pair is two neighbours, before and after. */
  boolean interleaved() {
    return inStep == 2 && outStep == 2;
  }

  /** Returns whether a pair is split over the two halves of the slice, before and after. */
  boolean half() {
    return inStep == 1 && outStep == 1;
  }
}
