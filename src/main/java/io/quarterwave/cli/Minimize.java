// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.certify.Judgement;
import java.util.Comparator;

/** What the best design has least of; further figures decide between equals. */
enum Minimize {
  /** Table bytes, then multiplications. */
  BYTES(Minimize::bytes, Minimize::multiplies),
  /** Multiplications, then table bytes. */
  MULTIPLIES(Minimize::multiplies, Minimize::bytes),
  /** All operations, then table bytes. */
  OPERATIONS(Judgement::operations, Minimize::bytes),
  /** The largest error, then table bytes. */
  ERROR(Judgement::maxErrorUlp, Minimize::bytes);

  private final Comparator<Judgement> order;

  <A extends Comparable<A>, B extends Comparable<B>> Minimize(
      java.util.function.Function<Judgement, A> first,
      java.util.function.Function<Judgement, B> second) {
    order = Comparator.comparing(first).thenComparing(second).thenComparing(rest());
  }

  /** Returns the order of preference, the best first. */
  Comparator<Judgement> order() {
    return order;
  }

  /** Returns the order by weighted cost. */
  static Comparator<Judgement> cost(CostWeights weights) {
    return Comparator.<Judgement, java.math.BigDecimal>comparing(one -> weights.of(one.cost()))
        .thenComparing(rest());
  }

  private static Comparator<Judgement> rest() {
    return Comparator.comparing(Judgement::operations)
        .thenComparing(Judgement::maxErrorUlp)
        .thenComparing(Minimize::multiplies)
        .thenComparing(Minimize::bytes);
  }

  private static Integer bytes(Judgement one) {
    return one.cost().tableBytes();
  }

  private static Integer multiplies(Judgement one) {
    return one.cost().multiplies();
  }
}
