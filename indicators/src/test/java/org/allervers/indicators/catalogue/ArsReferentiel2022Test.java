package org.allervers.indicators.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Act;
import org.allervers.core.activity.ActKind;
import org.allervers.core.activity.Encounter;
import org.allervers.core.activity.EncounterKind;
import org.allervers.core.activity.Interpreting;
import org.allervers.core.dispositif.ServiceKind;
import org.allervers.core.referral.Referral;
import org.allervers.core.referral.ReferralOutcome;
import org.allervers.core.referral.Right;
import org.allervers.core.referral.RightsOpening;
import org.allervers.core.referral.Step;
import org.allervers.core.referral.StepStatus;
import org.allervers.core.time.History;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.Organisation;
import org.allervers.indicators.catalogue.LhssCohort.Person;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.dossier.DossierSchema;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Scope;
import org.junit.jupiter.api.Test;

/**
 * Ten fictitious people: number i is met i times in the year, on its first i days, in the morning, by one team; stays 10
 * i days; and receives i services of each kind. Every figure has a closed form.
 */
class ArsReferentiel2022Test {

  private static final ReportingPeriod YEAR = ReportingPeriod.ofYear(2024);
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final UUID TEAM = new UUID(0, 1);
  private static final int PEOPLE = 10;
  // 0 + 1 + ... + 9
  private static final long SUM = 45;

  static final Evaluation EVALUATION = DossierSchema.of(Map.of(TEAM, "NORD"))
      .compile(
          Stream.concat(ArsReferentiel2022.indicators().stream(), Relais52.indicators().stream())
              .toList(),
          Organisation.builder(Label.ofBoth("Total"))
              .level("NORD", Label.ofBoth("Nord"))
              .build(),
          YEAR)
      .evaluate(people());

  private static List<Dossier> people() {
    LhssCohort cohort = new LhssCohort("EMSP");
    for (int i = 0; i < PEOPLE; i++) {
      Person person = cohort.add(1, FIRST, FIRST.plusDays(10L * i)).get(0);
      if (i < 3) {
        person.dossier.addEncounter(encounter(cohort, FIRST.minusDays(40), "PREMIER_CONTACT"));
      }
      for (int j = 0; j < i; j++) {
        LocalDate day = FIRST.plusDays(j);
        person.dossier.addEncounter(encounter(cohort, day, j == 0 ? "VISITE" : "SUIVI"));
        addServices(cohort, person, day);
      }
      if (i % 2 == 0) {
        person.dossier.addReferral(Referral.builder()
            .id(cohort.id())
            .proposedOn(FIRST)
            .team(TEAM)
            .kind(ServiceKind.of("MEDECIN_VILLE"))
            .outcomes(History.since(FIRST, ReferralOutcome.of("REALISEE")))
            .build());
      }
    }
    return cohort.dossiers();
  }

  private static Encounter encounter(LhssCohort cohort, LocalDate day, String kind) {
    return Encounter.builder()
        .id(cohort.id())
        .date(day)
        .time(LocalTime.of(10, 0))
        .team(TEAM)
        .kind(EncounterKind.of(kind))
        .build();
  }

  private static void addServices(LhssCohort cohort, Person person, LocalDate day) {
    person
        .dossier
        .addAct(Act.builder()
            .id(cohort.id())
            .date(day)
            .time(LocalTime.of(10, 0))
            .team(TEAM)
            .kind(ActKind.of("SOIN_INFIRMIER_PRESCRIT"))
            .build())
        .addStep(Step.builder()
            .id(cohort.id())
            .right(Right.of("AME"))
            .startedOn(day)
            .statuses(History.since(day, StepStatus.of("DEPOSE")))
            .build())
        .addRightsOpening(RightsOpening.builder()
            .id(cohort.id())
            .right(Right.of("AME"))
            .obtainedOn(day)
            .build())
        .addRightsOpening(RightsOpening.builder()
            .id(cohort.id())
            .right(Right.of("CSS"))
            .requestedOn(day)
            .build())
        .addInterpreting(Interpreting.builder()
            .id(cohort.id())
            .date(day)
            .team(TEAM)
            .requested(true)
            .build())
        .addInterpreting(Interpreting.builder()
            .id(cohort.id())
            .date(day)
            .team(TEAM)
            .requested(false)
            .build());
  }

  private static Cell cell(String id, String scope, String row) {
    return new Cell(id, scope, YEAR, row);
  }

  private static long total(String id) {
    return EVALUATION.value(cell(id, Scope.TOTAL, Cell.TOTAL));
  }

