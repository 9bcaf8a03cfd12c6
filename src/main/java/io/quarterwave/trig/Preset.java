// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

/**
 * A named approximation of the catalogue.
 *
 * <p>The name is function, format, method and promise: {@code sin_q15_poly10_cr} is the sine in Q15 by a polynomial of degree 10,
 * correctly rounded on every phase. {@code sat} after the format stands for {@link io.quarterwave.fixed.Scale#POW2_SATURATED}.
 *
 * @param name unique name in the catalogue
 * @param function what it computes; the evaluator has all three
 * @param family how it works
 * @param evaluator the approximation
 */
public record Preset(String name, Function function, Family family, SinCos evaluator) {}
