package org.allervers.core.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.allervers.core.Compartment;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.code.Concept;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActTest {

  @Test
  void lists_all_missing_parts_at_once() {
    assertThatThrownBy(() -> Act.builder().build())
        .isInstanceOfSatisfying(
            IncompleteException.class,
            e -> assertThat(e.missing()).containsExactly("id", "date", "acte"));
  }

  @ParameterizedTest
  @CsvSource({
    "BILAN_INFIRMIER, HEALTH",
    "SOIN_INFIRMIER_PRESCRIT, HEALTH",
    "DEMARCHE_DROITS, SOCIAL",
    "ACCOMP_PHYSIQUE, COORDINATION"
  })
  void belongs_to_the_compartment_of_its_kind(String kind, Compartment expected) {
    assertThat(act(kind).compartment()).isEqualTo(expected);
  }

  @Test
  void belongs_to_health_if_its_kind_is_not_listed() {
    Act act = act("UNE_ACTION_LOCALE");
    assertThat(act.kind().isListed()).isFalse();
    assertThat(act.compartment()).isEqualTo(Compartment.HEALTH);
  }

  @Test
  void every_listed_kind_is_placed_in_one_compartment() {
    assertThat(ActKind.list().concepts())
        .extracting((Concept concept) -> concept.mapping("volet"))
        .allSatisfy(
            named -> assertThat(named).hasSize(1).isSubsetOf("sante", "social", "coordination"));
  }

  @Test
  void says_nothing_of_what_it_holds() {
    Act act = act("CONTRACEPTION").toBuilder()
        .place("canari")
        .professional("canari")
        .secret(true)
        .note("canari")
        .build();
    assertThat(act.toString()).doesNotContain("canari").doesNotContain("CONTRACEPTION");
  }

  @Test
  void counts_zero_apart_from_not_counted() {
    TerritoryObservation observation = TerritoryObservation.builder()
        .id(UUID.randomUUID())
        .date(LocalDate.of(2022, 3, 1))
        .menMet(0)
        .build();
    assertThat(observation.menMet().isKnown()).isTrue();
    assertThat(observation.womenMet().isKnown()).isFalse();
  }

  private static Act act(String kind) {
    return Act.builder()
        .id(UUID.randomUUID())
        .date(LocalDate.of(2022, 3, 1))
        .kind(ActKind.list().read(kind))
        .build();
  }
}
