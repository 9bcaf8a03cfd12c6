// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

/**
 * What one sine costs on any core, counted from the evaluation order: no time, no compiler.
 *
 * @param multiplies multiplications, a high-half product counted as one
 * @param additions additions, subtractions and sign applications
 * @param shifts shifts
 * @param loads table or coefficient loads that depend on the phase
 * @param tableBytes bytes of tables, constants in the code excluded
 * @param productBits widest product in bits; 0 where nothing is multiplied
 */
public record Cost(
    int multiplies, int additions, int shifts, int loads, int tableBytes, int productBits) {}
