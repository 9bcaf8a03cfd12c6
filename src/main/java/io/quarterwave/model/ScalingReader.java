// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import io.quarterwave.plan.RopeScaling;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads a dictionary of rotary parameters into a {@link RopeScaling}. Missing and contradictory keys are errors that name them. */
final class ScalingReader {
  private final Reading in;
  private final Section block;
  private final HeadShape shape;
  private final boolean nested;
  private final Lengths lengths;

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
    this.lengths = new Lengths(in, block);
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
      case "yarn" -> new YarnReader(in, block, lengths, nested).read();
      case "longrope" -> longRope();
      case "llama3" -> llama3();
      case "proportional" -> proportional();
      default ->
        throw new ModelException(block.name("rope_type") + " (\"" + Shown.of(type)
            + "\") is no rope type that is known");
    };
    boolean named = block.get("rope_type").isPresent() || block.get("type").isPresent();
    if (!named && block.get("factor").isPresent()) {
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
    return factor(block);
  }

  /** Returns the factor of a dictionary. */
  static BigDecimal factor(Section block) {
    return block
        .number("factor")
        .map(value -> Checks.factor(block.name("factor"), value))
        .orElseThrow(() -> new ModelException(block.name("factor") + " is missing"));
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
    return new RopeScaling.Dynamic(factor, lengths.longest());
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

  private RopeScaling longRope() {
    List<BigDecimal> shortFactors = factors("short_factor");
    List<BigDecimal> longFactors = factors("long_factor");
    long original = lengths.original();
    BigDecimal ratio = block.get("factor").isPresent() ? factor() : lengths.ratio(original);
    Optional<BigDecimal> attention = positive(block, "attention_factor");
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
    return positive(block, key).orElseThrow(() -> missing(key));
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
    BigDecimal low =
        positive(block, "low_freq_factor").orElseThrow(() -> missing("low_freq_factor"));
    BigDecimal high =
        positive(block, "high_freq_factor").orElseThrow(() -> missing("high_freq_factor"));
    if (high.compareTo(low) < 0) {
      throw new ModelException(block.name("high_freq_factor") + " (" + Shown.of(high)
          + ") must not be below low_freq_factor (" + Shown.of(low) + ")");
    }
    BigDecimal factor = factor();
    return new RopeScaling.Llama3(factor, low, high, lengths.original());
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

  /** Returns a positive number of a dictionary. */
  static Optional<BigDecimal> positive(Section block, String key) {
    return block.number(key).map(value -> Checks.positive(block.name(key), value));
  }
}
