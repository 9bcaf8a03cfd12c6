// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

/**
 * What was measured, per value, row or token.
 *
 * @param nanos median of the iterations of all JVMs
 * @param spread half the difference of the slowest and the fastest iteration
 * @param slowest the largest of the JVMs' own medians
 * @param bytes what a call allocates, by JMH's collector profiler; NaN where that was not asked
 */
record Timing(double nanos, double spread, double slowest, double bytes) {}
