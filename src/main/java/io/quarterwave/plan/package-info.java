// SPDX-License-Identifier: Apache-2.0
/**
 * From the decimal parameters of a model's rotary embedding to integers: {@link io.quarterwave.plan.RopeSpec} says what the model says,
 * {@link io.quarterwave.plan.Planner} holds the formulas and rounds.
 *
 * <p>The inverse frequency w of a pair, in radians per token, is a real number that the formula defines exactly. Its phase step is {@code 2^64 w / 2 pi}, rounded
 * once. To know that rounding for certain, the formulas run in interval arithmetic over whole numbers: each operation rounds its lower end down and its
 * upper end up, the elementary functions enclose the tails of their series, and the step is taken where both ends round to it; where they do not, the plan is
 * computed again with more bits.
 */
package io.quarterwave.plan;
