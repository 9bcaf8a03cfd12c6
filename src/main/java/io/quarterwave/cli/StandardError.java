// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.nio.charset.Charset;

/**
 * Standard error as the launcher hands it over: the JVM's own descriptor 2 leads to a filter there, which drops the JVM's warning that the Vector API is an
 * incubator, and the real one has the number in {@code quarterwave.stderr}.
 */
public final class StandardError {
  private StandardError() {}

  /** Makes the real standard error {@link System#err}, where the launcher has moved it. */
  public static void adopt() {
    Integer number = Integer.getInteger("quarterwave.stderr");
    if (number != null) {
      adopt(number);
    }
  }

  private static void adopt(int number) {
    try {
      // opening /dev/fd/N again would write at an offset of its own, over what others write to the
      // same file
      Constructor<FileDescriptor> open = FileDescriptor.class.getDeclaredConstructor(int.class);
      open.setAccessible(true); // the launcher has opened the package
      FileOutputStream real = new FileOutputStream(open.newInstance(number));
      System.setErr(new PrintStream(real, true, charset()));
    } catch (ReflectiveOperationException | RuntimeException e) {
      // System.err stays what it is: its lines go through the filter
    }
  }

  private static Charset charset() {
    String nativeName = System.getProperty("native.encoding", "UTF-8");
    return Charset.forName(System.getProperty("stderr.encoding", nativeName));
  }
}
