// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import io.quarterwave.certify.Certificate;
import io.quarterwave.export.CodeFacts;
import io.quarterwave.export.InstructionCount;
import io.quarterwave.export.InstructionCounts;
import io.quarterwave.fixed.QFormat;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What to take for which need on which core, from the committed counts. */
final class ReadmeCores {
  private final InstructionCounts counts;

  ReadmeCores(InstructionCounts counts) {
    this.counts = counts;
  }

  /** What somebody needs: among the entries that will do, the fewest instructions on {@link CodeFacts#CORE}, then the fewest bytes. */
  private record Need(String words, QFormat format, String function, Predicate<Certificate> suits) {
    Need(String words, QFormat format, Predicate<Certificate> suits) {
      this(words, format, "sin", suits);
    }
  }

  private static final List<Need> NEEDS = List.of(
      new Need(
          "correctly rounded, at most 4,096 bytes",
          QFormat.Q15,
          one -> one.correctlyRounded() && one.cost().tableBytes() <= 4096),
      new Need(
          "correctly rounded, at most 512 bytes",
          QFormat.Q15,
          one -> one.correctlyRounded() && one.cost().tableBytes() <= 512),
      new Need(
          "correctly rounded, no table",
          QFormat.Q15,
          one -> one.correctlyRounded() && one.cost().tableBytes() == 0),
      new Need(
          "within 1 ulp, at most 512 bytes",
          QFormat.Q15,
          one -> withinOne(one) && one.cost().tableBytes() <= 512),
      new Need(
          "within 1 ulp, no table, products of 32 bits",
          QFormat.Q15,
          one -> withinOne(one) && one.cost().tableBytes() == 0 && one.cost().productBits() <= 32),
      new Need(
          "within 0.51 ulp, no table",
          QFormat.Q15,
          one -> one.cost().tableBytes() == 0 && one.boundUlp().doubleValue() < 0.51),
      new Need(
          "correctly rounded, no multiplication",
          QFormat.Q15,
          one -> one.correctlyRounded()
              && one.cost().multiplies() == 0
              && one.cost().tableBytes() <= 8192),
      new Need(
          "within 1 ulp, no multiplication",
          QFormat.Q15,
          one -> withinOne(one) && one.cost().multiplies() == 0 && one.cost().tableBytes() <= 4096),
      new Need(
          "within 1 ulp, no multiplication, at most 128 bytes",
          QFormat.Q15,
          one -> withinOne(one) && one.cost().multiplies() == 0 && one.cost().tableBytes() <= 128),
      new Need("within 1 ulp", QFormat.Q30, ReadmeCores::withinOne),
      new Need(
          "within 1.4 ulp, no table, products of 64 bits",
          QFormat.Q30,
          one -> one.cost().tableBytes() == 0 && one.cost().productBits() <= 64),
      new Need("correctly rounded", QFormat.Q30, Certificate::correctlyRounded),
      new Need("within 1 ulp", QFormat.Q31, ReadmeCores::withinOne),
      new Need(
          "within 0.51 ulp, no table",
          QFormat.Q31,
          one -> one.cost().tableBytes() == 0 && one.boundUlp().doubleValue() < 0.51),
      new Need("correctly rounded", QFormat.Q31, Certificate::correctlyRounded),
      new Need(
          "sine and cosine, correctly rounded, at most 4,096 bytes",
          QFormat.Q15,
          "sincos",
          one -> one.correctlyRounded() && one.cost().tableBytes() <= 4096),
      new Need(
          "sine and cosine, correctly rounded, no table",
          QFormat.Q15,
          "sincos",
          one -> one.correctlyRounded() && one.cost().tableBytes() == 0),
      new Need("sine and cosine, within 1 ulp", QFormat.Q31, "sincos", ReadmeCores::withinOne),
      new Need(
          "as CMSIS-DSP scales it, within 1 ulp, at most 512 bytes",
          QFormat.Q15_SATURATED,
          one -> withinOne(one) && one.cost().tableBytes() <= 512),
      new Need(
          "as CMSIS-DSP scales it, within 1 ulp", QFormat.Q31_SATURATED, ReadmeCores::withinOne),
      new Need(
          "sine and cosine as CMSIS-DSP scales them, within 1 ulp",
          QFormat.Q31_SATURATED,
          "sincos",
          ReadmeCores::withinOne));

