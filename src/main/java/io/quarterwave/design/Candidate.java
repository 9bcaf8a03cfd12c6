// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import io.quarterwave.trig.Family;
import io.quarterwave.trig.SinCos;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * A form with its parameters, not made yet.
 *
 * @param family how it works
 * @param form its name, such as {@code quarter-linear}
 * @param parameters such as {@code index-bits=8 guard-bits=12}, or empty; values are words or whole numbers
 * @param maker makes it, the same on every call and on any thread
 */
public record Candidate(
    Family family, String form, String parameters, Supplier<? extends SinCos> maker) {

  /**
   * Makes the approximation.
   *
   * @throws NoDesignException with the reason where there is none
   */
  public SinCos make() {
    try {
      return maker.get();
    } catch (IllegalArgumentException | IllegalStateException none) {
      // a record refuses its components, or a search has found nothing
      throw new NoDesignException(none.getMessage());
    }
  }

  /** Returns form and values as the end of a name, such as {@code quarter_linear_8_12}. */
  public String token() {
    return (form + " " + parameters.replaceAll("[a-z-]+=", ""))
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "_");
  }
}
