package org.allervers.indicators.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Visit;
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.ServiceKind;
import org.allervers.core.health.AttendingDoctor;
import org.allervers.core.health.MedicalCover;
import org.allervers.core.health.MedicalFollowUp;
import org.allervers.core.identity.BirthDate;
import org.allervers.core.identity.Nationality;
import org.allervers.core.referral.Referral;
import org.allervers.core.social.FamilySituation;
import org.allervers.core.social.Habitat;
import org.allervers.core.social.HouseholdType;
import org.allervers.core.social.LivingPlace;
import org.allervers.core.time.History;
import org.allervers.core.time.PartialDate;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.audit.PublicationAudit;
import org.allervers.indicators.catalogue.LhssCohort.Person;
import org.allervers.indicators.dossier.DossierSchema;
import org.allervers.indicators.publication.Claim;
import org.allervers.indicators.publication.PrintedTable;
import org.allervers.indicators.publication.Publication;
import org.allervers.indicators.table.Discrepancy;
import org.allervers.indicators.table.DiscrepancyReason;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;
import org.junit.jupiter.api.Test;

/** Two years of fictitious people dealt out from the printed figures: counted again, they give the report. */
class LhssDeJour2024Test {

  private static final List<Publication> PRINTED = LhssDeJour2024.publications();
  private static final Publication REPORT = PRINTED.get(0);
  private static final Publication YEAR_BEFORE = PRINTED.get(1);
  private static final LocalDate START = LocalDate.of(2023, 1, 1);
  static final Evaluation EVALUATION = DossierSchema.of(Map.of())
      .compile(
          LhssDeJour2024.indicators(),
          LhssDeJour2024.organisation(),
          PRINTED.stream().map(Publication::period).toArray(ReportingPeriod[]::new))
      .evaluate(people());

  private static List<Dossier> people() {
    LhssCohort cohort = new LhssCohort("LHSS_JOUR");
    int all = LhssCohort.count(REPORT, "SBJ-01", "Personnes accompagnées");
    int left = LhssCohort.count(REPORT, "SBJ-02", "Personnes sorties");
    int before = LhssCohort.count(YEAR_BEFORE, "SBJ-01", "Personnes accompagnées");
    int leftBefore = LhssCohort.count(YEAR_BEFORE, "SBJ-02", "Personnes sorties");
    int stayed = before - leftBefore;
    cohort.add(leftBefore, LocalDate.of(2023, 2, 1), LocalDate.of(2023, 11, 1));
    List<Person> present = new ArrayList<>();
    present.addAll(cohort.add(stayed, LocalDate.of(2023, 5, 2), LocalDate.of(2024, 7, 1)));
    present.addAll(cohort.add(left - stayed, LocalDate.of(2024, 1, 2), LocalDate.of(2024, 10, 1)));
    present.addAll(cohort.add(all - left, LocalDate.of(2024, 3, 1), null));
    for (int i = 0; i < all; i++) {
      dealSocial(present.get(i), i, all);
      dealHealth(present.get(i), i, all);
    }
    dealVisits(cohort, present);
    dealReferrals(cohort, present, REPORT, LocalDate.of(2024, 4, 2));
    dealReferrals(cohort, present, YEAR_BEFORE, LocalDate.of(2023, 6, 2));
    return cohort.dossiers();
  }

  private static void dealSocial(Person person, int index, int all) {
    boolean isManAlone = index < LhssCohort.people(REPORT, "SBJ-07", "Homme isolé", all);
    boolean isForeign =
        index < LhssCohort.people(REPORT, "SBJ-09", "Pays hors de l'Union européenne", all);
    boolean isUnstable = index < LhssCohort.people(REPORT, "SBJ-10", "Instabilité majeure", all);
    // "Plus de 13 %" is cut off: 22 of 162 is the first number above 13 %.
    int birthYear = index < 22 ? 1950 : 1980;
    person
        .identity
        .nationality(Nationality.of(isForeign ? "HUE" : "FR"))
        .addBirthDate(BirthDate.builder()
            .date(PartialDate.of(LocalDate.of(birthYear, 1, 1)))
            .build());
    person
        .social
        .family(FamilySituation.builder()
            .householdType(
                History.since(START, HouseholdType.of(isManAlone ? "HOMME_ISOLE" : "FAMILLE")))
            .build())
        .livingPlace(LivingPlace.builder()
            .habitat(History.since(START, Habitat.of(isUnstable ? "HALTE_NUIT" : "CHRS")))
            .build());
  }

  private static void dealHealth(Person person, int index, int all) {
    int ame = LhssCohort.people(REPORT, "SBJ-13", "Aide médicale d'État", all);
    int css = LhssCohort.people(REPORT, "SBJ-13", "Complémentaire santé solidaire", all);
    List<Code<MedicalCover>> cover = index < ame
        ? List.of(MedicalCover.of("AME"))
        : index < ame + css
            ? List.of(MedicalCover.of("PUMA"), MedicalCover.of("CSS"))
            : List.of(MedicalCover.of("PUMA"));
    person
        .health
        .medicalCover(History.since(START, cover))
        .followUp(MedicalFollowUp.builder()
            .attendingDoctor(
                History.since(START, AttendingDoctor.of(index < 90 ? "AUCUN" : "VILLE")))
            .build());
  }

