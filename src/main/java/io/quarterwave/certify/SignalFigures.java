// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.trig.SinCos;
import io.quarterwave.truth.FastSine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/**
 * Signal to noise, spurious-free dynamic range and total harmonic distortion of a coherent full-scale sine.
 *
 * <p>The record is {@value #LENGTH} samples of {@value #CYCLES} cycles, at the phases {@code (k * }{@value #CYCLES}{@code <<
 * 16) + }{@value #FIRST_PHASE}, k from 0, so every 16-bit code once, and one phase of each run of 2<sup>16</sup> where more
 * bits are read. Its discrete Fourier transform has no window; bins 1 to {@value #LENGTH}/2 count, the constant does not.
 * Harmonic h lies in bin {@code h * }{@value #CYCLES}, folded at half the length. With the fundamental as the reference (its
 * power as found, so a gain is no noise; a clamped peak is distortion):
 *
 * <ul>
 *   <li>SNR: over the power of all bins but the fundamental and harmonics 2 to {@value #LAST_HARMONIC};
 *   <li>SFDR: over the largest other bin, harmonic or not;
 *   <li>THD: power of harmonics 2 to {@value #LAST_HARMONIC} over it.
 * </ul>
 *
 * <p>Because the transform is linear and that of an exact sine is known, only the errors are transformed: in double
 * precision the transform of the whole record has a floor at 250 dB, too near to the spurs of 31 bits. The same bits on
 * every JVM: it all adds and multiplies, with constants that Commons Math and {@link FastSine} carry.
 *
 * @param snrDb signal to noise in dB, two decimals, at most {@value #MOST_DB}
 * @param sfdrDb spurious-free dynamic range in dB, as above
 * @param thdDb total harmonic distortion in dB, negative, at least -{@value #MOST_DB}
 */
public record SignalFigures(BigDecimal snrDb, BigDecimal sfdrDb, BigDecimal thdDb) {
  /** Samples of the record. */
  public static final int LENGTH = 1 << 16;

  /** Cycles in the record; odd, so that no phase comes twice. */
  public static final int CYCLES = 4051;

  /** Phase of the first sample, with bits in its lower half for those that read them. */
  public static final int FIRST_PHASE = 0x9e37;

  /** The last harmonic that counts as distortion; the higher ones count as noise. */
  public static final int LAST_HARMONIC = 10;

  /** Figures beyond it are cut: it is far above any format, and finite where nothing is found. */
  public static final int MOST_DB = 320;

  /** Returns the figures of the sine of an approximation. */
  public static SignalFigures of(SinCos approximation) {
    int[] phases = phases(approximation.phaseBits());
    int[] sines = new int[LENGTH];
    ArrayEvaluation.of(approximation, LENGTH).sinCos(phases, LENGTH, sines, new int[LENGTH]);
    double one = approximation.format().one();
    double[] errors = new double[LENGTH];
    for (int k = 0; k < LENGTH; k++) {
      errors[k] = sines[k] - one * FastSine.sin(phases[k]);
    }
    return ofErrors(one, phases[0], errors);
  }

  /** Returns the phases of the record, without the bits that are not read. */
  static int[] phases(int phaseBits) {
    int[] phases = new int[LENGTH];
    for (int k = 0; k < LENGTH; k++) {
      phases[k] = (k * CYCLES << 16) + FIRST_PHASE & -1 << 32 - phaseBits;
    }
    return phases;
  }

  /**
   * Returns the figures of a sine of an amplitude, starting at a phase, with errors added.
   *
   * @param errors {@value #LENGTH} of them
   */
  static SignalFigures ofErrors(double amplitude, int firstPhase, double[] errors) {
    double[][] spectrum = {errors.clone(), new double[LENGTH]};
    FastFourierTransformer.transformInPlace(
        spectrum, DftNormalization.STANDARD, TransformType.FORWARD);
    // amplitude * sin(x + first) has amplitude * length / 2 * (sin(first) - i cos(first)) in its
    // bin
    double half = amplitude * LENGTH / 2;
    double re = half * FastSine.sin(firstPhase) + spectrum[0][CYCLES];
    double im = spectrum[1][CYCLES] - half * FastSine.cos(firstPhase);
    double fundamental = re * re + im * im;
    if (fundamental == 0) {
      throw new IllegalArgumentException("the record has no fundamental in bin " + CYCLES);
    }
    double[] power = new double[LENGTH / 2 + 1]; // of each bin, but for the constant
    for (int k = 1; k < power.length; k++) {
      power[k] = spectrum[0][k] * spectrum[0][k] + spectrum[1][k] * spectrum[1][k];
    }
    power[LENGTH / 2] /= 2; // the other bins stand for their conjugates too
    power[CYCLES] = 0;
    double largest = 0;
    for (double part : power) {
      largest = Math.max(largest, part);
    }
    double distortion = 0;
    for (int h = 2; h <= LAST_HARMONIC; h++) {
      distortion += power[bin(h)];
      power[bin(h)] = 0;
    }
    double noise = 0;
    for (double part : power) {
      noise += part;
    }
    return new SignalFigures(
        decibels(fundamental, noise),
        decibels(fundamental, largest),
        decibels(fundamental, distortion).negate());
  }

  private static int bin(int harmonic) {
    int bin = harmonic * CYCLES % LENGTH;
    return Math.min(bin, LENGTH - bin);
  }

  private static BigDecimal decibels(double above, double below) {
    // StrictMath has the same bits everywhere
    double ratio = below == 0 ? MOST_DB : 10 * StrictMath.log10(above / below);
    return new BigDecimal(Math.min(ratio, MOST_DB)).setScale(2, RoundingMode.HALF_EVEN);
  }
}
