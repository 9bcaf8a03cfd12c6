// SPDX-License-Identifier: Apache-2.0
/**
 * Proofs by enumeration, the certificates that record them, and derived bounds.
 *
 * <p>{@link io.quarterwave.certify.Certifier} runs every phase of a {@link io.quarterwave.certify.Domain} through an
 * approximation and measures it against {@link io.quarterwave.truth}. A sweep can be cut into {@link
 * io.quarterwave.certify.PartialSweep}s over threads, machines or jobs; they merge to the same bytes in any order. A complete
 * sweep makes a {@link io.quarterwave.certify.Certificate}, whose text is committed under {@code tables/}.
 *
 * <p>Bounds without enumeration: {@link io.quarterwave.certify.Derivation} of a polynomial, {@link io.quarterwave.certify.RotationBound} of a
 * rotation, {@link io.quarterwave.certify.RescaleBound} of one that changes the scale, {@link io.quarterwave.certify.FloatRowBound} of float rows, {@link io.quarterwave.certify.RadianRounding} and {@link io.quarterwave.certify.AngleBound} of angles in radians and degrees.
 *
 * <p>{@link io.quarterwave.certify.DesignSurvey} proves what {@link io.quarterwave.design} offers as candidates, and {@link
 * io.quarterwave.certify.PresetText} keeps an approximation outside the catalogue as text.
 */
package io.quarterwave.certify;
