// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.function.Executable;

/** Bad arguments are refused with numbers in the message, and write nothing. */
class RopeArgumentProperties {
  private static final int TOKENS = 3;
  private static final int HEADS = 2;

  @Provide
  Arbitrary<RopePlan> plans() {
    return RopeCase.cases().map(c -> c.plan().unscaled());
  }

  /** What a call is made with; each bad view breaks one rule. */
  @Provide
  Arbitrary<Integer> kinds() {
    return Arbitraries.integers().between(0, 8);
  }

  private static TensorView bad(int kind, int d, int length) {
    int token = HEADS * d;
    return switch (kind) {
      case 0 -> new TensorView(length - TOKENS * token + 1, TOKENS, HEADS, token, d);
      case 1 -> new TensorView(0, TOKENS, HEADS, token, d - 1);
      case 2 -> new TensorView(0, TOKENS, HEADS, token - 1, d);
      case 3 -> new TensorView(0, TOKENS, HEADS, 0, d);
      case 4 -> new TensorView(Integer.MAX_VALUE, TOKENS, HEADS, token, d);
      case 5 -> new TensorView(0, TOKENS, HEADS, Integer.MAX_VALUE, d);
      case 6 -> new TensorView(0, TOKENS, HEADS, token, Integer.MAX_VALUE);
      case 7 -> new TensorView(0, Integer.MAX_VALUE, HEADS, token, d);
      default -> new TensorView(0, TOKENS, HEADS, d, TOKENS * d - 1);
    };
  }

  @Property(tries = 300)
  void badViewsWriteNothing(
      @ForAll("plans") RopePlan plan, @ForAll("kinds") int kind, @ForAll Accuracy accuracy) {
    int d = plan.headDim();
    byte[] data = sample(4 * HEADS * d);
    byte[] other = sample(data.length);
    TensorView view = bad(kind, d, data.length);
    TensorView good = new TensorView(0, view.tokens(), HEADS, HEADS * d, d);
    Rope<byte[]> rope = Rope.int8(plan, accuracy, OutputRange.FULL);
    RopeRow row = rope.newRow();
    long[] positions = new long[4 * plan.axes()];
    List<Executable> calls = List.of(
        () -> rope.rotate(data, view, 1, row),
        () -> rope.rotate(data, view, positions, 0, row),
        () -> rope.rotate(data, view, other, good, 1, row),
        () -> rope.rotate(other, good, data, view, 1, row),
        () -> rope.rotate(other, good, data, view, positions, 0, row),
        () -> rope.inverse().rotate(data, view, 1, row),
        () -> rope.shift(data, view, 1, row),
        () -> rope.shift(data, view, positions, 0, row),
        () -> rope.countSaturated(data, view, 1, row),
        () -> rope.countSaturated(data, view, positions, 0, row));
    for (Executable call : calls) {
      assertRefused(call);
      assertArrayEquals(sample(data.length), data);
      assertArrayEquals(sample(data.length), other);
    }
  }

  @Property(tries = 300)
  void partialOverlapShortPositionsAndSmallRowsWriteNothing(
      @ForAll("plans") RopePlan plan, @ForAll OutputRange range) {
    int d = plan.headDim();
    short[] data = new short[8 * HEADS * d];
    Arrays.fill(data, (short) 7);
    TensorView view = TensorView.packed(TOKENS, HEADS, d);
    TensorView next = new TensorView(1, TOKENS, HEADS, HEADS * d, d);
    TensorView shape = TensorView.packed(TOKENS, HEADS + 1, d);
    TensorView last = new TensorView((TOKENS * HEADS - 1) * d, TOKENS, HEADS, HEADS * d, d);
    Rope<short[]> rope = Rope.int16(plan, Accuracy.FAST, range);
    RopeRow row = rope.newRow();
    int axes = plan.axes();
    List<Executable> calls = List.of(
        () -> rope.rotate(data, view, data, next, 1, row),
        () -> rope.rotate(data, next, data, view, 1, row),
        () -> rope.rotate(data, view, data, last, 1, row),
        () -> rope.rotate(data, view, new short[data.length], shape, 1, row),
        () -> rope.rotate(data, view, new long[TOKENS * axes - 1], 0, row),
        () -> rope.rotate(data, view, new long[TOKENS * axes], 1, row),
        () -> rope.rotate(data, view, new long[TOKENS * axes], -1, row),
        () -> rope.rotate(data, view, new long[TOKENS * axes + 1], Integer.MAX_VALUE, row),
        () -> rope.shift(data, view, new long[TOKENS * axes - 1], 0, row),
        () -> rope.rotate(data, view, Long.MAX_VALUE - TOKENS + 2, row));
    short[] before = data.clone();
    for (Executable call : calls) {
      assertRefused(call);
      assertArrayEquals(before, data);
    }
    if (plan.pairs() > 1) {
      RopeRow small = new RopeRow(plan.pairs() - 1);
      assertRefused(() -> rope.rotate(data, view, 1, small));
      assertRefused(() -> rope.shift(data, view, 1, small));
      assertArrayEquals(before, data);
    }
  }

  private static void assertRefused(Executable call) {
    RuntimeException refusal = assertThrows(RuntimeException.class, call);
    assertTrue(
        refusal instanceof IllegalArgumentException || refusal instanceof IndexOutOfBoundsException,
        () -> "refused by " + refusal);
    assertTrue(refusal.getMessage().matches("(?s).*\\d.*"), refusal.getMessage());
  }

  private static byte[] sample(int length) {
    byte[] data = new byte[length];
    for (int i = 0; i < length; i++) {
      data[i] = (byte) (i * 37);
    }
    return data;
  }
}
