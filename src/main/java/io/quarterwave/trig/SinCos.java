// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;

/**
 * Sine and cosine of a phase in integer arithmetic alone.
 *
 * <p>Phases are 32-bit (2<sup>32</sup> is one turn). An implementation with {@code phaseBits() == 16} reads the upper 16 bits of the
 * phase and ignores the rest: its input code is {@code phase >>> 16}, and its error is stated against the sine of that
 * code. Cosine is the sine a quarter turn later, bit for bit, in every implementation.
 */
public sealed interface SinCos permits ShortSinCos, IntSinCos {
  /** Returns the format of the results. */
  QFormat format();

  /** Returns how many leading bits of the phase are read: 16 or 32. */
  int phaseBits();

  /** Returns what one sine costs, counted from the evaluation order. */
  Cost cost();

  /** Returns what the sine and the cosine of one phase cost together, as {@link #sinCos(int)} evaluates them. */
  Cost pairCost();

  /**
   * Returns the sine of a phase.
   *
   * @param phase angle in 2<sup>-32</sup> turns, any {@code int}
   * @return sine in {@link #format()}
   */
  int sin(int phase);

  /**
   * Returns the cosine of a phase.
   *
   * @param phase angle in 2<sup>-32</sup> turns, any {@code int}
   * @return cosine in {@link #format()}, equal to {@code sin(phase + Phase.QUARTER)}
   */
  default int cos(int phase) {
    return sin(phase + Phase.QUARTER);
  }

  /**
   * Returns both at once: cosine in the high 32 bits, sine in the low 32 bits.
   *
   * @param phase angle in 2<sup>-32</sup> turns, any {@code int}
   * @return {@code (long) cos(phase) << 32 | sin(phase) & 0xffffffffL}
   */
  long sinCos(int phase);
}
