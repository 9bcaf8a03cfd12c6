// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A polynomial {@code c0 + c1 u + c2 u^2 + ...} with rational coefficients, on u in [0, 1].
 *
 * @param coefficients from the constant on, at least one
 */
record RationalPolynomial(List<BigFraction> coefficients) {
  RationalPolynomial {
    coefficients = List.copyOf(coefficients);
  }

  /** Returns {@code c * u^power}. */
  static RationalPolynomial monomial(BigFraction c, int power) {
    List<BigFraction> coefficients = new ArrayList<>();
    for (int k = 0; k < power; k++) {
      coefficients.add(BigFraction.ZERO);
    }
    coefficients.add(c);
    return new RationalPolynomial(coefficients);
  }

  int degree() {
    return coefficients.size() - 1;
  }

  private BigFraction coefficient(int k) {
    return k < coefficients.size() ? coefficients.get(k) : BigFraction.ZERO;
  }

  RationalPolynomial plus(RationalPolynomial other) {
    List<BigFraction> sum = new ArrayList<>();
    for (int k = 0; k <= Math.max(degree(), other.degree()); k++) {
      sum.add(coefficient(k).add(other.coefficient(k)));
    }
    return new RationalPolynomial(sum);
  }

  RationalPolynomial minus(RationalPolynomial other) {
    return plus(other.times(BigFraction.MINUS_ONE));
  }

  RationalPolynomial times(BigFraction factor) {
    return new RationalPolynomial(
        coefficients.stream().map(c -> c.multiply(factor)).toList());
  }

  RationalPolynomial times(RationalPolynomial other) {
    List<BigFraction> product = new ArrayList<>();
    for (int k = 0; k <= degree() + other.degree(); k++) {
      BigFraction sum = BigFraction.ZERO;
      for (int i = Math.max(0, k - other.degree()); i <= Math.min(k, degree()); i++) {
        sum = sum.add(coefficient(i).multiply(other.coefficient(k - i)));
      }
      product.add(sum);
    }
    return new RationalPolynomial(product);
  }

  /** Returns the value at u, exactly. */
  BigFraction at(BigFraction u) {
    BigFraction sum = BigFraction.ZERO;
    for (int k = degree(); k >= 0; k--) {
      sum = sum.multiply(u).add(coefficients.get(k));
    }
    return sum;
  }
}
