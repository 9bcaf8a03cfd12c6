// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.trig.Cost;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a choice among approximations of one format weighs.
 *
 * @param maxErrorUlp largest error in ulp, rounded up at 6 decimals
 * @param cost what one call costs
 */
public record Merit(BigDecimal maxErrorUlp, Cost cost) {
  /** Returns what the certificate of an approximation says of one sine. */
  public static Merit of(Certificate certificate) {
    return new Merit(certificate.boundUlp(), certificate.cost());
  }

  /** Returns multiplications, additions, shifts and loads together. */
  public int operations() {
    return cost.multiplies() + cost.additions() + cost.shifts() + cost.loads();
  }

  /** Returns whether this is at least as good in error, bytes, multiplications, operations and width of the products. */
  public boolean isNoWorseThan(Merit other) {
    return maxErrorUlp.compareTo(other.maxErrorUlp) <= 0
        && cost.tableBytes() <= other.cost.tableBytes()
        && cost.multiplies() <= other.cost.multiplies()
        && operations() <= other.operations()
        && cost.productBits() <= other.cost.productBits();
  }

  /** Returns the Pareto front: those that no other one is better than, or equal to and before it; in their order. */
  public static <T> List<T> front(List<T> all, Function<T, Merit> merits) {
    List<Merit> merit = all.stream().map(merits).toList();
    List<T> front = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      boolean beaten = false;
      for (int j = 0; j < all.size(); j++) {
        beaten |= j != i
            && merit.get(j).isNoWorseThan(merit.get(i))
            && (j < i || !merit.get(i).isNoWorseThan(merit.get(j)));
      }
      if (!beaten) {
        front.add(all.get(i));
      }
    }
    return front;
  }
}
