// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.certify.Certificate;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Certificates for machines. */
final class CertificateJson {
  private CertificateJson() {}

  /** Returns the row of the catalogue. */
  static Map<String, Object> summary(Certificate certificate) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", certificate.name());
    json.put("function", certificate.function().name().toLowerCase(Locale.ROOT));
    json.put("family", certificate.family().name().toLowerCase(Locale.ROOT));
    json.put("format", certificate.format().label());
    json.put("scale", certificate.format().scale().name());
    json.put("phaseBits", certificate.phaseBits());
    json.put("maxErrorUlp", certificate.boundUlp());
    json.put("rmsErrorUlp", certificate.rmsErrorUlp());
    json.put("biasUlp", certificate.biasUlp());
    json.put("correctlyRounded", certificate.correctlyRounded());
    json.put("correctlyRoundedPercent", percentCorrectlyRounded(certificate));
    json.put("snrDb", certificate.signal().snrDb());
    json.put("sfdrDb", certificate.signal().sfdrDb());
    json.put("thdDb", certificate.signal().thdDb());
    json.put("proof", Certificate.EXHAUSTIVE);
    json.put("inputs", certificate.inputs());
    json.put("tableBytes", certificate.cost().tableBytes());
    json.put("multiplies", certificate.cost().multiplies());
    json.put("additions", certificate.cost().additions());
    json.put("shifts", certificate.cost().shifts());
    json.put("loads", certificate.cost().loads());
    json.put("productBits", certificate.cost().productBits());
    json.put("pairMultiplies", certificate.pairCost().multiplies());
    json.put("pairAdditions", certificate.pairCost().additions());
    json.put("pairShifts", certificate.pairCost().shifts());
    json.put("pairLoads", certificate.pairCost().loads());
    return json;
  }

  /** Returns the share of correctly rounded results, rounded down so that only all of them is 100. */
  static BigDecimal percentCorrectlyRounded(Certificate certificate) {
    return BigDecimal.valueOf(certificate.statistics().histogram().correctlyRounded())
        .multiply(BigDecimal.valueOf(100))
        .divide(BigDecimal.valueOf(certificate.inputs()), 4, java.math.RoundingMode.DOWN);
  }
}
