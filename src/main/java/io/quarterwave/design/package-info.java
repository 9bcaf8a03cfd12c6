// SPDX-License-Identifier: Apache-2.0
/**
 * Makes the tables, coefficients and angles of {@code trig} and writes them as text under {@code tables/} and as Java constants.
 *
 * <p>{@link io.quarterwave.design.DesignedFiles} lists every file; nothing here is random, so each is made again bit for bit.
 */
package io.quarterwave.design;
