// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.export.InstructionCount;
import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.Catalogue;
import io.quarterwave.trig.Preset;
import io.quarterwave.truth.ExactSine;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * CMSIS-DSP's sines beside ours on the same angles of a Cortex-M4: error, instructions, bytes. {@code -Dpeer.cmsis=DIR} is a
 * checkout of CMSIS-DSP; nothing of it is kept. Needs a C library for the processor, such as libnewlib-arm-none-eabi.
 */
@EnabledIfSystemProperty(named = "peer.cmsis", matches = ".+")
class PeerTest {
  private static final List<String> SOURCES = List.of(
      "Source/FastMathFunctions/arm_sin_q15.c",
      "Source/FastMathFunctions/arm_sin_q31.c",
      "Source/ControllerFunctions/arm_sin_cos_q31.c",
      "Source/CommonTables/arm_common_tables.c");

  private static final List<Preset> OURS = Stream.of(
          "sin_q15sat_lut128_packed_linear",
          "sin_q15sat_lut1024_linear_cr",
          "sin_q15sat_poly_cr",
          "sin_q31sat_poly12_mul4")
      .map(Catalogue::byName)
      .toList();

  @Test
  void sinesOfCmsisDspBesideOurs() {
    Path cmsis = Path.of(System.getProperty("peer.cmsis")).toAbsolutePath();
    Target target = Targets.named("cortex-m4");
    SineBatch batch = SineBatch.of(OURS, target.room()).get(0);
    List<Path> includes = List.of(
        batch.directory(),
        CSources.DIRECTORY,
        CSources.path("peer"),
        cmsis.resolve("Include"),
        cmsis.resolve("PrivateInclude"));
    Program callers = new Program(
        "peer", List.of(Program.ours("peer/cmsis.c"), Program.ours("report.c")), includes);
    Stream<Program.Source> theirs = SOURCES.stream()
        .map(source -> new Program.Source(cmsis.resolve(source), List.of("-fno-freestanding")));
    Stream<Program.Source> ours = Stream.of(Program.exported(batch.directory().resolve("unity.c")));
    Counting.Output output =
        Counting.count(target, callers, Stream.concat(theirs, ours).toList());
    Map<String, BigInteger> errors = errors(output.printed());
    System.out.printf(
        Locale.ROOT,
        "%-36s %12s %12s %6s %6s  on %s%n",
        "function",
        "error, ulp",
        "instructions",
        "code",
        "tables",
        target.name());
    for (InstructionCount count : output.counts()) {
      System.out.printf(
          Locale.ROOT,
          "%-36s %12s %12s %6d %6d%n",
          count.function(),
          new BigDecimal(errors.get(count.function()).shiftRight(ExactSine.FRACTION_BITS - 40))
              .divide(BigDecimal.valueOf(1L << 40), 6, RoundingMode.UP),
          count.mean(),
          count.codeBytes(),
          count.tableBytes());
    }
    assertEquals(8, output.counts().size());
    assertTrue(errors.values().stream().allMatch(error -> error.signum() > 0), errors::toString);
  }

  /** The largest error of each function, in units of {@link ExactSine#FRACTION_BITS} of an ulp. */
  private static Map<String, BigInteger> errors(List<String> printed) {
    Map<String, BigInteger> errors = new HashMap<>();
    for (String line : printed) {
      String[] words = line.split(" ");
      if (words[0].equals("value")) {
        QFormat format = words[1].contains("q15") ? QFormat.Q15_SATURATED : QFormat.Q31_SATURATED;
        BigInteger error = ExactSine.error(
            Integer.parseUnsignedInt(words[2], 16), Integer.parseUnsignedInt(words[3], 16), format);
        errors.merge(words[1], error.abs(), BigInteger::max);
      }
    }
    return errors;
  }
}
