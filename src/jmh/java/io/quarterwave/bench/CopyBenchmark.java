// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

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

/** What does it cost to move the bytes of the tensors of {@link RotationBenchmark}, without computing anything? */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class CopyBenchmark {
  /** Where from and where to. */
  @State(Scope.Thread)
  public static class Tensors {
    /** Tokens of a call. */
    @Param({"1", "512", "8192"})
    public int tokens;

    byte[] from8;
    byte[] to8;
    short[] from16;
    short[] to16;

    /** Makes the arrays. */
    @Setup
    public void setUp() {
      from8 = new byte[tokens * HeadShape.TOKEN];
      to8 = new byte[from8.length];
      from16 = new short[from8.length];
      to16 = new short[from8.length];
    }
  }

  /** The bytes of int8. */
  @Benchmark
  public byte[] int8(Tensors state) {
    System.arraycopy(state.from8, 0, state.to8, 0, state.from8.length);
    return state.to8;
  }

  /** The bytes of int16. */
  @Benchmark
  public short[] int16(Tensors state) {
    System.arraycopy(state.from16, 0, state.to16, 0, state.from16.length);
    return state.to16;
  }
}
