package org.allervers.core.rules.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.code.Code;
import org.allervers.core.consent.DataCategory;
import org.allervers.core.coordination.RecipientCategory;
import org.allervers.core.coordination.SharingPurpose;
import org.allervers.core.dispositif.Profession;
import org.allervers.core.testkit.Sketch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionsTest {

  private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

  private static final Code<DataCategory> HEALTH = DataCategory.of("SANTE");
  private static final Code<DataCategory> SOCIAL = DataCategory.of("SOCIAL");

  private static final String AGREED =
      "consentements.evenements[0].date=2024-01-10; .type=DOSSIER; .etat=CONSENTI";
  private static final String TOLD = "consentements.informations[0].date=2024-01-10";
  private static final String SHARED =
      "consentements.evenements[0].date=2024-01-10; .type=PARTAGE; .etat=CONSENTI; .supportRemis=true";

  private static PermissionReason write(String sketch, Code<DataCategory> what) {
    return Permissions.mayWrite(Sketch.dossier(sketch), what, DAY).reason();
  }

  private static PermissionReason team(String sketch, Code<DataCategory> what, String profession) {
    return Permissions.mayShare(
            Sketch.dossier(sketch),
            Sharing.of(List.of(what), Recipient.sameTeam(Profession.of(profession))),
            DAY)
        .reason();
  }

  private static PermissionReason outside(String sketch, Code<DataCategory> what, String category) {
    return Permissions.mayShare(
            Sketch.dossier(sketch),
            Sharing.of(List.of(what), Recipient.outside(RecipientCategory.of(category))),
            DAY)
        .reason();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CONSENTI|FILE_AGREED",
        "REFUSE|FILE_REFUSED",
        "RETIRE|FILE_WITHDRAWN",
        "IMPOSSIBLE|FILE_PROVISIONAL"
      })
  void writes_as_the_person_agreed_to_the_file(String state, PermissionReason reason) {
    assertThat(write(AGREED.replace("CONSENTI", state), SOCIAL)).isEqualTo(reason);
  }

  @Test
  void asks_for_a_consent_that_was_never_sought_or_is_over() {
    assertThat(write("", HEALTH)).isEqualTo(PermissionReason.FILE_NOT_AGREED);
    assertThat(write(AGREED + "; .validite=2024-01-10/2024-06-01", HEALTH))
        .isEqualTo(PermissionReason.FILE_NOT_AGREED);
    assertThat(write(AGREED + "; .acteur=PERSONNE_CONFIANCE", HEALTH))
        .isEqualTo(PermissionReason.FILE_NOT_AGREED);
  }

  @Test
  void records_without_a_name_what_the_person_does_not_want_collected() {
    String opposed = AGREED + "; consentements.oppositions[0].type=COLLECTE; .date=2024-02-01";
    assertThat(write(opposed, HEALTH)).isEqualTo(PermissionReason.COLLECTION_OPPOSED);
    String narrower = opposed + "; .portee.categoriesDonnees=[SANTE]";
    assertThat(write(narrower, HEALTH)).isEqualTo(PermissionReason.COLLECTION_OPPOSED);
    assertThat(write(narrower, SOCIAL)).isEqualTo(PermissionReason.FILE_AGREED);
    assertThat(write(opposed + "; .leveeLe=2024-03-01", HEALTH))
        .isEqualTo(PermissionReason.FILE_AGREED);
    assertThat(PermissionReason.COLLECTION_OPPOSED.verdict())
        .isEqualTo(Verdict.ALLOWED_ANONYMOUSLY);
  }

  @Test
  void writes_nothing_new_while_processing_is_restricted_but_for_other_data() {
    String restricted = AGREED
        + "; consentements.demandesDroits[0].droit=LIMITATION; .recueLe=2024-05-01;"
        + " .limitation=2024-05-01/..; .categoriesDonnees=[SANTE]";
    assertThat(write(restricted, HEALTH)).isEqualTo(PermissionReason.PROCESSING_RESTRICTED);
    assertThat(write(restricted, SOCIAL)).isEqualTo(PermissionReason.FILE_AGREED);
    assertThat(write(restricted.replace("2024-05-01", "2024-06-02"), HEALTH))
        .isEqualTo(PermissionReason.FILE_AGREED);
    assertThat(write(restricted.replace("/..", "/2024-06-01"), HEALTH))
        .isEqualTo(PermissionReason.FILE_AGREED);
  }

  @Test
  void an_emergency_for_a_life_overrides_every_refusal() {
    Dossier opposed = Sketch.dossier(AGREED.replace("CONSENTI", "REFUSE")
        + "; consentements.oppositions[0].type=PARTAGE; .date=2024-02-01;"
        + " consentements.oppositions[1].type=COLLECTE; .date=2024-02-01");
    Permission written = Permissions.mayWrite(opposed, HEALTH, Circumstance.VITAL_EMERGENCY, DAY);
    assertThat(written.reason()).isEqualTo(PermissionReason.VITAL_EMERGENCY);
    assertThat(written.duties())
        .containsExactly(PermissionDuty.INFORM_LATER, PermissionDuty.MENTION_IN_FILE);
    Sharing urgent = Sharing.of(List.of(HEALTH), Recipient.outside(RecipientCategory.of("AUTRES")))
        .in(Circumstance.VITAL_EMERGENCY);
    Permission shared = Permissions.mayShare(opposed, urgent, DAY);
    assertThat(shared.reason()).isEqualTo(PermissionReason.VITAL_EMERGENCY);
    assertThat(shared.duties())
        .containsExactly(
            PermissionDuty.STRICTLY_NECESSARY,
            PermissionDuty.RECORD_SHARING,
            PermissionDuty.INFORM_LATER,
            PermissionDuty.MENTION_IN_FILE);
    assertThat(Permissions.mayWrite(
                opposed.only(Compartment.SOCIAL), HEALTH, Circumstance.VITAL_EMERGENCY, DAY)
            .reason())
        .isEqualTo(PermissionReason.VITAL_EMERGENCY);
  }

  @Test
  void a_person_who_cannot_be_asked_has_a_provisional_file() {
    Permission permission = Permissions.mayWrite(
        Sketch.dossier(""), SOCIAL, Circumstance.PERSON_CANNOT_BE_INFORMED, DAY);
    assertThat(permission.reason()).isEqualTo(PermissionReason.FILE_PROVISIONAL);
    assertThat(permission.duties())
        .containsExactly(PermissionDuty.ASK_AGAIN, PermissionDuty.MENTION_IN_FILE);
  }

  @ParameterizedTest
  @CsvSource({
    "SANTE,MEDECIN,SAME_TEAM",
    "SANTE,PSYCHOLOGUE,HEALTH_EXTRACT",
    "SANTE,ASSISTANT_SOCIAL,HEALTH_EXTRACT",
    "TOUTES,MEDIATEUR_SANTE,HEALTH_EXTRACT",
    "DOCUMENTS,PAIR,HEALTH_EXTRACT",
    "SOCIAL,TRAVAILLEUR_SOCIAL,SAME_TEAM",
    "SOCIAL,IDE,SAME_TEAM",
    "SOCIAL,CHEF_SERVICE,SAME_TEAM",
    "SANTE,CHEF_SERVICE,RECIPIENT_NOT_ENTITLED",
    "SANTE,BENEVOLE,RECIPIENT_NOT_ENTITLED",
    "COORDINATION,BENEVOLE,RECIPIENT_NOT_ENTITLED",
    "COORDINATION,INTERPRETE,RECIPIENT_NOT_ENTITLED",
    "IDENTITE,STAGIAIRE,RECIPIENT_NOT_ENTITLED",
    "COORDINATION,CHAUFFEUR,TEAM_MINIMUM",
    "IDENTITE,CHAUFFEUR,TEAM_MINIMUM",
    "SOCIAL,CHAUFFEUR,RECIPIENT_NOT_ENTITLED"
  })
  void shares_in_the_team_what_each_profession_needs(
      String what, String profession, PermissionReason reason) {
    assertThat(team(TOLD, DataCategory.of(what), profession)).isEqualTo(reason);
  }

  @Test
  void tells_the_person_before_sharing_across_the_two_categories() {
    assertThat(team("", HEALTH, "ASSISTANT_SOCIAL")).isEqualTo(PermissionReason.TEAM_NOT_INFORMED);
    assertThat(team("", SOCIAL, "IDE")).isEqualTo(PermissionReason.TEAM_NOT_INFORMED);
    assertThat(team("consentements.informations[0].date=2024-06-02", HEALTH, "PAIR"))
        .isEqualTo(PermissionReason.TEAM_NOT_INFORMED);
    Sharing now = Sharing.of(List.of(HEALTH), Recipient.sameTeam(Profession.of("PAIR")))
        .in(Circumstance.PERSON_CANNOT_BE_INFORMED);
    Permission later = Permissions.mayShare(Sketch.dossier(""), now, DAY);
    assertThat(later.reason()).isEqualTo(PermissionReason.TEAM_INFORM_LATER);
    assertThat(later.duties())
        .containsExactly(
            PermissionDuty.EXTRACT_ONLY,
            PermissionDuty.STRICTLY_NECESSARY,
            PermissionDuty.RECORD_SHARING,
            PermissionDuty.INFORM_LATER,
            PermissionDuty.MENTION_IN_FILE);
    assertThat(Permissions.mayShare(Sketch.dossier(TOLD), now, DAY).reason())
        .isEqualTo(PermissionReason.HEALTH_EXTRACT);
  }

  @Test
  void within_one_category_the_person_may_be_told_later() {
    Permission permission = Permissions.mayShare(
        Sketch.dossier(""),
        Sharing.of(List.of(HEALTH), Recipient.sameTeam(Profession.of("MEDECIN"))),
        DAY);
    assertThat(permission.reason()).isEqualTo(PermissionReason.SAME_TEAM);
    assertThat(permission.duties())
        .containsExactly(PermissionDuty.STRICTLY_NECESSARY, PermissionDuty.INFORM_LATER);
    Sharing fromSocial =
        Sharing.of(List.of(SOCIAL), Recipient.sameTeam(Profession.of("TRAVAILLEUR_SOCIAL")));
    assertThat(Permissions.mayShare(
                Sketch.dossier(""), fromSocial.by(Profession.of("ASSISTANT_SOCIAL")), DAY)
            .reason())
        .isEqualTo(PermissionReason.SAME_TEAM);
    assertThat(Permissions.mayShare(Sketch.dossier(""), fromSocial.by(Profession.of("IDE")), DAY)
            .reason())
        .isEqualTo(PermissionReason.TEAM_NOT_INFORMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        TOLD,
        "consentements.evenements[0].date=2024-01-10; .type=SOIN; .etat=CONSENTI; .information.date=2024-01-10",
        "consentements.evenements[0].date=2024-01-10; .type=SOIN; .etat=CONSENTI; .supportRemis=true",
        "consentements.documents[0].document=NOTICE_DONNEES; .date=2024-01-10; .issue=EXPLIQUE"
      })
  void whatever_shows_that_the_person_was_told_counts(String sketch) {
    assertThat(team(sketch, HEALTH, "PAIR")).isEqualTo(PermissionReason.HEALTH_EXTRACT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "consentements.documents[0].document=NOTICE_DONNEES; .date=2024-01-10; .issue=REFUSE",
        "consentements.documents[0].document=NOTICE_DONNEES; .date=2024-06-02; .issue=REMIS",
        "consentements.documents[0].document=DIPC; .date=2024-01-10; .issue=REMIS",
        "consentements.evenements[0].date=2024-06-02; .type=SOIN; .etat=CONSENTI; .supportRemis=true"
      })
  void nothing_else_shows_that_the_person_was_told(String sketch) {
    assertThat(team(sketch, HEALTH, "PAIR")).isEqualTo(PermissionReason.TEAM_NOT_INFORMED);
  }

  @ParameterizedTest
  @CsvSource({"PARTAGE,SHARING_OPPOSED", "ECHANGE,EXCHANGE_OPPOSED", "COLLECTE,USE_OPPOSED"})
  void nothing_goes_anywhere_against_an_opposition(String kind, PermissionReason reason) {
    String opposed = SHARED + "; consentements.oppositions[0].type=" + kind + "; .date=2024-02-01";
    assertThat(team(opposed, HEALTH, "MEDECIN")).isEqualTo(reason);
    assertThat(outside(opposed, HEALTH, "PROFESSIONNELS_SANTE")).isEqualTo(reason);
    assertThat(outside(
            opposed + "; .portee.categoriesDonnees=[SOCIAL]", HEALTH, "PROFESSIONNELS_SANTE"))
        .isEqualTo(PermissionReason.SHARING_AGREED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"REFUSE", "RETIRE"})
  void what_is_in_a_file_that_the_person_does_not_want_stays_there(String state) {
    String unwanted =
        SHARED + "; consentements.evenements[1].date=2024-02-01; .type=DOSSIER; .etat=" + state;
    assertThat(outside(unwanted, HEALTH, "PROFESSIONNELS_SANTE"))
        .isEqualTo(PermissionReason.USE_OPPOSED);
  }

  @Test
  void an_opposition_to_some_recipients_leaves_the_others() {
    String opposed = SHARED
        + "; consentements.oppositions[0].type=PARTAGE; .date=2024-02-01;"
        + " .portee.categoriesDestinataires=[AUTRES_PROFESSIONNELS]";
    assertThat(outside(opposed, HEALTH, "PSYCHOLOGUES"))
        .isEqualTo(PermissionReason.SHARING_OPPOSED);
    assertThat(outside(opposed, HEALTH, "PROFESSIONNELS_SANTE"))
        .isEqualTo(PermissionReason.SHARING_AGREED);
    String named = SHARED
        + "; consentements.oppositions[0].type=PARTAGE; .date=2024-02-01;"
        + " .portee.destinataires=['Cabinet Exemple']";
    Dossier dossier = Sketch.dossier(named);
    assertThat(to(dossier, "cabinet exemple ")).isEqualTo(PermissionReason.SHARING_OPPOSED);
    assertThat(to(dossier, "Cabinet Modèle")).isEqualTo(PermissionReason.SHARING_AGREED);
  }

  private static PermissionReason to(Dossier dossier, String name) {
    return Permissions.mayShare(
            dossier,
            HEALTH,
            Recipient.outside(RecipientCategory.of("PROFESSIONNELS_SANTE"), name),
            SharingPurpose.of("ORIENTATION"),
            DAY)
        .reason();
  }

  @ParameterizedTest
  @CsvSource({
    "CONSENTI,SHARING_AGREED",
    "REFUSE,SHARING_REFUSED",
    "RETIRE,SHARING_WITHDRAWN",
    "IMPOSSIBLE,SHARING_NOT_AGREED"
  })
  void leaves_the_team_with_consent_alone(String state, PermissionReason reason) {
    assertThat(outside(SHARED.replace("CONSENTI", state), HEALTH, "PROFESSIONNELS_SANTE"))
        .isEqualTo(reason);
    assertThat(outside("", HEALTH, "PROFESSIONNELS_SANTE"))
        .isEqualTo(PermissionReason.SHARING_NOT_AGREED);
    assertThat(outside(AGREED, HEALTH, "PROFESSIONNELS_SANTE"))
        .isEqualTo(PermissionReason.SHARING_NOT_AGREED);
  }

  @Test
  void a_consent_covers_the_recipients_and_the_data_that_it_names() {
    String narrow = SHARED + "; .portee.categoriesDonnees=[SOCIAL]";
    assertThat(outside(narrow, HEALTH, "PROFESSIONNELS_SANTE"))
        .isEqualTo(PermissionReason.SHARING_NOT_AGREED);
    assertThat(outside(narrow, SOCIAL, "PROFESSIONNELS_SANTE"))
        .isEqualTo(PermissionReason.SHARING_AGREED);
    String psychologists = SHARED + "; .portee.categoriesDestinataires=[PSYCHOLOGUES]";
    assertThat(outside(psychologists, HEALTH, "PSYCHOLOGUES"))
        .isEqualTo(PermissionReason.SHARING_AGREED);
    assertThat(outside(psychologists, HEALTH, "AUTRES_PROFESSIONNELS"))
        .isEqualTo(PermissionReason.SHARING_NOT_AGREED);
    Dossier named = Sketch.dossier(
        SHARED.replace("PARTAGE", "ORIENTATION") + "; .portee.destinataires=['Cabinet Exemple']");
    assertThat(to(named, "Cabinet Exemple")).isEqualTo(PermissionReason.SHARING_AGREED);
    assertThat(to(named, "Cabinet Modèle")).isEqualTo(PermissionReason.SHARING_NOT_AGREED);
  }

  @Test
  void a_consent_without_its_written_support_wants_it_handed_over() {
    Permission permission = Permissions.mayShare(
        Sketch.dossier(SHARED.replace("; .supportRemis=true", "")),
        HEALTH,
        Recipient.outside(RecipientCategory.of("PROFESSIONNELS_SANTE")),
        SharingPurpose.of("CONTINUITE"),
        DAY);
    assertThat(permission.reason()).isEqualTo(PermissionReason.SHARING_AGREED_NOT_ATTESTED);
    assertThat(permission.duties()).startsWith(PermissionDuty.HAND_OVER_SUPPORT);
  }

  @Test
  void the_siao_receives_no_health_data_and_the_rest_with_its_own_consent() {
    assertThat(outside(SHARED, HEALTH, "SIAO")).isEqualTo(PermissionReason.RECIPIENT_NOT_ENTITLED);
    String siao = SHARED.replace("PARTAGE", "SI_SIAO");
    assertThat(outside(siao, SOCIAL, "SIAO")).isEqualTo(PermissionReason.SHARING_AGREED);
    assertThat(outside(siao, SOCIAL, "PROFESSIONNELS_SANTE"))
        .isEqualTo(PermissionReason.SHARING_NOT_AGREED);
    assertThat(outside(SHARED, SOCIAL, "SIAO")).isEqualTo(PermissionReason.SHARING_AGREED);
  }

  @Test
  void relatives_learn_what_the_person_consents_to_and_others_no_health_data() {
    assertThat(outside("", HEALTH, "PROCHES")).isEqualTo(PermissionReason.SHARING_NOT_AGREED);
    assertThat(outside(SHARED, HEALTH, "PROCHES")).isEqualTo(PermissionReason.SHARING_AGREED);
    assertThat(outside(SHARED, HEALTH, "AUTRES"))
        .isEqualTo(PermissionReason.RECIPIENT_NOT_ENTITLED);
    assertThat(outside(SHARED, HEALTH, "AUTORITES"))
        .isEqualTo(PermissionReason.RECIPIENT_NOT_ENTITLED);
  }

  @Test
  void a_danger_may_be_reported_on_the_conditions_of_the_law() {
    Permission report = Permissions.mayShare(
        Sketch.dossier(""),
        HEALTH,
        Recipient.outside(RecipientCategory.of("AUTORITES")),
        SharingPurpose.of("PROTECTION"),
        DAY);
    assertThat(report.reason()).isEqualTo(PermissionReason.REPORT_TO_AUTHORITIES);
    assertThat(report.duties()).startsWith(PermissionDuty.CHECK_CONDITIONS);
    assertThat(Permissions.mayShare(
                Sketch.dossier(SHARED),
                SOCIAL,
                Recipient.outside(RecipientCategory.of("MANDATAIRES")),
                SharingPurpose.of("PROTECTION"),
                DAY)
            .reason())
        .isEqualTo(PermissionReason.SHARING_AGREED);
  }

  @Test
  void the_person_has_a_right_to_what_is_theirs_whatever_they_oppose() {
    Dossier opposed = Sketch.dossier(AGREED.replace("CONSENTI", "RETIRE")
        + "; consentements.oppositions[0].type=PARTAGE; .date=2024-02-01");
    Permission export = Permissions.mayExport(opposed, List.of(), Recipient.thePerson(), DAY);
    assertThat(export.reason()).isEqualTo(PermissionReason.OWN_FILE);
    assertThat(export.duties()).containsExactly(PermissionDuty.FILTER_THIRD_PARTIES);
    assertThat(Permissions.mayExport(
                opposed,
                List.of(HEALTH),
                Recipient.outside(RecipientCategory.of("PROFESSIONNELS_SANTE")),
                DAY)
            .reason())
        .isEqualTo(PermissionReason.USE_OPPOSED);
  }

  @Test
  void a_copy_that_lacks_a_compartment_cannot_tell() {
    Dossier whole = Sketch.dossier(SHARED + "; " + TOLD);
    for (Compartment compartment : List.of(Compartment.SOCIAL, Compartment.HEALTH)) {
      assertThat(Permissions.mayWrite(whole.only(compartment), HEALTH, DAY).reason())
          .isEqualTo(PermissionReason.COPY_INCOMPLETE);
      assertThat(Permissions.mayCount(whole.only(compartment), DAY).reason())
          .isEqualTo(PermissionReason.COPY_INCOMPLETE);
    }
    Dossier shared = whole.only(Compartment.COORDINATION);
    assertThat(Permissions.mayCount(shared, DAY).verdict()).isEqualTo(Verdict.ALLOWED);
    for (String what : List.of("IDENTITE", "SOCIAL", "SANTE", "TOUTES")) {
      assertThat(Permissions.mayExport(
                  shared, List.of(DataCategory.of(what)), Recipient.thePerson(), DAY)
              .verdict())
          .as(what)
          .isEqualTo(Verdict.NOT_HELD);
    }
    assertThat(Permissions.mayExport(
                shared,
                List.of(DataCategory.of("COORDINATION"), DataCategory.of("ACTIVITE")),
                Recipient.thePerson(),
                DAY)
            .reason())
        .isEqualTo(PermissionReason.OWN_FILE);
    assertThat(
            Permissions.mayExport(shared, List.of(), Recipient.thePerson(), DAY).verdict())
        .isEqualTo(Verdict.NOT_HELD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "consentements.oppositions[0].type=STATISTIQUES; .date=2024-02-01",
        "consentements.oppositions[0].type=COLLECTE; .date=2024-02-01",
        "consentements.evenements[0].date=2024-01-10; .type=DOSSIER; .etat=REFUSE",
        "consentements.evenements[0].date=2024-01-10; .type=DOSSIER; .etat=RETIRE"
      })
  void counts_as_one_head_or_not_at_all_whoever_does_not_want_to_be_counted(String sketch) {
    Dossier dossier = Sketch.dossier(sketch);
    assertThat(Permissions.mayCount(dossier, DAY).reason())
        .isEqualTo(PermissionReason.HEAD_COUNT_ONLY);
    assertThat(Permissions.mayCount(dossier, Permissions.OpposedCounting.LEFT_OUT, DAY)
            .reason())
        .isEqualTo(PermissionReason.LEFT_OUT_OF_STATISTICS);
    assertThat(Permissions.mayCount(dossier, LocalDate.of(2024, 1, 1)).reason())
        .isEqualTo(PermissionReason.STATISTICS_NOT_OPPOSED);
  }

  @Test
  void counts_nobody_whose_processing_is_restricted() {
    Dossier dossier = Sketch.dossier("consentements.demandesDroits[0].droit=LIMITATION;"
        + " .recueLe=2024-05-01; .limitation=2024-05-01/2024-07-01");
    assertThat(Permissions.mayCount(dossier, DAY).verdict()).isEqualTo(Verdict.RESTRICTED);
    assertThat(Permissions.mayCount(dossier, LocalDate.of(2024, 7, 1)).verdict())
        .isEqualTo(Verdict.ALLOWED);
  }

  @ParameterizedTest
  @EnumSource
  void every_reason_says_itself_in_two_languages_with_its_texts(PermissionReason reason) {
    assertThat(reason.french()).endsWith(".").isNotEqualTo(reason.english());
    assertThat(reason.english()).endsWith(".");
    assertThat(reason.basis()).isNotEmpty();
    Permission permission = Permission.of(reason);
    assertThat(permission.verdict()).isEqualTo(reason.verdict());
    assertThat(permission.french()).isEqualTo(reason.french());
    assertThat(permission.english()).isEqualTo(reason.english());
    assertThat(permission.basis()).isEqualTo(reason.basis());
  }

  @Test
  void every_verdict_has_a_reason_and_three_of_them_let_the_act_go_on() {
    Set<Verdict> given = EnumSet.noneOf(Verdict.class);
    for (PermissionReason reason : PermissionReason.values()) {
      given.add(reason.verdict());
    }
    assertThat(given).containsExactlyInAnyOrder(Verdict.values());
    assertThat(EnumSet.allOf(Verdict.class).stream().filter(Verdict::isFavourable))
        .containsExactly(Verdict.ALLOWED, Verdict.ALLOWED_WITH_DUTY, Verdict.ALLOWED_ANONYMOUSLY);
    assertThat(EnumSet.allOf(Verdict.class)).extracting(Verdict::code).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void every_duty_says_what_to_do_in_two_languages(PermissionDuty duty) {
    assertThat(duty.french()).endsWith(".").isNotEqualTo(duty.english());
    assertThat(duty.english()).endsWith(".");
  }

  @Test
  void shows_no_name_of_a_recipient() {
    Recipient recipient = Recipient.outside(RecipientCategory.of("PROCHES"), "Canari");
    assertThat(recipient.toString()).doesNotContain("Canari");
    assertThat(Sharing.of(List.of(), recipient).toString()).doesNotContain("Canari");
    assertThat(recipient.name()).contains("Canari");
    assertThat(recipient.profession()).isEmpty();
  }
}
