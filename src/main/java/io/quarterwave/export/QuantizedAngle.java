// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import io.quarterwave.fixed.Phase;
import io.quarterwave.truth.ExactSine;
import io.quarterwave.truth.RadianSine;
import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;

/** Which angle a code stands for; exact, as a rational number of turns or of radians. */
public sealed interface QuantizedAngle {
  /** Parts of a code that have a sine of their own: 1024. */
  int PART_BITS = 10;

  /** Fraction bits of a sine. */
  int FRACTION_BITS = ExactSine.FRACTION_BITS;

  /** Bound of the error of a sine in units of 2<sup>-{@link #FRACTION_BITS}</sup>. */
  int ERROR_UNITS = 16;

  /** Returns {sine, cosine} of {@code codes1024 / 1024} codes, each within {@link #ERROR_UNITS}. */
  BigInteger[] sinCos(long codes1024);

  /** Returns {sines, cosines} of {@code count} codes from {@code first} on, each within {@link #ERROR_UNITS}. */
  BigInteger[][] sinCos(int first, int count);

  /**
   * All codes are one turn: code {@code c} is {@code c / 2^bits} turns.
   *
   * @param bits width of a code, 8 or 16
   */
  record Turn(int bits) implements QuantizedAngle {
    @Override
    public BigInteger[] sinCos(long codes1024) {
      int phase = (int) (codes1024 << (32 - bits - PART_BITS)); // wraps as angles do
      return new BigInteger[] {ExactSine.sine(phase), ExactSine.sine(phase + Phase.QUARTER)};
    }

    /** The cosine is the sine a quarter of all codes on. */
    @Override
    public BigInteger[][] sinCos(int first, int count) {
      int codes = 1 << bits;
      BigInteger[] turn = new BigInteger[codes];
      for (int code = 0; code < codes; code++) {
        turn[code] = ExactSine.sine(code << (32 - bits));
      }
      BigInteger[][] all = new BigInteger[2][count];
      for (int i = 0; i < count; i++) {
        all[0][i] = turn[first + i & codes - 1];
        all[1][i] = turn[first + i + codes / 4 & codes - 1];
      }
      return all;
    }
  }

  /**
   * Code {@code c} is {@code scale * (c - zeroPoint)} radians.
   *
   * @param scale radians of a code, positive
   * @param zeroPoint the code of angle 0
   */
  record Radians(BigFraction scale, int zeroPoint) implements QuantizedAngle {
    private static final int RUN = 256;

    /**
     * Checks the scale.
     *
     * @throws IllegalArgumentException if it is not in (0, 2^16]
     */
    public Radians {
      if (scale.compareTo(BigFraction.ZERO) <= 0 || scale.compareTo(new BigFraction(1 << 16)) > 0) {
        throw new IllegalArgumentException(
            "the scale of the input (" + Fractions.text(scale) + ") must be in (0, 65536]");
      }
    }

    @Override
    public BigInteger[] sinCos(long codes1024) {
      BigInteger parts = BigInteger.valueOf(codes1024 - ((long) zeroPoint << PART_BITS));
      return RadianSine.sinCos(
          scale.getNumerator().multiply(parts), scale.getDenominator().shiftLeft(PART_BITS));
    }

    /** By the addition of angles: a series for every 256th code and for the first 256 differences. */
    @Override
    public BigInteger[][] sinCos(int first, int count) {
      BigInteger[][] all = new BigInteger[2][count];
      BigInteger[][] fine = new BigInteger[RUN][];
      for (int i = 0; i < RUN; i++) {
        fine[i] = new Radians(scale, 0).sinCos((long) i << PART_BITS);
      }
      BigInteger[] coarse = null;
      for (int i = 0; i < count; i++) {
        if (i % RUN == 0) {
          coarse = sinCos((long) (first + i) << PART_BITS);
        }
        BigInteger[] by = fine[i % RUN];
        // |sin| + |cos| < 1.42: two errors of a unit and the shift are below 4 units
        all[0][i] =
            coarse[0].multiply(by[1]).add(coarse[1].multiply(by[0])).shiftRight(FRACTION_BITS);
        all[1][i] =
            coarse[1].multiply(by[1]).subtract(coarse[0].multiply(by[0])).shiftRight(FRACTION_BITS);
      }
      int zero = zeroPoint - first;
      if (zero >= 0 && zero < count) {
        all[0][zero] = BigInteger.ZERO; // exactly, as ties need it
        all[1][zero] = BigInteger.ONE.shiftLeft(FRACTION_BITS);
      }
      return all;
    }
  }
}
