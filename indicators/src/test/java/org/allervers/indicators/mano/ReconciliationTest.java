package org.allervers.indicators.mano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.allervers.core.mano.ManoPerson;
import org.allervers.core.mano.ManoRecord;
import org.allervers.core.mano.ManoTable;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.mano.ReconciliationLine.Kind;
import org.allervers.indicators.table.Scope;
import org.junit.jupiter.api.Test;

/** Each defect makes a difference that the report lays at its door, with the record that it changes. */
class ReconciliationTest {

  private static final Instant LATER =
      LocalDate.of(2026, 6, 1).atStartOfDay(Sheets.PARIS).toInstant();
  private static final String CREATED = "'followedSince':'2024-02-01T10:00:00.000Z'";
  private static final String OLD = "'followedSince':'2020-02-01T10:00:00.000Z'";
  private static final String EXITED = "'outOfActiveList':true,'outOfActiveListDate':"
      + "'2025-02-09T23:00:00.000Z','outOfActiveListReasons':['Perdu de vue'],'history':["
      + "{'date':'2025-02-10T10:00:00.000Z','data':{'outOfActiveList':{'newValue':true},"
      + "'outOfActiveListDate':{'newValue':'2025-02-09T23:00:00.000Z'}}}]";

  private static Reconciliation.Draft draft(ReportingPeriod period) {
    return Reconciliation.of(ManoGeneration.ARCHIVE)
        .organisation(Sheets.organisation())
        .zone(Sheets.PARIS)
        .asOf(LATER)
        .period(period);
  }

  private static Reconciliation of(ManoPerson... persons) {
    return draft(Sheets.YEAR).evaluate(List.of(persons), List.of());
  }

  private static Reconciliation ofDays(ReportingPeriod period, ManoRecord... records) {
    return draft(period).evaluate(List.of(), ManoTeamDay.of(List.of(records)));
  }

  private static ReconciliationLine line(Reconciliation found, String id, String row, Kind kind) {
    return found.lines().stream()
        .filter(line -> line.indicator().equals("MANO-A/" + id) && line.kind() == kind)
        .filter(line -> line.cell().scope().equals(Scope.TOTAL))
        .filter(line -> line.cell().row().equals(row))
        .reduce((one, other) -> {
          throw new AssertionError("two lines of one address");
        })
        .orElseThrow();
  }

  private static ReconciliationLine count(Reconciliation found, String id) {
    return line(found, id, Cell.TOTAL, Kind.COUNT);
  }

  /** The one defect, by all of the difference, with these records. */
  private static void assertCause(
      ReconciliationLine line, ManoDefect defect, String mano, String ours, String... records) {
    assertThat(line.mano()).isEqualByComparingTo(mano);
    assertThat(line.ours()).isEqualByComparingTo(ours);
    BigDecimal difference = new BigDecimal(mano).subtract(new BigDecimal(ours));
    assertThat(line.contributions()).containsOnlyKeys(defect);
    ManoContribution cause = line.contributions().get(defect);
    assertThat(cause.alone()).isEqualByComparingTo(difference);
    assertThat(cause.lifted()).isEqualByComparingTo(difference);
    assertThat(cause.records()).containsExactly(records);
    assertThat(line.interaction()).isZero();
    assertThat(line.meaning()).isZero();
    assertThat(line.together()).isEmpty();
    assertThat(line.isDifferent()).isTrue();
  }

  @Test
  void d1_names_the_report_that_falls_on_another_day() {
    LocalDate day = LocalDate.of(2024, 3, 5);
    ReconciliationLine line = count(
        ofDays(
            ReportingPeriod.ofClosed(day, day),
            Sheets.record(ManoTable.REPORT, "{'_id':'r','team':'nuit','date':'2024-03-05'}"),
            Sheets.record(ManoTable.REPORT, "{'_id':'s','team':'jour','date':'2024-03-05'}"),
            Sheets.record(ManoTable.REPORT, "{'_id':'t','team':'nuit','date':'2024-03-06'}")),
        "comptes-rendus");
    assertThat(line.mano()).isEqualByComparingTo("2");
    assertThat(line.ours()).isEqualByComparingTo("2");
    assertThat(line.onlyMano()).containsExactly("t");
    assertThat(line.onlyOurs()).containsExactly("r");
    assertThat(line.contributions()).containsOnlyKeys(ManoDefect.D1);
    assertThat(line.contributions().get(ManoDefect.D1).records())
        .containsExactlyInAnyOrder("r", "t");
    assertThat(line.isDifferent()).isTrue();
  }