  /** The 844 visits are spread over the first 206 days of opening of the year. */
  private static void dealVisits(LhssCohort cohort, List<Person> present) {
    List<LocalDate> days = LocalDate.of(2024, 1, 2)
        .datesUntil(LocalDate.of(2025, 1, 1))
        .filter(day -> !Set.of(DayOfWeek.THURSDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
            .contains(day.getDayOfWeek()))
        .limit(206)
        .toList();
    int visits = LhssCohort.count(REPORT, "SBJ-03", "Passages dans l'année");
    for (int i = 0; i < visits; i++) {
      present
          .get(i % present.size())
          .dossier
          .addVisit(
              Visit.builder().id(cohort.id()).date(days.get(i % days.size())).build());
    }
  }

  private static void dealReferrals(
      LhssCohort cohort, List<Person> people, Publication report, LocalDate day) {
    String[] kinds = {"LAM", "LHSS", "PASS"};
    int referrals = LhssCohort.count(report, "SBJ-15", "Demandes d'orientation");
    for (int i = 0; i < referrals; i++) {
      people
          .get(i)
          .dossier
          .addReferral(Referral.builder()
              .id(cohort.id())
              .proposedOn(day)
              .kind(ServiceKind.of(kinds[i % kinds.length]))
              .build());
    }
  }

  @Test
  void every_printed_figure_is_counted_again_but_the_truncated_one() {
    assertThat(PublicationAudit.of(YEAR_BEFORE).against(EVALUATION.internal())).isEmpty();
    List<Discrepancy> against = PublicationAudit.of(REPORT).against(EVALUATION.internal());
    assertThat(against).singleElement().satisfies(found -> {
      assertThat(found.reason()).isEqualTo(DiscrepancyReason.RECOUNT_DIFFERS);
      assertThat(found.place().tables()).containsExactly("SBJ-08");
      assertThat(found.printed().orElseThrow()).isEqualByComparingTo("13");
      assertThat(found.recomputed().orElseThrow()).isEqualByComparingTo("14");
    });
  }

  @Test
  void every_printed_table_has_a_definition_or_a_reason_why_not() {
    List<String> counted =
        LhssDeJour2024.indicators().stream().map(Indicator::id).toList();
    List<String> others = Stream.concat(
            LhssDeJour2024.uncounted().stream().map(Uncounted::id),
            LhssDeJour2024.derived().stream().map(DerivedFigure::id))
        .toList();
    for (Publication printed : PRINTED) {
      assertThat(printed.tables())
          .extracting(PrintedTable::id)
          .allMatch(id -> counted.contains(id) != others.contains(id));
    }
    assertThat(others).doesNotContainAnyElementsOf(counted);
    assertThat(Stream.concat(counted.stream(), others.stream()))
        .containsAll(
            IntStream.rangeClosed(1, 20).mapToObj("SBJ-%02d"::formatted).toList());
  }

  @Test
  void visits_by_day_and_by_month_are_those_printed() {
    for (String id : List.of("SBJ-04", "SBJ-05")) {
      BigDecimal printed = REPORT.claims().stream()
          .filter(claim ->
              claim instanceof Claim.Quotient quotient && quotient.table().equals(id))
          .map(claim -> ((Claim.Quotient) claim).value())
          .findFirst()
          .orElseThrow();
      assertThat(derived(id)).as(id).isEqualByComparingTo(printed);
    }
  }

  @Test
  void growths_are_those_of_the_earlier_figure() {
    assertThat(derived("SBJ-01-EVOLUTION")).isEqualByComparingTo("93");
    assertThat(derived("SBJ-02-EVOLUTION")).isEqualByComparingTo("41");
    assertThat(derived("SBJ-15-EVOLUTION")).isEqualByComparingTo("51");
  }

  private static BigDecimal derived(String id) {
    return LhssDeJour2024.derived().stream()
        .filter(figure -> figure.id().equals(id))
        .findFirst()
        .orElseThrow()
        .value(EVALUATION, 2024)
        .orElseThrow();
  }

  @Test
  void more_than_half_have_no_attending_doctor_on_arrival() {
    Table doctor = EVALUATION.internal().tables().stream()
        .filter(table -> table.id().equals("SBJ-11"))
        .filter(table -> table.period().equals(LhssDeJour2024.period()))
        .findFirst()
        .orElseThrow();
    Row none = doctor.rows().get(0);
    assertThat(none.code()).isEqualTo("AUCUN");
    assertThat(none.count().exact()).hasValue(90);
    assertThat(none.percent().orElseThrow()).isEqualByComparingTo("56");
  }

  @Test
  void the_audit_finds_what_the_register_knows_and_nothing_else() {
    List<Discrepancy> found = PRINTED.stream()
        .flatMap(printed -> PublicationAudit.of(printed).findings().stream())
        .toList();
    List<KnownInconsistency> known = LhssDeJour2024.inconsistencies();
    assertThat(known)
        .extracting(KnownInconsistency::id)
        .containsExactly("INC-16", "INC-17", "INC-18", "INC-19");
    assertThat(known)
        .allSatisfy(one -> assertThat(found).filteredOn(one::isFoundBy).hasSize(1));
    assertThat(found).hasSameSizeAs(known);
  }
}
