// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import io.quarterwave.rope.Accuracy;
import io.quarterwave.rope.OutputRange;
import io.quarterwave.rope.Rope;
import io.quarterwave.rope.RopeRow;
import io.quarterwave.rope.TensorView;
import io.quarterwave.trig.Catalogue;
import io.quarterwave.trig.IntSinCos;
import io.quarterwave.trig.ShortSinCos;
import io.quarterwave.trig.SinCos;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * What a JVM may have compiled before the kernel that is timed: all other rotations, rows, sines of arrays, and loops of somebody else over every vector shape. The
 * compiler shares the profiles of the Vector API's methods between all who call them.
 */
final class Crowd {
  private static final int TOKENS = 4;
  private static final List<String> LAYOUTS = List.of("interleaved", "half", "deinterleave");

  private Crowd() {}

  /** Runs everything but one kernel, named {@code type/accuracy/layout}, each until it is compiled. */
  static void gather(String except) {
    for (String layout : LAYOUTS) {
      for (Accuracy accuracy : Accuracy.values()) {
        String kernel = accuracy.name().toLowerCase(Locale.ROOT) + "/" + layout;
        if (!except.equals("int16/" + kernel)) {
          rotations(
              Rope.int16(HeadShape.plan(layout), accuracy, OutputRange.FULL),
              new short[TOKENS * HeadShape.TOKEN],
              new short[TOKENS * HeadShape.TOKEN]);
        }
        if (!except.equals("int8/" + kernel)) {
          rotations(
              Rope.int8(HeadShape.plan(layout), accuracy, OutputRange.SYMMETRIC),
              new byte[TOKENS * HeadShape.TOKEN],
              new byte[TOKENS * HeadShape.TOKEN]);
        }
      }
    }
    for (String preset : Goals.ARRAY_PRESETS) {
      if (!except.equals(preset)) {
        sines(Catalogue.byName(preset).evaluator());
      }
    }
    new VectorShapes().run(Crowd::repeat);
  }

  private static <A> void rotations(Rope<A> rope, A in, A out) {
    TensorView view = TensorView.packed(TOKENS, HeadShape.HEADS, HeadShape.HEAD_DIM);
    RopeRow row = rope.newRow();
    repeat(() -> {
      rope.rotate(in, view, HeadShape.POSITION, row);
      rope.rotate(in, view, out, view, HeadShape.POSITION, row);
      rope.inverse().rotate(out, view, HeadShape.POSITION, row);
    });
  }

  private static void sines(SinCos sine) {
    int[] phases = Phases.of("random");
    short[] narrow = new short[phases.length];
    int[] wide = new int[phases.length];
    repeat(() -> {
      if (sine instanceof ShortSinCos shorts) {
        shorts.sin(phases, 0, phases.length, narrow, 0);
      } else if (sine instanceof IntSinCos ints) {
        ints.sin(phases, 0, phases.length, wide, 0);
      }
    });
  }

  private static void repeat(Runnable work) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
    while (System.nanoTime() < end) {
      work.run();
    }
  }
}
