// SPDX-License-Identifier: Apache-2.0
/**
 * Rotary position embeddings on integers; integer opcodes only, no dependency, no I/O.
 *
 * <p>A {@link io.quarterwave.rope.RopePlan} holds the phase steps of a model. A {@link io.quarterwave.rope.RopeRow} holds cosine and sine of every pair at one position, for a
 * backend that rotates by itself. A {@link io.quarterwave.rope.Rope} fills rows and rotates int8 or int16 tensors by them:
 *
 * <pre>{@code
 * Rope<short[]> rope = Rope.int16(plan, Accuracy.EXACT, OutputRange.FULL); // one for all threads
 * RopeRow row = rope.newRow(); // one for each thread
 * rope.rotate(queries, TensorView.packed(tokens, heads, plan.headDim()), firstPosition, row);
 * }</pre>
 *
 * <p>Around it: {@link io.quarterwave.rope.ParallelRope} splits the tokens of a call over threads, {@link io.quarterwave.rope.RescaledRope} changes the quantization
 * scale in the same rounding, {@link io.quarterwave.rope.CacheRing} writes into a cache with a window, and {@code Rope.int8Buffer} and {@code Rope.int16Buffer} rotate outside the heap.
 *
 * <p>A <b>pair</b> is two channels that turn together; {@link io.quarterwave.rope.PairLayout} says which. The <b>step</b> of a pair is its angle per token in
 * 2<sup>-64</sup> turns, and positions multiply it wrapping, so that no position is out of range.
 */
package io.quarterwave.rope;
