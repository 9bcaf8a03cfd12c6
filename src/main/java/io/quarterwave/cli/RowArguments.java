// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import picocli.CommandLine.Option;

/** The options of rows of cosines and sines as tensors. */
final class RowArguments {
  @Option(
      names = "--rows",
      paramLabel = "FROM:TO",
      description =
          "Cosines and sines of these positions of --model, TO not among them, as tensors [positions][pairs].")
  String positions;

  @Option(
      names = "--scale",
      paramLabel = "X",
      description = "What one unit stands for, 1/N or 2^-n. Default: 1/32767, of int32 2^-30.")
  String scale;

  @Option(
      names = "--duplicate",
      description =
          "Every number twice, [positions][2 pairs]: both halves alike, or two in a row where the layout of the model is interleaved.")
  boolean duplicate;

  @Option(names = "--unscaled", description = "Leave the attention scaling of the model out.")
  boolean unscaled;

  /** Returns whether rows are asked for. */
  boolean asked() {
    return positions != null;
  }
}