  @Test
  void d2_names_the_person_whose_date_is_a_number() {
    ReconciliationLine line = count(
        of(
            Sheets.person("{'_id':'a','followedSince':1500000000000}"),
            Sheets.person("{'_id':'b'," + CREATED + "}")),
        "creees");
    assertCause(line, ManoDefect.D2, "2", "1", "a");
    assertThat(line.onlyMano()).containsExactly("a");
    assertThat(line.onlyOurs()).isEmpty();
  }

  @Test
  void d3_names_the_child_of_two() {
    // Born so that the age of the day of reading is 2 as well.
    Reconciliation found = draft(Sheets.YEAR)
        .asOf(LocalDate.of(2024, 12, 31).atStartOfDay(Sheets.PARIS).toInstant())
        .evaluate(
            List.of(Sheets.person("{" + CREATED + ",'birthdate':'2022-05-11T22:00:00.000Z'}")),
            List.of());
    ReconciliationLine young = line(found, "creees-age", "0-2", Kind.COUNT);
    assertCause(young, ManoDefect.D3, "0", "1", "p");
    assertThat(young.onlyOurs()).containsExactly("p");
    assertCause(line(found, "creees-age", "3-17", Kind.COUNT), ManoDefect.D3, "1", "0", "p");
    assertThat(count(found, "creees-age").isDifferent()).isFalse();
  }

  @Test
  void d4_names_the_family_that_has_more_members_than_links() {
    Reconciliation found = of(
        Sheets.person(
            "{'_id':'p'," + CREATED + "}",
            Sheets.record(
                ManoTable.GROUP, "{'_id':'g','persons':['p','q','r','s'],'relations':[{},{},{}]}")),
        Sheets.person(
            "{'_id':'x'," + CREATED + "}",
            Sheets.record(ManoTable.GROUP, "{'_id':'h','persons':['x','y'],'relations':[{},{}]}")));
    ReconciliationLine mean = line(found, "suivies-familles", Cell.TOTAL, Kind.MEAN);
    assertCause(mean, ManoDefect.D4, "2.50", "3.00", "g");
    assertThat(mean.changed()).containsExactly("g");
    assertThat(count(found, "suivies-familles").isDifferent()).isFalse();
  }

  @Test
  void d5_names_who_has_grown_older_since() {
    ReconciliationLine line = line(
        of(Sheets.person("{" + CREATED + ",'birthdate':'2007-03-01T23:00:00.000Z'}")),
        "creees-age",
        "18-24",
        Kind.COUNT);
    assertCause(line, ManoDefect.D5, "1", "0", "p");
  }

  @Test
  void d6_names_the_action_of_three_categories() {
    ReconciliationLine line = count(
        of(Sheets.person(
            "{" + OLD + "}",
            Sheets.record(
                ManoTable.ACTION,
                "{'_id':'a','person':'p','status':'FAIT','completedAt':'2024-05-01T10:00:00.000Z',"
                    + "'teams':['jour'],'categories':['A','B','C']}"),
            Sheets.record(
                ManoTable.ACTION,
                "{'_id':'b','person':'p','status':'FAIT','completedAt':'2024-05-01T10:00:00.000Z',"
                    + "'teams':['jour'],'categories':['A']}"))),
        "actions");
    assertCause(line, ManoDefect.D6, "4", "2", "a");
    assertThat(line.changed()).containsExactly("a");
  }

  @Test
  void d7_names_the_person_whose_number_is_zero() {
    ReconciliationLine line = line(
        of(
            Sheets.person("{'_id':'a'," + CREATED + ",'custom-n':0}"),
            Sheets.person("{'_id':'b'," + CREATED + ",'custom-n':10}")),
        "suivies-moyenne-custom-n",
        Cell.TOTAL,
        Kind.MEAN);
    assertCause(line, ManoDefect.D7, "1000", "500", "a");
    assertThat(line.onlyOurs()).containsExactly("a");
  }

  private static ManoPerson met(String person, String encounter) {
    return Sheets.person(
        "{" + person + "}",
        Sheets.record(
            ManoTable.RENCONTRE,
            "{'_id':'r','person':'p'," + encounter + "'date':'2024-05-01T10:00:00.000Z'}"));
  }

