package org.allervers.core.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoordinationTest {

  private static final String CANARY = "CANARI-9013";

  private static final LocalDate DAY = LocalDate.of(2025, 5, 2);

  @Test
  void holds_an_alert_on_its_first_and_on_its_last_day() {
    Alert alert =
        Alert.builder().text("Chien").since(DAY).lastDay(DAY.plusDays(7)).build();

    assertThat(alert.isInForce(DAY.minusDays(1))).isFalse();
    assertThat(alert.isInForce(DAY)).isTrue();
    assertThat(alert.isInForce(DAY.plusDays(7))).isTrue();
    assertThat(alert.isInForce(DAY.plusDays(8))).isFalse();
  }

  @Test
  void holds_an_undated_alert_always() {
    assertThat(Alert.builder().text("Chien").build().isInForce(DAY)).isTrue();
  }

  @Test
  void knows_a_trusted_person_from_the_naming_until_the_revocation() {
    TrustedPerson named = TrustedPerson.builder().name("Dupont").named(DAY).build();
    TrustedPerson revoked = named.toBuilder().revoked(DAY.plusDays(3)).build();

    assertThat(named.isInForce(DAY.minusDays(1))).isFalse();
    assertThat(named.isInForce(DAY)).isTrue();
    assertThat(revoked.isInForce(DAY.plusDays(2))).isTrue();
    assertThat(revoked.isInForce(DAY.plusDays(3))).isFalse();
  }

  @Test
  void does_not_take_a_trusted_person_as_named_without_a_day() {
    assertThat(TrustedPerson.builder().name("Dupont").build().isInForce(DAY)).isFalse();
  }

  @Test
  void asks_of_a_shared_item_who_shared_what_and_when() {
    IncompleteException thrown = catchThrowableOfType(
        IncompleteException.class, () -> SharedExtract.builder().build());

    assertThat(thrown.missing()).containsExactly("date", "auteur", "element");
  }

  @Test
  void does_not_take_a_shared_item_as_announced_when_nobody_said_so() {
    assertThat(extract().personInformed()).isEmpty();
    assertThat(extract().oppositionChecked()).isEmpty();
  }

  @Test
  void comes_back_whole_through_its_builder() {
    Coordination coordination = filled();

    assertThat(coordination.toBuilder().build()).isEqualTo(coordination);
    assertThat(coordination.toBuilder().followedSince(null).build()).isNotEqualTo(coordination);
    assertThat(Coordination.empty().retention()).isEqualTo(Retention.empty());
  }

  @Test
  void prints_nothing_of_what_it_holds() {
    assertThat(filled().toString()).doesNotContain(CANARY);
    assertThat(extract().toString()).doesNotContain(CANARY);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        AlertKind.class,
        PartnerKind.class,
        RecipientCategory.class,
        SharingPurpose.class,
        TrustedPersonStatus.class
      })
  void finds_the_list_of_every_marker(Class<? extends CodeSystem> marker) {
    assertThat(CodeList.of(marker).codes()).isNotEmpty();
  }

  private static SharedExtract extract() {
    return SharedExtract.builder().date(DAY).author("infirmiere-1").item(CANARY).build();
  }

  private static Coordination filled() {
    return Coordination.builder()
        .followedSince(DAY)
        .addSharedExtract(extract())
        .addMeetingPoint(MeetingPoint.builder().place(CANARY).build())
        .build();
  }
}
