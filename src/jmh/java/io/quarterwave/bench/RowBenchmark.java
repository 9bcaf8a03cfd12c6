// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import io.quarterwave.rope.RopePlan;
import io.quarterwave.rope.RopeRow;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What does the row of 64 cosines and sines of a position cost by itself, in integers and in double precision? */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class RowBenchmark {
  /** A plan, its frequencies, and a row of each kind. */
  @State(Scope.Thread)
  public static class Rows {
    RopePlan plan;
    RopeRow row;
    final double[] frequencies = new double[HeadShape.PAIRS];
    final float[] cos = new float[HeadShape.PAIRS];
    final float[] sin = new float[HeadShape.PAIRS];
    long position;

    /** Makes the plan and checks that the two rows agree. */
    @Setup
    public void setUp() {
      plan = HeadShape.plan("half");
      row = new RopeRow(HeadShape.PAIRS);
      for (int pair = 0; pair < HeadShape.PAIRS; pair++) {
        frequencies[pair] = Math.scalb((double) plan.step(0, pair), -64) * 2 * Math.PI;
      }
      position = 1000;
      RowBenchmark rows = new RowBenchmark();
      rows.q22(this);
      position = 1000;
      rows.doubles(this);
      for (int pair = 0; pair < HeadShape.PAIRS; pair++) {
        if (Math.abs(row.cos(pair) * 0x1p-22 - cos[pair]) > 0x1p-20
            || Math.abs(row.sin(pair) * 0x1p-22 - sin[pair]) > 0x1p-20) {
          throw new IllegalStateException("the rows differ at pair " + pair);
        }
      }
    }

    long next() {
      position = (position + 1) & 0xfffff;
      return position;
    }
  }

  /** In integers, Q22. */
  @Benchmark
  public RopeRow q22(Rows state) {
    state.row.fill(state.plan, 22, state.next());
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
