// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How JSON is written: indented, decimals in full. */
final class Json {
  private static final ObjectWriter WRITER = JsonMapper.builder()
      .enable(SerializationFeature.INDENT_OUTPUT)
      .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
      .build()
      .writer();

  private Json() {}

  /** Returns a map, list or number as JSON text. */
  static String text(Object value) {
    return WRITER.writeValueAsString(value).replace("\r\n", "\n");
  }
}
