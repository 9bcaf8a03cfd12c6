// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.model.LayerKind;
import io.quarterwave.model.ModelRope;
import io.quarterwave.plan.RopeSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The main job: a model's encoding, its plan, its proved bounds, and real rotations checked. */
@Command(
    name = "rope",
    mixinStandardHelpOptions = true,
    description = {
      "Show a model's rotary embedding in integers, with proved error bounds.",
      "",
      "The plan, the proved error of int8 and int16 rotations, a check of real rotations against double",
      "precision, what float32 angles would cost, bytes and speed.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "2:bad input, or the model does not rotate"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  quarterwave rope",
      "  quarterwave rope path/to/config.json",
      "  quarterwave rope gemma-3-4b --layer-type sliding_attention --json"
    })
final class RopeCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "MODEL",
      arity = "0..1",
      defaultValue = "llama-3.1-8b",
      description =
          "A config.json, a directory that holds one, or an embedded model (default: ${DEFAULT-VALUE}).")
  private String model;

  @Mixin
  private ModelArguments arguments;

  @Option(names = "--json", description = "For machines.")
  private boolean json;

  RopeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ModelRope rope = arguments.read(model, console);
    Map<RopeSpec, List<LayerKind>> groups = new LinkedHashMap<>();
    for (LayerKind kind : arguments.kinds(rope)) {
      groups
          .computeIfAbsent(kind.rope().orElseThrow(), spec -> new ArrayList<>())
          .add(kind);
    }
    if (groups.isEmpty()) {
      throw new UserException("no layer of this model rotates");
    }
    List<Object> reports = new ArrayList<>();
    if (!json) {
      console.line(model + " (" + rope.modelType() + ")");
      rope.kinds().stream()
          .filter(kind -> kind.rope().isEmpty())
          .forEach(
              kind -> console.line("  " + layers(List.of(kind)) + ": not rotated, " + kind.why()));
    }
    for (Map.Entry<RopeSpec, List<LayerKind>> group : groups.entrySet()) {
      RopeReport report =
          RopeReport.of(arguments.plan(group.getKey(), rope, console), console::progress);
      console.endProgress();
      if (json) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("layerTypes", group.getValue().stream().map(LayerKind::name).toList());
        row.putAll(RopeJson.of(report));
        reports.add(row);
      } else {
        if (rope.kinds().size() > 1) {
          console.line("");
          console.line("  " + layers(group.getValue()));
        }
        RopeText.of(report).forEach(console::line);
      }
    }
    if (json) {
      Map<String, Object> whole = new LinkedHashMap<>();
      whole.put("model", model);
      whole.put("modelType", rope.modelType());
      whole.put("ropes", reports);
      console.line(Json.text(whole));
    }
    return ExitCode.PASS;
  }

  private static String layers(List<LayerKind> kinds) {
    return kinds.stream()
        .map(kind -> kind.layers().isEmpty()
            ? kind.name()
            : kind.name() + " (" + kind.layers().size() + " layers)")
        .collect(Collectors.joining(", "));
  }
}
