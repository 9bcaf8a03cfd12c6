// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import io.quarterwave.trig.Catalogue;
import io.quarterwave.trig.IntSinCos;
import io.quarterwave.trig.Preset;
import io.quarterwave.trig.ShortSinCos;
import io.quarterwave.trig.SinCos;
import java.util.concurrent.TimeUnit;
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
 * What does one sine of a preset cost, called value by value and by whole arrays, on random and on sequential phases? The preset sits in a
 * {@code static final} field, as its users have it. {@code cos} and {@code sincos} presets compute what their name says.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@OperationsPerInvocation(Phases.COUNT)
public class SineBenchmark {
  /** The preset of this JVM: a fork runs one. */
  private static String chosen;

  private static final class Holder {
    static final Preset PRESET = Catalogue.byName(chosen);
    static final SinCos SINE = PRESET.evaluator();
  }

  /** One preset and its phases. */
  @State(Scope.Thread)
  public static class Approximation {
    /** Name in the catalogue. */
    @Param({"sin_q15_lut256_linear", "sin_q15_poly10_cr", "sin_q15_cordic", "sin_q31_poly12"})
    public String preset;

    /** {@code random} or {@code sequential}. */
    @Param({"random", "sequential"})
    public String order;

    /** {@code alone}, or in a JVM that has compiled other kernels and vector shapes before. */
    @Param({"alone", "crowded"})
    public String company;

    int[] phases;
    final short[] sines16 = new short[Phases.COUNT];
    final short[] cosines16 = new short[Phases.COUNT];
    final int[] sines32 = new int[Phases.COUNT];
    final int[] cosines32 = new int[Phases.COUNT];

    /** Makes the phases and checks both ways against StrictMath. */
    @Setup
    public void setUp() {
      chosen = preset;
      if (company.equals("crowded")) {
        Crowd.gather(preset);
      }
      if (!Holder.PRESET.name().equals(preset)) {
        throw new IllegalStateException("a JVM times one preset: run with forks");
      }
      phases = Phases.of(order);
      fill(this);
      SineCheck check = new SineCheck(Holder.PRESET);
      boolean wide = Holder.SINE instanceof IntSinCos;
      for (int i = 0; i < Phases.COUNT; i++) {
        int sine = wide ? sines32[i] : sines16[i];
        int cosine = wide ? cosines32[i] : cosines16[i];
        check.value(phases[i], Holder.SINE.sin(phases[i]), Holder.SINE.cos(phases[i]));
        check.array(phases[i], sine, cosine);
      }
      Warmth.up(() -> fill(this));
    }
  }

  /** One value per call. */
  @Benchmark
  public void value(Approximation state, Blackhole sink) {
    for (int phase : state.phases) {
      switch (Holder.PRESET.function()) {
        case SIN -> sink.consume(Holder.SINE.sin(phase));
        case COS -> sink.consume(Holder.SINE.cos(phase));
        case SINCOS -> sink.consume(Holder.SINE.sinCos(phase));
      }
    }
  }

  /** A whole array per call. */
  @Benchmark
  public Approximation array(Approximation state) {
    fill(state);
    return state;
  }

  private static void fill(Approximation state) {
    int[] in = state.phases;
    if (Holder.SINE instanceof ShortSinCos narrow) {
      switch (Holder.PRESET.function()) {
        case SIN -> narrow.sin(in, 0, in.length, state.sines16, 0);
        case COS -> narrow.cos(in, 0, in.length, state.cosines16, 0);
        case SINCOS -> narrow.sinCos(in, 0, in.length, state.sines16, state.cosines16, 0);
      }
    } else if (Holder.SINE instanceof IntSinCos wide) {
      switch (Holder.PRESET.function()) {
        case SIN -> wide.sin(in, 0, in.length, state.sines32, 0);
        case COS -> wide.cos(in, 0, in.length, state.cosines32, 0);
        case SINCOS -> wide.sinCos(in, 0, in.length, state.sines32, state.cosines32, 0);
      }
    }
  }
}
