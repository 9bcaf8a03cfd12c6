// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.plan;

import java.math.BigDecimal;

/**
 * The factor on the attention logits, where a model's is not one over the root of its head dim. It is no part of a
 * rotation; a plan carries it so that nobody mistakes it for the attention scaling.
 */
public sealed interface SoftmaxScale {
  /** The factor itself, as the configuration gives it. */
  record Value(BigDecimal scale) implements SoftmaxScale {}

  /** One over the root of {@code of}. */
  record ReciprocalRoot(BigDecimal of) implements SoftmaxScale {}

  /** {@code queryDim^(-1/2) * (0.1 * mscaleAllDim * ln factor + 1)^2}: DeepSeek. */
  record Mscale(int queryDim, BigDecimal factor, BigDecimal mscaleAllDim) implements SoftmaxScale {}
}
