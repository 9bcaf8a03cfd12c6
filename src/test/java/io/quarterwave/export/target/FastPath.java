// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

/** Instructions that exported code uses where the compiler says that they are there. */
enum FastPath {
  /** Saturation to a width, from Cortex-M3 on. */
  SSAT,
  /** Products of packed halfwords, from Cortex-M4 on; little-endian alone. */
  DSP,
  /** The vectors of Cortex-M55, Helium. */
  MVE,
  /** The vectors of AArch64. */
  NEON
}
