// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import io.quarterwave.certify.Certificates;
import io.quarterwave.export.SineExport;
import io.quarterwave.trig.Cost;
import io.quarterwave.trig.Preset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Exported approximations that fit into one program, as files.
 *
 * @param name of the directory, the same for the same presets of one run
 * @param presets one of each method, in the order of the catalogue
 * @param directory what export wrote
 */
record SineBatch(String name, List<Preset> presets, Path directory) {

  /** Divides presets into batches that fit a target and exports each. Tables that are too large for its compiler are left out. */
  static synchronized List<SineBatch> of(List<Preset> presets, Room room) {
    Map<String, Preset> methods = new LinkedHashMap<>();
    presets.stream()
        .filter(preset -> preset.evaluator().cost().tableBytes() <= room.largestTable())
        .forEach(preset -> methods.putIfAbsent(Digests.method(preset), preset));
    List<SineBatch> batches = new ArrayList<>();
    List<Preset> batch = new ArrayList<>();
    int bytes = 0;
    for (Preset preset : methods.values()) {
      int more = preset.evaluator().cost().tableBytes();
      if (!batch.isEmpty()
          && (bytes + more > room.programTables() || batch.size() == room.entries())) {
        batches.add(export(batch));
        batch = new ArrayList<>();
        bytes = 0;
      }
      batch.add(preset);
      bytes += more;
    }
    batches.add(export(batch));
    return batches;
  }

  private static SineBatch export(List<Preset> presets) {
    List<String> names = presets.stream().map(Preset::name).toList();
    String name = names.size() + "-" + Integer.toHexString(names.hashCode());
    Path directory = Toolchain.directory("exported").resolve(name);
    SineExport export = new SineExport("qw", false, "quarterwave export --c -o DIR");
    presets.forEach(preset -> export.add(preset, Certificates.of(preset.name())));
    export.files().writeTo(directory, true);
    SineBatch batch = new SineBatch(name, List.copyOf(presets), directory);
    batch.writeLists();
    return batch;
  }

  /** What the C of the tests includes: every header, every source, the entries, the hard phases. */
  private void writeLists() {
    write(
        "exported.inc",
        each(preset -> "#include \"qw_" + preset.name() + ".h\"\n")
            + "#include \"qw_selftest.h\"\n");
    write("unity.c", each(preset -> "#include \"qw_" + preset.name() + ".c\"\n"));
    write(
        "entries.inc",
        each(preset -> "ENTRY(" + kind(preset) + ", " + Digests.method(preset) + ")\n"));
    write("hard_16.inc", numbers(16));
    write("hard_32.inc", numbers(32));
  }

  private static String numbers(int phaseBits) {
    return Arrays.stream(Digests.hard(phaseBits, Integer.MAX_VALUE))
        .mapToObj(phase -> Long.toString((phase & 0xffff_ffffL) >> (32 - phaseBits)) + "u,\n")
        .collect(Collectors.joining());
  }

  private static String kind(Preset preset) {
    boolean wideResult = preset.evaluator().format().bits() > 16;
    return wideResult ? "x32" : preset.evaluator().phaseBits() == 32 ? "w32" : "w16";
  }

  private String each(java.util.function.Function<Preset, String> line) {
    return presets.stream().map(line).collect(Collectors.joining());
  }

  private void write(String file, String text) {
    try {
      Files.writeString(lists().resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns about what one evaluation of each entry costs a core of 16 bits: operations, and products by their words. */
  int work() {
    int work = 0;
    for (Preset preset : presets) {
      Cost cost = preset.evaluator().cost();
      int words = cost.productBits() / 16;
      work += cost.additions() + cost.shifts() + cost.loads() + cost.multiplies() * words * words;
    }
    return work;
  }

  /** Returns the directory of what {@link #writeLists} wrote. */
  Path lists() {
    return Toolchain.directory("exported").resolve(name);
  }
}
