// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a row of integers from what people keep tables in: a NumPy file, numbers between commas, semicolons or white space, an initializer of C, C++ or Rust, or words in hex
 * for {@code $readmemh}, or little-endian integers alone.
 *
 * <p>Which of them it is shows in the file: its first bytes, a {@code =} before a brace or bracket, or a name that ends with {@code .mem}, {@code .hex} or {@code .bin}.
 */
public final class TableReader {
  private static final int MOST_NUMBERS = 1 << 20;
  private static final Pattern COMMENT =
      Pattern.compile("/\\*.*?\\*/|//[^\\n]*|(?m)^\\s*#[^\\n]*", Pattern.DOTALL);
  private static final Pattern INITIALIZER =
      Pattern.compile("=\\s*&?\\s*(\\{[^{}]*\\}|\\[[^\\[\\]]*\\])");
  private static final Pattern MACRO = Pattern.compile("\\bU?INT\\d+_C\\(([^()]*)\\)");
  private static final Pattern SEPARATOR = Pattern.compile("[\\s,;]+");
  private static final Pattern NUMBER =
      Pattern.compile("([-+]?)(0[xX][0-9a-fA-F]{1,16}|\\d{1,20})([uUlL]{0,3}|[iu](?:8|16|32|64))");
  private static final Pattern WORD = Pattern.compile("[0-9a-fA-F]{1,16}");

  private TableReader() {}

  /**
   * Returns the integers of a file.
   *
   * @param name name of the file
   * @param file its bytes
   * @param bits width of an integer where the file does not say it: 8 or 16
   * @throws UnreadableTableException in a sentence, where it has other contents
   */
  public static long[] read(String name, byte[] file, int bits) {
    if (NpyFile.is(file)) {
      return NpyFile.read(file);
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".bin")) {
      return raw(file, bits);
    }
    String text = new String(file, StandardCharsets.UTF_8).replaceFirst("^\\ufeff", "");
    if (text.chars().anyMatch(c -> c < ' ' && !Character.isWhitespace(c) || c == 0xfffd)) {
      throw new UnreadableTableException("it is neither a NumPy file nor text");
    }
    String plain = COMMENT.matcher(text).replaceAll(" ");
    if (lower.endsWith(".mem") || lower.endsWith(".hex")) {
      return words(plain);
    }
    return numbers(MACRO.matcher(initializer(plain)).replaceAll("$1"));
  }

  private static long[] raw(byte[] file, int bits) {
    int size = bits / 8;
    if (file.length == 0 || file.length % size != 0) {
      throw new UnreadableTableException(
          "its " + file.length + " bytes are not integers of " + bits + " bits");
    }
    ByteBuffer data = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    long[] values = new long[file.length / size];
    for (int i = 0; i < values.length; i++) {
      values[i] = size == 1 ? data.get() : data.getShort();
    }
    return values;
  }

  /** The inside of the one initializer, or all of the text where there is none. */
  private static String initializer(String text) {
    Matcher matcher = INITIALIZER.matcher(text);
    if (!matcher.find()) {
      return text.strip().replaceAll("(?s)^[\\[{(](.*)[\\]})]$", "$1");
    }
    String inside = matcher.group(1);
    if (matcher.find()) {
      throw new UnreadableTableException(
          "it has more than one initializer: leave the one that is meant");
    }
    return inside.substring(1, inside.length() - 1);
  }

  private static long[] numbers(String text) {
    String[] words = split(text);
    long[] values = new long[words.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = number(words[i], i);
    }
    return values;
  }

  private static long number(String word, int index) {
    Matcher matcher = NUMBER.matcher(word);
    try {
      if (matcher.matches()) {
        String digits = matcher.group(2);
        long magnitude = digits.length() > 2 && (digits.charAt(1) | ' ') == 'x'
            ? Long.parseLong(digits.substring(2), 16)
            : Long.parseLong(digits);
        return matcher.group(1).equals("-") ? -magnitude : magnitude;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new UnreadableTableException(
        "'" + shortened(word) + "', number " + index + " of the file, is no integer of 64 bits");
  }

  /** Two's complement as wide as the words have digits. */
  private static long[] words(String text) {
    String[] words = split(text);
    long[] values = new long[words.length];
    for (int i = 0; i < values.length; i++) {
      if (!WORD.matcher(words[i]).matches()) {
        throw new UnreadableTableException(
            "'" + shortened(words[i]) + "', word " + i + " of the file, is no number in hex");
      }
      int shift = 64 - 4 * words[i].length();
      values[i] = Long.parseUnsignedLong(words[i], 16) << shift >> shift;
    }
    return values;
  }

  private static String[] split(String text) {
    String[] words = Arrays.stream(SEPARATOR.split(text, MOST_NUMBERS + 2))
        .filter(word -> !word.isEmpty())
        .toArray(String[]::new);
    if (words.length == 0) {
      throw new UnreadableTableException("it has no numbers");
    }
    if (words.length > MOST_NUMBERS) {
      throw new UnreadableTableException("it has more than " + MOST_NUMBERS + " numbers");
    }
    return words;
  }

  private static String shortened(String word) {
    return word.length() <= 40 ? word : word.substring(0, 40) + "...";
  }
}
