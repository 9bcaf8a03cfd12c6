// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import java.util.function.Supplier;

/**
 * A committed file that a generator makes.
 *
 * @param path from the project root, with forward slashes
 * @param content makes the whole text, the same on every run
 */
public record GeneratedFile(String path, Supplier<String> content) {
  /** The command that writes every generated file anew. */
  public static final String COMMAND = "mvn test -Dtest=GeneratedTablesTest -Dregenerate=true";
}
