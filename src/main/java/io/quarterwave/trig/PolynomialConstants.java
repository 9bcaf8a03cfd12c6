// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

/** Coefficients of the polynomials. */
final class PolynomialConstants {
  private PolynomialConstants() {}

  static long[] sinQ7Poly8Cr() {
    return new long[] {66846717L, 82145273L, 16889227L, 1385667L, 57142L};
  }

  static long[] sinQ7Odd7Cr() {
    return new long[] {
      52295163L, 21503251L,
      2644551L, 144259L
    };
  }

  static long[] sinQ7Poly4() {
    return new long[] {66807112L, 81418378L, 14914297L};
  }

  static long[] sinQ7satPoly8Cr() {
    return new long[] {67371005L, 82792086L, 17022213L, 1396578L, 57592L};
  }

  static long[] sinQ7satOdd7Cr() {
    return new long[] {
      52707000L, 21672568L,
      2665374L, 145395L
    };
  }

  static long[] sinQ7satPoly4() {
    return new long[] {67326351L, 82050772L, 15031733L};
  }

  static long[] sinQ14Poly10Cr() {
    return new long[] {
      8590196734L, 10597406896L, 2179002891L,
      179209129L, 7883196L, 204654L
    };
  }

  static long[] sinQ14Odd9Cr() {
    return new long[] {6746518758L, 2774391505L, 342259418L, 20067066L, 647770L};
  }

  static long[] sinQ14Poly8() {
    return new long[] {8590196272L, 10597386971L, 2178843307L, 178761931L, 7372314L};
  }

  static long[] sinQ15Poly10Cr() {
    return new long[] {
      17179607036L, 21194166977L, 4357872785L,
      358407319L, 15765912L, 409296L
    };
  }

  static long[] sinQ15Odd9Cr() {
    return new long[] {13492625614L, 5548613675L, 684497946L, 40132908L, 1295500L};
  }

  static long[] sinQ15Poly8() {
    return new long[] {17179606305L, 21194127640L, 4357553628L, 357512951L, 14743154L};
  }

  static long[] sinQ15satPoly10Cr() {
    return new long[] {
      17180131324L, 21194813792L, 4358005781L,
      358418257L, 15766393L, 409309L
    };
  }

  static long[] sinQ15satOdd9Cr() {
    return new long[] {13493037389L, 5548783010L, 684518836L, 40134133L, 1295539L};
  }

  static long[] sinQ15satPoly8() {
    return new long[] {17180130465L, 21194774197L, 4357686614L, 357523862L, 14743604L};
  }

  static long[] sincosQ30Poly() {
    return new long[] {2649351731L, 1089501512L, 179209337L, 15766605L, 818627L};
  }

  static long[] sinQ30Poly12() {
    return new long[] {
      1152921505142855401L,
      5689439577650531292L,
      4679376469848277327L,
      1539452638580399924L,
      271311764308458001L,
      29718097515394558L,
      2121400677176337L
    };
  }

  static long[] sinQ31Poly12() {
    return new long[] {
      1152921504337549033L,
      5689439575001179534L,
      4679376467669272857L,
      1539452637863536427L,
      271311764182118615L,
      29718097501555991L,
      2121400676188482L
    };
  }

  static long[] sinQ31satPoly12() {
    return new long[] {
      1152921504874419945L,
      5689439577650531292L,
      4679376469848277327L,
      1539452638580399924L,
      271311764308458001L,
      29718097515394558L,
      2121400677176337L
    };
  }
}
