// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A compiler with its flags, and a machine that runs what it makes.
 *
 * @param name in letters, digits and hyphens
 * @param compiler compiles
 * @param flags of the compiler, the level of optimization among them
 * @param linker links; a driver such as gcc
 * @param linkFlags of the linker
 * @param ports files of {@code src/test/c/port} that a program begins and prints with
 * @param machine runs the program
 * @param fastPaths that exported code must take here unless they are switched off
 * @param room what there is memory for
 * @param effort what there is time for
 * @param counted whether instructions are counted here
 */
record Target(
    String name,
    Tool compiler,
    List<String> flags,
    Tool linker,
    List<String> linkFlags,
    List<String> ports,
    Machine machine,
    Set<FastPath> fastPaths,
    Room room,
    Effort effort,
    boolean counted) {

  /** Returns the tools that are not there. */
  List<Tool> missing() {
    return Stream.of(Optional.of(compiler), Optional.of(linker), machine.emulator())
        .flatMap(Optional::stream)
        .distinct()
        .filter(tool -> !tool.isThere())
        .toList();
  }

  /** The same under another name with other flags, without fast paths. */
  Target as(String other, List<String> otherFlags) {
    return new Target(
        other,
        compiler,
        otherFlags,
        linker,
        linkFlags,
        ports,
        machine,
        Set.of(),
        room,
        effort,
        false);
  }

  /** The same with fast paths. */
  Target with(FastPath... paths) {
    return new Target(
        name,
        compiler,
        flags,
        linker,
        linkFlags,
        ports,
        machine,
        Set.of(paths),
        room,
        effort,
        counted);
  }

  /** The same with another effort. */
  Target with(Effort other) {
    return new Target(
        name, compiler, flags, linker, linkFlags, ports, machine, fastPaths, room, other, counted);
  }

  /**
   * The same with instructions counted: each function in a section of its own, to tell its bytes, and no two functions made one
   * because their code is the same.
   */
  Target count() {
    List<String> more = Stream.concat(
            flags.stream(), Stream.of("-ffunction-sections", "-fdata-sections", "-fno-ipa-icf"))
        .toList();
    return new Target(
        name, compiler, more, linker, linkFlags, ports, machine, fastPaths, room, effort, true);
  }
}
