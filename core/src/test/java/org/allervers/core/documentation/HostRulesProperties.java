package org.allervers.core.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import org.allervers.core.Dossier;
import org.allervers.core.json.JsonFormat;
import org.allervers.core.rules.Finding;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Obligation;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.RuleEngine;
import org.allervers.core.rules.RuleSet;
import org.allervers.core.rules.Severity;
import org.allervers.core.rules.Source;
import org.allervers.core.rules.catalogue.RuleSets;
import org.allervers.core.rules.dossier.DossierParts;
import org.allervers.core.testkit.AnyDossier;
import org.allervers.core.testkit.RuleContract;
import org.allervers.core.testkit.Sketch;

/** The host of the page on the testkit: its own rule, beside those of the library, held to the same contract. */
// tag::contract[]
class HostRulesProperties extends RuleContract<Dossier> {

  static final Rule<Dossier> HAS_REFERENT = Rule.on(DossierParts.EACH_EPISODE)
      .id("ASSO-01")
      .severity(Severity.INFO)
      .obligation(Obligation.RECOMMENDED)
      .jurisdiction(Jurisdiction.local("ASSO"))
      .validFrom("2024-01-01")
      .source(Source.decision("Projet de service 2024 : chaque accompagnement a un référent."))
      .statement("Un accompagnement ouvert a un référent.", "An open episode has a referent.")
      .message("Accompagnement sans référent : en nommer un.", "No referent: name one.")
      .reads(DossierParts.EPISODES)
      .path("referents")
      .appliesWhen(c -> c.subject().isOpenOn(c.asOf()))
      .holdsWhen(c -> !c.subject().referents().isEmpty())
      .build();

  @Override
  protected RuleSet<Dossier> rules() {
    return RuleSets.ileDeFrance2022().plus(HAS_REFERENT);
  }

  @Override
  protected Arbitrary<Dossier> wholes() {
    return AnyDossier.dossiers();
  }

  @Override
  protected byte[] bytes(Dossier dossier) {
    return JsonFormat.dossiers().write(dossier);
  }

  @Override
  protected Dossier mixed(Dossier one, Dossier other, Random random) {
    return one.toBuilder().episodes(other.episodes()).build();
  }

  @Example
  void an_open_episode_without_referent_is_found() {
    Dossier dossier = Sketch.dossier("accompagnements[0].dispositif=EMSP; .entreLe=2024-02-01");
    List<Finding> findings = RuleEngine.of(RuleSet.of(List.of(HAS_REFERENT)))
        .check(dossier, LocalDate.of(2024, 3, 1))
        .asList();
    assertThat(findings).extracting(Finding::path).containsExactly("accompagnements[0].referents");
  }
}
// end::contract[]
