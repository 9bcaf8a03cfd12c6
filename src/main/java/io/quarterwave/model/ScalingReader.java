// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import io.quarterwave.plan.RopeScaling;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a dictionary of rotary parameters into a {@link RopeScaling}. Missing and contradictory keys are errors that name them. */
final class ScalingReader {
  /** A ratio of two lengths that does not end in decimals; only the attention scaling, rounded to Q30, depends on it. */
  private static final MathContext RATIO = new MathContext(60, RoundingMode.HALF_EVEN);

  private static final String ORIGINAL = "original_max_position_embeddings";

  private final Reading in;
  private final Section block;
  private final HeadShape shape;
  private final boolean nested;

  /**
   * Prepares a reading.
   *
   * @param nested whether the dictionary is one of several, one per kind of layer
   */
  ScalingReader(Reading in, Section block, HeadShape shape, boolean nested) {
    this.in = in;
    this.block = block;
    this.shape = shape;
    this.nested = nested;
  }

  /** Reads the dictionary. */
  RopeScaling read() {
    String type = type();
    if (in.family().traits().text("ntkSwitch").flatMap(in.text()::flag).orElse(false)) {
      return qwenNtk(type);
    }
    RopeScaling scaling = switch (type) {
      case "default" -> new RopeScaling.Default();
      case "linear" -> new RopeScaling.Linear(factor());
      case "dynamic" -> dynamic();
      case "yarn" -> yarn();
      case "longrope" -> longRope();
      case "llama3" -> llama3();
      case "proportional" -> proportional();
      default ->
        throw new ModelException(block.name("rope_type") + " (\"" + Shown.of(type)
            + "\") is no rope type that is known");
    };
    if (type.equals("default")
        && block.get("factor").isPresent()
        && block.get("rope_type").isEmpty()
        && block.get("type").isEmpty()) {
      throw new ModelException(
          block.name("rope_type") + " is missing beside " + block.name("factor"));
    }
    return scaling;
  }

  /** The rope type under its old and new name, in the names of today; both may be there and must agree. */
  private String type() {
    Optional<String> now = block.text("rope_type").map(this::renamed);
    Optional<String> before = block.text("type").map(this::renamed);
    if (now.isPresent() && before.isPresent() && !now.equals(before)) {
      throw new ModelException(block.name("rope_type") + " (" + Shown.of(now.get())
          + ") contradicts " + block.name("type") + " (" + Shown.of(before.get()) + ")");
    }
    return now.or(() -> before).orElse("default");
  }

  private String renamed(String type) {
    return in.family()
        .traits()
        .child("renames")
        .flatMap(names -> names.keys().contains(type) ? names.text(type) : Optional.empty())
        .orElse(
            switch (type) {
              case "su" -> "longrope";
              case "mrope" -> "default";
              default -> type;
            });
  }

  private BigDecimal factor() {
    return block
        .number("factor")
        .map(value -> Checks.factor(block.name("factor"), value))
        .orElseThrow(() -> missing("factor"));
  }

  private ModelException missing(String key) {
    return new ModelException(block.name(key) + " is missing");
  }

  private RopeScaling dynamic() {
    if (shape.rotaryDim() <= 2) {
      throw new ModelException(
          "rope type dynamic needs a rotary dim above 2, it is " + shape.rotaryDim());
    }
    Optional<BigDecimal> alpha = block.number("alpha").filter(value -> value.signum() != 0);
    if (alpha.isPresent()) {
      Optional<BigDecimal> factor = block.number("factor");
      if (factor.isPresent() && factor.get().compareTo(BigDecimal.ONE) != 0) {
        throw new ModelException(block.name("factor") + " (" + Shown.of(factor.get())
            + ") contradicts " + block.name("alpha") + " (" + Shown.of(alpha.get())
            + "): one of them makes the base");
      }
      return new RopeScaling.NtkAlpha(Checks.factor(block.name("alpha"), alpha.get()));
    }
    Optional<BigDecimal> usual = in.family().traits().number("dynamicFactor");
    Optional<BigDecimal> own = block.number("scaling_factor").filter(value -> usual.isPresent());
    BigDecimal factor = own.isPresent() || block.get("factor").isPresent() || usual.isEmpty()
        ? own.map(value -> Checks.factor(block.name("scaling_factor"), value))
            .orElseGet(this::factor)
        : usual.get();
    return new RopeScaling.Dynamic(factor, maxPosition());
  }

  /** The rule of the first Qwen: plain up to the trained length, beyond it a base that grows in steps. */
  private RopeScaling qwenNtk(String type) {
    if (!type.equals("default")) {
      throw new ModelException(
          "use_dynamic_ntk contradicts " + block.name("rope_type") + " (" + Shown.of(type) + ")");
    }
    BigDecimal trained = in.text()
        .number("seq_length")
        .orElseThrow(() -> new ModelException(
            in.text().name("seq_length") + " is missing beside use_dynamic_ntk"));
    return new RopeScaling.QwenNtk(Checks.tokens(in.text().name("seq_length"), trained));
  }

