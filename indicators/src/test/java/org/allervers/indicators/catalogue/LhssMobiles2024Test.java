package org.allervers.indicators.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.allervers.core.Dossier;
import org.allervers.core.dispositif.Dispositif;
import org.allervers.core.dispositif.Requester;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Request;
import org.allervers.core.health.AttendingDoctor;
import org.allervers.core.health.MedicalFollowUp;
import org.allervers.core.health.Pathologies;
import org.allervers.core.health.Pathology;
import org.allervers.core.health.PathologyCategory;
import org.allervers.core.time.History;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.audit.PublicationAudit;
import org.allervers.indicators.catalogue.LhssCohort.Person;
import org.allervers.indicators.dossier.DossierSchema;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.publication.Claim;
import org.allervers.indicators.publication.PrintedTable;
import org.allervers.indicators.publication.Publication;
import org.allervers.indicators.table.Discrepancy;
import org.allervers.indicators.table.Scope;
import org.junit.jupiter.api.Test;

/** Three years of fictitious people dealt out from the printed figures: counted again, they give the report. */
class LhssMobiles2024Test {

  private static final List<Publication> PRINTED = LhssMobiles2024.publications();
  private static final Publication REPORT = PRINTED.get(0);
  static final Evaluation EVALUATION = DossierSchema.of(Map.of())
      .compile(
          LhssMobiles2024.indicators(),
          LhssMobiles2024.organisation(),
          PRINTED.stream().map(Publication::period).toArray(ReportingPeriod[]::new))
      .evaluate(people());

  private static List<Dossier> people() {
    LhssCohort cohort = new LhssCohort("LHSS_MOBILE");
    cohort.add(22, day(2022, 9, 1).minusDays(mean(2)), day(2022, 9, 1));
    cohort.add(17, day(2023, 6, 1).minusDays(mean(1)), day(2023, 6, 1));
    List<Person> present = new ArrayList<>();
    present.addAll(cohort.add(24, day(2024, 6, 1).minusDays(mean(0)), day(2024, 6, 1)));
    present.addAll(cohort.add(1, day(2024, 1, 2), day(2024, 1, 2).plusDays(mean(0))));
    present.addAll(cohort.add(24, day(2024, 5, 2), null));
    int all = present.size();
    int cognitive = LhssCohort.people(REPORT, "SBM-10", "Troubles cognitifs", all);
    int team = LhssCohort.people(REPORT, "SBM-11", "Médecin de l'équipe", all);
    int hospital = LhssCohort.count(REPORT, "SBM-13", "CHU");
    int requests = LhssCohort.count(REPORT, "SBM-01", "Demandes d'admission reçues");
    for (int i = 0; i < all; i++) {
      Person person = present.get(i);
      person.health.pathologies(pathologies(i, i < cognitive));
      person.health.followUp(MedicalFollowUp.builder()
          .attendingDoctor(
              History.since(day(2024, 1, 1), AttendingDoctor.of(i < team ? "EQUIPE" : "VILLE")))
          .build());
    }
    String[] services = {"CHU_ELPP", "CHU_PASS", "CHU_SORTIES_COMPLEXES", "CHU_SERVICE"};
    for (int i = 0; i < all; i++) {
      String origin = i < hospital ? services[i % services.length] : "LHSS_JOUR";
      Request.Builder request = Request.builder().origin(Requester.of(origin));
      Dossier.Builder dossier = present.get(i).dossier;
      dossier.addRequest(request.id(cohort.id()).receivedOn(day(2023, 1, 1)).build());
      if (i < requests) {
        dossier.addRequest(request.id(cohort.id()).receivedOn(day(2024, 1, 1)).build());
      }
    }
    return cohort.dossiers();
  }

  /** One main condition; then one or two more, so that the mean of 49 persons is 74/49; mental illness is not counted. */
  private static Pathologies pathologies(int index, boolean cognitive) {
    List<Pathology> known = new ArrayList<>();
    known.add(
        Pathology.builder().category(PathologyCategory.of("AEG")).main(true).build());
    known.add(other("PSY"));
    known.add(other(cognitive ? "COGNITIF" : "CARDIO"));
    if (index < 25) {
      known.add(other("DIABETE"));
    }
    return Pathologies.builder().known(known).build();
  }

  private static Pathology other(String code) {
    return Pathology.builder().category(PathologyCategory.of(code)).build();
  }

