package org.allervers.core.rules.minor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.allervers.core.testkit.Sketch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a dossier says of minority on one day. */
class MinorStatusVectors {

  private static final String BORN = "identite.datesNaissance[0].date=2010-05-05; ";

  private static MinorStatus status(String line, String day) {
    return MinorStatus.of(Sketch.dossier(line), LocalDate.parse(day));
  }

  @Test
  void vector_9_whoever_was_born_on_29_february_2008_is_of_age_on_1_march_2026() {
    String line = "identite.datesNaissance[0].date=2008-02-29";
    assertThat(status(line, "2026-02-28").majority()).isEqualTo(Majority.MINOR);
    assertThat(status(line, "2026-03-01").majority()).isEqualTo(Majority.ADULT);
    assertThat(status(line, "2026-02-28").adultFrom()).contains(LocalDate.of(2026, 3, 1));
    // The divergence that is documented: adding eighteen years would say a day too early.
    assertThat(LocalDate.of(2008, 2, 29).plusYears(18)).isEqualTo(LocalDate.of(2026, 2, 28));
  }

  @ParameterizedTest
  @CsvSource({
    "2008-03-01,2026-02-28,MINOR",
    "2008-03-01,2026-03-01,ADULT",
    "2008-12-31,2026-12-30,MINOR",
    "2008-12-31,2026-12-31,ADULT",
    "2008,2026-12-31,MINOR",
    "2008,2027-01-01,ADULT",
    "2008-02,2026-02-28,MINOR",
    "2008-02,2026-03-01,ADULT",
    "2008-05,2026-05-31,MINOR",
    "2008-05,2026-06-01,ADULT",
    "?,2026-06-01,UNKNOWN"
  })
  void the_eighteenth_birthday_ends_minority_and_a_missing_day_or_month_protects(
      String born, String day, Majority expected) {
    assertThat(status("identite.datesNaissance[0].date='" + born + "'", day).majority())
        .isEqualTo(expected);
  }

  @Test
  void of_several_dates_the_latest_counts_and_those_declared_later_are_not_known_yet() {
    String line =
        "identite.datesNaissance[0].date=2007-01-01; identite.datesNaissance[1].date=2009-06-01; .declareeLe=2026-02-01";
    assertThat(status(line, "2026-01-15").majority()).isEqualTo(Majority.ADULT);
    assertThat(status(line, "2026-02-15").majority()).isEqualTo(Majority.MINOR);
    assertThat(status(line, "2026-02-15").leastAge()).hasValue(16);
    assertThat(status(line, "2026-02-15").greatestAge()).hasValue(19);
  }

  @Test
  void a_date_of_birth_in_the_future_tells_nothing() {
    assertThat(
            status("identite.datesNaissance[0].date=2030-01-01", "2026-01-01").majority())
        .isEqualTo(Majority.UNKNOWN);
  }

