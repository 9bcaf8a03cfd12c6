// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.fixed.Scale;
import java.util.List;
import java.util.Locale;

/** How formats stand in the names and headers of artefacts. */
final class Formats {
  /** The formats of up to 16 bits. */
  static final List<QFormat> SHORT =
      List.of(QFormat.Q7, QFormat.Q7_SATURATED, QFormat.Q14, QFormat.Q15, QFormat.Q15_SATURATED);

  private Formats() {}

  /** Returns the part of a preset's name, such as {@code q15} or {@code q15sat}. */
  static String token(QFormat format) {
    return format.label().toLowerCase(Locale.ROOT)
        + (format.scale() == Scale.POW2_SATURATED ? "sat" : "");
  }

  static String describe(QFormat format) {
    return format.label() + " " + format.scale();
  }
}
