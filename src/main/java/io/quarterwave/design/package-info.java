// SPDX-License-Identifier: Apache-2.0
/**
 * Makes the tables, coefficients and angles of {@code trig} and writes them as text under {@code tables/} and as Java constants.
 *
 * <p>{@link io.quarterwave.design.DesignedFiles} lists every file; nothing here is random, so each is made again bit for bit.
 *
 * <p>A class for each idea holds the method that makes its record from a format and parameters, with the reason where there is none. Its
 * list of presets and its list of candidates, which the {@code design} command searches, both call that method. A new idea is such a
 * class and a line in {@link io.quarterwave.design.DesignFamilies}.
 */
package io.quarterwave.design;
