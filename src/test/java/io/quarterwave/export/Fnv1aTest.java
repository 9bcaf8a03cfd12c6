// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Fnv1aTest {
  /** Digests that the authors of FNV publish. */
  @Test
  void givesThePublishedDigests() {
    assertEquals(0x811c_9dc5, digest(""));
    assertEquals(0xe40c_292c, digest("a"));
    assertEquals(0xbf9c_f968, digest("foobar"));
  }

  @Test
  void takesTheLowByteFirst() {
    Fnv1a wide = new Fnv1a();
    wide.add32(0x6261_6f66);
    Fnv1a narrow = new Fnv1a();
    narrow.add16(0x6f66);
    narrow.add16(-0x10000 | 0x6261);
    assertEquals(digest("foab"), wide.value());
    assertEquals(digest("foab"), narrow.value());
  }

  private static int digest(String text) {
    Fnv1a digest = new Fnv1a();
    for (byte letter : text.getBytes(StandardCharsets.US_ASCII)) {
      digest.add8(letter);
    }
    return digest.value();
  }
}
