// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the base of the frequencies of a kind of layer. */
final class BaseReader {
  private static final List<String> INNER = List.of("rope_theta", "base");

  private BaseReader() {}

  /** Returns the base: of the user, of the layers, of the dictionary, of the file, of the class, in this order. */
  static BigDecimal of(Reading in, LayerMap.Group group, Section block) {
    Optional<Section.Named<BigDecimal>> file = given(in, group, block);
    if (in.options().theta().isPresent()) {
      BigDecimal said = Numbers.canonical(in.options().theta().get());
      file.filter(theta -> theta.value().compareTo(said) != 0)
          .ifPresent(theta -> in.notes()
              .add("theta " + Shown.of(said) + " as given, not " + theta.name() + " ("
                  + Shown.of(theta.value()) + ")"));
      return Checks.theta("theta", said);
    }
    BigDecimal theta = file.map(found -> Checks.theta(found.name(), found.value()))
        .orElseGet(() -> usual(in, group));
    return in.family()
        .traits()
        .text("thetaRatio")
        .map(key -> times(in, key, theta))
        .orElse(theta);
  }

  private static Optional<Section.Named<BigDecimal>> given(
      Reading in, LayerMap.Group group, Section block) {
    Family.Kind kind = in.family().kind(group.name());
    if (group.theta().isPresent()) {
      return group
          .theta()
          .map(value -> new Section.Named<>("rope_theta[" + group.layers().get(0) + "]", value));
    }
    Optional<Section.Named<BigDecimal>> inner = block.number(INNER);
    if (kind.thetaKey().isPresent()) {
      Optional<Section.Named<BigDecimal>> own = kind.thetaKey()
          .flatMap(key ->
              in.text().number(key).map(value -> new Section.Named<>(in.text().name(key), value)));
      return inner.or(() -> own);
    }
    Optional<JsonNode> list = in.text().get("rope_theta").filter(JsonNode::isArray);
    if (list.isPresent()) {
      throw new ModelException(
          in.text().name("rope_theta") + " is a list, and the number of layers is missing");
    }
    Optional<Section.Named<BigDecimal>> outer = in.text().number(Families.THETA);
    if (inner.isPresent()
        && outer.isPresent()
        && inner.get().value().compareTo(outer.get().value()) != 0) {
      // one key in two places has an order of precedence; the family's own key beside it has none
      if (!outer.get().name().equals(in.text().name("rope_theta"))) {
        throw new ModelException(
            inner.get().name() + " (" + Shown.of(inner.get().value()) + ") contradicts "
                + outer.get().name() + " (" + Shown.of(outer.get().value()) + ")");
      }
      in.notes()
          .add(outer.get().name() + " (" + Shown.of(outer.get().value()) + ") is not read: "
              + inner.get().name() + " (" + Shown.of(inner.get().value()) + ") goes before it");
    }
    return inner.or(() -> outer);
  }

  private static BigDecimal usual(Reading in, LayerMap.Group group) {
    Family.Kind kind = in.family().kind(group.name());
    String key = kind.thetaKey().orElse("rope_theta");
    BigDecimal theta = kind.theta()
        .or(in.family()::theta)
        .orElseThrow(() -> new ModelException(
            in.text().name(key) + " is missing, and model type " + in.type() + " has no default"));
    in.assumed(key, Shown.of(theta));
    return theta;
  }

  private static BigDecimal times(Reading in, String key, BigDecimal theta) {
    return in.text()
        .number(key)
        .map(ratio -> Checks.theta(
            "rope_theta * " + key, theta.multiply(Checks.positive(in.text().name(key), ratio))))
        .map(Numbers::canonical)
        .orElse(theta);
  }
}
