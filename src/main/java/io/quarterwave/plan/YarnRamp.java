// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.plan;

/**
 * The ramp of a YaRN specification, for reports: pairs up to {@code low} keep their frequency, pairs from {@code high} on are divided by the factor.
 *
 * <p>Whole numbers unless the configuration says {@code truncate: false}; then the nearest {@code double}s of the real bounds. Equal bounds stand a
 * thousandth apart, as the formula has it. Where a bound leaves the pairs, it is shown as -1 or the rotary dim at most.
 *
 * @param low pair index where the ramp starts
 * @param high pair index where it ends
 */
public record YarnRamp(double low, double high) {
  /**
   * Returns the ramp of a specification whose scaling is {@link RopeScaling.Yarn}.
   *
   * @throws IllegalArgumentException naming the value and the rule that it breaks
   */
  public static YarnRamp of(RopeSpec spec) {
    if (!(spec.scaling() instanceof RopeScaling.Yarn yarn)) {
      throw new IllegalArgumentException(
          "rope type " + spec.scaling().ropeType() + " has no ramp, only yarn has");
    }
    YarnFormula formula = new YarnFormula(spec, yarn);
    return Ziv.decide("a bound of the ramp", reals -> {
      YarnFormula.Ramp ramp = formula.ramp(reals);
      return new YarnRamp(ramp.low().toDouble(), ramp.high().toDouble());
    });
  }
}
