// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import io.quarterwave.rope.Rope;
import io.quarterwave.rope.RopePlan;
import io.quarterwave.rope.RopeRow;
import io.quarterwave.rope.TensorView;
import java.util.function.IntUnaryOperator;

/**
 * What the self-test of a rotation knows: digests of rows, rotations and inverse rotations at edges, and the first and last pair of a row by value.
 *
 * @param positions the positions, low word and high word of each
 * @param rows digest of the rows at the positions
 * @param axisRows digest of the rows at positions of several axes
 * @param rotated digest of rotated heads
 * @param restored digest of what their inverse rotation gives
 * @param sample cosine and sine of the first pair, then of the last, at {@link #SAMPLE}
 */
public record RopeCheck(
    CTable positions, int rows, int axisRows, int rotated, int restored, int[] sample) {
  /** The position whose row is compared by value. */
  public static final int SAMPLE = 12_345;

  /** Heads that are rotated at each position. */
  public static final int PATTERNS = 8;

  private static final long[] POSITIONS = {
    0,
    1,
    -1,
    2,
    SAMPLE,
    1_000_000,
    (1L << 31) - 1,
    1L << 31,
    (1L << 32) - 1,
    1L << 32,
    (1L << 32) + 1,
    -(1L << 32),
    1L << 62,
    -(1L << 62),
    Long.MAX_VALUE,
    Long.MIN_VALUE
  };

  /** Rotates by the rope that the unit is of. */
  static RopeCheck of(RopeUnit unit) {
    RopePlan plan = unit.plan();
    RopeRow row = new RopeRow(plan.pairs());
    Fnv1a rows = new Fnv1a();
    Fnv1a axisRows = new Fnv1a();
    for (int i = 0; i < POSITIONS.length; i++) {
      row.fill(plan, unit.fractionBits(), POSITIONS[i]);
      add(rows, row);
      long[] position = new long[plan.axes()];
      for (int axis = 0; axis < position.length; axis++) {
        position[axis] = POSITIONS[(i + axis) % POSITIONS.length];
      }
      row.fill(plan, unit.fractionBits(), position, 0);
      add(axisRows, row);
    }
    row.fill(plan, unit.fractionBits(), SAMPLE);
    int last = plan.pairs() - 1;
    int[] sample = {row.cos(0), row.sin(0), row.cos(last), row.sin(last)};
    int[] digests = unit.bits() == 8
        ? rotations(unit, Rope.int8(plan, unit.accuracy(), unit.range()), new byte[plan.headDim()])
        : rotations(
            unit, Rope.int16(plan, unit.accuracy(), unit.range()), new short[plan.headDim()]);
    return new RopeCheck(
        positionWords(), rows.value(), axisRows.value(), digests[0], digests[1], sample);
  }

  private static void add(Fnv1a digest, RopeRow row) {
    for (int pair = 0; pair < row.pairs(); pair++) {
      digest.add32(row.cos(pair));
      digest.add32(row.sin(pair));
    }
  }

  private static CTable positionWords() {
    long[] words = new long[2 * POSITIONS.length];
    for (int i = 0; i < POSITIONS.length; i++) {
      words[2 * i] = POSITIONS[i] & 0xffff_ffffL;
      words[2 * i + 1] = POSITIONS[i] >>> 32;
    }
    return new CTable(32, false, words);
  }

  private static <A> int[] rotations(RopeUnit unit, Rope<A> rope, A head) {
    Rope<A> inverse = rope.inverse();
    RopeRow row = rope.newRow();
    TensorView view = TensorView.packed(1, 1, unit.plan().headDim());
    Fnv1a rotated = new Fnv1a();
    Fnv1a restored = new Fnv1a();
    for (long position : POSITIONS) {
      for (int pattern = 0; pattern < PATTERNS; pattern++) {
        fill(unit, head, pattern);
        rope.rotate(head, view, position, row);
        add(unit, rotated, head);
        inverse.rotate(head, view, position, row);
        add(unit, restored, head);
      }
    }
    return new int[] {rotated.value(), restored.value()};
  }

  /** Fills a head as the self-test does: extremes, then the high bits of a linear congruence. */
  private static void fill(RopeUnit unit, Object head, int pattern) {
    int min = unit.type().min();
    int max = unit.type().max();
    int dims = unit.plan().headDim();
    int state = pattern;
    for (int channel = 0; channel < dims; channel++) {
      state = state * 1_664_525 + 1_013_904_223;
      int value = switch (pattern) {
        case 0 -> min;
        case 1 -> max;
        case 2 -> (channel & 1) == 0 ? min : max;
        case 3 -> channel < dims / 2 ? max : min;
        default -> state >> (32 - unit.bits());
      };
      if (head instanceof byte[] bytes) {
        bytes[channel] = (byte) value;
      } else {
        ((short[]) head)[channel] = (short) value;
      }
    }
  }

  private static void add(RopeUnit unit, Fnv1a digest, Object head) {
    IntUnaryOperator channels =
        head instanceof byte[] bytes ? i -> bytes[i] : i -> ((short[]) head)[i];
    for (int channel = 0; channel < unit.plan().headDim(); channel++) {
      if (unit.bits() == 8) {
        digest.add8(channels.applyAsInt(channel));
      } else {
        digest.add16(channels.applyAsInt(channel));
      }
    }
  }

  /** Returns a digest as a constant of C. */
  public String constant(int digest) {
    return CTable.unsignedConstant(32, Integer.toUnsignedLong(digest));
  }
}
