// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import io.quarterwave.rope.RopePlan;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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
 * What does the same rotation cost in float, with the rows of cosine and sine made beforehand (which favours float)? The baseline of {@link
 * RotationBenchmark}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class FloatRotationBenchmark {
  /** A tensor and its rows. */
  @State(Scope.Thread)
  public static class Tensor {
    /** Tokens of a call. */
    @Param({"1", "512", "8192"})
    public int tokens;

    float[] data;
    float[] cos;
    float[] sin;

    /** Makes the rows. */
    @Setup
    public void setUp() {
      RopePlan plan = HeadShape.plan("half");
      data = new float[tokens * HeadShape.TOKEN];
      cos = new float[tokens * HeadShape.PAIRS];
      sin = new float[tokens * HeadShape.PAIRS];
      for (int i = 0; i < cos.length; i++) {
        int phase = plan.phase(HeadShape.POSITION + i / HeadShape.PAIRS, i % HeadShape.PAIRS);
        cos[i] = (float) Math.cos(Phases.radians(phase));
        sin[i] = (float) Math.sin(Phases.radians(phase));
      }
      check();
    }

    /** Renews the data, whose norm drifts. */
    @Setup(Level.Iteration)
    public void refill() {
      Samples.fill(data);
    }

    /** The pair (1, 0) becomes (cos, sin), in both layouts. */
    private void check() {
      for (int pair = 0; pair < HeadShape.PAIRS; pair++) {
        check(rotation -> rotation.half(this), pair, pair, pair + HeadShape.PAIRS);
        check(rotation -> rotation.interleaved(this), pair, 2 * pair, 2 * pair + 1);
      }
    }

    private void check(Consumer<FloatRotationBenchmark> call, int pair, int first, int second) {
      data[first] = 1;
      data[second] = 0;
      call.accept(new FloatRotationBenchmark());
      if (data[first] != cos[pair] || data[second] != sin[pair]) {
        throw new IllegalStateException("the float rotation of pair " + pair + " is wrong");
      }
    }
  }

  /** Pairs (i, i + 64). */
  @Benchmark
  public float[] half(Tensor state) {
    float[] data = state.data;
    for (int token = 0; token < state.tokens; token++) {
      int row = token * HeadShape.PAIRS;
      for (int head = 0; head < HeadShape.HEADS; head++) {
        int base = token * HeadShape.TOKEN + head * HeadShape.HEAD_DIM;
        for (int i = 0; i < HeadShape.PAIRS; i++) {
          float x0 = data[base + i];
          float x1 = data[base + HeadShape.PAIRS + i];
          float c = state.cos[row + i];
          float s = state.sin[row + i];
          data[base + i] = x0 * c - x1 * s;
          data[base + HeadShape.PAIRS + i] = x0 * s + x1 * c;
        }
      }
    }
    return data;
  }

  /** Pairs (2i, 2i + 1). */
  @Benchmark
  public float[] interleaved(Tensor state) {
    float[] data = state.data;
    for (int token = 0; token < state.tokens; token++) {
      int row = token * HeadShape.PAIRS;
      for (int head = 0; head < HeadShape.HEADS; head++) {
        int base = token * HeadShape.TOKEN + head * HeadShape.HEAD_DIM;
        for (int i = 0; i < HeadShape.PAIRS; i++) {
          float x0 = data[base + 2 * i];
          float x1 = data[base + 2 * i + 1];
          float c = state.cos[row + i];
          float s = state.sin[row + i];
          data[base + 2 * i] = x0 * c - x1 * s;
          data[base + 2 * i + 1] = x0 * s + x1 * c;
        }
      }
    }
    return data;
  }
}
