// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.rope.Accuracy;
import io.quarterwave.rope.OutputRange;
import picocli.CommandLine.Option;

/** Which rotation of a model is written as C. */
final class RopeArguments {
  @Option(
      names = "--accuracy",
      paramLabel = "A",
      converter = EnumWord.OfAccuracy.class,
      description = "exact (default) or fast.")
  private Accuracy accuracy;

  @Option(
      names = "--range",
      paramLabel = "R",
      converter = EnumWord.OfOutputRange.class,
      description = "full (default) or symmetric: without the least value of the type.")
  private OutputRange range;

  @Option(
      names = "--row-table",
      paramLabel = "N",
      description = "Store the rows of positions 0 to N - 1.")
  private Integer rowTable;

  /** Returns the class of the multiplicands. */
  Accuracy accuracy() {
    return accuracy == null ? Accuracy.EXACT : accuracy;
  }

  /** Returns the range of the outputs. */
  OutputRange range() {
    return range == null ? OutputRange.FULL : range;
  }

  /** Returns how many rows are stored. */
  int rowTable() {
    if (rowTable != null && rowTable < 1) {
      throw new UserException("--row-table (" + rowTable + ") must be at least 1");
    }
    return rowTable == null ? 0 : rowTable;
  }
}
