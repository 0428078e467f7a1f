package org.allervers.indicators.disclosure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Modifier;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stays local cannot reach an exporter, by type. */
class LocalOnlyTest {

  private static final JavaClasses MAIN = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages("org.allervers.indicators");

  @Test
  void no_exporter_knows_proofs_losses_releases_or_ledgers() {
    noClasses()
        .that()
        .resideInAPackage("org.allervers.indicators.export..")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(
            Outcome.class,
            Proof.class,
            Loss.class,
            LossReport.class,
            Release.class,
            ReleaseLedger.class,
            TableSystem.class,
            DisclosureControl.class)
        .check(MAIN);
  }

  @Test
  void numbers_know_nothing_of_tables() {
    noClasses()
        .that()
        .resideInAPackage("org.allervers.indicators.internal.secrecy..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.allervers.indicators",
            "org.allervers.indicators.table..",
            "org.allervers.indicators.disclosure..",
            "org.allervers.indicators.export..")
        .check(MAIN);
  }

  @Test
  void only_the_control_and_its_attack_ask_for_worlds() {
    classes()
        .that()
        .resideOutsideOfPackages(
            "org.allervers.indicators.internal.secrecy..", "org.allervers.indicators.disclosure..")
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackage("org.allervers.indicators.internal.secrecy..")
        .check(MAIN);
  }

  @Test
  void nobody_outside_makes_a_proof_a_release_or_a_policy_of_his_own() {
    for (Class<?> type : List.of(
        Proof.class,
        Release.class,
        SecrecyPolicy.class,
        ReleaseLedger.class,
        DisclosureControl.class)) {
      assertThat(type.getConstructors()).as(type.getName()).isEmpty();
      assertThat(Modifier.isFinal(type.getModifiers())).isTrue();
    }
  }
}
