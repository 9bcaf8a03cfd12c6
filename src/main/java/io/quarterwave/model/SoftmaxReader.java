// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import io.quarterwave.plan.RopeScaling;
import io.quarterwave.plan.SoftmaxScale;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads the factor on the logits where a model's is not one over the root of the head dim of the plan. */
final class SoftmaxReader {
  private SoftmaxReader() {}

  /** Returns the factor. */
  static Optional<SoftmaxScale> of(
      Reading in, Section block, HeadShape shape, RopeScaling scaling) {
    if (shape.slice()) {
      Optional<BigDecimal> all =
          block.number("mscale_all_dim").filter(value -> value.signum() != 0);
      boolean scaled = all.isPresent() && scaling instanceof RopeScaling.Yarn;
      return Optional.of(
          scaled
              ? new SoftmaxScale.Mscale(
                  shape.queryDim(), ((RopeScaling.Yarn) scaling).factor(), all.get())
              : new SoftmaxScale.ReciprocalRoot(BigDecimal.valueOf(shape.queryDim())));
    }
    return in.family().softmax().flatMap(row -> byRow(in, row, shape));
  }

  private static Optional<SoftmaxScale> byRow(Reading in, Section row, HeadShape shape) {
    String rule = row.text("rule").orElseThrow();
    if (rule.equals("fixed")) {
      return Optional.of(new SoftmaxScale.Value(row.number("value").orElseThrow()));
    }
    String key = row.text("key").orElseThrow();
    BigDecimal value =
        in.text().number(key).orElseGet(() -> row.number("default").orElseThrow());
    Checks.positive(in.text().name(key), value);
    if (rule.equals("value")) {
      return Optional.of(new SoftmaxScale.Value(value));
    }
    return value.compareTo(BigDecimal.valueOf(shape.headDim())) == 0
        ? Optional.empty()
        : Optional.of(new SoftmaxScale.ReciprocalRoot(value));
  }
}
