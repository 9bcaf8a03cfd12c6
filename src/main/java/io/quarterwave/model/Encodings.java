// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.model;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** Tells models that rotate from those that do not, whatever rotary keys the latter have. */
final class Encodings {
  private static final String POSITION_TYPE = "position_embedding_type";
  private static final String LEARNED = "learned positions";
  private static final String NONE = "no position encoding";

  private Encodings() {}

  /**
   * Passes a model that rotates.
   *
   * @throws NotRopeException naming what a model has instead
   * @throws ModelException if the file contradicts itself or the family, or asks for a rotation that is not supported
   */
  static void check(Reading in) {
    String evidence = "model_type " + in.type();
    for (String key : Families.ALIBI) {
      Optional<Boolean> alibi = in.text().flag(key);
      if (alibi.isPresent() && alibi.get()) {
        throw new NotRopeException("ALiBi", evidence + ", " + in.text().name(key) + " true");
      }
      if (alibi.isPresent() && in.family().traits().get("unlessAlibi").isPresent()) {
        throw refusedOrNot(in, key, evidence);
      }
    }
    Optional<String> position =
        in.text().text(POSITION_TYPE).or(() -> in.family().traits().text("positionTypeIfAbsent"));
    position.ifPresent(type -> checkPosition(in, type, evidence));
    if (in.family().instead().isPresent()) {
      throw new NotRopeException(in.family().instead().get(), evidence);
    }
    for (String key : Families.SWITCHES) {
      Optional<JsonNode> value = in.text().get(key);
      if (value.isPresent() && value.get().isBoolean() && !value.get().booleanValue()) {
        throw new NotRopeException(
            "switched off", evidence + ", " + in.text().name(key) + " false");
      }
    }
    if (in.text().flag("mla_use_nope").orElse(false)) {
      throw new NotRopeException(NONE, evidence + ", mla_use_nope true");
    }
    refuse(in);
    checkNeeds(in);
    in.family().traits().child("bySize").ifPresent(sizes -> checkSize(in, sizes, evidence));
  }

  private static ModelException refusedOrNot(Reading in, String key, String evidence) {
    refuse(in);
    return new NotRopeException(
        in.family().traits().text("unlessAlibi").orElseThrow(),
        evidence + ", " + in.text().name(key) + " false");
  }

  private static void refuse(Reading in) {
    for (Map.Entry<String, String> refusal : Families.REFUSALS.entrySet()) {
      Optional<JsonNode> value = in.text().get(refusal.getKey());
      if (value.isPresent() && !isNeutral(in, refusal.getKey(), value.get())) {
        throw new ModelException(in.text().name(refusal.getKey()) + " (" + Shown.of(value.get())
            + "): " + refusal.getValue());
      }
    }
  }

  /** Families that are refused as a whole, or whose classes have no default for a key that changes the rotation. */
  private static void checkNeeds(Reading in) {
    in.family().traits().text("refused").ifPresent(why -> {
      throw new ModelException("model_type (\"" + in.type() + "\"): " + why);
    });
    for (String key : Families.strings(in.family().traits(), "needs")) {
      if (in.text().get(key).isEmpty()) {
        throw new ModelException(
            in.text().name(key) + " is missing, and model type " + in.type() + " has no default");
      }
    }
  }

  /** Notes keys that change how engines use positions or queries, though not the rotation. */
  static void remark(Reading in) {
    Families.REMARKS.forEach((key, effect) -> in.text()
        .get(key)
        .filter(value -> !(value.isBoolean() && !value.booleanValue()))
        .ifPresent(value -> in.notes().add(in.text().name(key) + ": " + effect)));
  }

  private static boolean isNeutral(Reading in, String key, JsonNode value) {
    return value.isBoolean()
        ? !value.booleanValue()
        : Families.NEUTRAL_AT_ONE.contains(key)
            && in.text().number(key).orElseThrow().compareTo(BigDecimal.ONE) == 0;
  }

  private static void checkPosition(Reading in, String type, String evidence) {
    String name = type.toLowerCase(Locale.ROOT);
    String because = evidence + ", " + POSITION_TYPE + " " + Shown.of(type);
    boolean rotates = in.family().instead().isEmpty();
    if (name.startsWith("rope") || name.startsWith("rotary")) {
      if (!rotates) {
        throw new ModelException(
            in.text().name(POSITION_TYPE) + " (" + Shown.of(type) + ") contradicts model_type "
                + in.type() + ", which has " + in.family().instead().get());
      }
      return;
    }
    switch (name) {
      case "alibi" -> throw new NotRopeException("ALiBi", because);
      case "nope", "none" -> throw new NotRopeException(NONE, because);
      default -> {
        if (in.family().traits().get("positionTypeIfAbsent").isPresent()) {
          throw new NotRopeException(
              name.startsWith("relative") ? "relative positions" : LEARNED, because);
        }
        if (in.family().traits().flag("positionTypeIgnored").orElse(false)) {
          in.notes()
              .add(in.text().name(POSITION_TYPE) + " (" + Shown.of(type)
                  + ") is not read by model type " + in.type() + ", which rotates");
          return;
        }
        if (rotates) {
          throw new ModelException(in.text().name(POSITION_TYPE) + " (" + Shown.of(type)
              + ") contradicts model_type " + in.type() + ", which rotates");
        }
      }
    }
  }

  /** Families whose sizes have different encodings under one model type: only the hidden size tells. */
  private static void checkSize(Reading in, Section sizes, String evidence) {
    OptionalInt hidden = in.text()
        .integer(Families.HIDDEN_SIZE, 1, 1 << 30)
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
    if (hidden.isEmpty()) {
      throw new ModelException(
          "hidden_size is missing: only the size tells what " + evidence + " has");
    }
    String encoding = sizes
        .text(String.valueOf(hidden.getAsInt()))
        .orElseThrow(() -> new ModelException("hidden_size (" + hidden.getAsInt() + "): " + evidence
            + " has RoPE at 4096 (7B) and ALiBi at 5120 (13B), nothing else is known"));
    if (!encoding.equals("rope")) {
      throw new NotRopeException(encoding, evidence + ", hidden_size " + hidden.getAsInt());
    }
  }
}
