// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.Catalogue;
import io.quarterwave.trig.Family;
import io.quarterwave.trig.Function;
import io.quarterwave.trig.Preset;
import io.quarterwave.trig.SinCos;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/**
 * Approximations as {@code key: value} lines: a name, the record with all its components, and the digest of its {@link Specification}.
 *
 * <p>The reader is strict. Only records of which the catalogue has one are made, through the constructor that checks their components;
 * the digest must be that of the record made, and the text the one that the writer makes.
 */
public final class PresetText {
  private static final String WHAT = "artefact";
  private static final String VERSION = "1";
  private static final int LINE = 120;
  private static final int MOST_NUMBERS = 1 << 17;

  private PresetText() {}

  /** Returns the name of the file of an approximation that is not in the catalogue. */
  public static String fileName(String name) {
    return name + ".txt";
  }

  /** Returns an approximation as text. */
  public static String write(Preset preset) {
    SinCos evaluator = preset.evaluator();
    StringBuilder text = new StringBuilder();
    line(text, WHAT, VERSION);
    line(text, "name", preset.name());
    line(text, "function", preset.function().label());
    line(text, "family", preset.family().label());
    line(text, "record", evaluator.getClass().getSimpleName());
    for (RecordComponent component : evaluator.getClass().getRecordComponents()) {
      Object value = Specification.read(component, evaluator);
      if (value.getClass().isArray()) {
        writeArray(text, component.getName(), value);
      } else {
        line(
            text,
            component.getName(),
            value instanceof QFormat format ? CertificateText.format(format) : value);
      }
    }
    line(text, "sha256", Specification.of(evaluator).digest());
    return text.toString();
  }

  private static void line(StringBuilder text, String key, Object value) {
    text.append(key).append(": ").append(value).append('\n');
  }

  private static void writeArray(StringBuilder text, String key, Object array) {
    int length = Array.getLength(array);
    line(text, key, length + " numbers");
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < length; i++) {
      String number = number(Array.get(array, i));
      if (row.length() + 1 + number.length() > LINE - key.length()) {
        line(text, key, row.substring(1));
        row.setLength(0);
      }
      row.append(' ').append(number);
    }
    if (length > 0) {
      line(text, key, row.substring(1));
    }
  }

  private static String number(Object element) {
    return element instanceof Character c ? Integer.toString(c) : element.toString();
  }

  /**
   * Reads an approximation.
   *
   * @throws IllegalArgumentException naming the first line that is malformed, or what does not fit together
   */
  public static Preset parse(String text) {
    KeyedLines lines = new KeyedLines(WHAT, text);
    lines.next(WHAT, PresetText::version);
    String name = lines.next("name", PresetText::name);
    Function function = lines.next("function", CertificateText::function);
    if (!name.startsWith(function.label() + "_")) {
      throw new IllegalArgumentException(
          "the name '" + name + "' must begin with its function, " + function.label() + "_");
    }
    Family family = lines.next("family", CertificateText::family);
    Class<? extends SinCos> type = lines.next("record", PresetText::record);
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = component(lines, components[i]);
    }
    String digest = lines.next("sha256", value -> value);
    Preset preset = new Preset(name, function, family, make(type, components, values));
    lines.requireEqual(write(preset)); // and so the digest is that of the record made
    if (Catalogue.has(name)
        && !Specification.of(Catalogue.byName(name).evaluator()).digest().equals(digest)) {
      throw new IllegalArgumentException(
          "the name '" + name + "' belongs to another approximation, of the catalogue");
    }
    return preset;
  }

  private static String version(String value) {
    if (!value.equals(VERSION)) {
      throw new IllegalArgumentException("this program reads version " + VERSION);
    }
    return value;
  }

  private static String name(String value) {
    if (!value.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*") || value.length() > 100) {
      throw new IllegalArgumentException("a name is lower-case words joined by _");
    }
    return value;
  }

  private static Class<? extends SinCos> record(String value) {
    for (Preset preset : Catalogue.all()) {
      Class<? extends SinCos> type = preset.evaluator().getClass();
      if (type.getSimpleName().equals(value)) {
        return type;
      }
    }
    throw new IllegalArgumentException("no record of the catalogue is called that");
  }

  private static Object component(KeyedLines lines, RecordComponent component) {
    Class<?> type = component.getType();
    String key = component.getName();
    return type.isArray()
        ? array(lines, key, type.getComponentType())
        : lines.next(key, value -> value(value, type));
  }

  private static Object array(KeyedLines lines, String key, Class<?> type) {
    int length = lines.next(key, PresetText::length);
    Object array = Array.newInstance(type, length);
    int filled = 0;
    while (filled < length) {
      int from = filled;
      filled = lines.next(key, row -> fill(array, from, row.split(" ", -1)));
    }
    return array;
  }

  private static int fill(Object array, int from, String[] numbers) {
    if (numbers.length > Array.getLength(array) - from) {
      throw new IllegalArgumentException("it has more numbers than were announced");
    }
    for (int i = 0; i < numbers.length; i++) {
      Array.set(array, from + i, value(numbers[i], array.getClass().getComponentType()));
    }
    return from + numbers.length;
  }

  private static int length(String value) {
    String number = value.endsWith(" numbers") ? value.substring(0, value.indexOf(' ')) : "";
    int length = number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : -1;
    if (length < 0 || length > MOST_NUMBERS) {
      throw new IllegalArgumentException("it must be \"N numbers\", N at most " + MOST_NUMBERS);
    }
    return length;
  }

  private static Object value(String text, Class<?> type) {
    if (type == QFormat.class) {
      return CertificateText.format(text);
    }
    if (type == boolean.class) {
      return Boolean.parseBoolean(
          text); // any other word than true comes out as written only if it is false
    }
    long number = Long.parseLong(text);
    if (type == long.class) {
      return number;
    }
    if (type == int.class) {
      return Math.toIntExact(number);
    }
    if (type == short.class && number == (short) number) {
      return (short) number;
    }
    if (type == byte.class && number == (byte) number) {
      return (byte) number;
    }
    if (type == char.class && number == (char) number) {
      return (char) number;
    }
    throw new IllegalArgumentException("it is no " + type.getSimpleName());
  }

  private static SinCos make(
      Class<? extends SinCos> type, RecordComponent[] components, Object[] values) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(
          "the " + type.getSimpleName() + " is refused: " + e.getCause().getMessage(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the constructor of " + type + " failed", e);
    }
  }
}
