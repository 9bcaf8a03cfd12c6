// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.model.LayerKind;
import io.quarterwave.model.Layouts;
import io.quarterwave.model.ModelReader;
import io.quarterwave.model.ModelRope;
import io.quarterwave.model.ModelSource;
import io.quarterwave.model.ReadOptions;
import io.quarterwave.plan.PlannedRope;
import io.quarterwave.plan.Planner;
import io.quarterwave.plan.RopeSpec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** What says which rotary embedding is meant: the options that the commands on a model share. */
final class ModelArguments {
  @Option(
      names = "--layer-type",
      paramLabel = "T",
      description =
          "The kind of layer, where a model has several that rotate differently, such as sliding_attention.")
  private String layerType;

  @Option(
      names = "--sequence-length",
      paramLabel = "N",
      description =
          "Tokens, where the frequencies depend on them (dynamic, longrope); without it the model's longest.")
  private Long sequenceLength;

  @Option(
      names = "--layout",
      paramLabel = "L",
      description =
          "half (alias neox), interleaved (alias norm, gptj) or deinterleave; without it the model's own.")
  private String layout;

  @Option(
      names = "--rotary-dim",
      paramLabel = "N",
      description = "Rotated channels of a head, where the file does not say.")
  private Integer rotaryDim;

  @Option(
      names = "--head-dim",
      paramLabel = "N",
      description = "Channels of a head, where the file does not say.")
  private Integer headDim;

  @Option(
      names = "--theta",
      paramLabel = "X",
      description = "Base of the frequencies, where the file does not say.")
  private BigDecimal theta;

  /** Reads a model's configuration and says on the side what had to be assumed. */
  ModelRope read(String model, Console console) {
    ReadOptions options = new ReadOptions(
        Optional.ofNullable(layout).map(Layouts::parse),
        headDim == null ? OptionalInt.empty() : OptionalInt.of(headDim),
        rotaryDim == null ? OptionalInt.empty() : OptionalInt.of(rotaryDim),
        Optional.ofNullable(theta));
    ModelRope rope = ModelReader.read(ModelSource.open(model), options);
    rope.notes().forEach(note -> console.say("note: " + note));
    return rope;
  }

  /** Returns the kinds that the user may mean: the one named, or all that rotate. */
  List<LayerKind> kinds(ModelRope rope) {
    if (layerType == null) {
      return rope.rotating();
    }
    LayerKind kind = rope.kind(layerType)
        .orElseThrow(
            () -> new UserException("no layer type '" + layerType + "' here; this model has "
                + rope.kinds().stream().map(LayerKind::name).collect(Collectors.joining(", "))));
    if (kind.rope().isEmpty()) {
      throw new UserException("layer type '" + layerType + "' does not rotate: " + kind.why());
    }
    return List.of(kind);
  }

  /** Returns the one plan that is meant. */
  PlannedRope plan(String model, Console console) {
    ModelRope rope = read(model, console);
    List<LayerKind> kinds = kinds(rope);
    List<RopeSpec> different =
        kinds.stream().map(kind -> kind.rope().orElseThrow()).distinct().toList();
    if (different.isEmpty()) {
      throw new UserException("no layer of this model rotates");
    }
    if (different.size() > 1) {
      throw new UserException("this model's layers rotate differently: choose with --layer-type "
          + kinds.stream().map(LayerKind::name).collect(Collectors.joining(" or ")));
    }
    if (layerType == null && kinds.size() < rope.kinds().size()) {
      List<String> still = new ArrayList<>();
      rope.kinds().stream()
          .filter(kind -> kind.rope().isEmpty())
          .forEach(kind -> still.add(kind.name() + " (" + kind.why() + ")"));
      console.say("note: the plan is for "
          + kinds.stream().map(LayerKind::name).collect(Collectors.joining(", "))
          + "; not rotated: " + String.join(", ", still));
    }
    return plan(different.get(0), rope, console);
  }

  /** Returns the plan of a specification at the length asked for, or at the model's longest. */
  PlannedRope plan(RopeSpec spec, ModelRope rope, Console console) {
    if (sequenceLength != null && sequenceLength < 1) {
      throw new UserException("--sequence-length (" + sequenceLength + ") must be at least 1");
    }
    OptionalLong length =
        sequenceLength == null ? OptionalLong.empty() : OptionalLong.of(sequenceLength);
    if (length.isEmpty() && spec.scaling().needsLength()) {
      length = rope.maxPosition();
      if (length.isEmpty()) {
        throw new UserException(
            "the frequencies of rope type '" + spec.scaling().ropeType()
                + "' depend on the sequence length: give --sequence-length");
      }
      console.say("note: rope type '" + spec.scaling().ropeType()
          + "' depends on the sequence length; assumed " + length.getAsLong()
          + ", the model's longest (--sequence-length)");
    }
    return Planner.plan(spec, length);
  }

  /** Returns the options that were given, as one would write them again. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    add(words, "--layer-type", layerType);
    add(words, "--sequence-length", sequenceLength);
    add(words, "--layout", layout);
    add(words, "--rotary-dim", rotaryDim);
    add(words, "--head-dim", headDim);
    add(words, "--theta", theta);
    return words;
  }

  private static void add(List<String> words, String option, Object value) {
    if (value != null) {
      words.add(option);
      words.add(value.toString());
    }
  }
}
