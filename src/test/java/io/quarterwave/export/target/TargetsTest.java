// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarterwave.trig.Catalogue;
import java.util.ArrayList;
import java.util.List;
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
    List<DynamicTest> tests = new ArrayList<>();
    for (Target target : TargetChoice.chosen(Targets.all())) {
      for (Comparison comparison : COMPARISONS) {
        Future<Comparison.Result> result = pool.submit(() -> comparison.on(target));
        tests.add(DynamicTest.dynamicTest(
            target.name() + ": " + comparison.name(), () -> report(target, comparison, result)));
      }
    }
    pool.shutdown();
    return tests.stream();
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
