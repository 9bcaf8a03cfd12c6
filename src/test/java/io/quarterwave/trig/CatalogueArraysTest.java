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
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every record asks of its arrays. */
class CatalogueArraysTest {
  /** Any number of coefficients is a polynomial, and of angles a CORDIC. */
  private static final Set<String> FREE = Set.of("coefficients", "angles");

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
    Class<?> type = preset.evaluator().getClass();
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int k = 0; k < components.length; k++) {
      types[k] = components[k].getType();
      values[k] = components[k].getAccessor().invoke(preset.evaluator());
    }
    values[component] = array;
    String name = components[component].getName();
    Throwable cause = assertThrows(
            InvocationTargetException.class,
            () -> type.getDeclaredConstructor(types).newInstance(values),
            () -> type + " takes " + Array.getLength(array) + " entries of " + name)
        .getCause();
    assertEquals(IllegalArgumentException.class, cause.getClass(), type.getName());
    assertTrue(
        cause
            .getMessage()
            .startsWith(name + " must have " + length + " entries, not " + Array.getLength(array)),
        cause.getMessage());
  }
}
