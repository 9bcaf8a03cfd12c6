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
 * @param fractionBits format of the multiplicands
 * @param min smallest output
 * @param max largest output
 */
public record Rotation(
    int pairs,
    int inStep,
    int inPartner,
    int outStep,
    int outPartner,
    int fractionBits,
    int min,
    int max) {}
