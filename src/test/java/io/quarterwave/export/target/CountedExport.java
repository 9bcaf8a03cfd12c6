// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import io.quarterwave.export.InstructionCount;
import java.util.List;

/** Exported functions whose instructions are counted. A new one stands in the list of {@link InstructionCountTest}. */
interface CountedExport {
  /** Counts on a target, by {@link Counting#count}. */
  List<InstructionCount> on(Target target);
}
