// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import io.quarterwave.trig.Function;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.apache.commons.math3.fraction.BigFraction;

/** Single mistakes that a table may have, each with the table as it is without it. */
final class LookupRepairs {
  /** A shift is sought within this many entries. */
  private static final int FARTHEST = 4;

  private final LookupTruth truth;
  private final LookupFormat format;
  private final int[] table;
  private final int[] best;
  private final List<Repair> repairs = new ArrayList<>();

  private LookupRepairs(LookupTruth truth, int[] table, int[] best) {
    this.truth = truth;
    this.format = truth.spec().format();
    this.table = table;
    this.best = best;
  }

  /**
   * A mistake, and what would be without it.
   *
   * @param finding the mistake
   * @param truth what the table is then judged by
   * @param table the table then
   */
  record Repair(LookupFinding finding, LookupTruth truth, int[] table) {}

  /** Returns the mistakes to try, the likeliest first. */
  static List<Repair> of(LookupTruth truth, int[] table, int[] best) {
    LookupRepairs all = new LookupRepairs(truth, table, best);
    all.order();
    all.singleSlots();
    all.wrap();
    all.shift();
    all.sign();
    all.function();
    all.scale();
    all.zeroPoint();
    return all.repairs;
  }

  private void add(LookupRule rule, String sentence, IntUnaryOperator entry) {
    int[] mended = new int[table.length];
    for (int i = 0; i < mended.length; i++) {
      mended[i] = Math.max(format.min(), Math.min(format.max(), entry.applyAsInt(i)));
    }
    repairs.add(new Repair(new LookupFinding(rule, sentence), truth, mended));
  }

  private void order() {
    if (format.interpolates()) {
      return;
    }
    boolean tflite = format == LookupFormat.TFLITE_INT8;
    add(
        LookupRule.ORDER,
        tflite
            ? "the entries are in the order of the codes -128 to 127, as TOSA has them; TensorFlow Lite reads entry code & 255, so 0 to 127 come first"
            : "the entries of the codes 0 to 127 come first, as TensorFlow Lite has them; TOSA reads entry code + 128, so -128 comes first",
        i -> table[i ^ 128]);
  }

  private void singleSlots() {
    if (format.interpolates()) {
      int last = table.length - 1;
      String what = table[last] == table[last - 1]
          ? "repeats the one before it"
          : table[last] == 0 ? "is 0" : "is " + table[last];
      add(
          LookupRule.LAST_SLOT,
          "the last slot, entry " + last + ", " + what + "; it must be about " + best[last]
              + ", the function one step after entry " + (last - 1)
              + ", or the last segment has a wrong slope",
          i -> i == last ? best[last] : table[i]);
    }
    int least = format.indexOf(format.min());
    int next = format.indexOf(format.min() + (format.interpolates() ? 128 : 1));
    if (table[least] == table[next]) {
      add(
          LookupRule.LEAST_CODE,
          "the entry of the least code, " + format.min() + ", repeats that of the next; it must be "
              + best[least],
          i -> i == least ? best[i] : table[i]);
    }
  }

  private void wrap() {
    int count = 0;
    int first = 0;
    for (int i = table.length - 1; i >= 0; i--) {
      if (wrapped(i)) {
        first = i;
        count++;
      }
    }
    if (count > 0) {
      add(
          LookupRule.WRAP,
          "where the output is beyond " + format.max() + " it must be clamped; " + count
              + (count == 1 ? " entry wraps" : " entries wrap") + " round to " + table[first]
              + " instead, the first is entry " + first,
          i -> wrapped(i) ? best[i] : table[i]);
    }
  }

  private boolean wrapped(int index) {
    int turn = 1 << format.bits();
    return Math.abs(table[index] - best[index]) > turn - turn / 8;
  }

  private void shift() {
    String unit = format.interpolates() ? " knot" : " code";
    for (int by = 1; by <= FARTHEST; by++) {
      for (int sign = 1; sign >= -1; sign -= 2) {
        int shift = sign * by;
        add(
            LookupRule.SHIFT,
            "every entry is that of the " + (by == 1 ? "" : by + ordinal(by))
                + (sign > 0 ? "next" : "previous") + unit + ": the table is shifted by "
                + (by == 1 ? "one entry" : by + " entries"),
            i -> shifted(i, shift));
      }
    }
  }

  private static String ordinal(int by) {
    return by == 2 ? "nd " : by == 3 ? "rd " : "th ";
  }

  /** The entry that stands where that of {@code shift} entries before would, in the order of the codes. */
  private int shifted(int index, int shift) {
    if (format.interpolates()) {
      int from = index - shift;
      return from < 0 || from >= table.length ? best[index] : table[from];
    }
    int from = format.codeOf(index) - shift;
    return from < format.min() || from > format.max() ? best[index] : table[format.indexOf(from)];
  }

  private void sign() {
    int zero = 2 * truth.spec().outputZeroPoint();
    add(LookupRule.SIGN, "every entry has the opposite sign", i -> zero - table[i]);
  }

  private void function() {
    Function other = truth.spec().function() == Function.SIN ? Function.COS : Function.SIN;
    judgedAs(
        LookupRule.FUNCTION,
        "the table is that of " + other.label() + ", not of "
            + truth.spec().function().label(),
        truth.spec().with(other));
  }

  private void scale() {
    BigFraction largest = new BigFraction(1, format.max());
    BigFraction power = new BigFraction(1, format.max() + 1);
    BigFraction half = new BigFraction(2, format.max() + 1);
    for (BigFraction other : List.of(largest, power, half)) {
      if (!other.equals(truth.spec().outputScale())) {
        judgedAs(
            LookupRule.SCALE,
            "the table was made for an output scale of " + Fractions.text(other) + ", not of "
                + Fractions.text(truth.spec().outputScale()),
            truth.spec().with(other));
      }
    }
  }

  private void judgedAs(LookupRule rule, String sentence, LookupSpec spec) {
    repairs.add(new Repair(new LookupFinding(rule, sentence), truth.as(spec), table));
  }

  private void zeroPoint() {
    long sum = 0;
    for (int i = 0; i < table.length; i++) {
      sum += table[i] - best[i];
    }
    int offset = (int) Math.round((double) sum / table.length);
    if (offset != 0) {
      add(
          LookupRule.ZERO_POINT,
          "every entry is " + Math.abs(offset) + (offset > 0 ? " too large" : " too small")
              + ": another zero point",
          i -> table[i] - offset);
    }
  }
}
