// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.rope.PairLayout;
import io.quarterwave.rope.RopePlan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Steps of known models, computed with 80 digits outside this project. */
class PlannerTest {
  private static RopePlan plan(RopeSpec spec) {
    return Planner.plan(spec, OptionalLong.empty()).plan();
  }

  private static RopePlan plan(RopeSpec spec, long length) {
    return Planner.plan(spec, OptionalLong.of(length)).plan();
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
  void learnedFrequenciesOfTwoAxesAdd() {
    long[][] steps = {
      Planner.steps(List.of(new BigDecimal("0.5"), new BigDecimal("-0.25"))),
      Planner.steps(List.of(new BigDecimal("-1"), new BigDecimal("3")))
    };
    RopePlan plan = new RopePlan(4, 0, PairLayout.INTERLEAVED, RopePlan.UNIT_SCALE_Q30, steps);
    // 4 and 2 along the axes: 4 * 0.5 - 2 = 0 radians, and 5 radians
    assertEquals(0, plan.phase(new long[] {4, 2}, 0, 0));
    assertEquals(
        Planner.steps(List.of(new BigDecimal("5")))[0] >> 32,
        plan.phase(new long[] {4, 2}, 0, 1),
        1);
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
