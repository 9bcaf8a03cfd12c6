// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import io.quarterwave.kernel.Kernel;
import io.quarterwave.kernel.Kernels;
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
    for (int bits : Kernels.vectorWidths()) {
      kernels.add(Kernels.vector(bits));
    }
    return List.copyOf(kernels);
  }
}
