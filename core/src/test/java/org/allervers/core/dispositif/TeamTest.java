package org.allervers.core.dispositif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.time.DateRange;
import org.allervers.core.time.History;
import org.junit.jupiter.api.Test;

class TeamTest {

  private static final LocalDate MARCH = LocalDate.of(2022, 3, 1);
  private static final LocalDate JUNE = LocalDate.of(2022, 6, 1);

  @Test
  void lists_all_missing_parts_at_once() {
    assertThatThrownBy(() -> Team.builder().build())
        .isInstanceOfSatisfying(
            IncompleteException.class, e -> assertThat(e.missing()).containsExactly("id", "nom"));
  }

  @Test
  void says_nothing_of_what_it_holds() {
    Team team = Team.builder()
        .id(UUID.randomUUID())
        .name("canari")
        .addStaffMember(nurse())
        .build();
    assertThat(team + "" + team.staff()).doesNotContain("canari").doesNotContain("pro-7");
  }

  @Test
  void opens_access_to_health_data_for_health_professions_alone() {
    assertThat(nurse().isHealthProfessional()).isTrue();
    assertThat(with("TRAVAILLEUR_SOCIAL").isHealthProfessional()).isFalse();
    assertThat(with("MAGNETISEUR").isHealthProfessional()).isFalse();
    assertThat(StaffMember.builder().professionalId("pro-7").build().isHealthProfessional())
        .isFalse();
  }

  @Test
  void keeps_every_share_of_a_post_with_its_day() {
    StaffMember doctor = nurse().toBuilder()
        .fullTimeEquivalent(
            History.since(MARCH, new BigDecimal("0.17")).with(JUNE, new BigDecimal("0.50")))
        .range(DateRange.of(MARCH, JUNE.plusMonths(1)))
        .build();
    assertThat(doctor.fullTimeEquivalent().at(JUNE.minusDays(1)))
        .isEqualTo(Answer.of(new BigDecimal("0.17")));
    assertThat(doctor.isPresentOn(MARCH)).isTrue();
    assertThat(doctor.isPresentOn(JUNE.plusMonths(1))).isFalse();
  }

  @Test
  void an_agreement_is_in_force_once_signed_and_until_its_end() {
    Agreement unsigned = Agreement.builder()
        .id(UUID.randomUUID())
        .range(DateRange.of(MARCH, JUNE))
        .build();
    Agreement signed = unsigned.toBuilder().signedOn(MARCH.plusDays(3)).build();
    assertThat(unsigned.isInForceOn(MARCH)).isFalse();
    assertThat(signed.isInForceOn(MARCH)).isFalse();
    assertThat(signed.isInForceOn(MARCH.plusDays(3))).isTrue();
    assertThat(signed.isInForceOn(JUNE)).isFalse();
    assertThat(signed.toBuilder().range(null).build().isInForceOn(JUNE)).isTrue();
  }

  @Test
  void holds_the_five_kinds_of_team() {
    assertThat(Dispositif.list().codes())
        .contains(
            Dispositif.EMSP,
            Dispositif.LHSS_MOBILE,
            Dispositif.LHSS_JOUR,
            Dispositif.ESSIP,
            Dispositif.ACT_HLM);
  }

  @Test
  void clears_an_optional_part_with_null() {
    Team team = Team.builder()
        .id(UUID.randomUUID())
        .name("Équipe Test")
        .perinatal(true)
        .perinatal(null)
        .build();
    assertThat(team.perinatal()).isEqualTo(Optional.empty());
  }

  private static StaffMember nurse() {
    return with("IDE");
  }

  private static StaffMember with(String profession) {
    return StaffMember.builder()
        .professionalId("pro-7")
        .profession(Profession.list().read(profession))
        .build();
  }
}
