// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.trig.SinCos;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.StringJoiner;

/**
 * What an approximation is: its record written out, and a digest that pins every constant and the outputs.
 *
 * @param text the record with its components; arrays of more than 16 elements by their length only
 * @param digest SHA-256, in hex, of the record with all elements in UTF-8, then the sine and the cosine, as big-endian 32-bit
 *     integers, at 65,536 phases: all codes in order for 16-bit phases, else {@code k * 0x9e3779b1 mod 2^32}, k from 0
 */
public record Specification(String text, String digest) {
  private static final int SAMPLES = 1 << 16;
  private static final int STRIDE =
      0x9e37_79b1; // odd, so 65,536 different phases spread over the turn
  private static final int SHORT_ARRAY = 16;

  /** Returns the specification of a record. */
  public static Specification of(SinCos approximation) {
    return new Specification(
        describe(approximation, SHORT_ARRAY),
        digest(approximation, describe(approximation, Integer.MAX_VALUE)));
  }

  private static String describe(Object value, int longestArray) {
    if (value.getClass().isArray()) {
      return describeArray(value, longestArray);
    }
    if (!value.getClass().isRecord()) {
      return value.toString();
    }
    StringJoiner parts = new StringJoiner(", ", value.getClass().getSimpleName() + "(", ")");
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      parts.add(component.getName() + "=" + describe(read(component, value), longestArray));
    }
    return parts.toString();
  }

  /** Returns the value of a component of a record. */
  public static Object read(RecordComponent component, Object value) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the accessor of " + component + " failed", e);
    }
  }

  private static String describeArray(Object array, int longest) {
    int length = Array.getLength(array);
    if (length > longest) {
      return array.getClass().getComponentType().getSimpleName() + "[" + length + "]";
    }
    StringJoiner parts = new StringJoiner(" ", "[", "]");
    for (int i = 0; i < length; i++) {
      parts.add(describe(Array.get(array, i), longest));
    }
    return parts.toString();
  }

  private static String digest(SinCos approximation, String whole) {
    ByteBuffer outputs = ByteBuffer.allocate(SAMPLES * 2 * Integer.BYTES);
    for (int k = 0; k < SAMPLES; k++) {
      int phase = approximation.phaseBits() == 16 ? k << 16 : k * STRIDE;
      outputs.putInt(approximation.sin(phase)).putInt(approximation.cos(phase));
    }
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(whole.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha.digest(outputs.array()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
