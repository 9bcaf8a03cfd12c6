// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import io.quarterwave.plan.RopeScaling;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Reads the parameters of YaRN. */
final class YarnReader {
  private final Reading in;
  private final Section block;
  private final Lengths lengths;
  private final boolean nested;

  YarnReader(Reading in, Section block, Lengths lengths, boolean nested) {
    this.in = in;
    this.block = block;
    this.lengths = lengths;
    this.nested = nested;
  }

  /** Reads them. */
  RopeScaling read() {
    Optional<BigDecimal> given = block.number("factor");
    boolean ratio = given.isEmpty() && block.get(Lengths.ORIGINAL).isPresent();
    long original = lengths.original();
    BigDecimal factor = ratio ? lengths.ratio(original) : ScalingReader.factor(block);
    if (ratio) {
      Checks.factor("max_position_embeddings / " + Lengths.ORIGINAL, factor);
      in.notes()
          .add(block.name("factor") + " is absent: " + Shown.of(factor)
              + ", the ratio of the lengths");
    }
    noteRatio(factor, original);
    Optional<BigDecimal> attention = ScalingReader.positive(block, "attention_factor");
    Optional<BigDecimal> mscale = nonZero("mscale");
    Optional<BigDecimal> mscaleAll = nonZero("mscale_all_dim");
    noteAttnFactor(factor, attention, mscale, mscaleAll);
    BigDecimal fast = nonZero("beta_fast").orElse(BigDecimal.valueOf(32));
    BigDecimal slow = nonZero("beta_slow").orElse(BigDecimal.ONE);
    if (fast.compareTo(slow) < 0) {
      throw new ModelException(block.name("beta_fast") + " (" + Shown.of(fast)
          + ") must not be below beta_slow (" + Shown.of(slow) + ")");
    }
    return new RopeScaling.Yarn(
        factor, original, fast, slow, truncate(), attention, mscale, mscaleAll);
  }

  /** transformers looks for truncate at the top of the dictionary only, where a nested one has none. */
  private boolean truncate() {
    boolean truncate = block.flag("truncate").orElse(true);
    if (nested && !truncate) {
      in.notes()
          .add(block.name("truncate")
              + " (false) is without effect, as in transformers, which does not look for it"
              + " inside the parameters of one kind of layer");
      return true;
    }
    return truncate;
  }

  private void noteRatio(BigDecimal factor, long original) {
    lengths.known().ifPresent(longest -> {
      BigDecimal ratio =
          BigDecimal.valueOf(longest).divide(BigDecimal.valueOf(original), Lengths.RATIO);
      if (ratio.compareTo(BigDecimal.ONE) != 0 && ratio.compareTo(factor) != 0) {
        in.notes()
            .add(block.name("factor") + " (" + Shown.of(factor)
                + ") differs from max_position_embeddings / " + Lengths.ORIGINAL + " (" + longest
                + " / "
                + original + "); the factor is taken");
      }
    });
  }

  /** Some files have attn_factor where attention_factor was meant; implementations differ on it. */
  private void noteAttnFactor(
      BigDecimal factor,
      Optional<BigDecimal> attention,
      Optional<BigDecimal> mscale,
      Optional<BigDecimal> mscaleAll) {
    block.number("attn_factor").ifPresent(value -> {
      double plain = 0.1 * Math.log(factor.doubleValue()) + 1;
      double taken = attention
          .map(BigDecimal::doubleValue)
          .orElse(
              mscale.isPresent() && mscaleAll.isPresent()
                  ? gain(factor, mscale.get()) / gain(factor, mscaleAll.get())
                  : plain);
      in.notes()
          .add(String.format(
              Locale.ROOT,
              "%s (%s) is not taken: attention scaling %.6f, as in transformers; vLLM multiplies it in and has %.6f",
              block.name("attn_factor"),
              Shown.of(value),
              taken,
              plain * value.doubleValue()));
    });
  }

  private static double gain(BigDecimal factor, BigDecimal mscale) {
    return 0.1 * mscale.doubleValue() * Math.log(factor.doubleValue()) + 1;
  }

  /** A number that counts as absent when it is 0; never negative. */
  private Optional<BigDecimal> nonZero(String key) {
    return block
        .number(key)
        .filter(value -> value.signum() != 0)
        .map(value -> Checks.positive(block.name(key), value));
  }
}
