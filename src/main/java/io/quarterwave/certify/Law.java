// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

/**
 * A law of the sine that an approximation may keep bit for bit. Where the format saturates, a clamped maximum counts as the
 * opposite of the minimum.
 */
public enum Law {
  /** {@code sin(-p) = -sin(p)}. */
  ODD("odd"),
  /** {@code sin(p + half) = -sin(p)}. */
  HALF_TURN("half-turn"),
  /** {@code sin(half - p) = sin(p)}. */
  MIRROR("mirror"),
  /** {@code cos(p) = sin(p + quarter)}. */
  QUARTER_TURN("quarter-turn"),
  /** The sine never falls from -quarter to quarter and never rises from quarter to -quarter. */
  MONOTONE("monotone");

  private final String key;

  Law(String key) {
    this.key = key;
  }

  /** Returns the name that certificates use. */
  public String key() {
    return key;
  }
}
