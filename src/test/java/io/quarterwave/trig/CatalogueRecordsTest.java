// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.trig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.fixed.QFormat;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every record of the catalogue, whatever its components are. */
class CatalogueRecordsTest {
  private static final int[] PHASES = {0, 1 << 16, 0x1234_5678, 0x2000_0000, 0x4000_0000, -1 << 20};

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
  @MethodSource("presets")
  void arraysOfARecordAreHandedOutAsCopies(Preset preset) throws ReflectiveOperationException {
    SinCos evaluator = preset.evaluator();
    for (RecordComponent component : evaluator.getClass().getRecordComponents()) {
      if (component.getType().isArray()) {
        long[] before = results(evaluator);
        Object array = component.getAccessor().invoke(evaluator);
        Object first = Array.get(array, 0);
        Array.set(array, 0, changed(first));
        assertEquals(first, Array.get(component.getAccessor().invoke(evaluator), 0), preset.name());
        assertEquals(List.of(boxed(before)), List.of(boxed(results(evaluator))), preset.name());
      }
    }
  }

  private static Object changed(Object number) {
    return number instanceof Long value
        ? (Object) (value + 1)
        : number instanceof Integer value
            ? (Object) (value + 1)
            : number instanceof Short value
                ? (Object) (short) (value + 1)
                : number instanceof Byte value
                    ? (Object) (byte) (value + 1)
                    : (Object) (char) ((Character) number + 1);
  }

  private static long[] results(SinCos evaluator) {
    long[] results = new long[PHASES.length];
    for (int i = 0; i < results.length; i++) {
      results[i] = evaluator.sinCos(PHASES[i]);
    }
    return results;
  }

  private static Long[] boxed(long[] values) {
    Long[] boxed = new Long[values.length];
    for (int i = 0; i < boxed.length; i++) {
      boxed[i] = values[i];
    }
    return boxed;
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void integersFarOutsideAndFormatsOfTheOtherWidthAreRefusedByName(Preset preset)
      throws ReflectiveOperationException {
    RecordComponent[] components = preset.evaluator().getClass().getRecordComponents();
    for (int k = 0; k < components.length; k++) {
      Class<?> type = components[k].getType();
      String name = components[k].getName();
      if (type == int.class) {
        refuses(preset, k, Integer.MIN_VALUE, name + " (");
        refuses(preset, k, Integer.MAX_VALUE, name + " (");
      } else if (type == long.class) {
        refuses(preset, k, Long.MIN_VALUE, name + " (");
        refuses(preset, k, Long.MAX_VALUE, name + " (");
      } else if (type == QFormat.class) {
        boolean narrow = preset.evaluator() instanceof ShortSinCos;
        refuses(preset, k, narrow ? QFormat.Q30 : QFormat.Q14, "bits (");
      }
    }
  }

  private static void refuses(Preset preset, int component, Object value, String start)
      throws ReflectiveOperationException {
    Class<?> type = preset.evaluator().getClass();
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int k = 0; k < components.length; k++) {
      types[k] = components[k].getType();
      values[k] = components[k].getAccessor().invoke(preset.evaluator());
    }
    values[component] = value;
    InvocationTargetException thrown = assertThrows(
        InvocationTargetException.class,
        () -> type.getDeclaredConstructor(types).newInstance(values),
        () -> type + " takes " + value + " for " + components[component].getName());
    assertEquals(IllegalArgumentException.class, thrown.getCause().getClass(), type.getName());
    String message = thrown.getCause().getMessage();
    assertTrue(message.startsWith(start), () -> type + " says: " + message);
  }

  @ParameterizedTest
  @MethodSource("presets")
  void everyArrayMethodRefusesARangeThatDoesNotFitBeforeItWrites(Preset preset) {
    int[] phases = {1 << 30, 1 << 30, 1 << 30, 1 << 30};
    if (preset.evaluator() instanceof ShortSinCos narrow) {
      short[] fits = new short[4];
      short[] small = new short[3];
      assertRefused(() -> narrow.sin(phases, 0, 4, small, 0));
      assertRefused(() -> narrow.cos(phases, 0, 4, small, 0));
      assertRefused(() -> narrow.sinCos(phases, 0, 4, small, fits, 0));
      assertRefused(() -> narrow.sinCos(phases, 0, 4, fits, small, 0));
      assertEquals(0, fits[0] | small[0], preset.name());
    } else {
      IntSinCos wide = (IntSinCos) preset.evaluator();
      int[] fits = new int[4];
      int[] small = new int[3];
      assertRefused(() -> wide.sin(phases, 0, 4, small, 0));
      assertRefused(() -> wide.cos(phases, 0, 4, small, 0));
      assertRefused(() -> wide.sinCos(phases, 0, 4, small, fits, 0));
      assertRefused(() -> wide.sinCos(phases, 0, 4, fits, small, 0));
      assertEquals(0, fits[0] | small[0], preset.name());
    }
  }

  private static void assertRefused(Executable call) {
    String message = assertThrows(IndexOutOfBoundsException.class, call).getMessage();
    assertEquals("results [0, 4) must lie in [0, 3)", message);
  }

  @ParameterizedTest
  @MethodSource("presets")
  void costsAndPhaseBitsAreTheCertifiedOnes(Preset preset) throws IOException {
    List<String> certificate = Files.readAllLines(Path.of("tables", preset.name() + ".cert"));
    SinCos evaluator = preset.evaluator();
    assertTrue(
        certificate.contains("phase-bits: " + evaluator.phaseBits()),
        () -> preset.name() + " reads " + evaluator.phaseBits() + " bits");
    Cost cost = evaluator.cost();
    assertTrue(
        certificate.contains("table-bytes: " + cost.tableBytes())
            && certificate.contains("cost: " + operations(cost)),
        () -> preset.name() + " counts " + cost);
    Cost pair = evaluator.pairCost();
    assertTrue(
        certificate.contains("pair-cost: " + operations(pair)),
        () -> preset.name() + " counts " + pair + " for a pair");
  }

  private static String operations(Cost cost) {
    return String.format(
        Locale.ROOT,
        "%d multiplies of up to %d bits, %d additions, %d shifts, %d loads",
        cost.multiplies(),
        cost.productBits(),
        cost.additions(),
        cost.shifts(),
        cost.loads());
  }
}
