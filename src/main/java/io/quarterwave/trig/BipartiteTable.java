// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;

/**
 * Sine as a straight line and the sum of two table entries, without a multiplication: the symmetric bipartite table (Schulte and Stine
 * 1999; Das Sarma and Matula 1995).
 *
 * <p>The codes {@code c = x + lead} fall into parts of {@code 2^(14 - indexBits)}, each with a value, and into groups of {@code 2^(14
 * - groupBits)}, each with offsets for the first half of a part; the second half of a part reads them backwards and as their complement {@code
 * -1 - offset}, since a short piece of the wave is nearly odd about its middle. A sine is {@code (line + value + offset) / 2^guardBits},
 * rounded down, where the line goes from 0 to the peak: {@code x * 2^(guardBits + fractionBits - 14)}. It takes three bits from the
 * values and lets the offsets fit bytes.
 *
 * @param format format of the results, up to 16 bits
 * @param groupBits the quarter has {@code 2^groupBits} groups, 1 to 12
 * @param indexBits it has {@code 2^indexBits} parts, {@code groupBits} to 13
 * @param guardBits fractional bits below one ulp, {@code 14 - fractionBits} to 10
 * @param lead codes from the first of the first group to phase 0, less than a group; the peak has an entry or shares one
 * @param values part by part, as unsigned 16-bit integers
 * @param offsets group by group
 */
public record BipartiteTable(
    QFormat format,
    int groupBits,
    int indexBits,
    int guardBits,
    int lead,
    char[] values,
    byte[] offsets)
    implements ShortSinCos {
  /**
   * Copies the tables.
   *
   * @throws IllegalArgumentException naming the component and the rule that it breaks, or the law that the tables break
   */
  public BipartiteTable(
      QFormat format,
      int groupBits,
      int indexBits,
      int guardBits,
      int lead,
      char[] values,
      byte[] offsets) {
    Checks.shortFormat(format);
    Checks.range("groupBits", groupBits, 1, 12);
    Checks.range("indexBits", indexBits, groupBits, 13);
    // a line below 2^26
    Checks.range("guardBits", guardBits, Math.max(0, 14 - format.fractionBits()), 10);
    Checks.range("lead", lead, 0, (1 << (14 - groupBits)) - 1);
    int last = QuarterCode.PEAK + lead;
    Checks.length("values", values.length, (last >> (14 - indexBits)) + 1);
    Checks.length("offsets", offsets.length, ((last >> (14 - groupBits)) + 1) << (13 - indexBits));
    this.format = format;
    this.groupBits = groupBits;
    this.indexBits = indexBits;
    this.guardBits = guardBits;
    this.lead = lead;
    this.values = values.clone();
    this.offsets = offsets.clone();
    for (int x = 0; x <= QuarterCode.PEAK; x++) {
      Checks.magnitude(x, magnitude(x), format);
    }
  }

  /** Returns a copy of the values. */
  @Override
  public char[] values() {
    return values.clone(); // the array inside is never handed out, so the record stays immutable
  }

  /** Returns a copy of the offsets. */
  @Override
  public byte[] offsets() {
    return offsets.clone(); // the array inside is never handed out, so the record stays immutable
  }

  @Override
  public int phaseBits() {
    return 16;
  }

  @Override
  public Cost cost() {
    return new Cost(0, 8, 11, 2, 2 * values.length + offsets.length, 0);
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
    int code = x + lead;
    int backwards = (code << (32 - drop)) >> 31; // -1 in the second half of a part
    int group = code >> (14 - groupBits);
    int offset =
        offsets[group << (drop - 1) | QuarterCode.low(code ^ backwards, drop - 1)] ^ backwards;
    int line = x << (guardBits + format.fractionBits() - 14);
    return (line + values[code >> drop] + offset) >> guardBits;
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
