// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

/** Generated integers as the narrow arrays that tables store; the lowest bits of each. */
final class Narrow {
  private Narrow() {}

  static byte[] bytes(int[] integers) {
    byte[] bytes = new byte[integers.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) integers[i];
    }
    return bytes;
  }

  static char[] chars(int[] integers) {
    char[] chars = new char[integers.length];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = (char) integers[i];
    }
    return chars;
  }
}
