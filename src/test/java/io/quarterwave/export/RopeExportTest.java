// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.rope.Accuracy;
import io.quarterwave.rope.DataType;
import io.quarterwave.rope.OutputRange;
import io.quarterwave.rope.PairLayout;
import io.quarterwave.rope.RopePlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RopeExportTest {
  private static final long[] EDGES = {
    0, 1, -1, 1L << 31, -(1L << 31), 1L << 32, (1L << 32) - 1, Long.MAX_VALUE, Long.MIN_VALUE
  };

  @TempDir
  Path directory;

  static List<RopeCase> cases() {
    return RopeCase.all();
  }

  /** Every third case, for what takes long. */
  static List<RopeCase> some() {
    List<RopeCase> some = new ArrayList<>();
    for (int i = 0; i < cases().size(); i += 3) {
      some.add(cases().get(i));
    }
    return some;
  }

  /** Edges of positions and data, and random ones. */
  private static void fill(RopeFilter filter, RopeCase c, int count) {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < count; i++) {
      long[] position = new long[c.axes()];
      for (int axis = 0; axis < position.length; axis++) {
        position[axis] = random.nextInt(3) == 0
            ? EDGES[random.nextInt(EDGES.length)]
            : random.nextLong() >> random.nextInt(63);
      }
      int[] head = new int[c.headDim()];
      for (int channel = 0; channel < head.length; channel++) {
        head[channel] = switch (random.nextInt(6)) {
          case 0 -> c.type().min();
          case 1 -> c.type().max();
          default -> random.nextInt(c.type().min(), c.type().max() + 1);
        };
      }
      filter.add(position, head);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rowsAndRotationsHaveTheBitsOfJava(RopeCase c) throws IOException {
    HostCompiler.require("gcc");
    RopeFilter filter = RopeFilter.of(c.unit(3), directory, "gcc", "-O2");
    fill(filter, c, 400);
    filter.compare();
  }

  @ParameterizedTest
  @MethodSource("some")
  void nothingIsUndefined(RopeCase c) throws IOException {
    HostCompiler.require("clang");
    RopeFilter filter = RopeFilter.of(
        c.unit(0),
        directory,
        "clang",
        "-O1",
        "-fsanitize=undefined,address",
        "-fno-sanitize-recover=all");
    fill(filter, c, 50);
    filter.compare();
  }

  @ParameterizedTest
  @MethodSource("some")
  void theSameIsCPlusPlus(RopeCase c) throws IOException {
    HostCompiler.require("g++");
    new RopeExport(c.unit(2), List.of(), "a test", true).files().writeTo(directory, false);
    List<String> words = new ArrayList<>(HostCompiler.STRICT);
    words.addAll(List.of("-std=c++11", "-I.", "-x", "c++", "example/main.c", "-o", "example.out"));
    HostProgram.compile(directory, "g++", words);
    String said = new String(
        HostProgram.output(directory.resolve("example.out"), new byte[0]), StandardCharsets.UTF_8);
    assertTrue(said.startsWith("self-test: passed\n"), said);
  }

  @Test
  void everyPairOfInt8ChannelsHasTheBitsOfJava() throws IOException {
    HostCompiler.require("gcc");
    for (Accuracy accuracy : Accuracy.values()) {
      RopeCase c = new RopeCase(
          8,
          0,
          4,
          1,
          PairLayout.INTERLEAVED,
          RopePlan.UNIT_SCALE_Q30,
          DataType.INT8,
          accuracy,
          OutputRange.FULL);
      RopeFilter filter =
          RopeFilter.of(c.unit(0), directory.resolve(accuracy.name()), "gcc", "-O3");
      for (int code = 0; code < 1 << 16; code++) {
        int x0 = (byte) (code >> 8);
        int x1 = (byte) code;
        filter.add(new long[] {code * 7919L}, new int[] {x0, x1, x0, x1, x0, x1, x0, x1});
      }
      filter.compare();
    }
  }

  @Test
  void digestsOfTheTargetsAreThoseOfJava() throws IOException {
    HostCompiler.require("gcc");
    RopeUnit unit = cases().get(3).unit(0);
    new RopeExport(unit, List.of(), "a test", false).files().writeTo(directory, false);
    Files.writeString(
        directory.resolve("exported.inc"),
        "#include \"qw_rope.h\"\n#include \"qw_selftest.h\"\n#define ROPE_NAME \""
            + RopeDigests.name(unit) + "\"\n#define CASES 200u\n");
    List<String> command =
        new ArrayList<>(List.of("-std=c99", "-O1", "-I.", "qw_rope.c", "qw_selftest.c", "-o", "d"));
    for (String ours : List.of("rope_digest.c", "report.c", "port/hosted.c")) {
      command.add(Path.of("src/test/c", ours).toAbsolutePath().toString());
    }
    HostProgram.compile(directory, "gcc", command);
    byte[] said = HostProgram.output(directory.resolve("d"), new byte[0]);
    assertEquals(
        RopeDigests.lines(unit, 200),
        new String(said, StandardCharsets.UTF_8).lines().toList());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void exportingTwiceGivesTheSameBytes(RopeCase c) {
    OutputFiles one = new RopeExport(c.unit(5), List.of("m"), "c", false).files();
    OutputFiles two = new RopeExport(c.unit(5), List.of("m"), "c", false).files();
    assertEquals(
        List.of(
            "qw_rope.h",
            "qw_rope.c",
            "qw_selftest.h",
            "qw_selftest.c",
            "example/main.c",
            "README.md"),
        one.names());
    for (String name : one.names()) {
      assertEquals(one.text(name), two.text(name));
      assertTrue(
          one.text(name)
              .chars()
              .allMatch(ch -> ch == '\n' || ch == '\t' || (ch >= ' ' && ch < 127)),
          name);
      assertTrue(one.text(name).lines().noneMatch(line -> line.endsWith(" ")), name);
    }
  }

  @Test
  void aTableThatIsTooLargeIsRefused() {
    RopeCase c = cases().get(0);
    String message =
        assertThrows(IllegalArgumentException.class, () -> c.unit(1 << 20)).getMessage();
    assertEquals(
        "a table of 1048576 rows would have 134217728 multiplicands; at most 4194304 are written, that is 32768 rows of this model",
        message);
    assertThrows(IllegalArgumentException.class, () -> c.unit(-1));
  }

  @Test
  void aScalingThatTheSumsDoNotHoldIsRefused() {
    RopeCase c = new RopeCase(
        8,
        0,
        4,
        1,
        PairLayout.HALF,
        RopePlan.MAX_SCALE_Q30,
        DataType.INT8,
        Accuracy.FAST,
        OutputRange.FULL);
    String message =
        assertThrows(IllegalArgumentException.class, () -> c.unit(0)).getMessage();
    assertTrue(message.startsWith("attention scaling 2.75"), message);
  }
}
