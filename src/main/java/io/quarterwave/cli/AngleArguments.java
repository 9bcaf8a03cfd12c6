// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.fixed.AngleFormat;
import io.quarterwave.fixed.Degrees;
import io.quarterwave.fixed.Radians;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say what an angle is. */
final class AngleArguments {
  @Option(
      names = "--radians",
      paramLabel = "N",
      description = "Angles are integers in units of 2^-N radians, N from 8 to 28.")
  private Integer radians;

  @Option(names = "--degrees", description = "Angles are whole degrees.")
  private boolean degrees;

  @Option(names = "--degrees-q16", description = "Angles are integers in units of 2^-16 degrees.")
  private boolean degreesQ16;

  /** Returns the format of the angles, or none where they are phases. */
  Optional<AngleFormat> format() {
    if ((radians != null ? 1 : 0) + (degrees ? 1 : 0) + (degreesQ16 ? 1 : 0) > 1) {
      throw new UserException("--radians, --degrees and --degrees-q16 exclude each other");
    }
    if (radians != null) {
      if (radians < 8 || radians > 28) {
        throw new UserException("--radians (" + radians + ") must be in [8, 28]");
      }
      return Optional.of(new Radians(radians));
    }
    return degrees
        ? Optional.of(Degrees.WHOLE)
        : degreesQ16 ? Optional.of(Degrees.Q16) : Optional.empty();
  }
}
