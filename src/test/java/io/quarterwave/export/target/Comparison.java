// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import java.util.List;

/** Something that export writes, compared with Java on every target. A new one stands in the list of {@link TargetsTest}. */
interface Comparison {
  /** Returns what is compared, in a word or two. */
  String name();

  /** Returns functions of it whose committed instruction counts stand in the table. */
  List<String> counted();

  /** Compiles and runs it; throws an {@link AssertionError} with the output of the tool that failed. */
  Result on(Target target);

  /**
   * What came out.
   *
   * @param compared what was compared, in a few words
   * @param differences one a line; none where all is the same
   * @param bytes of machine code and tables of what was exported, as {@code size} says
   */
  record Result(String compared, List<String> differences, SectionSizes bytes) {}
}
