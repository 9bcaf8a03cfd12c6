// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;

/**
 * Sine from the nearest entry of a full-wave table: no fold and no sign, for twice to four times the memory.
 *
 * <p>A phase half way between two entries reads the even one, which keeps the sine odd and half-turn symmetric.
 *
 * @param format format of the results, up to 16 bits
 * @param indexBits the table has {@code 2^indexBits} entries, 4 to 16; with 16 every 16-bit phase has its own
 * @param table sines of one turn, with the symmetries of a sine
 */
public record FullTable(QFormat format, int indexBits, short[] table) implements ShortSinCos {
  /**
   * Copies the table.
   *
   * @throws IllegalArgumentException naming the component and the rule that it breaks
   */
  public FullTable {
    Checks.shortFormat(format);
    Checks.range("indexBits", indexBits, 4, 16);
    Checks.length("table", table.length, 1 << indexBits);
    for (int i = 0; i < table.length; i++) {
      int opposite = table[(i + table.length / 2) & (table.length - 1)];
      int mirror = table[-i & (table.length - 1)];
      if (table[i] != Math.min(-opposite, (int) format.max())
          && opposite != Math.min(-table[i], (int) format.max())) {
        throw new IllegalArgumentException(
            "table[" + i + "] (" + table[i] + ") must be the negative of the entry half a turn on");
      }
      if (mirror != opposite) {
        throw new IllegalArgumentException(
            "table[" + i + "] must be mirrored about a quarter turn");
      }
    }
    table = table.clone();
  }

  /** Unfolds a quarter-wave table. */
  public static FullTable unfold(QuarterTable quarter) {
    int indexBits = quarter.indexBits() + 2;
    short[] table = new short[1 << indexBits];
    for (int i = 0; i < table.length; i++) {
      table[i] = (short) quarter.sin(i << (32 - indexBits));
    }
    return new FullTable(quarter.format(), indexBits, table);
  }

  /** Returns a copy of the table. */
  @Override
  public short[] table() {
    return table.clone(); // the array inside is never handed out, so the record stays immutable
  }

  @Override
  public int phaseBits() {
    return 16;
  }

  @Override
  public Cost cost() {
    return indexBits == 16
        ? new Cost(0, 0, 1, 1, 2 * table.length, 0)
        : new Cost(0, 2, 2, 1, 2 * table.length, 0);
  }

  @Override
  public Cost pairCost() {
    return indexBits == 16
        ? new Cost(0, 1, 1, 2, 2 * table.length, 0)
        : new Cost(0, 3, 2, 2, 2 * table.length, 0);
  }

  @Override
  public int sin(int phase) {
    return table[index(phase)];
  }

  private int index(int phase) {
    int drop = 32 - indexBits;
    int code = phase & 0xffff_0000;
    // nearest, ties to even; with 16 index bits the sum never carries, for the low 16 bits are 0
    return (code + (1 << (drop - 1)) - 1 + ((code >>> drop) & 1)) >>> drop;
  }

  @Override
  public long sinCos(int phase) {
    int index = index(phase);
    // a quarter turn is an even number of entries, so half way between two it is the even one again
    return Quadrature.pack(table[(index + table.length / 4) & (table.length - 1)], table[index]);
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
