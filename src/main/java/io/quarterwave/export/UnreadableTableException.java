// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

/** A file holds no table that can be read; the message is a sentence for the user. */
public final class UnreadableTableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Makes one of a sentence. */
  public UnreadableTableException(String sentence) {
    super(sentence);
  }
}
