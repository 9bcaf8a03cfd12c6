// SPDX-License-Identifier: Apache-2.0
/**
 * The reference that everything is judged by: sine and cosine of the exact value of a phase code.
 *
 * <p>{@link io.quarterwave.truth.ExactSine} decides every rounding in integer arithmetic of any size; {@link
 * io.quarterwave.truth.FastSine} is the same function in double precision with a derived error bound, for sweeps that
 * ask the exact one only where the bound leaves a question open.
 *
 * <p><b>No ties exist.</b> For a phase that is not a multiple of a quarter turn, the sine times any integer is never an
 * integer or a half-integer: the trace of a primitive 2<sup>m</sup>-th root of unity, m &ge; 3, is zero, so a rational
 * value of the product would have to be zero. "Rounded to nearest" is therefore one value under every rule for ties.
 */
package io.quarterwave.truth;
