// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.fixed.Phase;

/**
 * All phases of an approximation, cut into work units that can be swept apart.
 *
 * <p>A block is a run of at most 1024 phase codes of the first octant, the run that mirrors it in the second octant
 * (quarter - u), and the six runs that mirror these two in the other quarters: half - u, half + u, -u. Over all blocks
 * each phase counts once. A unit is as many blocks as give at most 4096 units.
 *
 * @param phaseBits leading bits of the phase that the approximation reads, 16 to 32
 */
public record Domain(int phaseBits) {
  private static final int MOST_STEPS = 1024;
  private static final int MOST_UNITS = 4096;

  /**
   * Checks the number of bits.
   *
   * @throws IllegalArgumentException where it is outside [16, 32]
   */
  public Domain {
    if (phaseBits < 16 || phaseBits > 32) {
      throw new IllegalArgumentException("phaseBits (" + phaseBits + ") must be in [16, 32]");
    }
  }

  /** Returns how many phases there are. */
  public long phases() {
    return 1L << phaseBits;
  }

  /** Returns how many work units there are. */
  public int units() {
    return Math.min(MOST_UNITS, blocks());
  }

  /** Returns the distance of neighbouring codes in 2<sup>-32</sup> turns. */
  int step() {
    return 1 << 32 - phaseBits;
  }

  int blocks() {
    return (Phase.QUARTER >>> 1) / step() / MOST_STEPS;
  }

  int blocksPerUnit() {
    return blocks() / units();
  }

  /** Returns the number of steps from the first to the last phase of a run. */
  int stepsPerBlock() {
    return MOST_STEPS;
  }
}
