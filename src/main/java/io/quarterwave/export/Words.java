// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.fixed.Scale;
import java.util.Locale;

/** Formats in words and in names. */
final class Words {
  private Words() {}

  /** Returns a format as names of the catalogue have it, such as {@code q15sat}. */
  static String format(QFormat format) {
    return format.label().toLowerCase(Locale.ROOT)
        + (format.scale() == Scale.POW2_SATURATED ? "sat" : "");
  }

  /** Returns a format in a line. */
  static String described(QFormat format) {
    return format.label() + " in " + format.bits() + " bits; 1.0 is " + format.one()
        + (format.max() < format.one() ? ", clamped to " + format.max() : "");
  }
}
