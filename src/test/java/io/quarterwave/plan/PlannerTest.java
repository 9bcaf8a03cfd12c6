// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.rope.PairLayout;
import io.quarterwave.rope.RopePlan;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Steps of known models, computed with 80 digits outside this project; scalings by their closed forms. */
class PlannerTest {
  private static RopePlan plan(RopeSpec spec) {
    return Planner.plan(spec, OptionalLong.empty()).plan();
  }

  private static RopePlan plan(RopeSpec spec, long length) {
    return Planner.plan(spec, OptionalLong.of(length)).plan();
  }

  private static double scaling(RopeScaling scaling, long length) {
    return Planner.plan(Specs.of(128, "10000", scaling), OptionalLong.of(length))
        .attentionScaling();
  }

  private static void assertSteps(RopePlan plan, long... pairsAndSteps) {
    for (int k = 0; k < pairsAndSteps.length; k += 2) {
      int pair = (int) pairsAndSteps[k];
      assertEquals(
          Long.toHexString(pairsAndSteps[k + 1]),
          Long.toHexString(plan.step(0, pair)),
          "pair " + pair);
    }
  }

  @Test
  void llama2() {
    RopePlan plan = plan(Specs.of(128, "10000", new RopeScaling.Default()));
    assertSteps(
        plan,
        0,
        0x28be60db9391054aL,
        1,
        0x234855e55644662fL,
        31,
        0x7872b8a7ec4e20L,
        63,
        0x13458e2f59024L);
    assertEquals(RopePlan.UNIT_SCALE_Q30, plan.scaleQ30());
  }

  @Test
  void llama31KeepsBlendsAndDivides() {
    RopePlan plan = plan(Specs.of(128, "500000", Specs.llama3("8", "1", "4", 8192)));
    assertSteps(
        plan,
        28,
        0x217f20f7661d20L,
        29,
        0x1699208a7fa1d9L,
        34,
        0x1dca5be029bc2L,
        35,
        0xff2af3061d47L,
        63,
        0xd1c7f7bcf5L);
  }

  @Test
  void llama3WithoutABandKeepsOrDivides() {
    RopePlan plain = plan(Specs.of(128, "500000", new RopeScaling.Default()));
    RopePlan divided = plan(Specs.of(128, "500000", Specs.linear("8")));
    RopePlan plan = plan(Specs.of(128, "500000", Specs.llama3("8", "1", "1", 8192)));
    // 8192 tokens hold one turn of pair 34 (wavelength 6680) and not of pair 35 (wavelength 8200)
    for (int pair = 0; pair < 64; pair++) {
      assertEquals((pair < 35 ? plain : divided).step(0, pair), plan.step(0, pair), "pair " + pair);
    }
  }

  @Test
  void gptOssRampIsNotRounded() {
    RopeSpec spec = Specs.of(64, "150000", Specs.yarn("32", 4096, "32", "1", false));
    assertSteps(
        plan(spec),
        8,
        0x212006e33c18930L,
        9,
        0x14ab3d0f326e62aL,
        17,
        0x1594dc60e2c5eL,
        18,
        0x664a92ea46b3L,
        31,
        0xcead3efb06L);
    assertEquals(new YarnRamp(8.0927791155124010, 17.398024501588555), YarnRamp.of(spec));
  }

  @Test
  void deepSeekV3() {
    RopeScaling.Yarn yarn = Specs.withMscale(Specs.yarn("40", 4096), "1.0", "1.0");
    RopeSpec spec = Specs.of(64, "10000", yarn);
    assertSteps(
        plan(spec),
        10,
        0x24a8b144acc0654L,
        11,
        0x196db64821d486eL,
        22,
        0x1dad5016848ffL,
        23,
        0x5904b93feb93L,
        31,
        0x8e6df533128L);
    assertEquals(new YarnRamp(10, 23), YarnRamp.of(spec));
    assertEquals(RopePlan.UNIT_SCALE_Q30, plan(spec).scaleQ30());
  }

