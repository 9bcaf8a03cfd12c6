// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.SinCos;
import io.quarterwave.truth.FastSine;
import java.util.Map;

/**
 * Evaluates blocks of a {@link Domain} as whole arrays and adds up errors, laws and norms; one per thread.
 *
 * <p>Every phase is evaluated. Where a block turns out to keep every law, the errors of one quarter stand for all four;
 * where it does not, each phase is judged by itself. Both ways give the same totals.
 */
final class BlockSweep {
  private final Domain domain;
  private final QFormat format;
  private final ArrayEvaluation evaluation;
  private final int length;
  private final MirroredRun low; // u rising from a to b in the first octant
  private final MirroredRun high; // quarter - u, so falling
  private final double[] signedWant;
  private final ErrorAccumulator errors;
  private final LawCounter laws = new LawCounter();
  private Deviation deviation = new Deviation(0, -1);

  BlockSweep(SinCos approximation) {
    this.domain = new Domain(approximation.phaseBits());
    this.format = approximation.format();
    this.length = domain.stepsPerBlock() + 1;
    this.evaluation = ArrayEvaluation.of(approximation, length);
    this.low = new MirroredRun(length);
    this.high = new MirroredRun(length);
    this.signedWant = new double[length];
    this.errors = new ErrorAccumulator(format, length);
  }

  void sweep(int block) {
    int step = domain.step();
    int first = block * domain.stepsPerBlock() * step;
    low.evaluate(evaluation, first, step);
    high.evaluate(evaluation, Phase.QUARTER - first, -step);
    truth(first, low.want);
    truth(first + Phase.QUARTER, high.want);
    if (keepsEveryLaw()) {
      addBalanced(low, 0);
      addBalanced(high, 1);
      addNorms(low.sines[0], high.sines[0], low.phases[0], 0, length - 1);
      addNorms(low.sines[0], high.sines[0], high.phases[0], length - 1, length);
    } else {
      addEach(low, high, 0);
      addEach(high, low, 1);
    }
  }

  private void truth(int firstPhase, double[] want) {
    if (domain.step() == 1) {
      FastSine.sines(firstPhase, length, want);
    } else {
      for (int i = 0; i < length; i++) {
        want[i] = FastSine.sin(firstPhase + i * domain.step());
      }
    }
    double one = format.one();
    for (int i = 0; i < length; i++) {
      want[i] *= one;
    }
  }

  private boolean keepsEveryLaw() {
    // the sine rises with u, so high has the largest at 0; a unit of margin is far more than the
    // error of the truth
    boolean nothingClamps = high.want[0] < format.max() - 1 || format.max() == format.one();
    return nothingClamps
        && low.isSymmetric()
        && high.isSymmetric()
        && low.isQuarterTurnFrom(high)
        && high.isQuarterTurnFrom(low)
        && neverFalls(low.sines[0], high.sines[0]);
  }

  private static boolean neverFalls(int[] rising, int[] falling) {
    int wrong = 0;
    for (int i = 1; i < rising.length; i++) {
      // both are at least 0 in a symmetric run, so the differences do not wrap
      wrong |= rising[i] - rising[i - 1] | falling[i - 1] - falling[i];
    }
    return wrong >= 0;
  }

  /**
   * Adds a run whose four mirrors have one error but for the sign; the ends belong to two mirrors each.
   *
   * @param odd 0 where u and half + u count without the last index, 1 where they count without the first
   */
  private void addBalanced(MirroredRun run, int odd) {
    int last = length - 1;
    errors.add(run.sines[0], run.want, run.phases[odd], 0, 1, 2, true);
    errors.add(run.sines[0], run.want, run.phases[0], 1, last, 4, true);
    errors.add(run.sines[0], run.want, run.phases[1 - odd], last, length, 2, true);
  }

  private void addEach(MirroredRun run, MirroredRun partner, int odd) {
    for (int k = 0; k < MirroredRun.MIRRORS; k++) {
      int from = k + odd & 1;
      int to = length - 1 + from;
      double top = format.max();
      for (int i = 0; i < length; i++) {
        signedWant[i] = k < 2 ? Math.min(run.want[i], top) : -run.want[i];
      }
      errors.add(run.sines[k], signedWant, run.phases[k], from, to, 1, false);
      addNorms(run.sines[k], run.cosines[k], run.phases[k], from, to);
      countLaws(run, partner, k, from, to);
      countFalls(run, k, odd);
    }
  }

  private void addNorms(int[] sines, int[] cosines, int[] phases, int from, int to) {
    long square = format.one() * format.one();
    for (int i = from; i < to; i++) {
      // the sum of squares is at most 2^63 and the difference at most 2^62 or so: right modulo
      // 2^64, as is the magnitude
      long units = Math.abs((long) sines[i] * sines[i] + (long) cosines[i] * cosines[i] - square);
      if (units >= deviation.units()) {
        deviation = deviation.merge(new Deviation(units, phases[i]));
      }
    }
  }

  private void countLaws(MirroredRun run, MirroredRun partner, int k, int from, int to) {
    int[] sines = run.sines[k];
    int[] negated = run.sines[3 - k];
    int[] halfLater = run.sines[k + 2 & 3];
    int[] mirrored = run.sines[k ^ 1];
    int[] quarterLater = partner.sines[MirroredRun.aQuarterLater(k)];
    for (int i = from; i < to; i++) {
      int phase = run.phases[k][i];
      if (!areOpposite(sines[i], negated[i])) {
        laws.fail(Law.ODD, phase);
      }
      if (!areOpposite(sines[i], halfLater[i])) {
        laws.fail(Law.HALF_TURN, phase);
      }
      if (sines[i] != mirrored[i]) {
        laws.fail(Law.MIRROR, phase);
      }
      if (run.cosines[k][i] != quarterLater[i]) {
        laws.fail(Law.QUARTER_TURN, phase);
      }
    }
  }

  private boolean areOpposite(int x, int y) {
    long top = format.max();
    return Math.min(-(long) x, top) == y || Math.min(-(long) y, top) == x;
  }

  private void countFalls(MirroredRun run, int k, int odd) {
    // the phase rises with the index for u and half + u in low, half - u and -u in high
    int forward = k + odd & 1;
    boolean rises = k < 2 ^ odd == 1;
    for (int i = 1; i < length; i++) {
      int before = run.sines[k][i - 1];
      int after = run.sines[k][i];
      if (rises ? after < before : after > before) {
        laws.fail(Law.MONOTONE, run.phases[k][i - 1 + forward]);
      }
    }
  }

  ErrorStatistics statistics() {
    return errors.statistics();
  }

  Map<Law, LawResult> lawResults() {
    return laws.results();
  }

  Deviation deviation() {
    return deviation;
  }
}
