// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.fixed.AngleFormat;
import io.quarterwave.fixed.Radians;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How far the sine or cosine of an angle in radians or degrees can be from the truth, in ulp, over every 32-bit code; derived, in decimal
 * arithmetic rounded up.
 *
 * <p><b>Derivation.</b> The approximation reads a phase of w bits, rounded to nearest from the angle ({@link AngleFormat}): off by at most
 * half a unit, {@code pi 2^-w} rad. The sine moves no faster than its angle, so {@code S} times it is off by at most {@code S pi 2^-w} ulp, {@code S =
 * format.one()}; the clamp of a saturated format, which the truth undergoes too, moves no two numbers apart. The certified error of
 * the approximation against the sine of its phase comes on top.
 *
 * @param angles format of the angles
 * @param certificate the certificate of the approximation
 */
public record AngleBound(AngleFormat angles, Certificate certificate) {
  private static final int DECIMALS = 6;

  /** Returns the largest error that the rounding of the angle to a phase makes, in ulp. */
  public BigDecimal ofPhase() {
    return BigDecimal.valueOf(certificate.format().one())
        .multiply(UpperBounds.PI)
        .multiply(new BigDecimal(AngleFormat.PHASE_ERROR))
        .multiply(UpperBounds.pow2(1 - certificate.phaseBits()))
        .setScale(DECIMALS, RoundingMode.CEILING);
  }

  /** Returns the largest error against the sine or cosine of the angle, in ulp. */
  public BigDecimal ofAngle() {
    return ofPhase().add(certificate.boundUlp());
  }

  /** Returns the bound and its parts as {@code key: value} lines. */
  public String text() {
    int bits = certificate.phaseBits();
    StringBuilder text = new StringBuilder();
    line(text, "angle-bound", certificate.name());
    line(text, "angles", unit());
    line(text, "format", CertificateText.format(certificate.format()));
    line(
        text,
        "phase-error",
        AngleFormat.PHASE_ERROR + " units of 2^-" + bits
            + " turns, correctly rounded for every 32-bit angle");
    if (angles instanceof Radians radians) {
      RadianRounding rounding = RadianRounding.of(radians, bits);
      if (!rounding.holds()) {
        throw new IllegalStateException(
            radians + " does not give the nearest phase for every angle");
      }
      line(
          text,
          "hardest-angle",
          rounding.hardest() + ", "
              + rounding.distanceUnits(15).toPlainString()
              + " units from the middle of two phases; the arithmetic is off by less than 2^"
              + (bits - 97));
    }
    line(text, "phase-error-ulp", ofPhase().toPlainString());
    line(
        text,
        "sine-error-ulp",
        certificate.boundUlp().toPlainString() + ", " + Certificate.EXHAUSTIVE);
    line(text, "max-error-ulp", ofAngle().toPlainString());
    line(text, "proof", "derived");
    return text.toString();
  }

  private String unit() {
    String name = angles instanceof Radians ? "radians" : "degrees";
    return angles.fractionBits() == 0 ? "whole " + name : name + " in Q" + angles.fractionBits();
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append(key).append(": ").append(value).append('\n');
  }
}
