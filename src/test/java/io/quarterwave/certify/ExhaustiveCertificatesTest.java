// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.design.CommittedFile;
import io.quarterwave.trig.Catalogue;
import io.quarterwave.trig.Preset;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** The certificates over all 2^32 phases, enumerated on all cores; {@code -Dregenerate=true} writes them. */
@Tag("exhaustive")
class ExhaustiveCertificatesTest {
  private static final long SECOND = 1_000_000_000;

  @TestFactory
  Stream<DynamicTest> everyWideCertificateIsWhatEnumerationGives() {
    return Catalogue.all().stream()
        .filter(preset -> preset.evaluator().phaseBits() == 32)
        .map(preset -> DynamicTest.dynamicTest(preset.name(), () -> {
          Certificate certificate = Certifier.certify(preset, new Lines(preset));
          CommittedFile.check(
              CertifiedFiles.file(preset, certificate), CertifiedFiles.EXHAUSTIVE_COMMAND);
        }));
  }

  /** A line on the terminal every few seconds, and one at the end. */
  private static final class Lines implements Progress {
    private final String name;
    private final long start = System.nanoTime();
    private final Duration startOfWork = work();
    private final AtomicLong next = new AtomicLong(start + 5 * SECOND);

    Lines(Preset preset) {
      this.name = preset.name();
    }

    private static Duration work() {
      return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void advanced(int done, int all) {
      long now = System.nanoTime();
      long due = next.get();
      if (done == all || now >= due && next.compareAndSet(due, now + 5 * SECOND)) {
        double seconds = (now - start) / (double) SECOND;
        System.out.printf(Locale.ROOT, "%s: %.1f %%, %.0f s%n", name, 100.0 * done / all, seconds);
      }
    }
  }
}
