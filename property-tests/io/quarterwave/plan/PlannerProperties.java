// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.rope.RopePlan;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.math3.dfp.Dfp;

/** Laws of plans over random parameters of every rope type. */
class PlannerProperties {
  private static final long MAX_LENGTH = 1L << 40;

  @Property(tries = 60)
  void everyStepIsTheRoundedValueOfTheSecondMethod(
      @ForAll("specs") RopeSpec spec, @ForAll @LongRange(min = 1, max = MAX_LENGTH) long length) {
    RopePlan plan = Planner.plan(spec, OptionalLong.of(length)).plan();
    Dfp[] w = SecondMethod.frequencies(spec, length);
    for (int pair = 0; pair < w.length; pair++) {
      assertEquals(SecondMethod.step(w[pair]), plan.step(0, pair), "pair " + pair);
    }
  }

  @Property(tries = 200)
  void plainStepsDecreaseWithThePair(@ForAll("thetas") BigDecimal theta, @ForAll("dims") int dim) {
    RopePlan plan = plan(Specs.of(dim, theta.toString(), new RopeScaling.Default()), 1);
    for (int pair = 1; pair < plan.pairs(); pair++) {
      assertTrue(plan.step(0, pair) < plan.step(0, pair - 1), "pair " + pair);
      assertTrue(plan.step(0, pair) > 0, "pair " + pair);
    }
  }

  @Property(tries = 200)
  void linearFactorDividesEveryStepWithinOneUnit(
      @ForAll("thetas") BigDecimal theta,
      @ForAll("dims") int dim,
      @ForAll @LongRange(min = 1, max = 1000) long factor) {
    RopePlan plain = plan(Specs.of(dim, theta.toString(), new RopeScaling.Default()), 1);
    RopePlan divided = plan(Specs.of(dim, theta.toString(), Specs.linear("" + factor)), 1);
    for (int pair = 0; pair < plain.pairs(); pair++) {
      // plain = x + e, divided = x / f + e', |e| and |e'| at most 1/2: f * divided is within (f +
      // 1) / 2 of plain
      BigInteger difference = BigInteger.valueOf(divided.step(0, pair))
          .multiply(BigInteger.valueOf(2 * factor))
          .subtract(BigInteger.valueOf(plain.step(0, pair)).shiftLeft(1));
      assertTrue(
          difference.abs().compareTo(BigInteger.valueOf(factor + 1)) <= 0,
          "pair " + pair + ": " + plain.step(0, pair) + " and " + divided.step(0, pair));
    }
  }

  @Property(tries = 200)
  void everyBandLiesBetweenThePlainStepsAndTheDividedOnes(@ForAll("bands") RopeSpec spec) {
    // yarn and llama3 keep a frequency, divide it by the factor, or do something between
    RopePlan plain =
        plan(Specs.of(spec.rotaryDim(), spec.theta().toString(), new RopeScaling.Default()), 1);
    RopePlan bent = plan(spec, 1);
    RopeScaling.Linear whole = new RopeScaling.Linear(factorOf(spec));
    RopePlan divided = plan(Specs.of(spec.rotaryDim(), spec.theta().toString(), whole), 1);
    for (int pair = 0; pair < plain.pairs(); pair++) {
      assertTrue(bent.step(0, pair) <= plain.step(0, pair), "pair " + pair);
      assertTrue(bent.step(0, pair) >= divided.step(0, pair), "pair " + pair);
    }
  }

  @Property(tries = 200)
  void anglesOfPositionsAddExactly(@ForAll("specs") RopeSpec spec, @ForAll long a, @ForAll long b) {
    RopePlan plan = plan(spec, 4096);
    for (int pair = 0; pair < plan.pairs(); pair++) {
      long step = plan.step(0, pair);
      assertEquals((a + b) * step, a * step + b * step);
      // cutting each of the two adds at most one unit
      int difference = plan.phase(a + b, pair) - plan.phase(a, pair) - plan.phase(b, pair);
      assertTrue(Math.abs(difference) <= 1, "pair " + pair + ": " + difference);
    }
  }

