// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.export.Fractions;
import io.quarterwave.export.LookupFormat;
import io.quarterwave.export.LookupSpec;
import io.quarterwave.export.QuantizedAngle;
import io.quarterwave.trig.Function;
import picocli.CommandLine.Option;

/** Scales and zero points of a lookup table. */
final class LookupArguments {
  @Option(
      names = "--input-scale",
      paramLabel = "S",
      description =
          "Radians that a code of a lookup table stands for. Without it all codes are one turn.")
  private String inputScale;

  @Option(
      names = "--input-zero-point",
      paramLabel = "Z",
      description = "The code of angle 0; with --input-scale only. Default: 0.")
  private Integer inputZeroPoint;

  @Option(
      names = "--output-scale",
      paramLabel = "S",
      description =
          "What a unit of the output stands for. Default: 1/128 of int8, 1/32768 of int16, +1.0 clamped.")
  private String outputScale;

  @Option(
      names = "--output-zero-point",
      paramLabel = "Z",
      description = "The output that stands for 0. Default: 0.")
  private int outputZeroPoint;

  /** Returns what a table of a format is to compute. */
  LookupSpec spec(LookupFormat format, Function function) {
    if (inputScale == null && inputZeroPoint != null) {
      throw new UserException(
          "--input-zero-point needs --input-scale: without it code 0 is angle 0");
    }
    QuantizedAngle angle = inputScale == null
        ? new QuantizedAngle.Turn(format.bits())
        : new QuantizedAngle.Radians(
            Fractions.parse(inputScale), inputZeroPoint == null ? 0 : inputZeroPoint);
    return new LookupSpec(
        format,
        function,
        angle,
        outputScale == null ? LookupSpec.defaultOutputScale(format) : Fractions.parse(outputScale),
        outputZeroPoint);
  }

  /** Returns the options as they were given, each after a space. */
  String words() {
    return (inputScale == null ? "" : " --input-scale " + inputScale)
        + (inputZeroPoint == null ? "" : " --input-zero-point " + inputZeroPoint)
        + (outputScale == null ? "" : " --output-scale " + outputScale)
        + (outputZeroPoint == 0 ? "" : " --output-zero-point " + outputZeroPoint);
  }
}
