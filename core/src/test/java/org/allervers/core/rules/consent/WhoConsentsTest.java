package org.allervers.core.rules.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.allervers.core.Compartment;
import org.allervers.core.coordination.TrustedPerson;
import org.allervers.core.testkit.Sketch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WhoConsentsTest {

  private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
  private static final String ADULT = "identite.datesNaissance[0].date=1980-01-01; ";

  private static CareDecider decider(String sketch) {
    return WhoConsents.forCare(Sketch.dossier(sketch), DAY).decider();
  }

  private static String measure(String details) {
    return ADULT + "consentements.protections[0].mesure=" + details;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TUTELLE|READ_THE_JUDGMENT",
        "TUTELLE; .porteSurLaPersonne=true|READ_THE_JUDGMENT",
        "TUTELLE; .representationPersonne=false|PERSON",
        "TUTELLE; .representationPersonne=false; .porteSurLaPersonne=true|PERSON_ASSISTED",
        "TUTELLE; .representationPersonne=true|REPRESENTATIVE_IF_UNABLE",
        "HABILITATION_FAMILIALE|READ_THE_JUDGMENT",
        "MANDAT_PROTECTION_FUTURE|READ_THE_JUDGMENT",
        "CURATELLE|PERSON",
        "CURATELLE_RENFORCEE; .porteSurLaPersonne=true|PERSON_ASSISTED",
        "SAUVEGARDE; .porteSurLaPersonne=true|PERSON",
        "MASP|PERSON",
        "AUCUNE|PERSON",
        "TUTELLE; .representationPersonne=true; .mandat=2020-01-01/2024-06-01|PERSON",
        "TUTELLE; .representationPersonne=true; .mandat=2024-06-01/2030-01-01|REPRESENTATIVE_IF_UNABLE",
        "TUTELLE; .representationPersonne=true; .prononceeLe=2024-06-02|PERSON",
        "TUTELLE; .representationPersonne=true; .prononceeLe=2024-06-01|REPRESENTATIVE_IF_UNABLE"
      })
  void reads_the_judgment_and_never_the_name_of_the_measure(String details, CareDecider decider) {
    assertThat(decider(measure(details))).isEqualTo(decider);
  }

  @Test
  void takes_the_weightiest_of_several_measures() {
    String both =
        measure("CURATELLE; .porteSurLaPersonne=true; consentements.protections[1].mesure=TUTELLE");
    assertThat(decider(both)).isEqualTo(CareDecider.READ_THE_JUDGMENT);
    WhoConsents who = WhoConsents.forCare(Sketch.dossier(both), DAY);
    assertThat(who.protections()).hasSize(2);
    assertThat(decider(both + "; .representationPersonne=true"))
        .isEqualTo(CareDecider.REPRESENTATIVE_IF_UNABLE);
    assertThat(WhoConsents.forCare(Sketch.dossier(measure("AUCUNE")), DAY).protections())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2006-06-02,MINOR", "2006-06-01,PERSON", "2006,MINOR", "2006-05,PERSON", "2005,PERSON"
  })
  void leaves_minors_and_those_who_may_be_to_their_own_rules(String born, CareDecider decider) {
    assertThat(decider("identite.datesNaissance[0].date='" + born + "'")).isEqualTo(decider);
  }

  @Test
  void comes_of_age_on_the_first_of_march_when_born_on_the_29th_of_february() {
    assertThat(WhoConsents.majority(LocalDate.of(2008, 2, 29))).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(WhoConsents.majority(LocalDate.of(2008, 2, 28)))
        .isEqualTo(LocalDate.of(2026, 2, 28));
  }

  @Test
  void an_emancipated_minor_consents() {
    String minor = "identite.datesNaissance[0].date=2007-01-01";
    assertThat(decider(minor + "; minorite.emancipation.date=2024-06-01"))
        .isEqualTo(CareDecider.PERSON);
    assertThat(decider(minor + "; minorite.emancipation.date=2024-06-02"))
        .isEqualTo(CareDecider.MINOR);
  }

  @Test
  void somebody_without_a_birth_date_is_a_minor_where_a_situation_says_so() {
    assertThat(decider("")).isEqualTo(CareDecider.PERSON);
    assertThat(decider("minorite.mineurParent=true")).isEqualTo(CareDecider.PERSON);
    assertThat(decider("minorite.situation[0].depuis=2024-01-01; .valeur=M1"))
        .isEqualTo(CareDecider.MINOR);
  }

  @Test
  void a_trusted_person_is_consulted_while_named_and_of_age() {
    String three = ADULT
        + "coordination.personnesConfiance[0].nom='Un'; .designeeLe=2024-01-01;"
        + " coordination.personnesConfiance[1].nom='Deux'; .designeeLe=2024-01-01; .majeure=false;"
        + " coordination.personnesConfiance[2].nom='Trois'; .designeeLe=2024-01-01; .revoqueeLe=2024-02-01";
    WhoConsents who = WhoConsents.forCare(Sketch.dossier(three), DAY);
    assertThat(who.consulted()).extracting(TrustedPerson::name).containsExactly("Un");
    assertThat(who.decider()).isEqualTo(CareDecider.PERSON);
  }

  @Test
  void a_copy_without_identity_cannot_tell() {
    assertThat(WhoConsents.forCare(Sketch.dossier(ADULT).only(Compartment.COORDINATION), DAY)
            .decider())
        .isEqualTo(CareDecider.NOT_HELD);
    assertThat(WhoConsents.forCare(Sketch.dossier(ADULT).only(Compartment.IDENTITY), DAY)
            .decider())
        .isEqualTo(CareDecider.NOT_HELD);
  }

  @ParameterizedTest
  @EnumSource
  void every_answer_says_what_to_do_and_why(CareDecider decider) {
    assertThat(decider.french()).endsWith(".").isNotEqualTo(decider.english());
    assertThat(decider.english()).endsWith(".");
    assertThat(decider.basis().sentence()).isNotBlank();
  }

  @Test
  void says_it_in_both_languages() {
    WhoConsents who = WhoConsents.forCare(Sketch.dossier(ADULT), DAY);
    assertThat(who.french()).isEqualTo(CareDecider.PERSON.french());
    assertThat(who.english()).isEqualTo(CareDecider.PERSON.english());
  }
}
