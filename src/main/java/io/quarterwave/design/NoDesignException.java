// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

/** A form cannot be made with some parameters; the message says why. */
public final class NoDesignException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With the reason, for a table of candidates. */
  public NoDesignException(String reason) {
    super(reason);
  }
}
