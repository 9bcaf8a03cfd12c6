// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

/** Lays the multiplicands of a row beside the lanes of many heads. */
final class PackedRows {
  private PackedRows() {}

  /** A pair a lane. */
  static void interleaved(PackedScratch t, int[] cos, int[] sin, int pairs, int heads) {
    System.arraycopy(cos, 0, t.cos0, 0, pairs);
    if (t.lowFirst) {
      System.arraycopy(sin, 0, t.sin0, 0, pairs);
    } else { // channels exchanged: the rotation turns the other way
      for (int i = 0; i < pairs; i++) {
        t.sin0[i] = -sin[i];
      }
    }
    repeat(t.cos0, pairs, heads);
    repeat(t.sin0, pairs, heads);
  }

  /** Two channels a lane, first those of the first half of a head, whose sine is subtracted. {@code pairs} is even. */
  static void half(PackedScratch t, int[] cos, int[] sin, int pairs, int heads) {
    int half = pairs / 2;
    int low = t.lowFirst ? 0 : 1;
    for (int i = 0; i < half; i++) {
      int at = 2 * i + low;
      t.cos0[i] = cos[at];
      t.sin0[i] = sin[at];
      t.cos1[i] = cos[at ^ 1];
      t.sin1[i] = sin[at ^ 1];
      t.mask[i] = -1;
      t.cos0[half + i] = cos[at];
      t.sin0[half + i] = -sin[at];
      t.cos1[half + i] = cos[at ^ 1];
      t.sin1[half + i] = -sin[at ^ 1];
      t.mask[half + i] = 0;
    }
    repeat(t.cos0, pairs, heads);
    repeat(t.sin0, pairs, heads);
    repeat(t.cos1, pairs, heads);
    repeat(t.sin1, pairs, heads);
    repeat(t.mask, pairs, heads);
  }

  private static void repeat(int[] row, int pairs, int times) {
    int end = pairs * times;
    for (int done = pairs; done < end; done *= 2) {
      System.arraycopy(row, 0, row, done, Math.min(done, end - done));
    }
  }
}
