// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Measures ONNX Runtime's float rotation beside ours, in rounds over both. */
public final class OnnxMain {
  private static final Pattern OURS =
      Pattern.compile("rotation/(int8|int16)/(fast|exact)/(interleaved|half)/(decode|prefill)$");

  private OnnxMain() {}

  /** Runs it; with {@code --quick}, for rough figures. */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<BenchRow> rows = new ArrayList<>();
    for (BenchRow row : BenchRows.all()) {
      if (OURS.matcher(row.name()).find()) {
        String[] words = row.name().split("/");
        rows.add(new BenchRow(
            row.name(),
            row.benchmark(),
            row.method(),
            row.params(),
            row.calls(),
            List.of(onnx(words[3], words[4]))));
      }
    }
    for (String layout : List.of("interleaved", "half")) {
      rows.add(row(layout, "decode", 1));
      rows.add(row(layout, "prefill", 512));
    }
    Session session = new Session(List.of(args).contains("--quick"), new PrintWriter(System.err));
    session.measure(rows, List.of());
    System.out.println(Machine.describe());
    System.out.print(BenchTable.of(session.rows(), session.timings()));
  }

  private static BenchRow row(String layout, String call, int tokens) {
    return new BenchRow(
        onnx(layout, call),
        OnnxRotationBenchmark.class,
        "rotate",
        Map.of("layout", layout, "tokens", "" + tokens),
        tokens,
        List.of());
  }

  private static String onnx(String layout, String call) {
    return "rotation/onnxruntime/" + layout + "/" + call;
  }
}
