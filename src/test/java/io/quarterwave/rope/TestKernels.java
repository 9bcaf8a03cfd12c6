// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.kernel.ChannelMove;
import io.quarterwave.kernel.Kernel;
import io.quarterwave.kernel.Kernels;
import io.quarterwave.kernel.Rotation;
import io.quarterwave.kernel.RotationLoop;
import io.quarterwave.kernel.RowLoop;
import java.util.ArrayList;
import java.util.List;

/** Every kernel that this JVM can run. */
final class TestKernels {
  private static final List<Kernel> ALL = find();

  private TestKernels() {}

  static List<Kernel> all() {
    return ALL;
  }

  private static List<Kernel> find() {
    List<Kernel> kernels = new ArrayList<>();
    kernels.add(Kernels.scalar());
    kernels.add(Kernels.packed());
    for (int bits : Kernels.vectorWidths()) {
      kernels.add(Kernels.vector(bits));
      kernels.add(new Streaming(Kernels.vector(bits)));
    }
    return List.copyOf(kernels);
  }

  /** Takes the loops for large tensors for all. */
  private record Streaming(Kernel kernel) implements Kernel {
    @Override
    public String name() {
      return kernel.name() + " streaming";
    }

    @Override
    public RotationLoop<byte[]> int8(Rotation rotation) {
      return kernel.int8(rotation);
    }

    @Override
    public RotationLoop<short[]> int16(Rotation rotation) {
      return kernel.int16Streaming(rotation);
    }

    @Override
    public ChannelMove<byte[]> move8(int pairs, boolean apart) {
      return kernel.move8(pairs, apart);
    }

    @Override
    public ChannelMove<short[]> move16(int pairs, boolean apart) {
      return kernel.move16(pairs, apart);
    }

    @Override
    public RowLoop rows(RowLoop plain, long[] coefficients) {
      return kernel.rows(plain, coefficients);
    }
  }
}
