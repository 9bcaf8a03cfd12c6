// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import io.quarterwave.certify.Certificate;
import io.quarterwave.certify.Law;
import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.Cost;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a header says of an approximation, in words, from its certificate alone. */
public final class SineFacts {
  private final SineUnit unit;
  private final Certificate certificate;
  private final String noOverflow;
  private final String digest;
  private final String command;

  SineFacts(SineUnit unit, String noOverflow, int digest, String command) {
    this.unit = unit;
    this.certificate = unit.certificate();
    this.noOverflow = noOverflow;
    this.digest = CTable.hex(digest);
    this.command = command;
  }

  /** Returns the format: {@code Q15}. */
  public String format() {
    return unit.format().label();
  }

  /** Returns which integer is 1.0. */
  public String scale() {
    QFormat format = unit.format();
    String one = "1.0 is " + format.one();
    return unit.clamps() ? one + ", clamped to " + format.max() + "; -1.0 is exact" : one;
  }

  /** Returns how it works. */
  public String family() {
    return certificate.family().label();
  }

  /** Returns the command that makes it again, in lines. */
  public List<String> command() {
    return Wrapped.lines(command);
  }

  /** Returns the largest error in ulp. */
  public String error() {
    return certificate.boundUlp().toPlainString();
  }

  /** Returns the RMS error in ulp. */
  public String rms() {
    return certificate.rmsErrorUlp().toPlainString();
  }

  /** Returns the mean error in ulp. */
  public String bias() {
    return certificate.biasUlp().toPlainString();
  }

  /** Returns the number of phases. */
  public String inputs() {
    return String.format(Locale.ROOT, "%,d", certificate.inputs());
  }

  /** Returns whether every result is rounded to nearest. */
  public String correctlyRounded() {
    return certificate.correctlyRounded()
        ? "every result rounded to nearest"
        : "not every result rounded to nearest";
  }

  /** Returns the phase with the largest error. */
  public String worstPhase() {
    int phase = certificate.statistics().worstPhase();
    return unit.widePhase() ? CTable.hex(phase) : String.format("0x%04x", phase >>> 16);
  }

  /** Returns the result there. */
  public String worstGot() {
    return String.valueOf(certificate.statistics().worstGot());
  }

  /** Returns the exact value there. */
  public String worstWant() {
    return certificate.statistics().worstWant(6).toPlainString();
  }

  /** Returns the laws that hold for every phase. */
  public String lawsHeld() {
    String held = laws(true);
    String text = held.isEmpty() ? "none of every phase" : held + " hold for every phase";
    return unit.clamps() ? text + " below the clamp" : text;
  }

  /** Returns the laws that do not. */
  public String lawsBroken() {
    return laws(false);
  }

  private String laws(boolean held) {
    List<String> names = new ArrayList<>();
    for (Law law : Law.values()) {
      if (certificate.laws().get(law).holds() == held) {
        names.add(law.key());
      }
    }
    return String.join(", ", names);
  }

  /** Returns why nothing overflows, in lines. */
  public List<String> noOverflow() {
    return Wrapped.lines(noOverflow);
  }

  /** Returns the bytes of the tables. */
  public int tableBytes() {
    return certificate.cost().tableBytes();
  }

  /** Returns counted bytes and instructions, in lines; none where it was not counted. */
  public List<String> code() {
    return CodeFacts.ofSine(unit);
  }

  /** Returns the operations of a sine. */
  public String operations() {
    Cost cost = certificate.cost();
    String multiplications = cost.multiplies() == 0
        ? "no multiplication"
        : counted(cost.multiplies(), "multiplication") + " of up to " + cost.productBits()
            + " bits";
    return multiplications + ", " + (cost.additions() + cost.shifts()) + " additions and shifts, "
        + counted(cost.loads(), "load") + " of tables";
  }

  private static String counted(int number, String one) {
    return number + " " + one + (number == 1 ? "" : "s");
  }

  /** Returns the record with its short components, in one line. */
  public String record() {
    return certificate.specification().text();
  }

  /** Returns the digest of the record. */
  public String sha256() {
    return certificate.specification().digest();
  }

  /** Returns the digest of the self-test. */
  public String digest() {
    return digest;
  }
}
