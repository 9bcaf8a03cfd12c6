// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.fixed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DegreesTest {
  static Stream<Degrees> formats() {
    return IntStream.rangeClosed(0, 28).mapToObj(Degrees::new);
  }

  @Test
  void quartersOfATurnAreExact() {
    int[][] cases = {
      {0, 0}, {45, 1 << 29}, {90, Phase.QUARTER}, {180, Phase.HALF}, {-90, -Phase.QUARTER},
      {270, -Phase.QUARTER}, {360, 0}, {-180, Phase.HALF}, {720, 0}, {450, Phase.QUARTER}
    };
    for (int[] c : cases) {
      assertEquals(c[1], Degrees.WHOLE.phase(c[0]), c[0] + " degrees");
      assertEquals(c[1], Degrees.Q16.phase(c[0] << 16), c[0] + " degrees in Q16");
      assertEquals(c[1] >>> 16, Degrees.WHOLE.phase16(c[0]), c[0] + " degrees, 16 bits");
    }
    assertEquals(11930465, Degrees.WHOLE.phase(1)); // 2^32 / 360 = 11930464.71
    assertEquals(182, Degrees.WHOLE.phase16(1)); // 2^16 / 360 = 182.04
  }

  @ParameterizedTest
  @MethodSource("formats")
  void edgesAndSamplesGiveTheNearestPhase(Degrees format) {
    List<Integer> angles = new ArrayList<>(List.of(0, Integer.MIN_VALUE, Integer.MAX_VALUE));
    for (int quarter = -4; quarter <= 4; quarter++) {
      for (int near = -2; near <= 2; near++) {
        angles.add((int)
            ((90L * quarter << format.fractionBits()) + near)); // any code will do where it wraps
      }
    }
    for (int k = -720; k <= 720; k++) { // whole turns, and the middles of 16-bit phases
      angles.add(k);
      angles.add(45 * k << Math.max(0, format.fractionBits() - 14));
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

  @Test
  void theMiddleOfTwoPhasesGoesUp() {
    assertEquals(1, Degrees.Q16.phase16(180)); // 180/65536 degrees are half a unit
    assertEquals(0, Degrees.Q16.phase16(179));
    assertEquals(0, Degrees.Q16.phase16(-180));
    assertEquals(65535, Degrees.Q16.phase16(-181));
    assertEquals(2, Degrees.Q16.phase16(540));
  }

  @Test
  void fractionBitsOutOfRangeAreNamed() {
    for (int bits : new int[] {-1, 29}) {
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> new Degrees(bits));
      assertEquals("fractionBits (" + bits + ") of degrees must be in [0, 28]", e.getMessage());
    }
  }
}
