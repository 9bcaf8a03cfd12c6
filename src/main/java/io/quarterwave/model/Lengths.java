// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** The lengths that a model was trained on and is said to reach. */
final class Lengths {
  static final String ORIGINAL = "original_max_position_embeddings";

  /** A ratio of two lengths need not end in decimals; what hangs on it is rounded to Q30 in the end. */
  static final MathContext RATIO = new MathContext(60, RoundingMode.HALF_EVEN);

  private final Reading in;
  private final Section block;

  Lengths(Reading in, Section block) {
    this.in = in;
    this.block = block;
  }

  /** Returns the longest length over the original one. */
  BigDecimal ratio(long original) {
    return Numbers.canonical(
        BigDecimal.valueOf(longest()).divide(BigDecimal.valueOf(original), RATIO));
  }

  /** The pre-trained length: beside the dictionary, inside it, or the longest length, as transformers has it. */
  long original() {
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
      known()
          .filter(longest -> longest < given.get())
          .ifPresent(longest -> in.notes()
              .add(ORIGINAL + " (" + given.get() + ") is above max_position_embeddings (" + longest
                  + ")"));
      return given.get();
    }
    if (known().isEmpty()) {
      throw new ModelException(block.name(ORIGINAL) + " is missing");
    }
    long longest = longest();
    in.notes()
        .add(block.name(ORIGINAL) + " is absent: " + longest + ", from max_position_embeddings");
    return longest;
  }

  /** Returns the longest length, if the file names it. */
  Optional<Long> known() {
    return ModelReader.maxPosition(in);
  }

  /** Returns the longest length. */
  long longest() {
    return known()
        .orElseThrow(
            () -> new ModelException(in.text().name("max_position_embeddings") + " is missing"));
  }
}
