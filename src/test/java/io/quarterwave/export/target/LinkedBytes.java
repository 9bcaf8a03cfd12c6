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
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bytes that a linker keeps of objects for one function alone: its section, and every section that one of the kept refers
 * to. Of 32-bit objects; RISC-V as before the relaxation of calls. A section {@code .text}, where the compiler's library stands
 * together, is taken function by function; one of constants, constant by constant.
 */
final class LinkedBytes {
  private static final Pattern SECTION = Pattern.compile(
      "\\s*\\[\\s*(\\d+)\\] (\\S+)\\s+(\\S+)\\s+\\S+ (\\S+) (\\S+) \\S+\\s+.*?(\\d+)\\s+(\\d+)\\s+\\d+");

  private static final Pattern RELOCATIONS =
      Pattern.compile("Relocation section '\\S+' at offset 0x(\\S+) .*");
  private static final Pattern RELOCATION =
      Pattern.compile("([0-9a-f]{8})\\s+([0-9a-f]{8})\\s+R_\\S+.*");
  private static final Pattern SYMBOL =
      Pattern.compile("\\s*(\\d+): ([0-9a-f]{8})\\s+(\\d+) \\S+\\s+\\S+\\s+\\S+\\s+(\\d+) ?(\\S*)");

  /** Constants of one width that a linker merges. */
  private static final Pattern CONSTANTS = Pattern.compile(".*\\.cst(\\d+)");

  private final Map<Integer, Section> sections = new HashMap<>();
  private final Map<String, Integer> relocated =
      new HashMap<>(); // by the offset of the relocations
  private final List<Reference> references = new ArrayList<>();
  private final Map<Integer, Piece> symbols = new HashMap<>();
  private final Map<String, Piece> names = new HashMap<>();

  private record Section(String name, int size) {}

  /** From a place to a symbol. */
  private record Reference(int section, int offset, int symbol) {}

  /** Bytes of a section. */
  private record Piece(int section, int from, int to) {
    boolean holds(Reference reference) {
      return reference.section() == section
          && from <= reference.offset()
          && reference.offset() < to;
    }
  }

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
      references.add(new Reference(
          section,
          Integer.parseUnsignedInt(matcher.group(1), 16),
          Integer.parseUnsignedInt(matcher.group(2), 16) >>> 8));
    } else if (matcher.usePattern(SYMBOL).matches()) {
      symbol(matcher);
    }
    return section;
  }

  private void section(Matcher matcher) {
    int number = Integer.parseInt(matcher.group(1));
    sections.put(number, new Section(matcher.group(2), Integer.parseInt(matcher.group(5), 16)));
    if (matcher.group(3).startsWith("REL")) {
      relocated.put(matcher.group(4).replaceFirst("^0+", ""), Integer.parseInt(matcher.group(7)));
    }
  }

  private void symbol(Matcher matcher) {
    int number = Integer.parseInt(matcher.group(4));
    Section section = sections.get(number);
    int from = Integer.parseUnsignedInt(matcher.group(2), 16) & -2; // without the bit of Thumb
    int size = Integer.parseInt(matcher.group(3));
    Matcher merged = CONSTANTS.matcher(section.name());
    Piece piece = new Piece(number, 0, section.size());
    if (section.name().equals(".text")) {
      piece = new Piece(number, from, from + size);
    } else if (merged.matches()) {
      piece = new Piece(number, from, from + Integer.parseInt(merged.group(1)));
    }
    symbols.put(Integer.parseInt(matcher.group(1)), piece);
    names.put(matcher.group(5), piece);
  }

  /** Returns the bytes of a function and of all that it needs. */
  SectionSizes of(String function) {
    Set<Piece> kept = new HashSet<>();
    Deque<Piece> next = new ArrayDeque<>(List.of(names.get(function)));
    SectionSizes bytes = SectionSizes.NONE;
    while (!next.isEmpty()) {
      Piece piece = next.pop();
      if (kept.add(piece)) {
        bytes = bytes.plus(bytes(piece));
        references.stream()
            .filter(piece::holds)
            .map(reference -> symbols.get(reference.symbol()))
            .filter(Objects::nonNull)
            .map(this::whole)
            .forEach(next::push);
      }
    }
    return bytes;
  }

  /** The function that a label without a size stands in. */
  private Piece whole(Piece piece) {
    Reference label = new Reference(piece.section(), piece.from(), 0);
    return piece.from() < piece.to()
        ? piece
        : names.values().stream()
            .filter(function -> function.holds(label))
            .findFirst()
            .orElse(piece);
  }

  private SectionSizes bytes(Piece piece) {
    String name = sections.get(piece.section()).name();
    int size = piece.to() - piece.from();
    if (name.startsWith(".text")) {
      return new SectionSizes(size, 0);
    }
    boolean constant = name.startsWith(".rodata") || name.startsWith(".srodata");
    return new SectionSizes(0, constant ? size : 0);
  }
}
