// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import io.quarterwave.export.RopeDigests;
import io.quarterwave.export.RopeExport;
import io.quarterwave.export.RopeUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An exported rotation as files, and the programs of it.
 *
 * @param unit the rotation
 * @param directory what export wrote
 */
record RopeProgram(RopeUnit unit, Path directory) {

  /** Exports a rotation. */
  static synchronized RopeProgram of(RopeUnit unit) {
    String name = RopeDigests.name(unit) + "-" + Integer.toHexString(unit.hashCode());
    Path directory = Toolchain.directory("exported").resolve(name);
    new RopeExport(unit, List.of(), "quarterwave export --c -o DIR", false)
        .files()
        .writeTo(directory, true);
    try {
      Files.writeString(
          directory.resolve("exported.inc"),
          "#include \"qw_rope.h\"\n#include \"qw_selftest.h\"\n#define ROPE_NAME \""
              + RopeDigests.name(unit) + "\"\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RopeProgram(unit, directory);
  }

  /** Returns the rotation itself. */
  Program.Source source() {
    return Program.exported(directory.resolve("qw_rope.c"));
  }

  /** Returns the program that prints digests at so many positions, but for the rotation itself. */
  Program digests(int positions) {
    return new Program(
        "digest-" + directory.getFileName(),
        List.of(
            Program.exported(directory.resolve("qw_selftest.c")),
            Program.ours("report.c"),
            Program.ours("rope_digest.c", "CASES=" + positions + "u")),
        includes());
  }

  /** Returns the program that calls what is counted, but for the rotation itself. */
  Program counts() {
    return new Program(
        "count-" + directory.getFileName(),
        List.of(Program.ours("count_rope.c"), Program.ours("report.c")),
        includes());
  }

  private List<Path> includes() {
    return List.of(directory, CSources.DIRECTORY);
  }
}
