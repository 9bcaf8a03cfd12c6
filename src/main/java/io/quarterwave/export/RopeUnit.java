// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import io.quarterwave.plan.PlannedRope;
import io.quarterwave.rope.Accuracy;
import io.quarterwave.rope.DataType;
import io.quarterwave.rope.OutputRange;
import io.quarterwave.rope.PairLayout;
import io.quarterwave.rope.Rope;
import io.quarterwave.rope.RopePlan;
import io.quarterwave.trig.PinnedSine;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A model's rotation as a unit of C: the names and numbers that the templates ask for.
 *
 * @param prefix what every exported name begins with
 * @param planned the plan
 * @param type type of the data
 * @param accuracy class of the multiplicands
 * @param range range of the outputs
 * @param tableRows rows that are stored, of positions 0, 1, ...; 0 for none
 */
public record RopeUnit(
    String prefix,
    PlannedRope planned,
    DataType type,
    Accuracy accuracy,
    OutputRange range,
    int tableRows) {
  /** The most multiplicands of a stored table: 2<sup>22</sup>, 8 or 16 MiB of flash. */
  static final long MOST_TABLE_NUMBERS = 1L << 22;

  /**
   * Checks what the plan does not.
   *
   * @throws IllegalArgumentException naming the value and the rule that it breaks
   */
  public RopeUnit {
    CNames.prefix(prefix);
    Objects.requireNonNull(range, "range");
    RopePlan plan = planned.plan();
    if (type == DataType.INT8) {
      Rope.int8(plan, accuracy, range); // refuses a scaling that the sums of FAST do not hold
    }
    if (tableRows < 0) {
      throw new IllegalArgumentException(
          "rows of the table (" + tableRows + ") must not be negative");
    }
    long numbers = tableRows * 2L * plan.pairs();
    if (numbers > MOST_TABLE_NUMBERS) {
      throw new IllegalArgumentException("a table of " + tableRows + " rows would have " + numbers
          + " multiplicands; at most " + MOST_TABLE_NUMBERS + " are written, that is "
          + MOST_TABLE_NUMBERS / (2L * plan.pairs()) + " rows of this model");
    }
  }

  /** Returns the integers. */
  public RopePlan plan() {
    return planned.plan();
  }

  /** Returns the name of the header and the source, without their endings. */
  public String file() {
    return prefix + "_rope";
  }

  /** Returns a name in C. */
  public String name(String name) {
    return prefix + "_rope_" + name;
  }

  /** Returns what every macro begins with. */
  public String macroPrefix() {
    return CNames.macro(prefix);
  }

  /** Returns the name of a macro of this prefix. */
  public String macro(String name) {
    return CNames.macro(prefix) + "_" + name;
  }

  /** Returns the name of a macro of this unit. */
  public String own(String name) {
    return macro("ROPE_" + name);
  }

  /** Returns the version of the contract. */
  public int contract() {
    return RopePlan.CONTRACT;
  }

  /** Returns the number of pairs. */
  public int pairs() {
    return plan().pairs();
  }

  /** Returns the bits of a channel. */
  public int bits() {
    return type == DataType.INT8 ? 8 : 16;
  }

  /** Returns the type of a channel in C. */
  public String data() {
    return "int" + bits() + "_t";
  }

  /** Returns whether the multiplicands are those of {@link Accuracy#EXACT}. */
  public boolean exact() {
    return accuracy == Accuracy.EXACT;
  }

  /** Returns the fraction bits of a multiplicand. */
  public int fractionBits() {
    return type.fractionBits(accuracy);
  }

  /** Returns the bits of a multiplicand's type. */
  public int rowBits() {
    // 2^f S + 1 bounds a multiplicand, whose error is below one unit
    return (plan().scaleQ30() >> (30 - fractionBits())) + 1 < 1 << 15 ? 16 : 32;
  }

  /** Returns the type of a multiplicand in C. */
  public String row() {
    return "int" + rowBits() + "_t";
  }

  /** Returns whether the high 16 of 24 bits of an exact multiplicand fit an {@code int16_t}. */
  public boolean splits() {
    return (plan().scaleQ30() >> 16) + 1 < 1 << 15;
  }

  /** Returns whether there is an attention scaling. */
  public boolean scaled() {
    return plan().scaleQ30() != RopePlan.UNIT_SCALE_Q30;
  }

  /** Returns the smallest output. */
  public int min() {
    return range.min(type);
  }

  /** Returns the largest output. */
  public int max() {
    return type.max();
  }

  /** Returns whether the range is narrower than that of the type. */
  public boolean symmetric() {
    return range == OutputRange.SYMMETRIC;
  }

  /** Returns whether a position has several numbers. */
  public boolean severalAxes() {
    return plan().axes() > 1;
  }

  /** Returns whether rotated channels are written where they were read. */
  public boolean inPlace() {
    return plan().layout() == plan().layout().inverse();
  }

  /** Returns whether channels are neither before nor behind the slice that rotates. */
  public boolean wholeHead() {
    return plan().headDim() == plan().rotaryDim();
  }

  /** Returns the condition of C that a channel does not rotate. */
  public String outside(String channel) {
    String behind = channel + " >= " + own("OFFSET") + " + " + own("ROTARY_DIM");
    return plan().offset() == 0 // nothing unsigned is below 0, and compilers say so
        ? behind
        : "(" + channel + " < " + own("OFFSET") + " || " + behind + ")";
  }

  /** Returns the layout of one of the two directions. */
  public PairLayout layout(boolean inverse) {
    return inverse ? plan().layout().inverse() : plan().layout();
  }

  /** Returns a name for each number of a position: t, h and w, or more. */
  public String axisNames() {
    return plan().axes() == 3
        ? "t, h, w"
        : IntStream.range(0, plan().axes())
            .mapToObj(axis -> "p" + axis)
            .collect(Collectors.joining(", "));
  }

  /** Returns the layout as users write it. */
  public String layoutName() {
    return plan().layout().name().toLowerCase(Locale.ROOT);
  }

  /** Returns whether sums are cut in two steps or in 64 bits, because 32 do not hold them. */
  public boolean wide() {
    return exact() && bits() == 16;
  }

  /** Returns the type in C of a channel and a multiplicand as they are multiplied. */
  public String sum() {
    return bits() == 8 && !exact() ? "int" : "int32_t"; // INT8_FAST_MAX_SCALE_Q30: 16 bits hold it
  }

  /** Returns how many bits the last shift cuts: without the low bytes of the multiplicands where they are split. */
  public int cut() {
    return fractionBits() - (wide() ? 8 : 0);
  }

  /** Returns a half of the output as a sum has it. */
  public String half() {
    return sum().equals("int") ? Integer.toString(1 << (cut() - 1)) : uint(1L << (cut() - 1));
  }

  private static String uint(long value) {
    return CTable.signed(32, value);
  }

  /** Returns whether there is a path for NEON. */
  public boolean fastNeon() {
    return pairs() >= 8 && (exact() || rowBits() == 16);
  }

  /** Returns whether there is a path for MVE. */
  public boolean fastMve() {
    return pairs() >= mveLanes() && (wide() ? splits() : exact() || rowBits() == 16);
  }

  /** Returns the pairs that one step of the path for MVE takes. */
  public int mveLanes() {
    boolean four = bits() == 8 ? exact() : !exact() && plan().layout() == PairLayout.INTERLEAVED;
    return four ? 4 : 8;
  }

  /** Returns whether there is a path for the DSP instructions. */
  public boolean fastDsp() {
    return pairs() >= 4 && (wide() ? splits() : !exact() && rowBits() == 16);
  }

  /** Returns whether the DSP path takes words of channels apart. */
  public boolean usesHighHalves() {
    boolean halves = !layout(false).interleavedIn() || !layout(true).interleavedIn();
    return bits() == 16 && halves;
  }

  /** Returns what the split sums of exact rotations of int16 data stay below, in decimals. */
  public String splitSum() {
    // 2^15 (|c >> 8| + |s >> 8|) + 2^13 + |low sums / 256| <= 2^15 (S sqrt2 2^14 + 3) + 2^13 + 2^16
    // + 1
    long scale = plan().scaleQ30();
    long most = (scale * 1_414_214 / 1_000_000 >> 1) + (3L << 15) + (1L << 13) + (1L << 16) + 2;
    return Long.toString(most);
  }

  /** Returns the coefficients of the pinned sine, the first one first. */
  public long[] coefficients() {
    return PinnedSine.SINCOS.coefficients();
  }

  /** Returns a constant of C. */
  public String uint32(long value) {
    return CTable.unsignedConstant(32, value);
  }

  /** Returns a constant of C. */
  public String uint64(long value) {
    return CTable.unsignedConstant(64, value);
  }

  /** Returns the steps of the pairs, the low 32 bits of each before the high ones. */
  public CTable steps() {
    return RopeTables.steps(plan());
  }

  /** Returns the axis that turns each pair. */
  public CTable axes() {
    return RopeTables.axes(plan());
  }

  /** Returns the stored rows one after the other, cosine before sine. */
  public CTable table() {
    return RopeTables.rows(this);
  }
}
