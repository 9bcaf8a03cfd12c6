// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import io.quarterwave.plan.Planner;
import io.quarterwave.plan.RopeScaling;
import io.quarterwave.plan.RopeSpec;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A reading in one line, so that a table of tests can be read. */
final class Summary {
  /** Plans take many digits; equal specifications are planned once. */
  private static final Map<RopeSpec, Double> SCALINGS = new ConcurrentHashMap<>();

  private Summary() {}

  private static double attentionScaling(RopeSpec spec) {
    return Planner.plan(spec, OptionalLong.of(4096)).attentionScaling();
  }

  /** Returns the reading of a configuration, or what refuses it. */
  static String of(byte[] json, ReadOptions options) {
    try {
      return of(ModelReader.read(ModelSource.parse(json, "config"), options));
    } catch (NotRopeException e) {
      return "not RoPE: " + e.encoding();
    } catch (ModelException e) {
      return "error: " + e.getMessage();
    }
  }

  /** Returns the reading of a text. */
  static String of(String json) {
    return of(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), ReadOptions.NONE);
  }

  /** Returns {@code kind xLayers type theta rotaryDim/headDim layout S} of each kind, with axes and softmax where there are any. */
  static String of(ModelRope model) {
    return model.kinds().stream()
        .map(kind ->
            kind.name() + (kind.layers().isEmpty() ? "" : " x" + kind.layers().size()) + " "
                + kind.rope().map(Summary::of).orElse("none"))
        .collect(Collectors.joining("; "));
  }

  private static String of(RopeSpec spec) {
    String axes = spec.axes().axes() == 1 ? "" : " axes " + axes(spec);
    String softmax = spec.softmaxScale().map(scale -> " " + scale).orElse("");
    double scaling = SCALINGS.computeIfAbsent(spec, Summary::attentionScaling);
    return spec.scaling().ropeType() + parameters(spec.scaling()) + " theta " + spec.theta()
        + " dim " + spec.rotaryDim() + "/" + spec.headDim() + " " + Layouts.name(spec.layout())
        + " S " + scaling + axes + softmax;
  }

  private static String axes(RopeSpec spec) {
    int[] pairs = new int[spec.axes().axes()];
    spec.axes().axisOfPair().forEach(axis -> pairs[axis]++);
    String first = spec.axes().axisOfPair().stream()
        .limit(4)
        .map(String::valueOf)
        .collect(Collectors.joining());
    return Arrays.stream(pairs).mapToObj(String::valueOf).collect(Collectors.joining("+"))
        + " from " + first;
  }

  private static String parameters(RopeScaling scaling) {
    if (scaling instanceof RopeScaling.Linear linear) {
      return " " + linear.factor();
    }
    if (scaling instanceof RopeScaling.Llama3 llama) {
      return " " + llama.factor() + " " + llama.lowFreqFactor() + ":" + llama.highFreqFactor()
          + " of " + llama.originalLength();
    }
    if (scaling instanceof RopeScaling.Yarn yarn) {
      return " " + yarn.factor() + " " + yarn.betaFast() + ":" + yarn.betaSlow()
          + (yarn.truncate() ? "" : " exact") + " of " + yarn.originalLength();
    }
    if (scaling instanceof RopeScaling.LongRope lengths) {
      return " " + lengths.shortFactors().size() + "+" + lengths.longFactors().size() + " of "
          + lengths.originalLength();
    }
    if (scaling instanceof RopeScaling.Dynamic dynamic) {
      return " " + dynamic.factor() + " of " + dynamic.maxPosition();
    }
    if (scaling instanceof RopeScaling.NtkAlpha alpha) {
      return " alpha " + alpha.alpha();
    }
    if (scaling instanceof RopeScaling.QwenNtk qwen) {
      return " steps of " + qwen.trainedLength();
    }
    return scaling instanceof RopeScaling.Proportional part
        ? " " + part.rotatingPairs() + " pairs"
        : "";
  }
}
