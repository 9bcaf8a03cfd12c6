// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import io.quarterwave.rope.Accuracy;
import io.quarterwave.rope.OutputRange;
import io.quarterwave.rope.Rope;
import io.quarterwave.rope.RopePlan;
import io.quarterwave.rope.RopeRow;
import io.quarterwave.rope.TensorView;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * How long does a new JVM on one core take until a kernel runs within 10 % of its full speed, and what do its first calls cost? One decode token again and again, from the
 * loading of the kernel on; the plan is made before. Times are processor time of the whole JVM, compiler included: that is the time of the clock where nothing else
 * runs on the core.
 */
final class WarmUp {
  /** Kernels by type, accuracy and layout. */
  static final List<String> KERNELS = List.of(
      "int16/fast/interleaved", "int16/exact/half", "int8/fast/half", "int8/exact/interleaved");

  private static final long WINDOW_NANOS = 10_000_000L;
  private static final long LONGEST_NANOS = 30_000_000_000L;
  private static final Duration LONG_ENOUGH = Duration.ofMillis(4000);

  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

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

  private static Figures time(Supplier<Runnable> loading) {
    Duration start = Warmth.processorTime();
    Runnable call = loading.get();
    call.run();
    Duration first = Warmth.processorTime().minus(start);
    for (int i = 1; i < 100; i++) {
      call.run();
    }
    Duration hundred = Warmth.processorTime().minus(start);
    List<Double> nanosPerCall = new ArrayList<>();
    List<Duration> ends = new ArrayList<>();
    long begin = System.nanoTime();
    do {
      nanosPerCall.add(window(call));
      ends.add(Warmth.processorTime().minus(start));
    } while (ends.get(ends.size() - 1).compareTo(LONG_ENOUGH) < 0
        && System.nanoTime() - begin < LONGEST_NANOS);
    return new Figures(
        ends.get(fullSpeed(nanosPerCall)).toNanos(), first.toNanos(), hundred.toNanos());
  }

  /** Returns the processor time of a call, from those of some milliseconds. */
  private static double window(Runnable call) {
    long begin = THREAD.getCurrentThreadCpuTime();
    long now = begin;
    int calls = 0;
    while (now - begin < WINDOW_NANOS) {
      for (int i = 0; i < 50; i++) {
        call.run();
      }
      calls += 50;
      now = THREAD.getCurrentThreadCpuTime();
    }
    return (double) (now - begin) / calls;
  }

  /** The first window that is, like most of the four after it, within 10 % of the median of the last third. */
  private static int fullSpeed(List<Double> nanosPerCall) {
    int windows = nanosPerCall.size();
    double limit = 1.1 * median(nanosPerCall.subList(windows * 2 / 3, windows));
    int window = 0;
    while (nanosPerCall.get(window) > limit
        || median(nanosPerCall.subList(window, Math.min(window + 5, windows))) > limit) {
      window++;
    }
    return window;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
