// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarterwave.rope.PairLayout;
import io.quarterwave.rope.Rope;
import io.quarterwave.rope.RopeRow;
import io.quarterwave.rope.TensorView;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An exported rotation that {@code src/test/c/rope_filter.c} runs, beside that of Java. */
final class RopeFilter {
  private final RopeUnit unit;
  private final Path program;
  private final List<long[]> positions = new ArrayList<>();
  private final List<int[]> heads = new ArrayList<>();

  private RopeFilter(RopeUnit unit, Path program) {
    this.unit = unit;
    this.program = program;
  }

  /** Writes the export and compiles it. */
  static RopeFilter of(RopeUnit unit, Path directory, String compiler, String... flags)
      throws IOException {
    new RopeExport(unit, List.of("made by a test"), "a test", false)
        .files()
        .writeTo(directory, false);
    Path filter = Path.of("src/test/c/rope_filter.c").toAbsolutePath();
    List<String> words = new ArrayList<>(HostCompiler.STRICT);
    words.addAll(List.of("-std=c99", "-Wstrict-prototypes", "-Wmissing-prototypes", "-I."));
    words.addAll(List.of(flags));
    if (!unit.severalAxes()) {
      words.add("-DONE_AXIS");
    }
    words.addAll(List.of("qw_rope.c", "qw_selftest.c", filter.toString(), "-o", "filter"));
    HostProgram.compile(directory, compiler, words);
    return new RopeFilter(unit, directory.resolve("filter"));
  }

  /** Adds a head at a position. */
  void add(long[] position, int[] head) {
    positions.add(position);
    heads.add(head);
  }

  /** Runs all heads through both and compares. */
  void compare() throws IOException {
    if (unit.bits() == 8) {
      compare(Rope.int8(unit.plan(), unit.accuracy(), unit.range()));
    } else {
      compare(Rope.int16(unit.plan(), unit.accuracy(), unit.range()));
    }
  }

  private <A> void compare(Rope<A> rope) throws IOException {
    int dims = unit.plan().headDim();
    int bytes = unit.bits() / 8;
    ByteBuffer in = buffer(positions.size() * (8 * unit.plan().axes() + dims * bytes));
    for (int i = 0; i < positions.size(); i++) {
      for (long number : positions.get(i)) {
        in.putLong(number);
      }
      for (int channel : heads.get(i)) {
        if (bytes == 1) {
          in.put((byte) channel);
        } else {
          in.putShort((short) channel);
        }
      }
    }
    ByteBuffer out =
        ByteBuffer.wrap(HostProgram.output(program, in.array())).order(ByteOrder.nativeOrder());
    assertEquals(positions.size() * (8 * unit.pairs() + 3 * dims * bytes), out.capacity());
    RopeRow row = rope.newRow();
    TensorView view = TensorView.packed(1, 1, dims);
    for (int i = 0; i < positions.size(); i++) {
      row.fill(unit.plan(), unit.fractionBits(), positions.get(i), 0);
      for (int pair = 0; pair < unit.pairs(); pair++) {
        check(i, "cosine", pair, row.cos(pair), out.getInt());
        check(i, "sine", pair, row.sin(pair), out.getInt());
      }
      A head = array(heads.get(i));
      rope.rotate(head, view, positions.get(i), 0, row);
      checkHead(i, "in place", head, out);
      checkHead(i, "elsewhere", head, out);
      rope.inverse().rotate(head, view, positions.get(i), 0, row);
      checkHead(i, "back", head, out);
    }
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.nativeOrder());
  }

  @SuppressWarnings("unchecked") // bytes for int8, shorts for int16
  private <A> A array(int[] head) {
    if (unit.bits() == 8) {
      byte[] bytes = new byte[head.length];
      for (int i = 0; i < head.length; i++) {
        bytes[i] = (byte) head[i];
      }
      return (A) bytes;
    }
    short[] shorts = new short[head.length];
    for (int i = 0; i < head.length; i++) {
      shorts[i] = (short) head[i];
    }
    return (A) shorts;
  }

  private void checkHead(int i, String what, Object head, ByteBuffer out) {
    for (int channel = 0; channel < unit.plan().headDim(); channel++) {
      if (head instanceof byte[] bytes) {
        check(i, what, channel, bytes[channel], out.get());
      } else {
        check(i, what, channel, ((short[]) head)[channel], out.getShort());
      }
    }
  }

  private void check(int i, String what, int index, int want, int got) {
    if (want != got) {
      PairLayout layout = unit.plan().layout();
      fail(what + " " + index + " of " + layout + " at position " + positions.get(i)[0] + ", head "
          + i + ": C has " + got + ", Java " + want);
    }
  }
}
