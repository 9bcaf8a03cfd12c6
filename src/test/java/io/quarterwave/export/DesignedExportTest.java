// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.certify.Certifier;
import io.quarterwave.design.Candidate;
import io.quarterwave.design.DesignFamilies;
import io.quarterwave.design.NoDesignException;
import io.quarterwave.design.Target;
import io.quarterwave.fixed.QFormat;
import io.quarterwave.fixed.Scale;
import io.quarterwave.trig.Family;
import io.quarterwave.trig.Function;
import io.quarterwave.trig.Preset;
import io.quarterwave.trig.SinCos;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Designs that are in no catalogue, of formats that no entry has. */
class DesignedExportTest {
  private static final int OF_A_FORM = 2;

  static Arguments[] formats() {
    return new Arguments[] {
      Arguments.of(new QFormat(9, 8, Scale.POW2_SATURATED)),
      Arguments.of(new QFormat(12, 10, Scale.POW2_EXACT)),
      Arguments.of(new QFormat(16, 15, Scale.SYMMETRIC)),
    };
  }

  @ParameterizedTest
  @MethodSource("formats")
  void everyFormGivesTheSameBits(QFormat format, @TempDir Path directory) {
    HostCompiler.require("gcc");
    Target target = new Target(format, 16, BigDecimal.ONE);
    SineExport export = new SineExport("qw", false, "");
    Map<String, Integer> taken = new HashMap<>();
    for (Candidate candidate : DesignFamilies.candidates(target, EnumSet.allOf(Family.class))) {
      if (taken.merge(candidate.form(), 1, Integer::sum) <= OF_A_FORM) {
        add(export, candidate);
      }
    }
    export.files().writeTo(directory, false);
    HostCompiler.selftest(
        directory, "gcc", "-std=c99", "-O1", "-fsanitize=undefined", "-fno-sanitize-recover=all");
    assertTrue(taken.size() >= 10, taken.toString());
  }

  private static void add(SineExport export, Candidate candidate) {
    try {
      SinCos made = candidate.make();
      String name = "sin_" + made.format().label().toLowerCase(java.util.Locale.ROOT) + "_design_"
          + candidate.token();
      Preset preset = new Preset(name, Function.SIN, candidate.family(), made);
      export.add(preset, Certifier.certify(preset));
    } catch (NoDesignException none) {
      // not every form reaches every format
    }
  }
}
