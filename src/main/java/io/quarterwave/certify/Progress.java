// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.certify;

/** Told, from the sweeping threads, how far a sweep is. */
@FunctionalInterface
public interface Progress {
  /** A progress that nobody watches. */
  Progress NONE = (done, all) -> {};

  /**
   * One more unit is done.
   *
   * @param doneUnits how many are done
   * @param allUnits how many there are
   */
  void advanced(int doneUnits, int allUnits);
}
