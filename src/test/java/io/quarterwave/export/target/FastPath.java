// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

/** Instructions that exported code uses where the compiler says that they are there. */
enum FastPath {
  /** Saturation to a width, from Cortex-M3 on. */
  SSAT("SAT"),
  /** Products of packed halfwords, from Cortex-M4 on; little-endian alone. */
  DSP("DSP"),
  /** The vectors of Cortex-M55, Helium. */
  MVE("MVE"),
  /** The vectors of AArch64. */
  NEON("NEON");

  private final String macro;

  FastPath(String macro) {
    this.macro = macro;
  }

  /** Returns the macro that an exported rotation defines where it takes this path. */
  String ropeMacro() {
    return "QW_ROPE_" + macro;
  }
}
