// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import java.math.BigDecimal;

/**
 * What one exported function costs on one target.
 *
 * @param target name of the target
 * @param function name without prefix: {@code sin_q15_poly_cr}
 * @param unit what the instructions are for: {@code call}, {@code element}, {@code pair}
 * @param mean instructions for a unit on average over the inputs, to two places
 * @param least fewest instructions of a call, divided by its units
 * @param most most instructions of a call, divided by its units
 * @param codeBytes machine code where only this function is linked, with what it calls
 * @param tableBytes constant data likewise
 */
public record InstructionCount(
    String target,
    String function,
    String unit,
    BigDecimal mean,
    BigDecimal least,
    BigDecimal most,
    int codeBytes,
    int tableBytes) {}
