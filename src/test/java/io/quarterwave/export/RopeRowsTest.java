// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.adapter.RowShape;
import io.quarterwave.fixed.Phase;
import io.quarterwave.rope.PairLayout;
import io.quarterwave.rope.RopePlan;
import io.quarterwave.rope.RopeRow;
import io.quarterwave.truth.ExactSine;
import io.quarterwave.truth.RadianSine;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RopeRowsTest {
  /** A radian, a sixteenth of a turn, a negative step, and next to nothing. */
  private static final long[][] STEPS = {{0x28be60db9391054aL, 1L << 60, -0x1234567890abcdefL, 3}};

  private static RopePlan plan(long scaleQ30) {
    return new RopePlan(8, 0, PairLayout.HALF, scaleQ30, STEPS);
  }

  private static RopeRows rows(RopePlan plan, RowType type, String scale, String positions) {
    return new RopeRows(
        plan, RowShape.PAIRS, type, Fractions.parse(scale), PositionRange.parse(positions));
  }

  private static long at(Tensor tensor, int row, int column) {
    return tensor.values().applyAsLong(row * tensor.shape()[1] + column);
  }

  private static void refuses(String word, Runnable rows) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, rows::run);
    assertTrue(e.getMessage().contains(word), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"2^-14, 14", "2^-30, 30", "2^-22, 22", "1/128, 7"})
  void powersOfTwoAreTheMultiplicandsOfARow(String scale, int fractionBits) {
    for (long from : new long[] {-3, 0, 1_000_000, Long.MIN_VALUE, Long.MAX_VALUE - 3}) {
      RopePlan plan = plan(RopePlan.UNIT_SCALE_Q30);
      RopeRows rows = rows(plan, RowType.INT32, scale, from + ":" + (from + 3));
      RopeRow row = new RopeRow(4);
      for (int i = 0; i < 3; i++) {
        row.fill(plan, fractionBits, from + i);
        for (int pair = 0; pair < 4; pair++) {
          assertEquals(row.cos(pair), at(rows.cosines(), i, pair), from + i + ", pair " + pair);
          assertEquals(row.sin(pair), at(rows.sines(), i, pair), from + i + ", pair " + pair);
        }
      }
    }
  }

  @Test
  void oneIs32767WhereTheScaleIs() {
    RopeRows rows = rows(plan(RopePlan.UNIT_SCALE_Q30), RowType.INT16, "1/32767", "0:9");
    assertEquals(32767, at(rows.cosines(), 0, 0));
    assertEquals(0, at(rows.sines(), 0, 0));
    assertEquals(32767, at(rows.sines(), 4, 1), "four sixteenths of a turn");
    assertEquals(-32767, at(rows.cosines(), 8, 1));
    assertFalse(rows.saturates());
  }

  @Test
  void oneIsClampedAt32768() {
    RopeRows rows = rows(plan(RopePlan.UNIT_SCALE_Q30), RowType.INT16, "1/32768", "0:9");
    assertTrue(rows.saturates());
    assertEquals(32767, at(rows.cosines(), 0, 0));
    assertEquals(-32768, at(rows.cosines(), 8, 1));
    // the clamp is the largest error
    assertEquals(0, BigDecimal.ONE.compareTo(rows.bound().ofPhase()));
  }

  @Test
  void unsignedElementsHaveTheirZeroInTheMiddle() {
    RopeRows rows = rows(plan(RopePlan.UNIT_SCALE_Q30), RowType.UINT16, "1/32767", "0:9");
    assertEquals(65535, at(rows.cosines(), 0, 0));
    assertEquals(32768, at(rows.sines(), 0, 0));
    assertEquals(1, at(rows.cosines(), 8, 1));
    RopeRows saturated = rows(plan(RopePlan.UNIT_SCALE_Q30), RowType.UINT16, "1/32768", "0:9");
    assertEquals(65535, at(saturated.cosines(), 0, 0));
    assertEquals(0, at(saturated.cosines(), 8, 1));
  }

  @ParameterizedTest
  @EnumSource
  void everyNumberStandsTwiceWhereTheShapeSaysSo(RowShape shape) {
    RopePlan plan = plan(RopePlan.UNIT_SCALE_Q30);
    Tensor once = rows(plan, RowType.INT16, "1/32767", "5:7").sines();
    Tensor tensor = new RopeRows(
            plan, shape, RowType.INT16, Fractions.parse("1/32767"), PositionRange.parse("5:7"))
        .sines();
    assertEquals(shape == RowShape.PAIRS ? 4 : 8, tensor.shape()[1]);
    for (int row = 0; row < 2; row++) {
      for (int pair = 0; pair < 4; pair++) {
        int first = shape == RowShape.INTERLEAVED ? 2 * pair : pair;
        int second =
            shape == RowShape.PAIRS ? first : shape == RowShape.HALVES ? pair + 4 : 2 * pair + 1;
        assertEquals(at(once, row, pair), at(tensor, row, first), shape + " " + pair);
        assertEquals(at(once, row, pair), at(tensor, row, second), shape + " " + pair);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1073741824, INT16, 1/32767",
    "1073741824, INT16, 1/32768",
    "1277752771, INT16, 2^-14",
    "2952790016, INT16, 1/10000",
    "1277752771, INT32, 2^-30",
    "1073741824, INT32, 2^-30",
    "900000000, UINT16, 1/32767"
  })
  void noElementIsFartherFromTheTruthThanTheBoundSays(long scaleQ30, RowType type, String scale) {
    RopePlan plan = plan(scaleQ30);
    RopeRows rows = rows(plan, type, scale, "-100:100");
    BigDecimal bound = rows.bound().ofPhase();
    BigInteger one = BigInteger.valueOf(rows.one()).multiply(BigInteger.valueOf(scaleQ30));
    Tensor cosines = rows.cosines();
    for (int row = 0; row < 200; row++) {
      for (int pair = 0; pair < 4; pair++) {
        int phase = plan.phase(row - 100, pair);
        BigDecimal want = new BigDecimal(ExactSine.sine(phase + Phase.QUARTER).multiply(one))
            .divide(new BigDecimal(BigInteger.ONE.shiftLeft(ExactSine.FRACTION_BITS + 30)));
        BigDecimal got = BigDecimal.valueOf(at(cosines, row, pair) - type.zeroPoint());
        BigDecimal error = got.subtract(want).abs();
        assertTrue(
            error.compareTo(bound) <= 0,
            "position " + (row - 100) + ", pair " + pair + ": got " + got + ", want " + want + ", "
                + error + " > " + bound);
      }
    }
    assertTrue(rows.bound().ofPosition().compareTo(bound) > 0);
  }

  /** Pair 0 turns by one radian a position, so that the real angle is the position. */
  @ParameterizedTest
  @ValueSource(longs = {0, 1_000_000, -4_000_000_000L, 1L << 40, 1L << 55})
  void noElementIsFartherFromTheRealAngleThanTheBoundSays(long from) {
    RopeRows rows =
        rows(plan(RopePlan.UNIT_SCALE_Q30), RowType.INT32, "2^-30", from + ":" + (from + 100));
    BigDecimal bound = rows.bound().ofPosition();
    Tensor sines = rows.sines();
    for (int row = 0; row < 100; row++) {
      BigInteger sine = RadianSine.sinCos(BigInteger.valueOf(from + row), BigInteger.ONE)[0];
      BigDecimal want = new BigDecimal(sine.multiply(BigInteger.valueOf(rows.one())))
          .divide(new BigDecimal(BigInteger.ONE.shiftLeft(RadianSine.FRACTION_BITS)));
      BigDecimal error = BigDecimal.valueOf(at(sines, row, 0)).subtract(want).abs();
      assertTrue(
          error.compareTo(bound) <= 0, "position " + (from + row) + ": " + error + " > " + bound);
    }
  }

  @Test
  void whatDoesNotFitIsRefused() {
    RopePlan plan = plan(RopePlan.UNIT_SCALE_Q30);
    refuses("1/N", () -> rows(plan, RowType.INT16, "3/4", "0:1"));
    refuses("2^30", () -> rows(plan, RowType.INT32, "2^-31", "0:1"));
    refuses("65535", () -> rows(plan, RowType.INT16, "1/65535", "0:1"));
    refuses("attention scaling", () -> rows(plan(1L << 31), RowType.INT16, "1/32767", "0:1"));
    refuses("attention scaling", () -> rows(plan((1L << 31) + 5), RowType.INT32, "2^-30", "0:1"));
  }

  @Test
  void filesThatAreTooLargeAreRefused() {
    RopePlan plan = plan(RopePlan.UNIT_SCALE_Q30);
    RopeRows most = rows(plan, RowType.INT16, "1/32767", "0:16777216"); // of 4 pairs of 2 bytes
    most.requireRoom(TensorFormat.BIN);
    refuses("in parts", () -> most.requireRoom(TensorFormat.CSV));
    RopeRows more = rows(plan, RowType.INT16, "1/32767", "0:16777217");
    refuses("134217736", () -> more.requireRoom(TensorFormat.NPY));
    RopeRows all = rows(plan, RowType.INT32, "2^-30", Long.MIN_VALUE + ":" + Long.MAX_VALUE);
    refuses("in parts", () -> all.requireRoom(TensorFormat.BIN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "5", "0:0", "9:3", "a:b", "0:4096:2", "0:9223372036854775808", "0.5:2", ":"})
  void whatIsNoRangeIsRefused(String text) {
    refuses(text.isEmpty() ? "FROM:TO" : text, () -> PositionRange.parse(text));
  }

  @Test
  void theWidestRangeIsCounted() {
    PositionRange all = new PositionRange(Long.MIN_VALUE, Long.MAX_VALUE);
    assertEquals(BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE), all.count());
    assertEquals(BigInteger.ONE.shiftLeft(63), all.largest());
  }
}
