// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

/**
 * Lays the multiplicands of a row beside the lanes of several heads. A loop over one head is too short to be turned into vector
 * code; a loop over many needs its multiplicands at hand.
 */
final class PackedRows {
  private static final int PAIR_A_LANE = 0;

  private PackedRows() {}

  /** Lanes of two channels that are a pair: {@code cos[0]} and {@code sin[0]} turn both. */
  static void pairs(PackedScratch t, int[] cos, int[] sin, int pairs, int heads) {
    if (t.holds(cos, sin, pairs, PAIR_A_LANE, heads)) {
      return;
    }
    t.makeRoom(false, 1);
    for (int i = 0; i < pairs; i++) {
      t.cos[0][i] = cos[i];
      t.sin[0][i] = t.lowFirst ? sin[i] : -sin[i]; // channels exchanged: it turns the other way
    }
    repeat(t.cos[0], pairs, heads);
    repeat(t.sin[0], pairs, heads);
  }

  /**
   * Lanes of {@code places} channels: {@code y = x * cos[place] - partner * sin[place]}, where the sine of second channels is negated.
   *
   * @param apart whether the first channels of all pairs come before the second ones; then {@code pairs} is a multiple of {@code places}
   */
  static void channels(
      PackedScratch t, int[] cos, int[] sin, int pairs, int places, boolean apart, int heads) {
    if (t.holds(cos, sin, pairs, apart ? -places : places, heads)) {
      return;
    }
    t.makeRoom(true, places);
    int lanes = 2 * pairs / places;
    for (int place = 0; place < places; place++) {
      int channel = t.lowFirst ? place : places - 1 - place;
      if (apart) {
        apart(cos, t.cos[place], lanes / 2, places, channel, 1);
        apart(sin, t.sin[place], lanes / 2, places, channel, -1);
      } else {
        together(cos, t.cos[place], lanes, places, channel, 1);
        together(sin, t.sin[place], lanes, places, channel, -1);
      }
      repeat(t.cos[place], lanes, heads);
      repeat(t.sin[place], lanes, heads);
    }
    for (int lane = 0; lane < lanes; lane++) {
      t.mask[lane] = !apart || lane < lanes / 2 ? -1 : 0;
    }
    repeat(t.mask, lanes, heads);
  }

  private static void apart(int[] row, int[] to, int half, int places, int channel, int second) {
    for (int lane = 0; lane < half; lane++) {
      to[lane] = row[places * lane + channel];
      to[half + lane] = second * row[places * lane + channel];
    }
  }

  private static void together(
      int[] row, int[] to, int lanes, int places, int channel, int second) {
    int factor = (channel & 1) == 0 ? 1 : second;
    for (int lane = 0; lane < lanes; lane++) {
      to[lane] = factor * row[places / 2 * lane + channel / 2];
    }
  }

  private static void repeat(int[] lanes, int head, int heads) {
    int end = head * heads;
    for (int done = head; done < end; done *= 2) {
      System.arraycopy(lanes, 0, lanes, done, Math.min(done, end - done));
    }
  }
}
