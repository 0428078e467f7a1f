package org.allervers.core.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.json.JsonFormat;
import org.allervers.core.rules.Finding;
import org.allervers.core.rules.RuleEngine;
import org.allervers.core.rules.RuleSet;
import org.allervers.core.testkit.AnyDossier;
import org.allervers.core.testkit.CoherentDossiers;
import org.allervers.core.testkit.RuleContract;

/** What holds of every rule on dossiers, whatever the dossier. */
class DossierRulesProperties extends RuleContract<Dossier> {

  private static final RuleEngine<Dossier> ENGINE = RuleEngine.of(RuleSets.dossiers());

  @Override
  protected RuleSet<Dossier> rules() {
    return RuleSets.dossiers();
  }

  @Override
  protected Arbitrary<Dossier> wholes() {
    return Arbitraries.oneOf(AnyDossier.dossiers(), CoherentDossiers.dossiers());
  }

  @Override
  protected byte[] bytes(Dossier dossier) {
    return JsonFormat.dossiers().write(dossier);
  }

  @Override
  protected Dossier mixed(Dossier before, Dossier other, Random random) {
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
      @ForAll("wholes") Dossier dossier, @ForAll("days") LocalDate asOf) {
    List<String> whole = ENGINE.check(dossier, asOf).stream().map(Finding::rule).toList();
    for (Compartment compartment : Compartment.values()) {
      if (dossier.holds(compartment)) {
        assertThat(ENGINE.check(dossier.only(compartment), asOf).stream().map(Finding::rule))
            .as(compartment.code())
            .isSubsetOf(whole);
      }
    }
  }

  @Property(tries = 50)
  void no_message_shows_what_a_dossier_holds(@ForAll("days") LocalDate asOf) {
    Dossier marked = AnyDossier.marked(Dossier.class, "Canari");
    ENGINE
        .check(marked, asOf)
        .forEach(finding -> assertThat(finding.path() + finding.french() + finding.english())
            .doesNotContain("Canari"));
  }
}
