// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

/**
 * A measured time.
 *
 * @param nanos per value or token
 * @param error half the width of JMH's 99.9 % confidence interval, NaN where there are too few iterations
 */
record Timing(double nanos, double error) {}
