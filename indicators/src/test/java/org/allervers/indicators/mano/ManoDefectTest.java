package org.allervers.indicators.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.allervers.core.mano.ManoPerson;
import org.allervers.core.mano.ManoRecord;
import org.allervers.core.mano.ManoTable;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.table.Label;
import org.junit.jupiter.api.Test;

/** Each defect on its own: on, the figure that Mano is known to print; off, the one that it means. */
class ManoDefectTest {

  private static final String CREATED = "'followedSince':'2024-02-01T10:00:00.000Z'";
  private static final String OLD = "'followedSince':'2020-02-01T10:00:00.000Z'";

  private static ManoCompatible set(ManoDefect... on) {
    return ManoCompatible.of(ManoGeneration.ARCHIVE, Set.of(on));
  }

  private static Evaluation persons(ManoCompatible set, ManoPerson... persons) {
    return Sheets.evaluate(
        Sheets.persons(Sheets.PARIS), set.persons(), Sheets.YEAR, List.of(persons));
  }

  private static long total(Evaluation evaluation, String id) {
    return row(evaluation, id, Cell.TOTAL);
  }

  private static long row(Evaluation evaluation, String id, String row) {
    String all = Sheets.levels(evaluation).get(0);
    return Sheets.cell(evaluation, "MANO-A/" + id, all, row);
  }

  private static String mean(Evaluation evaluation, String id) {
    return evaluation
        .quotient(new Cell(
            "MANO-A/" + id,
            Sheets.levels(evaluation).get(0),
            evaluation.periods().get(0),
            "TOTAL"))
        .orElseThrow()
        .toPlainString();
  }

  private static long reports(ManoCompatible set, String team, String zone) {
    ReportingPeriod day =
        ReportingPeriod.ofClosed(LocalDate.of(2024, 3, 5), LocalDate.of(2024, 3, 5));
    List<ManoTeamDay> days = ManoTeamDay.of(List.of(
        Sheets.record(ManoTable.REPORT, "{'_id':'r','team':'" + team + "','date':'2024-03-05'}")));
    return total(
        Sheets.evaluate(
            ManoTeamSchema.of(Sheets.organisation(), ZoneId.of(zone)), set.teams(), day, days),
        "comptes-rendus");
  }

  @Test
  void d1_reports_are_a_day_off_for_night_teams_and_west_of_greenwich() {
    assertThat(reports(set(ManoDefect.D1), "jour", "Europe/Paris")).isEqualTo(1);
    assertThat(reports(set(ManoDefect.D1), "nuit", "Europe/Paris")).isZero();
    assertThat(reports(set(ManoDefect.D1), "jour", "UTC")).isZero();
    assertThat(reports(set(ManoDefect.D1), "jour", "America/Martinique")).isZero();
    assertThat(reports(set(ManoDefect.D1), "jour", "Indian/Reunion")).isEqualTo(1);
    for (String zone : List.of("Europe/Paris", "UTC", "America/Martinique")) {
      assertThat(reports(set(), "jour", zone)).isEqualTo(1);
      assertThat(reports(set(), "nuit", zone)).isEqualTo(1);
    }
  }

  @Test
  void d2_a_number_is_in_every_period() {
    ManoPerson person = Sheets.person("{'followedSince':1500000000000}");
    assertThat(total(persons(set(ManoDefect.D2), person), "creees")).isEqualTo(1);
    assertThat(total(persons(set(), person), "creees")).isZero();
  }

  @Test
  void d3_a_child_of_two_is_three() {
    ManoPerson child = Sheets.person("{" + CREATED + ",'birthdate':'2022-05-11T22:00:00.000Z'}");
    assertThat(row(persons(set(ManoDefect.D3), child), "creees-age", "3-17")).isEqualTo(1);
    assertThat(row(persons(set(), child), "creees-age", "0-2")).isEqualTo(1);
  }