  @Test
  void whoever_says_to_be_a_minor_without_a_date_counts_as_one_alone() {
    MinorStatus status =
        status("minorite.statutAge[0].depuis=2026-01-01; .valeur=MINEUR_DECLARE", "2026-02-01");
    assertThat(status.majority()).isEqualTo(Majority.MINOR);
    assertThat(status.situation()).contains(LegalSituation.NO_ASE_CONTACT);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      minorite.situation[0].depuis=2026-01-01; .valeur=M0                                  | PARENTS_PRESENT
      minorite.situation[0].depuis=2026-01-01; .valeur=M1                                  | NO_ASE_CONTACT
      minorite.situation[0].depuis=2026-01-01; .valeur=M2                                  | UNDER_EVALUATION
      minorite.situation[0].depuis=2026-01-01; .valeur=M3                                  | REFUSED_BY_ASE
      minorite.situation[0].depuis=2026-01-01; .valeur=M4                                  | REFUSED_BY_JUDGE
      minorite.situation[0].depuis=2026-01-01; .valeur=M5                                  | ENTRUSTED_TO_ASE
      minorite.situation[0].depuis=2026-06-01; .valeur=M4                                  | NO_ASE_CONTACT
      minorite.statutAge[0].depuis=2026-01-01; .valeur=NON_RECONNU_JUGE                    | REFUSED_BY_JUDGE
      minorite.statutAge[0].depuis=2026-01-01; .valeur=NON_RECONNU_ASE                     | REFUSED_BY_ASE
      minorite.statutAge[0].depuis=2026-01-01; .valeur=EMANCIPE                            | EMANCIPATED
      minorite.emancipation.date=2026-03-01                                                | EMANCIPATED
      minorite.emancipation.date=2026-03-02                                                | NO_ASE_CONTACT
      minorite.placements[0].periode=2026-03-01/2026-04-01                                 | ENTRUSTED_TO_ASE
      minorite.placements[0].periode=2026-01-01/2026-03-01                                 | NO_ASE_CONTACT
      minorite.evaluations[0].demandeeLe=2026-02-01                                        | UNDER_EVALUATION
      minorite.evaluations[0].miseAbri=2026-02-01/2026-02-06                               | UNDER_EVALUATION
      minorite.evaluations[0].demandeeLe=2026-01-01; .decision=NON_RECONNU; .notifieeLe=2026-02-01 | REFUSED_BY_ASE
      minorite.evaluations[0].decision=NON_RECONNU; .notifieeLe=2026-03-02; .demandeeLe=2026-01-01 | UNDER_EVALUATION
      minorite.evaluations[0].decision=RECONNU; .notifieeLe=2026-02-01                     | ENTRUSTED_TO_ASE
      minorite.evaluations[0].decision=DESISTEMENT; .notifieeLe=2026-02-01                 | NO_ASE_CONTACT
      minorite.evaluations[0].jugement=NON_RECONNU; .jugementLe=2026-02-01                 | REFUSED_BY_JUDGE
      minorite.evaluations[0].jugement=NON_RECONNU; .jugementLe=2026-02-01; .appelLe=2026-02-10 | REFUSED_BY_ASE
      minorite.evaluations[0].jugement=RECONNU; .jugementLe=2026-02-01                     | ENTRUSTED_TO_ASE
      minorite.titulaires[0].type=PERE; .joignabilite[0].depuis=2026-01-01; .valeur=JOIGNABLE | PARENTS_PRESENT
      """)
  void the_situation_is_worked_out_from_dated_facts(String facts, LegalSituation expected) {
    assertThat(status(BORN + facts, "2026-03-01").situation()).contains(expected);
  }

  @Test
  void a_reachable_parent_makes_the_parents_present_until_the_last_day_of_authority() {
    String line = BORN
        + "minorite.titulaires[0].type=PERE; .dernierJour=2026-03-01; minorite.titulaires[0].joignabilite[0].depuis=2026-01-01;"
        + " minorite.titulaires[0].joignabilite[0].valeur=JOIGNABLE";
    assertThat(status(line, "2026-03-01").situation()).contains(LegalSituation.PARENTS_PRESENT);
    assertThat(status(line, "2026-03-02").situation()).contains(LegalSituation.NO_ASE_CONTACT);
  }

  @Test
  void own_cover_needs_broken_ties_and_both_covers_and_duties_to_child_protection_stay() {
    String line = BORN
        + "minorite.situation[0].depuis=2026-01-01; .valeur=M1;"
        + " minorite.couverturePropre.liensRompus[0].depuis=2026-01-01; .valeur=true;"
        + " minorite.couverturePropre.couvertureBase[0].depuis=2026-01-01; .valeur=PUMA;"
        + " minorite.couverturePropre.complementaireSolidaire[0].depuis=2026-02-01; .valeur=true";
    assertThat(status(line, "2026-01-31").situation()).contains(LegalSituation.NO_ASE_CONTACT);
    assertThat(status(line, "2026-02-01").situation())
        .contains(LegalSituation.BROKEN_TIES_OWN_COVER);
    assertThat(status(line, "2026-02-01").protection()).contains(LegalSituation.NO_ASE_CONTACT);
  }

  @Test
  void ame_alone_is_cover_only_where_the_organisation_says_so() {
    String line = BORN
        + "minorite.couverturePropre.liensRompus[0].depuis=2026-01-01; .valeur=true;"
        + " minorite.couverturePropre.couvertureBase[0].depuis=2026-01-01; .valeur=AME";
    LocalDate day = LocalDate.of(2026, 3, 1);
    assertThat(MinorStatus.of(Sketch.dossier(line), day).situation())
        .contains(LegalSituation.NO_ASE_CONTACT);
    assertThat(
            MinorStatus.of(Sketch.dossier(line), day, MinorPolicy.standard().withAmeIsCover(true))
                .situation())
        .contains(LegalSituation.BROKEN_TIES_OWN_COVER);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      minorite.titulaires[0].type=MERE; .position[0].depuis=2026-01-01; .valeur=CONSENT            | CONSENTS
      minorite.titulaires[0].type=MERE; .position[0].depuis=2026-01-01; .valeur=REFUSE             | REFUSES
      minorite.titulaires[0].type=MERE; .position[0].depuis=2026-01-01; .valeur=INJOIGNABLE        | UNREACHABLE
      minorite.titulaires[0].type=MERE; .position[0].depuis=2026-01-01; .valeur=OPPOSITION_MINEUR  | MINOR_OPPOSES
      minorite.titulaires[0].type=MERE; .joignabilite[0].depuis=2026-01-01; .valeur=INJOIGNABLE    | UNREACHABLE
      minorite.titulaires[0].type=MERE; .joignabilite[0].depuis=2026-01-01; .valeur=INCONNU        | UNREACHABLE
      minorite.titulaires[0].type=MERE; .joignabilite[0].depuis=2026-01-01; .valeur=DECEDE         | UNREACHABLE
      minorite.titulaires[0].type=AUCUN                                                           | UNREACHABLE
      minorite.oppositions[0].date=2026-02-01                                                     | MINOR_OPPOSES
      """)
  void what_holders_say_is_worked_out_from_dated_facts(String facts, ParentalState expected) {
    assertThat(status(BORN + facts, "2026-03-01").parents(MinorActKind.USUAL_NON_URGENT))
        .contains(expected);
  }

