// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import io.quarterwave.plan.AxisMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the sections of M-RoPE: how the pairs are dealt to the axes of a position. */
final class AxesReader {
  private static final String ERNIE_TIME = "freq_allocation";

  private AxesReader() {}

  /** Returns the map of the pairs; sections that the family does not know are refused, never dropped. */
  static AxisMap of(Reading in, Section block, int pairs) {
    Optional<String> key = block.present(Families.SECTIONS).findFirst();
    Optional<Boolean> interleaved = Stream.of("mrope_interleaved", "interleaved")
        .flatMap(flag -> block.flag(flag).stream())
        .findFirst();
    Optional<Family.Axes> axes = in.family().axes();
    if (axes.isEmpty() && in.family().layout().isPresent()) {
      if (key.isPresent()) {
        throw new ModelException(block.name(key.get()) + " is not known for model type " + in.type()
            + ", whose positions have one axis");
      }
      return AxisMap.SINGLE;
    }
    if (key.isEmpty() && axes.isEmpty()) {
      return AxisMap.SINGLE;
    }
    List<Integer> sections = sections(in, block, key, axes, pairs);
    if (sections.isEmpty()) {
      return AxisMap.SINGLE;
    }
    String order = axes.map(Family.Axes::order)
        .orElse(interleaved.orElse(false) ? "interleaved" : "contiguous");
    if (interleaved.isPresent() && interleaved.get() != order.equals("interleaved")) {
      throw new ModelException(block.name("mrope_interleaved") + " (" + interleaved.get()
          + ") contradicts model type " + in.type() + ", whose sections are " + order);
    }
    return switch (order) {
      case "interleaved" -> AxisMap.interleaved(sections);
      case "ernie" -> ernie(block, sections);
      default -> AxisMap.contiguous(sections);
    };
  }

  private static List<Integer> sections(
      Reading in, Section block, Optional<String> key, Optional<Family.Axes> axes, int pairs) {
    Optional<List<BigDecimal>> given = key.flatMap(block::numbers);
    if (given.isEmpty() && axes.isPresent() && axes.get().order().equals("ernie")) {
      given = in.text().integer(ERNIE_TIME, 1, pairs).map(time -> {
        BigDecimal other = BigDecimal.valueOf((pairs - time) / 2);
        return List.of(other, other, BigDecimal.valueOf(time));
      });
    }
    if (given.isEmpty()) {
      Optional<List<BigDecimal>> usual = axes.flatMap(Family.Axes::sections);
      if (usual.isEmpty()) {
        return List.of();
      }
      in.assumed("mrope_section", usual.get());
      given = usual;
    }
    String name = block.name(key.orElse("mrope_section"));
    List<Integer> sections = new ArrayList<>();
    int sum = 0;
    for (BigDecimal section : given.get()) {
      int size = Checks.integer(name + "[" + sections.size() + "]", section, 1, pairs);
      sections.add(size);
      sum = Math.min(sum + size, 1 << 20);
    }
    if (sum != pairs) {
      throw new ModelException(name + " " + Shown.of(sections.toString()) + " covers " + sum
          + " pairs, the rotary dim has " + pairs);
    }
    return sections;
  }

  /** Height and width take turns in the pairs before the last section, which is time's; the axes are time, height, width. */
  private static AxisMap ernie(Section block, List<Integer> sections) {
    if (sections.size() != 3 || !sections.get(0).equals(sections.get(1))) {
      throw new ModelException(block.name("mrope_section") + " " + Shown.of(sections.toString())
          + " must be of three axes, height and width alike");
    }
    List<Integer> axisOfPair = new ArrayList<>();
    for (int pair = 0; pair < 2 * sections.get(0); pair++) {
      axisOfPair.add(1 + pair % 2);
    }
    for (int pair = 0; pair < sections.get(2); pair++) {
      axisOfPair.add(0);
    }
    return new AxisMap(3, axisOfPair);
  }
}
