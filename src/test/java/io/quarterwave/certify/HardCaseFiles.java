// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.design.CommittedFile;
import io.quarterwave.design.GeneratedFile;
import io.quarterwave.fixed.QFormat;
import io.quarterwave.truth.HardCaseSearch;
import io.quarterwave.truth.HardCases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

/** The committed lists of hardest-to-round phases. */
public final class HardCaseFiles {
  /** The command that writes the lists of 32-bit phases anew. */
  static final String EXHAUSTIVE_COMMAND =
      "mvn -B -Pexhaustive verify -Dtest=ExhaustiveHardCasesTest -Dregenerate=true";

  private static final List<QFormat> SHORT =
      List.of(QFormat.Q7, QFormat.Q7_SATURATED, QFormat.Q14, QFormat.Q15, QFormat.Q15_SATURATED);
  private static final List<QFormat> WIDE = List.of(
      QFormat.Q14,
      QFormat.Q15,
      QFormat.Q15_SATURATED,
      QFormat.Q30,
      QFormat.Q31,
      QFormat.Q31_SATURATED);

  private HardCaseFiles() {}

  /** Returns the lists of 16-bit phases, found here and now. */
  public static List<GeneratedFile> narrow() {
    return SHORT.stream().map(format -> file(format, 16)).toList();
  }

  /** Returns the lists of 32-bit phases. */
  static List<GeneratedFile> wide() {
    return WIDE.stream().map(format -> file(format, 32)).toList();
  }

  private static GeneratedFile file(QFormat format, int phaseBits) {
    String command = phaseBits == 16 ? GeneratedFile.COMMAND : EXHAUSTIVE_COMMAND;
    return new GeneratedFile(
        HardCases.path(format, phaseBits),
        () -> HardCaseSearch.find(format, phaseBits).write(command));
  }

  /** Returns every committed list. */
  public static Stream<HardCases> committed() {
    return Stream.concat(
        SHORT.stream().map(format -> committed(format, 16)),
        WIDE.stream().map(format -> committed(format, 32)));
  }

  /** Returns the committed list of a format. */
  static HardCases committed(QFormat format, int phaseBits) {
    return HardCases.parse(format, phaseBits, text(format, phaseBits));
  }

  static String text(QFormat format, int phaseBits) {
    String path = HardCases.path(format, phaseBits);
    try {
      return Files.readString(CommittedFile.at(path)).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(path + " must be there", e);
    }
  }
}
