// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import io.quarterwave.rope.Accuracy;
import io.quarterwave.rope.OutputRange;
import io.quarterwave.rope.Rope;
import io.quarterwave.rope.RopePlan;
import io.quarterwave.rope.RopeRow;
import io.quarterwave.rope.TensorView;
import java.util.Locale;
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
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * What does it cost to rotate a tensor of int8 or int16 in place? {@code tokens} is 1 (decode: one token, in the first-level cache), 512 (prefill) or
 * 8192 (64 MiB of int16), of 32 heads; the time is that of one call. The rows of cosine and sine are ready, because all heads and layers share them, but for the
 * methods that fill them on the way.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RotationBenchmark {
  /**
   * A tensor and what rotates it.
   *
   * @param <A> {@code byte[]} or {@code short[]}
   */
  @State(Scope.Thread)
  public abstract static class Tensor<A> {
    /** {@code exact} or {@code fast}. */
    @Param({"exact", "fast"})
    public String accuracy;

    /** {@code interleaved} or {@code half}. */
    @Param({"interleaved", "half"})
    public String layout;

    /** Tokens of a call. */
    @Param({"1", "512", "8192"})
    public int tokens;

    /** Channels of a head; all rotate. */
    @Param({"128", "96", "80"})
    public int headDim;

    /** {@code alone}, or in a JVM that has compiled other kernels and vector shapes before. */
    @Param({"alone", "crowded"})
    public String company;

    Rope<A> rope;
    A data;
    TensorView view;
    RopeRow row;
    RopeRow[] rows;
    private long position;

    /** Makes plan, rows and tensor, and checks the three ways of rotating it. */
    @Setup
    public void setUp(BenchmarkParams benchmark) {
      if (company.equals("crowded")) {
        Crowd.gather(type() + "/" + accuracy + "/" + layout);
      }
      RopePlan plan = HeadShape.plan(layout, headDim);
      rope = rope(plan, Accuracy.valueOf(accuracy.toUpperCase(Locale.ROOT)));
      view = TensorView.packed(tokens, HeadShape.HEADS, headDim);
      data = array(tokens * HeadShape.HEADS * headDim);
      rows = new RopeRow[tokens];
      for (int token = 0; token < tokens; token++) {
        rows[token] = rope.newRow();
        rope.fill(rows[token], HeadShape.POSITION + token);
      }
      row = rope.newRow();
      check(() -> rope.rotate(data, view, HeadShape.POSITION, row));
      check(() -> rope.rotate(data, view, rows, 0));
      rope.fill(row, HeadShape.POSITION);
      if (tokens == 1) {
        check(() -> rope.rotate(data, view, row));
      }
      warmUp(benchmark.getBenchmark());
    }

    private void warmUp(String method) {
      if (method.endsWith("Filling")) {
        Warmth.up(() -> rope.fill(row, HeadShape.POSITION));
        Warmth.up(() -> rope.rotate(data, view, HeadShape.POSITION, row));
      } else if (method.endsWith("Rows")) {
        Warmth.up(() -> rope.rotate(data, view, rows, 0));
      } else {
        Warmth.up(() -> rope.rotate(data, view, row));
      }
    }

    private void check(Runnable rotation) {
      refill();
      rotation.run();
      check().tokens(tokens, HeadShape.POSITION);
    }

    /** Renews the data, to which every call adds its roundings. */
    @Setup(Level.Iteration)
    public void refill() {
      fill();
    }

    abstract void fill();

    abstract String type();

    abstract Rope<A> rope(RopePlan plan, Accuracy wanted);

    abstract A array(int length);

    abstract RotationCheck check();

    long next() {
      position = (position + tokens) & 0xfffff;
      return position;
    }
  }

  /** A tensor of int8. */
  @State(Scope.Thread)
  public static class Int8 extends Tensor<byte[]> {
    @Override
    void fill() {
      Samples.fill(data);
    }

    @Override
    String type() {
      return "int8";
    }

    @Override
    Rope<byte[]> rope(RopePlan plan, Accuracy wanted) {
      return Rope.int8(plan, wanted, OutputRange.FULL);
    }

    @Override
    byte[] array(int length) {
      return new byte[length];
    }

    @Override
    RotationCheck check() {
      return new RotationCheck(rope, HeadShape.HEADS, Samples::int8, i -> data[i]);
    }
  }

  /** A tensor of int16. */
  @State(Scope.Thread)
  public static class Int16 extends Tensor<short[]> {
    @Override
    void fill() {
      Samples.fill(data);
    }

    @Override
    String type() {
      return "int16";
    }

    @Override
    Rope<short[]> rope(RopePlan plan, Accuracy wanted) {
      return Rope.int16(plan, wanted, OutputRange.FULL);
    }

    @Override
    short[] array(int length) {
      return new short[length];
    }

    @Override
    RotationCheck check() {
      return new RotationCheck(rope, HeadShape.HEADS, Samples::int16, i -> data[i]);
    }
  }

  /** int8, every token by the same row. */
  @Benchmark
  public byte[] int8Row(Int8 state) {
    state.rope.rotate(state.data, state.view, state.row);
    return state.data;
  }

  /** int8, a row for each token. */
  @Benchmark
  public byte[] int8Rows(Int8 state) {
    state.rope.rotate(state.data, state.view, state.rows, 0);
    return state.data;
  }

  /** int8, the row of each token filled on the way. */
  @Benchmark
  public byte[] int8Filling(Int8 state) {
    state.rope.rotate(state.data, state.view, state.next(), state.row);
    return state.data;
  }

  /** int16, every token by the same row. */
  @Benchmark
  public short[] int16Row(Int16 state) {
    state.rope.rotate(state.data, state.view, state.row);
    return state.data;
  }

  /** int16, a row for each token. */
  @Benchmark
  public short[] int16Rows(Int16 state) {
    state.rope.rotate(state.data, state.view, state.rows, 0);
    return state.data;
  }

  /** int16, the row of each token filled on the way. */
  @Benchmark
  public short[] int16Filling(Int16 state) {
    state.rope.rotate(state.data, state.view, state.next(), state.row);
    return state.data;
  }
}
