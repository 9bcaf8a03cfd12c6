// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import io.quarterwave.rope.RopePlan;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
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
 * What does the rotation in float cost with the Vector API, each layout in two orders: all heads by a piece of the row that stays in registers ({@code Chunks}), or head
 * after head ({@code Heads})? The rows are ready, a row for each token, the interleaved one with every cosine twice.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class FloatVectorRotationBenchmark {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = FLOATS.length();

  // A cast to the exact class keeps other shapes in the JVM from slowing these loops down
  private static final Class<? extends FloatVector> FLOAT_CLASS =
      FLOATS.zero().getClass().asSubclass(FloatVector.class);
  private static final Class<? extends LongVector> LONG_CLASS =
      LongVector.SPECIES_PREFERRED.zero().getClass().asSubclass(LongVector.class);

  /** A tensor and its rows. */
  @State(Scope.Thread)
  public static class Tensor {
    /** Tokens of a call. */
    @Param({"1", "512", "8192"})
    public int tokens;

    float[] data;
    float[] cos;
    float[] sin;
    float[] twiceCos;
    float[] signedSin;

    /** Makes the rows and checks all loops. */
    @Setup
    public void setUp() {
      RopePlan plan = HeadShape.plan("half");
      data = new float[tokens * HeadShape.TOKEN];
      cos = new float[tokens * HeadShape.PAIRS];
      sin = new float[cos.length];
      twiceCos = new float[2 * cos.length];
      signedSin = new float[2 * cos.length];
      for (int i = 0; i < cos.length; i++) {
        long position = HeadShape.POSITION + i / HeadShape.PAIRS;
        int phase = plan.phase(position, i % HeadShape.PAIRS);
        cos[i] = (float) Math.cos(Phases.radians(phase));
        sin[i] = (float) Math.sin(Phases.radians(phase));
        twiceCos[2 * i] = cos[i];
        twiceCos[2 * i + 1] = cos[i];
        signedSin[2 * i] = -sin[i];
        signedSin[2 * i + 1] = sin[i];
      }
      check(loops -> loops.halfChunks(this), 1, HeadShape.PAIRS);
      check(loops -> loops.halfHeads(this), 1, HeadShape.PAIRS);
      check(loops -> loops.interleavedChunks(this), 2, 1);
      check(loops -> loops.interleavedHeads(this), 2, 1);
      FloatVectorRotationBenchmark loops = new FloatVectorRotationBenchmark();
      Warmth.up(() -> {
        loops.halfChunks(this);
        loops.halfHeads(this);
        loops.interleavedChunks(this);
        loops.interleavedHeads(this);
      });
    }

    /** Renews the data, whose norm drifts. */
    @Setup(Level.Iteration)
    public void refill() {
      Samples.fill(data);
    }

    private void check(Consumer<FloatVectorRotationBenchmark> call, int step, int partner) {
      refill();
      call.accept(new FloatVectorRotationBenchmark());
      for (int head = 0; head < tokens * HeadShape.HEADS; head++) {
        int row = head / HeadShape.HEADS * HeadShape.PAIRS;
        for (int pair = 0; pair < HeadShape.PAIRS; pair++) {
          int first = head * HeadShape.HEAD_DIM + step * pair;
          double x0 = Samples.real(first);
          double x1 = Samples.real(first + partner);
          near(first, x0 * cos[row + pair] - x1 * sin[row + pair]);
          near(first + partner, x0 * sin[row + pair] + x1 * cos[row + pair]);
        }
      }
    }

    private void near(int index, double want) {
      if (!(Math.abs(data[index] - want) <= 0x1p-22)) {
        throw new IllegalStateException(
            "element " + index + " was rotated to " + data[index] + ", should be near " + want);
      }
    }
  }

  /** Pairs (i, i + 64), pieces of the row outside. */
  @Benchmark
  public float[] halfChunks(Tensor state) {
    for (int token = 0; token < state.tokens; token++) {
      halfChunks(
          state.data, token * HeadShape.TOKEN, state.cos, state.sin, token * HeadShape.PAIRS);
    }
    return state.data;
  }

  private static void halfChunks(float[] data, int base, float[] cos, float[] sin, int row) {
    for (int i = 0; i < HeadShape.PAIRS; i += LANES) {
      FloatVector c = FLOAT_CLASS.cast(FloatVector.fromArray(FLOATS, cos, row + i));
      FloatVector s = FLOAT_CLASS.cast(FloatVector.fromArray(FLOATS, sin, row + i));
      for (int at = base + i; at < base + HeadShape.TOKEN; at += HeadShape.HEAD_DIM) {
        FloatVector x0 = FLOAT_CLASS.cast(FloatVector.fromArray(FLOATS, data, at));
        FloatVector x1 =
            FLOAT_CLASS.cast(FloatVector.fromArray(FLOATS, data, at + HeadShape.PAIRS));
        x0.mul(c).sub(x1.mul(s)).intoArray(data, at);
        x0.fma(s, x1.mul(c)).intoArray(data, at + HeadShape.PAIRS);
      }
    }
  }

  /** Pairs (i, i + 64), heads outside. */
  @Benchmark
  public float[] halfHeads(Tensor state) {
    for (int token = 0; token < state.tokens; token++) {
      halfHeads(state.data, token * HeadShape.TOKEN, state.cos, state.sin, token * HeadShape.PAIRS);
    }
    return state.data;
  }

  private static void halfHeads(float[] data, int base, float[] cos, float[] sin, int row) {
    for (int head = base; head < base + HeadShape.TOKEN; head += HeadShape.HEAD_DIM) {
      for (int i = 0; i < HeadShape.PAIRS; i += LANES) {
        FloatVector c = FLOAT_CLASS.cast(FloatVector.fromArray(FLOATS, cos, row + i));
        FloatVector s = FLOAT_CLASS.cast(FloatVector.fromArray(FLOATS, sin, row + i));
        FloatVector x0 = FLOAT_CLASS.cast(FloatVector.fromArray(FLOATS, data, head + i));
        FloatVector x1 =
            FLOAT_CLASS.cast(FloatVector.fromArray(FLOATS, data, head + i + HeadShape.PAIRS));
        x0.mul(c).sub(x1.mul(s)).intoArray(data, head + i);
        x0.fma(s, x1.mul(c)).intoArray(data, head + i + HeadShape.PAIRS);
      }
    }
  }

  /** Pairs (2i, 2i + 1), pieces of the row outside. */
  @Benchmark
  public float[] interleavedChunks(Tensor state) {
    for (int token = 0; token < state.tokens; token++) {
      interleavedChunks(
          state.data,
          token * HeadShape.TOKEN,
          state.twiceCos,
          state.signedSin,
          token * HeadShape.HEAD_DIM);
    }
    return state.data;
  }

  private static void interleavedChunks(float[] data, int base, float[] cos, float[] sin, int row) {
    for (int i = 0; i < HeadShape.HEAD_DIM; i += LANES) {
      FloatVector c = FLOAT_CLASS.cast(FloatVector.fromArray(FLOATS, cos, row + i));
      FloatVector s = FLOAT_CLASS.cast(FloatVector.fromArray(FLOATS, sin, row + i));
      for (int at = base + i; at < base + HeadShape.TOKEN; at += HeadShape.HEAD_DIM) {
        FloatVector x = FLOAT_CLASS.cast(FloatVector.fromArray(FLOATS, data, at));
        FloatVector swapped = FLOAT_CLASS.cast(LONG_CLASS
            .cast(x.reinterpretAsLongs())
            .lanewise(VectorOperators.ROL, 32)
            .reinterpretAsFloats());
        swapped.fma(s, x.mul(c)).intoArray(data, at);
      }
    }
  }

  /** Pairs (2i, 2i + 1), heads outside. */
  @Benchmark
  public float[] interleavedHeads(Tensor state) {
    for (int token = 0; token < state.tokens; token++) {
      interleavedHeads(
          state.data,
          token * HeadShape.TOKEN,
          state.twiceCos,
          state.signedSin,
          token * HeadShape.HEAD_DIM);
    }
    return state.data;
  }

  private static void interleavedHeads(float[] data, int base, float[] cos, float[] sin, int row) {
    for (int head = base; head < base + HeadShape.TOKEN; head += HeadShape.HEAD_DIM) {
      for (int i = 0; i < HeadShape.HEAD_DIM; i += LANES) {
        FloatVector c = FLOAT_CLASS.cast(FloatVector.fromArray(FLOATS, cos, row + i));
        FloatVector s = FLOAT_CLASS.cast(FloatVector.fromArray(FLOATS, sin, row + i));
        FloatVector x = FLOAT_CLASS.cast(FloatVector.fromArray(FLOATS, data, head + i));
        FloatVector swapped = FLOAT_CLASS.cast(LONG_CLASS
            .cast(x.reinterpretAsLongs())
            .lanewise(VectorOperators.ROL, 32)
            .reinterpretAsFloats());
        swapped.fma(s, x.mul(c)).intoArray(data, head + i);
      }
    }
  }
}