  @Test
  void kimiStepsInOnePair() {
    RopeSpec spec = Specs.of(64, "50000", Specs.yarn("32", 4096, "1", "1", true));
    assertSteps(plan(spec), 19, 0x10ea62c22db79bL, 20, 0x60805e68d710L);
    assertEquals(new YarnRamp(19, 20), YarnRamp.of(spec));
  }

  @Test
  void devstral() {
    RopeSpec spec = Specs.of(128, "1000000", Specs.yarn("64", 4096, "4", "1", true));
    assertSteps(plan(spec), 24, 0x336fe5878f3128L, 30, 0x23a339aa7cb17L);
    assertEquals(new YarnRamp(23, 31), YarnRamp.of(spec));
  }

  @Test
  void yarnBoundsThatMeetStandAThousandthApart() {
    YarnRamp ramp = YarnRamp.of(Specs.of(64, "50000", Specs.yarn("32", 4096, "1", "1", false)));
    assertEquals(19.1645, ramp.low(), 1e-4);
    assertEquals(0.001, ramp.high() - ramp.low(), 1e-14);
  }

  @Test
  void yarnBoundsStayInsideTheirLimits() {
    // 4 tokens hold less than one turn of the fastest pair: both bounds are below 0, and nothing is
    // divided
    RopeSpec shortest = Specs.of(64, "10000", Specs.yarn("2", 4));
    assertSteps(
        plan(shortest),
        31,
        plan(Specs.of(64, "10000", new RopeScaling.Default())).step(0, 31));
    assertEquals(0, YarnRamp.of(shortest).low());
    // base 1.1 at 1e15 tokens: both bounds are far beyond the pairs, high is cut to r - 1, and all
    // are divided
    RopeSpec longest = Specs.of(64, "1.1", Specs.yarn("2", 1_000_000_000_000_000L));
    assertEquals(63, YarnRamp.of(longest).high());
    assertSteps(plan(longest), 0, plan(Specs.of(64, "1.1", Specs.linear("2"))).step(0, 0));
  }

  @Test
  void dynamicStartsBeyondItsMaximum() {
    RopeScaling dynamic = new RopeScaling.Dynamic(new BigDecimal("4"), 4096);
    RopeSpec spec = Specs.of(128, "10000", dynamic);
    assertSteps(plan(spec, 16384), 1, 0x21dffbab04cb9d46L, 63, 0x17b8117559dbL);
    RopePlan plain = plan(Specs.of(128, "10000", new RopeScaling.Default()));
    assertSteps(plan(spec, 4096), 63, plain.step(0, 63));
    assertSteps(plan(spec, 1), 63, plain.step(0, 63));
  }

  @Test
  void ntkAlphaIsTheSameAtEveryLength() {
    RopeSpec spec = Specs.of(128, "10000", new RopeScaling.NtkAlpha(new BigDecimal("1000")));
    assertSteps(plan(spec), 1, 0x1f9e54ff3ba4f21fL, 63, 0x4eefd7cc2dL);
  }

  @Test
  void qwenDoublesInSteps() {
    RopeSpec spec = Specs.of(128, "10000", new RopeScaling.QwenNtk(8192));
    // alpha is 1 up to 8192, 3 up to 16384, 7 up to 32768
    long[][] cases = {
      {1, 1}, {8192, 1}, {8193, 3}, {16384, 3}, {16385, 7}, {Long.MAX_VALUE, (1L << 51) - 1}
    };
    for (long[] c : cases) {
      BigDecimal alpha = BigDecimal.valueOf(c[1]);
      RopePlan expected = plan(Specs.of(128, "10000", new RopeScaling.NtkAlpha(alpha)));
      assertEquals(expected.step(0, 63), plan(spec, c[0]).step(0, 63), "length " + c[0]);
    }
  }

  @Test
  void proportionalExponentsRunOverTheWholeHead() {
    RopeSpec spec = Specs.of(512, "1000000", new RopeScaling.Proportional(64, BigDecimal.ONE));
    assertSteps(plan(spec), 1, 0x269a672e0363501dL, 63, 0x15c207b70725245L, 64, 0, 255, 0);
  }

