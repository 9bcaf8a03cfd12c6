// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import io.quarterwave.rope.PairLayout;
import java.util.Map;
import java.util.Optional;

/** Reads the layout of the pairs: of the user, of the family's own key, of the family. A flag of the file that says otherwise is an error. */
final class LayoutReader {
  private LayoutReader() {}

  /** Returns the layout. */
  static PairLayout of(Reading in, HeadShape shape) {
    Optional<PairLayout> family = ofFamily(in, shape);
    if (in.options().layout().isPresent()) {
      PairLayout said = in.options().layout().get();
      family
          .filter(usual -> usual != said)
          .ifPresent(usual -> in.notes()
              .add("layout " + Layouts.name(said) + " as given; model type " + in.type() + " has "
                  + Layouts.name(usual)));
      return said;
    }
    checkFlags(in, family.orElseThrow());
    return family.get();
  }

  private static Optional<PairLayout> ofFamily(Reading in, HeadShape shape) {
    if (in.family().layoutKey().isPresent()) {
      return in.text()
          .flag(in.family().layoutKey().get())
          .map(interleaved -> interleaved ? PairLayout.INTERLEAVED : PairLayout.HALF)
          .or(in.family()::layout);
    }
    return shape.slice() || !in.family().mla()
        ? in.family().layout()
        : in.family().fallbackLayout().or(in.family()::layout);
  }

  /** Converters and trainers leave flags that the family's code does not read; weights laid out otherwise would give garbage. */
  private static void checkFlags(Reading in, PairLayout family) {
    for (Map.Entry<String, String> entry : Families.LAYOUT_FLAGS.entrySet()) {
      boolean whenTrue = Layouts.parse(entry.getValue()) == family;
      Optional<Boolean> flag = in.text().flag(entry.getKey());
      if (flag.isPresent() && flag.get() != whenTrue) {
        throw new ModelException(
            in.text().name(entry.getKey()) + " (" + flag.get() + ") contradicts model type "
                + in.type() + ", whose pairs are " + Layouts.name(family));
      }
    }
  }
}
