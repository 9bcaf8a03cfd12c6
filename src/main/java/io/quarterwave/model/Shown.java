// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** Foreign values in messages: one line, short. */
final class Shown {
  private static final int MOST = 80;

  private Shown() {}

  /** Returns a text of one short line. */
  static String of(String text) {
    return line(text, MOST);
  }

  /** Returns a text without control characters, cut after {@code most} characters. */
  static String line(String text, int most) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length() && i < most; i++) {
      char c = text.charAt(i);
      boolean plain =
          !Character.isISOControl(c) && !Character.isSurrogate(c) && c != '\u2028' && c != '\u2029';
      shown.append(plain ? c : '?');
    }
    return text.length() > most ? shown + "..." : shown.toString();
  }

  /** Returns a number without a trail of zeros; long ones in scientific notation. */
  static String of(BigDecimal number) {
    BigDecimal plain = Numbers.canonical(number);
    boolean isLong = plain.scale() <= 0 && plain.precision() > 20;
    return of((isLong ? plain.stripTrailingZeros() : plain).toString());
  }

  /** Returns a JSON value: scalars as they stand, lists and objects by what they are. */
  static String of(JsonNode value) {
    if (value.isArray()) {
      return "a list of " + value.size();
    }
    if (value.isObject()) {
      return "an object";
    }
    if (value.isString()) {
      return "\"" + of(value.stringValue()) + "\"";
    }
    return value.isBigDecimal() || value.isIntegralNumber()
        ? of(value.decimalValue())
        : of(value.asString());
  }

  /** Returns what a JSON value is. */
  static String typeOf(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      case STRING -> "a string";
      case BOOLEAN -> "a boolean";
      case NUMBER -> "a number";
      default -> "null";
    };
  }
}