  private static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }

  /** The printed mean length, in days. */
  private static long mean(int report) {
    return quotient(PRINTED.get(report), "SBM-06").longValueExact();
  }

  private static BigDecimal quotient(Publication report, String id) {
    return report.claims().stream()
        .filter(
            claim -> claim instanceof Claim.Quotient printed && printed.table().equals(id))
        .map(claim -> ((Claim.Quotient) claim).value())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void every_printed_figure_of_the_three_years_is_counted_again() {
    for (Publication printed : PRINTED) {
      assertThat(PublicationAudit.of(printed).against(EVALUATION.internal()))
          .as(printed.period().toString())
          .isEmpty();
    }
  }

  @Test
  void every_printed_table_and_mean_has_a_definition_or_a_reason_why_not() {
    List<String> counted =
        LhssMobiles2024.indicators().stream().map(Indicator::id).toList();
    List<String> others = Stream.concat(
            LhssMobiles2024.uncounted().stream().map(Uncounted::id),
            LhssMobiles2024.derived().stream().map(DerivedFigure::id))
        .toList();
    for (Publication printed : PRINTED) {
      assertThat(printed.tables())
          .extracting(PrintedTable::id)
          .allMatch(id -> counted.contains(id) != others.contains(id));
    }
    assertThat(others).doesNotContainAnyElementsOf(counted);
    assertThat(Stream.concat(counted.stream(), others.stream()))
        .containsAll(
            IntStream.rangeClosed(1, 19).mapToObj("SBM-%02d"::formatted).toList());
  }

  @Test
  void the_growth_is_20_percent_and_298_days_are_10_months() {
    assertThat(derived("SBM-05")).isEqualByComparingTo("20");
    assertThat(derived("SBM-06-MOIS")).isEqualByComparingTo(quotient(REPORT, "SBM-06-MOIS"));
  }

  private static BigDecimal derived(String id) {
    return LhssMobiles2024.derived().stream()
        .filter(figure -> figure.id().equals(id))
        .findFirst()
        .orElseThrow()
        .value(EVALUATION, 2024)
        .orElseThrow();
  }

  @Test
  void the_audit_finds_what_the_register_knows_and_nothing_else() {
    List<Discrepancy> found = PRINTED.stream()
        .flatMap(printed -> PublicationAudit.of(printed).findings().stream())
        .toList();
    List<KnownInconsistency> known = LhssMobiles2024.inconsistencies();
    assertThat(known)
        .extracting(KnownInconsistency::id)
        .containsExactly("INC-13", "INC-14", "INC-15", "INC-20");
    assertThat(known)
        .allSatisfy(one -> assertThat(found).filteredOn(one::isFoundBy).hasSize(1));
    assertThat(found).hasSameSizeAs(known);
  }

  @Test
  void the_year_balances_24_present_25_come_25_leave_24_stay() {
    Evaluation balance = DossierSchema.of(Map.of())
        .compile(
            RasaTemplates.superset().indicators("LHSS_MOBILE"),
            LhssMobiles2024.organisation(),
            LhssMobiles2024.period())
        .evaluate(people());
    assertThat(total(balance, "RASA-02-DEBUT@LHSS_MOBILE")).isEqualTo(24);
    assertThat(total(balance, "RASA-02-ENTREES@LHSS_MOBILE")).isEqualTo(25);
    assertThat(total(balance, "RASA-02-ANNEE@LHSS_MOBILE")).isEqualTo(49);
    assertThat(total(balance, "RASA-02-SORTIES@LHSS_MOBILE")).isEqualTo(25);
    assertThat(total(balance, "RASA-02-FIN@LHSS_MOBILE")).isEqualTo(24);
  }

  @Test
  void a_person_who_enters_twice_is_one_person_and_two_admissions() {
    LhssCohort cohort = new LhssCohort("LHSS_MOBILE");
    Person person = cohort.add(1, day(2024, 1, 2), day(2024, 2, 1)).get(0);
    person.dossier.addEpisode(cohortEpisode(cohort, day(2024, 6, 1)));
    Evaluation evaluation = DossierSchema.of(Map.of())
        .compile(
            LhssMobiles2024.indicators(), LhssMobiles2024.organisation(), LhssMobiles2024.period())
        .evaluate(cohort.dossiers());
    assertThat(total(evaluation, "SBM-02")).isEqualTo(2);
    assertThat(total(evaluation, "SBM-04")).isOne();
  }

  private static Episode cohortEpisode(LhssCohort cohort, LocalDate day) {
    return Episode.builder()
        .id(cohort.id())
        .dispositif(Dispositif.of("LHSS_MOBILE"))
        .enteredOn(day)
        .build();
  }

  private static long total(Evaluation evaluation, String id) {
    return evaluation.value(new Cell(id, Scope.TOTAL, LhssMobiles2024.period(), Cell.TOTAL));
  }
}
