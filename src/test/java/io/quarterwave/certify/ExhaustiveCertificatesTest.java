// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.design.CommittedFile;
import io.quarterwave.trig.Catalogue;
import io.quarterwave.trig.Preset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** The certificates over all 2^32 phases, enumerated on all cores; {@code -Dregenerate=true} writes them. */
@Tag("exhaustive")
class ExhaustiveCertificatesTest {
  private static final long SECOND = 1_000_000_000;

  private static final List<String> SUMMARY = new ArrayList<>();

  @TestFactory
  Stream<DynamicTest> everyWideCertificateIsWhatEnumerationGives() {
    return Catalogue.all().stream()
        .filter(preset -> preset.evaluator().phaseBits() == 32)
        .map(preset -> DynamicTest.dynamicTest(preset.name(), () -> {
          Lines lines = new Lines(preset);
          Certificate certificate = Certifier.certify(preset, lines);
          SUMMARY.add(preset.name() + ": " + lines.time);
          CommittedFile.check(
              CertifiedFiles.file(preset, certificate), CertifiedFiles.EXHAUSTIVE_COMMAND);
        }));
  }

  @AfterAll
  static void printTheTimeOfEachFunction() {
    System.out.println("Enumerated: " + SUMMARY.size() + " functions of 2^32 phases");
    SUMMARY.forEach(System.out::println);
  }

  /** A line on the terminal every few seconds, and one at the end. */
  private static final class Lines implements Progress {
    private final String name;
    private final ProcessorTime time = new ProcessorTime();
    private final AtomicLong next = new AtomicLong(System.nanoTime() + 5 * SECOND);

    Lines(Preset preset) {
      this.name = preset.name();
    }

    @Override
    public void advanced(int done, int all) {
      long now = System.nanoTime();
      long due = next.get();
      if (done == all || now >= due && next.compareAndSet(due, now + 5 * SECOND)) {
        System.out.printf(Locale.ROOT, "%s: %.1f %%, %s%n", name, 100.0 * done / all, time);
      }
    }
  }
}
