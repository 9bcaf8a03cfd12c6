// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import io.quarterwave.rope.Rope;
import io.quarterwave.rope.RopeRow;
import io.quarterwave.rope.TensorView;
import java.util.List;
import java.util.Locale;

/** The lines that {@code src/test/c/rope_digest.c} prints of an exported rotation, computed by the rotation of Java. */
public final class RopeDigests {
  private final RopeUnit unit;
  private int state = 1;

  private RopeDigests(RopeUnit unit) {
    this.unit = unit;
  }

  /** Returns the name of a rotation in one word: {@code rope_int16_fast_half}. */
  public static String name(RopeUnit unit) {
    return "rope_int" + unit.bits() + "_" + unit.accuracy().name().toLowerCase(Locale.ROOT) + "_"
        + unit.layoutName();
  }

  /** Returns the lines for so many positions. */
  public static List<String> lines(RopeUnit unit, int cases) {
    RopeDigests digests = new RopeDigests(unit);
    int channels = 2 * (unit.plan().headDim() + 1);
    return unit.bits() == 8
        ? digests.lines(
            Rope.int8(unit.plan(), unit.accuracy(), unit.range()), new byte[channels], cases)
        : digests.lines(
            Rope.int16(unit.plan(), unit.accuracy(), unit.range()), new short[channels], cases);
  }

  private <A> List<String> lines(Rope<A> rope, A heads, int cases) {
    int stride = unit.plan().headDim() + 1;
    TensorView view = new TensorView(0, 1, 2, 2 * stride, stride);
    RopeRow row = rope.newRow();
    Fnv1a rows = new Fnv1a();
    Fnv1a rotated = new Fnv1a();
    Fnv1a restored = new Fnv1a();
    for (int number = 0; number < cases; number++) {
      long position = position(number);
      row.fill(unit.plan(), unit.fractionBits(), position);
      for (int pair = 0; pair < unit.pairs(); pair++) {
        rows.add32(row.cos(pair));
        rows.add32(row.sin(pair));
      }
      for (int i = 0; i < 2 * stride; i++) {
        set(heads, i, element());
      }
      rope.rotate(heads, view, position, row);
      add(rotated, heads);
      rope.inverse().rotate(heads, view, position, row);
      add(restored, heads);
    }
    return List.of(
        line("rows", rows),
        line("rotated", rotated),
        line("restored", restored),
        "selftest 0",
        "end");
  }

  private String line(String what, Fnv1a digest) {
    return String.format("digest %s %s %08x", name(unit), what, digest.value());
  }

  private int draw() {
    state = state * 1_664_525 + 1_013_904_223;
    return state;
  }

  private long position(int number) {
    long high = draw();
    long bits = (high << 32 | (draw() & 0xffff_ffffL)) >>> (number % 64);
    return draw() < 0 ? -bits : bits;
  }

  private int element() {
    int number = draw();
    if ((number & 0x6000_0000) == 0) {
      number = number < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
    }
    return number >> (32 - unit.bits());
  }

  private static void set(Object heads, int index, int value) {
    if (heads instanceof byte[] bytes) {
      bytes[index] = (byte) value;
    } else {
      ((short[]) heads)[index] = (short) value;
    }
  }

  private static void add(Fnv1a digest, Object heads) {
    if (heads instanceof byte[] bytes) {
      for (byte channel : bytes) {
        digest.add8(channel);
      }
    } else {
      for (short channel : (short[]) heads) {
        digest.add16(channel);
      }
    }
  }
}
