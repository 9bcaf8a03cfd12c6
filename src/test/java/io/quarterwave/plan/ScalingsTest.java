// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarterwave.rope.PairLayout;
import io.quarterwave.rope.RopePlan;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The factors on cosine and sine and on the logits, against their closed forms rounded to double. */
class ScalingsTest {
  private static double scaling(RopeScaling scaling, long length) {
    return Planner.plan(Specs.of(128, "10000", scaling), OptionalLong.of(length))
        .attentionScaling();
  }

  @Test
  void attentionScalings() {
    assertEquals(1.1386294361119891, scaling(Specs.yarn("4", 32768), 1));
    assertEquals(1.3465735902799727, scaling(Specs.yarn("32", 4096), 1));
    assertEquals(
        1.4158883083359672, scaling(Specs.withMscale(Specs.yarn("64", 4096), "1.0", "0.0"), 1));
    assertEquals(1.0, scaling(Specs.withMscale(Specs.yarn("40", 4096), "0.707", "0.7070"), 1));
    assertEquals(1.0, scaling(Specs.yarn("1", 4096), 1));
    assertEquals(0.75, scaling(Specs.withAttentionFactor(Specs.yarn("4", 4096), "0.75"), 1));
    assertEquals(1.1902380714238083, scaling(Specs.longRope(64, 4096, "32"), 1));
    assertEquals(1.1902380714238083, scaling(Specs.longRope(64, 4096, "32"), 131072));
    assertEquals(1.0, scaling(Specs.longRope(64, 4096, "0.5"), 1));
    // ln 8 / ln 512 is a third, ln 2^36 / ln 2^12 is 3
    assertEquals(2.0, scaling(Specs.longRope(64, 4096, "68719476736"), 1));
  }

  @Test
  void scaleQ30IsRoundedTiesUp() {
    assertEquals(1222594048, q30("1.138629436111989"));
    assertEquals((1L << 30) + 1, q30("1.0000000004656612873077392578125")); // 1 + 2^-31
    assertEquals((3L << 29) + 1, q30("1.5000000004656612873077392578125"));
    assertEquals(3L << 29, q30("1.5000000004656612873077392578124"));
    assertEquals(RopePlan.MAX_SCALE_Q30, q30("2.75"));
  }

  private static long q30(String attentionFactor) {
    RopeScaling yarn = Specs.withAttentionFactor(Specs.yarn("4", 4096), attentionFactor);
    return Planner.plan(Specs.of(128, "10000", yarn), OptionalLong.empty())
        .plan()
        .scaleQ30();
  }

  @Test
  void longRopeTakesTheScalingOfItsList() {
    RopeScaling.LongRope plain = Specs.longRope(64, 4096, "32");
    RopeScaling given = new RopeScaling.LongRope(
        plain.shortFactors(),
        plain.longFactors(),
        4096,
        plain.lengthRatio(),
        Optional.of(new BigDecimal("1.25")),
        Optional.of(new BigDecimal("1.5")));
    assertEquals(1.25, scaling(given, 4096));
    assertEquals(1.5, scaling(given, 4097));
  }

  private static OptionalDouble softmax(SoftmaxScale scale) {
    RopeSpec spec = new RopeSpec(
        64,
        64,
        0,
        PairLayout.INTERLEAVED,
        BigDecimal.TEN,
        new RopeScaling.Default(),
        AxisMap.SINGLE,
        Optional.ofNullable(scale));
    return Planner.plan(spec, OptionalLong.empty()).softmaxScale();
  }

  @Test
  void softmaxScales() {
    assertEquals(OptionalDouble.empty(), softmax(null));
    assertEquals(
        OptionalDouble.of(0.015625), softmax(new SoftmaxScale.Value(new BigDecimal("0.015625"))));
    assertEquals(
        OptionalDouble.of(0.0625), softmax(new SoftmaxScale.ReciprocalRoot(new BigDecimal("256"))));
    assertEquals(
        OptionalDouble.of(0.11472138679292611),
        softmax(new SoftmaxScale.Mscale(192, new BigDecimal("40"), new BigDecimal("0.707"))));
  }

  @Test
  void aRootThatIsATieGoesToTheEvenDouble() {
    // the reciprocal root is 5^23 / 2^14, and 5^23 = 11920928955078125 has 54 bits
    BigDecimal tie = new BigDecimal(BigInteger.TWO.pow(74), 46);
    assertEquals(
        OptionalDouble.of(11920928955078124.0 / 16384),
        softmax(new SoftmaxScale.ReciprocalRoot(tie)));
  }
}