  private static String familySize(ManoCompatible set, int members, int links) {
    StringBuilder group = new StringBuilder("{'_id':'g','persons':[");
    for (int i = 0; i < members; i++) {
      group.append(i == 0 ? "" : ",").append("'p").append(i).append('\'');
    }
    group.append("],'relations':[").append("{},".repeat(links - 1)).append("{}]}");
    ManoRecord family = Sheets.record(ManoTable.GROUP, group.toString());
    ManoPerson one = Sheets.person("{'_id':'p0'," + CREATED + "}", family);
    return mean(
        Sheets.evaluate(
            ManoFamilySchema.of(Sheets.organisation(), Sheets.PARIS),
            set.families(),
            Sheets.YEAR,
            ManoFamily.of(List.of(one))),
        "suivies-familles");
  }

  @Test
  void d4_a_family_of_four_has_three_or_six() {
    assertThat(familySize(set(ManoDefect.D4), 4, 3)).isEqualTo("3.00");
    assertThat(familySize(set(ManoDefect.D4), 4, 6)).isEqualTo("6.00");
    assertThat(familySize(set(ManoDefect.D4), 2, 1)).isEqualTo("1.00");
    assertThat(familySize(set(), 4, 3)).isEqualTo("4.00");
    assertThat(familySize(set(), 4, 6)).isEqualTo("4.00");
  }

  @Test
  void d5_somebody_ages_after_the_period() {
    ManoPerson young = Sheets.person("{" + CREATED + ",'birthdate':'2007-03-01T23:00:00.000Z'}");
    assertThat(row(persons(set(ManoDefect.D5), young), "creees-age", "18-24")).isEqualTo(1);
    assertThat(row(persons(set(), young), "creees-age", "3-17")).isEqualTo(1);
  }

  @Test
  void d6_an_action_of_three_categories_counts_three_times() {
    ManoPerson person = Sheets.person(
        "{" + OLD + "}",
        Sheets.record(
            ManoTable.ACTION,
            "{'_id':'a','person':'p','status':'FAIT','completedAt':'2024-05-01T10:00:00.000Z',"
                + "'teams':['jour'],'categories':['A','B','C']}"));
    assertThat(total(persons(set(ManoDefect.D6), person), "actions")).isEqualTo(3);
    assertThat(total(persons(set(), person), "actions")).isEqualTo(1);
  }

  @Test
  void d7_the_mean_of_zero_and_ten_is_ten() {
    Label title = Label.ofBoth("N");
    List<ManoPerson> numbers = List.of(
        Sheets.person("{'_id':'a'," + CREATED + ",'custom-n':0}"),
        Sheets.person("{'_id':'b'," + CREATED + ",'custom-n':10}"));
    List<ManoPerson> text =
        List.of(Sheets.person("{'_id':'a'," + CREATED + ",'custom-n':'0'}"), numbers.get(1));
    assertThat(numberMean(set(ManoDefect.D7).meanOf("custom-n", title), numbers))
        .isEqualTo("1000.00");
    assertThat(numberMean(set(ManoDefect.D7).meanOf("custom-n", title), text)).isEqualTo("500.00");
    assertThat(numberMean(set().meanOf("custom-n", title), numbers)).isEqualTo("500.00");
  }

  private static String numberMean(Indicator indicator, List<ManoPerson> persons) {
    return mean(
        Sheets.evaluate(Sheets.persons(Sheets.PARIS), List.of(indicator), Sheets.YEAR, persons),
        "suivies-moyenne-custom-n");
  }

  private static ManoPerson met(String person, String at) {
    return Sheets.person(
        "{" + person + "}",
        Sheets.record(
            ManoTable.RENCONTRE, "{'_id':'r','person':'p','team':'jour','date':'" + at + "'}"));
  }

  @Test
  void d8_encounters_have_no_gender() {
    ManoPerson person = met(OLD + ",'gender':'Femme'", "2024-05-01T10:00:00.000Z");
    assertThat(row(persons(set(ManoDefect.D8), person), "rencontres-genre", "Femme"))
        .isZero();
    assertThat(row(persons(set(), person), "rencontres-genre", "Femme")).isEqualTo(1);
  }

  private static final String EXITED = "'outOfActiveList':true,'outOfActiveListDate':"
      + "'2025-02-09T23:00:00.000Z','outOfActiveListReasons':['Perdu de vue'],'history':["
      + "{'date':'2025-02-10T10:00:00.000Z','data':{'outOfActiveList':{'newValue':true},"
      + "'outOfActiveListDate':{'newValue':'2025-02-09T23:00:00.000Z'}}}]";

