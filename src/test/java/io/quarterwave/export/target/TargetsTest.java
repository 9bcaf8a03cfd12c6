// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarterwave.trig.Catalogue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Exported C computes the bits of Java on every target. */
class TargetsTest {
  private static final List<Comparison> COMPARISONS =
      List.of(new SineComparison(Catalogue.all()), new RopeComparison());

  private static final TargetTable TABLE = new TargetTable();

  /** Starts everything at once, as many at a time as there are cores, and reports in the order of the table. */
  @TestFactory
  Stream<DynamicTest> exportedCodeComputesTheBitsOfJava() {
    ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    List<Target> targets = TargetChoice.chosen(Targets.all());
    Map<String, Future<Comparison.Result>> results = new HashMap<>();
    for (int i = targets.size() - 1; i >= 0; i--) { // the slowest emulators are the last
      Target target = targets.get(i);
      for (Comparison comparison : COMPARISONS) {
        results.put(title(target, comparison), pool.submit(() -> comparison.on(target)));
      }
    }
    List<DynamicTest> tests = new ArrayList<>();
    for (Target target : targets) {
      for (Comparison comparison : COMPARISONS) {
        String title = title(target, comparison);
        tests.add(
            DynamicTest.dynamicTest(title, () -> report(target, comparison, results.get(title))));
      }
    }
    pool.shutdown();
    return tests.stream();
  }

  private static String title(Target target, Comparison comparison) {
    return target.name() + ": " + comparison.name();
  }

  private static void report(Target target, Comparison comparison, Future<Comparison.Result> future)
      throws InterruptedException {
    try {
      Comparison.Result result = future.get();
      TABLE.add(target, comparison, result);
      assertEquals(List.of(), result.differences());
    } catch (ExecutionException e) {
      TABLE.failed(target, comparison);
      throw new AssertionError(e.getCause().getMessage(), e.getCause());
    }
  }

  @AfterAll
  static void print() {
    TABLE.lines().forEach(System.out::println);
  }
}
