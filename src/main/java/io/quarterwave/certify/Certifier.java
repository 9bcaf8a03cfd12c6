// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.trig.Preset;
import io.quarterwave.trig.SinCos;
import java.util.Arrays;
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
    return sweep(preset, Specification.of(preset.evaluator()), allUnits(preset), progress);
  }

  private static int[] allUnits(Preset preset) {
    return IntStream.range(0, new Domain(preset.evaluator().phaseBits()).units())
        .toArray();
  }

  /**
   * Sweeps some work units, spread evenly over the domain with both ends, on all cores: the errors of a sample.
   *
   * @param count how many of them, at least 2; all where the domain has fewer
   */
  public static PartialSweep sample(Preset preset, int count) {
    int units = new Domain(preset.evaluator().phaseBits()).units();
    int some = Math.min(count, units);
    int[] chosen = IntStream.range(0, some)
        .map(i -> (int) ((long) i * (units - 1) / (some - 1)))
        .toArray();
    return sweep(preset, Specification.of(preset.evaluator()), chosen, Progress.NONE);
  }

  private static PartialSweep sweep(
      Preset preset, Specification specification, int[] units, Progress progress) {
    AtomicInteger done = new AtomicInteger();
    return Arrays.stream(units)
        .parallel()
        .mapToObj(unit -> {
          PartialSweep swept = sweep(preset, specification, unit, unit + 1);
          progress.advanced(done.incrementAndGet(), units.length);
          return swept;
        })
        .reduce(PartialSweep::merge)
        .orElseThrow();
  }

  /** Enumerates the whole domain of a preset and returns its certificate. */
  public static Certificate certify(Preset preset, Progress progress) {
    return certify(preset, Specification.of(preset.evaluator()), progress);
  }

  static Certificate certify(Preset preset, Specification specification, Progress progress) {
    return Certificate.of(
        preset, specification, sweep(preset, specification, allUnits(preset), progress));
  }

  /** Enumerates the whole domain of a preset, unwatched, and returns its certificate. */
  public static Certificate certify(Preset preset) {
    return certify(preset, Progress.NONE);
  }
}
