// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarterwave.kernel.Kernel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Buffers give the bits of arrays, and nothing outside the tensor is touched: every layout, type, class, kernel and stride. */
class BufferRopeProperties {
  @Provide
  Arbitrary<KernelProperties.Shape> shapes() {
    return new KernelProperties().shapes();
  }

  @Property(tries = 1000)
  void buffersEqualArrays(@ForAll("shapes") KernelProperties.Shape shape, @ForAll boolean direct) {
    int[] data = shape.data();
    TensorView view = shape.view();
    int d = shape.plan().headDim();
    TensorView apart =
        new TensorView(shape.gap(), 2, shape.heads(), d, 2 * d + 1); // heads outside tokens
    int[] room = new int[(int) apart.end(d) + 5];
    long position = shape.seed() >> 13;
    long[] positions = new Random(shape.seed()).longs(4).toArray();
    for (Kernel kernel : TestKernels.all()) {
      IntRope arrays = shape.rope(kernel);
      Rope<ByteBuffer> rope = rope(shape, kernel);
      RopeRow row = rope.newRow();

      ByteBuffer buffer = buffer(shape.type(), data, direct);
      rope.rotate(buffer, view, position, row);
      assertArrayEquals(
          arrays.rotate(data, view, position), ints(shape.type(), buffer), kernel::name);

      ByteBuffer shifted = buffer(shape.type(), data, direct);
      rope.shift(shifted, view, positions, 0, row);
      assertArrayEquals(
          arrays.shift(data, view, positions, 0), ints(shape.type(), shifted), kernel::name);

      ByteBuffer in = buffer(shape.type(), data, !direct).asReadOnlyBuffer();
      in.order(ByteOrder.nativeOrder());
      ByteBuffer out = buffer(shape.type(), room, direct);
      rope.rotate(in, view, out, apart, positions, 0, row);
      assertArrayEquals(
          arrays.rotate(data, view, room, apart, positions, 0),
          ints(shape.type(), out),
          kernel::name);
      assertArrayEquals(data, ints(shape.type(), in));
      assertEquals(
          arrays.countSaturated(data, view, positions, 0),
          rope.countSaturated(in, view, positions, 0, row));
      assertEquals(3, in.position());
      assertEquals(3, out.position());
    }
  }

  private static Rope<ByteBuffer> rope(KernelProperties.Shape shape, Kernel kernel) {
    Rope<ByteBuffer> rope = shape.type() == DataType.INT8
        ? Rope.int8Buffer(shape.plan(), shape.accuracy(), shape.range(), kernel)
        : Rope.int16Buffer(shape.plan(), shape.accuracy(), shape.range(), kernel);
    return shape.inverse() ? rope.inverse() : rope;
  }

  /** A buffer that holds the numbers from its beginning and stands at position 3. */
  private static ByteBuffer buffer(DataType type, int[] values, boolean direct) {
    int bytes = type.bytes() * values.length;
    ByteBuffer buffer = direct ? ByteBuffer.allocateDirect(bytes) : ByteBuffer.allocate(bytes);
    buffer.order(ByteOrder.nativeOrder());
    for (int i = 0; i < values.length; i++) {
      if (type == DataType.INT8) {
        buffer.put(i, (byte) values[i]);
      } else {
        buffer.putShort(2 * i, (short) values[i]);
      }
    }
    return buffer.position(Math.min(3, bytes));
  }

  private static int[] ints(DataType type, ByteBuffer buffer) {
    int[] values = new int[buffer.capacity() / type.bytes()];
    for (int i = 0; i < values.length; i++) {
      values[i] = type == DataType.INT8 ? buffer.get(i) : buffer.getShort(2 * i);
    }
    return values;
  }
}
