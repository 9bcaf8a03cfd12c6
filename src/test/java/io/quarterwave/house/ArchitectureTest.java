// SPDX-License-Identifier: Apache-2.0
package io.quarterwave.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the packages. */
@AnalyzeClasses(packages = "io.quarterwave", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "io.quarterwave.";

  @ArchTest
  static final ArchRule arrowsPointOneWay = layeredArchitecture()
      .consideringOnlyDependenciesInLayers()
      .layer("fixed")
      .definedBy(ROOT + "fixed")
      .layer("trig")
      .definedBy(ROOT + "trig")
      .layer("kernel")
      .definedBy(ROOT + "kernel")
      .layer("rope")
      .definedBy(ROOT + "rope")
      .layer("truth")
      .definedBy(ROOT + "truth")
      .layer("design")
      .definedBy(ROOT + "design")
      .layer("certify")
      .definedBy(ROOT + "certify")
      .layer("plan")
      .definedBy(ROOT + "plan")
      .layer("model")
      .definedBy(ROOT + "model")
      .layer("adapter")
      .definedBy(ROOT + "adapter")
      .layer("export")
      .definedBy(ROOT + "export..")
      .layer("cli")
      .definedBy(ROOT + "cli..")
      .whereLayer("fixed")
      .mayNotAccessAnyLayer()
      .whereLayer("trig")
      .mayOnlyAccessLayers("fixed", "kernel")
      .whereLayer("kernel")
      .mayOnlyAccessLayers("fixed")
      .whereLayer("rope")
      .mayOnlyAccessLayers("fixed", "trig", "kernel")
      .whereLayer("truth")
      .mayOnlyAccessLayers("fixed")
      .whereLayer("design")
      .mayOnlyAccessLayers("fixed", "trig", "truth")
      .whereLayer("certify")
      .mayOnlyAccessLayers("fixed", "trig", "rope", "truth", "design")
      .whereLayer("plan")
      .mayOnlyAccessLayers("fixed", "rope")
      .whereLayer("model")
      .mayOnlyAccessLayers("rope", "plan")
      .whereLayer("adapter")
      .mayOnlyAccessLayers("fixed", "trig", "rope")
      .whereLayer("export")
      .mayOnlyAccessLayers(
          "fixed", "trig", "rope", "truth", "design", "certify", "plan", "model", "adapter")
      .whereLayer("cli")
      .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule packagesFormNoCircle =
      slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule everyPackageIsARoomOfTheHouse = classes()
      .should()
      .resideInAnyPackage(
          ROOT + "fixed",
          ROOT + "trig",
          ROOT + "kernel",
          ROOT + "rope",
          ROOT + "truth",
          ROOT + "design",
          ROOT + "certify",
          ROOT + "plan",
          ROOT + "model",
          ROOT + "adapter",
          ROOT + "export..",
          ROOT + "cli..");

  @ArchTest
  static final ArchRule onlyTheModelReaderAndTheCommandLineSeeJson = noClasses()
      .that()
      .resideOutsideOfPackages(ROOT + "model..", ROOT + "cli..")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("tools.jackson..");

  @ArchTest
  static final ArchRule onlyTheCommandLineSeesPicocli = noClasses()
      .that()
      .resideOutsideOfPackage(ROOT + "cli..")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule onlyTheExportSeesTemplates = noClasses()
      .that()
      .resideOutsideOfPackage(ROOT + "export..")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("gg.jte..");

  @ArchTest
  static final ArchRule onlyKernelsSeeTheVectorApi = noClasses()
      .that()
      .resideOutsideOfPackage(ROOT + "kernel")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("jdk.incubator..");
}
