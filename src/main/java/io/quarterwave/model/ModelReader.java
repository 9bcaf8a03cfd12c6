// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import io.quarterwave.plan.AxisMap;
import io.quarterwave.plan.RopeScaling;
import io.quarterwave.plan.RopeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads a Hugging Face configuration into the rotary embedding of each kind of layer.
 *
 * <p>What a file says is taken as the inference code that people run takes it (transformers); what it leaves out is the default of its class and
 * is said in a note; what nobody can know is an error.
 */
public final class ModelReader {
  private static final Pattern ROTARY =
      Pattern.compile("rope|rotary|alibi|yarn|ntk|(?<!max_)position_emb");

  private ModelReader() {}

  /**
   * Reads a configuration.
   *
   * @param config a JSON object, as {@link ModelSource#open} returns it
   * @param options what the user says beside the file
   * @throws NotRopeException if the model does not rotate, naming what it has instead
   * @throws ModelException in one line naming the key and the rule, if the file does not say what its rotation is
   */
  public static ModelRope read(JsonNode config, ReadOptions options) {
    if (!config.isObject()) {
      throw new ModelException("a configuration must be a JSON object, is " + Shown.typeOf(config));
    }
    try {
      return read(new Section(config, ""), options);
    } catch (ModelException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      // the records of a specification check what they are made of
      throw new ModelException(e.getMessage(), e);
    }
  }

  private static ModelRope read(Section top, ReadOptions options) {
    Notes notes = new Notes();
    TextSection text = TextSection.of(top, notes);
    Reading in = reading(text, options, notes);
    Encodings.check(in);
    Encodings.remark(in);
    List<LayerMap.Group> groups = LayerMap.of(in);
    RopeBlocks blocks = RopeBlocks.of(in);
    checkKinds(in, groups, blocks);
    List<LayerKind> kinds = new ArrayList<>();
    for (LayerMap.Group group : groups) {
      kinds.add(kind(in, group, blocks));
    }
    if (kinds.stream().noneMatch(LayerKind::rotates)) {
      throw new NotRopeException(
          "no layer rotates", "model_type " + in.type() + ": " + kinds.get(0).why());
    }
    noteUnread(in);
    OptionalLong longest = maxPosition(in).map(OptionalLong::of).orElse(OptionalLong.empty());
    return new ModelRope(in.type(), kinds, longest, notes.list());
  }

  private static Reading reading(TextSection text, ReadOptions options, Notes notes) {
    if (text.modelType().isEmpty() && options.layout().isEmpty()) {
      throw new ModelException(
          text.section().name("model_type")
              + " is missing: if it is like Llama, say which layout: --layout half or --layout interleaved");
    }
    String type = text.modelType().map(Shown::of).orElse("unknown");
    Optional<Family> family = text.modelType().flatMap(Families::find);
    if (family.isEmpty() && options.layout().isEmpty()) {
      throw new ModelException(
          "model_type (\"" + type
              + "\") is not known: if it is like Llama, say which layout: --layout half or --layout interleaved");
    }
    if (family.isEmpty()) {
      notes.add("model_type (" + type + ") is not known: read like Llama, with the layout given");
    }
    Family row = family.orElseGet(() -> Families.unknown(JsonNodeFactory.instance.objectNode()));
    boolean outerHasAxes = row.layout().isPresent() && row.axes().isEmpty();
    if (outerHasAxes) {
      Optional<Family.Axes> axes = text.outerType().flatMap(Families::find).flatMap(Family::axes);
      row = axes.isPresent() ? row.withAxes(axes.get()) : row;
    }
    return new Reading(text.section(), type, row, options, text.inside(), notes);
  }

  private static void checkKinds(Reading in, List<LayerMap.Group> groups, RopeBlocks blocks) {
    for (String kind : blocks.kinds()) {
      if (groups.stream().noneMatch(group -> group.name().equals(kind))) {
        in.notes()
            .add("the rotary parameters of " + kind + " are not used: the model has no such layer");
      }
    }
  }

  private static LayerKind kind(Reading in, LayerMap.Group group, RopeBlocks blocks) {
    if (group.still().isPresent()) {
      return new LayerKind(
          group.name(), group.layers(), Optional.empty(), group.still().get());
    }
    if (blocks.isNull(group.name())) {
      return new LayerKind(
          group.name(), group.layers(), Optional.empty(), "its rotary parameters are null");
    }
    return new LayerKind(group.name(), group.layers(), Optional.of(spec(in, group, blocks)), "");
  }

