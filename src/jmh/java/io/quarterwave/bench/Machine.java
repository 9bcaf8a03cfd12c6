// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import io.quarterwave.kernel.Kernels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the figures were measured on. */
final class Machine {
  private Machine() {}

  /** Returns JDK, operating system, processor and kernel in two lines. */
  static String describe() {
    return "JDK " + System.getProperty("java.runtime.version") + " ("
        + System.getProperty("java.vm.name") + ", " + System.getProperty("java.vendor") + "), "
        + System.getProperty("os.name") + " " + System.getProperty("os.arch")
        + System.lineSeparator()
        + processor() + ", " + Runtime.getRuntime().availableProcessors() + " processors, "
        + vectors() + ", kernel: " + kernel();
  }

  private static String kernel() {
    return Kernels.chosen().name();
  }

  private static String vectors() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
        ? "vectors of " + VectorBits.preferred() + " bits"
        : "no Vector API";
  }

  private static String processor() {
    Path info = Path.of("/proc/cpuinfo");
    if (Files.isReadable(info)) {
      try (Stream<String> lines = Files.lines(info)) {
        return lines
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 1).trim())
            .findFirst()
            .orElse("processor unknown");
      } catch (IOException e) {
        return "processor unknown";
      }
    }
    // Windows names it in the environment; elsewhere nothing portable does
    String identifier = System.getenv("PROCESSOR_IDENTIFIER");
    return identifier == null ? "processor unknown" : identifier;
  }
}
