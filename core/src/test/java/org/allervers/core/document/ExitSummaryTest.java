package org.allervers.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.consent.Consents;
import org.allervers.core.consent.DataCategory;
import org.allervers.core.consent.DataRight;
import org.allervers.core.consent.RightsRequest;
import org.allervers.core.identity.BirthDate;
import org.allervers.core.identity.Identity;
import org.allervers.core.identity.InsIdentity;
import org.allervers.core.identity.InsStatus;
import org.allervers.core.minor.Emancipation;
import org.allervers.core.minor.MinorOpposition;
import org.allervers.core.minor.MinorSituation;
import org.allervers.core.minor.MinorityRecord;
import org.allervers.core.rules.consent.PermissionDuty;
import org.allervers.core.rules.consent.Recipient;
import org.allervers.core.rules.minor.ParentView;
import org.allervers.core.testkit.Sketch;
import org.allervers.core.time.DateRange;
import org.allervers.core.time.History;
import org.allervers.core.time.PartialDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The summary at the exit, for each of its readers. */
class ExitSummaryTest {

  private static ExitSummary summaryOf(Dossier dossier) {
    return ExitSummary.of(dossier, Exemplary.EPISODE).on(Exemplary.EXIT);
  }

  private static String page(ExitSummary summary) {
    return summary.build().find().orElseThrow().toText(Locale.FRENCH);
  }

  private static Dossier aged(String birth) {
    return Exemplary.dossier().toBuilder()
        .identity(Identity.builder()
            .givenName("Lou")
            .addBirthDate(BirthDate.builder().date(PartialDate.parse(birth)).build())
            .build())
        .minority(MinorityRecord.builder()
            .situation(History.since(LocalDate.of(2025, 1, 1), MinorSituation.of("M0")))
            .build())
        .build();
  }

  @Nested
  class Refusals {

    @Test
    void an_episode_that_is_not_there_is_refused() {
      assertThat(ExitSummary.of(Exemplary.dossier(), new UUID(0, 0))
              .on(Exemplary.EXIT)
              .to(Recipient.thePerson())
              .build()
              .refusal())
          .contains(DocumentRefusal.EPISODE_UNKNOWN);
    }

    @Test
    void an_episode_that_has_not_begun_is_refused() {
      assertThat(summaryOf(Exemplary.dossier())
              .on(LocalDate.of(2025, 9, 1))
              .to(Recipient.thePerson())
              .build()
              .refusal())
          .contains(DocumentRefusal.EPISODE_NOT_BEGUN);
    }

    @Test
    void a_copy_without_the_coordination_is_refused() {
      assertThat(summaryOf(Exemplary.dossier().only(Compartment.HEALTH))
              .to(Recipient.thePerson())
              .build()
              .refusal())
          .contains(DocumentRefusal.COMPARTMENT_NOT_HELD);
    }

    @Test
    void a_professional_to_whom_nothing_was_agreed_is_refused() {
      Dossier silent =
          Exemplary.dossier().toBuilder().consents(Consents.empty()).build();
      assertThat(summaryOf(silent).to(Exemplary.doctor()).build().refusal())
          .contains(DocumentRefusal.NO_CONSENT);
    }

    @Test
    void data_that_may_only_be_kept_are_refused() {
      Dossier restricted = Exemplary.dossier().toBuilder()
          .consents(Canary.consents("PERSONNE").toBuilder()
              .addRightsRequest(RightsRequest.builder()
                  .right(DataRight.of("LIMITATION"))
                  .receivedOn(LocalDate.of(2026, 1, 1))
                  .restriction(DateRange.from(LocalDate.of(2026, 1, 1)))
                  .addDataCategory(DataCategory.of("TOUTES"))
                  .build())
              .build())
          .build();
      assertThat(summaryOf(restricted).to(Exemplary.doctor()).build().refusal())
          .contains(DocumentRefusal.PROCESSING_RESTRICTED);
    }

    @Test
    void a_summary_without_day_and_reader_says_both_names() {
      assertThatThrownBy(
              () -> ExitSummary.of(Exemplary.dossier(), Exemplary.EPISODE).build())
          .isInstanceOfSatisfying(
              IncompleteException.class,
              incomplete -> assertThat(incomplete.missing()).containsExactly("on", "to"));
    }

