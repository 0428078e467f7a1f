package org.allervers.indicators.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ManoOrganisation;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.catalogue.ArsReferentiel2022;
import org.allervers.indicators.catalogue.Leo2022;
import org.allervers.indicators.definition.UnreadableDefinitionException;
import org.allervers.indicators.mano.ManoCompatible;
import org.allervers.indicators.mano.ManoGeneration;
import org.junit.jupiter.api.Test;

class SecrecyPolicyTest {

  private static final Decision DECISION =
      new Decision("Direction, après avis du DPO", LocalDate.of(2023, 1, 10), "51 personnes.");

  @Test
  void the_default_threshold_is_eleven_and_has_its_source() {
    SecrecyPolicy strict = SecrecyPolicy.strict();
    assertThat(strict.threshold()).isEqualTo(11);
    assertThat(strict.reference()).contains("CASD").contains("SNIIRAM");
    assertThat(strict.decision()).isEmpty();
  }

  @Test
  void the_small_team_has_a_recorded_decision_and_no_sensitive_or_cross_table() {
    SecrecyPolicy small = SecrecyPolicy.smallTeam(DECISION);
    assertThat(small.threshold()).isEqualTo(5);
    assertThat(small.decision()).contains(DECISION);
    assertThat(small.allowsSensitive()).isFalse();
    assertThat(small.allowsCrossed()).isFalse();
    assertThat(DECISION.toString()).doesNotContain("DPO").doesNotContain("51");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Decision(" ", LocalDate.of(2023, 1, 10), "parce que"));
  }

  @Test
  void a_policy_that_is_wrong_tells_everything_that_is() {
    String json = "{\"format\":2,\"id\":\"X\",\"threshold\":1,\"more\":true}";
    assertThatThrownBy(() -> SecrecyPolicy.parse(json, null))
        .isInstanceOf(UnreadableDefinitionException.class)
        .satisfies(
            e -> assertThat(((UnreadableDefinitionException) e).problems()).hasSize(3));
    assertThatThrownBy(() -> SecrecyPolicy.parse("[", null))
        .isInstanceOf(UnreadableDefinitionException.class);
    assertThatThrownBy(() -> Hierarchies.parse("{\"format\":1,\"hierarchies\":[{}]}"))
        .isInstanceOf(UnreadableDefinitionException.class);
  }

  @Test
  void sensitive_definitions_are_found_wherever_they_read_the_fact() {
    SensitiveFacts facts = SensitiveFacts.standard();
    assertThat(Leo2022.indicators().stream().filter(facts::touches).map(one -> one.id()))
        .containsExactly("LEO-10", "LEO-19");
    assertThat(ArsReferentiel2022.typology().stream().filter(facts::touches).map(one -> one.id()))
        .contains("TYP-PATHOLOGIE", "TYP-CONSOMMATION", "TYP-SITUATION-ADMINISTRATIVE");
    assertThat(facts.isSensitiveLine("DETENTION")).isTrue();
  }

  @Test
  void fields_that_an_organisation_invents_are_sensitive_because_nobody_judged_them() {
    ManoOrganisation organisation = ManoOrganisation.of(
        JsonRecord.read(
                "{\"_id\":\"o\",\"customFieldsPersons\":[{\"name\":\"S\",\"fields\":[{\"name\":"
                    + "\"custom-x\",\"label\":\"X\",\"type\":\"yes-no\",\"enabled\":true,\"showInStats\":true}]}]}")
            .value()
            .orElseThrow(),
        List.of());
    SensitiveFacts facts = SensitiveFacts.standard();
    List<String> touched =
        ManoCompatible.asPrinted(ManoGeneration.ARCHIVE)
            .withOrganisation(organisation)
            .persons()
            .stream()
            .filter(facts::touches)
            .map(Indicator::id)
            .toList();
    assertThat(touched)
        .contains("MANO-A/suivies-champ-custom-x", "MANO-A/suivies-vulnerables")
        .doesNotContain("MANO-A/suivies-genre", "MANO-A/suivies");
    assertThat(facts.isSensitiveLine("Incarcération")).isTrue();
  }

  @Test
  void a_structure_is_read_again_as_it_was_written() {
    Structure structure = Structure.of(
        List.of(Street.evaluation(
            Street.groups(1), List.of(Street.persons(), Street.visitsPerPerson()), Street.HALF)),
        SensitiveFacts.standard());
    assertThat(Structure.parse(structure.text())).isEqualTo(structure);
    assertThatThrownBy(() -> Structure.parse(List.of("{\"id\":3}")))
        .isInstanceOf(UnreadableDefinitionException.class);
  }
}
