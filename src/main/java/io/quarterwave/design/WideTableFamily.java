// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.fixed.Scale;
import io.quarterwave.trig.Family;
import java.util.ArrayList;
import java.util.List;

/** The candidates of the tables that read 32-bit phases. */
final class WideTableFamily implements DesignFamily {
  @Override
  public List<Candidate> candidates(Target target) {
    List<Candidate> candidates = new ArrayList<>();
    QFormat format = target.format();
    for (int k = 8; k <= 11 && target.phaseBits() == 32 && format.bits() <= 16; k++) {
      int bits = k;
      int guard =
          Math.min(11, 25 - format.fractionBits()); // a knot with its guard bits stays below 2^26
      candidates.add(new Candidate(
          Family.TABLE,
          "fine-linear",
          "index-bits=" + bits + " guard-bits=" + guard,
          () -> FineLinearDesigns.design(format, bits, guard)));
    }
    if (target.isWide() && format.scale() != Scale.POW2_SATURATED) {
      candidates.add(new Candidate(
          Family.TABLE,
          "wide-quadratic",
          "segments=512",
          () -> WideQuadraticDesigns.design(format)));
    }
    return candidates;
  }
}
