// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;

/**
 * Sine as a straight line and the sum of three table entries, without a multiplication: a symmetric multipartite table (de Dinechin
 * and Tisserand 2005).
 *
 * <p>The 2<sup>14</sup> codes of the quarter fall into {@code 2^indexBits} parts, each with a value, and a part into steps of {@code
 * 2^fineBits}; the phase of the peak itself is read as the last before it. Coarse offsets, one for each step of the first half of a
 * part, serve all parts of a coarse group; fine offsets, one for each code of the first half of a step, all steps of a fine group. The
 * second half reads them backwards and as their complement {@code -1 - offset}. A sine is {@code (line + value + 2 * coarse + fine) / 2^guardBits}, rounded
 * down, where the line is {@code code * 2^(guardBits + fractionBits - 14)}.
 *
 * @param format format of the results, up to 16 bits
 * @param indexBits the quarter has {@code 2^indexBits} parts, 2 to 11
 * @param fineBits a step has {@code 2^fineBits} codes, 1 to {@code 13 - indexBits}
 * @param coarseGroupBits the quarter has {@code 2^coarseGroupBits} coarse groups, 1 to {@code indexBits}
 * @param fineGroupBits it has {@code 2^fineGroupBits} fine groups, 1 to {@code indexBits}
 * @param guardBits fractional bits below one ulp, {@code 14 - fractionBits} to 10
 * @param values part by part, as unsigned 16-bit integers
 * @param coarse group by group
 * @param fine group by group
 */
public record TripartiteTable(
    QFormat format,
    int indexBits,
    int fineBits,
    int coarseGroupBits,
    int fineGroupBits,
    int guardBits,
    char[] values,
    byte[] coarse,
    byte[] fine)
    implements ShortSinCos {
  /**
   * Copies the tables.
   *
   * @throws IllegalArgumentException naming the component and the rule that it breaks, or the law that the tables break
   */
  public TripartiteTable(
      QFormat format,
      int indexBits,
      int fineBits,
      int coarseGroupBits,
      int fineGroupBits,
      int guardBits,
      char[] values,
      byte[] coarse,
      byte[] fine) {
    Checks.shortFormat(format);
    Checks.range("indexBits", indexBits, 2, 11);
    Checks.range("fineBits", fineBits, 1, 13 - indexBits);
    Checks.range("coarseGroupBits", coarseGroupBits, 1, indexBits);
    Checks.range("fineGroupBits", fineGroupBits, 1, indexBits);
    // a line below 2^26
    Checks.range("guardBits", guardBits, Math.max(0, 14 - format.fractionBits()), 10);
    Checks.length("values", values.length, 1 << indexBits);
    Checks.length("coarse", coarse.length, 1 << (coarseGroupBits + 13 - indexBits - fineBits));
    Checks.length("fine", fine.length, 1 << (fineGroupBits + fineBits - 1));
    this.format = format;
    this.indexBits = indexBits;
    this.fineBits = fineBits;
    this.coarseGroupBits = coarseGroupBits;
    this.fineGroupBits = fineGroupBits;
    this.guardBits = guardBits;
    this.values = values.clone();
    this.coarse = coarse.clone();
    this.fine = fine.clone();
    for (int x = 0; x < QuarterCode.PEAK; x++) { // the peak is read as the last before it
      Checks.magnitude(x, magnitude(x), format);
    }
  }

  /** Returns a copy of the values. */
  @Override
  public char[] values() {
    return values.clone(); // the array inside is never handed out, so the record stays immutable
  }

  /** Returns a copy of the coarse offsets. */
  @Override
  public byte[] coarse() {
    return coarse.clone(); // the array inside is never handed out, so the record stays immutable
  }

  /** Returns a copy of the fine offsets. */
  @Override
  public byte[] fine() {
    return fine.clone(); // the array inside is never handed out, so the record stays immutable
  }

  @Override
  public int phaseBits() {
    return 16;
  }

  @Override
  public Cost cost() {
    return new Cost(0, 12, 18, 3, 2 * values.length + coarse.length + fine.length, 0);
  }

  @Override
  public Cost pairCost() {
    return QuarterCode.pair(cost());
  }

  @Override
  public int sin(int phase) {
    return QuarterCode.signed(phase, magnitude(QuarterCode.of(phase)), format);
  }

  @Override
  public long sinCos(int phase) {
    int x = QuarterCode.of(phase);
    return Quadrature.signed(
        phase, Phase.mirror(phase), magnitude(QuarterCode.PEAK - x), magnitude(x), format);
  }

  private int magnitude(int x) {
    int drop = 14 - indexBits;
    int code = x - (x >> 14); // the peak, 2^14, is read as 2^14 - 1
    int backwards = (code << (32 - drop)) >> 31; // -1 in the second half of a part
    int step = QuarterCode.low((code ^ backwards) >> fineBits, drop - fineBits - 1);
    int group = code >> (14 - coarseGroupBits);
    int coarseOffset = coarse[group << (drop - fineBits - 1) | step] ^ backwards;
    int fineOffset = fineOffset(code);
    int line = code << (guardBits + format.fractionBits() - 14);
    return (line + values[code >> drop] + (coarseOffset << 1) + fineOffset) >> guardBits;
  }

  private int fineOffset(int code) {
    int backwards = (code << (32 - fineBits)) >> 31; // -1 in the second half of a step
    int group = code >> (14 - fineGroupBits);
    return fine[group << (fineBits - 1) | QuarterCode.low(code ^ backwards, fineBits - 1)]
        ^ backwards;
  }

  @Override
  public void sin(int[] phases, int from, int to, short[] out, int outFrom) {
    fill(0, phases, from, to, out, outFrom);
  }

  @Override
  public void cos(int[] phases, int from, int to, short[] out, int outFrom) {
    fill(Phase.QUARTER, phases, from, to, out, outFrom);
  }

  private void fill(int ahead, int[] phases, int from, int to, short[] out, int outFrom) {
    Ranges.check(from, to, phases.length, outFrom, out.length);
    for (int i = from, o = outFrom; i < to; i++, o++) {
      out[o] = (short) sin(phases[i] + ahead);
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
