// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.rope;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.certify.RotationBound;
import java.math.BigDecimal;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Rotations against the real ones, within the derived bounds: every layout, type, class and range. */
class RotationErrorProperties {
  @Provide
  Arbitrary<RopeCase> cases() {
    return RopeCase.cases();
  }

  @Provide
  Arbitrary<Long> differences() {
    return RopeCase.positions();
  }

  @Property
  void everyOutputIsWithinTheBoundOfTheRealRotation(@ForAll("cases") RopeCase c) {
    int[] data = c.data();
    int[] actual = c.rope().rotate(data, c.view(), c.position());
    for (int token = 0; token < c.tokens(); token++) {
      long position = c.position() + token;
      BigDecimal bound = c.bound(Math.abs(position)).ofPosition();
      for (int head = 0; head < c.heads(); head++) {
        int[] x = c.head(data, token, head);
        double[] expected = saturated(c, c.truth().rotate(x, position));
        c.assertWithin(
            bound,
            expected,
            c.head(actual, token, head),
            "position " + position + ", x " + Arrays.toString(x));
      }
    }
  }

  @Property
  void everyOutputIsWithinTheBoundAtAPositionPerTokenAndAxis(@ForAll("cases") RopeCase c) {
    int[] data = c.data();
    long[] positions = c.tokenPositions();
    int[] actual = c.rope().rotate(data, c.view(), positions, 0);
    int axes = c.truth().axes();
    for (int token = 0; token < c.tokens(); token++) {
      long[] position = Arrays.copyOfRange(positions, token * axes, (token + 1) * axes);
      BigDecimal bound = c.bound(largest(position)).ofPosition();
      for (int head = 0; head < c.heads(); head++) {
        int[] x = c.head(data, token, head);
        double[] expected = saturated(c, c.truth().rotate(x, position));
        c.assertWithin(
            bound,
            expected,
            c.head(actual, token, head),
            "position " + Arrays.toString(position) + ", x " + Arrays.toString(x));
      }
    }
  }

  @Property
  void everyInverseIsWithinTheSameBound(@ForAll("cases") RopeCase c) {
    int[] data = c.data();
    int[] actual = c.rope().inverse().rotate(data, c.view(), c.position());
    for (int token = 0; token < c.tokens(); token++) {
      long position = c.position() + token;
      BigDecimal bound = c.bound(Math.abs(position)).ofPosition();
      for (int head = 0; head < c.heads(); head++) {
        int[] x = c.head(data, token, head);
        double[] expected = saturated(c, c.truth().rotateBack(x, position));
        c.assertWithin(
            bound,
            expected,
            c.head(actual, token, head),
            "position " + position + ", x " + Arrays.toString(x));
      }
    }
  }

  @Property
  void inverseReturnsWithinTheBound(@ForAll("cases") RopeCase c) {
    int[] data = c.quietData(0);
    int[] rotated = c.rope().rotate(data, c.view(), c.position());
    int[] actual = c.rope().inverse().rotate(rotated, c.view(), c.position());
    double scaling = c.plan().scaleQ30() * 0x1p-30;
    double[] expected = new double[data.length];
    for (int i = 0; i < data.length; i++) {
      expected[i] = rotates(c, i) ? scaling * scaling * data[i] : data[i];
    }
    c.assertWithin(c.bound(0).inverseAfterForward(), expected, actual, Arrays.toString(data));
  }

  @Property
  void lengthIsKeptWithinTheBound(@ForAll("cases") RopeCase c) {
    int[] data = c.quietData(0);
    int[] rotated = c.rope().rotate(data, c.view(), c.position());
    double scaling = c.plan().scaleQ30() * 0x1p-30;
    double bound = c.bound(0).norm().doubleValue() * Math.sqrt(c.plan().pairs());
    for (int token = 0; token < c.tokens(); token++) {
      for (int head = 0; head < c.heads(); head++) {
        double before = length(c, c.head(data, token, head));
        double after = length(c, c.head(rotated, token, head));
        assertTrue(
            Math.abs(after - scaling * before) + TrueRope.ERROR <= bound,
            () -> "length " + before + " became " + after + ", bound " + bound);
      }
    }
  }

