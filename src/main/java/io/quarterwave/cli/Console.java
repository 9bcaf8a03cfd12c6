// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes: data in, data out, talk on the side. A write that fails stops the command at once, by
 * {@link OutputClosedException} where the reader has gone away.
 */
final class Console {
  private final BufferedReader in;
  private final Writer out;
  private final PrintStream err;
  private final boolean terminal;

  Console(InputStream in, OutputStream out, PrintStream err, boolean terminal) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
    this.err = err;
    this.terminal = terminal;
  }

  /** Returns the next line of data, or null at the end; waits only when all that was written has been handed on. */
  String readLine() {
    try {
      if (!in.ready()) {
        flush();
      }
      return in.readLine();
    } catch (IOException e) {
      throw new UserException("cannot read standard input: " + e.getMessage());
    }
  }

  /** Writes a line of data. */
  void line(CharSequence text) {
    try {
      out.append(text).append('\n');
    } catch (IOException e) {
      throw writeFailure(e);
    }
  }

  /** Hands on all that was written. */
  void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw writeFailure(e);
    }
  }

  /** Hands on what was written before a failure that is about to be told; a second failure is not. */
  void flushIfPossible() {
    try {
      out.flush();
    } catch (IOException e) {
      // the first failure is the one that is told
    }
  }

  /** Says something beside the data. */
  void say(String text) {
    err.println(text);
  }

  /** Shows progress, which the next progress or {@link #endProgress} overwrites; silent where nobody watches. */
  void progress(String text) {
    if (terminal) {
      err.print("\r\u001b[K" + text);
      err.flush();
    }
  }

  /** Wipes the progress line. */
  void endProgress() {
    progress("");
  }

  private static RuntimeException writeFailure(IOException e) {
    String message = String.valueOf(e.getMessage());
    boolean readerGone = message.contains("Broken pipe")
        || message.contains("Pipe closed")
        || message.contains("pipe is being closed");
    return readerGone
        ? new OutputClosedException()
        : new UserException("cannot write the output: " + message);
  }

  /** The reader of the output has gone away: nothing is left to do. */
  static final class OutputClosedException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
