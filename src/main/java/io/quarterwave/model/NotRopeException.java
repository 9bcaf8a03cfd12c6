// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

/** A model that was read well and does not rotate: ALiBi, learned positions, none. The message says which. */
public final class NotRopeException extends ModelException {
  private final String encoding;

  /**
   * Makes the exception.
   *
   * @param encoding what the model has instead, such as {@code ALiBi}
   * @param evidence what says so, such as {@code model_type falcon, alibi true}
   */
  public NotRopeException(String encoding, String evidence) {
    super("not RoPE: " + encoding + " (" + evidence + ")");
    this.encoding = encoding;
  }

  /** Returns what the model has instead. */
  public String encoding() {
    return encoding;
  }
}
