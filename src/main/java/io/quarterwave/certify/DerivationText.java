// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Derivations as {@code key: value} lines of fixed order. */
public final class DerivationText {
  private DerivationText() {}

  /** Returns where a committed derivation is, from the project root. */
  public static String path(String presetName) {
    return "tables/" + presetName + ".derived";
  }

  /**
   * Returns a derivation as text, with the bound beside the largest error that was enumerated.
   *
   * @param certificate the certificate of the same approximation
   * @throws IllegalArgumentException where it is of another one
   */
  public static String write(Derivation d, Certificate certificate) {
    if (!d.specification().equals(certificate.specification())) {
      throw new IllegalArgumentException(
          "the certificate of " + certificate.name() + " is not of " + d.name());
    }
    BigDecimal enumerated = certificate.maxErrorUlp();
    StringBuilder text = new StringBuilder();
    line(text, "derivation", d.name());
    line(text, "format", CertificateText.format(d.format()));
    line(text, "specification", d.specification().text());
    line(text, "sha256", d.specification().digest());
    line(text, "approximation-ulp", ends(d.approximation()));
    line(text, "evaluation-ulp", ends(d.evaluation()));
    line(text, "rounding-ulp", "-0.5 to 0.5");
    line(text, "max-error-ulp", d.boundUlp().toPlainString());
    line(text, "proof", "derived, no phase enumerated");
    line(
        text,
        "enumerated-ulp",
        enumerated.toPlainString() + ", " + d.boundUlp().subtract(enumerated).toPlainString()
            + " below the bound");
    line(text, "repeat", "./quarterwave certify --derive " + d.name());
    return text.toString();
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append(key).append(": ").append(value).append('\n');
  }

  private static String ends(RationalInterval interval) {
    return RationalInterval.decimal(interval.low(), 12, RoundingMode.FLOOR).toPlainString() + " to "
        + RationalInterval.decimal(interval.high(), 12, RoundingMode.CEILING).toPlainString();
  }
}
