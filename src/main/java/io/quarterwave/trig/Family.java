// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

/** How an approximation works. */
public enum Family {
  /** Entries of a table, nearest or interpolated. */
  TABLE("table"),
  /** A polynomial. */
  POLYNOMIAL("polynomial"),
  /** Rotations by shifts and additions. */
  CORDIC("cordic");

  private final String label;

  Family(String label) {
    this.label = label;
  }

  /** Returns the name in lower case. */
  public String label() {
    return label;
  }
}
