// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import io.quarterwave.kernel.Kernels;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How much the calls of a rope allocate. As a program, for every layout of the chosen kernel: vectors are objects until the loops are
 * compiled, so it waits for that, in a JVM of its own where nothing else keeps the compiler busy.
 */
final class AllocatedBytes {
  private static final int CALLS = 1000;
  private static final long PATIENCE_NANOS = 60_000_000_000L;

  private AllocatedBytes() {}

  /** Starts the program with the kernel and the modules of this JVM. */
  static Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    for (String argument : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (argument.startsWith("--add-modules")) {
        command.add(argument);
      }
    }
    for (String property : List.of(Kernels.PROPERTY, Kernels.BITS_PROPERTY)) {
      if (System.getProperty(property) != null) {
        command.add("-D" + property + "=" + System.getProperty(property));
      }
    }
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), AllocatedBytes.class.getName()));
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Prints the bytes per call of each layout, rounded down, once they are 0 or patience is at its end. */
  public static void main(String[] args) {
    long[][] steps = {new long[64]};
    Arrays.setAll(steps[0], pair -> Long.MAX_VALUE / (pair + 1));
    for (PairLayout layout : PairLayout.values()) {
      RopePlan plan = new RopePlan(128, 0, layout, RopePlan.UNIT_SCALE_Q30, steps);
      Rope<byte[]> rope = Rope.int8(plan, Accuracy.FAST, OutputRange.FULL);
      long start = System.nanoTime();
      long bytes;
      do {
        // the smallest object has 16 bytes
        bytes = of(rope, TensorView.packed(2, 8, 128), CALLS) / (16 * CALLS) * 16;
      } while (bytes > 0 && System.nanoTime() - start < PATIENCE_NANOS);
      System.out.println(layout + " " + bytes);
    }
  }

  /** Returns the bytes that some calls allocate, after a first one, which may load classes. */
  static long of(Rope<byte[]> rope, TensorView view, int calls) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    assumeTrue(threads.isThreadAllocatedMemorySupported());
    int length = (int) view.end(rope.plan().headDim());
    byte[] data = new byte[length];
    byte[] out = new byte[length];
    long[] positions = {3, 4};
    RopeRow row = rope.newRow();
    long before = 0;
    for (int i = -1; i < calls; i++) {
      if (i == 0) {
        before = threads.getCurrentThreadAllocatedBytes();
      }
      rope.rotate(data, view, i, row);
      rope.rotate(data, view, out, view, positions, 0, row);
      rope.shift(data, view, i, row);
      rope.countSaturated(data, view, positions, 0, row);
    }
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
