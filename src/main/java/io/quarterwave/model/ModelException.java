// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

/** A model file that cannot be read, or that does not say what its rotation is. The message is one line. */
public class ModelException extends RuntimeException {
  /** Makes an exception whose message names the value and the rule that it breaks. */
  public ModelException(String message) {
    super(message);
  }

  /** Makes an exception with its cause. */
  public ModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
