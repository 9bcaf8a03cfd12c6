// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import picocli.CommandLine.Option;

/** The options of tables alone. */
final class TableArguments {
  @Option(names = "--table", description = "The tables of the entries NAME, alone.")
  boolean table;

  @Option(
      names = "--samples",
      paramLabel = "N",
      description =
          "Of --table: instead of its own the nearest values of the format of NAME at N phases of a turn, a power of two.")
  Integer samples;

  @Option(
      names = "--quarter",
      description = "Of --samples: the first quarter of the turn, its end included.")
  boolean quarter;

  @Option(
      names = "--tflite",
      paramLabel = "T",
      description =
          "A lookup table of TensorFlow Lite, int8 (256 entries) or int16 (513); NAME is sin or cos.")
  String tflite;

  @Option(
      names = "--tosa",
      paramLabel = "T",
      description =
          "A table of TOSA's TABLE, int8 (256 entries) or int16 (513); NAME is sin or cos.")
  String tosa;

  /** Returns whether a lookup table is asked for. */
  boolean lookup() {
    return tflite != null || tosa != null;
  }
}