  @Property(tries = 300)
  void frequenciesAndStepsAreTheSameNumbers(@ForAll("specs") RopeSpec spec) {
    PlannedRope planned = Planner.plan(spec, OptionalLong.of(5000));
    Frequencies frequencies = Frequencies.of(spec, OptionalLong.of(5000));
    double[] w = frequencies.inverseFrequencies();
    double[] wavelengths = frequencies.wavelengths();
    for (int pair = 0; pair < w.length; pair++) {
      double turns = Math.scalb((double) planned.plan().step(0, pair), -64);
      // half a unit of the step, and a few roundings of double
      assertEquals(w[pair] / (2 * Math.PI), turns, 0x1p-65 + turns * 0x1p-50, "pair " + pair);
      assertEquals(2 * Math.PI / w[pair], wavelengths[pair], 0x1p-50 * wavelengths[pair]);
    }
  }

  private static RopePlan plan(RopeSpec spec, long length) {
    return Planner.plan(spec, OptionalLong.of(length)).plan();
  }

  private static BigDecimal factorOf(RopeSpec spec) {
    return spec.scaling() instanceof RopeScaling.Yarn yarn
        ? yarn.factor()
        : ((RopeScaling.Llama3) spec.scaling()).factor();
  }

  @Provide
  Arbitrary<Integer> dims() {
    return Arbitraries.integers().between(2, 64).map(half -> 2 * half);
  }

  @Provide
  Arbitrary<BigDecimal> thetas() {
    return Arbitraries.oneOf(
        Arbitraries.of("10000", "500000", "1e6", "150000", "8e6", "10", "100").map(BigDecimal::new),
        Arbitraries.bigDecimals()
            .between(new BigDecimal("1.5"), new BigDecimal("1e9"))
            .ofScale(6));
  }

  @Provide
  Arbitrary<BigDecimal> factors() {
    return Arbitraries.oneOf(
        Arbitraries.of("1", "2", "4", "8", "32", "40").map(BigDecimal::new),
        Arbitraries.bigDecimals().between(BigDecimal.ONE, new BigDecimal("100")).ofScale(4));
  }

  @Provide
  Arbitrary<RopeSpec> specs() {
    return Combinators.combine(dims(), thetas(), scalings())
        .as((dim, theta, scaling) -> Specs.of(dim, theta.toString(), scaling.of(dim)));
  }

  @Provide
  Arbitrary<RopeSpec> bands() {
    return Combinators.combine(dims(), thetas(), Arbitraries.oneOf(yarns(), llamas()))
        .as((dim, theta, scaling) -> Specs.of(dim, theta.toString(), scaling.of(dim)));
  }

  /** A scaling of a given rotary dim. */
  interface Scaled {
    RopeScaling of(int rotaryDim);
  }

  private Arbitrary<Scaled> scalings() {
    Arbitrary<Scaled> simple = factors()
        .flatMap(f -> Arbitraries.of(
            dim -> new RopeScaling.Default(),
            dim -> new RopeScaling.Linear(f),
            dim -> new RopeScaling.Proportional(1 + (dim / 2 - 1) / 3, f),
            dim -> new RopeScaling.Dynamic(f, 4096),
            dim -> new RopeScaling.NtkAlpha(f),
            dim -> new RopeScaling.QwenNtk(2048),
            dim -> Specs.longRope(dim / 2, 4096, f.toString())));
    return Arbitraries.oneOf(simple, yarns(), llamas());
  }

  private Arbitrary<Scaled> yarns() {
    Arbitrary<BigDecimal> betas = Arbitraries.bigDecimals()
        .between(new BigDecimal("0.01"), new BigDecimal("200"))
        .ofScale(2);
    return Combinators.combine(
            factors(),
            Arbitraries.longs().between(1, 1 << 20),
            betas,
            betas,
            Arbitraries.of(true, false))
        .as((f, length, a, b, truncate) -> dim ->
            Specs.yarn(f.toString(), length, a.max(b).toString(), a.min(b).toString(), truncate));
  }

  private Arbitrary<Scaled> llamas() {
    Arbitrary<BigDecimal> bounds = Arbitraries.bigDecimals()
        .between(new BigDecimal("0.01"), new BigDecimal("50"))
        .ofScale(2);
    return Combinators.combine(factors(), Arbitraries.longs().between(1, 1 << 20), bounds, bounds)
        .as((f, length, a, b) ->
            dim -> Specs.llama3(f.toString(), a.min(b).toString(), a.max(b).toString(), length));
  }
}
