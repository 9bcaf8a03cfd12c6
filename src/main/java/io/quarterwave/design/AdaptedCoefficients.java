// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.dfp.Dfp;

/**
 * Adapted coefficients of polynomials (Motzkin 1955; Knuth, The Art of Computer Programming 2, 4.6.4) in closed form.
 *
 * <p>With {@code t = l*y^2 + a*y} every polynomial is a polynomial in t whose coefficients are {@code alpha_i + beta_i*y}. The forms
 * below leave exactly one {@code beta} for the shift k that is chosen, which decides a; the others decide the rest one after the other.
 */
final class AdaptedCoefficients {
  private AdaptedCoefficients() {}

  /**
   * Returns {@code a, b, c, d} of {@code (t + k*y + b)*(t + c) + d}, {@code t = y*(l*y + a)}.
   *
   * @param p coefficients of {@code y^0 .. y^4}, the last of them {@code l^2}
   */
  static Dfp[] quartic(Dfp[] p, Dfp l, Dfp k) {
    Dfp a = p[3].divide(l).subtract(k).divide(2); // p3 = 2*l*a + k*l
    Dfp[][] in = inPowersOfT(p, l, a);
    // b + c is alpha_1, k*c beta_0 and b*c + d alpha_0
    Dfp c = in[0][1].divide(k);
    Dfp b = in[1][0].subtract(c);
    return new Dfp[] {a, b, c, in[0][0].subtract(b.multiply(c))};
  }

  /**
   * Returns {@code a, b, c, d, e, f} of {@code ((t + k*y + b)*(t + c) + d)*(t + e) + f}, {@code t = y*(l*y + a)}, with {@code c >= e};
   * empty where c and e are not real for this k.
   *
   * @param p coefficients of {@code y^0 .. y^6}, the last of them {@code l^3}
   */
  static Optional<Dfp[]> sextic(Dfp[] p, Dfp l, Dfp k) {
    Dfp a = p[5].divide(l.multiply(l)).subtract(k).divide(3); // p5 = 3*l^2*a + k*l^2
    Dfp[][] in = inPowersOfT(p, l, a);
    // k*(c + e) is beta_1, k*c*e beta_0
    Dfp mean = in[1][1].divide(k).divide(2);
    Dfp square = mean.multiply(mean).subtract(in[0][1].divide(k));
    if (square.negativeOrNull()) {
      return Optional.empty();
    }
    Dfp c = mean.add(square.sqrt());
    Dfp e = mean.subtract(square.sqrt());
    // b + c + e is alpha_2, b*c + d + e*(b + c) alpha_1 and e*(b*c + d) + f alpha_0
    Dfp b = in[2][0].subtract(c).subtract(e);
    Dfp bcd = in[1][0].subtract(e.multiply(b.add(c)));
    Dfp f = in[0][0].subtract(e.multiply(bcd));
    return Optional.of(new Dfp[] {a, b, c, bcd.subtract(b.multiply(c)), e, f});
  }

  /** Returns {@code {alpha_i, beta_i}} for each power of t. */
  private static Dfp[][] inPowersOfT(Dfp[] p, Dfp l, Dfp a) {
    Dfp[] rest = p.clone();
    Dfp[][] in = new Dfp[p.length / 2 + 1][];
    int degree = p.length - 1;
    for (int i = 0; ; i++) {
      if (degree < 2) {
        in[i] = Arrays.copyOf(rest, 2);
        in[i][1] = degree == 1 ? rest[1] : Remez.FIELD.getZero();
        return Arrays.copyOf(in, i + 1);
      }
      Dfp[] quotient = new Dfp[degree - 1];
      for (int k = degree; k >= 2; k--) {
        quotient[k - 2] = rest[k].divide(l);
        rest[k - 1] = rest[k - 1].subtract(quotient[k - 2].multiply(a));
      }
      in[i] = Arrays.copyOf(rest, 2);
      rest = quotient;
      degree -= 2;
    }
  }
}