  private static String quotient(String id) {
    return EVALUATION.quotient(cell(id, Scope.TOTAL, Cell.TOTAL)).orElseThrow().toPlainString();
  }

  @Test
  void encounters_persons_and_half_days() {
    // Acts of the day without a link to the encounter stand as one encounter more.
    assertThat(total("ARS-01")).isEqualTo(2 * SUM);
    assertThat(EVALUATION.value(cell("ARS-01", "NORD", Cell.TOTAL))).isEqualTo(2 * SUM);
    assertThat(total("ARS-01-PLAGES")).isEqualTo(PEOPLE - 1L);
    assertThat(total("ARS-01-NOUVELLES")).isEqualTo(PEOPLE - 3L);
    assertThat(total("ARS-02")).isEqualTo(PEOPLE - 1L);
    assertThat(quotient("ARS-04")).isEqualTo("10.0");
    assertThat(quotient("ARS-04-ACCOMPAGNEMENTS")).isEqualTo("1.0");
  }

  @Test
  void lengths_of_the_accompaniments_that_ended() {
    assertThat(quotient("ARS-03")).isEqualTo("45");
    assertThat(quotient("ARS-03-MEDIANE")).isEqualTo("45");
    // 0, 10, 20, 30; then 40, 50, 60; then 70, 80, 90.
    assertThat(row("ARS-03-TRANCHES", "0-30")).isEqualTo(4);
    assertThat(row("ARS-03-TRANCHES", "31-60")).isEqualTo(3);
    assertThat(row("ARS-03-TRANCHES", "61-180")).isEqualTo(3);
  }

  private static long row(String id, String code) {
    return EVALUATION.value(cell(id, Scope.TOTAL, code));
  }

  @Test
  void services_steps_and_rights() {
    assertThat(row("ARS-05", "PREMIERS_SOINS")).isEqualTo(SUM);
    assertThat(row("ARS-05", "BILAN_INFIRMIER")).isZero();
    assertThat(row("ARS-05-ORIENTATIONS", "soin")).isEqualTo(PEOPLE / 2);
    assertThat(row("ARS-05-DEMARCHES", "DEPOSE")).isEqualTo(SUM);
    assertThat(total("ARS-05-DROITS")).isEqualTo(SUM);
    assertThat(total("ARS-07")).isEqualTo(SUM);
  }

  @Test
  void the_list_of_relais_52() {
    assertThat(total("R52-01")).isEqualTo(PEOPLE - 1L);
    assertThat(total("R52-02")).isEqualTo(PEOPLE - 3L);
    // Each but the first encounter of those who were met.
    assertThat(total("R52-03")).isEqualTo(SUM - (PEOPLE - 1));
    // 2, 4, 6 and 8 of the nine who were met; number 0 was referred and not met.
    assertThat(quotient("R52-07")).isEqualTo("44.4");
  }

  @Test
  void the_natures_of_services_are_those_that_the_value_list_maps() {
    List<String> mapped = new ArrayList<>();
    ActKind.list().concepts().stream()
        .filter(concept -> !concept.mapping("ars-1-8").isEmpty())
        .forEach(concept -> mapped.add(concept.code()));
    Breakdown lines = ArsReferentiel2022.indicators().stream()
        .filter(indicator -> indicator.id().equals("ARS-05"))
        .findFirst()
        .flatMap(Indicator::breakdown)
        .orElseThrow();
    assertThat(lines.categories().stream().flatMap(category -> category.codes().stream()))
        .containsExactlyInAnyOrderElementsOf(mapped);
  }

  @Test
  void every_number_of_the_two_lists_has_a_definition_or_a_reason_why_not() {
    assertComplete(ArsReferentiel2022.indicators(), ArsReferentiel2022.uncounted(), "ARS-%02d", 16);
    assertComplete(Relais52.indicators(), Relais52.uncounted(), "R52-%02d", 11);
  }

  private static void assertComplete(
      List<Indicator> definitions, List<Uncounted> uncounted, String format, int last) {
    List<String> counted = definitions.stream().map(Indicator::id).toList();
    List<String> others = uncounted.stream().map(Uncounted::id).toList();
    assertThat(counted).doesNotHaveDuplicates().doesNotContainAnyElementsOf(others);
    assertThat(Stream.concat(counted.stream(), others.stream()))
        .containsAll(IntStream.rangeClosed(1, last).mapToObj(format::formatted).toList());
  }

  @Test
  void every_definition_of_the_agency_names_its_law() {
    assertThat(ArsReferentiel2022.indicators())
        .allSatisfy(one -> assertThat(one.legalReferences())
            .containsExactly("CASF D.312-176-1", "CASF D.312-176-4-26"));
  }
}
