// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import java.util.Locale;

/** What the system property {@code targets} says about targets whose tools are missing. */
enum TargetMode {
  /** They are skipped. */
  FOUND,
  /** They are failures. */
  REQUIRED,
  /** All targets are skipped, found or not. */
  NONE;

  /** Returns the mode of this run; {@link #FOUND} where nothing is said. */
  static TargetMode current() {
    String mode = System.getProperty("targets", "found");
    for (TargetMode value : values()) {
      if (value.name().toLowerCase(Locale.ROOT).equals(mode)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "-Dtargets=" + mode + " is not one of found, required, none");
  }
}
