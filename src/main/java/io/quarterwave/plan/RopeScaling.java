// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How a model bends the inverse frequencies {@code theta^(-2i/r)} of its rotary embedding, with the decimal parameters
 * exactly as written in its configuration. {@link Planner} holds the formulas.
 */
public sealed interface RopeScaling {
  /** Returns the name of the rope type in a Hugging Face configuration. */
  String ropeType();

  /** Returns whether the frequencies depend on the sequence length. */
  default boolean needsLength() {
    return false;
  }

  /** No change. */
  record Default() implements RopeScaling {
    @Override
    public String ropeType() {
      return "default";
    }
  }

  /** Every frequency divided by {@code factor}: position interpolation. */
  record Linear(BigDecimal factor) implements RopeScaling {
    @Override
    public String ropeType() {
      return "linear";
    }
  }

  /**
   * The first {@code rotatingPairs} frequencies divided by {@code factor}, the other pairs do not turn; the exponent's
   * denominator is the whole head.
   */
  record Proportional(int rotatingPairs, BigDecimal factor) implements RopeScaling {
    @Override
    public String ropeType() {
      return "proportional";
    }
  }

  /** NTK-aware base that grows with the sequence length beyond {@code maxPosition}. */
  record Dynamic(BigDecimal factor, long maxPosition) implements RopeScaling {
    @Override
    public String ropeType() {
      return "dynamic";
    }

    @Override
    public boolean needsLength() {
      return true;
    }
  }

  /** NTK-aware base {@code theta * alpha^(r/(r-2))}, the same at every length. */
  record NtkAlpha(BigDecimal alpha) implements RopeScaling {
    @Override
    public String ropeType() {
      return "dynamic";
    }
  }

  /**
   * The first Qwen's rule: {@code alpha = 2^ceil(log2(L / trainedLength) + 1) - 1} beyond the trained length, base
   * {@code theta * alpha^(r/(r-2))}.
   */
  record QwenNtk(long trainedLength) implements RopeScaling {
    @Override
    public String ropeType() {
      return "dynamic";
    }

    @Override
    public boolean needsLength() {
      return true;
    }
  }

  /**
   * YaRN with the ramp linear in the pair index, as inference code has it (not as in the paper).
   *
   * @param factor length ratio, at least 1
   * @param originalLength tokens of the pre-trained context
   * @param truncate whether the bounds of the ramp are rounded outwards to whole pairs
   * @param attentionFactor the scaling of cosine and sine where the configuration gives it
   * @param mscale with {@code mscaleAllDim}, both non-zero: the scaling is the ratio of the two
   */
  record Yarn(
      BigDecimal factor,
      long originalLength,
      BigDecimal betaFast,
      BigDecimal betaSlow,
      boolean truncate,
      Optional<BigDecimal> attentionFactor,
      Optional<BigDecimal> mscale,
      Optional<BigDecimal> mscaleAllDim)
      implements RopeScaling {
    @Override
    public String ropeType() {
      return "yarn";
    }
  }

  /**
   * LongRoPE: each frequency divided by its own factor, from one of two lists by the sequence length.
   *
   * @param shortFactors one per pair, up to {@code originalLength} tokens
   * @param longFactors one per pair, beyond
   * @param lengthRatio longest length over original length, for the attention scaling
   * @param shortScaling attention scaling up to {@code originalLength} where the configuration gives it
   * @param longScaling the same beyond
   */
  record LongRope(
      List<BigDecimal> shortFactors,
      List<BigDecimal> longFactors,
      long originalLength,
      BigDecimal lengthRatio,
      Optional<BigDecimal> shortScaling,
      Optional<BigDecimal> longScaling)
      implements RopeScaling {
    @Override
    public String ropeType() {
      return "longrope";
    }

    @Override
    public boolean needsLength() {
      return true;
    }
  }

  /** Llama 3: long waves divided by {@code factor}, short ones kept, a blend between. */
  record Llama3(
      BigDecimal factor, BigDecimal lowFreqFactor, BigDecimal highFreqFactor, long originalLength)
      implements RopeScaling {
    @Override
    public String ropeType() {
      return "llama3";
    }
  }
}
