// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import io.quarterwave.trig.Function;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The best table of a lookup format with its figures.
 *
 * @param table the entries with what is said about them
 * @param spec what they compute
 * @param accuracy their errors over every code, as the runtime looks them up
 * @param rescaled of TOSA int16, the errors after RESCALE by 2^14 and a shift of 21 to int16
 * @param onCurve of 513 knots, the largest error of the nearest knots
 * @param generator of TensorFlow Lite's int16, the largest error of the knots that its own generator aims at
 */
public record LookupExport(
    NamedTable table,
    LookupSpec spec,
    LookupAccuracy accuracy,
    Optional<LookupAccuracy> rescaled,
    Optional<BigDecimal> onCurve,
    Optional<BigDecimal> generator) {

  /** Makes the best table of a specification. */
  public static LookupExport of(String prefix, LookupSpec spec) {
    LookupTruth truth = LookupTruth.of(spec);
    LookupFormat format = spec.format();
    int[] best = LookupTable.best(truth);
    LookupAccuracy accuracy = LookupAccuracy.of(truth, best);
    boolean knots = format.interpolates();
    Optional<LookupAccuracy> rescaled = format == LookupFormat.TOSA_INT16
        ? Optional.of(LookupAccuracy.of(truth.as(spec.with(LookupFormat.TFLITE_INT16)), best))
        : Optional.empty();
    Optional<BigDecimal> onCurve = knots
        ? Optional.of(LookupAccuracy.of(truth, LookupTable.nearest(truth)).maxError())
        : Optional.empty();
    Optional<BigDecimal> generator = format == LookupFormat.TFLITE_INT16
        ? Optional.of(LookupAccuracy.of(truth, TfliteRecipe.knots(truth)).maxError())
        : Optional.empty();
    String name = prefix + "_" + spec.function().label() + "_" + format.label().replace('-', '_');
    NamedTable table = new NamedTable(
        name,
        title(spec),
        about(spec, accuracy, rescaled),
        new CTable(format.bits(), true, CTable.longs(best)));
    return new LookupExport(table, spec, accuracy, rescaled, onCurve, generator);
  }

  private static String title(LookupSpec spec) {
    String runtime = switch (spec.format()) {
      case TFLITE_INT8, TFLITE_INT16 -> "the lookup table of TensorFlow Lite for int";
      case TOSA_INT8, TOSA_INT16 -> "the table of TOSA's TABLE for int";
    };
    return (spec.function() == Function.SIN ? "The sine as " : "The cosine as ") + runtime
        + spec.format().bits() + ".";
  }

  private static List<String> about(
      LookupSpec spec, LookupAccuracy accuracy, Optional<LookupAccuracy> rescaled) {
    List<String> lines = new ArrayList<>();
    lines.add("read       " + spec.format().reading());
    lines.add("input      " + spec.input());
    lines.add("output     " + spec.output()
        + (spec.format().resultBits() > 0 ? "; 7 bits more below the unit of an entry" : ""));
    lines.add("error      at most " + accuracy.maxError() + " units of the output, RMS "
        + accuracy.rmsError() + "; exhaustive: every code, as it is looked up");
    rescaled.ifPresent(after -> lines.add("           at most " + after.maxError()
        + " after RESCALE by 2^14 and a shift of 21 to int16"));
    lines.add("clamped    " + accuracy.clamped()
        + " codes, whose output is beyond the largest or the least");
    return lines;
  }
}
