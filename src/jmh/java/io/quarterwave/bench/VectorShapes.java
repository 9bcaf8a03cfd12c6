// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import java.util.List;
import java.util.function.Consumer;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Somebody else's loops: the operations that kernels use, over vectors of 64, 128, 256 and 512 bits of every type. */
final class VectorShapes {
  private static final int LENGTH = 1 << 10;

  private final byte[] bytes = new byte[LENGTH];
  private final short[] shorts = new short[LENGTH];
  private final int[] ints = new int[LENGTH];
  private final long[] longs = new long[LENGTH];
  private final float[] floats = new float[LENGTH];

  /** Hands over a loop of each shape, to be repeated. */
  void run(Consumer<Runnable> repeat) {
    List.of(
            IntVector.SPECIES_64,
            IntVector.SPECIES_128,
            IntVector.SPECIES_256,
            IntVector.SPECIES_512)
        .forEach(species -> repeat.accept(() -> ints(species)));
    List.of(
            ShortVector.SPECIES_64,
            ShortVector.SPECIES_128,
            ShortVector.SPECIES_256,
            ShortVector.SPECIES_512)
        .forEach(species -> repeat.accept(() -> shorts(species)));
    List.of(
            ByteVector.SPECIES_64,
            ByteVector.SPECIES_128,
            ByteVector.SPECIES_256,
            ByteVector.SPECIES_512)
        .forEach(species -> repeat.accept(() -> bytes(species)));
    List.of(
            LongVector.SPECIES_64,
            LongVector.SPECIES_128,
            LongVector.SPECIES_256,
            LongVector.SPECIES_512)
        .forEach(species -> repeat.accept(() -> longs(species)));
    List.of(
            FloatVector.SPECIES_64,
            FloatVector.SPECIES_128,
            FloatVector.SPECIES_256,
            FloatVector.SPECIES_512)
        .forEach(species -> repeat.accept(() -> floats(species)));
  }

  private void ints(VectorSpecies<Integer> species) {
    for (int i = 0; i < LENGTH; i += species.length()) {
      IntVector v = IntVector.fromArray(species, ints, i);
      IntVector low = v.lanewise(VectorOperators.LSHL, 16).lanewise(VectorOperators.ASHR, 16);
      IntVector sum = low.add(v).mul(low).sub(v.mul(3)).min(1 << 20).max(-(1 << 20));
      sum.lanewise(VectorOperators.XOR, v).and(0xffff).intoArray(ints, i);
    }
  }

  private void shorts(VectorSpecies<Short> species) {
    for (int i = 0; i < LENGTH; i += species.length()) {
      ShortVector v = ShortVector.fromArray(species, shorts, i);
      IntVector w = v.reinterpretAsInts().lanewise(VectorOperators.ASHR, 14).add(1);
      v.mul((short) 3).min((short) 99).add(w.reinterpretAsShorts()).intoArray(shorts, i);
    }
  }

  private void bytes(VectorSpecies<Byte> species) {
    for (int i = 0; i < LENGTH; i += species.length()) {
      ByteVector v = ByteVector.fromArray(species, bytes, i);
      ShortVector w = v.reinterpretAsShorts().lanewise(VectorOperators.LSHR, 7).max((short) -99);
      v.add(w.reinterpretAsInts().and(0xff00ff).reinterpretAsBytes()).intoArray(bytes, i);
    }
  }

  private void longs(VectorSpecies<Long> species) {
    for (int i = 0; i < LENGTH; i += species.length()) {
      LongVector v = LongVector.fromArray(species, longs, i);
      LongVector w =
          v.mul(v).lanewise(VectorOperators.LSHR, 32).add(v.lanewise(VectorOperators.ABS));
      w.lanewise(VectorOperators.XOR, v.lanewise(VectorOperators.ASHR, 63)).intoArray(longs, i);
    }
  }

  private void floats(VectorSpecies<Float> species) {
    for (int i = 0; i < LENGTH; i += species.length()) {
      FloatVector v = FloatVector.fromArray(species, floats, i);
      v.fma(v, v.mul(0.5f)).sub(v.reinterpretAsInts().reinterpretAsFloats()).intoArray(floats, i);
    }
  }
}
