// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.adapter.RowShape;
import io.quarterwave.export.CNames;
import io.quarterwave.export.Fractions;
import io.quarterwave.export.OutputFiles;
import io.quarterwave.export.PositionRange;
import io.quarterwave.export.RopeRows;
import io.quarterwave.export.RowType;
import io.quarterwave.export.Tensor;
import io.quarterwave.export.TensorFormat;
import io.quarterwave.plan.PlannedRope;
import io.quarterwave.rope.RopePlan;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Cosines and sines of a range of positions of a model as tensors. */
record RowExportRun(
    PlannedRope planned,
    RowArguments arguments,
    String dataType,
    List<TensorFormat> formats,
    String prefix,
    String command) {

  OutputFiles files() {
    RopeRows rows = rows();
    formats.forEach(rows::requireRoom);
    String stem = prefix.equals(CNames.DEFAULT_PREFIX) ? "" : CNames.prefix(prefix) + "_";
    Tensor cosines = rows.cosines();
    Tensor sines = rows.sines();
    OutputFiles files = new OutputFiles();
    for (TensorFormat format : formats) {
      files.bytes(stem + "cos." + format.extension(), format.write(cosines));
      files.bytes(stem + "sin." + format.extension(), format.write(sines));
    }
    List<String> names = files.names();
    files.text(stem + "rows.json", Json.text(RowJson.of(planned, rows, names, command)) + "\n");
    return files;
  }

  private RopeRows rows() {
    RowType type = type();
    RopePlan plan = arguments.unscaled ? planned.plan().unscaled() : planned.plan();
    return new RopeRows(
        plan,
        shape(plan),
        type,
        arguments.scale == null ? type.defaultScale() : Fractions.parse(arguments.scale),
        PositionRange.parse(arguments.positions));
  }

  private RowShape shape(RopePlan plan) {
    if (!arguments.duplicate) {
      return RowShape.PAIRS;
    }
    return plan.layout().interleavedOut() ? RowShape.INTERLEAVED : RowShape.HALVES;
  }

  private RowType type() {
    if (dataType == null) {
      throw new UserException("--rows needs --dtype " + words(" or "));
    }
    return Arrays.stream(RowType.values())
        .filter(type -> word(type).equals(dataType))
        .findFirst()
        .orElseThrow(() ->
            new UserException("--dtype '" + dataType + "' of --rows is not " + words(" or ")));
  }

  private static String words(String between) {
    return Arrays.stream(RowType.values())
        .map(RowExportRun::word)
        .collect(Collectors.joining(between));
  }

  private static String word(RowType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }
}
