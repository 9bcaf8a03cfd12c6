// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.rope.PairLayout;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PlannerErrorsTest {
  private static void assertRefused(String sentence, Executable call) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  private static void assertRefused(String sentence, String theta, RopeScaling scaling) {
    assertRefused(sentence, () -> Planner.plan(Specs.of(128, theta, scaling), OptionalLong.of(1)));
  }

  @Test
  void theta() {
    RopeScaling plain = new RopeScaling.Default();
    assertRefused("theta (1) must be above 1, by at least 1e-30", "1", plain);
    assertRefused("theta (-10000) must be above 1, by at least 1e-30", "-10000", plain);
    assertRefused("theta (0.5) must be above 1, by at least 1e-30", "0.5", plain);
    assertRefused(
        "theta (1E+999999999) must be of a size between 1e-30 and 1e30", "1e999999999", plain);
    assertRefused(
        "theta (1E-999999999) must be of a size between 1e-30 and 1e30", "1e-999999999", plain);
    assertRefused("theta has too many digits, there may be 800", "1." + "1".repeat(1000), plain);
    assertRefused("theta has too many digits, there may be 800", "1".repeat(100_000), plain);
    String nearlyOne = "1." + "0".repeat(39) + "1";
    assertRefused(
        "theta (a number of many digits) must be above 1, by at least 1e-30", nearlyOne, plain);
  }

  @Test
  void factorsBelowOne() {
    assertRefused("factor (0.5) must be at least 1", "10000", Specs.linear("0.5"));
    assertRefused("factor (0) must be at least 1", "10000", Specs.linear("0"));
    assertRefused("factor (-8) must be at least 1", "10000", Specs.yarn("-8", 4096));
    assertRefused(
        "factor (0.99) must be at least 1", "10000", Specs.llama3("0.99", "1", "4", 8192));
    assertRefused(
        "factor (0.1) must be at least 1",
        "10000",
        new RopeScaling.Dynamic(new BigDecimal("0.1"), 4096));
    assertRefused(
        "alpha (0.1) must be at least 1", "10000", new RopeScaling.NtkAlpha(new BigDecimal("0.1")));
  }

  @Test
  void bandsTheWrongWayRound() {
    assertRefused(
        "high_freq_factor (1) must not be below low_freq_factor (4)",
        "10000",
        Specs.llama3("8", "4", "1", 8192));
    assertRefused(
        "low_freq_factor (0) must be above 0", "10000", Specs.llama3("8", "0", "4", 8192));
    assertRefused(
        "beta_fast (1) must not be below beta_slow (32)",
        "10000",
        Specs.yarn("4", 4096, "1", "32", true));
    assertRefused("beta_slow (0) must be above 0", "10000", Specs.yarn("4", 4096, "32", "0", true));
  }

  @Test
  void lengths() {
    assertRefused("original length (0) must be at least 1", "10000", Specs.yarn("4", 0));
    assertRefused(
        "original length (-5) must be at least 1", "10000", Specs.llama3("8", "1", "4", -5));
    assertRefused(
        "max position (0) must be at least 1", "10000", new RopeScaling.Dynamic(BigDecimal.TEN, 0));
    assertRefused("trained length (0) must be at least 1", "10000", new RopeScaling.QwenNtk(0));
    assertRefused(
        "original length (1) must be at least 2 for a scaling that divides by its logarithm",
        "10000",
        Specs.longRope(64, 1, "32"));
    RopeSpec dynamic = Specs.of(128, "10000", new RopeScaling.Dynamic(BigDecimal.TEN, 4096));
    assertRefused(
        "the frequencies of rope type dynamic depend on the sequence length, which is missing",
        () -> Planner.plan(dynamic, OptionalLong.empty()));
    assertRefused(
        "sequence length (0) must be at least 1", () -> Planner.plan(dynamic, OptionalLong.of(0)));
  }

  @Test
  void listsPerPair() {
    assertRefused(
        "short_factor has 48 numbers, the rotary dim has 64 pairs",
        "10000",
        Specs.longRope(48, 4096, "32"));
    RopeScaling negative = new RopeScaling.LongRope(
        List.of(BigDecimal.ONE, BigDecimal.ONE),
        List.of(BigDecimal.ONE, new BigDecimal("-3")),
        4096,
        BigDecimal.TEN,
        Optional.empty(),
        Optional.empty());
    assertRefused(
        "long_factor[1] (-3) must be above 0",
        () -> Planner.plan(Specs.of(4, "10000", negative), OptionalLong.of(1)));
  }

  @Test
  void attentionScalingOutsideItsRange() {
    RopeScaling.Yarn yarn = Specs.yarn("4", 4096);
    assertRefused(
        "attention scaling (2.7500000001) must be in (0, 2.75]",
        "10000",
        Specs.withAttentionFactor(yarn, "2.7500000001"));
    assertRefused(
        "attention_factor (0) must be above 0", "10000", Specs.withAttentionFactor(yarn, "0"));
    assertRefused(
        "attention scaling (1.0E-10) must not round to 0 in Q30",
        "10000",
        Specs.withAttentionFactor(yarn, "1e-10"));
    for (String nearlyOne : new String[] {"0.9999999999", "1.0000000001"}) {
      assertRefused(
          "attention scaling (" + nearlyOne
              + ") must be 1, or differ from it by more than its rounding in Q30",
          "10000",
          Specs.withAttentionFactor(yarn, nearlyOne));
    }
    assertRefused("mscale (-1) must not be negative", "10000", Specs.withMscale(yarn, "-1", "1"));
  }

  @Test
  void shapesThatDoNotFit() {
    assertRefused(
        "rotary dim (2) must be at least 4 for NTK-aware scaling, whose exponent is r / (r - 2)",
        () -> Planner.plan(
            Specs.of(2, "10000", new RopeScaling.NtkAlpha(BigDecimal.TEN)), OptionalLong.empty()));
    assertRefused(
        "rotating pairs (65) must be in [1, rotary dim / 2 = 64]",
        "10000",
        new RopeScaling.Proportional(65, BigDecimal.ONE));
    assertRefused("axes (17) must be in [1, 16]", () -> new AxisMap(17, List.of()));
    assertRefused(
        "axis of pair 1 (2) must be in [0, axes - 1 = 1]", () -> new AxisMap(2, List.of(0, 2)));
    assertRefused("sections (0) must be in [1, 16]", () -> AxisMap.contiguous(List.of()));
    assertRefused(
        "section 1 (2000000000) must be in [1, 32768]",
        () -> AxisMap.contiguous(List.of(1, 2_000_000_000)));
    assertRefused(
        "section 1 (10) does not interleave: its last pair would be 19 of 11",
        () -> AxisMap.interleaved(List.of(1, 10)));
    assertRefused(
        "rope type linear has no ramp, only yarn has",
        () -> YarnRamp.of(Specs.of(8, "10000", Specs.linear("2"))));
  }

  @Test
  void explicitFrequencies() {
    assertRefused(
        "frequency of pair 1 (1E+30) must be 0 or of a size between 1e-330 and 1e30",
        () -> Planner.steps(List.of(BigDecimal.ONE, new BigDecimal("1e30"))));
  }

  @Test
  void softmaxScales() {
    assertRefused(
        "softmax scale (0) must be above 0",
        () -> SoftmaxScales.toDouble(new SoftmaxScale.Value(BigDecimal.ZERO)));
    assertRefused(
        "number under the root of the softmax scale (-1) must be above 0",
        () -> SoftmaxScales.toDouble(new SoftmaxScale.ReciprocalRoot(new BigDecimal("-1"))));
    assertRefused(
        "query dim (0) must be at least 1",
        () -> SoftmaxScales.toDouble(new SoftmaxScale.Mscale(0, BigDecimal.TEN, BigDecimal.ONE)));
  }

  @Test
  void anUndecidedRoundingIsRefused() {
    assertRefused(
        "a number is too close to the border between two roundings to be decided with 800 bits",
        () -> Ziv.decide("a number", reals -> {
          throw new Interval.Undecided();
        }));
  }

  @Test
  void everyScalingHasAFormula() {
    List<RopeScaling> all = List.of(
        new RopeScaling.Default(),
        Specs.linear("2"),
        new RopeScaling.Proportional(3, BigDecimal.ONE),
        new RopeScaling.Dynamic(BigDecimal.TEN, 4096),
        new RopeScaling.NtkAlpha(BigDecimal.TEN),
        new RopeScaling.QwenNtk(8192),
        Specs.yarn("4", 4096),
        Specs.longRope(64, 4096, "32"),
        Specs.llama3("8", "1", "4", 8192));
    assertEquals(RopeScaling.class.getPermittedSubclasses().length, all.size());
    for (RopeScaling scaling : all) {
      RopeSpec spec = new RopeSpec(
          128,
          128,
          0,
          PairLayout.HALF,
          new BigDecimal("10000"),
          scaling,
          AxisMap.SINGLE,
          Optional.empty());
      assertTrue(Planner.plan(spec, OptionalLong.of(10_000)).plan().step(0, 1) > 0);
    }
  }
}
