// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import io.quarterwave.export.RopeDigests;
import io.quarterwave.export.RopeUnit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Rotations: rows, rotated and restored heads, and the self-test; where there are fast paths also without them. */
record RopeComparison() implements Comparison {
  private static final String PORTABLE = "-DQW_PORTABLE";

  @Override
  public String name() {
    return "rope";
  }

  @Override
  public List<String> counted() {
    return List.of("rope_int8_exact_half", "rope_int16_fast_half"); // for each pair
  }

  @Override
  public Result on(Target target) {
    int compared = 0;
    List<String> differences = new ArrayList<>();
    SectionSizes bytes = SectionSizes.NONE;
    List<RopeUnit> units = new ArrayList<>(RopeUnits.ofModel());
    units.addAll(RopeUnits.odd());
    for (RopeUnit unit : units) {
      RopeProgram made = RopeProgram.of(unit);
      bytes = bytes.plus(run(target, made, differences));
      compared++;
      if (!target.fastPaths().isEmpty()) {
        run(portable(target), made, differences);
      }
    }
    fastPath(target, RopeProgram.of(RopeUnits.ofModel().get(3)), differences);
    String also = target.fastPaths().isEmpty() ? "" : ", with and without " + target.fastPaths();
    String text =
        compared + " rotations, " + target.effort().positions() + " positions each" + also;
    return new Result(text, differences, bytes);
  }

  private static SectionSizes run(Target target, RopeProgram made, List<String> differences) {
    int positions = target.effort().positions();
    Program program = made.digests(positions);
    Path object = Toolchain.compile(target, program, made.source());
    Path elf = Toolchain.build(target, program, List.of(object));
    List<String> printed = target.machine().run(elf, elf.resolveSibling("output.txt"), List.of());
    differences.addAll(Lines.differences(RopeDigests.lines(made.unit(), positions), printed));
    return SectionSizes.of(object);
  }

  /** The same target under another name with every fast path switched off. */
  private static Target portable(Target target) {
    List<String> flags = new ArrayList<>(target.flags());
    flags.add(PORTABLE);
    return target.as(target.name() + "-portable", flags);
  }

  /** Asks the compiler which path the rotation of int16 data with short multiplicands takes. */
  private static void fastPath(Target target, RopeProgram made, List<String> differences) {
    Program program = made.digests(target.effort().positions());
    List<String> words = new ArrayList<>(List.of(target.compiler().command()));
    words.addAll(target.flags());
    words.addAll(List.of("-dM", "-E", made.source().file().toString()));
    Path log = Toolchain.directory(target, program).resolve("macros.txt");
    String macros = Command.succeed(words, log, Duration.ofSeconds(60));
    for (FastPath path : FastPath.values()) {
      boolean taken = macros.contains("#define " + path.ropeMacro() + "\n")
          || macros.contains("#define " + path.ropeMacro() + " \n");
      // vectors take the place of packed halfwords
      boolean wanted = target.fastPaths().contains(path)
          && !(path == FastPath.DSP && target.fastPaths().contains(FastPath.MVE));
      if (taken != wanted) {
        differences.add(path + " is " + (taken ? "taken" : "not taken") + " by "
            + made.unit().file());
      }
    }
  }
}
