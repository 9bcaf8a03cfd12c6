// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import java.util.Locale;

/** What can be wrong with a lookup table. */
public enum LookupRule {
  /** Too few or too many entries. */
  LENGTH,
  /** An entry that its type cannot hold. */
  RANGE,
  /** Neighbouring knots farther apart than 16 bits. */
  SLOPE,
  /** Codes in the order of the other format. */
  ORDER,
  /** Entries of other codes. */
  SHIFT,
  /** The negative of the function. */
  SIGN,
  /** The other function. */
  FUNCTION,
  /** +1.0 wrapped round instead of clamped. */
  WRAP,
  /** A last knot that is not the function one step after the last but one. */
  LAST_SLOT,
  /** The least code treated as the one after it. */
  LEAST_CODE,
  /** Another output scale. */
  SCALE,
  /** Another output zero point. */
  ZERO_POINT,
  /** Outputs cut instead of rounded. */
  TRUNCATION,
  /** The knots of TensorFlow Lite's own generator. */
  RECIPE,
  /** Single entries. */
  ENTRIES,
  /** None of the others alone. */
  OTHER;

  /** Returns the name in lower case with hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
