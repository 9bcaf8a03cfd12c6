// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.certify.CertificateText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DesignCommandTest {
  private static final String[] CORDICS = {
    "design", "--out", "q7", "--max-error", "0.6", "--families", "cordic"
  };

  private static String[] cordics(String... more) {
    return Stream.concat(Stream.of(CORDICS), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void theTableHasEveryCandidateAndMarksTheFrontAndTheBest() {
    List<String> lines = Cli.run(cordics()).passes().lines();
    assertEquals(
        30,
        lines.stream()
            .filter(line -> line.contains("rotations=") && !line.startsWith("best"))
            .count());
    List<String> best = lines.stream().filter(line -> line.startsWith(">*")).toList();
    assertEquals(1, best.size(), String.join("\n", lines));
    assertTrue(
        best.get(0).matches(">\\* cordic +cordic-linear +rotations=5 .* exhaustive +yes"),
        best.get(0));
    assertTrue(
        lines.get(lines.size() - 1).startsWith("best: sin_q7_design_cordic_linear_5 "),
        lines.get(lines.size() - 1));
    assertTrue(lines.stream()
        .anyMatch(line ->
            line.matches("   cordic +cordic +rotations=1 +no: the sine of phase 0 .*must be 0")));
    assertTrue(lines.stream().anyMatch(line -> line.matches(".* exhaustive +no: > 0.6")));
  }

  @Test
  void whatIsMinimizedIsLeast() {
    JsonNode bytes = json("--minimize", "bytes");
    JsonNode multiplies = json("--minimize", "multiplies");
    JsonNode error = json("--minimize", "error");
    JsonNode operations = json("--minimize", "operations");
    assertEquals(20, best(bytes).get("tableBytes").intValue());
    assertEquals(0, best(multiplies).get("multiplies").intValue());
    for (JsonNode one : bytes.get("candidates")) {
      if (one.get("feasible").booleanValue()) {
        assertTrue(best(error).get("maxErrorUlp").doubleValue()
            <= one.get("maxErrorUlp").doubleValue());
        assertTrue(operations(best(operations)) <= operations(one), one.toString());
      }
    }
  }

  private static JsonNode json(String... more) {
    String[] arguments = Stream.concat(Stream.of(more), Stream.of("--json")).toArray(String[]::new);
    return new JsonMapper().readTree(Cli.run(cordics(arguments)).passes().out());
  }

  private static JsonNode best(JsonNode result) {
    for (JsonNode one : result.get("candidates")) {
      if (one.has("name") && one.get("name").equals(result.get("best"))) {
        assertTrue(one.get("feasible").booleanValue() && one.get("front").booleanValue());
        return one;
      }
    }
    throw new AssertionError(result.toString());
  }

  private static int operations(JsonNode one) {
    return Stream.of("multiplies", "additions", "shifts", "loads")
        .mapToInt(key -> one.get(key).intValue())
        .sum();
  }

  @Test
  void theArtefactIsTakenLikeAPreset(@TempDir Path dir) throws IOException {
    Path out = dir.resolve("deep").resolve("out");
    Cli made = Cli.run(cordics("-o", out.toString())).passes();
    Path artefact = out.resolve("sin_q7_design_cordic_linear_5.txt");
    assertTrue(made.err().contains("written: " + artefact), made.err());
    assertEquals(
        Set.of("sin_q7_design_cordic_linear_5.txt", "sin_q7_design_cordic_linear_5.cert"),
        names(out));
    String certificate = Files.readString(out.resolve("sin_q7_design_cordic_linear_5.cert"));
    assertEquals(certificate, Cli.run("certify", artefact.toString()).passes().out());
    assertEquals(certificate, CertificateText.write(CertificateText.parse(certificate)));
    assertTrue(
        certificate.contains("repeat: ./quarterwave certify sin_q7_design_cordic_linear_5.txt\n"),
        certificate);
    assertEquals(
        List.of("0 0", "1073741824 127", "2147483648 0"),
        Cli.run("eval", artefact.toString(), "0", "0x40000000", "0x80000000")
            .passes()
            .lines());
    assertEquals(1, Cli.run("certify", artefact.toString(), "--max-ulp", "0.5").code());
    Files.delete(out.resolve("sin_q7_design_cordic_linear_5.cert"));
    Cli.run("certify", artefact.toString()).passes();
  }

  @Test
  void anAngleIsNotBoundedByTheCertificateOfAnother(@TempDir Path dir) throws IOException {
    Cli.run(cordics("-o", dir.toString())).passes();
    Path artefact = dir.resolve("sin_q7_design_cordic_linear_5.txt");
    Cli.run("certify", artefact.toString(), "--radians", "28").passes();
    Files.copy(
        Path.of("tables", "sin_q31_poly_cr.cert"),
        dir.resolve("sin_q7_design_cordic_linear_5.cert"),
        StandardCopyOption.REPLACE_EXISTING);
    Cli foreign = Cli.run("certify", artefact.toString(), "--radians", "28");
    assertEquals(2, foreign.code());
    assertTrue(foreign.err().contains("of another approximation, sin_q31_poly_cr"), foreign.err());
    Cli.run("eval", artefact.toString(), "0").passes();
  }

  @Test
  void formatsOfTwoScalesDoNotShareAName(@TempDir Path dir) throws IOException {
    for (String scale : List.of("symmetric", "pow2-exact")) {
      Cli.run(
              "design",
              "--out",
              "q9",
              "--scale",
              scale,
              "--families",
              "cordic",
              "--max-error",
              "0.8",
              "-o",
              dir.toString())
          .passes();
    }
    assertEquals(4, names(dir).size(), names(dir).toString());
  }

  private static Set<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  @Test
  void aDesignOfTheCatalogueKeepsItsName(@TempDir Path dir) {
    Cli.run(
            "design",
            "--out",
            "q15",
            "--max-error",
            "0.6",
            "--families",
            "table",
            "--minimize",
            "operations",
            "-o",
            dir.toString())
        .passes();
    Path artefact = dir.resolve("sin_q15_wave65536_cr.txt");
    assertEquals(
        Cli.run("certify", "sin_q15_wave65536_cr").passes().out(),
        Cli.run("certify", artefact.toString()).passes().out());
  }

  @Test
  void aCertificateOfAnotherApproximationIsNoticed(@TempDir Path dir) throws IOException {
    Cli.run(cordics("-o", dir.toString())).passes();
    Path artefact = dir.resolve("sin_q7_design_cordic_linear_5.txt");
    Path certificate = dir.resolve("sin_q7_design_cordic_linear_5.cert");
    Files.writeString(
        certificate, Cli.run("certify", "sin_q15_poly_cr").passes().out());
    Cli certified = Cli.run("certify", artefact.toString());
    assertEquals(1, certified.code());
    assertTrue(certified.err().contains("not what was promised"), certified.err());
    Files.writeString(certificate, "nonsense\n");
    Cli.run("certify", artefact.toString()).refusesNaming("certificate", "line 1");
  }

  @Test
  void badArtefactsAreRefused(@TempDir Path dir) throws IOException {
    Cli.run("eval", dir.resolve("absent.txt").toString(), "0")
        .refusesNaming("absent.txt", "no file");
    Cli.run("eval", dir.toString(), "0").refusesNaming(dir.toString());
    Path file = dir.resolve("bad.txt");
    Files.writeString(file, "artefact: 1\nname: x\n");
    Cli.run("eval", file.toString(), "0").refusesNaming("bad.txt", "line 3");
    Cli.run("certify", file.toString()).refusesNaming("bad.txt", "line 3");
    Files.write(file, new byte[(8 << 20) + 1]);
    Cli.run("eval", file.toString(), "0").refusesNaming("bad.txt", "8388608 bytes");
    Files.write(file, new byte[] {(byte) 0xff, 0, 10});
    Cli.run("eval", file.toString(), "0").refusesNaming("bad.txt", "line 1");
  }

  @Test
  void whatIsInfeasibleIsSaidWithTheNearest() {
    Cli cli = Cli.run(
        "design",
        "--out",
        "q7",
        "--max-error",
        "0.4",
        "--families",
        "cordic",
        "--minimize",
        "bytes");
    assertEquals(1, cli.code());
    assertTrue(
        cli.err()
            .startsWith(
                "no cordic of Q7 symmetric of 16-bit phases is within 0.4 ulp, the nearest is sin_q7_"),
        cli.err());
    assertEquals(1, cli.err().lines().count());
    Cli nothing = Cli.run("design", "--out", "q31", "--phase-bits", "16", "--max-error", "1");
    assertEquals(1, nothing.code());
    assertTrue(nothing.err().contains("Q31 symmetric of 16-bit phases"), nothing.err());
  }

  @Test
  void costsDecideWhatIsBest(@TempDir Path dir) throws IOException {
    JsonNode small = json("--cost", "cortex-m0");
    for (JsonNode one : small.get("candidates")) {
      if (one.get("feasible").booleanValue()) {
        assertTrue(
            best(small).get("cost").decimalValue().compareTo(one.get("cost").decimalValue()) <= 0,
            one.toString());
      }
    }
    Path file = dir.resolve("costs.json");
    Files.writeString(file, costs("100", "0"));
    JsonNode few = best(json("--cost", file.toString()));
    assertEquals(0, few.get("multiplies").intValue());
    assertEquals(few.get("additions").intValue(), few.get("cost").intValue());
    Files.writeString(file, costs("0", "0"));
    assertEquals(2, best(json("--cost", file.toString())).get("multiplies").intValue());
    Cli shown = Cli.run(cordics("--cost", "cortex-m4")).passes();
    assertTrue(shown.lines().get(0).contains(" cost "), shown.lines().get(0));
  }

  private static String costs(String multiply, String tableByte) {
    return "{\"multiply\": {\"32\": " + multiply + ", \"64\": " + multiply + ", \"high\": "
        + multiply + "}, \"add\": 1, \"shift\": 0, \"load\": 0, \"byte\": " + tableByte + "}";
  }

  @Test
  void theCostsOfEveryCoreThatComesWithTheProgramCanBeRead() {
    for (String name : CostFile.NAMES) {
      CostWeights weights = CostFile.read(name);
      assertTrue(weights.multiply32().compareTo(weights.multiply64()) <= 0, name);
      assertTrue(weights.multiply64().compareTo(weights.multiplyHigh()) <= 0, name);
    }
  }

  @Test
  void badCostFilesAreRefused(@TempDir Path dir) throws IOException {
    Cli.run(cordics("--cost", "cortex-m99")).refusesNaming("'cortex-m99'", "cortex-m0");
    Path file = dir.resolve("costs.json");
    String good = costs("1", "0");
    refuses(file, "", "object");
    refuses(file, "{", "JSON");
    refuses(file, "[]", "object");
    refuses(file, good + good, "JSON");
    refuses(file, good.replace("\"byte\": 0", "\"byte\": 0, \"byte\": 1"), "JSON", "byte");
    refuses(file, good.replace("\"byte\"", "\"bite\""), "'bite'", "unknown");
    refuses(file, good.replace("\"64\"", "\"48\""), "'48'", "'multiply'");
    refuses(file, good.replace("\"64\": 1, ", ""), "'multiply.64'", "missing");
    refuses(file, good.replace("\"add\": 1, ", ""), "'add'", "missing");
    refuses(file, good.replace("\"add\": 1", "\"add\": -1"), "'add'", "-1");
    refuses(file, good.replace("\"add\": 1", "\"add\": \"1\""), "'add'", "number");
    refuses(file, good.replace("\"add\": 1", "\"add\": 1e999"), "'add'", "1000000");
    refuses(file, good.replace("\"add\": 1", "\"add\": 1e-99"), "'add'", "decimals");
    refuses(file, " ".repeat(1 << 17), "65536 bytes");
  }

  private static void refuses(Path file, String text, String... words) throws IOException {
    Files.writeString(file, text);
    Cli.run(cordics("--cost", file.toString())).refusesNaming(words).refusesNaming(file.toString());
  }

  @Test
  void badUsageIsRefused(@TempDir Path dir) throws IOException {
    Cli.run("design", "--max-error", "1").refusesNaming("--out");
    Cli.run("design", "--out", "q15").refusesNaming("--max-error");
    for (String format : new String[] {"15", "q", "q6", "q32", "q1e1", "Q15"}) {
      Cli.run("design", "--out", format, "--max-error", "1").refusesNaming("'" + format + "'");
    }
    Cli.run(cordics("--scale", "odd")).refusesNaming("'odd'", "pow2-exact");
    Cli.run("design", "--out", "q31", "--scale", "pow2-exact", "--max-error", "1")
        .refusesNaming("q31", "pow2-exact");
    Cli.run(cordics("--phase-bits", "24")).refusesNaming("24", "16 or 32");
    Cli.run("design", "--out", "q15", "--max-error", "0").refusesNaming("--max-error", "positive");
    Cli.run("design", "--out", "q15", "--max-error", "-1").refusesNaming("--max-error");
    Cli.run("design", "--out", "q15", "--max-error", "1", "--families", "table,magic")
        .refusesNaming("'magic'", "cordic");
    Cli.run(cordics("--minimize", "time")).refusesNaming("'time'", "operations");
    Cli.run(cordics("--minimize", "bytes", "--cost", "cortex-m0"))
        .refusesNaming("--minimize", "--cost");
    Cli.run(cordics("--function", "tan")).refusesNaming("'tan'", "sincos");
    Path file = Files.writeString(dir.resolve("file"), "");
    Cli.run(cordics("-o", file.toString())).refusesNaming(file.toString(), "directory");
    assertFalse(Files.isDirectory(file));
  }
}