  private RopeScaling yarn() {
    Optional<BigDecimal> given = block.number("factor");
    boolean ratio = given.isEmpty() && block.get(ORIGINAL).isPresent();
    long original = originalLength();
    BigDecimal factor = ratio ? lengthRatio(original) : factor();
    if (ratio) {
      Checks.factor("max_position_embeddings / " + ORIGINAL, factor);
      in.notes()
          .add(block.name("factor") + " is absent: " + Shown.of(factor)
              + ", the ratio of the lengths");
    }
    noteRatio(factor, original);
    Optional<BigDecimal> attention = positive("attention_factor");
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
    knownMaxPosition().ifPresent(longest -> {
      BigDecimal ratio = BigDecimal.valueOf(longest).divide(BigDecimal.valueOf(original), RATIO);
      if (ratio.compareTo(BigDecimal.ONE) != 0 && ratio.compareTo(factor) != 0) {
        in.notes()
            .add(block.name("factor") + " (" + Shown.of(factor)
                + ") differs from max_position_embeddings / " + ORIGINAL + " (" + longest + " / "
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

  private RopeScaling longRope() {
    List<BigDecimal> shortFactors = factors("short_factor");
    List<BigDecimal> longFactors = factors("long_factor");
    long original = originalLength();
    BigDecimal ratio = block.get("factor").isPresent() ? factor() : lengthRatio(original);
    Optional<BigDecimal> attention = positive("attention_factor");
    if (in.family().traits().flag("mscalesScale").orElse(false)) {
      return new RopeScaling.LongRope(
          shortFactors,
          longFactors,
          original,
          ratio,
          Optional.of(mscale("short_mscale")),
          Optional.of(mscale("long_mscale")));
    }
    return new RopeScaling.LongRope(
        shortFactors, longFactors, original, ratio, attention, attention);
  }

  private BigDecimal mscale(String key) {
    return positive(key).orElseThrow(() -> missing(key));
  }

  private List<BigDecimal> factors(String key) {
    List<BigDecimal> factors = block.numbers(key).orElseThrow(() -> missing(key));
    int pairs = shape.rotaryDim() / 2;
    if (factors.size() != pairs) {
      throw new ModelException(block.name(key) + " has " + factors.size()
          + " numbers, the rotary dim (" + shape.rotaryDim() + ") has " + pairs + " pairs");
    }
    for (int i = 0; i < pairs; i++) {
      Checks.positive(block.name(key) + "[" + i + "]", factors.get(i));
    }
    return factors;
  }

  private RopeScaling llama3() {
    BigDecimal low = positive("low_freq_factor").orElseThrow(() -> missing("low_freq_factor"));
    BigDecimal high = positive("high_freq_factor").orElseThrow(() -> missing("high_freq_factor"));
    if (high.compareTo(low) < 0) {
      throw new ModelException(block.name("high_freq_factor") + " (" + Shown.of(high)
          + ") must not be below low_freq_factor (" + Shown.of(low) + ")");
    }
    BigDecimal factor = factor();
    return new RopeScaling.Llama3(factor, low, high, originalLength());
  }

  private RopeScaling proportional() {
    if (shape.rotaryDim() != shape.headDim()) {
      throw new ModelException("rotary dim (" + shape.rotaryDim() + ") must be the head dim ("
          + shape.headDim() + ") with rope type proportional");
    }
    BigDecimal factor = block.get("factor").isPresent() ? factor() : BigDecimal.ONE;
    BigDecimal half = shape.partial().orElse(BigDecimal.ONE).divide(BigDecimal.valueOf(2));
    int pairs = HeadShape.part(shape.headDim(), half);
    if (pairs < 1) {
      throw new ModelException(
          "partial_rotary_factor (" + Shown.of(shape.partial().orElse(BigDecimal.ONE))
              + ") leaves no pair of head dim " + shape.headDim() + " to rotate");
    }
    return new RopeScaling.Proportional(pairs, factor);
  }

  private BigDecimal lengthRatio(long original) {
    return Numbers.canonical(
        BigDecimal.valueOf(maxPosition()).divide(BigDecimal.valueOf(original), RATIO));
  }

  /** The pre-trained length: beside the dictionary, inside it, or the longest length, as transformers has it. */
  private long originalLength() {
    Optional<Long> inner =
        block.number(ORIGINAL).map(value -> Checks.tokens(block.name(ORIGINAL), value));
    Optional<Long> outer =
        in.text().number(ORIGINAL).map(value -> Checks.tokens(in.text().name(ORIGINAL), value));
    if (inner.isPresent() && outer.isPresent() && !inner.equals(outer)) {
      throw new ModelException(block.name(ORIGINAL) + " (" + inner.get() + ") contradicts "
          + in.text().name(ORIGINAL) + " (" + outer.get() + ")");
    }
    Optional<Long> given = outer.or(() -> inner);
    if (given.isPresent()) {
      knownMaxPosition()
          .filter(longest -> longest < given.get())
          .ifPresent(longest -> in.notes()
              .add(ORIGINAL + " (" + given.get() + ") is above max_position_embeddings (" + longest
                  + ")"));
      return given.get();
    }
    if (knownMaxPosition().isEmpty()) {
      throw missing(ORIGINAL);
    }
    long longest = maxPosition();
    in.notes()
        .add(block.name(ORIGINAL) + " is absent: " + longest + ", from max_position_embeddings");
    return longest;
  }

  private Optional<Long> knownMaxPosition() {
    return ModelReader.maxPosition(in);
  }

  private long maxPosition() {
    return knownMaxPosition()
        .orElseThrow(
            () -> new ModelException(in.text().name("max_position_embeddings") + " is missing"));
  }

  private Optional<BigDecimal> positive(String key) {
    return block.number(key).map(value -> Checks.positive(block.name(key), value));
  }

  /** A number that counts as absent when it is 0; never negative. */
  private Optional<BigDecimal> nonZero(String key) {
    return block
        .number(key)
        .filter(value -> value.signum() != 0)
        .map(value -> Checks.positive(block.name(key), value));
  }
}
