// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.certify.DesignSurvey;
import io.quarterwave.certify.Judgement;
import io.quarterwave.design.Candidate;
import io.quarterwave.design.DesignFamilies;
import io.quarterwave.design.Target;
import io.quarterwave.fixed.QFormat;
import io.quarterwave.fixed.Scale;
import io.quarterwave.trig.Family;
import io.quarterwave.trig.Function;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Searches the design that suits an error budget and a core. */
@Command(
    name = "design",
    mixinStandardHelpOptions = true,
    description = {
      "Find the approximation that suits an error budget and a core.",
      "",
      "Walks the families and their parameters and prints every candidate: the largest and the RMS error in ulp,",
      "table bytes, multiplications, additions, shifts, loads, the bits of the widest product, and whether it is",
      "within the budget. '*' marks the Pareto front in error, bytes, multiplications, operations and width;",
      "'>' the best, by --minimize or --cost. Every figure is of an enumeration of all phases, unless it says",
      "sampled: 2^32 phases are enumerated for the best and the front while two minutes allow it.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:found", "1:nothing is within the budget", "2:bad input"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  quarterwave design --out q15 --max-error 0.6",
      "  quarterwave design --out q15 --scale pow2-saturated --max-error 1 --cost cortex-m0",
      "  quarterwave design --function sincos --out q15 --max-error 1 --families cordic -o out",
      "  quarterwave design --out q31 --max-error 0.5 --minimize operations"
    })
final class DesignCommand implements Callable<Integer> {
  private static final Duration ENUMERATION = Duration.ofSeconds(100);
  private static final int SAMPLE_UNITS = 16;
  private static final long QUIET_NANOS = 2_000_000_000L;

  private static final BigDecimal MOST_ERROR = BigDecimal.valueOf(1_000_000);
  private static final int MOST_DIGITS = 30;

  private final Console console;

  @Option(
      names = "--function",
      paramLabel = "sin|cos|sincos",
      defaultValue = "sin",
      converter = EnumWord.OfFunction.class,
      description = "What it is for; 'sincos' counts what both cost together. Default: sin.")
  private Function function;

  @Option(
      names = "--out",
      paramLabel = "qN",
      required = true,
      description = "Output format, N fraction bits: q7, q14, q15, q30, q31 ...")
  private String out;

  @Option(
      names = "--scale",
      paramLabel = "symmetric|pow2-exact|pow2-saturated",
      converter = EnumWord.OfScale.class,
      description =
          "Which integer is 1.0. Default: symmetric for q7, q15 and q31, else pow2-exact.")
  private Scale scale;

  @Option(
      names = "--phase-bits",
      paramLabel = "16|32",
      description = "Bits of the phase. Default: 16 for outputs of up to 16 bits, else 32.")
  private Integer phaseBits;

  @Option(
      names = "--max-error",
      paramLabel = "ULP",
      required = true,
      description = "The largest error allowed; 0.5 is correctly rounded.")
  private BigDecimal maxError;

  @Option(
      names = "--families",
      paramLabel = "table,polynomial,cordic",
      split = ",",
      converter = EnumWord.OfFamily.class,
      description = "Where to look. Default: all.")
  private List<Family> families = List.of(Family.values());

  @Option(
      names = "--minimize",
      paramLabel = "bytes|multiplies|operations|error",
      converter = EnumWord.OfMinimize.class,
      description = "What the best has least of. Default: bytes.")
  private Minimize minimize;

  @Option(
      names = "--cost",
      paramLabel = "COSTS",
      description =
          "The best has the lowest cost by these weights: cortex-m0, cortex-m4 or a JSON file like them.")
  private String costs;

  @Option(
      names = "-o",
      paramLabel = "DIR",
      description = "Write the best and its certificate there.")
  private Path directory;

  @Option(names = "--json", description = "For machines.")
  private boolean json;

  DesignCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ProofTime time = new ProofTime(ENUMERATION);
    if (minimize != null && costs != null) {
      throw new UserException("--minimize and --cost exclude each other");
    }
    if (directory != null && Files.exists(directory) && !Files.isDirectory(directory)) {
      throw new UserException("-o " + directory + " is not a directory");
    }
    CostWeights weights = costs == null ? null : CostFile.read(costs);
    Target target = target();
    Set<Family> wanted = EnumSet.copyOf(families);
    List<Candidate> candidates = DesignFamilies.candidates(target, wanted);
    if (candidates.isEmpty()) {
      console.say("no " + words(wanted) + " gives " + describe(target));
      return ExitCode.OVER_BUDGET;
    }
    DesignRun run = new DesignRun(target, preference(weights), watch());
    run.judge(new DesignSurvey(target, function, SAMPLE_UNITS), candidates);
    run.prove(time, directory != null);
    console.endProgress();
    if (json) {
      console.line(Json.text(DesignJson.of(run, weights)));
    } else {
      DesignTable.text(run, weights).forEach(console::line);
    }
    return verdict(run, wanted);
  }

  private Target target() {
    if (!out.matches("q[0-9]{1,2}")) {
      throw new UserException(
          "--out '" + out + "' must be q and the number of fraction bits, such as q15");
    }
    int fraction = Integer.parseInt(out.substring(1));
    if (fraction < 7 || fraction > 31) {
      throw new UserException("--out '" + out + "' must be in q7 .. q31");
    }
    boolean fillsItsBytes = fraction == 7 || fraction == 15 || fraction == 31;
    Scale chosen = scale != null ? scale : fillsItsBytes ? Scale.SYMMETRIC : Scale.POW2_EXACT;
    int bits = chosen == Scale.POW2_EXACT ? fraction + 2 : fraction + 1;
    if (bits > 32) {
      throw new UserException(
          "--out q31 has no room for 1.0 in 32 bits, so --scale cannot be pow2-exact");
    }
    QFormat format = new QFormat(bits, fraction, chosen);
    int phase = phaseBits != null ? phaseBits : bits <= 16 ? 16 : 32;
    if (phase != 16 && phase != 32) {
      throw new UserException("--phase-bits (" + phase + ") must be 16 or 32");
    }
    if (maxError.signum() <= 0) {
      throw new UserException("--max-error (" + maxError + ") must be positive");
    }
    if (maxError.compareTo(MOST_ERROR) > 0 || maxError.scale() > MOST_DIGITS) {
      throw new UserException("--max-error (" + maxError + ") must be at most " + MOST_ERROR
          + ", with at most " + MOST_DIGITS + " digits after the point");
    }
    return new Target(format, phase, maxError);
  }

  private Comparator<Judgement> preference(CostWeights weights) {
    if (weights != null) {
      return Minimize.cost(weights);
    }
    return (minimize == null ? Minimize.BYTES : minimize).order();
  }

  private DesignRun.Watch watch() {
    long start = System.nanoTime();
    return work -> {
      if (System.nanoTime() - start > QUIET_NANOS) {
        console.progress(work);
      }
    };
  }

  private int verdict(DesignRun run, Set<Family> wanted) {
    if (run.best().isEmpty()) {
      console.say("no " + words(wanted) + " of " + describe(run.target()) + " is within " + maxError
          + " ulp"
          + run.nearest()
              .map(one -> ", the nearest is " + DesignTable.sentence(one))
              .orElse(""));
      return ExitCode.OVER_BUDGET;
    }
    Judgement best = run.best().get();
    if (!json) {
      console.line("");
      console.line((best.isCertified() ? "best: " : "best, not proved (-o proves it): ")
          + DesignTable.sentence(best));
    }
    if (directory != null) {
      console.say("written: " + PresetFile.write(directory, best.preset(), best.certificate()));
    }
    return ExitCode.PASS;
  }

  private static String describe(Target target) {
    return target.format().label() + " " + EnumWord.word(target.format().scale()) + " of "
        + target.phaseBits() + "-bit phases";
  }

  private static String words(Set<Family> families) {
    String words = families.stream().map(Family::label).collect(Collectors.joining(", "));
    return words.replaceFirst(", (\\w+)$", " or $1");
  }
}
