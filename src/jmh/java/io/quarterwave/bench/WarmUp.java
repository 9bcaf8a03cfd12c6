// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import io.quarterwave.rope.Accuracy;
import io.quarterwave.rope.OutputRange;
import io.quarterwave.rope.Rope;
import io.quarterwave.rope.RopePlan;
import io.quarterwave.rope.RopeRow;
import io.quarterwave.rope.TensorView;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How long does a new JVM take until a kernel runs within 10 % of its full speed, and what do its first calls cost? One decode token again and again for three
 * seconds, from the loading of the kernel on; the plan is made before.
 */
final class WarmUp {
  /** Kernels by type, accuracy and layout. */
  static final List<String> KERNELS = List.of(
      "int16/fast/interleaved", "int16/exact/half", "int8/fast/half", "int8/exact/interleaved");

  private static final long SECOND = 1_000_000_000L;
  private static final long WINDOW = 10_000_000L;
  private static final int WINDOWS = (int) (3 * SECOND / WINDOW);

  private WarmUp() {}

  /**
   * What was seen.
   *
   * @param nanosToFullSpeed time from the loading of the kernel until its calls are within 10 % of full speed
   * @param firstNanos cost of the first call, with the loading
   * @param hundredNanos cost of the first hundred calls, with the loading
   */
  record Figures(long nanosToFullSpeed, long firstNanos, long hundredNanos) {}

  /** Returns the name that goals know a kernel's warm-up by. */
  static String name(String kernel) {
    return "warm-up/" + kernel;
  }

  /** Prints the figures of a kernel in this JVM, which must be new. */
  public static void main(String[] args) {
    String[] words = args[0].split("/");
    RopePlan plan = HeadShape.plan(words[2]);
    Accuracy accuracy = Accuracy.valueOf(words[1].toUpperCase(Locale.ROOT));
    Figures figures;
    if (words[0].equals("int16")) {
      short[] data = new short[HeadShape.TOKEN];
      Samples.fill(data);
      figures = time(() -> calls(Rope.int16(plan, accuracy, OutputRange.FULL), data));
    } else {
      byte[] data = new byte[HeadShape.TOKEN];
      Samples.fill(data);
      figures = time(() -> calls(Rope.int8(plan, accuracy, OutputRange.FULL), data));
    }
    System.out.println(
        figures.nanosToFullSpeed + " " + figures.firstNanos + " " + figures.hundredNanos);
  }

  private static <A> Runnable calls(Rope<A> rope, A data) {
    RopeRow row = rope.newRow();
    rope.fill(row, HeadShape.POSITION);
    TensorView view = TensorView.packed(1, HeadShape.HEADS, HeadShape.HEAD_DIM);
    return () -> rope.rotate(data, view, row);
  }

  private static Figures time(java.util.function.Supplier<Runnable> loading) {
    long start = System.nanoTime();
    Runnable call = loading.get();
    call.run();
    long first = System.nanoTime() - start;
    for (int i = 1; i < 100; i++) {
      call.run();
    }
    long hundred = System.nanoTime() - start;
    double[] nanosPerCall = new double[WINDOWS];
    long[] ends = new long[WINDOWS];
    for (int window = 0; window < WINDOWS; window++) {
      window(call, window, nanosPerCall, ends);
    }
    return new Figures(ends[fullSpeed(nanosPerCall)] - start, first, hundred);
  }

  private static void window(Runnable call, int window, double[] nanosPerCall, long[] ends) {
    long begin = System.nanoTime();
    long now = begin;
    int calls = 0;
    while (now - begin < WINDOW) {
      for (int i = 0; i < 8; i++) {
        call.run();
      }
      calls += 8;
      now = System.nanoTime();
    }
    nanosPerCall[window] = (double) (now - begin) / calls;
    ends[window] = now;
  }

  /** The first window that is, like most of the four after it, within 10 % of the median of the last second. */
  private static int fullSpeed(double[] nanosPerCall) {
    double limit = 1.1 * median(nanosPerCall, WINDOWS * 2 / 3, WINDOWS);
    int window = 0;
    while (nanosPerCall[window] > limit
        || median(nanosPerCall, window, Math.min(window + 5, WINDOWS)) > limit) {
      window++;
    }
    return window;
  }

  private static double median(double[] values, int from, int to) {
    double[] sorted = Arrays.copyOfRange(values, from, to);
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
