// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How every record takes its components, arrays above all. */
class CatalogueArraysTest {
  /** Any number of coefficients is a polynomial, and of angles a CORDIC. */
  private static final Set<String> FREE = Set.of("coefficients", "angles");

  static List<Preset> presets() {
    return Catalogue.all();
  }

  /** One preset of each record class. */
  static Collection<Preset> kinds() {
    Map<Class<?>, Preset> kinds = new LinkedHashMap<>();
    Catalogue.all().forEach(preset -> kinds.putIfAbsent(preset.evaluator().getClass(), preset));
    return kinds.values();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void anArrayWithAnEntryMoreOrLessIsRefusedByName(Preset preset)
      throws ReflectiveOperationException {
    RecordComponent[] components = preset.evaluator().getClass().getRecordComponents();
    for (int k = 0; k < components.length; k++) {
      if (components[k].getType().isArray() && !FREE.contains(components[k].getName())) {
        Object array = components[k].getAccessor().invoke(preset.evaluator());
        int length = Array.getLength(array);
        refuses(preset, k, resized(array, length - 1), length);
        refuses(preset, k, resized(array, length + 1), length);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("presets")
  void aRecordIsMadeAgainFromItsComponentsAndKeepsThem(Preset preset)
      throws ReflectiveOperationException {
    SinCos evaluator = preset.evaluator();
    Object[] values = values(evaluator);
    SinCos again =
        (SinCos) evaluator.getClass().getDeclaredConstructor(types(evaluator)).newInstance(values);
    for (Object value : values) {
      if (value.getClass().isArray()) { // all of it 0 again
        int length = Array.getLength(value);
        Object zeros = Array.newInstance(value.getClass().getComponentType(), length);
        System.arraycopy(zeros, 0, value, 0, length);
      }
    }
    for (int phase :
        new int[] {0, 1, 0x1234_5678, 0x2fff_0000, 0x4000_0000, 0x7abc_def0, -1 << 20}) {
      assertEquals(evaluator.sinCos(phase), again.sinCos(phase), preset.name() + " at " + phase);
    }
  }

  /** The first entries of an array, the last one again where it grows. */
  private static Object resized(Object array, int length) {
    Object resized = Array.newInstance(array.getClass().getComponentType(), length);
    for (int i = 0; i < length; i++) {
      Array.set(resized, i, Array.get(array, Math.min(i, Array.getLength(array) - 1)));
    }
    return resized;
  }

  private static void refuses(Preset preset, int component, Object array, int length)
      throws ReflectiveOperationException {
    SinCos evaluator = preset.evaluator();
    Class<?> type = evaluator.getClass();
    Object[] values = values(evaluator);
    values[component] = array;
    String name = type.getRecordComponents()[component].getName();
    Throwable cause = assertThrows(
            InvocationTargetException.class,
            () -> type.getDeclaredConstructor(types(evaluator)).newInstance(values),
            () -> type + " takes " + Array.getLength(array) + " entries of " + name)
        .getCause();
    assertEquals(IllegalArgumentException.class, cause.getClass(), type.getName());
    assertTrue(
        cause
            .getMessage()
            .startsWith(name + " must have " + length + " entries, not " + Array.getLength(array)),
        cause.getMessage());
  }

  private static Class<?>[] types(SinCos evaluator) {
    RecordComponent[] components = evaluator.getClass().getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    for (int k = 0; k < components.length; k++) {
      types[k] = components[k].getType();
    }
    return types;
  }

  private static Object[] values(SinCos evaluator) throws ReflectiveOperationException {
    RecordComponent[] components = evaluator.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    for (int k = 0; k < components.length; k++) {
      values[k] = components[k].getAccessor().invoke(evaluator);
    }
    return values;
  }
}
