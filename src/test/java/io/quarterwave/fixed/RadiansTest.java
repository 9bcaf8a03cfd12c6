// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.fixed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.certify.RadianRounding;
import io.quarterwave.truth.Pi;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RadiansTest {
  static Stream<Radians> formats() {
    return IntStream.rangeClosed(8, 28).mapToObj(Radians::new);
  }

  @Test
  void aRadianInQ28IsOneTurnOverTwoPi() {
    Radians q28 = new Radians(28);
    assertEquals(0, q28.phase(0));
    assertEquals(683565276, q28.phase(1 << 28)); // 2^32 / (2 pi) = 683565275.58
    assertEquals(10430, q28.phase16(1 << 28)); // 2^16 / (2 pi) = 10430.38
    assertEquals(-683565276, q28.phase(-(1 << 28)));
    assertEquals(65536 - 10430, q28.phase16(-(1 << 28)));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void edgesAndSamplesGiveTheNearestPhase(Radians format) {
    List<Integer> angles = new ArrayList<>(List.of(0, 1, -1));
    angles.addAll(List.of(Integer.MIN_VALUE, Integer.MIN_VALUE + 1, Integer.MAX_VALUE));
    // multiples of a quarter turn, pi/2 * 2^n, up to the largest that fits, and their neighbours
    BigInteger most =
        BigInteger.ONE.shiftLeft(31 + 62).divide(Pi.floor(61 + format.fractionBits()));
    for (long k = 1; k <= most.longValueExact(); k = k < 12 ? k + 1 : 3 * k + 1) {
      long quarter = Pi.floor(format.fractionBits() + 63)
          .multiply(BigInteger.valueOf(k))
          .shiftRight(64)
          .longValueExact();
      for (long near = quarter - 1; near <= quarter + 2; near++) {
        angles.add((int) Math.min(near, Integer.MAX_VALUE));
        angles.add((int) -near);
      }
    }
    for (int phaseBits : new int[] {16, 32}) {
      int hardest = RadianRounding.of(format, phaseBits).hardest();
      angles.addAll(List.of(hardest, -hardest, hardest + 1, hardest - 1));
    }
    SplittableRandom random = new SplittableRandom(format.fractionBits());
    random.ints(2000).forEach(angles::add);
    for (int angle : angles) {
      assertEquals(
          NearestPhase.of(format, angle, 32), format.phase(angle), () -> format + " at " + angle);
      assertEquals(
          NearestPhase.of(format, angle, 16),
          format.phase16(angle),
          () -> format + " at " + angle + ", 16 bits");
    }
  }

  /** The hardest angles are hard: less arithmetic, or rounding twice, gets some of them wrong. */
  @Test
  void oneWordIsNotEnoughAndRoundingTwiceIsWrong() {
    int wrongByOneWord = 0;
    int wrongByRoundingTwice = 0;
    for (int n = 8; n <= 28; n++) {
      Radians format = new Radians(n);
      long oneWord =
          BigInteger.ONE.shiftLeft(63 + 256 - n).divide(Pi.floor(256)).longValueExact();
      int hard32 = RadianRounding.of(format, 32).hardest();
      int hard16 = RadianRounding.of(format, 16).hardest();
      for (int sign : new int[] {1, -1}) {
        int phase = Phase.cut(sign * hard32 * oneWord);
        wrongByOneWord += phase == format.phase(sign * hard32) ? 0 : 1;
        int twice = format.phase(sign * hard16) + (1 << 15) >>> 16;
        wrongByRoundingTwice += twice == format.phase16(sign * hard16) ? 0 : 1;
      }
    }
    assertTrue(wrongByOneWord >= 10, "one word is wrong at " + wrongByOneWord + " of 42");
    assertTrue(wrongByRoundingTwice >= 10, "rounding twice at " + wrongByRoundingTwice + " of 42");
  }

  @Test
  void fractionBitsOutOfRangeAreNamed() {
    for (int bits : new int[] {7, 29, -1}) {
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> new Radians(bits));
      assertEquals("fractionBits (" + bits + ") of radians must be in [8, 28]", e.getMessage());
    }
  }
}