  @Test
  void d8_names_the_encounter_without_gender() {
    ReconciliationLine line = line(
        of(met(OLD + ",'gender':'Femme'", "'team':'jour',")),
        "rencontres-genre",
        "Femme",
        Kind.COUNT);
    assertCause(line, ManoDefect.D8, "0", "1", "r");
    assertThat(line.onlyOurs()).containsExactly("r");
  }

  @Test
  void d9_names_who_was_still_in_at_the_end_of_the_period() {
    Reconciliation found = of(Sheets.person("{" + CREATED + "," + EXITED + "}"));
    assertCause(line(found, "creees-sorties", "OUI", Kind.COUNT), ManoDefect.D9, "1", "0", "p");
    assertCause(line(found, "creees-sorties", "NON", Kind.COUNT), ManoDefect.D9, "0", "1", "p");
    assertCause(
        line(found, "creees-motifs", "Perdu de vue", Kind.COUNT), ManoDefect.D9, "1", "0", "p");
  }

  @Test
  void d10_names_whom_an_exit_made_followed() {
    ReconciliationLine line = count(
        of(Sheets.person("{" + OLD + "," + EXITED.replace("2025-02", "2024-12") + "}")), "suivies");
    assertCause(line, ManoDefect.D10, "1", "0", "p");
  }

  @Test
  void d11_names_whose_exit_has_no_date() {
    Reconciliation found = draft(Sheets.YEAR)
        // The end of the period, so that what is of today is of then.
        .asOf(LocalDate.of(2025, 1, 1).atStartOfDay(Sheets.PARIS).toInstant())
        .evaluate(
            List.of(Sheets.person("{'followedSince':'2023-12-31T23:00:00.000Z',"
                + "'createdAt':'2023-12-31T23:00:00.000Z','outOfActiveList':true,'history':["
                + "{'date':'2024-01-10T23:00:00.000Z','data':{'outOfActiveList':"
                + "{'newValue':true}}}]}")),
            List.of());
    ReconciliationLine line = line(found, "creees-duree", Cell.TOTAL, Kind.MEAN);
    assertCause(line, ManoDefect.D11, "366", "10", "p");
    assertThat(line.changed()).containsExactly("p");
  }

  @Test
  void d12_names_the_report_whose_services_count_again() {
    ReconciliationLine line = count(
        ofDays(
            Sheets.YEAR,
            Sheets.record(
                ManoTable.REPORT,
                "{'_id':'r','team':'jour','date':'2024-03-05','services':'{\\'Douche\\':4}'}"
                    .replace("\\'", "\\\"")),
            Sheets.record(
                ManoTable.SERVICE,
                "{'_id':'s','team':'jour','date':'2024-03-05','service':'Douche','count':4}")),
        "services");
    assertCause(line, ManoDefect.D12, "8", "4", "r");
    assertThat(line.onlyMano()).containsExactly("r");
  }

  @Test
  void d13_names_the_old_file_first_met_now() {
    ReconciliationLine line = count(of(met(OLD, "'team':'jour',")), "rencontres-nouvelles");
    assertCause(line, ManoDefect.D13, "0", "1", "p");
    assertThat(line.onlyOurs()).containsExactly("p");
  }

  @Test
  void d14_names_the_encounter_without_a_team() {
    ReconciliationLine line = count(of(met(OLD, "")), "rencontres");
    assertCause(line, ManoDefect.D14, "1", "0", "r");
    assertThat(line.onlyMano()).containsExactly("r");
  }

  @Test
  void what_two_defects_do_together_is_said_to_be_an_interaction() {
    // A number as the date of the exit's entry: only both defects bring it into the year.
    ReconciliationLine line = count(
        of(Sheets.person("{" + OLD + ",'outOfActiveList':true,'history':[{'date':1600000000000,"
            + "'data':{'outOfActiveList':{'newValue':true}}}]}")),
        "suivies");
    assertThat(line.difference()).isEqualByComparingTo("1");
    assertThat(line.contributions()).containsOnlyKeys(ManoDefect.D2, ManoDefect.D10);
    assertThat(line.contributions().values()).allSatisfy(one -> {
      assertThat(one.alone()).isZero();
      assertThat(one.lifted()).isEqualByComparingTo("1");
      assertThat(one.records()).containsExactly("p");
    });
    assertThat(line.interaction()).isEqualByComparingTo("1");
  }

