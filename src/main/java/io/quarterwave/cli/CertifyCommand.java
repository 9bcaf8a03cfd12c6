// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.certify.Certificate;
import io.quarterwave.certify.CertificateText;
import io.quarterwave.certify.Certifier;
import io.quarterwave.certify.Domain;
import io.quarterwave.certify.PartialSweep;
import io.quarterwave.certify.Progress;
import io.quarterwave.trig.Catalogue;
import io.quarterwave.trig.Preset;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs proofs again. */
@Command(
    name = "certify",
    mixinStandardHelpOptions = true,
    description = {
      "Prove an entry again, by enumerating every phase, and print its certificate.",
      "",
      "16-bit phases take a moment, 2^32 of them up to a minute of one core; all cores are used. A sweep can",
      "be split: parts made by --part, on any machine, merge to the same certificate.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, and within the budget",
      "1:over the budget, or not what the certificate kept says",
      "2:bad input"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  quarterwave certify sin_q15_poly_cr --max-ulp 0.5",
      "  quarterwave certify --all --json",
      "  quarterwave certify sincos_q30_poly --part 1/2 > first.sweep",
      "  quarterwave certify sincos_q30_poly --merge first.sweep second.sweep"
    })
final class CertifyCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      description =
          "An entry of 'quarterwave list', or the path of an artefact that 'design' wrote.")
  private String name;

  @Option(names = "--all", description = "Every entry.")
  private boolean all;

  @Option(
      names = "--max-ulp",
      paramLabel = "X",
      description = "The budget: the largest error allowed, in ulp.")
  private BigDecimal maxUlp;

  @Option(names = "--json", description = "For machines.")
  private boolean json;

  @Option(
      names = "--part",
      paramLabel = "I/N",
      description = "Sweep only the I-th of N parts and print the sweep.")
  private String part;

  @Option(
      names = "--merge",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Make the certificate from these sweeps.")
  private List<Path> merge;

  CertifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (all == (name != null)) {
      throw new UserException("give the NAME of one entry, or --all");
    }
    if ((part != null || merge != null) && all || part != null && merge != null) {
      throw new UserException("--part and --merge exclude each other and --all");
    }
    if (part != null && (json || maxUlp != null)) {
      throw new UserException("--part prints a sweep, which --json and --max-ulp do not apply to");
    }
    if (maxUlp != null && maxUlp.signum() < 0) {
      throw new UserException("--max-ulp (" + maxUlp + ") must not be negative");
    }
    List<PresetFile> presets = all
        ? Catalogue.all().stream().map(Preset::name).map(PresetFile::open).toList()
        : List.of(PresetFile.open(name));
    if (part != null) {
      console.line(sweepPart(presets.get(0).preset()).write().stripTrailing());
      return ExitCode.PASS;
    }
    int code = ExitCode.PASS;
    boolean first = true;
    List<Map<String, Object>> rows = new ArrayList<>();
    for (PresetFile each : presets) {
      Preset preset = each.preset();
      Certificate certificate =
          merge == null ? Certifier.certify(preset, progress(preset)) : merged(preset);
      console.endProgress();
      if (json) {
        rows.add(CertificateJson.summary(certificate));
      } else {
        console.line((first ? "" : "\n") + CertificateText.write(certificate).strip());
        console.flush();
        first = false;
      }
      if (!verdict(certificate, each.promised())) {
        code = ExitCode.OVER_BUDGET;
      }
    }
    if (json) {
      console.line(Json.text(all ? rows : rows.get(0)));
    }
    return code;
  }

  private boolean verdict(Certificate certificate, Optional<Certificate> promised) {
    boolean good = true;
    if (maxUlp != null && certificate.maxErrorUlp().compareTo(maxUlp) > 0) {
      console.say("over the budget: " + certificate.name() + " is up to "
          + certificate.boundUlp().toPlainString() + " ulp off, " + maxUlp
          + " are allowed");
      good = false;
    }
    if (promised.isPresent()
        && !CertificateText.write(certificate).equals(CertificateText.write(promised.get()))) {
      console.say(
          "not what was promised: the certificate kept of " + certificate.name() + " differs");
      good = false;
    }
    return good;
  }

  private PartialSweep sweepPart(Preset preset) {
    String[] words = part.split("/", -1);
    int units = new Domain(preset.evaluator().phaseBits()).units();
    try {
      int index = Integer.parseInt(words[0]);
      int of = words.length == 2 ? Integer.parseInt(words[1]) : 0;
      if (of >= 1 && of <= units && index >= 1 && index <= of) {
        int from = (int) ((long) units * (index - 1) / of);
        int to = (int) ((long) units * index / of);
        return Certifier.sweep(preset, from, to);
      }
    } catch (NumberFormatException e) {
      // said below, with the same words
    }
    throw new UserException("--part '" + part + "' must be I/N with 1 <= I <= N <= " + units);
  }

  private Certificate merged(Preset preset) {
    PartialSweep whole = null;
    for (Path file : merge) {
      try {
        PartialSweep sweep = PartialSweep.parse(Files.readString(file));
        whole = whole == null ? sweep : whole.merge(sweep);
      } catch (IOException e) {
        throw new UserException("cannot read the sweep " + file + ": " + e.getMessage());
      }
    }
    return Certificate.of(preset, whole);
  }

  private Progress progress(Preset preset) {
    return (done, units) -> {
      if (units > 1) {
        console.progress(preset.name() + ": " + 100L * done / units + " %");
      }
    };
  }
}
