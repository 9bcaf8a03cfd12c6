// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs {@link WarmUp} in new JVMs, each on one core where the system has {@code taskset}. */
final class WarmUpRunner {
  private final Map<String, List<WarmUp.Figures>> results = new LinkedHashMap<>();

  /** Measures a kernel once more. */
  void measure(String kernel) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(oneCore());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Jvm.CHOSEN.arguments());
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), WarmUp.class.getName(), kernel));
    Process process = new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("the warm-up of " + kernel + " failed: " + String.join(" ", command));
    }
    long[] numbers =
        Arrays.stream(said.trim().split(" ")).mapToLong(Long::parseLong).toArray();
    results
        .computeIfAbsent(kernel, none -> new ArrayList<>())
        .add(new WarmUp.Figures(numbers[0], numbers[1], numbers[2]));
  }

  private static List<String> oneCore() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!onPath("taskset") || !Files.isReadable(status)) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("Cpus_allowed_list:"))
          .map(line -> line.substring(line.indexOf(':') + 1).trim().split("[,-]")[0])
          .map(core -> List.of("taskset", "-c", core))
          .findFirst()
          .orElse(List.of());
    }
  }

  private static boolean onPath(String program) {
    String path = System.getenv("PATH");
    return path != null
        && Arrays.stream(path.split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** Returns the median times to full speed, by the name that goals know them by. */
  Map<String, Timing> timings() {
    Map<String, Timing> timings = new LinkedHashMap<>();
    results.forEach((kernel, runs) -> {
      long[] nanos =
          runs.stream().mapToLong(WarmUp.Figures::nanosToFullSpeed).sorted().toArray();
      double spread = (nanos[nanos.length - 1] - nanos[0]) / 2.0;
      timings.put(
          WarmUp.name(kernel),
          new Timing(nanos[nanos.length / 2], spread, nanos[nanos.length - 1], Double.NaN));
    });
    return timings;
  }

  /** Returns a sentence a kernel: what its first calls cost, at the median. */
  List<String> firstCalls() {
    List<String> lines = new ArrayList<>();
    results.forEach((kernel, runs) -> lines.add("first call of " + kernel + ": "
        + millis(runs.stream().mapToLong(WarmUp.Figures::firstNanos)) + " ms; first hundred: "
        + millis(runs.stream().mapToLong(WarmUp.Figures::hundredNanos)) + " ms"));
    return lines;
  }

  private static long millis(java.util.stream.LongStream nanos) {
    long[] sorted = nanos.sorted().toArray();
    return Math.round(sorted[sorted.length / 2] * 1e-6);
  }
}
