package org.allervers.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.allervers.core.Dossier;
import org.allervers.core.consent.Consents;
import org.allervers.core.coordination.RecipientCategory;
import org.allervers.core.dispositif.Profession;
import org.allervers.core.rules.consent.Circumstance;
import org.allervers.core.rules.consent.Recipient;
import org.junit.jupiter.api.Test;

/** The report to one professional: the parts named, agreed, and right for the reader. */
class ProfessionalReportTest {

  private static final Dossier AGREED = Exemplary.dossier();

  private static final Dossier SILENT =
      AGREED.toBuilder().consents(Consents.empty()).build();

  private static final ProfessionalReport TREATMENTS =
      ProfessionalReport.to(Exemplary.doctor()).about(DocumentPart.TREATMENTS);

  @Test
  void only_the_parts_that_are_named_are_in_it() {
    Document document = TREATMENTS.of(AGREED, Exemplary.EXIT).find().orElseThrow();
    assertThat(document.sections())
        .extracting(Document.Section::part)
        .containsExactly(DocumentPart.TREATMENTS);
    assertThat(document.omissions()).isEmpty();
  }

  @Test
  void without_consent_it_is_refused() {
    assertThat(TREATMENTS.of(SILENT, Exemplary.EXIT).refusal())
        .contains(DocumentRefusal.NO_CONSENT);
  }

  @Test
  void what_the_person_carries_needs_no_sharing() {
    Document document =
        TREATMENTS.carriedByThePerson().of(SILENT, Exemplary.EXIT).find().orElseThrow();
    assertThat(document.toText(Locale.FRENCH)).contains("Metformine", "Dr A. Modèle");
  }

  @Test
  void the_profession_bounds_what_the_person_carries_too() {
    assertThat(ProfessionalReport.to(Exemplary.socialWorker())
            .about(DocumentPart.TREATMENTS)
            .carriedByThePerson()
            .of(AGREED, Exemplary.EXIT)
            .refusal())
        .contains(DocumentRefusal.NOT_ENTITLED);
  }

  @Test
  void an_emergency_for_a_life_needs_no_consent() {
    assertThat(TREATMENTS
            .in(Circumstance.VITAL_EMERGENCY)
            .of(SILENT, Exemplary.EXIT)
            .find())
        .isPresent();
  }

  @Test
  void an_extract_reaches_the_category_to_which_it_was_pushed() {
    Document social = ProfessionalReport.to(Exemplary.socialWorker())
        .about(DocumentPart.SHARED_EXTRACTS)
        .of(AGREED, Exemplary.EXIT)
        .find()
        .orElseThrow();
    assertThat(social.toText(Locale.FRENCH)).contains("de plain-pied");
    Document colleague = ProfessionalReport.to(Recipient.sameTeam(Profession.of("CESF")))
        .about(DocumentPart.SHARED_EXTRACTS)
        .of(AGREED, Exemplary.EXIT)
        .find()
        .orElseThrow();
    assertThat(colleague.toText(Locale.FRENCH)).contains("de plain-pied");
  }

  @Test
  void somebody_outside_the_professions_of_the_law_gets_no_health() {
    Recipient siao = Recipient.outside(RecipientCategory.of("SIAO"));
    assertThat(ProfessionalReport.to(siao)
            .about(DocumentPart.ALLERGIES)
            .of(AGREED, Exemplary.EXIT)
            .refusal())
        .contains(DocumentRefusal.NOT_ENTITLED);
  }

  @Test
  void a_part_that_is_withheld_is_listed_without_its_reason() {
    Document document = ProfessionalReport.to(Exemplary.socialWorker())
        .about(DocumentPart.SOCIAL_SITUATION, DocumentPart.ALLERGIES)
        .of(AGREED, Exemplary.EXIT)
        .find()
        .orElseThrow();
    assertThat(document.omissions())
        .containsExactly(new Omission(
            DocumentPart.ALLERGIES,
            Omission.Reason.NOT_ENTITLED,
            Omission.Disclosure.WITHOUT_REASON));
    assertThat(document.toText(Locale.FRENCH)).contains("Non inclus\u00A0: allergies.");
    assertThat(document.toHtml(Locale.ENGLISH)).contains("<li>Not included: allergies.</li>");
  }

  @Test
  void a_report_about_nothing_is_a_mistake_of_the_caller() {
    assertThatThrownBy(() -> ProfessionalReport.to(Exemplary.doctor()).of(AGREED, Exemplary.EXIT))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void every_refusal_has_its_sentences() {
    assertThat(List.of(DocumentRefusal.values())).allSatisfy(refusal -> {
      assertThat(refusal.french()).endsWith(".");
      assertThat(refusal.english()).endsWith(".");
    });
    for (Omission.Reason reason : Omission.Reason.values()) {
      assertThat(DocumentRefusal.of(reason)).isNotNull();
    }
  }
}
