package org.allervers.core.rules.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.allervers.core.consent.ConsentEvent;
import org.allervers.core.consent.ConsentScope;
import org.allervers.core.consent.ConsentState;
import org.allervers.core.consent.ConsentType;
import org.allervers.core.consent.Consents;
import org.allervers.core.consent.OppositionKind;
import org.allervers.core.testkit.Sketch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConsentStatusTest {

  private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

  private static String event(int place, String day, String type, String state) {
    return "; consentements.evenements[" + place + "].date=" + day + "; .type=" + type + "; .etat="
        + state;
  }

  private static ConsentStatus status(String sketch) {
    return ConsentStatus.of(Sketch.dossier(sketch).consents(), DAY);
  }

  @Test
  void keeps_the_notions_apart() {
    ConsentStatus status = status(event(0, "2024-01-10", "ACCOMPAGNEMENT", "CONSENTI")
        + event(1, "2024-01-11", "SOIN", "REFUSE")
        + event(2, "2024-01-12", "DOSSIER", "IMPOSSIBLE")
        + "; .aRedemanderLe=2024-01-20");
    assertThat(status.support().answer()).isEqualTo(ConsentAnswer.GIVEN);
    assertThat(status.care().answer()).isEqualTo(ConsentAnswer.REFUSED);
    assertThat(status.file().answer()).isEqualTo(ConsentAnswer.IMPOSSIBLE);
    assertThat(status.sharing().answer()).isEqualTo(ConsentAnswer.NEVER_ASKED);
    assertThat(status.opposedSince(OppositionKind.PARTAGE)).isEmpty();
    assertThat(status.file().askAgainOn()).contains(LocalDate.of(2024, 1, 20));
    assertThat(status.care().since()).contains(LocalDate.of(2024, 1, 11));
    assertThat(status.sharing().event()).isEmpty();
    assertThat(status.asOf()).isEqualTo(DAY);
  }

  @Test
  void a_consent_to_all_sharing_is_one_to_a_transmission_and_not_the_other_way_round() {
    ConsentStatus wide = status(event(0, "2024-01-10", "PARTAGE", "CONSENTI"));
    assertThat(wide.of(ConsentType.of("ORIENTATION")).isGiven()).isTrue();
    assertThat(wide.of(ConsentType.of("DMP")).isGiven()).isTrue();
    ConsentStatus narrow = status(event(0, "2024-01-10", "ORIENTATION", "CONSENTI"));
    assertThat(narrow.sharing().answer()).isEqualTo(ConsentAnswer.NEVER_ASKED);
    assertThat(narrow.of(ConsentType.of("DMP")).isGiven()).isFalse();
    assertThat(status(event(0, "2024-01-10", "ORIENTATION", "CONSENTI")
                + event(1, "2024-02-10", "PARTAGE", "RETIRE"))
            .of(ConsentType.of("ORIENTATION"))
            .answer())
        .isEqualTo(ConsentAnswer.WITHDRAWN);
  }

  @Test
  void says_since_when_and_until_when_a_consent_holds() {
    ConsentStanding bounded = status(
            event(0, "2024-01-10", "SOIN", "CONSENTI") + "; .validite=2024-02-01/2024-07-01")
        .care();
    assertThat(bounded.since()).contains(LocalDate.of(2024, 2, 1));
    assertThat(bounded.until()).contains(LocalDate.of(2024, 7, 1));
    ConsentStanding over = status(
            event(0, "2024-01-10", "SOIN", "CONSENTI") + "; .validite=2023-02-01/2024-05-01")
        .care();
    assertThat(over.answer()).isEqualTo(ConsentAnswer.EXPIRED);
    assertThat(over.since()).contains(LocalDate.of(2024, 5, 1));
    assertThat(over.until()).isEmpty();
    ConsentStanding early = status(
            event(0, "2024-01-10", "SOIN", "CONSENTI") + "; .validite=2024-07-01/..")
        .care();
    assertThat(early.answer()).isEqualTo(ConsentAnswer.NOT_YET);
    assertThat(early.since()).contains(LocalDate.of(2024, 1, 10));
    ConsentStanding withdrawn = status(
            event(0, "2024-01-10", "SOIN", "CONSENTI") + "; .retireLe=2024-03-01")
        .care();
    assertThat(withdrawn.since()).contains(LocalDate.of(2024, 3, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "PERSONNE_CONFIANCE,APTE,NOT_VALID",
    "AUCUN,APTE,NOT_VALID",
    "PERSONNE,INAPTE,NOT_VALID",
    "PERSONNE,INAPTE_TEMPORAIRE,NOT_VALID",
    "PERSONNE,APTE_ASSISTE,GIVEN",
    "REPRESENTANT,INAPTE,GIVEN",
    "TITULAIRE,APTE,GIVEN"
  })
  void reads_no_consent_into_what_somebody_without_power_said(
      String actor, String capacity, ConsentAnswer answer) {
    assertThat(status(event(0, "2024-01-10", "SOIN", "CONSENTI") + "; .acteur=" + actor
                + "; .aptitude=" + capacity)
            .care()
            .answer())
        .isEqualTo(answer);
  }

  @Test
  void reads_no_consent_into_a_state_that_it_does_not_know() {
    ConsentEvent known = Sketch.dossier(event(0, "2024-01-10", "SOIN", "CONSENTI"))
        .consents()
        .events()
        .get(0);
    ConsentEvent unknown =
        known.toBuilder().state(ConsentState.list().read("SUSPENDU")).build();
    assertThat(ConsentStatus.of(Consents.builder().addEvent(unknown).build(), DAY)
            .care()
            .answer())
        .isEqualTo(ConsentAnswer.UNCLEAR);
  }

  @Test
  void a_subject_in_words_bounds_a_question_that_names_one() {
    ConsentStatus status =
        status(event(0, "2024-01-10", "SOIN", "CONSENTI") + "; .portee.objet='pansement'");
    assertThat(status.of(ConsentStatus.CARE, about("Pansement ")).isGiven()).isTrue();
    assertThat(status.of(ConsentStatus.CARE, about("vaccination")).isGiven()).isFalse();
    assertThat(status.care().isGiven()).isTrue();
  }

  private static ConsentScope about(String subject) {
    return ConsentScope.builder().subject(subject).build();
  }

  @Test
  void an_opposition_taken_back_before_it_was_voiced_holds_until_somebody_corrects_it() {
    assertThat(status(
                "consentements.oppositions[0].type=PARTAGE; .date=2024-03-01; .leveeLe=2024-02-01")
            .opposedSince(OppositionKind.PARTAGE))
        .contains(LocalDate.of(2024, 3, 1));
    assertThat(status(
                "consentements.oppositions[0].type=PARTAGE; .date=2024-03-01; .leveeLe=2024-03-01")
            .opposedSince(OppositionKind.PARTAGE))
        .isEmpty();
    assertThat(status("consentements.oppositions[0].type=PARTAGE; .date=2024-03-01;"
                + " consentements.oppositions[1].type=PARTAGE; .date=2024-02-01")
            .opposedSince(OppositionKind.PARTAGE))
        .contains(LocalDate.of(2024, 2, 1));
  }

  @ParameterizedTest
  @EnumSource
  void every_answer_has_words_in_two_languages(ConsentAnswer answer) {
    assertThat(answer.french()).isNotBlank().isNotEqualTo(answer.english());
  }

  @ParameterizedTest
  @EnumSource
  void every_state_of_keeping_has_words_in_two_languages(RetentionState state) {
    assertThat(state.french()).isNotBlank().isNotEqualTo(state.english());
  }
}
