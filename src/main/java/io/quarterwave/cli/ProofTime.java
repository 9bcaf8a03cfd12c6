// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.certify.Certifier;
import io.quarterwave.certify.Domain;
import io.quarterwave.certify.Judgement;
import java.time.Duration;

/** The time that there is for enumerating designs of 32-bit phases. */
final class ProofTime {
  private static final int TRIAL_UNITS = 16;

  private final long deadline;

  /** Proofs should end before a time from now. */
  ProofTime(Duration budget) {
    this.deadline = System.nanoTime() + budget.toNanos();
  }

  /** Returns whether the enumeration of a design would end in time, by the time of a part of it. */
  boolean suffices(Judgement sampled) {
    long start = System.nanoTime();
    if (start >= deadline) {
      return false;
    }
    Certifier.sample(sampled.preset(), TRIAL_UNITS);
    long now = System.nanoTime();
    int units = new Domain(sampled.preset().evaluator().phaseBits()).units();
    return (now - start) / TRIAL_UNITS * units < deadline - now;
  }
}
