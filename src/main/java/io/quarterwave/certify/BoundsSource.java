// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import java.util.List;
import java.util.Locale;

/** Writes the Java class of the certified bounds that the javadoc of presets prints. */
public final class BoundsSource {
  /** Where the class is, from the project root. */
  public static final String PATH = "src/main/java/io/quarterwave/trig/CertifiedBounds.java";

  private BoundsSource() {}

  /**
   * Returns the source, one constant a certificate, in the given order.
   *
   * @param command the command that writes it anew
   */
  public static String write(List<Certificate> certificates, String command) {
    StringBuilder text = new StringBuilder()
        .append("// SPDX-License-Identifier: Apache-2.0\n")
        .append("// Generated from tables/*.cert; do not edit. Again by:\n")
        .append("// " + command + "\n")
        .append("package io.quarterwave.trig;\n\n")
        .append(
            "/** The largest error of each preset in ulp, rounded up, from its certificate. */\n")
        .append("public final class CertifiedBounds {\n")
        .append("  private CertifiedBounds() {}\n");
    for (Certificate certificate : certificates) {
      text.append("\n  /** Bound of {@code " + certificate.name() + "}. */\n")
          .append("  public static final String " + constant(certificate.name()) + " = \""
              + certificate.boundUlp().toPlainString() + "\";\n");
    }
    return text.append("}\n").toString();
  }

  /** Returns the name of the constant of a preset. */
  public static String constant(String presetName) {
    return presetName.toUpperCase(Locale.ROOT);
  }
}
