// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.rope.DataType;
import io.quarterwave.rope.Rope;
import io.quarterwave.rope.RopePlan;
import io.quarterwave.rope.RopeRow;
import io.quarterwave.rope.TensorView;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Real rotations measured against double precision: sampled, never a proof. The angle is {@code position * w} with {@code w} the real
 * inverse frequency rounded to double, so the truth itself is within {@code |position| w 2^-53} rad, at a million tokens 6e-6 ulp of int16.
 *
 * @param maxErrorUlp the largest error of an output seen, in ulp of the data, against the truth saturated like the output
 * @param outputs how many outputs were compared
 */
public record RotationSample(double maxErrorUlp, long outputs) {
  private static final int RANDOM_POSITIONS = 160;
  private static final int HEADS = 4;

  /**
   * Rotates heads of random and of extreme values at the edges and at seeded random positions up to {@code maxPosition}.
   *
   * @param rope what rotates
   * @param frequencies radians per token, one per pair, on the axis that turns it
   * @param scaling the real attention scaling
   * @param maxPosition largest position, positive
   */
  public static <A> RotationSample measure(
      Rope<A> rope, double[] frequencies, double scaling, long maxPosition) {
    RopePlan plan = rope.plan();
    SplittableRandom random = new SplittableRandom(maxPosition);
    int size = HEADS * plan.headDim();
    boolean isInt8 = rope.type() == DataType.INT8;
    @SuppressWarnings("unchecked") // the type of the rope says which array it takes
    A data = (A) (isInt8 ? (Object) new byte[size] : new short[size]);
    int[] before = new int[size];
    RopeRow row = rope.newRow();
    TensorView view = TensorView.packed(1, HEADS, plan.headDim());
    Comparison comparison = new Comparison(rope, frequencies, scaling, before, data);
    for (long position : positions(maxPosition, random)) {
      for (int i = 0; i < size; i++) {
        before[i] = i < size / 2 ? extreme(rope.type(), random) : uniform(rope.type(), random);
        if (isInt8) {
          ((byte[]) (Object) data)[i] = (byte) before[i];
        } else {
          ((short[]) (Object) data)[i] = (short) before[i];
        }
      }
      rope.rotate(data, view, position, row);
      comparison.at(position);
    }
    return new RotationSample(comparison.worst, comparison.outputs);
  }

  private static TreeSet<Long> positions(long max, SplittableRandom random) {
    TreeSet<Long> positions = new TreeSet<>();
    for (long power = 1; power <= max; power <<= 1) {
      positions.add(power - 1);
      positions.add(power);
    }
    positions.add(max - 1);
    positions.add(max);
    for (int i = 0; i < RANDOM_POSITIONS; i++) {
      positions.add(random.nextLong(max + 1));
    }
    return positions;
  }

  private static int extreme(DataType type, SplittableRandom random) {
    int[] values = {type.min(), type.max(), -type.max(), 0, 1, -1};
    return values[random.nextInt(values.length)];
  }

  private static int uniform(DataType type, SplittableRandom random) {
    return random.nextInt(type.min(), type.max() + 1);
  }

  /** Compares the rotated heads with the real rotation of what they were. */
  private static final class Comparison {
    private final Rope<?> rope;
    private final double[] frequencies;
    private final double scaling;
    private final int[] before;
    private final Object after;
    private double worst;
    private long outputs;

    Comparison(Rope<?> rope, double[] frequencies, double scaling, int[] before, Object after) {
      this.rope = rope;
      this.frequencies = frequencies;
      this.scaling = scaling;
      this.before = before;
      this.after = after;
    }

    void at(long position) {
      RopePlan plan = rope.plan();
      for (int pair = 0; pair < plan.pairs(); pair++) {
        double angle = position * frequencies[pair];
        double rest =
            Math.fma(position, frequencies[pair], -angle); // the exact angle is angle + rest
        double s = scaling * (Math.sin(angle) + rest * Math.cos(angle));
        double c = scaling * (Math.cos(angle) - rest * Math.sin(angle));
        for (int head = 0; head < HEADS; head++) {
          int at = head * plan.headDim() + plan.offset();
          int in = at + first(plan.layout().interleavedIn(), pair);
          int out = at + first(plan.layout().interleavedOut(), pair);
          double x0 = before[in];
          double x1 = before[in + apart(plan.layout().interleavedIn(), plan.pairs())];
          compare(out, x0 * c - x1 * s);
          compare(out + apart(plan.layout().interleavedOut(), plan.pairs()), x0 * s + x1 * c);
        }
      }
    }

    private static int first(boolean interleaved, int pair) {
      return interleaved ? 2 * pair : pair;
    }

    private static int apart(boolean interleaved, int pairs) {
      return interleaved ? 1 : pairs;
    }

    private void compare(int index, double real) {
      int min = rope.range().min(rope.type());
      double want = Math.max(min, Math.min(rope.type().max(), real));
      int got = after instanceof byte[] bytes ? bytes[index] : ((short[]) after)[index];
      worst = Math.max(worst, Math.abs(got - want));
      outputs++;
    }
  }
}
