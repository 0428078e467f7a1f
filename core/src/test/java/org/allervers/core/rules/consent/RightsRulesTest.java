package org.allervers.core.rules.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.allervers.core.Dossier;
import org.allervers.core.rules.Parameters;
import org.allervers.core.rules.Source;
import org.allervers.core.testkit.Sketch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RightsRulesTest {

  private static LocalDate due(String sketch) {
    Dossier dossier = Sketch.dossier("consentements.demandesDroits[0].droit=" + sketch);
    return RightsRules.answerDueOn(dossier, dossier.consents().rightsRequests().get(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RECTIFICATION; .recueLe=2024-01-31|2024-02-29",
        "RECTIFICATION; .recueLe=2024-01-31; .issue=PROLONGEE|2024-04-30",
        "ACCES; .recueLe=2024-01-31|2024-02-29",
        "ACCES; .recueLe=2024-01-31; .categoriesDonnees=[SOCIAL]|2024-02-29",
        "ACCES; .recueLe=2024-01-31; .categoriesDonnees=[SOCIAL, SANTE]|2024-02-08",
        "ACCES; .recueLe=2024-01-31; .categoriesDonnees=[TOUTES]; rencontres[0].date=2018-01-01|2024-03-31",
        "ACCES; .recueLe=2024-01-31; .categoriesDonnees=[SANTE]; passages[0].date=2019-01-31|2024-02-08",
        "ACCES; .recueLe=2024-01-31; .categoriesDonnees=[SANTE]; passages[0].date=2019-01-30|2024-03-31",
        "ACCES; .recueLe=2024-01-31; .categoriesDonnees=[SANTE]; rencontres[0].date=2018-01-01; rencontres[1].date=2023-01-01|2024-02-08",
        "ACCES; .recueLe=2024-01-31; .categoriesDonnees=[SANTE]; rencontres[0].date=2018-01-01; rencontres[1].date=2024-02-01|2024-03-31"
      })
  void says_by_which_day_an_answer_is_due(String sketch, LocalDate day) {
    assertThat(due(sketch)).isEqualTo(day);
  }

  @Test
  void a_service_may_promise_a_shorter_time() {
    Dossier dossier = Sketch.dossier(
        "consentements.demandesDroits[0].droit=ACCES; .recueLe=2024-01-31; .categoriesDonnees=[SANTE]");
    Parameters promise = Parameters.standard()
        .with(RightsRules.HEALTH_ANSWER.always(3, Source.decision("Charte du service, 2026")));
    assertThat(
            RightsRules.answerDueOn(dossier, dossier.consents().rightsRequests().get(0), promise))
        .isEqualTo(LocalDate.of(2024, 2, 3));
  }

  @Test
  void the_end_of_the_calendar_is_no_error() {
    Dossier drawn =
        Sketch.dossier("consentements.demandesDroits[0].droit=RECTIFICATION; .recueLe=2024-01-31");
    assertThat(RightsRules.answerDueOn(
            drawn,
            drawn.consents().rightsRequests().get(0).toBuilder()
                .receivedOn(LocalDate.MAX)
                .build()))
        .isEqualTo(LocalDate.MAX);
  }

  @ParameterizedTest
  @EnumSource
  void the_lawful_basis_is_declared_and_never_a_consent(ProcessingBasis basis) {
    assertThat(basis.french()).isNotEqualTo(basis.english()).doesNotContain("consentement");
    assertThat(basis.source().place()).startsWith("art. 6, 1, ").doesNotEndWith(" a");
    assertThat(basis.isObjectable())
        .isEqualTo(basis == ProcessingBasis.PUBLIC_INTEREST_TASK
            || basis == ProcessingBasis.LEGITIMATE_INTEREST);
  }
}
