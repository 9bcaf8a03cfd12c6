// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.bench.Goal.Limit;
import io.quarterwave.bench.Goal.Measure;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The goals and their table, from times that are made up: no figure is asserted anywhere. */
class GoalsTest {
  private static final Goal RATIO =
      Goal.ratio("case", "row", List.of("slow", "fast"), "others", Limit.of(0.25, 0.29));

  private static Timing timing(double nanos) {
    return new Timing(nanos, 0, 2 * nanos, 0.001);
  }

  @Test
  void everyGoalNeedsRowsThatExist() {
    Set<String> names = BenchRows.all().stream().map(BenchRow::name).collect(Collectors.toSet());
    WarmUp.KERNELS.forEach(kernel -> names.add(WarmUp.name(kernel)));
    for (Goal goal : Goals.all()) {
      assertTrue(names.containsAll(goal.needs()), goal.question() + " needs " + goal.needs());
    }
  }

  @Test
  void goalsHaveDifferentNames() {
    long names = Goals.all().stream()
        .map(goal -> goal.question() + "/" + goal.baseline())
        .distinct()
        .count();
    assertEquals(Goals.all().size(), names);
  }

  @Test
  void theFastestBaselineCounts() {
    Map<String, Timing> timings =
        Map.of("row", timing(27), "slow", timing(1000), "fast", timing(100));
    assertEquals(0.27, RATIO.figure(timings), 1e-12);
    assertEquals("missed", RATIO.verdict(0.27, 17));
    assertEquals("met", RATIO.verdict(0.27, 25));
    assertEquals("missed", RATIO.verdict(0.30, 25));
  }

  @Test
  void slowL3IsSaid() {
    Goal goal = Goal.ratio("case", "row", List.of("base"), "base", new Limit(1.25, 1.25, 1.35));
    assertEquals("met", goal.verdict(1.25, 17));
    assertEquals("met where L3 is slow", goal.verdict(1.3, 25));
    assertEquals("missed", goal.verdict(1.36, 25));
  }

  @Test
  void theSlowestJvmCountsWhereSpeedMustBeStable() {
    Goal goal =
        new Goal("case", Measure.SLOWEST_JVM, List.of("row"), List.of("base"), "base", Limit.of(1));
    assertEquals(0.5, goal.figure(Map.of("row", timing(25), "base", timing(100))), 1e-12);
  }

  @Test
  void textHasAColumnForEachFigure() {
    Map<String, Timing> timings = Map.of(
        "row", timing(27),
        "slow", timing(1000),
        "fast", timing(100),
        "warm", timing(0.4e9));
    Goal warm = new Goal("warm-up", Measure.SECONDS, List.of("warm"), List.of(), "", Limit.of(1));
    Goal bytes =
        new Goal("bytes", Measure.BYTES, List.of("row", "fast"), List.of(), "", Limit.of(0.5));
    Goal missing = Goal.ratio("not measured", "row", "nothing", "nothing", 1);
    GoalTable table = new GoalTable(List.of(RATIO, missing, warm, bytes), timings, 17);
    String end = System.lineSeparator();
    assertEquals(
        "case     measured  divided by     ratio  goal" + end
            + "case      27.0 ns  others 100 ns  0.270  <= 0.25  missed" + end
            + "warm-up   0.400 s                        <= 1 s   met" + end
            + "bytes       0.001                        0        met" + end
            + "2 of 3 met" + end,
        table.text());
    assertEquals(
        "| case | measured | divided by | ratio | goal |  |\n"
            + "|---|--:|---|--:|---|---|\n"
            + "| case | 27.0 ns | others 100 ns | 0.270 | <= 0.25 | missed |\n"
            + "| warm-up | 0.400 s |  |  | <= 1 s | met |\n"
            + "| bytes | 0.001 |  |  | 0 | met |\n"
            + "\n2 of 3 met\n",
        table.markdown());
  }
}
