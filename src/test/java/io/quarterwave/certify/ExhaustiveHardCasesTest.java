// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.design.CommittedFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** The hardest-to-round phases of 32 bits, found among all of a quarter turn; {@code -Dregenerate=true} writes them. */
@Tag("exhaustive")
class ExhaustiveHardCasesTest {
  @TestFactory
  Stream<DynamicTest> everyListIsWhatEnumerationGives() {
    return HardCaseFiles.wide().stream()
        .map(file -> DynamicTest.dynamicTest(file.path(), () -> {
          ProcessorTime time = new ProcessorTime();
          CommittedFile.check(file, HardCaseFiles.EXHAUSTIVE_COMMAND);
          System.out.println(file.path() + ": " + time);
        }));
  }
}
