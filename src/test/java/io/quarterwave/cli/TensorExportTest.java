// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows, tables and lookup tables by the command line. */
class TensorExportTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir
  private Path dir;

  private Path export(String name, String arguments) {
    Path out = dir.resolve(name);
    run(out, arguments).passes();
    return out;
  }

  private static Cli run(Path out, String arguments) {
    return Cli.run(Stream.of(
            Stream.of("export"), Stream.of(arguments.split(" ")), Stream.of("-o", out.toString()))
        .flatMap(words -> words)
        .toArray(String[]::new));
  }

  private void refuses(String arguments, String... words) {
    Path out = dir.resolve("refused");
    run(out, arguments).refusesNaming(words);
    assertFalse(Files.exists(out), "something was written for: " + arguments);
  }

  private static List<String> names(Path out) {
    try (Stream<Path> files = Files.list(out)) {
      return List.copyOf(
          new TreeSet<>(files.map(file -> file.getFileName().toString()).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(Path file) throws IOException {
    return JSON.readTree(Files.readString(file));
  }

  @Test
  void rowsAreTensorsWithWhatIsNeededToReadThem() throws IOException {
    Path out = export("rows", "--model llama-3.1-8b --rows 0:8 --dtype int16 --npy --bin --csv");
    assertEquals(
        List.of("cos.bin", "cos.csv", "cos.npy", "rows.json", "sin.bin", "sin.csv", "sin.npy"),
        names(out));
    JsonNode rows = json(out.resolve("rows.json"));
    assertEquals("[8,64]", rows.get("shape").toString());
    assertEquals("int16", rows.get("dtype").stringValue());
    assertEquals("1/32767", rows.get("scale").stringValue());
    assertEquals(0, rows.get("zeroPoint").intValue());
    assertEquals("half", rows.get("plan").get("layout").stringValue());
    assertEquals(
        "quarterwave export --model llama-3.1-8b --rows 0:8 --dtype int16 --npy --bin --csv -o DIR",
        rows.get("command").stringValue());
    byte[] raw = Files.readAllBytes(out.resolve("sin.bin"));
    assertEquals(2 * 8 * 64, raw.length);
    byte[] npy = Files.readAllBytes(out.resolve("sin.npy"));
    assertArrayEquals(raw, java.util.Arrays.copyOfRange(npy, npy.length - raw.length, npy.length));
    List<String> lines = Files.readAllLines(out.resolve("sin.csv"));
    assertEquals(8, lines.size());
    ByteBuffer numbers = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
    for (String line : lines) {
      for (String number : line.split(",")) {
        assertEquals(Integer.parseInt(number), numbers.getShort());
      }
    }
    // 32767 sin(1) = 27572.4
    assertTrue(lines.get(1).startsWith("27572,"), lines.get(1));
  }

  @Test
  void exportingTwiceGivesTheSameBytes() throws IOException {
    for (String arguments : List.of(
        "--model deepseek-v2-lite --rows=-2:2 --dtype uint16 --duplicate --npy --prefix r",
        "sin_q15_lut256_linear --table --c --rust --mem --csv",
        "cos --tosa int16 --tflite int8 --c --npy")) {
      Path first = export("first" + arguments.length(), arguments);
      Path second = export("second" + arguments.length(), arguments);
      assertEquals(names(first), names(second));
      for (String name : names(first)) {
        assertArrayEquals(
            Files.readAllBytes(first.resolve(name)),
            Files.readAllBytes(second.resolve(name)),
            name);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "llama-2-7b, pair i at i and i + pairs, 128",
    "deepseek-v2-lite, pair i at 2i and 2i + 1, 64",
    "deepseek-v2-lite --layout deinterleave, pair i at i and i + pairs, 64"
  })
  void numbersStandTwiceAsTheLayoutOfTheModelHasThem(String model, String columns, int width)
      throws IOException {
    Path out = export("twice", "--model " + model + " --rows 3:5 --dtype int32 --duplicate --bin");
    JsonNode rows = json(out.resolve("rows.json"));
    assertEquals(columns, rows.get("columns").stringValue());
    assertEquals("[2," + width + "]", rows.get("shape").toString());
    assertEquals("2^-30", rows.get("scale").stringValue());
    assertEquals(2 * width * 4, Files.size(out.resolve("cos.bin")));
  }

  @Test
  void interleavedModelsHaveThemNextToEachOther() throws IOException {
    Path out = export(
        "interleaved",
        "--model llama-2-7b --layout interleaved --rows 7:8 --dtype int16 --duplicate --csv");
    assertEquals(
        "pair i at 2i and 2i + 1", json(out.resolve("rows.json")).get("columns").stringValue());
    String[] row = Files.readString(out.resolve("cos.csv")).strip().split(",");
    for (int i = 0; i < row.length; i += 2) {
      assertEquals(row[i], row[i + 1], "column " + i);
    }
  }

  @Test
  void anAttentionScalingIsInTheNumbersUnlessLeftOut() throws IOException {
    refuses("--model phi-3-mini-128k --rows 0:1 --dtype int16 --npy", "attention scaling", "2^-14");
    Path scaled =
        export("scaled", "--model phi-3-mini-128k --rows 0:1 --dtype int16 --scale 2^-14 --csv");
    Path unscaled =
        export("unscaled", "--model phi-3-mini-128k --rows 0:1 --dtype int16 --unscaled --csv");
    // 16384 * 1.190238 = 19500.9
    assertTrue(Files.readString(scaled.resolve("cos.csv")).startsWith("19501,"));
    assertTrue(Files.readString(unscaled.resolve("cos.csv")).startsWith("32767,"));
    assertEquals(1, json(unscaled.resolve("rows.json")).get("attentionScaling").intValue());
  }

  @Test
  void badRowsAreRefusedAndNothingIsWritten() {
    String model = "--model llama-2-7b ";
    refuses(model + "--rows 0:8 --npy", "--dtype", "int16");
    refuses(model + "--rows 0:8 --dtype int8 --npy", "int8", "uint16");
    refuses(model + "--rows 0:8 --dtype int16", "--npy");
    refuses(model + "--rows 8:0 --dtype int16 --npy", "8:0");
    refuses(model + "--rows 0-8 --dtype int16 --npy", "0-8");
    refuses(model + "--rows 0:8 --dtype int16 --rust", "--rust", "--table");
    refuses(model + "--rows 0:8 --dtype int16 --npy --scale 1/0", "1/0");
    refuses(model + "--rows 0:8 --dtype int16 --npy --scale 0.3", "3/10");
    refuses(model + "--rows 0:99999999999 --dtype int16 --npy", "in parts");
    refuses(model + "--rows 0:8 --dtype int16 --npy --prefix 1x", "1x");
    refuses("sin_q15_poly_cr --rows 0:8 --dtype int16 --npy", "--model");
    refuses("--rows 0:8 --dtype int16 --npy", "--model");
    refuses(model + "--dtype int16 --npy", "--rows");
    refuses(model + "--duplicate --c", "--rows");
  }

  @Test
  void tablesOfTheCatalogueAreWrittenAsAsked() throws IOException {
    Path out = export("table", "sin_q15_lut256_linear --table --c --rust --mem --npy --csv --bin");
    String name = "qw_sin_q15_lut256_linear_knots";
    assertEquals(
        List.of(
            "README.md",
            name + ".bin",
            name + ".c",
            name + ".csv",
            name + ".h",
            name + ".mem",
            name + ".npy",
            name + ".rs",
            "tables.json"),
        names(out));
    List<String> numbers = Files.readAllLines(out.resolve(name + ".csv"));
    assertEquals(258, numbers.size());
    String c = Files.readString(out.resolve(name + ".c"));
    assertTrue(c.contains("const uint32_t " + name + "[258] QW_TABLE = {"), c);
    String rust = Files.readString(out.resolve(name + ".rs"));
    assertTrue(rust.contains("pub const QW_SIN_Q15_LUT256_LINEAR_KNOTS: [u32; 258] = ["), rust);
    List<String> words = Files.readAllLines(out.resolve(name + ".mem")).stream()
        .filter(line -> !line.startsWith("//"))
        .toList();
    assertEquals(258, words.size());
    for (int i = 0; i < 258; i++) {
      assertEquals(Long.parseLong(numbers.get(i)), Long.parseLong(words.get(i), 16));
    }
    assertEquals(
        258, json(out.resolve("tables.json")).get("tables").get(0).get("length").intValue());
  }

  @ParameterizedTest
  @CsvSource({"-std=c99, c", "-std=c++11, c++"})
  void theCOfTablesCompilesWithoutAWarning(String standard, String language) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/gcc")), "no gcc here");
    Path tables = export("tables", "sin_q31_lut512_quadratic sin_q15_bipartite --table --c");
    Path lookup = export("lookup", "sin --tosa int8 --tflite int16 --c");
    for (Path out : List.of(tables, lookup)) {
      for (String name : names(out)) {
        if (name.endsWith(".c")) {
          Process gcc = new ProcessBuilder(
                  ("gcc -Wall -Wextra -Wconversion -Wsign-conversion -Wshadow -Wundef -Wcast-qual -pedantic -Werror -fsyntax-only "
                          + standard + " -x " + language + " " + name)
                      .split(" "))
              .directory(out.toFile())
              .redirectErrorStream(true)
              .start();
          String said = new String(gcc.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
          assertEquals(0, gcc.waitFor(), name + ": " + said);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sin_q15_bipartite --table --c --csv", "sin cos --tosa int8 --tflite int16 --c"})
  void theReadmeBesideTheCSaysHowToBuildIt(String arguments) throws Exception {
    Path out = export("built", arguments + " --prefix dsp");
    String readme = Files.readString(out.resolve("README.md"));
    String made = snippet(readme, "make");
    String cmake = snippet(readme, "cmake");
    for (String name : names(out)) {
      if (name.endsWith(".c")) {
        assertTrue(made.contains(name.replace(".c", ".o")), name + " is not in: " + made);
        assertTrue(cmake.contains("/" + name), name + " is not in: " + cmake);
        assertTrue(readme.contains("`" + name.replace(".c", ".h") + "`"), readme);
      }
    }
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/make")) && Files.isExecutable(Path.of("/usr/bin/gcc")),
        "no make or no gcc here");
    Files.writeString(out.resolve("Makefile"), made);
    Process make = new ProcessBuilder("make", "CC=gcc", "libdsp_tables.a")
        .directory(out.toFile())
        .redirectErrorStream(true)
        .start();
    String said = new String(make.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, make.waitFor(), said);
    assertTrue(Files.size(out.resolve("libdsp_tables.a")) > 0);
  }

  private static String snippet(String readme, String language) {
    int from = readme.indexOf("```" + language + "\n") + 4 + language.length();
    return readme.substring(from, readme.indexOf("```", from));
  }

  @Test
  void withoutCThereIsNoReadme() {
    assertFalse(names(export("csv", "sin_q15_bipartite --table --csv")).contains("README.md"));
    assertFalse(names(export("npy", "sin --tosa int8 --npy")).contains("README.md"));
  }

  @Test
  void samplesAreTheNearestValues() throws IOException {
    Path out = export("samples", "sincos_q15_poly_cr --table --samples 8 --csv --mem");
    // 32767 sin 45 degrees = 23169.8
    assertEquals(
        "0 23170 32767 23170 0 -23170 -32767 -23170",
        String.join(" ", Files.readAllLines(out.resolve("qw_sin_q15_8.csv"))));
    assertEquals(
        "32767 23170 0 -23170 -32767 -23170 0 23170",
        String.join(" ", Files.readAllLines(out.resolve("qw_cos_q15_8.csv"))));
    assertTrue(Files.readString(out.resolve("qw_sin_q15_8.mem")).endsWith("a57e\n8001\na57e\n"));
    Path quarter =
        export("quarter", "sin_q15sat_lut256_linear --table --samples 8 --quarter --csv");
    assertEquals(
        "0 23170 32767",
        String.join(" ", Files.readAllLines(quarter.resolve("qw_sin_q15sat_8_quarter.csv"))));
  }

  @Test
  void badTablesAreRefusedAndNothingIsWritten() {
    refuses("sin_q15_poly_cr --table --csv", "no table", "--samples");
    refuses("sin_q15_poly_cr --table --samples 100 --csv", "100", "power of two");
    refuses("sin_q15_poly_cr --table --samples 2097152 --csv", "2097152");
    refuses("sin_q15_lut256_linear --table --quarter --csv", "--samples");
    refuses("sin_q15_lut256_linear --table", "--rust");
    refuses("nothing_at_all --table --csv", "nothing_at_all");
    refuses("--table --csv", "NAME");
    refuses("--all --table --csv", "--all");
    refuses("sin_q15_lut256_linear --csv", "--table");
    refuses("sin_q15_lut256_linear --samples 8 --c", "--table");
    refuses("sin_q15_lut256_linear --table --c --prefix int", "keyword");
    refuses("sin --table --tflite int8 --csv", "--tflite", "--table");
  }

  @ParameterizedTest
  @ValueSource(strings = {"npy", "csv", "mem", "rust", "c", "bin"})
  void everyFormOfALookupTableIsReadBackAndPasses(String form) {
    Path out = export("lookup", "sin --tflite int16 --tosa int8 --" + form);
    String extension = form.equals("rust") ? "rs" : form;
    for (String format : List.of("tflite-int16", "tosa-int8")) {
      Path file = out.resolve("qw_sin_" + format.replace('-', '_') + "." + extension);
      Cli cli = Cli.run("verify", file.toString(), "--as", format).passes();
      assertTrue(cli.out().contains("good"), cli.out());
    }
  }

  @Test
  void aLookupTableSaysHowGoodItIs() throws IOException {
    Path out = export("lookup", "cos --tosa int16 --npy --output-scale 1/32767");
    JsonNode table = json(out.resolve("qw_cos_tosa_int16.json"));
    assertEquals("0.783607", table.get("error").get("max").toString());
    assertEquals("1.197706", table.get("errorRescaled").get("max").toString());
    assertEquals("1/32767", table.get("output").get("scale").stringValue());
    assertEquals(7, table.get("output").get("bitsBelowTheUnit").intValue());
    assertEquals(
        "quarterwave export cos --tosa int16 --npy --output-scale 1/32767 -o DIR",
        table.get("command").stringValue());
  }

  @Test
  void badLookupTablesAreRefusedAndNothingIsWritten() {
    refuses("sin --tflite int32 --csv", "int32");
    refuses("tan --tosa int8 --csv", "tan");
    refuses("--tosa int8 --csv", "sin or cos");
    refuses("sin --tosa int8", "--csv");
    refuses("sin --tosa int8 --csv --input-zero-point 3", "--input-scale");
    refuses("sin --tosa int8 --csv --input-scale 1e9", "65536");
    refuses("sin --tosa int8 --csv --input-scale x", "'x'");
    refuses("sin --tosa int8 --csv --output-zero-point 128", "128");
    refuses("sin --tflite int16 --csv --output-zero-point 1", "symmetric");
    refuses("sin --tflite int16 --csv --output-scale 1e-9", "2^-24");
    refuses("sin_q15_poly_cr --c --output-scale 1", "--tflite");
  }

  @Test
  void aTableIsJudgedInWordsAndInJson() throws IOException {
    Path out = export("lookup", "sin --tosa int8 --csv");
    String file = out.resolve("qw_sin_tosa_int8.csv").toString();
    Cli bad = Cli.run("verify", file, "--as", "tosa-int8", "--function", "cos");
    assertEquals(1, bad.code());
    assertTrue(bad.out().contains("BAD") && bad.out().contains("function:"), bad.out());
    Cli json = Cli.run("verify", file, "--as", "tflite-int8", "--json");
    assertEquals(1, json.code());
    JsonNode verdict = JSON.readTree(json.out());
    assertFalse(verdict.get("within").booleanValue());
    assertEquals("order", verdict.get("findings").get(0).get("rule").stringValue());
    assertEquals(256, verdict.get("entries").intValue());
    Cli.run("verify", file, "--as", "tflite-int8", "--max-error", "300").passes();
  }

  @Test
  void theExitCodesOfVerifyAreDifferent() throws IOException {
    Path file = dir.resolve("table.csv");
    Files.writeString(file, "1 2 3");
    assertEquals(1, Cli.run("verify", file.toString(), "--as", "tosa-int8").code());
    Cli.run("verify", file.toString(), "--as", "tosa").refusesNaming("'tosa'", "tosa-int8");
    Cli.run("verify", file.toString(), "--as", "tosa-int8", "--function", "sincos")
        .refusesNaming("one function");
    Cli.run("verify", file.toString(), "--as", "tosa-int8", "--max-error", "-1")
        .refusesNaming("-1");
    Files.writeString(file, "one two");
    Cli unreadable = Cli.run("verify", file.toString(), "--as", "tosa-int8");
    assertEquals(3, unreadable.code());
    assertTrue(unreadable.err().contains("'one'"), unreadable.err());
    Cli absent = Cli.run("verify", dir.resolve("absent").toString(), "--as", "tosa-int8");
    assertEquals(3, absent.code());
    assertEquals(3, Cli.run("verify", dir.toString(), "--as", "tosa-int8").code());
  }

  @Test
  void theCommandInAFileHasNoDirectories() throws IOException {
    Path model = Files.createDirectories(dir.resolve("some/where")).resolve("config.json");
    Files.writeString(
        model,
        "{\"model_type\":\"llama\",\"head_dim\":64,\"rope_theta\":10000,\"max_position_embeddings\":64}");
    Path out = dir.resolve("out");
    Cli.run(
            "export",
            "--model=" + model,
            "--rows",
            "0:2",
            "--dtype",
            "int16",
            "--npy",
            "--scale",
            "1/32768",
            "--force",
            "-o",
            out.toString())
        .passes();
    assertEquals(
        "quarterwave export --model=config.json --rows 0:2 --dtype int16 --npy --scale 1/32768 -o DIR",
        json(out.resolve("rows.json")).get("command").stringValue());
  }
}
