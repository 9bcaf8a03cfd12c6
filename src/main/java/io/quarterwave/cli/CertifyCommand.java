// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.certify.AngleBound;
import io.quarterwave.certify.Certificate;
import io.quarterwave.certify.CertificateText;
import io.quarterwave.certify.Certifier;
import io.quarterwave.certify.Derivation;
import io.quarterwave.certify.DerivationText;
import io.quarterwave.certify.Domain;
import io.quarterwave.certify.PartialSweep;
import io.quarterwave.certify.Progress;
import io.quarterwave.certify.Specification;
import io.quarterwave.fixed.AngleFormat;
import io.quarterwave.trig.Catalogue;
import io.quarterwave.trig.Preset;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      "",
      "Every entry answers to its name with sin_, cos_ or sincos_ in front. The cosine is the sine a quarter turn",
      "later, bit for bit, so its figures are those of the sine.",
      "",
      "--derive proves a bound without enumeration, in rational arithmetic, for the polynomials in the distance to",
      "the peak. With --radians or --degrees the bound is that of the sine of an angle in these units, derived from",
      "the committed certificate and the rounding of the angle to a phase.",
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
      "  quarterwave certify sincos_q30_poly --merge first.sweep second.sweep",
      "  quarterwave certify --derive sin_q31_poly12",
      "  quarterwave certify sin_q31_poly_cr --radians 28"
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

  @Option(names = "--derive", description = "Derive a bound instead of enumerating.")
  private boolean derive;

  @Mixin
  private AngleArguments angles;

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
    Optional<AngleFormat> format = angles.format();
    if (derive || format.isPresent()) {
      return derived(format);
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

  /** Bounds without a sweep: of the approximation, or of the sine of an angle. */
  private int derived(Optional<AngleFormat> format) {
    if (all || part != null || merge != null || json || derive && format.isPresent()) {
      throw new UserException(
          "--derive, --radians and --degrees exclude each other, --all, --json, --part and --merge");
    }
    PresetFile file = PresetFile.open(name);
    Certificate committed = file.promised()
        .orElseThrow(
            () -> new UserException("the bound of an angle or a derivation is compared with the"
                + " certificate beside the artefact, and " + name + " has none"));
    if (!committed.specification().equals(Specification.of(file.preset().evaluator()))) {
      throw new UserException(
          "the certificate beside " + name + " is of another approximation, " + committed.name());
    }
    BigDecimal bound;
    if (derive) {
      Derivation derivation = Derivation.of(file.preset());
      bound = derivation.boundUlp();
      console.line(DerivationText.write(derivation, committed).strip());
    } else {
      AngleBound angle = new AngleBound(format.orElseThrow(), committed);
      bound = angle.ofAngle();
      console.line(angle.text().strip());
    }
    return within(name, bound) ? ExitCode.PASS : ExitCode.OVER_BUDGET;
  }

  private boolean within(String name, BigDecimal error) {
    boolean good = maxUlp == null || error.compareTo(maxUlp) <= 0;
    if (!good) {
      console.say("over the budget: " + name + " is up to "
          + error.setScale(6, RoundingMode.CEILING).toPlainString() + " ulp off, " + maxUlp
          + " are allowed");
    }
    return good;
  }

  private boolean verdict(Certificate certificate, Optional<Certificate> promised) {
    boolean good = within(certificate.name(), certificate.maxErrorUlp());
    if (!all && Catalogue.has(name) && !Catalogue.entry(name).name().equals(name)) {
      console.say(
          "note: " + name + " has no committed certificate of its own; compared with that of "
              + Catalogue.entry(name).name() + ", the same evaluator");
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
