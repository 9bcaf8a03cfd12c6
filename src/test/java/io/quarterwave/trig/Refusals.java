// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.LongFunction;
import org.junit.jupiter.api.function.Executable;

/** What tests of refused parameters share. */
final class Refusals {
  private Refusals() {}

  static void rejects(String message, Executable constructor) {
    assertEquals(
        message, assertThrows(IllegalArgumentException.class, constructor).getMessage());
  }

  static void rejectsOutside(long least, long most, String name, LongFunction<Object> record) {
    String rule = ") must be in [" + least + ", " + most + "]";
    rejects(name + " (" + (least - 1) + rule, () -> record.apply(least - 1));
    if (most < Long.MAX_VALUE) {
      rejects(name + " (" + (most + 1) + rule, () -> record.apply(most + 1));
    }
  }

  static long[] with(long[] constants, int index, long value) {
    long[] changed = constants.clone();
    changed[index] = value;
    return changed;
  }
}
