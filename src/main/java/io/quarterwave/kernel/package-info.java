// SPDX-License-Identifier: Apache-2.0
/**
 * Rotation loops; internal: use {@link io.quarterwave.rope.Rope}, which checks what these loops take for granted. Integer opcodes only.
 */
package io.quarterwave.kernel;
