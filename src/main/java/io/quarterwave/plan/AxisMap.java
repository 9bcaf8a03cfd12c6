// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.plan;

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

  /** Copies the list. */
  public AxisMap {
    axisOfPair = List.copyOf(axisOfPair);
  }

  /**
   * Returns contiguous sections: the first {@code sections[0]} pairs take axis 0, the next axis 1, and so on (Qwen2-VL).
   *
   * @param sections pairs of each axis, positive
   */
  public static AxisMap contiguous(List<Integer> sections) {
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
   */
  public static AxisMap interleaved(List<Integer> sections) {
    int axes = sections.size();
    int pairs = sections.stream().mapToInt(Integer::intValue).sum();
    List<Integer> map = new ArrayList<>();
    for (int pair = 0; pair < pairs; pair++) {
      int axis = pair % axes;
      map.add(pair < axes * sections.get(axis) ? axis : 0);
    }
    return new AxisMap(axes, map);
  }

  /** Returns the axis that turns a pair. */
  public int axis(int pair) {
    return axes == 1 ? 0 : axisOfPair.get(pair);
  }
}
