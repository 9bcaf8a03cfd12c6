// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import io.quarterwave.trig.Function;
import java.math.BigInteger;
import java.util.BitSet;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The outputs that a lookup table is judged by: {@code f(angle) / scale + zero point}, clamped to the codes, for every code and for the one after the last.
 * Immutable.
 *
 * <p>Each is kept as a 64-bit integer of {@value #FRACTION_BITS} fraction bits, within 2<sup>-33</sup> units of the output, and as the nearest integer, which is
 * exact: ties, which only 0 and +-1 can be, go away from zero as {@code std::round} does.
 */
final class LookupTruth {
  static final int FRACTION_BITS = 32;

  private static final int FRACTION = QuantizedAngle.FRACTION_BITS;
  private static final BigInteger ONE = BigInteger.ONE.shiftLeft(FRACTION);

  private final LookupSpec spec;
  private final BigInteger[][] sinCos;
  private final BigInteger unitsNumerator;
  private final BigInteger unitsDenominator;
  private final long[] exact;
  private final int[] nearest;
  private final BitSet known;
  private final int clamped;

  private LookupTruth(LookupSpec spec, BigInteger[][] sinCos) {
    this.spec = spec;
    this.sinCos = sinCos;
    BigFraction units = BigFraction.ONE.divide(spec.outputScale());
    unitsNumerator = units.getNumerator();
    unitsDenominator = units.getDenominator();
    BigInteger[] values = sinCos[spec.function() == Function.SIN ? 0 : 1];
    exact = new long[values.length];
    nearest = new int[values.length];
    known = new BitSet(values.length);
    long most = (long) spec.format().max() << FRACTION_BITS;
    long least = (long) spec.format().min() << FRACTION_BITS;
    int beyond = 0;
    for (int i = 0; i < values.length; i++) {
      long raw = fixed(values[i]);
      exact[i] = Math.max(least, Math.min(most, raw));
      // the low half of raw + 1/2 decides, unless it is within a unit of a tie
      int low = (int) raw + Integer.MIN_VALUE;
      nearest[i] = clamp(
          low >= -1 && low <= 1
              ? nearest(values[i])
              : raw + (1L << FRACTION_BITS - 1) >> FRACTION_BITS);
      boolean whole = values[i].signum() == 0 || values[i].abs().equals(ONE);
      known.set(i, raw != exact[i] || whole && unitsDenominator.equals(BigInteger.ONE));
      beyond += raw != exact[i] && i < values.length - 1 ? 1 : 0;
    }
    clamped = beyond;
  }

  /** Returns the truth of a specification. */
  static LookupTruth of(LookupSpec spec) {
    int codes = 1 << spec.format().bits();
    return new LookupTruth(spec, spec.angle().sinCos(spec.format().min(), codes + 1));
  }

  /** Returns the truth of another function or output scale of the same angles. */
  LookupTruth as(LookupSpec other) {
    return new LookupTruth(other, sinCos);
  }

  LookupSpec spec() {
    return spec;
  }

  /** Returns the output for a code in [{@code min()}, {@code max() + 1}] in units of 2<sup>-32</sup>. */
  long exact(int code) {
    return exact[code - spec.format().min()];
  }

  /** Returns whether {@link #exact} is not rounded: of 0, +-1 and what is clamped. */
  boolean known(int code) {
    return known.get(code - spec.format().min());
  }

  /** Returns the nearest output for a code in [{@code min()}, {@code max() + 1}]. */
  int nearest(int code) {
    return nearest[code - spec.format().min()];
  }

  /** Returns how many codes have an output beyond the codes, which is clamped. */
  int clamped() {
    return clamped;
  }

  /** Returns the output, not clamped, for {@code codes1024 / 1024} codes, in units of 2<sup>-32</sup>. */
  long beside(long codes1024) {
    return fixed(spec.angle().sinCos(codes1024)[spec.function() == Function.SIN ? 0 : 1]);
  }

  private int clamp(long value) {
    return (int) Math.max(spec.format().min(), Math.min(spec.format().max(), value));
  }

  private long fixed(BigInteger value) {
    int shift = QuantizedAngle.FRACTION_BITS - FRACTION_BITS;
    BigInteger half = unitsDenominator.shiftLeft(shift - 1);
    BigInteger rounded = floor(value.multiply(unitsNumerator).add(half), shift);
    return rounded.longValueExact() + ((long) spec.outputZeroPoint() << FRACTION_BITS);
  }

  private long nearest(BigInteger value) {
    BigInteger slack =
        unitsNumerator.multiply(BigInteger.valueOf(QuantizedAngle.ERROR_UNITS)).shiftLeft(1);
    // round(|v|) = floor((2 |v| + 1) / 2)
    BigInteger doubled =
        value.abs().multiply(unitsNumerator).shiftLeft(1).add(unitsDenominator.shiftLeft(FRACTION));
    BigInteger low = floor(doubled.subtract(slack), FRACTION + 1);
    BigInteger high = floor(doubled.add(slack), FRACTION + 1);
    boolean exactly = value.bitLength() == 0 || value.abs().equals(ONE);
    if (!exactly && !low.equals(high)) {
      throw new IllegalStateException("a rounding is open after " + FRACTION + " bits");
    }
    long magnitude = (exactly ? floor(doubled, FRACTION + 1) : low).longValueExact();
    return (value.signum() < 0 ? -magnitude : magnitude) + spec.outputZeroPoint();
  }

  private BigInteger floor(BigInteger value, int shift) {
    if (unitsDenominator.equals(BigInteger.ONE)) {
      return value.shiftRight(shift);
    }
    BigInteger[] parts = value.divideAndRemainder(unitsDenominator.shiftLeft(shift));
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }
}
