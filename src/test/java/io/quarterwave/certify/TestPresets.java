// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.fixed.Phase;
import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.Cost;
import io.quarterwave.trig.Family;
import io.quarterwave.trig.Function;
import io.quarterwave.trig.IntSinCos;
import io.quarterwave.trig.Preset;
import io.quarterwave.truth.FastSine;

/** Approximations of a small domain, right ones and wrong ones on purpose. */
public final class TestPresets {
  /** Phase bits of the small domain. */
  public static final int PHASE_BITS = 17;

  /** The fast sine rounded, then a change on a range of phases. */
  public record Doctored(QFormat format, int phaseBits, int fromPhase, int toPhase, int change)
      implements IntSinCos {
    @Override
    public Cost cost() {
      return new Cost(1, 2, 3, 4, 5, 64);
    }

    @Override
    public Cost pairCost() {
      return new Cost(2, 4, 6, 8, 5, 64);
    }

    @Override
    public int sin(int phase) {
      int code = phase & -1 << 32 - phaseBits;
      long rounded = (long) Math.rint(FastSine.sin(code) * format.one());
      boolean hit = Integer.compareUnsigned(code, fromPhase) >= 0
          && Integer.compareUnsigned(code, toPhase) < 0;
      return (int) Math.min(rounded, format.max()) + (hit ? change : 0);
    }

    @Override
    public long sinCos(int phase) {
      return (long) sin(phase + Phase.QUARTER) << 32 | (sin(phase) & 0xffff_ffffL);
    }

    @Override
    public void sin(int[] phases, int from, int to, int[] out, int outFrom) {
      for (int i = from; i < to; i++) {
        out[outFrom + i - from] = sin(phases[i]);
      }
    }

    @Override
    public void cos(int[] phases, int from, int to, int[] out, int outFrom) {
      for (int i = from; i < to; i++) {
        out[outFrom + i - from] = sin(phases[i] + Phase.QUARTER);
      }
    }

    @Override
    public void sinCos(int[] phases, int from, int to, int[] sines, int[] cosines, int outFrom) {
      sin(phases, from, to, sines, outFrom);
      cos(phases, from, to, cosines, outFrom);
    }
  }

  private TestPresets() {}

  /** Returns a preset that is right but for {@code change} added on [fromPhase, toPhase), unsigned. */
  public static Preset doctored(QFormat format, int fromPhase, int toPhase, int change) {
    Doctored doctored = new Doctored(format, PHASE_BITS, fromPhase, toPhase, change);
    return new Preset("doctored", Function.SIN, Family.TABLE, doctored);
  }
}
