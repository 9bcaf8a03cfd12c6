// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.trig.Preset;
import io.quarterwave.trig.SinCos;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Proves bounds by enumeration: every phase through the array path of the approximation, against the exact sine. */
public final class Certifier {
  private Certifier() {}

  /**
   * Sweeps the work units [fromUnit, toUnit) of an approximation's domain, on the calling thread.
   *
   * @throws IndexOutOfBoundsException where the units are not in the domain
   */
  public static PartialSweep sweep(Preset preset, int fromUnit, int toUnit) {
    return sweep(preset, Specification.of(preset.evaluator()), fromUnit, toUnit);
  }

  private static PartialSweep sweep(
      Preset preset, Specification specification, int fromUnit, int toUnit) {
    SinCos approximation = preset.evaluator();
    Domain domain = new Domain(approximation.phaseBits());
    if (fromUnit < 0 || fromUnit >= toUnit || toUnit > domain.units()) {
      throw new IndexOutOfBoundsException("units [" + fromUnit + ", " + toUnit
          + ") must be a range within [0, " + domain.units() + ")");
    }
    BlockSweep sweep = new BlockSweep(approximation);
    int perUnit = domain.blocksPerUnit();
    for (int block = fromUnit * perUnit; block < toUnit * perUnit; block++) {
      sweep.sweep(block);
    }
    return new PartialSweep(
        preset.name(),
        specification.digest(),
        domain,
        UnitRanges.of(fromUnit, toUnit),
        sweep.statistics(),
        sweep.lawResults(),
        sweep.deviation());
  }

  /** Sweeps the whole domain of an approximation, on all cores. */
  public static PartialSweep sweep(Preset preset, Progress progress) {
    Specification specification = Specification.of(preset.evaluator());
    int units = new Domain(preset.evaluator().phaseBits()).units();
    AtomicInteger done = new AtomicInteger();
    return IntStream.range(0, units)
        .parallel()
        .mapToObj(unit -> {
          PartialSweep swept = sweep(preset, specification, unit, unit + 1);
          progress.advanced(done.incrementAndGet(), units);
          return swept;
        })
        .reduce(PartialSweep::merge)
        .orElseThrow();
  }

  /** Enumerates the whole domain of a preset and returns its certificate. */
  public static Certificate certify(Preset preset, Progress progress) {
    return Certificate.of(preset, sweep(preset, progress));
  }

  /** Enumerates the whole domain of a preset, unwatched, and returns its certificate. */
  public static Certificate certify(Preset preset) {
    return certify(preset, Progress.NONE);
  }
}
