// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

import java.nio.file.Path;

/** Where the C of the tests is, and where what is made of it goes. */
final class CSources {
  private static final Path ROOT = Path.of(System.getProperty("user.dir"));

  /** The sources. */
  static final Path DIRECTORY = ROOT.resolve("src/test/c");

  /** Objects, programs and logs. */
  static final Path MADE = ROOT.resolve("target/targets");

  private CSources() {}

  /** Returns a file of the sources. */
  static Path path(String name) {
    return DIRECTORY.resolve(name);
  }
}
