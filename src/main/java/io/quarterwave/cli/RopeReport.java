// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.certify.Float32Angle;
import io.quarterwave.certify.RotationBound;
import io.quarterwave.certify.RotationSample;
import io.quarterwave.plan.PlannedRope;
import io.quarterwave.rope.Accuracy;
import io.quarterwave.rope.DataType;
import io.quarterwave.rope.OutputRange;
import io.quarterwave.rope.Rope;
import io.quarterwave.rope.RopePlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What there is to say of a plan: its proved bounds, what real rotations measured, what float32 costs, bytes and speed.
 *
 * @param planned the plan
 * @param classes a line for each type and accuracy class
 * @param float32 what a float32 angle costs, up to each of {@link #REACHES}, in rad
 * @param planBytes bytes of the steps, the only data that a backend stores
 */
record RopeReport(
    PlannedRope planned, List<ClassLine> classes, List<Double> float32, long planBytes) {
  /** Positions up to which rotations are checked. */
  static final List<Long> REACHES = List.of(131_072L, 1_048_576L);

  private static final long PROVED_TO = (1L << 32) - 1;
  private static final int SHOWN_DECIMALS = 6;

  /**
   * One type and accuracy class.
   *
   * @param refusal why this plan has no such class; then nothing else is there
   * @param proved the bound at every position below 2<sup>32</sup> in absolute value, in ulp, rounded up
   * @param measured the largest error seen up to each of {@link #REACHES}
   * @param tokensPerSecond a quick look at this JVM
   */
  record ClassLine(
      DataType type,
      Accuracy accuracy,
      Optional<String> refusal,
      BigDecimal proved,
      List<RotationSample> measured,
      double tokensPerSecond) {
    ClassLine at(double speed) {
      return new ClassLine(type, accuracy, refusal, proved, measured, speed);
    }
  }

  /** Measures a plan; {@code progress} is told what comes next. */
  static RopeReport of(PlannedRope planned, Consumer<String> progress) {
    double[] frequencies = planned.frequencies().inverseFrequencies();
    List<ClassLine> measured = new ArrayList<>();
    List<Optional<Throughput<?>>> speeds = new ArrayList<>();
    for (DataType type : DataType.values()) {
      for (Accuracy accuracy : Accuracy.values()) {
        progress.accept("rotating " + type + " " + accuracy + " ...");
        measured.add(classLine(planned, type, accuracy, frequencies, speeds));
      }
    }
    List<ClassLine> classes = new ArrayList<>();
    for (int i = 0; i < measured.size(); i++) { // only now, when every loop is warm
      double speed = speeds.get(i).map(Throughput::tokensPerSecond).orElse(0.0);
      classes.add(measured.get(i).at(speed));
    }
    List<Double> float32 = new ArrayList<>();
    for (long reach : REACHES) {
      float32.add(Float32Angle.worstError(frequencies, reach));
    }
    RopePlan plan = planned.plan();
    return new RopeReport(
        planned, classes, float32, (long) plan.axes() * plan.pairs() * Long.BYTES);
  }

  private static ClassLine classLine(
      PlannedRope planned,
      DataType type,
      Accuracy accuracy,
      double[] frequencies,
      List<Optional<Throughput<?>>> speeds) {
    Rope<?> rope;
    try {
      rope = type == DataType.INT8
          ? Rope.int8(planned.plan(), accuracy, OutputRange.FULL)
          : Rope.int16(planned.plan(), accuracy, OutputRange.FULL);
    } catch (IllegalArgumentException e) {
      speeds.add(Optional.empty());
      return new ClassLine(
          type, accuracy, Optional.of(e.getMessage()), BigDecimal.ZERO, List.of(), 0);
    }
    List<RotationSample> measured = new ArrayList<>();
    for (long reach : REACHES) {
      measured.add(RotationSample.measure(rope, frequencies, planned.attentionScaling(), reach));
    }
    BigDecimal proved = RotationBound.of(planned.plan(), type, accuracy, PROVED_TO)
        .ofPosition()
        .setScale(SHOWN_DECIMALS, RoundingMode.CEILING);
    speeds.add(Optional.of(new Throughput<>(rope).warmUp()));
    return new ClassLine(type, accuracy, Optional.empty(), proved, measured, 0);
  }
}
