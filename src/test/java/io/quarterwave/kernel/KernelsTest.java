// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class KernelsTest {
  @Test
  void aKernelIsChosenByItsName() {
    assertEquals("scalar", Kernels.choose("scalar", "").name());
    assertEquals("packed", Kernels.choose("packed", "").name());
  }

  @Test
  void theAutomaticChoiceIsNeverThePlainLoops() {
    String name = Kernels.choose("auto", "").name();
    boolean vectors = Kernels.vectorWidths().length > 0;
    assertTrue(vectors ? name.startsWith("vector ") : name.equals("packed"), name);
  }

  @Test
  void anUnknownNameIsAnError() {
    String message = assertThrows(IllegalStateException.class, () -> Kernels.choose("Packed", ""))
        .getMessage();
    assertEquals("quarterwave.kernel (Packed) must be auto, scalar, packed or vector", message);
  }
}
