// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.certify.Certificate;
import io.quarterwave.certify.Judgement;
import io.quarterwave.design.Target;
import io.quarterwave.trig.Cost;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The candidates of a search as aligned lines. */
final class DesignTable {
  private DesignTable() {}

  /** Returns a head and a line for every candidate. */
  static List<String> text(DesignRun run, CostWeights weights) {
    List<Judgement> front = run.front();
    Judgement best = run.best().orElse(null);
    List<String> lines = new ArrayList<>();
    lines.add(String.format(
        Locale.ROOT,
        "   %-10s %-25s %-38s %12s %12s %7s %3s %3s %5s %4s %4s%s  %-22s %s",
        "family",
        "form",
        "parameters",
        "max",
        "rms",
        "bytes",
        "mul",
        "add",
        "shift",
        "load",
        "prod",
        weights == null ? "" : "     cost",
        "figures",
        "feasible"));
    for (Judgement one : run.judgements()) {
      String mark = one == best ? ">* " : front.contains(one) ? " * " : "   ";
      String head = String.format(
          Locale.ROOT,
          "%s%-10s %-25s %-38s ",
          mark,
          one.candidate().family().label(),
          one.candidate().form(),
          one.candidate().parameters());
      lines.add(
          head + (one.isMade() ? figures(one, run.target(), weights) : "no: " + one.reason()));
    }
    return lines;
  }

  private static String figures(Judgement one, Target target, CostWeights weights) {
    Cost cost = one.cost();
    return String.format(
        Locale.ROOT,
        "%12s %12s %7d %3d %3d %5d %4d %4d%s  %-22s %s",
        one.maxErrorUlp().toPlainString(),
        one.rmsErrorUlp().toPlainString(),
        cost.tableBytes(),
        cost.multiplies(),
        cost.additions(),
        cost.shifts(),
        cost.loads(),
        cost.productBits(),
        weights == null ? "" : String.format(Locale.ROOT, " %8.2f", weights.of(cost)),
        known(one),
        feasible(one, target));
  }

  /** Returns how the figures are known. */
  static String known(Judgement one) {
    return one.isCertified() ? Certificate.EXHAUSTIVE : "sampled, n=" + one.inputs();
  }

  private static String feasible(Judgement one, Target target) {
    if (!one.isWithin(target.maxError())) {
      return "no: > " + target.maxError();
    }
    return one.isCertified() ? "yes" : "not refuted";
  }

  /** Returns a design in one line. */
  static String sentence(Judgement one) {
    Cost cost = one.cost();
    return one.preset().name() + " ("
        + (one.candidate().form() + " " + one.candidate().parameters()).strip()
        + "): " + one.maxErrorUlp().toPlainString() + " ulp (" + known(one) + "), "
        + cost.tableBytes() + " bytes, " + cost.multiplies()
        + (cost.multiplies() == 1 ? " multiply, " : " multiplies, ")
        + one.operations() + " operations";
  }
}
