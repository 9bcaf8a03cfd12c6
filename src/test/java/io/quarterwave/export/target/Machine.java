// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What runs a program.
 *
 * @param emulator nothing where the program runs by itself
 * @param arguments of the emulator, before the program's file
 */
record Machine(Optional<Tool> emulator, List<String> arguments) {
  private static final Duration LIMIT = Duration.ofMinutes(10);

  /** The machine that runs the tests. */
  static final Machine HOST = new Machine(Optional.empty(), List.of());

  /** A Linux program of another processor. */
  static Machine user(String processor) {
    return new Machine(Optional.of(Tool.qemuUser(processor)), List.of());
  }

  /** A whole Cortex-M board; output and exit by semihosting. */
  static Machine board(String name) {
    return new Machine(
        Optional.of(Tool.QEMU_SYSTEM_ARM),
        List.of(
            "-M",
            name,
            "-nographic",
            "-monitor",
            "none",
            "-serial",
            "none",
            "-chardev",
            "stdio,id=out",
            "-semihosting-config",
            "enable=on,target=native,chardev=out",
            "-kernel"));
  }

  /** An AVR whose first UART is the output. */
  static Machine avr(String processor) {
    return new Machine(Optional.of(Tool.SIMAVR), List.of("-m", processor, "-f", "16000000"));
  }

  /**
   * Runs a program.
   *
   * @param extra further arguments of the emulator
   * @return the lines that it printed
   * @throws AssertionError when it fails or is not done in time
   */
  List<String> run(Path program, Path log, List<String> extra) {
    List<String> words = new ArrayList<>();
    emulator.ifPresent(tool -> words.add(tool.command()));
    words.addAll(extra);
    words.addAll(arguments);
    words.add(program.toString());
    return Command.succeed(words, log, LIMIT).lines().map(Machine::plain).toList();
  }

  /** A line without the colours of simavr and the dot that it makes of a line's end. */
  private static String plain(String line) {
    String text = line.replaceAll("\u001b\\[[0-9;]*m", "");
    return text.equals(line) || !text.endsWith(".") ? text : text.substring(0, text.length() - 1);
  }
}
