package org.allervers.core.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.UUID;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;
import org.allervers.core.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentsTest {

  private static final String CANARY = "CANARI-3357";

  private static final LocalDate DAY = LocalDate.of(2025, 2, 14);

  @Test
  void holds_a_consent_from_its_day_until_it_is_withdrawn() {
    ConsentEvent consent = given().withdrawnOn(DAY.plusDays(10)).build();

    assertThat(consent.isInForce(DAY.minusDays(1))).isFalse();
    assertThat(consent.isInForce(DAY)).isTrue();
    assertThat(consent.isInForce(DAY.plusDays(9))).isTrue();
    assertThat(consent.isInForce(DAY.plusDays(10))).isFalse();
  }

  @Test
  void holds_a_bounded_consent_within_its_validity_alone() {
    ConsentEvent consent =
        given().validity(DateRange.of(DAY.plusDays(1), DAY.plusDays(5))).build();

    assertThat(consent.isInForce(DAY)).isFalse();
    assertThat(consent.isInForce(DAY.plusDays(4))).isTrue();
    assertThat(consent.isInForce(DAY.plusDays(5))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"REFUSE", "IMPOSSIBLE", "RETIRE"})
  void never_takes_another_outcome_for_a_consent(String state) {
    assertThat(given().state(ConsentState.of(state)).build().isInForce(DAY)).isFalse();
  }

  @Test
  void works_an_opposition_forward_until_it_is_taken_back() {
    Opposition opposition = Opposition.builder()
        .kind(OppositionKind.PARTAGE)
        .date(DAY)
        .revokedOn(DAY.plusDays(2))
        .build();

    assertThat(opposition.isInForce(DAY.minusDays(1))).isFalse();
    assertThat(opposition.isInForce(DAY)).isTrue();
    assertThat(opposition.isInForce(DAY.plusDays(2))).isFalse();
  }

  @Test
  void never_infers_representation_from_the_measure() {
    Protection guardianship =
        Protection.builder().measure(ProtectionMeasure.of("TUTELLE")).build();

    assertThat(guardianship.representationForPerson().isKnown()).isFalse();
  }

  @Test
  void lists_all_that_a_consent_lacks() {
    IncompleteException thrown = catchThrowableOfType(
        IncompleteException.class, () -> ConsentEvent.builder().build());

    assertThat(thrown.missing()).containsExactly("id", "date", "type", "etat");
  }

  @Test
  void keeps_events_in_the_order_in_which_they_were_added() {
    ConsentEvent first = given().build();
    ConsentEvent second = given()
        .id(new UUID(0, 2))
        .state(ConsentState.RETIRE)
        .date(DAY.plusDays(1))
        .build();

    Consents consents = Consents.builder().addEvent(first).build();

    assertThat(consents.toBuilder().addEvent(second).build().events())
        .containsExactly(first, second);
    assertThat(consents.events()).containsExactly(first);
  }

  @Test
  void prints_nothing_of_what_it_holds() {
    ConsentEvent consent = given().actorName(CANARY).note(CANARY).build();

    assertThat(consent.toString()).doesNotContain(CANARY);
    assertThat(Consents.builder().addEvent(consent).build().toString()).doesNotContain(CANARY);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Capacity.class,
        ConsentActor.class,
        ConsentMeans.class,
        ConsentState.class,
        ConsentType.class,
        DataCategory.class,
        DataRight.class,
        HandoverKind.class,
        HandoverOutcome.class,
        ImpossibilityReason.class,
        OppositionKind.class,
        ProtectionMeasure.class,
        RequestOutcome.class
      })
  void finds_the_list_of_every_marker(Class<? extends CodeSystem> marker) {
    assertThat(CodeList.of(marker).codes()).isNotEmpty();
  }

  private static ConsentEvent.Builder given() {
    return ConsentEvent.builder()
        .id(new UUID(0, 1))
        .date(DAY)
        .type(ConsentType.PARTAGE)
        .state(ConsentState.CONSENTI);
  }
}
