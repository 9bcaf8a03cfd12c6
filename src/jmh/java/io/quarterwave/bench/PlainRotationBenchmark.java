// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import io.quarterwave.rope.Accuracy;
import io.quarterwave.rope.OutputRange;
import io.quarterwave.rope.Rope;
import io.quarterwave.rope.RopeRow;
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
 * What does a good plain loop over {@code short}s cost, with Q14 multiplicands that are ready and a branch for saturation, which is faster than minimum and maximum? What a Java
 * programmer would write: the baseline of the kernels, which give the same bits.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PlainRotationBenchmark {
  /** A tensor and its rows. */
  @State(Scope.Thread)
  public static class Tensor {
    /** Tokens of a call. */
    @Param({"1", "512"})
    public int tokens;

    short[] data;
    int[] cos;
    int[] sin;

    /** Makes the rows and checks both layouts. */
    @Setup
    public void setUp() {
      data = new short[tokens * HeadShape.TOKEN];
      cos = new int[tokens * HeadShape.PAIRS];
      sin = new int[tokens * HeadShape.PAIRS];
      PlainRotationBenchmark loops = new PlainRotationBenchmark();
      check("half", () -> loops.half(this));
      check("interleaved", () -> loops.interleaved(this));
    }

    private void check(String layout, Runnable rotation) {
      Rope<short[]> rope = Rope.int16(HeadShape.plan(layout), Accuracy.FAST, OutputRange.FULL);
      RopeRow row = rope.newRow();
      for (int token = 0; token < tokens; token++) {
        row.fill(rope.plan(), 14, HeadShape.POSITION + token);
        row.copyTo(cos, sin, token * HeadShape.PAIRS);
      }
      refill();
      rotation.run();
      new RotationCheck(rope, HeadShape.HEADS, Samples::int16, i -> data[i])
          .tokens(tokens, HeadShape.POSITION);
    }

    /** Renews the data, to which every call adds its roundings. */
    @Setup(Level.Iteration)
    public void refill() {
      Samples.fill(data);
    }
  }

  /** Pairs (i, i + 64). */
  @Benchmark
  public short[] half(Tensor state) {
    short[] data = state.data;
    for (int token = 0; token < state.tokens; token++) {
      int row = token * HeadShape.PAIRS;
      for (int head = 0; head < HeadShape.HEADS; head++) {
        int base = token * HeadShape.TOKEN + head * HeadShape.HEAD_DIM;
        for (int i = 0; i < HeadShape.PAIRS; i++) {
          int x0 = data[base + i];
          int x1 = data[base + HeadShape.PAIRS + i];
          int c = state.cos[row + i];
          int s = state.sin[row + i];
          data[base + i] = saturated((x0 * c - x1 * s + (1 << 13)) >> 14);
          data[base + HeadShape.PAIRS + i] = saturated((x0 * s + x1 * c + (1 << 13)) >> 14);
        }
      }
    }
    return data;
  }

  /** Pairs (2i, 2i + 1). */
  @Benchmark
  public short[] interleaved(Tensor state) {
    short[] data = state.data;
    for (int token = 0; token < state.tokens; token++) {
      int row = token * HeadShape.PAIRS;
      for (int head = 0; head < HeadShape.HEADS; head++) {
        int base = token * HeadShape.TOKEN + head * HeadShape.HEAD_DIM;
        for (int i = 0; i < HeadShape.PAIRS; i++) {
          int x0 = data[base + 2 * i];
          int x1 = data[base + 2 * i + 1];
          int c = state.cos[row + i];
          int s = state.sin[row + i];
          data[base + 2 * i] = saturated((x0 * c - x1 * s + (1 << 13)) >> 14);
          data[base + 2 * i + 1] = saturated((x0 * s + x1 * c + (1 << 13)) >> 14);
        }
      }
    }
    return data;
  }

  private static short saturated(int value) {
    return (short) ((short) value == value ? value : (value >> 31) ^ 0x7fff);
  }
}
