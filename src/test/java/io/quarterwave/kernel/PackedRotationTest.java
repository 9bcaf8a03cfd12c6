// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PackedRotationTest {
  private static final int[] HEADS = {0, 1, 2, 3, 4, 5, 32};

  /** The three kinds of loops, over data held in ints. */
  private enum Kind {
    INT16_FAST(14, 32767),
    INT16_EXACT(22, 32767),
    INT8_FAST(7, 127),
    INT8_EXACT(22, 127);

    final int fractionBits;
    final int max;

    Kind(int fractionBits, int max) {
      this.fractionBits = fractionBits;
      this.max = max;
    }

    /** Rotates by the definition if there is no scratch. */
    void rotate(PackedScratch t, Case c, int[] in, int[] out, boolean inPlace) {
      if (max == 127) {
        byte[] from = bytes(in);
        byte[] to = inPlace ? from : bytes(out);
        if (t == null) {
          ScalarRotation.rotate(
              c.r, c.cos, c.sin, from, c.inAt, c.inStride, to, c.outAt, c.outStride, c.heads);
        } else {
          PackedRotation.rotate(
              t, c.r, c.cos, c.sin, from, c.inAt, c.inStride, to, c.outAt, c.outStride, c.heads);
        }
        copy(i -> from[i], in);
        copy(i -> to[i], out);
        return;
      }
      short[] from = shorts(in);
      short[] to = inPlace ? from : shorts(out);
      if (t == null && this == INT16_FAST) {
        ScalarRotation.rotate(
            c.r, c.cos, c.sin, from, c.inAt, c.inStride, to, c.outAt, c.outStride, c.heads);
      } else if (t == null) {
        ScalarRotation.rotateWide(
            c.r, c.cos, c.sin, from, c.inAt, c.inStride, to, c.outAt, c.outStride, c.heads);
      } else {
        PackedRotation.rotate(
            t, c.r, c.cos, c.sin, from, c.inAt, c.inStride, to, c.outAt, c.outStride, c.heads);
      }
      copy(i -> from[i], in);
      copy(i -> to[i], out);
    }
  }

  private record Case(
      Rotation r,
      int[] cos,
      int[] sin,
      int inAt,
      int inStride,
      int outAt,
      int outStride,
      int heads) {
    Case inPlace() {
      return new Case(r, cos, sin, inAt, inStride, inAt, inStride, heads);
    }
  }

  private static Stream<Arguments> kindsAndOrders() {
    return Stream.of(Kind.values())
        .flatMap(kind -> Stream.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)
            .map(order -> Arguments.of(kind, order)));
  }

  @ParameterizedTest
  @MethodSource("kindsAndOrders")
  void packedEqualsTheDefinition(Kind kind, ByteOrder order) {
    Random random = new Random(5);
    PackedScratch scratch = new PackedScratch(65, order);
    for (int pairs = 0; pairs <= 65; pairs++) {
      for (int heads : HEADS) {
        check(kind, scratch, random, pairs, heads, false);
        check(kind, scratch, random, pairs, heads, true);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void headsAboutAsWideAsTheScratch(Kind kind) {
    Random random = new Random(6);
    for (int pairs : new int[] {500, 511, 512, 516, 1020, 1024, 1025, 1028, 3000}) {
      PackedScratch scratch = new PackedScratch(pairs);
      for (int heads : HEADS) {
        check(kind, scratch, random, pairs, heads, false);
        check(kind, scratch, random, pairs, heads, true);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aHeadWiderThanTheScratchIsRotatedToo(Kind kind) {
    PackedScratch scratch = new PackedScratch(64);
    for (int pairs : new int[] {64, 128, 1024, 1028}) {
      check(kind, scratch, new Random(7), pairs, 3, false);
      check(kind, scratch, new Random(8), pairs, 3, true);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aChangedRowIsSeen(Kind kind) {
    Random random = new Random(9);
    PackedScratch scratch = new PackedScratch(64);
    for (boolean apart : new boolean[] {false, true}) {
      Case c = newCase(kind, random, 64, 4, apart).inPlace();
      for (int changed = -1; changed < 128; changed++) {
        if (changed >= 0) {
          (changed < 64 ? c.cos : c.sin)[changed % 64] ^= 5;
        }
        compare(kind, scratch, c, random, true);
      }
    }
  }

  private static void check(
      Kind kind, PackedScratch scratch, Random random, int pairs, int heads, boolean apart) {
    Case c = newCase(kind, random, pairs, heads, apart);
    compare(kind, scratch, c, random, false);
    compare(kind, scratch, c.inPlace(), random, true);
  }

  private static Case newCase(Kind kind, Random random, int pairs, int heads, boolean apart) {
    Rotation r = new Rotation(
        pairs,
        apart ? 1 : 2,
        apart ? pairs : 1,
        kind == Kind.INT16_EXACT || kind == Kind.INT8_EXACT,
        kind.fractionBits,
        kind.fractionBits,
        -kind.max - random.nextInt(2),
        kind.max);
    double scale = (random.nextBoolean() ? 1 : 2.75) * (1 << kind.fractionBits);
    int[] cos = new int[pairs + random.nextInt(2)];
    int[] sin = new int[cos.length];
    for (int i = 0; i < cos.length; i++) {
      double angle =
          random.nextInt(4) == 0 ? random.nextInt(8) * Math.PI / 4 : 7 * random.nextDouble();
      cos[i] = (int) Math.rint(scale * Math.cos(angle));
      sin[i] = (int) Math.rint(scale * Math.sin(angle));
    }
    return new Case(
        r,
        cos,
        sin,
        random.nextInt(5),
        2 * pairs + (random.nextBoolean() ? 0 : random.nextInt(9)),
        random.nextInt(5),
        2 * pairs + (random.nextBoolean() ? 0 : random.nextInt(9)),
        heads);
  }

  private static void compare(
      Kind kind, PackedScratch scratch, Case c, Random random, boolean inPlace) {
    int[] in = data(kind, random, c.inAt + c.heads * c.inStride + 5);
    int[] out = inPlace ? in : data(kind, random, c.outAt + c.heads * c.outStride + 5);
    int[] expectedIn = in.clone();
    int[] expectedOut = inPlace ? expectedIn : out.clone();
    kind.rotate(null, c, expectedIn, expectedOut, inPlace);
    kind.rotate(scratch, c, in, out, inPlace);
    compare(kind, c, "input", expectedIn, in);
    compare(kind, c, "output", expectedOut, out);
  }

  private static void compare(Kind kind, Case c, String what, int[] expected, int[] actual) {
    int at = Arrays.mismatch(expected, actual);
    if (at >= 0) {
      fail(kind + " " + c + ": " + what + " " + at + " is " + actual[at] + ", expected "
          + expected[at]);
    }
  }

  private static int[] data(Kind kind, Random random, int length) {
    int[] extremes = {-kind.max - 1, -kind.max, kind.max, 0, 1, -1};
    boolean extreme = random.nextBoolean();
    int[] data = new int[length];
    for (int i = 0; i < length; i++) {
      data[i] = extreme
          ? extremes[random.nextInt(extremes.length)]
          : random.nextInt(2 * kind.max + 2) - kind.max - 1;
    }
    return data;
  }

  private static byte[] bytes(int[] data) {
    byte[] array = new byte[data.length];
    for (int i = 0; i < data.length; i++) {
      array[i] = (byte) data[i];
    }
    return array;
  }

  private static short[] shorts(int[] data) {
    short[] array = new short[data.length];
    for (int i = 0; i < data.length; i++) {
      array[i] = (short) data[i];
    }
    return array;
  }

  private static void copy(IntUnaryOperator from, int[] to) {
    Arrays.setAll(to, from);
  }
}
