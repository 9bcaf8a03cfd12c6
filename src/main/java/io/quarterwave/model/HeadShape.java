// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import io.quarterwave.rope.RopePlan;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Channels of a head and how many of them rotate.
 *
 * @param headDim channels of a head, or of the rotated slice
 * @param rotaryDim channels that rotate
 * @param slice whether the head dim is that of a slice of its own
 * @param queryDim channels of a query head, slice and rest
 * @param partial rotating part of the head, where one was given
 */
record HeadShape(
    int headDim, int rotaryDim, boolean slice, int queryDim, Optional<BigDecimal> partial) {
  private static final int MOST = RopePlan.MAX_HEAD_DIM;
  private static final int MOST_HIDDEN = 1 << 26;

  /**
   * Products of a factor with a width are rounded to 12 digits before the fraction is cut off: 0.4 * 80 is 32, and so is a third of
   * 96 written with 16 digits.
   */
  private static final MathContext PRODUCT = new MathContext(12, RoundingMode.HALF_EVEN);

  /** Reads the shape of a kind of layer. */
  static HeadShape of(Reading in, LayerMap.Group group, Section block) {
    Optional<Integer> slice = slice(in);
    if (slice.isPresent()) {
      int rest = in.text()
          .integer("qk_nope_head_dim", 0, MOST)
          .orElseThrow(
              () -> new ModelException(in.text().name("qk_nope_head_dim") + " is missing"));
      int width = in.options().headDim().orElse(slice.get());
      block.number("partial_rotary_factor");
      return new HeadShape(
          width, in.options().rotaryDim().orElse(width), true, rest + width, Optional.empty());
    }
    int head = headDim(in, group);
    Optional<BigDecimal> partial = partial(in, group, block);
    int rotary = rotary(in, head, partial);
    return new HeadShape(head, rotary, false, head, partial);
  }

  /** Returns {@code int(width * factor)} as exact arithmetic has it. */
  static int part(int width, BigDecimal factor) {
    return factor.multiply(BigDecimal.valueOf(width)).round(PRODUCT).intValue();
  }

  /** The decoupled slice of DeepSeek and its kin; absent or 0 where the whole head rotates. */
  private static Optional<Integer> slice(Reading in) {
    Optional<Integer> width = in.text().integer("qk_rope_head_dim", 0, MOST);
    boolean off = !in.text().flag("use_mla").orElse(true);
    if (!in.family().mla()) {
      if (width.orElse(0) > 0 && in.family().layout().isPresent()) {
        throw new ModelException(in.text().name("qk_rope_head_dim") + " (" + width.get()
            + ") is not known for model type " + in.type());
      }
      return width.filter(w -> w > 0 && !off);
    }
    if (width.isEmpty() && !off) {
      throw new ModelException(in.text().name("qk_rope_head_dim") + " is missing");
    }
    if (off && width.orElse(0) > 0) {
      throw new ModelException(in.text().name("use_mla") + " (false) contradicts qk_rope_head_dim ("
          + width.get() + ")");
    }
    return width.filter(w -> w > 0);
  }

  private static int headDim(Reading in, LayerMap.Group group) {
    if (in.options().headDim().isPresent()) {
      return in.options().headDim().getAsInt();
    }
    Family.Kind kind = in.family().kind(group.name());
    Optional<Integer> own = kind.headDimKey().flatMap(key -> in.text().integer(key, 1, MOST));
    if (own.isPresent()) {
      return own.get();
    }
    if (kind.headDim().isPresent()) {
      in.assumed(kind.headDimKey().orElseThrow(), kind.headDim().get());
      return kind.headDim().get();
    }
    Optional<Integer> given = in.text().integer(Families.HEAD_DIM, 1, MOST);
    if (given.isPresent()) {
      return given.get();
    }
    Optional<Integer> usual = in.family().headDim();
    if (usual.isPresent()) {
      in.assumed("head_dim", usual.get());
      return usual.get();
    }
    Optional<Integer> hidden = in.text()
        .integer(Families.HIDDEN_SIZE, 1, MOST_HIDDEN)
        .or(() -> in.classSize("hidden", "hidden_size"));
    Optional<Integer> heads = in.text()
        .integer(Families.HEADS, 1, MOST_HIDDEN)
        .or(() -> in.classSize("heads", "num_attention_heads"));
    if (hidden.isEmpty() || heads.isEmpty()) {
      throw new ModelException(
          in.text().name(hidden.isEmpty() ? "hidden_size" : "num_attention_heads")
              + " is missing, and so is head_dim");
    }
    if (hidden.get() % heads.get() != 0) {
      throw new ModelException(
          "hidden size (" + hidden.get() + ") is no multiple of the attention heads (" + heads.get()
              + "), and head_dim is missing");
    }
    return Checks.integer(
        "hidden size / heads", BigDecimal.valueOf(hidden.get() / heads.get()), 2, MOST);
  }

  private static Optional<BigDecimal> partial(Reading in, LayerMap.Group group, Section block) {
    Optional<Section.Named<BigDecimal>> inner = block.number(Families.PARTIAL);
    Optional<Section.Named<BigDecimal>> outer = in.text().number(Families.PARTIAL);
    if (inner.isPresent()
        && outer.isPresent()
        && inner.get().value().compareTo(outer.get().value()) != 0) {
      in.notes()
          .add(outer.get().name() + " (" + Shown.of(outer.get().value()) + ") is not read: "
              + inner.get().name() + " (" + Shown.of(inner.get().value()) + ") goes before it");
    }
    Optional<Section.Named<BigDecimal>> given = group
        .partial()
        .map(value -> new Section.Named<>("partial_rotary_factors", value))
        .or(() -> inner)
        .or(() -> outer);
    given.ifPresent(factor -> {
      if (factor.value().signum() <= 0 || factor.value().compareTo(BigDecimal.ONE) > 0) {
        throw new ModelException(
            factor.name() + " (" + Shown.of(factor.value()) + ") must be in (0, 1]");
      }
      if (factor.value().compareTo(BigDecimal.ONE) < 0
          && Families.PARTIAL_UNLESS_DEFAULT.contains(in.type())) {
        in.notes()
            .add(factor.name() + " (" + Shown.of(factor.value())
                + ") is taken; transformers reads it for model type " + in.type()
                + " with a scaled rope type alone, and rotates whole heads with the default one");
      }
    });
    return given.map(Section.Named::value);
  }

  private static int rotary(Reading in, int head, Optional<BigDecimal> partial) {
    Optional<Integer> absolute = in.text().integer(Families.ROTARY_DIM, 1, MOST);
    if (in.options().rotaryDim().isPresent()) {
      return in.options().rotaryDim().getAsInt();
    }
    Optional<Integer> relative = partial.map(factor -> part(head, factor));
    if (absolute.isPresent() && relative.isPresent() && !absolute.equals(relative)) {
      throw new ModelException(in.text().name("rotary_dim") + " (" + absolute.get()
          + ") contradicts the partial factor (" + Shown.of(partial.get()) + "), which gives "
          + relative.get());
    }
    Optional<Integer> given = absolute.or(() -> relative);
    if (given.isPresent()) {
      return given.get();
    }
    if (in.family().rotaryDim().isPresent()) {
      if (in.text().isNull("rotary_dim")) {
        throw new ModelException(in.text().name("rotary_dim") + " is null: model type " + in.type()
            + " has no such case");
      }
      in.assumed("rotary_dim", in.family().rotaryDim().get());
      return in.family().rotaryDim().get();
    }
    if (in.family().partial().isPresent()) {
      in.assumed("partial_rotary_factor", Shown.of(in.family().partial().get()));
      return part(head, in.family().partial().get());
    }
    return head;
  }
}
