package org.allervers.core.rules.beanvalidation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.allervers.core.Dossier;
import org.allervers.core.DossierId;
import org.allervers.core.identity.Identity;
import org.allervers.core.identity.Phone;
import org.allervers.core.rules.Finding;
import org.allervers.core.rules.Findings;
import org.allervers.core.rules.Severity;
import org.allervers.core.social.SocialFile;
import org.allervers.core.social.SocialNote;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class BeanValidationFindingsTest {

  private static final ValidatorFactory FACTORY = BeanValidationFindings.configure(
          Validation.byDefaultProvider().configure())
      .buildValidatorFactory();
  private static final BeanValidationFindings SHAPE = BeanValidationFindings.using(FACTORY);

  @AfterAll
  static void close() {
    FACTORY.close();
  }

  private static Dossier.Builder dossier() {
    return Dossier.builder().id(DossierId.of(new UUID(0, 1)));
  }

  @Test
  void finds_nothing_in_an_empty_dossier() {
    assertThat(SHAPE.check(dossier().build())).isEmpty();
  }

  @Test
  void names_the_place_inside_answers_lists_and_chapters() {
    Dossier dossier = dossier()
        .identity(Identity.builder()
            .familyName("x".repeat(201))
            .email("not an address")
            .addLanguage("français")
            .addPhone(Phone.builder().number("0".repeat(41)).build())
            .build())
        .social(SocialFile.builder()
            .addNote(SocialNote.builder()
                .date(LocalDate.of(2022, 1, 1))
                .text("x".repeat(20_001))
                .build())
            .build())
        .build();
    Findings findings = SHAPE.check(dossier);
    assertThat(findings.stream().map(Finding::rule))
        .containsExactlyInAnyOrder(
            "SHAPE-EMAIL", "SHAPE-SIZE", "SHAPE-PATTERN", "SHAPE-SIZE", "SHAPE-SIZE");
    assertThat(findings.stream().map(Finding::path))
        .containsExactly(
            "identite.courriel",
            "identite.langues[0]",
            "identite.nom",
            "identite.telephones[0].numero",
            "social.notes[0].texte");
    assertThat(findings.of(Severity.WARNING)).hasSize(5);
  }

  @Test
  void speaks_french_and_english_and_never_repeats_the_value() {
    Finding finding = SHAPE
        .check(dossier()
            .identity(Identity.builder().familyName("Sow".repeat(100)).build())
            .build())
        .asList()
        .get(0);
    assertThat(finding.message(Locale.FRENCH))
        .isEqualTo("La longueur doit être comprise entre 0 et 200.");
    assertThat(finding.message(Locale.ENGLISH)).isEqualTo("The length must be between 0 and 200.");
    assertThat(finding.toString()).doesNotContain("Sow");
  }
}
