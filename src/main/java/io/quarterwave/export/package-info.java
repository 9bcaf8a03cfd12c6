// SPDX-License-Identifier: Apache-2.0
/**
 * What leaves the project for other tool chains: C that gives the same bits as Java, rows as tensors, tables of other formats. The text of
 * what is written stands in templates under {@code src/main/resources/templates}; the classes here choose, number and check.
 */
package io.quarterwave.export;
