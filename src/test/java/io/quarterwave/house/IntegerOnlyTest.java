// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The run-time wing holds integer opcodes only, depends on nothing and does no I/O. */
class IntegerOnlyTest {
  private static final List<String> RUN_TIME = List.of("fixed", "trig", "kernel", "rope");

  @Test
  void runTimePackagesHoldIntegersOnly() throws IOException {
    List<String> names = new ArrayList<>();
    for (String room : RUN_TIME) {
      names.addAll(classesOf(room));
    }
    assertTrue(names.contains("io/quarterwave/fixed/Phase")
        && names.contains("io/quarterwave/rope/RopePlan"));
    IntegerWalk walk = new IntegerWalk();
    Set<String> offences = walk.offencesFrom(names);
    assertEquals("", offences.stream().limit(10).collect(Collectors.joining("\n")));
    assertTrue(walk.methodsWalked() > 50, "walked only " + walk.methodsWalked() + " methods");
  }

  @Test
  void theWalkSeesFloatingPointHoweverItIsReached() {
    for (Class<?> culprit : List.of(
        Opcode.class,
        Constant.class,
        Field.class,
        Array.class,
        Jdk.class,
        JdkBelow.class,
        Io.class,
        Lambda.class)) {
      Set<String> offences =
          new IntegerWalk().offencesFrom(List.of(culprit.getName().replace('.', '/')));
      assertFalse(offences.isEmpty(), culprit + " passed the walk");
    }
  }

  private static List<String> classesOf(String room) throws IOException {
    Path root = Path.of("target", "classes");
    try (Stream<Path> files = Files.walk(root.resolve("io/quarterwave").resolve(room))) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .map(file -> root.relativize(file).toString().replace(".class", "").replace('\\', '/'))
          .filter(name -> !name.endsWith("package-info"))
          .filter(name -> !name.equals(IntegerWalk.CLASS_LOADING))
          .sorted()
          .toList();
    }
  }

  static class Opcode {
    static int half(int x, Object anything) {
      return (int) (x * (anything.hashCode() / (x + 0.5)));
    }
  }

  static class Constant {
    static Object half() {
      return 0.5;
    }
  }

  static class Field {
    float unused;

    static void set(Field field, Field other) {
      field.unused = other.unused;
    }
  }

  static class Array {
    static Object make() {
      return new double[1];
    }
  }

  static class Jdk {
    static long log2(int x) {
      return Math.round(Math.sin(x));
    }
  }

  static class JdkBelow {
    static Object map() {
      return new java.util.HashMap<Integer, Integer>();
    }
  }

  static class Io {
    static void print(int x) {
      System.out.println(x);
    }
  }

  static class Lambda {
    static Runnable later(Runnable first) {
      return () -> first.run();
    }
  }
}
