// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.util.FastMath;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What does a sine in double precision cost, on the same angles as {@link SineBenchmark}, in radians and reduced to [-pi, pi)? The baseline.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@OperationsPerInvocation(Phases.COUNT)
public class DoubleSineBenchmark {
  /** Angles. */
  @State(Scope.Thread)
  public static class Angles {
    /** {@code random} or {@code sequential}. */
    @Param({"random", "sequential"})
    public String order;

    final double[] radians = new double[Phases.COUNT];
    final double[] sines = new double[Phases.COUNT];

    /** Makes the angles and checks that the three sines agree on them. */
    @Setup
    public void setUp() {
      int[] phases = Phases.of(order);
      for (int i = 0; i < Phases.COUNT; i++) {
        double x = Phases.radians(phases[i]);
        radians[i] = x;
        double sine = StrictMath.sin(x);
        if (Math.abs(Math.sin(x) - sine) > 0x1p-50
            || Math.abs(FastMath.sin(x) - sine) > 0x1p-50
            || Math.abs(net.jafama.FastMath.sin(x) - sine) > 0x1p-50
            || Math.abs(net.jafama.FastMath.sinQuick(x) - sine) > 0x1p-8) {
          throw new IllegalStateException("the sines of " + x + " differ");
        }
      }
    }
  }

  /** {@code Math.sin}, an intrinsic of HotSpot. */
  @Benchmark
  public void mathValue(Angles state, Blackhole sink) {
    for (double x : state.radians) {
      sink.consume(Math.sin(x));
    }
  }

  /** {@code Math.sin} into an array. */
  @Benchmark
  public double[] mathArray(Angles state) {
    for (int i = 0; i < state.radians.length; i++) {
      state.sines[i] = Math.sin(state.radians[i]);
    }
    return state.sines;
  }

  /** {@code StrictMath.sin}. */
  @Benchmark
  public void strictMathValue(Angles state, Blackhole sink) {
    for (double x : state.radians) {
      sink.consume(StrictMath.sin(x));
    }
  }

  /** {@code StrictMath.sin} into an array. */
  @Benchmark
  public double[] strictMathArray(Angles state) {
    for (int i = 0; i < state.radians.length; i++) {
      state.sines[i] = StrictMath.sin(state.radians[i]);
    }
    return state.sines;
  }

  /** {@code FastMath.sin} of Commons Math. */
  @Benchmark
  public void fastMathValue(Angles state, Blackhole sink) {
    for (double x : state.radians) {
      sink.consume(FastMath.sin(x));
    }
  }

  /** {@code FastMath.sin} into an array. */
  @Benchmark
  public double[] fastMathArray(Angles state) {
    for (int i = 0; i < state.radians.length; i++) {
      state.sines[i] = FastMath.sin(state.radians[i]);
    }
    return state.sines;
  }

  /** {@code sin} of jafama. */
  @Benchmark
  public void jafamaValue(Angles state, Blackhole sink) {
    for (double x : state.radians) {
      sink.consume(net.jafama.FastMath.sin(x));
    }
  }

  /** {@code sin} of jafama into an array. */
  @Benchmark
  public double[] jafamaArray(Angles state) {
    for (int i = 0; i < state.radians.length; i++) {
      state.sines[i] = net.jafama.FastMath.sin(state.radians[i]);
    }
    return state.sines;
  }

  /** {@code sinQuick} of jafama: a table without interpolation. */
  @Benchmark
  public void jafamaQuickValue(Angles state, Blackhole sink) {
    for (double x : state.radians) {
      sink.consume(net.jafama.FastMath.sinQuick(x));
    }
  }

  /** {@code sinQuick} of jafama into an array. */
  @Benchmark
  public double[] jafamaQuickArray(Angles state) {
    for (int i = 0; i < state.radians.length; i++) {
      state.sines[i] = net.jafama.FastMath.sinQuick(state.radians[i]);
    }
    return state.sines;
  }
}
