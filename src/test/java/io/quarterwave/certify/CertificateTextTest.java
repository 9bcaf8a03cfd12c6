// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarterwave.fixed.QFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateTextTest {
  private static final Certificate CERTIFICATE =
      Certifier.certify(TestPresets.doctored(QFormat.Q15, 0x1000_0000, 0x1000_8000, 5));
  private static final String TEXT = CertificateText.write(CERTIFICATE);

  @Test
  void readsWhatItWrote() {
    Certificate read = CertificateText.parse(TEXT);
    assertEquals(CERTIFICATE, read);
    assertEquals(TEXT, CertificateText.write(read));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      family: table         | family: tabel        | line 3 of the certificate ("family: tabel") has no valid value
      phase-bits: 17        | phase-bits 17        | must be "phase-bits: ..."
      trough: -32767        | trough: x            | has no valid value
      max-error-ulp: 4.6    | max-error-ulp: 4.5   | line 8 of the certificate
      inputs: 131072        | inputs: 131071       | does not follow from the others, which give "inputs: 131072"
      proof: exhaustive     | proof: sampled       | does not follow from the others, which give "proof: exhaustive"
      worst-got: 1          | worst-got: 2         | does not follow from the others
      table-bytes: 5        | table-bytes: 5 bytes | has no valid value
      """)
  void refusesAChangedLine(String was, String is, String message) {
    assertEquals(true, TEXT.contains(was), TEXT);
    String changed = TEXT.replace(was, is);
    String got = assertThrows(IllegalArgumentException.class, () -> CertificateText.parse(changed))
        .getMessage();
    assertEquals(true, got.contains(message), got);
  }

  @Test
  void refusesACutOrLengthenedText() {
    for (String changed : new String[] {
      "", TEXT.substring(0, 400), TEXT.substring(0, TEXT.indexOf("repeat")), TEXT + "more: 1\n"
    }) {
      assertThrows(IllegalArgumentException.class, () -> CertificateText.parse(changed), changed);
    }
  }

  @Test
  void partialSweepReadsWhatItWrote() {
    PartialSweep sweep =
        Certifier.sweep(TestPresets.doctored(QFormat.Q14, 0x1000_0000, 0x1000_8000, 5), 2, 9);
    assertEquals(sweep, PartialSweep.parse(sweep.write()));
    String wrongUnits = sweep.write().replace("units: 2-8", "units: 2-9");
    String message = assertThrows(
            IllegalArgumentException.class, () -> PartialSweep.parse(wrongUnits))
        .getMessage();
    assertEquals("the histogram counts 57344 phases, but units 2-9 of 16 have 65536", message);
  }
}
