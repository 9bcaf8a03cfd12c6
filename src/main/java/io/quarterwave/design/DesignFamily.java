// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.design;

import java.util.List;

/** An idea of how to approximate a sine: knows the parameters that are worth trying. */
interface DesignFamily {
  /**
   * Returns a candidate for each choice of parameters, in a fixed order; none where the form does not take such phases or give such
   * results. Nothing is made yet.
   */
  List<Candidate> candidates(Target target);
}
