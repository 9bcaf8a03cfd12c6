// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bytes that a linker keeps of objects for one function alone: its section, and every section that one of the kept refers
 * to. Of 32-bit objects; RISC-V as before the relaxation of calls.
 */
final class LinkedBytes {
  private static final Pattern SECTION = Pattern.compile(
      "\\s*\\[\\s*(\\d+)\\] (\\S+)\\s+(\\S+)\\s+\\S+ (\\S+) (\\S+) \\S+\\s+.*?(\\d+)\\s+(\\d+)\\s+\\d+");

  private static final Pattern RELOCATIONS =
      Pattern.compile("Relocation section '\\S+' at offset 0x(\\S+) .*");
  private static final Pattern RELOCATION =
      Pattern.compile("[0-9a-f]{8}\\s+([0-9a-f]{8})\\s+R_\\S+.*");
  private static final Pattern SYMBOL =
      Pattern.compile("\\s*(\\d+): \\S+\\s+\\S+ \\S+\\s+\\S+\\s+\\S+\\s+(\\S+) ?(\\S*)");

  private final Map<Integer, SectionSizes> sections = new HashMap<>();
  private final Map<String, Integer> relocated =
      new HashMap<>(); // by the offset of the relocations
  private final Map<Integer, Set<Integer>> references = new HashMap<>(); // of a section, to symbols
  private final Map<Integer, Integer> symbols = new HashMap<>();
  private final Map<String, Integer> names = new HashMap<>();

  private LinkedBytes() {}

  /** Reads objects, with what the compiler's library adds to them. */
  static LinkedBytes of(Target target, List<Path> objects, Path log) {
    List<String> flags = new ArrayList<>(target.flags());
    flags.addAll(List.of("-nostdlib", "-r", "-Wl,--unique"));
    Path whole = log.resolveSibling("whole.o");
    Toolchain.link(target, objects, flags, whole);
    String text = Command.succeed(
        List.of(Tool.READELF.command(), "-SrsW", whole.toString()), log, Duration.ofSeconds(60));
    LinkedBytes bytes = new LinkedBytes();
    int section = 0;
    for (String line : text.lines().toList()) {
      section = bytes.read(line, section);
    }
    return bytes;
  }

  /** Takes in a line; returns the section that relocations in the lines after it belong to. */
  private int read(String line, int section) {
    Matcher matcher = SECTION.matcher(line);
    if (matcher.matches()) {
      section(matcher);
    } else if (matcher.usePattern(RELOCATIONS).matches()) {
      return relocated.getOrDefault(matcher.group(1), 0);
    } else if (matcher.usePattern(RELOCATION).matches()) {
      references.computeIfAbsent(section, key -> new HashSet<>()).add((int)
          (Long.parseLong(matcher.group(1), 16) >> 8));
    } else if (matcher.usePattern(SYMBOL).matches() && matcher.group(2).matches("\\d+")) {
      int place = Integer.parseInt(matcher.group(2));
      symbols.put(Integer.parseInt(matcher.group(1)), place);
      names.put(matcher.group(3), place);
    }
    return section;
  }

  private void section(Matcher matcher) {
    int number = Integer.parseInt(matcher.group(1));
    String name = matcher.group(2);
    int size = Integer.parseInt(matcher.group(5), 16);
    if (matcher.group(3).startsWith("REL")) {
      String offset = matcher.group(4).replaceFirst("^0+", "");
      relocated.put(offset, Integer.parseInt(matcher.group(7)));
    } else if (name.startsWith(".text")) {
      sections.put(number, new SectionSizes(size, 0));
    } else if (name.startsWith(".rodata") || name.startsWith(".srodata")) {
      sections.put(number, new SectionSizes(0, size));
    }
  }

  /** Returns the bytes of a function and of all that it needs. */
  SectionSizes of(String function) {
    Set<Integer> kept = new HashSet<>();
    Deque<Integer> next = new ArrayDeque<>(List.of(names.get(function)));
    SectionSizes bytes = SectionSizes.NONE;
    while (!next.isEmpty()) {
      int section = next.pop();
      if (kept.add(section)) {
        bytes = bytes.plus(sections.getOrDefault(section, SectionSizes.NONE));
        for (int symbol : references.getOrDefault(section, Set.of())) {
          if (symbols.containsKey(symbol)) {
            next.push(symbols.get(symbol));
          }
        }
      }
    }
    return bytes;
  }
}
