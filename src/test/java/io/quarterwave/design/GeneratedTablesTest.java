// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarterwave.certify.CertifiedFiles;
import io.quarterwave.certify.HardCaseFiles;
import io.quarterwave.cli.ReadmeCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every committed generated file equals, byte for byte, what its generator makes; {@code -Dregenerate=true} writes them instead. */
class GeneratedTablesTest {
  private static final List<GeneratedFile> FILES = new ArrayList<>(DesignedFiles.all());

  static {
    FILES.addAll(HardCaseFiles.narrow());
    FILES.addAll(CertifiedFiles.all());
    FILES.add(ReadmeCatalogue.file());
  }

  @TestFactory
  Stream<DynamicTest> everyGeneratedFileIsCurrent() {
    return FILES.stream()
        .map(file -> DynamicTest.dynamicTest(
            file.path(), () -> CommittedFile.check(file, GeneratedFile.COMMAND)));
  }

  @Test
  void pathsAreUnique() {
    assertEquals(
        FILES.size(), FILES.stream().map(GeneratedFile::path).distinct().count());
  }
}
