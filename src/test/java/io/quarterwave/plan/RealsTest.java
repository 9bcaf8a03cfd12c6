// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.commons.math3.dfp.Dfp;
import org.apache.commons.math3.dfp.DfpMath;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Intervals hold the values of the second method and are narrow; the wider levels lie inside the narrower ones. */
class RealsTest {
  private static void assertHolds(String name, Interval x, Dfp expected, int lostBits) {
    BigDecimal unit = new BigDecimal(BigInteger.ONE.shiftLeft(x.bits()));
    // beyond 128 bits the 100 digits of the second method decide nothing
    BigDecimal slack = x.bits() > 128 ? new BigDecimal("1e-90") : BigDecimal.ZERO;
    BigDecimal value = SecondMethod.decimal(expected);
    assertTrue(
        new BigDecimal(x.lo()).compareTo(value.add(slack).multiply(unit)) <= 0,
        name + " below its interval");
    assertTrue(
        new BigDecimal(x.hi()).compareTo(value.subtract(slack).multiply(unit)) >= 0,
        name + " above its interval");
    BigInteger width = x.hi().subtract(x.lo());
    assertTrue(width.bitLength() <= lostBits, name + " has an interval of " + width + " units");
  }

  @Test
  void constants() {
    Dfp pi = SecondMethod.dfp(BigDecimal.ONE).getField().getPi();
    Dfp ln2 = SecondMethod.dfp(BigDecimal.ONE).getField().getLn2();
    for (Reals reals : Reals.LEVELS) {
      assertHolds("2 pi", reals.twoPi(), pi.multiply(2), 7);
      assertHolds("1 / 2 pi", reals.turnsPerRadian(), pi.multiply(2).reciprocal(), 4);
      assertHolds("ln 2", reals.ln(new BigFraction(2)), ln2, 4);
      assertHolds("ln 2 pi", reals.lnTwoPi(), DfpMath.log(pi.multiply(2)), 7);
    }
  }

  @Test
  void firstLevelIsInsideTheOthers() {
    Reals narrow = Reals.LEVELS.get(2);
    Reals wide = Reals.LEVELS.get(0);
    int drop = narrow.twoPi().bits() - wide.twoPi().bits();
    assertTrue(wide.twoPi().lo().compareTo(narrow.twoPi().lo().shiftRight(drop)) <= 0);
    assertTrue(wide.twoPi().hi().compareTo(narrow.twoPi().hi().shiftRight(drop)) >= 0);
  }

  @Test
  void logarithms() {
    String[] arguments = {
      "1",
      "1.000000000000000000000000000001",
      "0.999",
      "1.3333",
      "1.3334",
      "0.6667",
      "0.6666",
      "1.5",
      "2",
      "3",
      "10000",
      "500000",
      "1e29",
      "1e-29",
      "7.25e-12"
    };
    for (String x : arguments) {
      Dfp expected = DfpMath.log(SecondMethod.dfp(new BigDecimal(x)));
      BigFraction exact = Decimals.positive("x", new BigDecimal(x));
      for (Reals reals : Reals.LEVELS) {
        assertHolds("ln " + x, reals.ln(exact), expected, 12);
      }
    }
    assertEquals(0, Reals.LEVELS.get(0).ln(BigFraction.ONE).floor().signum());
  }

  @Test
  void exponentials() {
    String[] arguments = {"0", "1e-30", "0.1", "0.6931", "0.6932", "1", "2.5", "10", "66.5", "150"};
    for (String y : arguments) {
      Dfp expected = DfpMath.exp(SecondMethod.dfp(new BigDecimal(y).negate()));
      BigFraction exact = Decimals.notNegative("y", new BigDecimal(y));
      for (Reals reals : Reals.LEVELS) {
        assertHolds("exp -" + y, reals.expOfMinus(reals.of(exact)), expected, 16);
      }
    }
  }
}
