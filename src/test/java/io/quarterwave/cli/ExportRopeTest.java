// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportRopeTest {
  @TempDir
  Path temp;

  private Cli export(String name, String... more) {
    List<String> words =
        new ArrayList<>(List.of("export", "-o", temp.resolve(name).toString()));
    words.addAll(List.of(more));
    return Cli.run(words.toArray(new String[0]));
  }

  private String header(String name) throws IOException {
    return Files.readString(temp.resolve(name).resolve("qw_rope.h"));
  }

  @Test
  void theHeaderSaysTheModelTheBoundAndTheCommand() throws IOException {
    export("a", "--model", "llama-3.1-8b", "--dtype", "int8", "--c").passes();
    String header = header("a");
    assertTrue(
        header.contains("quarterwave export --model llama-3.1-8b --dtype int8 --c -o DIR"), header);
    assertTrue(header.contains("llama3, theta 500000"), header);
    assertTrue(header.contains("at most 0.500032 of one unit"), header);
    assertTrue(header.contains("position 0 is the identity"), header);
  }

  @Test
  void theCommandInTheHeaderMakesTheSameBytes() throws IOException {
    String[] words = {
      "--model",
      "gemma-3-4b",
      "--dtype",
      "int16",
      "--accuracy",
      "fast",
      "--range",
      "symmetric",
      "--layer-type",
      "sliding_attention",
      "--c",
      "--row-table",
      "4"
    };
    export("a", words).passes();
    export("b", words).passes();
    String command = header("a").replaceAll("\\n \\* +", " ");
    assertTrue(
        command.contains("quarterwave export "
            + String.join(" ", words).replace(" --c", "").replace(" --row-table 4", "")
            + " --c --row-table 4 -o DIR"),
        command);
    for (String file : List.of("qw_rope.h", "qw_rope.c", "qw_selftest.c", "README.md")) {
      assertArrayEquals(
          Files.readAllBytes(temp.resolve("a").resolve(file)),
          Files.readAllBytes(temp.resolve("b").resolve(file)));
    }
  }

  @Test
  void theScalingOfTheLogitsIsNamed() throws IOException {
    export("a", "--model", "deepseek-v2-lite", "--dtype", "int16", "--c").passes();
    assertTrue(header("a").contains("for the logits, not part of the rotation"), header("a"));
  }

  @Test
  void thePathOfAModelIsNotInTheFiles() throws IOException {
    Path config = temp.resolve("config.json");
    Files.writeString(
        config,
        "{\"model_type\": \"llama\", \"hidden_size\": 64, \"num_attention_heads\": 4, \"rope_theta\": 10000.0}");
    export("a", "--model", config.toString(), "--dtype", "int16", "--c", "--single-header")
        .passes();
    assertTrue(header("a").contains("--model config.json"), header("a"));
    assertFalse(header("a").contains(temp.toString()), header("a"));
  }

  @Test
  void badInputIsOneSentenceAndNothingIsWritten() {
    export("x", "--model", "llama-3.1-8b", "--c").refusesNaming("--dtype");
    export("x", "--model", "llama-3.1-8b", "--dtype", "int4", "--c").refusesNaming("int4");
    export("x", "--model", "llama-3.1-8b", "--dtype", "int8", "--accuracy", "good", "--c")
        .refusesNaming("good");
    export("x", "--model", "llama-3.1-8b", "--dtype", "int8", "--range", "half", "--c")
        .refusesNaming("half", "symmetric");
    export("x", "--model", "llama-3.1-8b", "--dtype", "int8", "--prefix", "while", "--c")
        .refusesNaming("while", "keyword");
    export("x", "--model", "llama-3.1-8b", "--dtype", "int8", "--prefix", "9a", "--c")
        .refusesNaming("9a");
    export("x", "--model", "llama-3.1-8b", "--dtype", "int8", "--row-table", "0", "--c")
        .refusesNaming("--row-table", "(0)");
    export("x", "--model", "llama-3.1-8b", "--dtype", "int8", "--row-table", "2000000", "--c")
        .refusesNaming("2000000", "32768 rows");
    export("x", "--model", "gemma-3-4b", "--dtype", "int8", "--c").refusesNaming("--layer-type");
    export("x", "sin_q15_poly_cr", "--dtype", "int8", "--c").refusesNaming("--model");
    export("x", "sin_q15_poly_cr", "--model", "llama-3.1-8b", "--dtype", "int8", "--c")
        .refusesNaming("--model");
    export("x", "sin_q15_poly_cr", "--accuracy", "fast", "--c").refusesNaming("--accuracy");
    export("x", "--model", "llama-3.1-8b", "--rows", "0:2", "--dtype", "int16", "--c")
        .refusesNaming("--rows", "--c");
    assertFalse(Files.exists(temp.resolve("x")));
  }
}
