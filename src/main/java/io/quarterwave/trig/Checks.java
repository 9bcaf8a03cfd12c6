// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import io.quarterwave.fixed.QFormat;

/** Checks of record components: one sentence that names the component, its value and the rule. */
final class Checks {
  private Checks() {}

  static void shortFormat(QFormat format) {
    if (format.bits() > 16) {
      throw new IllegalArgumentException("bits (" + format.bits() + ") must be at most 16");
    }
  }

  static void intFormat(QFormat format) {
    if (format.bits() <= 16 || format.bits() > 32) {
      throw new IllegalArgumentException("bits (" + format.bits() + ") must be in [17, 32]");
    }
  }

  static void phaseBits(int phaseBits) {
    if (phaseBits != 16 && phaseBits != 32) {
      throw new IllegalArgumentException("phaseBits (" + phaseBits + ") must be 16 or 32");
    }
  }

  static void magnitude(String name, long value, int bits) {
    if (value < -(1L << bits) || value > 1L << bits) {
      throw new IllegalArgumentException(
          name + " (" + value + ") must be in [-2^" + bits + ", 2^" + bits + "]");
    }
  }

  static void range(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " (" + value + ") must be in [" + least + ", " + most + "]");
    }
  }

  static void constant(long[] constants, int i, long least, long most) {
    if (constants[i] < least || constants[i] > most) {
      throw new IllegalArgumentException(
          "constants[" + i + "] (" + constants[i] + ") must be in [" + least + ", " + most + "]");
    }
  }

  static void length(String name, int length, int wanted) {
    if (length != wanted) {
      throw new IllegalArgumentException(name + " must have " + wanted + " entries, not " + length);
    }
  }

  static void zero(String name, long value) {
    if (value != 0) {
      throw new IllegalArgumentException(name + " (" + value + ") must be 0");
    }
  }

  static void magnitude(int code, int magnitude, QFormat format) {
    if (magnitude < 0 || magnitude > (code == 0 ? 0 : format.one())) {
      throw new IllegalArgumentException("the magnitude of code " + code + " (" + magnitude
          + ") must be in [0, " + (code == 0 ? 0 : format.one()) + "]");
    }
  }

  /** Checks the absolute sine of a quarter turn, before clamping. */
  static void peak(QFormat format, long value) {
    if (value != format.one()) {
      throw new IllegalArgumentException(
          "the sine of a quarter turn (" + value + ") must be " + format.one());
    }
  }

  static void coefficients(long[] coefficients, int bits) {
    if (coefficients.length == 0) {
      throw new IllegalArgumentException("there must be at least one coefficient");
    }
    for (int k = 0; k < coefficients.length; k++) {
      if (coefficients[k] <= 0 || coefficients[k] >> bits != 0) {
        throw new IllegalArgumentException("coefficients[" + k + "] (" + coefficients[k]
            + ") must be positive and below 2^" + bits);
      }
    }
  }

  static void narrow(int[] coefficients, int[] shifts) {
    range("the number of coefficients", coefficients.length, 2, 8);
    length("shifts", shifts.length, coefficients.length - 2);
    for (int shift : shifts) {
      range("a shift", shift, 1, 31);
    }
  }
}
