// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** An ONNX model of one node, {@code RotaryEmbedding} of the domain {@code com.microsoft}, written field by field in the encoding of protocol buffers. */
final class OnnxModel {
  private static final int FLOAT = 1;
  private static final int INT64 = 7;
  private static final int INT_ATTRIBUTE = 2;

  private OnnxModel() {}

  /** Returns the model for {@code input [1, tokens, heads * headDim]} and a row of the caches for each token. */
  static byte[] rotary(int tokens, int heads, int headDim, boolean interleaved) {
    Message node = new Message();
    for (String input : new String[] {"input", "position_ids", "cos_cache", "sin_cache"}) {
      node.text(1, input);
    }
    node.text(2, "output").text(4, "RotaryEmbedding");
    node.message(5, attribute("interleaved", interleaved ? 1 : 0));
    node.message(5, attribute("num_heads", heads));
    node.text(7, "com.microsoft");
    Message graph = new Message()
        .message(1, node)
        .text(2, "rotary")
        .message(11, value("input", FLOAT, 1, tokens, (long) heads * headDim))
        .message(11, value("position_ids", INT64, 1, tokens))
        .message(11, value("cos_cache", FLOAT, tokens, headDim / 2))
        .message(11, value("sin_cache", FLOAT, tokens, headDim / 2))
        .message(12, value("output", FLOAT, 1, tokens, (long) heads * headDim));
    return new Message()
        .number(1, 8)
        .message(7, graph)
        .message(8, new Message().text(1, "").number(2, 17))
        .message(8, new Message().text(1, "com.microsoft").number(2, 1))
        .bytes();
  }

  private static Message attribute(String name, long value) {
    return new Message().text(1, name).number(3, value).number(20, INT_ATTRIBUTE);
  }

  private static Message value(String name, int type, long... dimensions) {
    Message shape = new Message();
    for (long dimension : dimensions) {
      shape.message(1, new Message().number(1, dimension));
    }
    Message tensor = new Message().number(1, type).message(2, shape);
    return new Message().text(1, name).message(2, new Message().message(1, tensor));
  }

  /** A message of protocol buffers in the making: numbers as varints, texts and messages with their lengths. */
  private static final class Message {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Message number(int field, long value) {
      varint((long) field << 3);
      varint(value);
      return this;
    }

    Message text(int field, String value) {
      return delimited(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Message message(int field, Message value) {
      return delimited(field, value.bytes());
    }

    byte[] bytes() {
      return out.toByteArray();
    }

    private Message delimited(int field, byte[] value) {
      varint((long) field << 3 | 2);
      varint(value.length);
      out.writeBytes(value);
      return this;
    }

    private void varint(long value) {
      long rest = value;
      while (rest >>> 7 != 0) {
        out.write((int) (rest & 0x7f) | 0x80);
        rest >>>= 7;
      }
      out.write((int) rest);
    }
  }
}
