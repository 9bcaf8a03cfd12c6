// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import java.util.concurrent.TimeUnit;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorSpecies;
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

/**
 * What does it cost to load the bytes of a tensor, to add 1 and to store them where they were, with the Vector API? No rotation in place can be faster:
 * the roof.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RoofBenchmark {
  private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_PREFERRED;

  /** Tensors of both types. */
  @State(Scope.Thread)
  public static class Tensors {
    /** Tokens of a call. */
    @Param({"1", "512", "8192"})
    public int tokens;

    byte[] data8;
    short[] data16;

    /** Makes the tensors and checks both passes. */
    @Setup
    public void setUp() {
      data8 = new byte[tokens * HeadShape.TOKEN];
      data16 = new short[tokens * HeadShape.TOKEN];
      RoofBenchmark passes = new RoofBenchmark();
      passes.int8(this);
      passes.int16(this);
      for (int i = 0; i < data8.length; i++) {
        if (data8[i] != 1 || data16[i] != 1) {
          throw new IllegalStateException("element " + i + " was not passed once");
        }
      }
      Warmth.up(() -> {
        passes.int8(this);
        passes.int16(this);
      });
    }
  }

  /** The bytes of int8. */
  @Benchmark
  public byte[] int8(Tensors state) {
    byte[] data = state.data8;
    ByteVector one = ByteVector.broadcast(BYTES, (byte) 1);
    for (int i = 0; i < BYTES.loopBound(data.length); i += BYTES.length()) {
      ByteVector.fromArray(BYTES, data, i).add(one).intoArray(data, i);
    }
    return data;
  }

  /** The bytes of int16. */
  @Benchmark
  public short[] int16(Tensors state) {
    short[] data = state.data16;
    ShortVector one = ShortVector.broadcast(SHORTS, (short) 1);
    for (int i = 0; i < SHORTS.loopBound(data.length); i += SHORTS.length()) {
      ShortVector.fromArray(SHORTS, data, i).add(one).intoArray(data, i);
    }
    return data;
  }
}
