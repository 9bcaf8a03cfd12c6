// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

/**
 * A measured time, per value or token.
 *
 * @param nanos median of the iterations
 * @param spread half the difference of the slowest and the fastest
 */
record Timing(double nanos, double spread) {}
