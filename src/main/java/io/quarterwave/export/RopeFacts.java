// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import io.quarterwave.certify.RotationBound;
import io.quarterwave.certify.ScalingLimit;
import io.quarterwave.rope.RopePlan;
import io.quarterwave.trig.CertifiedBounds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/**
 * What a header says of a rotation, in words.
 *
 * @param unit the rotation
 * @param model what the encoding is, a line each
 * @param command the command that makes it again
 * @param digest digest of the rotations of the self-test
 */
public record RopeFacts(RopeUnit unit, List<String> model, String command, int digest) {
  private static final long FAR = 1L << 32;

  /** Returns the command that makes it again, in lines. */
  public List<String> commandLines() {
    return Wrapped.lines(command);
  }

  /** Returns the bound of an output at positions below 2<sup>32</sup>. */
  public String error() {
    return rounded(bound(FAR).ofPosition());
  }

  /** Returns the bound of an output against the rotation by the 32-bit phase. */
  public String phaseError() {
    return rounded(bound(FAR).ofPhase());
  }

  /** Returns the bound of a rotation back. */
  public String inverseError() {
    return rounded(bound(FAR).inverseAfterForward());
  }

  private RotationBound bound(long position) {
    return RotationBound.of(unit.plan(), unit.type(), unit.accuracy(), position);
  }

  /** Returns the error of a multiplicand in its own units: 1/2 + E S 2^(f-30). */
  public String rowError() {
    return rounded(new BigDecimal(CertifiedBounds.SINCOS_Q30_POLY)
        .multiply(BigDecimal.valueOf(unit.plan().scaleQ30()))
        .divide(BigDecimal.valueOf(2).pow(60 - unit.fractionBits()))
        .add(new BigDecimal("0.5")));
  }

  /** Returns the model's attention scaling. */
  public String scaling() {
    return unit.scaled()
        ? "the model's attention scaling, " + unit.plan().scaleQ30() + " / 2^30, is in every row"
        : "none";
  }

  /** Returns what an exact 1.0 is in a row. */
  public String one() {
    return String.valueOf(1 << unit.fractionBits());
  }

  /** Returns why no sum overflows. */
  public String noOverflow() {
    int bits = unit.sum().equals("int") ? 16 : 32;
    String data = "2^" + (unit.bits() - 1);
    String sum = data + " (|c| + |s|) + 2^" + (unit.fractionBits() - 1);
    if (unit.wide()) {
      return "2^15 (|c >> 8| + |s >> 8|) + 2^13 + 2^16 <= " + unit.splitSum()
          + " < 2^31, and 64 bits where c and s are not split";
    }
    return sum + " < 2^" + (bits - 1) + " at every scaling up to "
        + ScalingLimit.maxScaleQ30(unit.type(), unit.accuracy(), bits) + " / 2^30; this is "
        + unit.plan().scaleQ30() + " / 2^30";
  }

  /** Returns the laws, a line each. */
  public List<String> laws() {
    String alone = unit.scaled()
        ? "multiplies by the attention scaling alone"
        : unit.inPlace() ? "is the identity" : "changes no number";
    String moves = unit.inPlace() ? "" : ", and moves the channels";
    String saturates =
        unit.symmetric() ? ", up to the saturation of " + unit.type().min() : "";
    return List.of(
        "position 0 " + alone + moves + saturates,
        "positions wrap modulo 2^64, and negative ones are legal",
        "angles that advance by addition are those of the multiplication, bit for bit");
  }

  /** Returns the bytes of the constant data. */
  public int constantBytes() {
    RopePlan plan = unit.plan();
    int table =
        unit.tableRows() == 0 ? 0 : unit.tableRows() * 2 * plan.pairs() * unit.rowBits() / 8;
    return unit.steps().bytes() + (unit.severalAxes() ? plan.pairs() : 0) + table;
  }

  /** Returns the bytes of a row. */
  public int rowBytes() {
    return 2 * unit.pairs() * unit.rowBits() / 8;
  }

  /** Returns the bytes of the angles that advance. */
  public int angleBytes() {
    return 8 * unit.pairs();
  }

  /** Returns counted bytes and instructions of a rotation in place, in lines; none where it was not counted. */
  public List<String> code() {
    return CodeFacts.ofRope(unit);
  }

  /** Returns about how much stack the self-test takes. */
  public String selftestStack() {
    int heads = 5 * unit.plan().headDim() + (unit.inPlace() ? 0 : unit.plan().rotaryDim());
    int bytes = Math.max(2 * rowBytes() + angleBytes(), rowBytes() + heads * unit.bits() / 8);
    return String.format(Locale.ROOT, "%,d", bytes + 100);
  }

  /** Returns the digest. */
  public String digestText() {
    return CTable.hex(digest);
  }

  private static String rounded(BigDecimal bound) {
    return bound.setScale(6, RoundingMode.CEILING).toPlainString();
  }
}
