// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedRotationTest {
  private static final int[] HEADS = {0, 1, 2, 3, 4, 5, 32};
  private static final short[] EXTREMES = {-32768, -32767, 32767, 0, 1, -1};

  @ParameterizedTest
  @ValueSource(strings = {"BIG_ENDIAN", "LITTLE_ENDIAN"})
  void int16EqualsTheDefinition(String order) {
    PackedScratch scratch = new PackedScratch(
        0, order.equals("BIG_ENDIAN") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    Random random = new Random(5);
    for (int round = 0; round < 2; round++) {
      for (int pairs = 0; pairs <= 65; pairs++) {
        for (int heads : HEADS) {
          for (int layout = 0; layout < 4; layout++) {
            check(scratch, random, pairs, heads, (layout & 1) != 0, (layout & 2) != 0);
          }
        }
      }
    }
  }

  @Test
  void int16OfAHeadAsWideAsTheScratch() {
    Random random = new Random(6);
    for (int pairs : new int[] {1023, 1024, 1025, 3000}) {
      PackedScratch scratch = new PackedScratch(pairs);
      for (int heads : HEADS) {
        check(scratch, random, pairs, heads, false, false);
        check(scratch, random, pairs, heads, true, true);
      }
    }
  }

  private static void check(
      PackedScratch scratch,
      Random random,
      int pairs,
      int heads,
      boolean apartIn,
      boolean apartOut) {
    int min = -32767 - random.nextInt(2);
    Rotation r = new Rotation(
        pairs,
        apartIn ? 1 : 2,
        apartIn ? pairs : 1,
        apartOut ? 1 : 2,
        apartOut ? pairs : 1,
        14,
        min,
        32767);
    int scale = random.nextBoolean() ? 16384 : 45000;
    int[] cos = new int[pairs + random.nextInt(2)];
    int[] sin = new int[cos.length];
    for (int i = 0; i < cos.length; i++) {
      double angle =
          random.nextInt(4) == 0 ? random.nextInt(8) * Math.PI / 4 : 7 * random.nextDouble();
      cos[i] = (int) Math.rint(scale * Math.cos(angle));
      sin[i] = (int) Math.rint(scale * Math.sin(angle));
    }
    int inStride = 2 * pairs + (random.nextBoolean() ? 0 : random.nextInt(9));
    int outStride = 2 * pairs + (random.nextBoolean() ? 0 : random.nextInt(9));
    int inAt = random.nextInt(5);
    int outAt = random.nextInt(5);
    boolean extreme = random.nextBoolean();
    short[] in = data(random, inAt + heads * inStride + 5, extreme);
    short[] out = data(random, outAt + heads * outStride + 5, extreme);
    short[] expected = out.clone();
    short[] before = in.clone();
    ScalarRotation.rotate(r, cos, sin, in, inAt, inStride, expected, outAt, outStride, heads);
    PackedInt16.rotate(scratch, r, cos, sin, in, inAt, inStride, out, outAt, outStride, heads);
    String what = r + ", heads " + heads + ", in " + inAt + "/" + inStride + ", out " + outAt + "/"
        + outStride;
    compare(what, before, in);
    compare(what, expected, out);
    if (apartIn == apartOut) {
      expected = in.clone();
      ScalarRotation.rotate(r, cos, sin, expected, inAt, inStride, expected, inAt, inStride, heads);
      PackedInt16.rotate(scratch, r, cos, sin, in, inAt, inStride, in, inAt, inStride, heads);
      compare(what + " in place", expected, in);
    }
  }

  private static short[] data(Random random, int length, boolean extreme) {
    short[] data = new short[length];
    for (int i = 0; i < length; i++) {
      data[i] = extreme ? EXTREMES[random.nextInt(EXTREMES.length)] : (short) random.nextInt();
    }
    return data;
  }

  private static void compare(String what, short[] expected, short[] actual) {
    int at = Arrays.mismatch(expected, actual);
    if (at >= 0) {
      fail(what + ": element " + at + " is " + actual[at] + ", expected " + expected[at]);
    }
  }
}
