// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.bench;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxTensorLike;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.quarterwave.rope.Accuracy;
import io.quarterwave.rope.OutputRange;
import io.quarterwave.rope.Rope;
import io.quarterwave.rope.RopePlan;
import io.quarterwave.rope.TensorView;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does ONNX Runtime's float {@code RotaryEmbedding} cost on the tensors of {@link RotationBenchmark}, with one thread, the rows ready as its caches, out of place
 * into a tensor that is kept, and with the call from Java?
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class OnnxRotationBenchmark {
  /** Bound of int16 EXACT, and a little for float32: sums of two products below 2^16.5 with five roundings of 2^-24. */
  private static final double TOLERANCE = Double.parseDouble(Rope.INT16_EXACT_MAX_ERROR_ULP) + 0.03;

  /** A session and its tensors. */
  @State(Scope.Thread)
  public static class Tensors {
    /** {@code interleaved} or {@code half}. */
    @Param({"interleaved", "half"})
    public String layout;

    /** Tokens of a call. */
    @Param({"1", "512"})
    public int tokens;

    OrtSession session;
    Map<String, OnnxTensorLike> inputs;
    Map<String, OnnxTensor> outputs;
    private FloatBuffer result;

    /** Makes model and tensors, and checks that float and int16 agree. */
    @Setup
    public void setUp() throws OrtException {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      OrtSession.SessionOptions options = new OrtSession.SessionOptions();
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      boolean interleaved = layout.equals("interleaved");
      session = environment.createSession(
          OnnxModel.rotary(tokens, HeadShape.HEADS, HeadShape.HEAD_DIM, interleaved), options);
      RopePlan plan = HeadShape.plan(layout);
      FloatBuffer data = floats(tokens * HeadShape.TOKEN);
      FloatBuffer cos = floats(tokens * HeadShape.PAIRS);
      FloatBuffer sin = floats(tokens * HeadShape.PAIRS);
      LongBuffer places = bytes(tokens * Long.BYTES).asLongBuffer();
      result = floats(tokens * HeadShape.TOKEN);
      for (int i = 0; i < data.capacity(); i++) {
        data.put(i, Samples.int16(i));
      }
      for (int i = 0; i < cos.capacity(); i++) {
        long position = HeadShape.POSITION + i / HeadShape.PAIRS;
        double angle = Phases.radians(plan.phase(position, i % HeadShape.PAIRS));
        cos.put(i, (float) Math.cos(angle));
        sin.put(i, (float) Math.sin(angle));
      }
      for (int token = 0; token < tokens; token++) {
        places.put(token, token);
      }
      long[] shape = {1, tokens, HeadShape.TOKEN};
      long[] cache = {tokens, HeadShape.PAIRS};
      inputs = Map.of(
          "input", OnnxTensor.createTensor(environment, data, shape),
          "position_ids", OnnxTensor.createTensor(environment, places, new long[] {1, tokens}),
          "cos_cache", OnnxTensor.createTensor(environment, cos, cache),
          "sin_cache", OnnxTensor.createTensor(environment, sin, cache));
      outputs = Map.of("output", OnnxTensor.createTensor(environment, result, shape));
      new OnnxRotationBenchmark().rotate(this);
      check(plan);
    }

    private void check(RopePlan plan) {
      Rope<short[]> rope = Rope.int16(plan, Accuracy.EXACT, OutputRange.FULL);
      short[] rotated = new short[tokens * HeadShape.TOKEN];
      Samples.fill(rotated);
      TensorView view = TensorView.packed(tokens, HeadShape.HEADS, HeadShape.HEAD_DIM);
      rope.rotate(rotated, view, HeadShape.POSITION, rope.newRow());
      for (int i = 0; i < rotated.length; i++) {
        double saturated = Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, result.get(i)));
        if (!(Math.abs(rotated[i] - saturated) <= TOLERANCE)) {
          throw new IllegalStateException("element " + i + " is " + saturated
              + " by ONNX Runtime and " + rotated[i] + " in int16");
        }
      }
    }

    private static ByteBuffer bytes(int count) {
      return ByteBuffer.allocateDirect(count).order(ByteOrder.nativeOrder());
    }

    private static FloatBuffer floats(int count) {
      return bytes(count * Float.BYTES).asFloatBuffer();
    }

    /** Frees what is not on the heap. */
    @TearDown
    public void close() throws OrtException {
      session.close();
    }
  }

  /** One run of the session. */
  @Benchmark
  public OrtSession.Result rotate(Tensors state) throws OrtException {
    try (OrtSession.Result result = state.session.run(state.inputs, Set.of(), state.outputs)) {
      return result;
    }
  }
}