  @Test
  void a_holder_who_was_not_asked_is_neither_unreachable_nor_consenting() {
    MinorStatus status = status(
        BORN
            + "minorite.titulaires[0].type=MERE; .joignabilite[0].depuis=2026-01-01; .valeur=JOIGNABLE",
        "2026-03-01");
    assertThat(status.parents(MinorActKind.USUAL_NON_URGENT)).isEmpty();
    assertThat(status(BORN, "2026-03-01").parents(MinorActKind.USUAL_NON_URGENT))
        .isEmpty();
  }

  @Test
  void one_consent_is_enough_for_a_usual_act_and_not_for_a_serious_one() {
    String line = BORN
        + "minorite.titulaires[0].type=MERE; minorite.titulaires[0].position[0].depuis=2026-01-01; .valeur=CONSENT;"
        + " minorite.titulaires[1].type=PERE; minorite.titulaires[1].position[0].depuis=2026-01-01; .valeur=INJOIGNABLE";
    MinorStatus status = status(line, "2026-03-01");
    assertThat(status.parents(MinorActKind.USUAL_NON_URGENT)).contains(ParentalState.CONSENTS);
    assertThat(status.parents(MinorActKind.MAJOR_NON_URGENT)).contains(ParentalState.UNREACHABLE);
  }

  @Test
  void a_minor_may_be_a_parent_and_a_holder_a_minor() {
    MinorStatus mother = status(BORN + "minorite.mineurParent=true", "2026-03-01");
    assertThat(mother.isParent()).isTrue();
    MinorStatus baby = status(
        "identite.datesNaissance[0].date=2026-01-01; minorite.titulaires[0].type=MERE; .mineur=true; .position[0].depuis=2026-01-01;"
            + " minorite.titulaires[0].position[0].valeur=CONSENT",
        "2026-03-01");
    assertThat(baby.hasMinorHolder()).isTrue();
    assertThat(baby.parents(MinorActKind.USUAL_NON_URGENT)).contains(ParentalState.CONSENTS);
    assertThat(baby.question(ActingProfessional.NURSE, MinorActKind.USUAL_NON_URGENT)
            .map(MinorDecisions.standard()::decide)
            .map(MinorDecision::flags))
        .hasValueSatisfying(flags -> assertThat(flags).contains(DecisionFlag.F12_MINOR_PARENT));
  }

  @Test
  void adults_have_no_situation_and_nothing_is_ever_stored() {
    String line = BORN + "minorite.situation[0].depuis=2026-01-01; .valeur=M1";
    MinorStatus grown = status(line, "2028-05-05");
    assertThat(grown.isMinor()).isFalse();
    assertThat(grown.situation()).isEmpty();
    assertThat(grown.protection()).isEmpty();
    assertThat(grown.question(ActingProfessional.NURSE, MinorActKind.TROD)).isEmpty();
    assertThat(status(line, "2028-05-04").situation()).contains(LegalSituation.NO_ASE_CONTACT);
    assertThat(grown).hasToString("MinorStatus[redacted]");
  }

  @Test
  void a_contested_status_is_kept_apart() {
    String line = BORN
        + "minorite.situation[0].depuis=2026-01-01; .valeur=M3; minorite.conteste[0].depuis=2026-02-01; .valeur=true";
    assertThat(status(line, "2026-01-31").contested()).isEmpty();
    assertThat(status(line, "2026-02-01").contested()).contains(true);
    assertThat(status(line, "2026-02-01").majority()).isEqualTo(Majority.MINOR);
    assertThat(status(line, "2026-02-01").adultFrom())
        .isEqualTo(Optional.of(LocalDate.of(2028, 5, 5)));
  }
}
