// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.fixed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarterwave.truth.Pi;
import java.math.BigInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * All 2^32 angles of some formats against the angle itself, which is not multiplied but counted up by the angle of one code: for degrees as
 * quotient and remainder, exactly; for radians in 192 bits, within 2^31 units of 2^-192 turns. The proofs cover every format; this is
 * a second way to the same result.
 */
@Tag("exhaustive")
class ExhaustiveAnglesTest {
  private static final int CHUNKS = 64;
  private static final long CHUNK = (1L << 32) / CHUNKS;

  @ParameterizedTest
  @ValueSource(ints = {8, 13, 22, 28})
  void everyAngleInRadiansGivesTheNearestPhases(int fractionBits) {
    Radians format = new Radians(fractionBits);
    BigInteger one = BigInteger.ONE
        .shiftLeft(191 + 256 - fractionBits)
        .add(Pi.floor(256).shiftRight(1))
        .divide(Pi.floor(256));
    IntStream.range(0, CHUNKS).parallel().forEach(chunk -> {
      long first = Integer.MIN_VALUE + chunk * CHUNK;
      BigInteger start = one.multiply(BigInteger.valueOf(first));
      long a = start.shiftRight(128).longValue(); // 2^-64 turns, then the two words below
      long b = start.shiftRight(64).longValue();
      long c = start.longValue();
      long stepA = one.shiftRight(128).longValue();
      long stepB = one.shiftRight(64).longValue();
      long stepC = one.longValue();
      for (long x = first; x < first + CHUNK; x++) {
        check(format, (int) x, (int) ((a + (1L << 31)) >>> 32), (int) ((a + (1L << 47)) >>> 48));
        c += stepC;
        long carry = Long.compareUnsigned(c, stepC) < 0 ? 1 : 0;
        long sum = b + carry;
        long carryB = sum == 0 && carry == 1 ? 1 : 0;
        b = sum + stepB;
        a += stepA + carryB + (Long.compareUnsigned(b, stepB) < 0 ? 1 : 0);
      }
    });
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 16})
  void everyAngleInDegreesGivesTheNearestPhases(int fractionBits) {
    Degrees format = new Degrees(fractionBits);
    int unit =
        360 << fractionBits; // x / unit turns; both phases count up by a quotient and a remainder
    IntStream.range(0, CHUNKS).parallel().forEach(chunk -> {
      long first = Integer.MIN_VALUE + chunk * CHUNK;
      Counter wide = new Counter(first, 32, unit);
      Counter narrow = new Counter(first, 16, unit);
      for (long x = first; x < first + CHUNK; x++) {
        check(format, (int) x, (int) wide.quotient, (int) narrow.quotient & 0xffff);
        wide.next();
        narrow.next();
      }
    });
  }

  /** floor(x * 2^bits / unit + 1/2), for one x after another. */
  private static final class Counter {
    private final long step;
    private final long stepRest;
    private final long unit;
    private long quotient;
    private long rest;

    Counter(long x, int bits, long unit) {
      this.unit = unit;
      step = (1L << bits) / unit;
      stepRest = (1L << bits) % unit;
      long half = unit / 2; // unit is even
      quotient = Math.floorDiv(Math.multiplyExact(x, 1L << bits) + half, unit);
      rest = Math.floorMod(x * (1L << bits) + half, unit);
    }

    void next() {
      quotient += step;
      rest += stepRest;
      if (rest >= unit) {
        rest -= unit;
        quotient++;
      }
    }
  }

  private static void check(AngleFormat format, int angle, int phase, int phase16) {
    if (phase != format.phase(angle) || phase16 != format.phase16(angle)) {
      assertEquals(phase, format.phase(angle), () -> format + " at " + angle);
      assertEquals(phase16, format.phase16(angle), () -> format + " at " + angle + ", 16 bits");
    }
  }
}
