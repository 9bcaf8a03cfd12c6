// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarterwave.design.CommittedFile;
import io.quarterwave.design.GeneratedFile;
import io.quarterwave.export.InstructionCount;
import io.quarterwave.export.InstructionCounts;
import io.quarterwave.trig.Catalogue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The committed table of instructions is what is counted here, for every target whose compiler is the recorded one. */
class InstructionCountTest {
  private static final String COMMAND =
      "mvn test -Dtest=InstructionCountTest -Dtargets=required -Dregenerate=true";

  private static final List<CountedExport> EXPORTS =
      List.of(new SineCounting(Catalogue.all()), new RopeCounting());

  @TestFactory
  Stream<DynamicTest> theCommittedCountsAreThoseOfTheRecordedCompiler() {
    ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    Map<Target, Future<List<InstructionCount>>> counts = new LinkedHashMap<>();
    for (Target target :
        TargetChoice.chosen(Targets.all().stream().filter(Target::counted).toList())) {
      counts.put(target, pool.submit(() -> {
        List<InstructionCount> all = new ArrayList<>();
        for (CountedExport export : EXPORTS) {
          all.addAll(export.on(target));
        }
        return all;
      }));
    }
    pool.shutdown();
    if (Boolean.getBoolean("regenerate")) {
      return Stream.of(DynamicTest.dynamicTest(InstructionCounts.PATH, () -> regenerate(counts)));
    }
    return counts.entrySet().stream()
        .map(entry -> DynamicTest.dynamicTest(
            entry.getKey().name(), () -> compare(entry.getKey(), get(entry.getValue()))));
  }

  private static void regenerate(Map<Target, Future<List<InstructionCount>>> counts)
      throws IOException, InterruptedException {
    Map<String, String> compilers = new LinkedHashMap<>();
    List<InstructionCount> all = new ArrayList<>();
    for (Map.Entry<Target, Future<List<InstructionCount>>> entry : counts.entrySet()) {
      compilers.put(entry.getKey().name(), compiler(entry.getKey()));
      all.addAll(get(entry.getValue()));
    }
    InstructionCounts made = new InstructionCounts(compilers, all);
    CommittedFile.check(
        new GeneratedFile(InstructionCounts.PATH, () -> made.write(COMMAND)), COMMAND);
  }

  private static void compare(Target target, List<InstructionCount> counts) {
    InstructionCounts committed = InstructionCounts.committed();
    String compiler = compiler(target);
    String recorded = committed.targets().get(target.name());
    Assumptions.assumeTrue(
        compiler.equals(recorded),
        () -> "not compared: the compiler is " + compiler + ", recorded is " + recorded);
    InstructionCounts made = new InstructionCounts(Map.of(target.name(), compiler), counts);
    assertEquals(
        committed.only(target.name()).write(COMMAND),
        made.write(COMMAND),
        () -> InstructionCounts.PATH + " is not what is counted; count anew: " + COMMAND);
  }

  private static String compiler(Target target) {
    return Toolchain.version(target.compiler()) + "; " + String.join(" ", target.flags());
  }

  private static List<InstructionCount> get(Future<List<InstructionCount>> future)
      throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause().getMessage(), e.getCause());
    }
  }

  @Test
  void theCommittedCountsReadBackAsTheyWereWritten() throws IOException {
    String text = java.nio.file.Files.readString(CommittedFile.at(InstructionCounts.PATH));
    assertEquals(text, InstructionCounts.parse(text).write(COMMAND));
  }
}