  @Test
  void longRopeChangesListsBeyondTheOriginalLength() {
    RopeSpec spec = Specs.of(96, "10000", Specs.longRope(48, 4096, "32"));
    // pair 0 has frequency 1 before its factor: 1 in the short list, 2 in the long one
    assertEquals(0x28be60db9391054aL, plan(spec, 4096).step(0, 0));
    assertEquals(0x145f306dc9c882a5L, plan(spec, 4097).step(0, 0));
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
    assertEquals(1L << 30, q30("1.0000000004656612873077392578124"));
    assertEquals(RopePlan.MAX_SCALE_Q30, q30("2.75"));
  }

  private static long q30(String attentionFactor) {
    return plan(Specs.of(
            128, "10000", Specs.withAttentionFactor(Specs.yarn("4", 4096), attentionFactor)))
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

  @Test
  void everyPairTurnsWithItsAxis() {
    RopeSpec spec = new RopeSpec(
        16,
        12,
        4,
        PairLayout.HALF,
        new BigDecimal("10000"),
        new RopeScaling.Default(),
        AxisMap.interleaved(List.of(2, 2, 2)),
        Optional.empty());
    RopePlan plan = plan(spec);
    RopePlan single = plan(Specs.of(12, "10000", new RopeScaling.Default()));
    assertEquals(3, plan.axes());
    assertEquals(4, plan.offset());
    assertEquals(16, plan.headDim());
    for (int pair = 0; pair < 6; pair++) {
      for (int axis = 0; axis < 3; axis++) {
        assertEquals(pair % 3 == axis ? single.step(0, pair) : 0, plan.step(axis, pair));
      }
    }
  }

  @Test
  void explicitFrequenciesAreRoundedOnce() {
    long one = 0x28be60db9391054aL;
    assertArrayEquals(
        new long[] {one, -one, 0, 0, 0x145f306dc9c882a5L, 0},
        Planner.steps(List.of(
            new BigDecimal("1"),
            new BigDecimal("-1.000"),
            BigDecimal.ZERO,
            new BigDecimal("1e-30"),
            new BigDecimal(0.5),
            new BigDecimal(Double.MIN_VALUE))));
    // 10^29 radians are many whole turns, which fall away; checked against the 100 digits of the
    // second method
    BigDecimal fast = new BigDecimal("99999999999999999999999999999");
    assertEquals(SecondMethod.step(SecondMethod.dfp(fast)), Planner.steps(List.of(fast))[0]);
  }

  @Test
  void realFrequenciesForReports() {
    Frequencies frequencies = Planner.plan(
            Specs.of(4, "10000", new RopeScaling.Default()), OptionalLong.empty())
        .frequencies();
    assertArrayEquals(new double[] {1, 0.01}, frequencies.inverseFrequencies());
    assertArrayEquals(new double[] {2 * Math.PI, 628.3185307179587}, frequencies.wavelengths());
    Frequencies still = Frequencies.ofRadians(List.of(BigDecimal.ZERO, new BigDecimal("-2")));
    assertArrayEquals(new double[] {Double.POSITIVE_INFINITY, Math.PI}, still.wavelengths());
  }

  @Test
  void lengthIsKeptOnlyWhereItMatters() {
    RopeSpec plain = Specs.of(8, "10000", new RopeScaling.Default());
    assertEquals(OptionalLong.empty(), Planner.plan(plain, OptionalLong.of(5)).sequenceLength());
    RopeSpec longRope = Specs.of(8, "10000", Specs.longRope(4, 4096, "32"));
    assertEquals(OptionalLong.of(5), Planner.plan(longRope, OptionalLong.of(5)).sequenceLength());
  }

  @Test
  void extremeParametersEndInAPlan() {
    assertTrue(plan(Specs.of(65536, "1e29", Specs.linear("1e29"))).pairs() == 32768);
    assertEquals(
        64,
        plan(Specs.of(
                128,
                "1.000000000000000000000000000001",
                Specs.yarn("4", Long.MAX_VALUE, "1e29", "1e-30", false)))
            .pairs());
    assertEquals(
        2,
        plan(
                Specs.of(4, "1e29", new RopeScaling.Dynamic(new BigDecimal("1e29"), 1)),
                Long.MAX_VALUE)
            .pairs());
  }
}
