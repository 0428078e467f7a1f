package org.allervers.core.rules.minor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.allervers.core.testkit.Sketch;
import org.junit.jupiter.api.Test;

class OpenDutiesTest {

  private static final String ALONE =
      "identite.datesNaissance[0].date=2010-05-05; minorite.situation[0].depuis=2026-01-01; .valeur=M1; ";

  private static final String CARE =
      "actes[0].date=2026-02-01; .acte=PREMIERS_SOINS; .profession=IDE; ";

  private static List<String> duties(String line, String asOf) {
    LocalDate day = LocalDate.parse(asOf);
    return MinorDecisions.standard().openDuties(Sketch.dossier(line), day).stream()
        .map(duty -> duty.kind() + " " + duty.due() + " " + duty.status(day)
            + duty.closing()
                .map(closing -> " " + closing.on() + " " + closing.path())
                .orElse(""))
        .toList();
  }

  @Test
  void first_care_for_a_minor_alone_opens_two_duties() {
    assertThat(duties(ALONE + CARE, "2026-02-08"))
        .containsExactly(
            "CONTACT_CHILD_PROTECTION 2026-02-08 OPEN",
            "REFER_TO_DOCTOR_OR_MIDWIFE 2026-02-08 OPEN");
    assertThat(duties(ALONE + CARE, "2026-02-09"))
        .containsExactly(
            "CONTACT_CHILD_PROTECTION 2026-02-08 OVERDUE",
            "REFER_TO_DOCTOR_OR_MIDWIFE 2026-02-08 OVERDUE");
  }

  @Test
  void events_close_them_and_say_where_they_are() {
    String line = ALONE
        + CARE
        + "minorite.contactsAse[0].date=2026-02-20; .type=TELEPHONE; minorite.contactsAse[1].date=2026-02-03; .type=RENCONTRE;"
        + " orientations[0].proposeeLe=2026-02-02; .dispositif=CCAS; orientations[1].proposeeLe=2026-02-05; .dispositif=MEDECIN_VILLE";
    assertThat(duties(line, "2026-03-01"))
        .containsExactly(
            "CONTACT_CHILD_PROTECTION 2026-02-08 CLOSED 2026-02-03 minorite.contactsAse[1]",
            "REFER_TO_DOCTOR_OR_MIDWIFE 2026-02-08 CLOSED 2026-02-05 orientations[1]");
    // On the fourth the referral had not been made yet.
    assertThat(duties(line, "2026-02-04"))
        .containsExactly(
            "CONTACT_CHILD_PROTECTION 2026-02-08 CLOSED 2026-02-03 minorite.contactsAse[1]",
            "REFER_TO_DOCTOR_OR_MIDWIFE 2026-02-08 OPEN");
  }

  @Test
  void a_team_that_comes_every_week_owes_one_referral() {
    String line = ALONE
        + CARE
        + "actes[1].date=2026-02-08; .acte=PREMIERS_SOINS; .profession=IDE; actes[2].date=2026-02-15; .acte=PREMIERS_SOINS; .profession=IDE";
    assertThat(duties(line, "2026-02-20")).hasSize(2);
  }

  @Test
  void a_referral_without_follow_up_leaves_the_next_care_to_open_a_duty_again() {
    String line = ALONE
        + CARE
        + "orientations[0].proposeeLe=2026-02-03; .dispositif=PASS; .issues[0].depuis=2026-02-10; .valeur=SANS_SUITE;"
        + " actes[1].date=2026-02-15; .acte=PREMIERS_SOINS; .profession=IDE";
    assertThat(duties(line, "2026-02-20"))
        .contains(
            "REFER_TO_DOCTOR_OR_MIDWIFE 2026-02-08 CLOSED 2026-02-03 orientations[0]",
            "REFER_TO_DOCTOR_OR_MIDWIFE 2026-02-22 OPEN");
  }

  @Test
  void acts_of_parents_present_of_adults_and_those_not_done_open_nothing() {
    assertThat(duties(
            "identite.datesNaissance[0].date=2010-05-05; minorite.situation[0].depuis=2026-01-01; .valeur=M0; "
                + CARE,
            "2026-03-01"))
        .isEmpty();
    assertThat(duties("identite.datesNaissance[0].date=1980-05-05; " + CARE, "2026-03-01"))
        .isEmpty();
    assertThat(duties(ALONE + CARE + "actes[0].issue=ANNULE", "2026-03-01")).isEmpty();
    assertThat(duties(ALONE + CARE, "2026-01-31")).isEmpty();
  }

  @Test
  void social_support_opens_contact_with_child_protection_alone() {
    assertThat(duties(
            ALONE + "actes[0].date=2026-02-01; .acte=ECOUTE_LIEN; .profession=PAIR", "2026-02-02"))
        .containsExactly("CONTACT_CHILD_PROTECTION 2026-02-08 OPEN");
  }
}
