// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class PiTest {
  @Test
  void knownDigits() {
    BigDecimal pi = new BigDecimal("3.14159265358979323846264338327950288419716939937510");
    for (int bits : new int[] {0, 1, 2, 8, 64, 128, 150}) {
      BigInteger want =
          pi.multiply(new BigDecimal(BigInteger.ONE.shiftLeft(bits))).toBigInteger();
      assertEquals(want, Pi.floor(bits), bits + " bits");
    }
  }

  @Test
  void fewerBitsAreACutOfMore() {
    BigInteger most = Pi.floor(2000);
    for (int bits = 0; bits <= 2000; bits += 7) {
      assertEquals(most.shiftRight(2000 - bits), Pi.floor(bits), bits + " bits");
    }
  }

  @Test
  void bitsOutOfRangeAreNamed() {
    for (int bits : new int[] {-1, 2001}) {
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> Pi.floor(bits));
      assertEquals("bits (" + bits + ") must be in [0, 2000]", e.getMessage());
    }
  }
}
