// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.kernel;

/** One way of computing rotations and rows; all ways give the same bits. */
public interface Kernel {
  /** Returns the name: {@code scalar}, {@code packed}, or {@code vector} and its width in bits. */
  String name();

  /** Returns a loop over int8 data. */
  RotationLoop<byte[]> int8(Rotation rotation);

  /** Returns a loop over int16 data. */
  RotationLoop<short[]> int16(Rotation rotation);

  /** Returns the loop over int16 data for tensors that no cache near the core holds: of the same order and bits. */
  default RotationLoop<short[]> int16Streaming(Rotation rotation) {
    return int16(rotation);
  }

  /**
   * Returns what moves int8 channels.
   *
   * @param pairs pairs of a head
   * @param apart whether neighbours in pairs move into two halves, instead of back
   */
  ChannelMove<byte[]> move8(int pairs, boolean apart);

  /** Returns what moves int16 channels, as {@link #move8}. */
  ChannelMove<short[]> move16(int pairs, boolean apart);

  /**
   * Returns what makes int8 data of int16 data: {@code max(min, min(max, x >> shift))}.
   *
   * @param shift in [0, 15]
   */
  default NarrowLoop narrow(int shift, int min, int max) {
    return new ScalarNarrow(shift, min, max);
  }

  /**
   * Returns what makes int16 data of int8 data: {@code x << shift}.
   *
   * @param shift in [0, 8]
   */
  default WidenLoop widen(int shift) {
    return new ScalarWiden(shift);
  }

  /**
   * Returns what fills rows.
   *
   * @param plain fills them one by one
   * @param coefficients of the pinned sine
   */
  RowLoop rows(RowLoop plain, long[] coefficients);

  /** Returns what computes many phases of a {@code CentredPolynomial}. */
  default SineLoops centredSines() {
    return SineLoops.NONE;
  }

  /** Returns what computes many phases of a {@code FactoredPolynomial}. */
  default SineLoops factoredSines() {
    return SineLoops.NONE;
  }

  /** Returns what computes many phases of a {@code HighWordPolynomial}. */
  default SineLoops highWordSines() {
    return SineLoops.NONE;
  }
}
