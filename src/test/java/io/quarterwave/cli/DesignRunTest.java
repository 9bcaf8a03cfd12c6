// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarterwave.certify.DesignSurvey;
import io.quarterwave.certify.Judgement;
import io.quarterwave.design.DesignFamilies;
import io.quarterwave.design.Target;
import io.quarterwave.fixed.QFormat;
import io.quarterwave.trig.Family;
import io.quarterwave.trig.Function;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class DesignRunTest {
  private static DesignRun run(Family family, String maxError, Minimize minimize) {
    Target target = new Target(QFormat.Q31, 32, new BigDecimal(maxError));
    DesignRun run = new DesignRun(target, minimize.order(), work -> {});
    run.judge(
        new DesignSurvey(target, Function.SIN, 2),
        DesignFamilies.candidates(target, EnumSet.of(family)));
    return run;
  }

  @Test
  void withoutTimeASampleStaysASample() {
    DesignRun run = run(Family.CORDIC, "1", Minimize.ERROR);
    List<Judgement> before = run.judgements();
    run.prove(new ProofTime(Duration.ZERO), false);
    assertEquals(before, run.judgements());
    assertTrue(run.best().orElseThrow().isCertified());
    Judgement sampled =
        run.front().stream().filter(one -> !one.isCertified()).findFirst().orElseThrow();
    assertTrue(
        DesignTable.sentence(sampled).contains("sampled, n=2097152"),
        DesignTable.sentence(sampled));
    assertTrue(
        DesignTable.text(run, null).stream().anyMatch(line -> line.contains("sampled, n=2097152")));
  }

  @Test
  void whatTheCatalogueHasIsCertifiedWithoutWaiting() {
    DesignRun run = run(Family.POLYNOMIAL, "0.51", Minimize.MULTIPLIES);
    run.prove(new ProofTime(Duration.ZERO), true); // the best is known: nothing to enumerate
    Judgement best = run.best().orElseThrow();
    assertTrue(best.isCertified(), best.preset().name());
    assertEquals(1L << 32, best.inputs());
  }

  @Test
  void aSampleIsNeverPreferredToAProof() {
    DesignRun run = run(Family.POLYNOMIAL, "0.5", Minimize.OPERATIONS);
    run.prove(new ProofTime(Duration.ZERO), false);
    assertEquals("sin_q31_poly_cr", run.best().orElseThrow().preset().name());
    assertTrue(
        DesignTable.text(run, null).stream()
            .anyMatch(line -> line.contains("sampled") && line.endsWith("not refuted")),
        "a degree that is not correctly rounded at a few phases, which a sample does not see");
  }

  @Test
  void aSampleThatIsTooFarOffDecides() {
    DesignRun run = run(Family.CORDIC, "0.5", Minimize.BYTES);
    run.prove(new ProofTime(Duration.ZERO), true);
    assertTrue(run.best().isEmpty());
    assertTrue(run.front().isEmpty());
    assertTrue(run.nearest().orElseThrow().maxErrorUlp().doubleValue() > 0.5);
  }
}
