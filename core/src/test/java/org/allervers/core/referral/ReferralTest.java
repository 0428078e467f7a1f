package org.allervers.core.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.allervers.core.Compartment;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.dispositif.ServiceKind;
import org.allervers.core.time.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferralTest {

  private static final LocalDate DAY = LocalDate.of(2022, 3, 1);

  @Test
  void lists_all_missing_parts_at_once() {
    assertThatThrownBy(() -> Referral.builder().build())
        .isInstanceOfSatisfying(
            IncompleteException.class,
            e -> assertThat(e.missing()).containsExactly("id", "proposeeLe", "dispositif"));
  }

  @ParameterizedTest
  @CsvSource({
    "LAM, HEALTH",
    "MEDECIN_VILLE, HEALTH",
    "CSAPA, HEALTH",
    "SIAO, SOCIAL",
    "MDPH, SOCIAL",
    "AUTRE, HEALTH",
    "UN_LIEU_LOCAL, HEALTH"
  })
  void belongs_to_health_unless_the_service_is_social(String kind, Compartment expected) {
    assertThat(to(kind).build().compartment()).isEqualTo(expected);
  }

  @Test
  void is_of_common_law_as_recorded_else_as_the_list_says() {
    assertThat(to("MEDECIN_VILLE").build().isCommonLaw()).contains(true);
    assertThat(to("LHSS").build().isCommonLaw()).contains(false);
    assertThat(to("LHSS").commonLaw(true).build().isCommonLaw()).contains(true);
    assertThat(to("PASS").build().isCommonLaw()).isEmpty();
  }

  @Test
  void keeps_every_outcome_with_its_day() {
    Referral referral = to("LAM")
        .outcomes(History.since(DAY, ReferralOutcome.of("PROPOSEE"))
            .with(DAY.plusDays(9), ReferralOutcome.of("REFUSEE_PERSONNE")))
        .build();
    assertThat(referral.outcomes().at(DAY.plusDays(8)).known())
        .contains(ReferralOutcome.of("PROPOSEE"));
    assertThat(referral.outcomes().latest().known())
        .contains(ReferralOutcome.of("REFUSEE_PERSONNE"));
  }

  @Test
  void a_right_is_held_from_the_day_obtained_and_before_its_end() {
    RightsOpening requested = RightsOpening.builder()
        .id(UUID.randomUUID())
        .right(Right.of("AME"))
        .requestedOn(DAY)
        .build();
    RightsOpening obtained = requested.toBuilder()
        .obtainedOn(DAY.plusDays(20))
        .validUntil(DAY.plusYears(1))
        .build();
    assertThat(requested.isHeldOn(DAY)).isFalse();
    assertThat(obtained.isHeldOn(DAY.plusDays(19))).isFalse();
    assertThat(obtained.isHeldOn(DAY.plusDays(20))).isTrue();
    assertThat(obtained.isHeldOn(DAY.plusYears(1))).isFalse();
  }

  @Test
  void says_nothing_of_what_it_holds() {
    Referral referral = to("CSAPA").structureName("canari").reason("canari").build();
    assertThat(referral.toString()).doesNotContain("canari").doesNotContain("CSAPA");
  }

  private static Referral.Builder to(String kind) {
    return Referral.builder()
        .id(UUID.randomUUID())
        .proposedOn(DAY)
        .kind(ServiceKind.list().read(kind));
  }
}
