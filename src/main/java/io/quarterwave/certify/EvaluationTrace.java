// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.trig.EvenPolynomial;
import io.quarterwave.trig.FactoredPolynomial;
import io.quarterwave.trig.FactoredWidePolynomial;
import io.quarterwave.trig.HighWordPolynomial;
import io.quarterwave.trig.SinCos;
import io.quarterwave.trig.WidePolynomial;
import java.util.Optional;

/**
 * The evaluation of a magnitude of the sine in {@link TracedInteger}s: the evaluation order of the record, operation by operation.
 *
 * @param sum the integer before its last shift, with the rounding half in it
 * @param drop the last shift: the magnitude is {@code sum >> drop}
 */
record EvaluationTrace(TracedInteger sum, int drop) {
  /** Returns the trace of an approximation that is one polynomial in the squared distance to the peak; none for others. */
  static Optional<EvaluationTrace> of(SinCos approximation) {
    if (approximation instanceof WidePolynomial p) {
      return Optional.of(wide(p));
    }
    if (approximation instanceof FactoredWidePolynomial p) {
      return Optional.of(factoredWide(p));
    }
    if (approximation instanceof HighWordPolynomial p) {
      return Optional.of(highWord(p));
    }
    if (approximation instanceof EvenPolynomial p) {
      return Optional.of(even(p));
    }
    if (approximation instanceof FactoredPolynomial p) {
      return Optional.of(factored(p));
    }
    return Optional.empty();
  }

  private static EvaluationTrace wide(WidePolynomial p) {
    long[] c = p.coefficients();
    TracedInteger y = TracedInteger.squareOfDistance(60).shiftedLeft(2);
    TracedInteger h = TracedInteger.of(c[c.length - 1]);
    for (int k = c.length - 2; k >= 0; k--) {
      h = TracedInteger.of(c[k]).minus(y.timesHigh(h));
    }
    return new EvaluationTrace(h.within(64), 60 - p.format().fractionBits());
  }

  private static EvaluationTrace factoredWide(FactoredWidePolynomial p) {
    long[] k = p.constants();
    TracedInteger zz = TracedInteger.squareOfDistance(60);
    TracedInteger y = zz.shiftedLeft(2);
    TracedInteger d = zz.plus(-(1L << 59)).shiftedLeft(3);
    TracedInteger t = y.timesHigh(zz.shiftedRight(6).plus(k[0]));
    TracedInteger u = t.shiftedRight(2)
        .minus(y.shiftedRight(6))
        .plus(k[1])
        .timesHigh(t.shiftedRight(1).plus(k[2]))
        .plus(k[3]);
    TracedInteger s = u.shiftedLeft(2).timesHigh(t.shiftedRight(1).plus(k[4])).plus(k[5]);
    TracedInteger r = TracedInteger.of(k[6]).minus(d.timesHigh(s).shiftedRight(1));
    TracedInteger q = TracedInteger.of(k[7]).minus(d.timesHigh(r));
    TracedInteger sum = TracedInteger.of(k[8])
        .minus(d.minus(d.shiftedRight(2)))
        .plus(q.shiftedRight(2))
        .minus(d.timesHigh(q));
    return new EvaluationTrace(sum.unsignedWithin(64), 63 - p.format().fractionBits());
  }

  private static EvaluationTrace highWord(HighWordPolynomial p) {
    long[] c = p.coefficients();
    TracedInteger z =
        TracedInteger.squareOfDistance(60).plus(1L << 28).shiftedRight(29).unsignedWithin(32);
    TracedInteger h = TracedInteger.of(c[c.length - 1]);
    for (int k = c.length - 2; k >= 0; k--) {
      // neither factor is negative, so neither is the product, and both shifts are the same
      h = TracedInteger.of(c[k]).minus(z.times(h.unsignedWithin(32)).shiftedRight(32));
    }
    TracedInteger sum = TracedInteger.of((1L << 62) + (1L << 31)).minus(z.times(h));
    // cast to an int, so that the sign of the shift does not matter
    return new EvaluationTrace(sum.within(64), 32);
  }

  private static EvaluationTrace even(EvenPolynomial p) {
    long[] c = p.coefficients();
    TracedInteger y = TracedInteger.squareOfDistance(28);
    TracedInteger h = TracedInteger.of(c[c.length - 1]);
    for (int k = c.length - 2; k >= 0; k--) {
      h = TracedInteger.of(c[k]).minus(y.times(h).shiftedRight(28));
    }
    return new EvaluationTrace(h.within(32 + p.guardBits()), p.guardBits());
  }

  private static EvaluationTrace factored(FactoredPolynomial p) {
    TracedInteger y = TracedInteger.squareOfDistance(28);
    TracedInteger t =
        y.times(y.shiftedRight(7).plus(p.a()).within(32)).shiftedRight(30).within(32);
    TracedInteger v = t.plus(y.shiftedRight(5))
        .plus(p.b())
        .within(32)
        .times(t.plus(p.c()).within(32))
        .shiftedRight(26)
        .plus(p.d());
    TracedInteger sum = TracedInteger.of(1 << 28).minus(y).times(v).plus(p.f());
    return new EvaluationTrace(sum.within(64), 55 - p.format().fractionBits());
  }
}
