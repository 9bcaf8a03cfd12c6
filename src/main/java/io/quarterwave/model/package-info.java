// SPDX-License-Identifier: Apache-2.0
/**
 * Reads model files: a Hugging Face {@code config.json} to one {@link io.quarterwave.plan.RopeSpec} per kind of layer. What a
 * family of models has by convention (layout of the pairs, base, partial factor, which layers rotate) is a row of the data file
 * {@code families.json}, not a branch in the code.
 */
package io.quarterwave.model;
