// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

/** Bad input: one sentence for the user, exit code 2. */
final class UserException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UserException(String sentence) {
    super(sentence);
  }
}
