// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.certify.RotationBound;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The derived bounds against enumeration: all int8 pairs on stratified phases, and the extreme int16 pairs on all 16-bit
 * phases. Each must stay below its bound, and the whole enumerations must come near it.
 */
@Tag("enumeration")
class RotationBoundEnumerationTest {
  private static final int STRATA = 1 << 16;

  @ParameterizedTest
  @EnumSource
  @Tag("exhaustive")
  void allInt8PairsOn65536StratifiedPhases(Accuracy accuracy) {
    double largest = sweep("int8 " + accuracy, 1, () -> RotationEnumeration.int8(accuracy), true);
    assertBelowAndNear(DataType.INT8, accuracy, largest);
  }

  @ParameterizedTest
  @EnumSource
  void allInt8PairsOn64StratifiedPhases(Accuracy accuracy) {
    double largest =
        sweep("int8 " + accuracy, 1024, () -> RotationEnumeration.int8(accuracy), true);
    assertBelow(DataType.INT8, accuracy, largest);
  }

  @ParameterizedTest
  @EnumSource
  @Tag("exhaustive")
  void extremeInt16PairsOnAll16BitPhases(Accuracy accuracy) {
    double largest =
        sweep("int16 " + accuracy, 1, () -> RotationEnumeration.int16(accuracy, 32), false);
    assertBelowAndNear(DataType.INT16, accuracy, largest);
  }

  @ParameterizedTest
  @EnumSource
  void extremeInt16PairsOnAll16BitPhasesWithinTwoOfTheExtremes(Accuracy accuracy) {
    double largest =
        sweep("int16 " + accuracy, 1, () -> RotationEnumeration.int16(accuracy, 2), false);
    assertBelow(DataType.INT16, accuracy, largest);
  }

  @Test
  void cornersOfTheQuadrants() {
    for (Accuracy accuracy : Accuracy.values()) {
      RotationEnumeration<byte[]> int8 = RotationEnumeration.int8(accuracy);
      RotationEnumeration<short[]> int16 = RotationEnumeration.int16(accuracy, 64);
      for (int quadrant = 0; quadrant < 8; quadrant++) {
        for (int beside = -1; beside <= 1; beside++) {
          int phase = (quadrant << 29) + beside;
          assertBelow(DataType.INT8, accuracy, int8.largestError(phase));
          assertBelow(DataType.INT16, accuracy, int16.largestError(phase));
        }
      }
    }
  }

  /** Returns the largest error over one phase in each {@code every}-th of 65,536 strata: its first, or a random one of seed 1. */
  private static <A> double sweep(
      String name, int every, Supplier<RotationEnumeration<A>> enumeration, boolean random) {
    ThreadLocal<RotationEnumeration<A>> perThread = ThreadLocal.withInitial(enumeration);
    int[] phases = new int[STRATA];
    SplittableRandom fine = new SplittableRandom(1);
    for (int i = 0; i < STRATA; i++) {
      phases[i] = (i << 16) + (random ? fine.nextInt(1 << 16) : 0);
    }
    AtomicInteger done = new AtomicInteger();
    double largest = IntStream.range(0, STRATA / every)
        .parallel()
        .mapToDouble(i -> {
          int count = done.incrementAndGet();
          if (count % 8192 == 0) {
            System.out.println(name + ": " + count + " of " + STRATA / every + " phases");
          }
          return perThread.get().largestError(phases[i * every]);
        })
        .max()
        .getAsDouble();
    System.out.println(name + ": " + STRATA / every + " phases, largest error " + largest);
    return largest;
  }

  private static void assertBelow(DataType type, Accuracy accuracy, double largest) {
    double bound = bound(type, accuracy);
    assertTrue(
        largest + RotationEnumeration.TRUTH_ERROR <= bound,
        () -> type + " " + accuracy + ": error " + largest + " ulp, bound " + bound);
  }

  /** What multiplicands add to the rounding must come to three quarters of what is claimed, or the bound says little. */
  private static void assertBelowAndNear(DataType type, Accuracy accuracy, double largest) {
    assertBelow(type, accuracy, largest);
    double bound = bound(type, accuracy);
    assertTrue(
        largest - 0.5 >= 0.75 * (bound - 0.5),
        () ->
            type + " " + accuracy + ": error " + largest + " ulp is far below its bound " + bound);
  }

  private static double bound(DataType type, Accuracy accuracy) {
    return new RotationBound(type, accuracy, RopePlan.UNIT_SCALE_Q30, 1, 0)
        .ofPhase()
        .doubleValue();
  }
}