  private static RopeSpec spec(Reading in, LayerMap.Group group, RopeBlocks blocks) {
    Section block = block(in, group, blocks);
    boolean unscaled = !blocks.nested() && isUnscaled(in, group);
    Section scales = unscaled ? empty() : block;
    Section bases =
        unscaled && in.family().kind(group.name()).thetaKey().isPresent() ? empty() : block;
    HeadShape shape = HeadShape.of(in, group, scales);
    if (isProportional(scales)) {
      shape = new HeadShape(
          shape.headDim(),
          in.options().rotaryDim().orElse(shape.headDim()),
          false,
          shape.queryDim(),
          shape.partial());
    }
    checkRotaryDim(shape);
    RopeScaling scaling = new ScalingReader(in, scales, shape, blocks.nested()).read();
    AxisMap axes = AxesReader.of(in, scales, shape.rotaryDim() / 2);
    RopeSpec spec = new RopeSpec(
        shape.headDim(),
        shape.rotaryDim(),
        0,
        LayoutReader.of(in, shape),
        BaseReader.of(in, group, bases),
        scaling,
        axes,
        SoftmaxReader.of(in, scales, shape, scaling));
    noteUnread(in, scales, scaling);
    return spec;
  }

  private static Section block(Reading in, LayerMap.Group group, RopeBlocks blocks) {
    Optional<Section> block = blocks.of(group.name());
    if (block.isEmpty() && !in.family().basesDiffer() && in.family().layout().isPresent()) {
      throw new ModelException("rotary parameters of the layers " + group.name() + " are missing");
    }
    if (block.isEmpty()) {
      in.notes()
          .add("rotary parameters of the layers " + group.name()
              + " are absent: those of the class");
    }
    return block.orElseGet(ModelReader::empty);
  }

  /** Scaling is for some kinds of layers only, by the convention of the family or by a list of the file. */
  private static boolean isUnscaled(Reading in, LayerMap.Group group) {
    Optional<String> only = in.family().traits().text("scaledTypes");
    if (only.isPresent() && in.text().get(only.get()).isPresent()) {
      return in.text().list(only.get()).orElseThrow().stream()
          .noneMatch(kind -> kind.isString() && group.name().startsWith(kind.stringValue()));
    }
    return in.family().kind(group.name()).unscaled();
  }

  private static boolean isProportional(Section block) {
    return block
        .get("rope_type")
        .or(() -> block.get("type"))
        .filter(type -> type.isString() && type.stringValue().equals("proportional"))
        .isPresent();
  }

  private static void checkRotaryDim(HeadShape shape) {
    int rotary = shape.rotaryDim();
    if (rotary < 2 || rotary > shape.headDim() || rotary % 2 != 0) {
      throw new ModelException("rotary dim (" + rotary + ") must be even and in [2, head dim = "
          + shape.headDim() + "]");
    }
  }

  private static void noteUnread(Reading in, Section block, RopeScaling scaling) {
    block
        .number("llama_4_scaling_beta")
        .filter(beta -> beta.signum() != 0)
        .ifPresent(beta -> in.notes()
            .add(block.name("llama_4_scaling_beta") + " (" + Shown.of(beta)
                + ") scales queries by their position; it is no part of the rotation"));
    List<String> unread = block.unread();
    if (!unread.isEmpty()) {
      in.notes()
          .add("without effect on rope type " + scaling.ropeType() + ": " + block.name("")
              + Shown.of(String.join(", ", unread)));
    }
  }

  /** Whatever looks like a matter of rotation and had no part in the reading is said. */
  private static void noteUnread(Reading in) {
    List<String> unread =
        in.text().unread().stream().filter(key -> ROTARY.matcher(key).find()).toList();
    if (!unread.isEmpty()) {
      in.notes()
          .add("not read by model type " + in.type() + ": " + in.text().name("")
              + String.join(", ", unread));
    }
  }

  private static Section empty() {
    return new Section(JsonNodeFactory.instance.objectNode(), "rope_scaling.");
  }

  /** Returns the longest length that the file names, under the most telling of its keys. */
  static Optional<Long> maxPosition(Reading in) {
    return in.text()
        .present(Families.MAX_POSITION)
        .findFirst()
        .map(key -> Checks.tokens(in.text().name(key), in.text().number(key).orElseThrow()));
  }
}
