// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.certify.Certificate;
import io.quarterwave.certify.Certificates;
import io.quarterwave.export.InstructionCounts;
import io.quarterwave.trig.Catalogue;
import io.quarterwave.trig.Preset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The catalogue with its certified figures. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = {
      "List the approximations with the figures of their committed certificates.",
      "",
      "  out, scale      output format, and which integer is 1.0",
      "  ph              leading bits of the phase that are read",
      "  max, rms, bias  error in ulp, one unit of the output, over every phase",
      "  CR              correctly rounded on every phase",
      "  snr, sfdr, thd  of a full-scale sine in dB; harmonics 2 to 10 are distortion",
      "  bytes           tables; constants in the code are not counted",
      "  mul, prod       multiplications of one sine, and the bits of the widest product",
      "  add shift load  its other operations",
      "  pair            multiplications + other operations of sine and cosine together",
      "",
      "With --target, what they cost as exported C on that core, counted:",
      "",
      "  tables, code    bytes; the code is that of the sine alone, with what it calls",
      "  sin, at most    instructions of a sine on average; the most if it differs",
      "  sincos          of sine and cosine together",
      "  sin, array      of an element of an array, on cores with vectors",
      "",
      "--json has the counts of every core, as `targets`.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "2:bad usage"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  quarterwave list",
      "  quarterwave list --front",
      "  quarterwave list --front --target cortex-m4",
      "  quarterwave list --json"
    })
final class ListCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--front",
      description = "Only entries that no other of their format beats in error, bytes,"
          + " multiplications, operations and width of products.")
  private boolean front;

  @Option(
      names = "--target",
      paramLabel = "CORE",
      description =
          "Counted instructions and bytes of the exported C on a core, such as cortex-m0, cortex-m4,"
              + " cortex-m55, rv32imac.")
  private String target;

  @Option(names = "--json", description = "For machines.")
  private boolean json;

  ListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Certificate> certificates =
        Catalogue.all().stream().map(Preset::name).map(Certificates::of).toList();
    if (front) {
      certificates = Fronts.ofEachFormat(certificates);
    }
    if (json && target != null) {
      throw new UserException("--json has the counts of every core; leave --target out");
    }
    InstructionCounts counts = InstructionCounts.committed();
    if (target != null) {
      new TargetCostTable(counts, target).text(certificates).forEach(console::line);
    } else if (json) {
      console.line(Json.text(certificates.stream().map(one -> json(one, counts)).toList()));
    } else {
      CatalogueTable.text(certificates).forEach(console::line);
      console.say("instructions and bytes of code on a core: list --target "
          + String.join("|", counts.targets().keySet()));
    }
    return ExitCode.PASS;
  }

  private static Map<String, Object> json(Certificate certificate, InstructionCounts counts) {
    Map<String, Object> json = CertificateJson.summary(certificate);
    json.put("targets", TargetCostTable.json(counts, certificate));
    return json;
  }
}