  private static boolean withinOne(Certificate certificate) {
    return certificate.boundUlp().compareTo(BigDecimal.ONE) < 0;
  }

  /** What {@code PeerTest} printed of another library's sine: largest error over its angles, bytes, instructions on {@link CodeFacts#CORE}. */
  private record Peer(
      String name, String error, int tableBytes, int codeBytes, String instructions) {}

  private static final List<Peer> PEERS = List.of(
      new Peer("arm_sin_q15", "4.581027", 1026, 64, "19"),
      new Peer("arm_sin_q31", "40427.819200", 2052, 68, "21"),
      new Peer("arm_sin_cos_q31", "3.827531", 2052, 468, "124"));

  /** Returns the sines as a table in Markdown. */
  String sines(List<Certificate> certificates) {
    StringBuilder text = new StringBuilder("| need | take | max error, ulp | tables | code |"
        + cores() + "\n|---|---|--:|--:|--:" + rule() + "\n");
    for (Need need : NEEDS) {
      Certificate best = certificates.stream()
          .filter(one -> one.format().equals(need.format())
              && one.phaseBits() == (need.format().bits() <= 16 ? 16 : 32)
              && need.suits().test(one))
          .min(Comparator.comparing((Certificate one) -> core(need, one).mean())
              .thenComparing(one -> core(need, one).codeBytes() + one.cost().tableBytes()))
          .orElseThrow();
      text.append(String.format(
          Locale.ROOT,
          "| %s %s | `%s` | %s | %,d | %,d |%s\n",
          need.format().label(),
          need.words(),
          name(need, best),
          best.boundUlp().toPlainString(),
          best.cost().tableBytes(),
          core(need, best).codeBytes(),
          cells(target -> mean(counts.of(target, name(need, best))))));
    }
    PEERS.forEach(peer -> text.append(String.format(
        Locale.ROOT,
        "| *CMSIS-DSP, for comparison* | `%s` | %s | %,d | %,d |%s\n",
        peer.name(),
        peer.error(),
        peer.tableBytes(),
        peer.codeBytes(),
        cells(target -> target.equals(CodeFacts.CORE) ? peer.instructions() : ""))));
    return text.toString();
  }

  private InstructionCount core(Need need, Certificate certificate) {
    return counts.of(CodeFacts.CORE, name(need, certificate)).orElseThrow();
  }

  private static String name(Need need, Certificate certificate) {
    return need.function() + certificate.name().substring(certificate.name().indexOf('_'));
  }

  /** Returns what was counted of rotations and of rows as a table in Markdown; nothing where none was. */
  String rotations() {
    List<String> functions = counts.counts().stream()
        .map(InstructionCount::function)
        .filter(function -> function.startsWith("rope_") && !function.endsWith("_inverse"))
        .distinct()
        .sorted(Comparator.comparing(function -> function.endsWith("_row")))
        .toList();
    if (functions.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder(
        "Instructions of a rotation in place for each pair, with the fast paths of the core, in heads of 64 pairs as"
            + " Llama has; code bytes on Cortex-M4.\n`_row` fills the row of a position, once for all heads, tensors and"
            + " layers. Equal lines stand once.\n\n| rotation | code |"
            + cores() + "\n|---|--:" + rule() + "\n");
    Set<String> seen = new HashSet<>();
    for (String function : functions) {
      String figures = " | "
          + counts
              .of(CodeFacts.CORE, function)
              .map(count -> String.format(Locale.ROOT, "%,d", count.codeBytes()))
              .orElse("")
          + " |" + cells(target -> mean(counts.of(target, function))) + "\n";
      if (seen.add(figures)) {
        text.append("| `" + function + "`" + figures);
      }
    }
    return text.toString();
  }

  private String cores() {
    return cells(target -> CodeFacts.core(target).replace("Cortex-", ""));
  }

  private String rule() {
    return "|--:".repeat(counts.targets().size()) + "|";
  }

  private String cells(UnaryOperator<String> cell) {
    return counts.targets().keySet().stream()
        .map(target -> " " + cell.apply(target) + " |")
        .collect(Collectors.joining());
  }

  private static String mean(Optional<InstructionCount> count) {
    return count.map(counted -> CodeFacts.number(counted.mean())).orElse("");
  }
}
