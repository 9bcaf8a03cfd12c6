// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import jdk.incubator.vector.VectorShape;

/** The width of the machine's vectors; apart, because a JVM without the Vector API cannot load it. */
final class VectorBits {
  private VectorBits() {}

  static int preferred() {
    return VectorShape.preferredShape().vectorBitSize();
  }
}
