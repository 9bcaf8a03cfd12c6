// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

/** What a preset computes. */
public enum Function {
  /** The sine. */
  SIN("sin"),
  /** The cosine. */
  COS("cos"),
  /** Both at once. */
  SINCOS("sincos");

  private final String label;

  Function(String label) {
    this.label = label;
  }

  /** Returns the name in lower case. */
  public String label() {
    return label;
  }
}
