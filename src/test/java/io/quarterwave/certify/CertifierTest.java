// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.Preset;
import io.quarterwave.trig.SinCos;
import io.quarterwave.truth.ExactSine;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertifierTest {
  private static final int STEP = 1 << 32 - TestPresets.PHASE_BITS;
  private static final BigInteger ULP = BigInteger.ONE.shiftLeft(ExactSine.FRACTION_BITS);

  /** The sweep against one plain loop over all phases in exact arithmetic, for right and wrong approximations. */
  @ParameterizedTest
  @CsvSource({
    "14, 0, 0, 0",
    "14, 0x12340000, 0x12350000, 1",
    "14, 0x00000000, 0xffff8000, -1",
    "14, 0xe0000000, 0xe0008000, 2000",
    "15, 0, 0, 0",
    "15, 0x40000000, 0x80000000, 3",
    "-15, 0, 0, 0",
    "-15, 0x3ff00000, 0x40100000, -1"
  })
  void sweepEqualsOnePlainLoop(int bits, String from, String to, int change) {
    QFormat format = bits == 14 ? QFormat.Q14 : bits > 0 ? QFormat.Q15 : QFormat.Q15_SATURATED;
    Preset preset = TestPresets.doctored(
        format, Long.decode(from).intValue(), Long.decode(to).intValue(), change);
    PartialSweep sweep = Certifier.sweep(preset, Progress.NONE);
    SinCos approximation = preset.evaluator();
    long[] bins = new long[5];
    BigInteger sum = BigInteger.ZERO;
    BigInteger squares = BigInteger.ZERO;
    BigInteger worst = BigInteger.ONE.negate();
    int worstPhase = 0;
    long falls = 0;
    long uneven = 0;
    for (long k = 0; k < 1L << TestPresets.PHASE_BITS; k++) {
      int phase = (int) (k * STEP);
      int got = approximation.sin(phase);
      BigInteger error = ExactSine.error(phase, got, format);
      BigInteger size = error.abs();
      int bin = size.signum() == 0 ? 0 : 1;
      for (BigInteger edge = ULP.shiftRight(1); bin > 0 && bin < 4 && size.compareTo(edge) > 0; ) {
        bin++;
        edge = edge.shiftLeft(1);
      }
      bins[bin]++;
      sum = sum.add(error);
      squares = squares.add(error.multiply(error).shiftRight(ExactSine.FRACTION_BITS));
      if (size.compareTo(worst) > 0) {
        worst = size;
        worstPhase = phase;
      }
      int next = approximation.sin(phase + STEP);
      boolean rising = phase + Phase.QUARTER >= 0 && phase < Phase.QUARTER;
      falls += rising ? (next < got ? 1 : 0) : next > got ? 1 : 0;
      uneven += opposite(got, approximation.sin(-phase), format) ? 0 : 1;
    }
    ErrorStatistics s = sweep.statistics();
    assertEquals(new Histogram(bins[0], bins[1], bins[2], bins[3], bins[4]), s.histogram());
    assertEquals(Integer.toHexString(worstPhase), Integer.toHexString(s.worstPhase()));
    assertEquals(approximation.sin(worstPhase), s.worstGot());
    double count = 1L << TestPresets.PHASE_BITS;
    double bias = Math.scalb(sum.doubleValue(), -ExactSine.FRACTION_BITS) / count;
    double rms = Math.sqrt(Math.scalb(squares.doubleValue(), -ExactSine.FRACTION_BITS) / count);
    assertEquals(bias, s.bias(9).doubleValue(), 0x1p-18);
    assertEquals(rms, s.rmsError(9).doubleValue(), 0x1p-18);
    assertEquals(falls, sweep.laws().get(Law.MONOTONE).failures());
    assertEquals(uneven, sweep.laws().get(Law.ODD).failures());
    assertTrue(sweep.laws().get(Law.QUARTER_TURN).holds());
  }

  private static boolean opposite(int x, int y, QFormat format) {
    return Math.min(-(long) x, format.max()) == y || Math.min(-(long) y, format.max()) == x;
  }

  @Test
  void oneBadPhaseIsTheWorstPhaseAndBreaksTheSymmetries() {
    int bad = 0xd000_8000;
    PartialSweep sweep =
        Certifier.sweep(TestPresets.doctored(QFormat.Q14, bad, bad + STEP, 2), Progress.NONE);
    assertEquals(bad, sweep.statistics().worstPhase());
    assertTrue(sweep.statistics().maxError(6).compareTo(new BigDecimal("1.5")) >= 0);
    assertEquals(new LawResult(2, -bad), sweep.laws().get(Law.ODD));
    assertEquals(new LawResult(2, bad + Phase.HALF), sweep.laws().get(Law.HALF_TURN));
    assertEquals(2, sweep.laws().get(Law.MIRROR).failures());
    // it rises by 0.3 a step there, so the step after the bad phase falls
    assertEquals(new LawResult(1, bad), sweep.laws().get(Law.MONOTONE));
  }

  @Test
  void evenQuadrantIsNotOdd() {
    PartialSweep sweep =
        Certifier.sweep(TestPresets.doctored(QFormat.Q15, STEP, Phase.QUARTER, 1), Progress.NONE);
    long changed = (1L << TestPresets.PHASE_BITS - 2) - 1;
    assertEquals(new LawResult(2 * changed, STEP), sweep.laws().get(Law.ODD));
    assertEquals(new LawResult(1, Phase.QUARTER - STEP), sweep.laws().get(Law.MONOTONE));
    long wrong = (1L << TestPresets.PHASE_BITS) - sweep.statistics().histogram().correctlyRounded();
    assertEquals(changed, wrong);
  }

  @Test
  void saturatedFormatKeepsItsLawsBelowTheClamp() {
    PartialSweep sweep =
        Certifier.sweep(TestPresets.doctored(QFormat.Q15_SATURATED, 0, 0, 0), Progress.NONE);
    sweep.laws().forEach((law, result) -> assertTrue(result.holds(), law + " " + result));
    assertEquals(1L << TestPresets.PHASE_BITS, sweep.statistics().histogram().correctlyRounded());
    assertTrue(sweep.statistics().histogram().zero() > 4, "clamped phases have no error");
  }

  @Test
  void refusesUnitsOutsideTheDomain() {
    Preset preset = TestPresets.doctored(QFormat.Q14, 0, 0, 0);
    String message = assertThrows(
            IndexOutOfBoundsException.class, () -> Certifier.sweep(preset, 0, 17))
        .getMessage();
    assertEquals("units [0, 17) must be a range within [0, 16)", message);
    assertThrows(IndexOutOfBoundsException.class, () -> Certifier.sweep(preset, 2, 2));
  }

  @Test
  void refusesToMergeAUnitTwiceOrAnotherApproximation() {
    Preset preset = TestPresets.doctored(QFormat.Q14, 0, 0, 0);
    PartialSweep sweep = Certifier.sweep(preset, 3, 5);
    String twice = assertThrows(
            IllegalArgumentException.class, () -> sweep.merge(Certifier.sweep(preset, 4, 6)))
        .getMessage();
    assertEquals("work unit 4 is in both sweeps; each may be merged only once", twice);
    PartialSweep other = Certifier.sweep(TestPresets.doctored(QFormat.Q14, 0, STEP, 1), 5, 6);
    assertThrows(IllegalArgumentException.class, () -> sweep.merge(other));
  }

  @Test
  void refusesACertificateOfAnIncompleteSweep() {
    Preset preset = TestPresets.doctored(QFormat.Q14, 0, 0, 0);
    PartialSweep sweep = Certifier.sweep(preset, 0, 15);
    String message = assertThrows(
            IllegalArgumentException.class, () -> Certificate.of(preset, sweep))
        .getMessage();
    assertEquals(
        "a certificate of doctored needs all of units 0-15, but only 0-14 were swept", message);
  }
}
