// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import io.quarterwave.rope.Accuracy;
import io.quarterwave.rope.OutputRange;
import io.quarterwave.rope.Rope;
import io.quarterwave.rope.RopePlan;
import io.quarterwave.rope.RopeRow;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What does the row of 64 cosines and sines of a position cost by itself, in integers and in double precision? */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RowBenchmark {
  /** A plan, its frequencies, and a row of each kind. */
  @State(Scope.Thread)
  public static class Rows {
    /** {@code alone}, or in a JVM that has compiled other kernels and vector shapes before. */
    @Param({"alone", "crowded"})
    public String company;

    Rope<short[]> fast;
    Rope<short[]> exact;
    RopeRow row;
    final double[] frequencies = new double[HeadShape.PAIRS];
    final float[] cos = new float[HeadShape.PAIRS];
    final float[] sin = new float[HeadShape.PAIRS];
    long position;

    /** Makes the plan and checks that the two rows agree. */
    @Setup
    public void setUp() {
      if (company.equals("crowded")) {
        Crowd.gather("row");
      }
      RopePlan plan = HeadShape.plan("half");
      fast = Rope.int16(plan, Accuracy.FAST, OutputRange.FULL);
      exact = Rope.int16(plan, Accuracy.EXACT, OutputRange.FULL);
      row = fast.newRow();
      for (int pair = 0; pair < HeadShape.PAIRS; pair++) {
        frequencies[pair] = Math.scalb((double) plan.step(0, pair), -64) * 2 * Math.PI;
      }
      RowBenchmark rows = new RowBenchmark();
      check(rows.q14(from(1000)));
      check(rows.q22(from(1000)));
      Warmth.up(() -> {
        rows.q14(this);
        rows.q22(this);
      });
    }

    private Rows from(long first) {
      position = first;
      return this;
    }

    private void check(RopeRow filled) {
      new RowBenchmark().doubles(from(1000));
      double one = Math.scalb(1.0, filled.fractionBits());
      for (int pair = 0; pair < HeadShape.PAIRS; pair++) {
        if (Math.abs(filled.cos(pair) - cos[pair] * one) > 1
            || Math.abs(filled.sin(pair) - sin[pair] * one) > 1) {
          throw new IllegalStateException("the rows differ at pair " + pair);
        }
      }
    }

    long next() {
      position = (position + 1) & 0xfffff;
      return position;
    }
  }

  /** In integers, Q14, as int16 FAST takes them. */
  @Benchmark
  public RopeRow q14(Rows state) {
    state.fast.fill(state.row, state.next());
    return state.row;
  }

  /** In integers, Q22, as both EXACT classes take them. */
  @Benchmark
  public RopeRow q22(Rows state) {
    state.exact.fill(state.row, state.next());
    return state.row;
  }

  /** By {@code Math.cos} and {@code Math.sin}, to float. */
  @Benchmark
  public float[] doubles(Rows state) {
    long position = state.next();
    for (int pair = 0; pair < HeadShape.PAIRS; pair++) {
      double angle = position * state.frequencies[pair];
      state.cos[pair] = (float) Math.cos(angle);
      state.sin[pair] = (float) Math.sin(angle);
    }
    return state.sin;
  }
}