  @Test
  void a_dossier_without_any_defect_makes_no_difference() {
    Reconciliation found = draft(Sheets.YEAR)
        .asOf(LocalDate.of(2025, 1, 1).atStartOfDay(Sheets.PARIS).toInstant())
        .evaluate(List.of(Sheets.person("{" + CREATED + ",'gender':'Femme'}")), List.of());
    assertThat(found.differences()).isEmpty();
    assertThat(count(found, "creees").mano()).isEqualByComparingTo("1");
    assertThat(found.unread()).isZero();
  }

  @Test
  void populations_stand_beside_those_of_another_generation() {
    ManoPerson seen = Sheets.person("{'_id':'vu','assignedTeams':['jour']," + CREATED + "}");
    ManoPerson gone = Sheets.person("{'_id':'parti','assignedTeams':['jour']," + OLD + ","
        + EXITED.replace("2025-02", "2024-12") + "}");
    Reconciliation found = draft(Sheets.YEAR)
        .beside(ManoGeneration.SUCCESSOR_V2)
        .evaluate(List.of(seen, gone), List.of());
    ReconciliationLine line = found.lines().stream()
        .filter(one -> one.ourDefinition().id().equals("MANO-B2/suivies"))
        .filter(one -> one.cell().scope().equals(Scope.TOTAL))
        .filter(one -> one.cell().row().equals(Cell.TOTAL))
        .findFirst()
        .orElseThrow();
    assertThat(line.indicator()).isEqualTo("MANO-A/suivies");
    assertThat(line.mano()).isEqualByComparingTo("2");
    assertThat(line.ours()).isEqualByComparingTo("1");
    assertThat(line.onlyMano()).containsExactly("parti");
    assertThat(line.contributions().get(ManoDefect.D10).alone()).isEqualByComparingTo("1");
    assertThat(line.meaning()).isZero();
    assertThat(found.lines().stream()
            .filter(one -> !one.ourDefinition().id().equals(one.indicator()))
            .map(one -> one.indicator() + " " + one.ourDefinition().id())
            .distinct())
        .containsExactly(
            "MANO-A/creees MANO-B2/creees",
            "MANO-A/suivies MANO-B2/toutes",
            "MANO-A/suivies MANO-B2/modifiees",
            "MANO-A/suivies MANO-B2/suivies");
  }

  @Test
  void another_definition_of_the_callers_may_stand_beside_a_figure() {
    Indicator met = ManoCompatible.corrected(ManoGeneration.ARCHIVE).persons().stream()
        .filter(one -> one.id().equals("MANO-A/rencontres-nouvelles"))
        .findFirst()
        .orElseThrow();
    Reconciliation found = draft(Sheets.YEAR)
        .beside("MANO-A/creees", met)
        .evaluate(
            List.of(met(CREATED, ""), Sheets.person("{'_id':'x'," + CREATED + "}")), List.of());
    ReconciliationLine line = found.lines().stream()
        .filter(one -> one.ourDefinition().equals(met) && one.indicator().equals("MANO-A/creees"))
        .filter(one -> one.cell().scope().equals(Scope.TOTAL))
        .findFirst()
        .orElseThrow();
    assertThat(line.onlyMano()).containsExactly("x");
    assertThat(line.meaning()).isEqualByComparingTo("1");
    assertThat(line.contributions()).isEmpty();
    assertThat(line.interaction()).isZero();
  }

  @Test
  void a_figure_that_does_not_exist_is_refused() {
    Indicator any = ManoCompatible.corrected(ManoGeneration.ARCHIVE).persons().get(0);
    Reconciliation.Draft draft = draft(Sheets.YEAR).beside("MANO-A/inconnu", any);
    assertThatThrownBy(() -> draft.evaluate(List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("MANO-A/inconnu");
  }

  @Test
  void what_is_printed_of_it_names_nobody_and_no_figure() {
    Reconciliation found = of(Sheets.person("{'_id':'secret','followedSince':1500000000000}"));
    assertThat(found.toString()).doesNotContain("secret");
    assertThat(found.differences()).isNotEmpty().allSatisfy(line -> {
      assertThat(line.toString()).doesNotContain("secret");
      assertThat(line.contributions().toString()).doesNotContain("secret");
    });
    assertThat(found.stamp().fr()).contains("Confidentiel");
    assertThat(Set.copyOf(found.lines())).hasSize(found.lines().size());
  }
}
