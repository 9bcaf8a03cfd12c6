// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export.target;

/**
 * What a target has memory for; more becomes several programs.
 *
 * @param programTables bytes of tables in one program
 * @param largestTable bytes of the largest table that its compiler takes; entries with a larger one are left out
 * @param entries approximations in one program
 */
record Room(int programTables, int largestTable, int entries) {
  /** No bound. */
  static final Room AMPLE = new Room(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
}
