// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.plan.PlannedRope;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the integer plan of a model. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = {"Turn a model's rotary embedding into exact integer phase steps.", ""},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "2:bad input, or the model does not rotate"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  quarterwave plan llama-3.1-8b --json",
      "  quarterwave plan path/to/config.json --layer-type sliding_attention",
      "  quarterwave plan phi-3-mini-128k --sequence-length 4096"
    })
final class PlanCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "MODEL",
      description = "A config.json, a directory that holds one, or an embedded model.")
  private String model;

  @Mixin
  private ModelArguments arguments;

  @Option(names = "--json", description = "For machines.")
  private boolean json;

  PlanCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    PlannedRope planned = arguments.plan(model, console);
    if (json) {
      console.line(Json.text(PlanJson.of(planned)));
    } else {
      PlanText.describe(planned).forEach(console::line);
      PlanText.steps(planned).forEach(console::line);
    }
    return ExitCode.PASS;
  }
}