  @Property
  void rotationAndShiftAreTheRotationByTheSum(
      @ForAll("cases") RopeCase c, @ForAll("differences") long difference) {
    int[] data = c.quietData(0);
    IntRope rope = c.rope();
    int[] shifted = rope.shift(rope.rotate(data, c.view(), c.position()), c.view(), difference);
    int[] direct = rope.rotate(data, c.view(), c.position() + difference);
    for (int token = 0; token < c.tokens(); token++) {
      long first = c.position() + token;
      long sum = first + difference;
      BigDecimal bound = c.bound(Math.abs(first)).afterShift(Math.abs(difference));
      BigDecimal directBound = c.bound(Math.abs(sum)).ofPosition();
      for (int head = 0; head < c.heads(); head++) {
        int[] x = c.head(data, token, head);
        int[] actual = c.head(shifted, token, head);
        String input =
            "position " + first + ", difference " + difference + ", x " + Arrays.toString(x);
        c.assertWithin(bound, c.truth().rotate(x, sum), actual, input);
        double[] once =
            Arrays.stream(c.head(direct, token, head)).asDoubleStream().toArray();
        c.assertWithin(bound.add(directBound), once, actual, input);
      }
    }
  }

  @Property
  void scoreDependsOnTheDifferenceOfPositionsAlone(
      @ForAll("cases") RopeCase c,
      @ForAll("differences") long distance,
      @ForAll("differences") long move) {
    int[] q = c.head(c.quietData(1), 0, 0);
    int[] k = c.head(c.quietData(2), 0, 0);
    long m = c.position();
    RotationBound bound = c.bound(Math.abs(m) + Math.abs(distance) + Math.abs(move));
    double error = bound
        .score(
            BigDecimal.valueOf(lengths(c, q)),
            BigDecimal.valueOf(lengths(c, k)),
            c.plan().pairs())
        .doubleValue();
    double score = score(c, q, m, k, m - distance);
    double moved = score(c, q, m + move, k, m - distance + move);
    double real = realScore(c, q, k, distance);
    String input = "distance " + distance + ", move " + move + ", q " + Arrays.toString(q) + ", k "
        + Arrays.toString(k);
    // products of two 16-bit numbers, summed over 12 pairs in doubles: far below 1e-3
    assertTrue(
        Math.abs(score - real) + 1e-3 <= error,
        () -> input + ": score " + score + ", real " + real + ", bound " + error);
    assertTrue(
        Math.abs(moved - score) <= 2 * error,
        () -> input + ": " + score + " became " + moved + ", bound " + 2 * error);
  }

  private static double score(RopeCase c, int[] q, long m, int[] k, long n) {
    TensorView one = TensorView.packed(1, 1, c.headDim());
    return dot(c, c.rope().rotate(q, one, m), c.rope().rotate(k, one, n));
  }

  /** The score of q turned by the distance and k left where it is, both scaled. */
  private static double realScore(RopeCase c, int[] q, int[] k, long distance) {
    double[] turned = c.truth().rotate(q, distance);
    double[] still = c.truth().rotate(k, 0);
    double sum = 0;
    for (int i = c.plan().offset(); i < c.plan().offset() + c.plan().rotaryDim(); i++) {
      sum += turned[i] * still[i];
    }
    return sum;
  }

  private static double dot(RopeCase c, int[] a, int[] b) {
    double sum = 0;
    for (int i = c.plan().offset(); i < c.plan().offset() + c.plan().rotaryDim(); i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  private static double length(RopeCase c, int[] head) {
    return Math.sqrt(dot(c, head, head));
  }

  /** The sum of the lengths of the pairs before the rotation. */
  private static double lengths(RopeCase c, int[] head) {
    double sum = 0;
    int pairs = c.plan().pairs();
    for (int pair = 0; pair < pairs; pair++) {
      boolean together = c.plan().layout().interleavedIn();
      int at = c.plan().offset() + (together ? 2 * pair : pair);
      sum += Math.hypot(head[at], head[at + (together ? 1 : pairs)]);
    }
    return sum;
  }

  private static boolean rotates(RopeCase c, int index) {
    int channel = index % c.headDim() - c.plan().offset();
    return channel >= 0 && channel < c.plan().rotaryDim();
  }

  private static double[] saturated(RopeCase c, double[] head) {
    for (int i = 0; i < head.length; i++) {
      head[i] = rotates(c, i) ? c.saturate(head[i]) : head[i];
    }
    return head;
  }

  private static long largest(long[] position) {
    return Arrays.stream(position).map(Math::abs).max().getAsLong();
  }
}
