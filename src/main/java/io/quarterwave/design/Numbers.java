// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import java.util.Arrays;

/**
 * A list of integers with a name, one part of an {@link Artefact}.
 *
 * @param label lower camel case, such as {@code coefficients}
 * @param form how the integers are written in Java
 * @param values the integers; nobody changes them
 */
record Numbers(String label, Form form, long[] values) {
  /** How integers are written in Java. */
  enum Form {
    /** {@code int[]}. */
    INTS,
    /** {@code long[]}. */
    LONGS,
    /** A string of the differences of neighbours, each a digit, from 0 on. */
    STEPS
  }

  static Numbers ints(String label, long... values) {
    return new Numbers(label, Form.INTS, values);
  }

  static Numbers ints(String label, int[] values) {
    return ints(label, Arrays.stream(values).asLongStream().toArray());
  }

  static Numbers longs(String label, long... values) {
    return new Numbers(label, Form.LONGS, values);
  }
}
