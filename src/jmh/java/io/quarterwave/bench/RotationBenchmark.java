// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import io.quarterwave.rope.Accuracy;
import io.quarterwave.rope.OutputRange;
import io.quarterwave.rope.Rope;
import io.quarterwave.rope.RopePlan;
import io.quarterwave.rope.RopeRow;
import io.quarterwave.rope.TensorView;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it cost to rotate a tensor of int8 or int16 in place, with the rows of cosine and sine made on the way? {@code tokens} is 1 (decode) or
 * 512 (prefill) of 32 heads of 128; the time is that of one call.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class RotationBenchmark {
  /** Tensors of both types and what rotates them. */
  @State(Scope.Thread)
  public static class Tensors {
    /** {@code exact} or {@code fast}. */
    @Param({"exact", "fast"})
    public String accuracy;

    /** {@code interleaved} or {@code half}. */
    @Param({"interleaved", "half"})
    public String layout;

    /** Tokens of a call. */
    @Param({"1", "512"})
    public int tokens;

    Rope<byte[]> rope8;
    Rope<short[]> rope16;
    byte[] data8;
    short[] data16;
    TensorView view;
    RopeRow row;
    long position;

    /** Makes plan and tensors. */
    @Setup
    public void setUp() {
      RopePlan plan = HeadShape.plan(layout);
      Accuracy wanted = Accuracy.valueOf(accuracy.toUpperCase(Locale.ROOT));
      rope8 = Rope.int8(plan, wanted, OutputRange.FULL);
      rope16 = Rope.int16(plan, wanted, OutputRange.FULL);
      view = TensorView.packed(tokens, HeadShape.HEADS, HeadShape.HEAD_DIM);
      row = rope8.newRow();
      data8 = new byte[tokens * HeadShape.TOKEN];
      data16 = new short[tokens * HeadShape.TOKEN];
      refill();
      RotationCheck.int8(rope8, data8, view, 12345);
      RotationCheck.int16(rope16, data16, view, 12345);
    }

    /** Renews the data, to which every call adds its roundings. */
    @Setup(Level.Iteration)
    public void refill() {
      SplittableRandom random = new SplittableRandom(2);
      for (int i = 0; i < data8.length; i++) {
        data16[i] = (short) random.nextInt();
        data8[i] = (byte) (data16[i] >> 8);
      }
    }

    long next() {
      position = (position + tokens) & 0xfffff;
      return position;
    }
  }

  /** int8. */
  @Benchmark
  public byte[] int8(Tensors state) {
    state.rope8.rotate(state.data8, state.view, state.next(), state.row);
    return state.data8;
  }

  /** int16. */
  @Benchmark
  public short[] int16(Tensors state) {
    state.rope16.rotate(state.data16, state.view, state.next(), state.row);
    return state.data16;
  }
}
