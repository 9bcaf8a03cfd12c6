// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.plan;

import io.quarterwave.rope.RopePlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which coordinate of the position turns each pair. Most models have one axis; M-RoPE deals its pairs to time, height
 * and width.
 *
 * @param axes numbers in a position
 * @param axisOfPair axis of each pair; empty where there is one axis
 */
public record AxisMap(int axes, List<Integer> axisOfPair) {
  /** One axis for all pairs. */
  public static final AxisMap SINGLE = new AxisMap(1, List.of());

  /** The most axes; as {@link RopePlan} has it. */

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException naming the value and the rule that it breaks
   */
  public AxisMap {
    if (axes < 1 || axes > RopePlan.MAX_AXES) {
      throw new IllegalArgumentException(
          "axes (" + axes + ") must be in [1, " + RopePlan.MAX_AXES + "]");
    }
    axisOfPair = List.copyOf(axisOfPair);
    for (int pair = 0; pair < axisOfPair.size(); pair++) {
      int axis = axisOfPair.get(pair);
      if (axis < 0 || axis >= axes) {
        throw new IllegalArgumentException("axis of pair " + pair + " (" + axis
            + ") must be in [0, axes - 1 = " + (axes - 1) + "]");
      }
    }
  }

  /**
   * Returns contiguous sections: the first {@code sections[0]} pairs take axis 0, the next axis 1, and so on (Qwen2-VL).
   *
   * @param sections pairs of each axis, positive
   * @throws IllegalArgumentException naming the value and the rule that it breaks
   */
  public static AxisMap contiguous(List<Integer> sections) {
    checkSections(sections);
    List<Integer> map = new ArrayList<>();
    for (int axis = 0; axis < sections.size(); axis++) {
      map.addAll(Collections.nCopies(sections.get(axis), axis));
    }
    return new AxisMap(sections.size(), map);
  }

  /**
   * Returns interleaved sections: axis {@code a > 0} takes the pairs {@code a, a + n, a + 2n, ...} below {@code n * sections[a]} of {@code n}
   * axes, axis 0 all the others (Qwen3-VL).
   *
   * @param sections pairs of each axis, positive
   * @throws IllegalArgumentException naming the value and the rule that it breaks
   */
  public static AxisMap interleaved(List<Integer> sections) {
    checkSections(sections);
    int axes = sections.size();
    int pairs = sections.stream().mapToInt(Integer::intValue).sum();
    for (int axis = 1; axis < axes; axis++) {
      int last = axis + axes * (sections.get(axis) - 1);
      if (last >= pairs) {
        throw new IllegalArgumentException("section " + axis + " (" + sections.get(axis)
            + ") does not interleave: its last pair would be " + last + " of " + pairs);
      }
    }
    List<Integer> map = new ArrayList<>();
    for (int pair = 0; pair < pairs; pair++) {
      int axis = pair % axes;
      map.add(pair < axes * sections.get(axis) ? axis : 0);
    }
    return new AxisMap(axes, map);
  }

  private static void checkSections(List<Integer> sections) {
    if (sections.isEmpty() || sections.size() > RopePlan.MAX_AXES) {
      throw new IllegalArgumentException(
          "sections (" + sections.size() + ") must be in [1, " + RopePlan.MAX_AXES + "]");
    }
    for (int axis = 0; axis < sections.size(); axis++) {
      int pairs = sections.get(axis);
      if (pairs < 1 || pairs > RopePlan.MAX_HEAD_DIM / 2) {
        throw new IllegalArgumentException("section " + axis + " (" + pairs + ") must be in [1, "
            + RopePlan.MAX_HEAD_DIM / 2 + "]");
      }
    }
  }

  /** Returns the axis that turns a pair. */
  public int axis(int pair) {
    return axes == 1 ? 0 : axisOfPair.get(pair);
  }
}
