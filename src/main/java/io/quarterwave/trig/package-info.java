// SPDX-License-Identifier: Apache-2.0
/**
 * Sine and cosine of a phase in integer arithmetic alone: tables, polynomials and CORDICs.
 *
 * <p>A record stands for an evaluation order and holds its parameters; {@link io.quarterwave.trig.Catalogue} lists the configured ones by
 * name. Every one is odd and half-turn symmetric bit for bit (where the format saturates: but for the clamp at the top), and its cosine is
 * its sine a quarter turn later.
 */
package io.quarterwave.trig;
