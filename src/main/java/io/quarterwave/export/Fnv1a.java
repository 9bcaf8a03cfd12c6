// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

/** The 32-bit FNV-1a digest of numbers by value, their low byte first, so that it does not depend on the order of bytes in memory. */
public final class Fnv1a {
  /** The digest of nothing. */
  public static final int OFFSET = 0x811c_9dc5;
  /** What a digest is multiplied by after each byte. */
  public static final int PRIME = 0x0100_0193;

  private int digest = OFFSET;

  /** Takes in the low 8 bits of a number. */
  public void add8(int value) {
    digest = (digest ^ (value & 0xff)) * PRIME;
  }

  /** Takes in the low 16 bits of a number. */
  public void add16(int value) {
    add8(value);
    add8(value >> 8);
  }

  /** Takes in a number of 32 bits. */
  public void add32(int value) {
    add16(value);
    add16(value >> 16);
  }

  /** Returns the digest of what was taken in so far. */
  public int value() {
    return digest;
  }
}