    @Test
    void only_parts_of_notes_are_asked_for_as_notes() {
      assertThatThrownBy(() -> summaryOf(Exemplary.dossier()).withNotes(DocumentPart.ALLERGIES))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class Parents {

    @Test
    void nobody_holds_authority_over_an_adult() {
      assertThat(summaryOf(Exemplary.dossier()).toHolder("").build().refusal())
          .contains(DocumentRefusal.NOT_UNDER_PARENTAL_AUTHORITY);
    }

    @Test
    void nobody_holds_authority_from_the_eighteenth_birthday_on() {
      assertThat(summaryOf(aged("2008-03-02")).toHolder("").build().refusal())
          .contains(DocumentRefusal.NOT_UNDER_PARENTAL_AUTHORITY);
      assertThat(summaryOf(aged("2008-03-03")).toHolder("").build().find()).isPresent();
    }

    @Test
    void nobody_holds_authority_over_an_emancipated_minor() {
      Dossier minor = aged("2009-01-01");
      Dossier emancipated = minor.toBuilder()
          .minority(minor.minority().orElseThrow().toBuilder()
              .emancipation(
                  Emancipation.builder().date(LocalDate.of(2026, 1, 1)).build())
              .build())
          .build();
      assertThat(summaryOf(emancipated).toHolder("").build().refusal())
          .contains(DocumentRefusal.NOT_UNDER_PARENTAL_AUTHORITY);
    }

    @Test
    void a_parent_reads_the_health_of_a_child_and_not_where_the_child_lives() {
      String page = page(summaryOf(aged("2015-01-01")).toHolder("Dominique"));
      assertThat(page)
          .contains("Pénicilline", "Metformine", "Dominique")
          .contains(ParentView.noticeInFrench())
          .doesNotContain("Hôtel du Canal", "06 00 00 00 00", "CHRS de l’Écluse, ");
    }

    @Test
    void while_a_minor_opposes_a_parent_reads_no_health_and_no_word_of_it() {
      Dossier minor = aged("2010-01-01");
      Dossier opposed = minor.toBuilder()
          .minority(minor.minority().orElseThrow().toBuilder()
              .addOpposition(
                  MinorOpposition.builder().date(LocalDate.of(2026, 1, 1)).build())
              .build())
          .build();
      Document document = summaryOf(opposed).toHolder("").build().find().orElseThrow();
      assertThat(document.toText(Locale.FRENCH))
          .contains(ParentView.noticeInFrench())
          .doesNotContain("Pénicilline", "Metformine", "non renseigné", "ne contient pas");
      assertThat(document.omissions())
          .extracting(Omission::reason)
          .contains(Omission.Reason.SECRET_OF_MINOR);
    }
  }

  @Nested
  class Contents {

    @Test
    void the_matricule_is_said_only_of_a_qualified_identity_and_only_to_those_who_care() {
      Dossier dossier = Exemplary.dossier();
      for (String status : List.of("PROV", "RECUP", "VALI", "QUAL")) {
        Dossier known = dossier.toBuilder()
            .identity(dossier.identity().toBuilder()
                .ins(InsIdentity.builder()
                    .status(InsStatus.of(status))
                    .matricule("000000000000097")
                    .build())
                .build())
            .build();
        boolean qualified = status.equals("QUAL");
        assertThat(page(summaryOf(known).to(Recipient.thePerson())).contains("000000000000097"))
            .isEqualTo(qualified);
        assertThat(page(summaryOf(known).to(Exemplary.doctor())).contains("000000000000097"))
            .isEqualTo(qualified);
        assertThat(page(summaryOf(known).to(Exemplary.socialWorker())))
            .doesNotContain("000000000000097");
      }
    }

    @Test
    void notes_are_left_out_unless_they_are_asked_for_and_restricted_ones_always() {
      ExitSummary summary = summaryOf(Exemplary.dossier()).to(Recipient.thePerson());
      assertThat(page(summary)).doesNotContain("Bonne observance", "qui ne sort pas");
      Document noted =
          summary.withNotes(DocumentPart.HEALTH_NOTES).build().find().orElseThrow();
      assertThat(noted.toText(Locale.FRENCH))
          .contains("Bonne observance", "Inclus en partie seulement")
          .doesNotContain("qui ne sort pas");
      assertThat(noted.omissions())
          .containsExactly(new Omission(
              DocumentPart.HEALTH_NOTES,
              Omission.Reason.RESTRICTED,
              Omission.Disclosure.WITH_REASON));
    }

    @Test
    void the_team_notes_stay_in_the_team() {
      ExitSummary summary = summaryOf(Exemplary.dossier()).withNotes(DocumentPart.TEAM_NOTES);
      assertThat(page(summary.to(Exemplary.doctor()))).doesNotContain("Transmission d’équipe");
      assertThat(page(summary.to(Recipient.thePerson()))).contains("Transmission d’équipe");
    }

    @Test
    void what_is_later_than_the_day_is_not_in_it() {
      String page = page(
          summaryOf(Exemplary.dossier()).on(LocalDate.of(2025, 9, 20)).to(Recipient.thePerson()));
      assertThat(page)
          .contains("accompagnement en cours", "Metformine")
          .doesNotContain("2 mars 2026", "Amlodipine", "AME", "LAM", "71,5", "Hôtel\n");
    }

    @Test
    void silence_on_allergies_is_not_a_no() {
      String page = page(ExitSummary.of(
              Sketch.dossier("accompagnements[0].dispositif=EMSP; .entreLe=2023-01-10"),
              Sketch.idOf("accompagnements[0]"))
          .on(LocalDate.of(2023, 2, 1))
          .to(Recipient.thePerson()));
      assertThat(page).contains("Allergies\u00A0: non renseigné", "Personne sans nom enregistré");
    }

    @Test
    void a_person_known_to_have_no_allergy_is_told_apart() {
      String page = page(ExitSummary.of(
              Sketch.dossier("accompagnements[0].dispositif=EMSP; .entreLe=2023-01-10;"
                  + " sante.allergies.presentes=false; sante.antecedents.presents=!NSP"),
              Sketch.idOf("accompagnements[0]"))
          .on(LocalDate.of(2023, 2, 1))
          .to(Recipient.thePerson()));
      assertThat(page).contains("Allergies\u00A0: aucune connue", "Antécédents\u00A0: ne sait pas");
    }

    @Test
    void a_copy_without_health_says_that_health_is_not_included() {
      Dossier copy = Dossier.join(List.of(
          Exemplary.dossier().only(Compartment.IDENTITY),
          Exemplary.dossier().only(Compartment.SOCIAL),
          Exemplary.dossier().only(Compartment.COORDINATION)));
      Document document =
          summaryOf(copy).to(Recipient.thePerson()).build().find().orElseThrow();
      assertThat(document.toText(Locale.FRENCH))
          .contains("Non inclus, car l’auteur de ce document n’y a pas accès\u00A0: volet santé");
      assertThat(document.toText(Locale.ENGLISH))
          .contains("Not included, because the author of this document has no access to it: ");
    }

    @Test
    void the_duties_of_the_sharing_come_with_the_document() {
      DocumentResult result = Exemplary.summary().to(Exemplary.doctor()).build();
      assertThat(result)
          .isInstanceOfSatisfying(
              DocumentResult.Built.class,
              built -> assertThat(built.duties())
                  .contains(PermissionDuty.SECURE_EXCHANGE, PermissionDuty.RECORD_SHARING));
    }

    @Test
    void no_value_of_it_shows_what_it_holds() {
      Document document =
          Exemplary.summary().to(Recipient.thePerson()).build().find().orElseThrow();
      assertThat(List.of(
              document.toString(),
              document.title().toString(),
              document.sections().toString(),
              document.heading().toString(),
              document.sections().get(0).lines().toString(),
              Exemplary.summary().toString(),
              Exemplary.report().toString()))
          .allSatisfy(text -> assertThat(text).doesNotContain("Exemple", "Camille"));
    }
  }
}
