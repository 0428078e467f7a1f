package org.allervers.core.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.Register;
import org.allervers.core.fixtures.AnyDossier;
import org.allervers.core.json.JsonFormat;
import org.allervers.core.rules.Finding;
import org.allervers.core.rules.Findings;
import org.allervers.core.rules.MissingAnswer;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.RuleEngine;
import org.allervers.core.rules.RuleReport;
import org.allervers.core.rules.RuleSet;

/** What holds of every rule of the catalogue, whatever the dossier. */
class CatalogueProperties {

  private static final RuleEngine<Dossier> DOSSIERS = RuleEngine.of(RuleSets.dossiers());

  private static final RuleEngine<Register> REGISTERS = RuleEngine.of(RuleSets.registers());

  @Provide
  Arbitrary<Dossier> dossiers() {
    return AnyDossier.dossiers();
  }

  @Provide
  Arbitrary<Register> registers() {
    return AnyDossier.registers();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.oneOf(
        Arbitraries.longs()
            .between(
                LocalDate.of(1990, 1, 1).toEpochDay(), LocalDate.of(2040, 1, 1).toEpochDay())
            .map(LocalDate::ofEpochDay),
        Arbitraries.of(LocalDate.MIN, LocalDate.MAX, LocalDate.of(2024, 2, 29)));
  }

  @Property(tries = 300)
  void no_rule_breaks_on_any_dossier(
      @ForAll("dossiers") Dossier dossier, @ForAll("days") LocalDate asOf) {
    assertThat(DOSSIERS.check(dossier, asOf).undetermined()).noneMatch(MissingAnswer::failed);
  }

  @Property(tries = 200)
  void no_rule_breaks_on_any_register(
      @ForAll("registers") Register register, @ForAll("days") LocalDate asOf) {
    assertThat(REGISTERS.check(register, asOf).undetermined()).noneMatch(MissingAnswer::failed);
  }

  @Property(tries = 50)
  void asking_changes_nothing_and_answers_the_same_again(
      @ForAll("dossiers") Dossier dossier, @ForAll("days") LocalDate asOf) throws Exception {
    byte[] before = JsonFormat.dossiers().write(dossier);
    Findings first = DOSSIERS.check(dossier, asOf);
    assertThat(DOSSIERS.check(dossier, asOf)).isEqualTo(first);
    assertThat(DOSSIERS.report(dossier, asOf).findings()).isEqualTo(first);
    assertThat(JsonFormat.dossiers().write(dossier)).isEqualTo(before);
  }

  @Property(tries = 50)
  void the_order_of_the_rules_does_not_matter(
      @ForAll("dossiers") Dossier dossier, @ForAll("days") LocalDate asOf, @ForAll long seed) {
    List<Rule<Dossier>> shuffled = new ArrayList<>(RuleSets.dossiers().rules());
    Collections.shuffle(shuffled, new Random(seed));
    Findings others = RuleEngine.of(RuleSet.of(shuffled)).check(dossier, asOf);
    Findings findings = DOSSIERS.check(dossier, asOf);
    assertThat(new HashSet<>(others.asList())).isEqualTo(new HashSet<>(findings.asList()));
    assertThat(new HashSet<>(others.undetermined()))
        .isEqualTo(new HashSet<>(findings.undetermined()));
  }

  /** Chapters come and go at random, so a rule that reads what it does not declare would keep an old answer. */
  @Property(tries = 200)
  void asking_again_only_what_a_change_concerns_gives_the_whole_answer(
      @ForAll("dossiers") Dossier before,
      @ForAll("dossiers") Dossier other,
      @ForAll("days") LocalDate asOf,
      @ForAll long seed) {
    RuleReport<Dossier> report = DOSSIERS.report(before, asOf);
    Dossier after = mixed(before, other, new Random(seed));
    assertThat(report.recheck(after).results())
        .isEqualTo(DOSSIERS.report(after, asOf).results());
  }

  private static Dossier mixed(Dossier before, Dossier other, Random random) {
    Dossier.Builder mixed = before.toBuilder();
    List<Runnable> changes = List.of(
        () -> mixed.identity(other.identity()),
        () -> mixed.social(other.social()),
        () -> mixed.health(other.health()),
        () -> mixed.coordination(other.coordination()),
        () -> mixed.consents(other.consents()),
        () -> mixed.minority(other.minority().orElse(null)),
        () -> mixed.requests(other.requests()),
        () -> mixed.episodes(other.episodes()),
        () -> mixed.socialWatches(other.socialWatches()),
        () -> mixed.encounters(other.encounters()),
        () -> mixed.visits(other.visits()),
        () -> mixed.acts(other.acts()),
        () -> mixed.interpretings(other.interpretings()),
        () -> mixed.distributions(other.distributions()),
        () -> mixed.assessments(other.assessments()),
        () -> mixed.referrals(other.referrals()),
        () -> mixed.steps(other.steps()),
        () -> mixed.rightsOpenings(other.rightsOpenings()),
        () -> mixed.tasks(other.tasks()));
    for (int i = 0; i < 1 + random.nextInt(2); i++) {
      changes.get(random.nextInt(changes.size())).run();
    }
    return mixed.build();
  }

  /** Whoever holds only one compartment never reads a violation that the whole dossier does not show. */
  @Property(tries = 100)
  void a_copy_of_one_compartment_finds_nothing_that_the_whole_does_not(
      @ForAll("dossiers") Dossier dossier, @ForAll("days") LocalDate asOf) {
    List<String> whole =
        DOSSIERS.check(dossier, asOf).stream().map(Finding::rule).toList();
    for (Compartment compartment : Compartment.values()) {
      if (dossier.holds(compartment)) {
        assertThat(DOSSIERS.check(dossier.only(compartment), asOf).stream().map(Finding::rule))
            .as(compartment.code())
            .isSubsetOf(whole);
      }
    }
  }

  @Property(tries = 100)
  void no_message_shows_what_a_dossier_holds(@ForAll("days") LocalDate asOf) {
    Dossier marked = AnyDossier.marked(Dossier.class, "Canari");
    DOSSIERS
        .check(marked, asOf)
        .forEach(finding -> assertThat(finding.path() + finding.french() + finding.english())
            .doesNotContain("Canari"));
  }
}
