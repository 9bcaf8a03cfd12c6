// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The range of a polynomial on [0, 1], enclosed in exact rational arithmetic.
 *
 * <p>A polynomial lies between the least and the largest of its Bernstein coefficients, and takes the first and the last of them at
 * the ends of the interval. Halving the interval (de Casteljau) brings the coefficients closer to the polynomial, four times a step.
 * The piece with the largest coefficient is halved until that coefficient is no further above a value taken than the tolerance:
 * then it bounds every piece, and the largest value from above.
 *
 * <p>Source: J. Garloff, Convergent bounds for the range of multivariate polynomials, 1986.
 */
final class BernsteinRange {
  /** Halvings of one piece; the tolerances asked for are reached in under thirty. */
  private static final int DEEPEST = 60;

  private final int degree;
  private int pieces = 1;

  private BernsteinRange(int degree) {
    this.degree = degree;
  }

  /** Coefficients over a piece of width 2^-depth in units of 2^-(degree * depth), and their largest in the finest units. */
  private record Piece(BigInteger[] b, int depth, BigInteger top) {}

  /**
   * Returns an interval that holds the range of a polynomial on [0, 1].
   *
   * @param tolerance how far each end may be outside the range, positive
   */
  static RationalInterval of(RationalPolynomial p, BigFraction tolerance) {
    return new RationalInterval(
        largest(p.times(BigFraction.MINUS_ONE), tolerance).negate(), largest(p, tolerance));
  }

  private static BigFraction largest(RationalPolynomial p, BigFraction tolerance) {
    int n = p.degree();
    BigInteger common = BigInteger.ONE;
    for (BigFraction c : p.coefficients()) {
      BigInteger d = c.getDenominator();
      common = common.divide(common.gcd(d)).multiply(d);
    }
    BigInteger unit = common.multiply(factorial(n)); // b in units of 1 / (common * n!) are whole
    BigInteger[] b = new BigInteger[n + 1];
    for (int i = 0; i <= n; i++) {
      // b_i = sum over k of C(i, k) / C(n, k) a_k, and n! / C(n, k) = k! (n - k)!
      b[i] = BigInteger.ZERO;
      for (int k = 0; k <= i; k++) {
        BigFraction a = p.coefficients().get(k);
        b[i] = b[i].add(a.getNumerator()
            .multiply(common.divide(a.getDenominator()))
            .multiply(binomial(i, k))
            .multiply(factorial(k))
            .multiply(factorial(n - k)));
      }
    }
    BernsteinRange search = new BernsteinRange(n);
    BigInteger finest = unit.shiftLeft(n * DEEPEST);
    BigFraction slack = tolerance.multiply(new BigFraction(finest));
    return new BigFraction(
        search.largest(b, slack.getNumerator().divide(slack.getDenominator())), finest);
  }

  private BigInteger largest(BigInteger[] whole, BigInteger slack) {
    PriorityQueue<Piece> open =
        new PriorityQueue<>(Comparator.comparing(Piece::top).reversed());
    open.add(piece(whole, 0));
    BigInteger taken = taken(open.peek());
    while (open.peek().top().subtract(taken).compareTo(slack) > 0) {
      Piece next = open.remove();
      if (next.depth() == DEEPEST) {
        throw new ArithmeticException("the range is not found after " + pieces + " pieces");
      }
      BigInteger[] right = new BigInteger[degree + 1];
      BigInteger[] left = halve(next.b(), right);
      for (BigInteger[] half : new BigInteger[][] {left, right}) {
        Piece piece = piece(half, next.depth() + 1);
        taken = taken.max(taken(piece));
        open.add(piece);
      }
      pieces++;
    }
    return open.peek().top();
  }

  private Piece piece(BigInteger[] b, int depth) {
    BigInteger top = b[0];
    for (BigInteger each : b) {
      top = top.max(each);
    }
    return new Piece(b, depth, inFinestUnits(top, depth));
  }

  private BigInteger taken(Piece piece) {
    return inFinestUnits(piece.b()[0].max(piece.b()[degree]), piece.depth());
  }

  private BigInteger inFinestUnits(BigInteger x, int depth) {
    return x.shiftLeft(degree * (DEEPEST - depth));
  }

  /** De Casteljau at the middle; sums instead of means, so every step doubles, and the whole is in units 2^-degree finer. */
  private BigInteger[] halve(BigInteger[] b, BigInteger[] right) {
    BigInteger[] row = b.clone();
    BigInteger[] left = new BigInteger[degree + 1];
    for (int step = 0; step <= degree; step++) {
      left[step] = row[0].shiftLeft(degree - step);
      right[degree - step] = row[degree - step].shiftLeft(degree - step);
      for (int i = 0; i < degree - step; i++) {
        row[i] = row[i].add(row[i + 1]);
      }
    }
    return left;
  }

  private static BigInteger factorial(int n) {
    BigInteger product = BigInteger.ONE;
    for (int k = 2; k <= n; k++) {
      product = product.multiply(BigInteger.valueOf(k));
    }
    return product;
  }

  private static BigInteger binomial(int n, int k) {
    return factorial(n).divide(factorial(k).multiply(factorial(n - k)));
  }
}
