// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

/**
 * Moves int16 channels one by one.
 *
 * @param pairs pairs of a head
 * @param apart whether neighbours move into the halves, instead of back
 */
record ScalarMove16(int pairs, boolean apart) implements ChannelMove<short[]> {
  @Override
  public void move(
      short[] in, int inAt, int inStride, short[] out, int outAt, int outStride, int heads) {
    for (int head = 0; head < heads; head++) {
      int from = inAt + head * inStride;
      int to = outAt + head * outStride;
      for (int pair = 0; pair < pairs; pair++) {
        int neighbours = 2 * pair;
        if (apart) {
          out[to + pair] = in[from + neighbours];
          out[to + pair + pairs] = in[from + neighbours + 1];
        } else {
          out[to + neighbours] = in[from + pair];
          out[to + neighbours + 1] = in[from + pair + pairs];
        }
      }
    }
  }
}
