// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import io.quarterwave.trig.SinCos;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the self-test knows of an approximation: results at edges and at its worst phase, and a digest.
 *
 * @param unit the approximation
 * @param number the number of its first check
 * @param phases the phases that are compared by value
 * @param sines the sines there
 * @param cosines the cosines there
 * @param digest the digest over all 16-bit phases
 */
public record SineCheck(
    SineUnit unit, int number, CTable phases, CTable sines, CTable cosines, int digest) {
  /** Checks of one approximation. */
  static final int CHECKS = 3;

  private static final int CODES = 1 << 16;

  /** Evaluates an approximation. */
  static SineCheck of(SineUnit unit, int number) {
    int[] phases = phases(unit).stream().mapToInt(Integer::intValue).toArray();
    int n = phases.length;
    int[] codes = new int[n];
    int[] sines = new int[n];
    int[] cosines = new int[n];
    for (int i = 0; i < n; i++) {
      codes[i] = unit.widePhase() ? phases[i] : phases[i] >>> 16;
      sines[i] = unit.evaluator().sin(phases[i]);
      cosines[i] = unit.evaluator().cos(phases[i]);
    }
    int bits = unit.resultBits();
    return new SineCheck(
        unit,
        number,
        CTable.unsigned(unit.evaluator().phaseBits(), codes),
        new CTable(bits, true, CTable.longs(sines)),
        new CTable(bits, true, CTable.longs(cosines)),
        digest(unit));
  }

  /** Quarters of a turn and the worst phase in every quarter and mirrored, each with its neighbours. */
  private static Set<Integer> phases(SineUnit unit) {
    int unitPhase = unit.widePhase() ? 1 : 1 << 16;
    int worst = unit.certificate().statistics().worstPhase();
    Set<Integer> phases = new TreeSet<>(Integer::compareUnsigned);
    for (int quarter = 0; quarter < 4; quarter++) {
      for (int near = -2; near <= 2; near++) {
        phases.add((quarter << 30) + near * unitPhase);
        phases.add((quarter << 30) + (1 << 29) + near * unitPhase);
      }
      phases.add((quarter << 30) + worst);
      phases.add((quarter << 30) - worst);
    }
    return phases;
  }

  /** The digest of sine and cosine of every 16-bit phase, with other low bits each where the approximation reads them. */
  private static int digest(SineUnit unit) {
    SinCos evaluator = unit.evaluator();
    Fnv1a digest = new Fnv1a();
    for (int i = 0; i < CODES; i++) {
      int phase = i << 16 | (unit.widePhase() ? i * 40503 & 0xffff : 0);
      add(digest, evaluator.sin(phase), unit.resultBits());
      add(digest, evaluator.cos(phase), unit.resultBits());
    }
    return digest.value();
  }

  private static void add(Fnv1a digest, int value, int bits) {
    if (bits == 16) {
      digest.add16(value);
    } else {
      digest.add32(value);
    }
  }

  /** Returns the digest as a constant of C. */
  public String digestConstant() {
    return CTable.unsignedConstant(32, Integer.toUnsignedLong(digest));
  }

  /** Returns the expression that reads element {@code i} of one of the tables. */
  public String read(String table) {
    CTable read = table.equals("phases") ? phases : sines;
    return unit.macro("READ" + read.bits()) + "(&" + unit.local("selftest_" + table) + "[i])";
  }
}
