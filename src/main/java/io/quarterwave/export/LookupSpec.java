// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import io.quarterwave.trig.Function;
import java.util.Objects;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What a lookup table computes: {@code q = function(angle(code)) / outputScale + outputZeroPoint}, rounded to nearest and clamped to the codes of its format.
 *
 * @param format how the runtime reads it
 * @param function sine or cosine
 * @param angle which angle a code stands for
 * @param outputScale the real number that one unit of the output stands for
 * @param outputZeroPoint the output that stands for 0
 */
public record LookupSpec(
    LookupFormat format,
    Function function,
    QuantizedAngle angle,
    BigFraction outputScale,
    int outputZeroPoint) {
  /**
   * Checks the numbers against the format.
   *
   * @throws IllegalArgumentException naming the value and the rule that it breaks
   */
  public LookupSpec {
    Objects.requireNonNull(format, "format");
    if (function == Function.SINCOS) {
      throw new IllegalArgumentException("a lookup table has one function, sin or cos");
    }
    BigFraction units = BigFraction.ONE.divide(outputScale);
    if (outputScale.compareTo(BigFraction.ZERO) <= 0
        || units.compareTo(new BigFraction(1 << 24)) > 0) {
      throw new IllegalArgumentException(
          "the scale of the output (" + Fractions.text(outputScale) + ") must be at least 2^-24");
    }
    requireZeroPoint("output", outputZeroPoint, format);
    if (angle instanceof QuantizedAngle.Radians radians) {
      requireZeroPoint("input", radians.zeroPoint(), format);
    }
  }

  private static void requireZeroPoint(String what, int zeroPoint, LookupFormat format) {
    boolean narrow = format.bits() == 8;
    int least = narrow ? format.min() : 0;
    int most = narrow ? format.max() : 0;
    if (zeroPoint < least || zeroPoint > most) {
      throw new IllegalArgumentException("the zero point of the " + what + " (" + zeroPoint
          + ") must be " + (narrow ? "in [-128, 127]" : "0: int16 tensors are symmetric"));
    }
  }

  /** Returns the scale that the field uses for an output in [-1, 1]: 1/128 for int8, 1/32768 for int16; 1.0 is clamped to the largest code. */
  public static BigFraction defaultOutputScale(LookupFormat format) {
    return new BigFraction(1, 1 << (format.bits() - 1));
  }

  /** Returns in words which angle a code stands for. */
  public String input() {
    return angle instanceof QuantizedAngle.Radians radians
        ? Fractions.text(radians.scale()) + " * " + less("code", radians.zeroPoint()) + " radians"
        : "code / " + (1 << format.bits()) + " turns";
  }

  /** Returns in words what an output stands for. */
  public String output() {
    return less("q", outputZeroPoint) + " * " + Fractions.text(outputScale) + ", clamped to ["
        + format.min() + ", " + format.max() + "]";
  }

  private static String less(String name, int zeroPoint) {
    if (zeroPoint == 0) {
      return name;
    }
    return "(" + name + (zeroPoint > 0 ? " - " : " + ") + Math.abs(zeroPoint) + ")";
  }

  /** Returns the same table of another function. */
  LookupSpec with(Function other) {
    return new LookupSpec(format, other, angle, outputScale, outputZeroPoint);
  }

  /** Returns the same table at another scale of the output. */
  LookupSpec with(BigFraction otherScale) {
    return new LookupSpec(format, function, angle, otherScale, outputZeroPoint);
  }

  /** Returns the same table in another format of the same width. */
  LookupSpec with(LookupFormat other) {
    return new LookupSpec(other, function, angle, outputScale, outputZeroPoint);
  }
}
