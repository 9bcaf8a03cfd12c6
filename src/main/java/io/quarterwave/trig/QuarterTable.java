// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.FixedPoint;
import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;

/**
 * Sine from the nearest entry of a quarter-wave table.
 *
 * <p>The phase is folded to the first quarter, so that both signs of a phase read the same entry, and rounded to the nearest index.
 *
 * @param format format of the results, up to 16 bits
 * @param indexBits the table has {@code 2^indexBits + 1} entries, 2 to 14; with 14 every 16-bit phase has its own
 * @param table magnitudes from phase 0 to a quarter turn, as unsigned 16-bit integers; the first is 0
 */
public record QuarterTable(QFormat format, int indexBits, char[] table) implements ShortSinCos {
  /**
   * Copies the table.
   *
   * @throws IllegalArgumentException naming the component and the rule that it breaks
   */
  public QuarterTable {
    Checks.shortFormat(format);
    Checks.range("indexBits", indexBits, 2, 14);
    Checks.length("table", table.length, (1 << indexBits) + 1);
    Checks.zero("table[0]", table[0]);
    table = table.clone();
  }

  /** Returns a copy of the table. */
  @Override
  public char[] table() {
    return table.clone(); // the array inside is never handed out, so the record stays immutable
  }

  @Override
  public int phaseBits() {
    return 16;
  }

  @Override
  public Cost cost() {
    return new Cost(0, 3, 4, 1, 2 * table.length, 0);
  }

  @Override
  public Cost pairCost() {
    return new Cost(0, 5, 5, 2, 2 * table.length, 0);
  }

  @Override
  public int sin(int phase) {
    int x = Phase.toFirstQuarter(phase & 0xffff_0000);
    int index = (x + (1 << (29 - indexBits))) >> (30 - indexBits);
    return Math.min(FixedPoint.negateIf(phase >> 31, table[index]), (int) format.max());
  }

  @Override
  public long sinCos(int phase) {
    int x = Phase.toFirstQuarter(phase & 0xffff_0000); // the cosine's is a quarter turn less x
    int half = 1 << (29 - indexBits);
    int sine = table[(x + half) >> (30 - indexBits)];
    int cosine = table[(Phase.QUARTER + half - x) >> (30 - indexBits)];
    return Quadrature.signed(phase, Phase.mirror(phase), cosine, sine, format);
  }

  @Override
  public void sin(int[] phases, int from, int to, short[] out, int outFrom) {
    fill(0, phases, from, to, out, outFrom);
  }

  @Override
  public void cos(int[] phases, int from, int to, short[] out, int outFrom) {
    fill(Phase.QUARTER, phases, from, to, out, outFrom);
  }

  private void fill(int lead, int[] phases, int from, int to, short[] out, int outFrom) {
    Ranges.check(from, to, phases.length, outFrom, out.length);
    for (int i = from, o = outFrom; i < to; i++, o++) {
      out[o] = (short) sin(phases[i] + lead);
    }
  }

  @Override
  public void sinCos(int[] phases, int from, int to, short[] sinOut, short[] cosOut, int outFrom) {
    Ranges.check(from, to, phases.length, outFrom, sinOut.length);
    Ranges.check(from, to, phases.length, outFrom, cosOut.length);
    for (int i = from, o = outFrom; i < to; i++, o++) {
      long pair = sinCos(phases[i]);
      sinOut[o] = (short) pair;
      cosOut[o] = (short) (pair >> 32);
    }
  }
}
