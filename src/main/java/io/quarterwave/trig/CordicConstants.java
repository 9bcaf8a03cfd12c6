// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

/** Angles and starting lengths of the CORDICs. */
final class CordicConstants {
  private CordicConstants() {}

  static long cordicTwoPi() {
    return 1686629713L;
  }

  static int sinQ7CordicStart() {
    return 6980;
  }

  static int[] sinQ7CordicAngles() {
    return new int[] {
      316933406, 167458907, 85004756, 42667331, 21354465, 10679838, 5340245, 2670163, 1335087,
      667544
    };
  }

  static int sinQ14CordicStart() {
    return 3602007;
  }

  static int[] sinQ14CordicAngles() {
    return new int[] {
      316933406, 167458907, 85004756, 42667331, 21354465, 10679838, 5340245, 2670163,
      1335087, 667544, 333772, 166886, 83443, 41722, 20861, 10430
    };
  }

  static int sinQ15CordicStart() {
    return 7203794;
  }

  static int[] sinQ15CordicAngles() {
    return new int[] {
      316933406, 167458907, 85004756, 42667331, 21354465, 10679838, 5340245, 2670163,
      1335087, 667544, 333772, 166886, 83443, 41722, 20861, 10430,
      5215
    };
  }

  static int sinQ15CordicLinearStart() {
    return 1800950;
  }

  static int[] sinQ15CordicLinearAngles() {
    return new int[] {
      316933406, 167458907, 85004756, 42667331, 21354465, 10679838, 5340245, 2670163, 1335087
    };
  }

  static long sinQ30CordicLinearStart() {
    return 60431645648665L;
  }

  static long[] sinQ30CordicLinearAngles() {
    return new long[] {
      20770547670515L, 10974586953444L, 5570871696862L, 2796246208089L, 1399486241028L,
      699913886760L, 349978300884L, 174991820497L, 87496244017L, 43748163730L,
      21874087080L, 10937044192L, 5468522177L, 2734261099L, 1367130551L,
      683565276L
    };
  }

  static long sinQ31CordicLinearStart() {
    return 60431645620525L;
  }

  static long[] sinQ31CordicLinearAngles() {
    return new long[] {
      20770547670515L, 10974586953444L, 5570871696862L, 2796246208089L, 1399486241028L,
      699913886760L, 349978300884L, 174991820497L, 87496244017L, 43748163730L,
      21874087080L, 10937044192L, 5468522177L, 2734261099L, 1367130551L,
      683565276L
    };
  }
}
