// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import io.quarterwave.rope.PairLayout;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of {@code families.json}: what the models of a family have by convention.
 *
 * @param types model types
 * @param instead what the family has instead of RoPE
 * @param layout layout of the pairs; absent in the row for models that nobody knows
 * @param layoutKey boolean key that chooses interleaved or half
 * @param fallbackLayout layout where a slice of width 0 means that the whole head rotates
 * @param theta base of the frequencies where a file is silent
 * @param partial rotating part of a head where a file is silent
 * @param headDim channels of a head where a file is silent
 * @param sizes sizes of the class, for a text section that leaves them out
 * @param rotaryDim rotating channels where a file is silent
 * @param mla whether a slice of its own rotates
 * @param axes how the pairs are dealt to the axes of a position
 * @param kinds what a kind of layer has of its own
 * @param layers how the kinds are laid out where the file has no list of them
 * @param stillReason why a layer that the flags switch off does not rotate
 * @param softmax the factor on the logits
 * @param traits the whole row, for what only one family has
 */
record Family(
    List<String> types,
    Optional<String> instead,
    Optional<PairLayout> layout,
    Optional<String> layoutKey,
    Optional<PairLayout> fallbackLayout,
    Optional<BigDecimal> theta,
    Optional<BigDecimal> partial,
    Optional<Integer> headDim,
    Optional<Section> sizes,
    Optional<Integer> rotaryDim,
    boolean mla,
    Optional<Axes> axes,
    Map<String, Kind> kinds,
    Optional<Section> layers,
    String stillReason,
    Optional<Section> softmax,
    Section traits) {
  /** Order of the pairs along the axes, and the default sections. */
  record Axes(String order, Optional<List<BigDecimal>> sections) {}

  /**
   * What a kind of layer has of its own.
   *
   * @param still why it does not rotate
   * @param unlessNull key whose explicit null makes it rotate all the same
   * @param unscaled whether the scaling of the file is not for it
   * @param thetaKey key of its base
   * @param theta its base where the file is silent
   * @param headDimKey key of its head dim
   * @param headDim its head dim where the file is silent
   */
  record Kind(
      Optional<String> still,
      Optional<String> unlessNull,
      boolean unscaled,
      Optional<String> thetaKey,
      Optional<BigDecimal> theta,
      Optional<String> headDimKey,
      Optional<Integer> headDim) {
    private static final Kind PLAIN = new Kind(
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static final int MOST = 1 << 16;

  /** Reads a row. */
  static Family of(Section row) {
    return new Family(
        Families.strings(row, "types"),
        row.text("instead"),
        row.text("layout").map(Layouts::parse),
        row.text("layoutKey"),
        row.text("fallbackLayout").map(Layouts::parse),
        row.number("theta"),
        row.number("partial"),
        row.integer("headDim", 1, MOST),
        row.child("sizes"),
        row.integer("rotaryDim", 1, MOST),
        row.flag("mla").orElse(false),
        row.child("axes")
            .map(axes -> new Axes(axes.text("order").orElseThrow(), axes.numbers("sections"))),
        row.child("kinds").map(Family::kinds).orElse(Map.of()),
        row.child("layers"),
        row.text("stillReason").orElse(""),
        row.child("softmax"),
        row);
  }

  /** Returns what a kind of layer has of its own. */
  Kind kind(String name) {
    return kinds.getOrDefault(name, Kind.PLAIN);
  }

  /** Returns this row with the axes of the model around it. */
  Family withAxes(Axes other) {
    return new Family(
        types,
        instead,
        layout,
        layoutKey,
        fallbackLayout,
        theta,
        partial,
        headDim,
        sizes,
        rotaryDim,
        mla,
        Optional.of(other),
        kinds,
        layers,
        stillReason,
        softmax,
        traits);
  }

  /** Returns whether the kinds differ in their base. */
  boolean basesDiffer() {
    return kinds.values().stream().anyMatch(kind -> kind.theta().isPresent());
  }

  private static Map<String, Kind> kinds(Section kinds) {
    Map<String, Kind> map = new LinkedHashMap<>();
    for (String name : kinds.keys()) {
      Section kind = kinds.child(name).orElseThrow();
      map.put(
          name,
          new Kind(
              kind.text("still"),
              kind.text("unlessNull"),
              kind.flag("unscaled").orElse(false),
              kind.text("thetaKey"),
              kind.number("theta"),
              kind.text("headDimKey"),
              kind.integer("headDim", 1, MOST)));
    }
    return map;
  }
}
