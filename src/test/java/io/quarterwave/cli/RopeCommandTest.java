// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RopeCommandTest {
  @Test
  void withoutAnArgumentItShowsLlama() {
    Cli cli = Cli.run("rope").passes();
    assertTrue(cli.out().startsWith("llama-3.1-8b (llama)"), cli.out());
    for (String word :
        new String[] {"int8 exact", "int16 fast", "1,048,576", "float32", "512 bytes"}) {
      assertTrue(cli.out().contains(word), "no '" + word + "' in " + cli.out());
    }
    assertEquals("", cli.err());
  }

  @Test
  void whatIsMeasuredIsWithinWhatIsProved() {
    for (String model : new String[] {"gemma-3-4b", "phi-3-mini-128k", "deepseek-v2-lite"}) {
      JsonNode report =
          new JsonMapper().readTree(Cli.run("rope", model, "--json").passes().out());
      for (JsonNode rope : report.get("ropes")) {
        assertEquals(4, rope.get("classes").size());
        for (JsonNode line : rope.get("classes")) {
          BigDecimal proved = line.get("provedMaxErrorUlp").decimalValue();
          for (JsonNode sample : line.get("measured")) {
            assertTrue(
                sample.get("maxErrorUlp").decimalValue().compareTo(proved) <= 0,
                model + ": " + line);
            assertTrue(
                sample.get("maxErrorUlp").doubleValue() > 0.49, "nothing was rotated: " + line);
          }
        }
      }
    }
  }

  @Test
  void anUnknownModelIsRefused() {
    Cli.run("rope", "llama-99").refusesNaming("llama-99");
  }
}
