package org.allervers.core.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.allervers.core.Dossier;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.RuleEngine;
import org.allervers.core.rules.RuleSet;
import org.junit.jupiter.api.Test;

class RuleSetsTest {

  private static final RuleSet<Dossier> ALL = RuleSets.dossiers();

  @Test
  void the_national_set_holds_every_national_rule_and_no_other() {
    assertThat(RuleSets.national2022().rules())
        .isNotEmpty()
        .containsExactlyElementsOf(of(Jurisdiction.NATIONAL));
  }

  @Test
  void the_set_of_ile_de_france_adds_the_rules_of_its_agency_and_none_of_a_single_service() {
    List<Rule<Dossier>> rules = RuleSets.ileDeFrance2022().rules();
    assertThat(rules).containsAll(of(Jurisdiction.NATIONAL));
    assertThat(rules).containsAll(of(Jurisdiction.ILE_DE_FRANCE));
    assertThat(rules)
        .hasSize(
            of(Jurisdiction.NATIONAL).size() + of(Jurisdiction.ILE_DE_FRANCE).size());
    assertThat(of(Jurisdiction.ILE_DE_FRANCE)).isNotEmpty();
    assertThat(rules.size()).isLessThan(ALL.rules().size());
  }

  @Test
  void teams_of_ile_de_france_are_held_to_what_binds_there() {
    assertThat(RuleSets.teamsOfIleDeFrance2022().rules())
        .isNotEmpty()
        .allSatisfy(rule -> assertThat(rule.jurisdiction())
            .isIn(Jurisdiction.NATIONAL, Jurisdiction.ILE_DE_FRANCE));
    assertThat(RuleSets.registers().rules())
        .containsAll(RuleSets.teamsOfIleDeFrance2022().rules());
  }

  @Test
  void everything_is_every_rule_once() {
    assertThat(RuleSets.everything())
        .containsExactlyElementsOf(
            Stream.<Rule<?>>concat(ALL.rules().stream(), RuleSets.registers().rules().stream())
                .toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void an_engine_says_how_many_rules_it_asks() {
    RuleEngine<Dossier> engine = RuleEngine.of(RuleSets.national2022());
    assertThat(engine.rules().rules()).isEqualTo(RuleSets.national2022().rules());
    assertThat(engine).hasToString("RuleEngine[" + engine.rules().rules().size() + "]");
    assertThat(ALL).hasToString("RuleSet[" + ALL.rules().size() + "]");
  }

  private static List<Rule<Dossier>> of(Jurisdiction jurisdiction) {
    return ALL.rules().stream()
        .filter(rule -> rule.jurisdiction().equals(jurisdiction))
        .toList();
  }
}
