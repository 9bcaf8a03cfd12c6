// SPDX-License-Identifier: Apache-2.0
/**
 * Phases, angles, Q formats and rounding primitives; integer opcodes only.
 *
 * <p><b>Phase.</b> An angle is a whole number of 2<sup>-32</sup> turns in an {@code int}. Adding phases wraps at a full turn, so no
 * angle is ever out of range. A <i>16-bit phase</i> is an input format of its own: the upper half of such an {@code int}.
 *
 * <p><b>Radians and degrees.</b> {@link io.quarterwave.fixed.Radians} and {@link io.quarterwave.fixed.Degrees} turn angles in fixed point into the
 * nearest phase, once, at the border; inside, angles are phases.
 *
 * <p><b>Q format.</b> {@code Qf} is a signed integer with {@code f} binary digits after the point. {@link
 * io.quarterwave.fixed.Scale} says which integer stands for 1.0.
 */
package io.quarterwave.fixed;
