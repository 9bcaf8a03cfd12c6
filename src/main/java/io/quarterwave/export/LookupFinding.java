// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.export;

/**
 * What a table is found to break.
 *
 * @param rule which rule
 * @param sentence what was seen, for people
 */
public record LookupFinding(LookupRule rule, String sentence) {}
