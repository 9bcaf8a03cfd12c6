// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.plan;

/** The real numbers that a specification stands for, to any precision. Parameters were checked when it was made. */
interface Formula {
  /** Returns the inverse frequency of each pair in radians per token. */
  Interval[] frequencies(Reals reals);

  /** Returns the factor on cosine and sine. */
  default Interval attentionScaling(Reals reals) {
    return reals.one();
  }
}