  @Test
  void d9_an_exit_after_the_period_is_in_it() {
    ManoPerson person = Sheets.person("{" + CREATED + "," + EXITED + "}");
    assertThat(row(persons(set(ManoDefect.D9), person), "creees-sorties", "OUI"))
        .isEqualTo(1);
    assertThat(row(persons(set(ManoDefect.D9), person), "creees-motifs", "Perdu de vue"))
        .isEqualTo(1);
    assertThat(row(persons(set(), person), "creees-sorties", "NON")).isEqualTo(1);
    assertThat(row(persons(set(), person), "creees-motifs", "Perdu de vue")).isZero();
  }

  @Test
  void d10_recording_an_exit_is_a_follow_up() {
    ManoPerson person = Sheets.person("{" + OLD + "," + EXITED.replace("2025-02", "2024-12") + "}");
    assertThat(total(persons(set(ManoDefect.D10), person), "suivies")).isEqualTo(1);
    assertThat(total(persons(set(), person), "suivies")).isZero();
  }

  @Test
  void d11_an_exit_without_a_date_does_not_end() {
    ManoPerson person = Sheets.person("{'followedSince':'2023-12-31T23:00:00.000Z',"
        + "'createdAt':'2023-12-31T23:00:00.000Z','outOfActiveList':true,'history':["
        + "{'date':'2024-01-10T23:00:00.000Z','data':{'outOfActiveList':{'newValue':true}}}]}");
    assertThat(mean(persons(set(ManoDefect.D11), person), "creees-duree")).isEqualTo("366.00");
    assertThat(mean(persons(set(), person), "creees-duree")).isEqualTo("10.00");
  }

  @Test
  void d12_services_of_old_reports_count_twice() {
    List<ManoTeamDay> days = ManoTeamDay.of(List.of(
        Sheets.record(
            ManoTable.REPORT,
            "{'_id':'r','team':'jour','date':'2024-03-05','services':'{\\'Douche\\':4}'}"
                .replace("\\'", "\\\"")),
        Sheets.record(
            ManoTable.SERVICE,
            "{'_id':'s','team':'jour','date':'2024-03-05','service':'Douche','count':4}")));
    assertThat(services(set(ManoDefect.D12), days)).isEqualTo(8);
    assertThat(services(set(), days)).isEqualTo(4);
  }

  private static long services(ManoCompatible set, List<ManoTeamDay> days) {
    return total(
        Sheets.evaluate(
            ManoTeamSchema.of(Sheets.organisation(), Sheets.PARIS), set.teams(), Sheets.YEAR, days),
        "services");
  }

  @Test
  void d13_a_new_person_is_a_new_file() {
    ManoPerson person = met(OLD, "2024-05-01T10:00:00.000Z");
    assertThat(total(persons(set(ManoDefect.D13), person), "rencontres-nouvelles"))
        .isZero();
    assertThat(total(persons(set(), person), "rencontres-nouvelles")).isEqualTo(1);
  }

  @Test
  void d14_what_has_no_team_counts_for_the_whole() {
    ManoPerson person = Sheets.person(
        "{" + OLD + "}",
        Sheets.record(
            ManoTable.RENCONTRE, "{'_id':'r','person':'p','date':'2024-05-01T10:00:00.000Z'}"));
    assertThat(total(persons(set(ManoDefect.D14), person), "rencontres")).isEqualTo(1);
    assertThat(total(persons(set(), person), "rencontres")).isZero();
  }

  @Test
  void each_definition_says_which_defects_are_on() {
    assertThat(ManoCompatible.asPrinted(ManoGeneration.ARCHIVE).persons())
        .filteredOn(one -> one.id().equals("MANO-A/suivies"))
        .singleElement()
        .satisfies(one -> assertThat(one.version()).isEqualTo("1.309/D1+D2+D10"));
    assertThat(ManoCompatible.corrected(ManoGeneration.SUCCESSOR_V2).persons())
        .allSatisfy(one -> assertThat(one.version()).isEqualTo("2026-02"));
  }
}
