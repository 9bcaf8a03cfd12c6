// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

import io.quarterwave.trig.Catalogue;
import io.quarterwave.trig.Preset;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The committed certificates, which the jar carries as {@code tables/NAME.cert}. */
public final class Certificates {
  private Certificates() {}

  /**
   * Returns the committed certificate of a preset.
   *
   * @throws IllegalArgumentException where there is none of that name, or where it is malformed
   */
  public static Certificate of(String presetName) {
    return CertificateText.parse(text(presetName));
  }

  /**
   * Returns the committed certificate of a preset, or of the entry whose evaluator it has ({@link Catalogue#entry}), under its name.
   *
   * @throws IllegalArgumentException where there is none, or where it is malformed
   */
  public static Certificate of(Preset preset) {
    Certificate committed = of(Catalogue.entry(preset.name()).name());
    return committed.name().equals(preset.name()) ? committed : committed.as(preset);
  }

  private static String text(String presetName) {
    try (InputStream in = Certificates.class.getResourceAsStream("/" + path(presetName))) {
      if (in == null) {
        throw new IllegalArgumentException("there is no certificate of '" + presetName + "'");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the certificate of " + presetName + " cannot be read", e);
    }
  }

  /** Returns where a certificate is, from the project root and in the jar. */
  public static String path(String presetName) {
    return "tables/" + presetName + ".cert";
  }
}
