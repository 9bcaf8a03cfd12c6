// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Counted instructions of exported functions, as {@code tables/instructions.txt} has them.
 *
 * @param targets the targets, each with the version of its compiler and its flags
 * @param counts the counts, in the order of targets and then of names
 */
public record InstructionCounts(Map<String, String> targets, List<InstructionCount> counts) {
  /** Where the committed counts are, from the project root and in the jar. */
  public static final String PATH = "tables/instructions.txt";

  private static final String TARGET = "target ";

  /** Sorts the counts. */
  public InstructionCounts {
    List<String> order = List.copyOf(targets.keySet());
    targets = new LinkedHashMap<>(targets);
    counts = counts.stream()
        .sorted(Comparator.comparingInt((InstructionCount count) -> order.indexOf(count.target()))
            .thenComparing(InstructionCount::function))
        .toList();
  }

  /** Read once. */
  private static final class Committed {
    private static final InstructionCounts COUNTS = read();
  }

  /** Returns the committed counts. */
  public static InstructionCounts committed() {
    return Committed.COUNTS;
  }

  private static InstructionCounts read() {
    try (InputStream in = InstructionCounts.class.getResourceAsStream("/" + PATH)) {
      if (in == null) {
        return new InstructionCounts(Map.of(), List.of());
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(PATH + " cannot be read", e);
    }
  }

  /** Returns the count of a function on a target, where it was counted. */
  public Optional<InstructionCount> of(String target, String function) {
    return counts.stream()
        .filter(count -> count.target().equals(target) && count.function().equals(function))
        .findFirst();
  }

  /** Returns the same of one target alone. */
  public InstructionCounts only(String target) {
    return new InstructionCounts(
        Map.of(target, targets.get(target)),
        counts.stream().filter(count -> count.target().equals(target)).toList());
  }

  /**
   * Returns the counts as text.
   *
   * @param command the command that counts again
   */
  public String write(String command) {
    StringBuilder text = new StringBuilder()
        .append("# Instructions and bytes of exported C, compiled as said below.\n")
        .append(
            "# mean, least, most: instructions of a call, from the function's first to its return,"
                + " both counted, with whatever it calls\n")
        .append(
            "#   (the compiler's library too); not the call itself. Divided by the units that a call"
                + " works on: elements, pairs.\n")
        .append("#   Sines: over all 65,536 values of the upper 16 bits of the phase.\n")
        .append(
            "# code, tables: bytes where only this function is linked, with whatever it calls.\n")
        .append(
            "# An emulator runs the programs; the figures depend on compiler and flags alone.\n")
        .append("# Again by: " + command + "\n");
    targets.forEach((target, compiler) -> {
      text.append("\n" + TARGET + target + ": " + compiler + "\n");
      text.append(line("#", "unit", "mean", "least", "most", "code", "tables"));
      for (InstructionCount count : counts) {
        if (count.target().equals(target)) {
          text.append(line(
              count.function(),
              count.unit(),
              count.mean().toPlainString(),
              count.least().toPlainString(),
              count.most().toPlainString(),
              Integer.toString(count.codeBytes()),
              Integer.toString(count.tableBytes())));
        }
      }
    });
    return text.toString();
  }

  private static String line(String function, Object... rest) {
    return String.format(Locale.ROOT, "%-37s", function)
        + String.format(Locale.ROOT, " %-7s %9s %9s %9s %6s %6s\n", rest);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException naming the line that is none
   */
  public static InstructionCounts parse(String text) {
    Map<String, String> targets = new LinkedHashMap<>();
    List<InstructionCount> counts = new ArrayList<>();
    String target = "";
    for (String line : text.lines().toList()) {
      if (line.startsWith(TARGET) && line.contains(": ")) {
        target = line.substring(TARGET.length(), line.indexOf(": "));
        targets.put(target, line.substring(line.indexOf(": ") + 2));
      } else if (!line.startsWith("#") && !line.isBlank()) {
        counts.add(count(target, line));
      }
    }
    return new InstructionCounts(targets, counts);
  }

  private static InstructionCount count(String target, String line) {
    String[] words = line.split(" +");
    if (words.length != 7) {
      throw new IllegalArgumentException("a count has seven columns, not \"" + line + "\"");
    }
    try {
      return new InstructionCount(
          target,
          words[0],
          words[1],
          new BigDecimal(words[2]),
          new BigDecimal(words[3]),
          new BigDecimal(words[4]),
          Integer.parseInt(words[5]),
          Integer.parseInt(words[6]));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not a number in \"" + line + "\"", e);
    }
  }
}
