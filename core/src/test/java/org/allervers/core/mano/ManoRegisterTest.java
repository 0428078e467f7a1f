package org.allervers.core.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.allervers.core.Register;
import org.allervers.core.json.JsonFormat;
import org.allervers.core.json.JsonRecord;
import org.junit.jupiter.api.Test;

class ManoRegisterTest {

  private static final String NIGHT = RecordConversionsTest.NIGHT_TEAM;

  private static ManoRecord of(ManoTable table, String json) {
    return new ManoRecord(
        table, JsonRecord.empty(), RecordConversionsTest.json(json.replace("NUIT", NIGHT)));
  }

  private static ManoRegister convert(ManoRecord... records) {
    return ManoRegister.convert(List.of(records), RecordConversionsTest.context());
  }

  @Test
  void observations_of_one_night_are_one_round_with_the_report_of_that_day() {
    ManoRegister converted = convert(
        of(ManoTable.TERRITORY, "{\"_id\":\"t\",\"name\":\"Gare\",\"types\":[\"Campement\"]}"),
        of(
            ManoTable.TERRITORY_OBSERVATION,
            "{\"_id\":\"o1\",\"territory\":\"t\",\"team\":\"NUIT\",\"observedAt\":1685656800000,"
                + "\"personsMale\":\"3\",\"personsFemale\":1,\"police\":\"Non\",\"atmosphere\":\"RAS\"}"),
        of(
            ManoTable.TERRITORY_OBSERVATION,
            "{\"_id\":\"o2\",\"territory\":\"t\",\"team\":\"NUIT\",\"observedAt\":\"2023-06-02T02:00:00.000Z\"}"),
        of(
            ManoTable.REPORT,
            "{\"_id\":\"r1\",\"team\":\"NUIT\",\"date\":\"2023-06-01\",\"description\":\"calme\",\"collaborations\":[\"SAMU social\"]}"));
    Register register = converted.register();
    assertThat(register.maraudes()).singleElement().satisfies(round -> {
      assertThat(round.date()).isEqualTo(LocalDate.of(2023, 6, 1));
      assertThat(round.handover()).contains("calme");
      assertThat(round.collaborations()).containsExactly("SAMU social");
      assertThat(round.slot()).contains(register.slots().get(0).id());
      assertThat(round.observations()).hasSize(2);
      assertThat(round.observations().get(0).menMet().known()).contains(3);
      assertThat(round.observations().get(0).policePresent().known()).contains(false);
      assertThat(round.observations().get(0).place()).contains("Gare");
      assertThat(round.observations().get(1).menMet().known()).isEmpty();
    });
    assertThat(converted.report().counts())
        .containsKeys(ImportNote.Kind.DATE_FROM_NUMBER, ImportNote.Kind.NUMBER_FROM_TEXT);
  }

  @Test
  void two_reports_of_one_team_and_day_are_one_and_both_are_kept() {
    ManoRegister converted = convert(
        of(
            ManoTable.REPORT,
            "{\"_id\":\"r1\",\"team\":\"NUIT\",\"date\":\"2023-06-01\",\"description\":\"un\"}"),
        of(
            ManoTable.REPORT,
            "{\"_id\":\"r2\",\"team\":\"NUIT\",\"date\":\"2023-06-01\",\"description\":\"deux\"}"));
    assertThat(converted.register().slots()).singleElement().satisfies(slot -> {
      assertThat(slot.note()).contains("un\n\ndeux");
      assertThat(slot.preserved().find("manoReports").orElseThrow()).contains("r1", "r2");
    });
    assertThat(converted.report().counts()).containsEntry(ImportNote.Kind.REPORTS_UNITED, 2);
  }

  @Test
  void a_service_that_a_row_counts_is_not_counted_again_from_an_old_report() {
    ManoRegister converted = convert(
        of(
            ManoTable.REPORT,
            "{\"_id\":\"r1\",\"team\":\"NUIT\",\"date\":\"2023-06-01\",\"services\":\"{\\\"Café\\\":4,\\\"Douche\\\":2,\\\"Rien\\\":0}\"}"),
        of(
            ManoTable.SERVICE,
            "{\"_id\":\"s1\",\"team\":\"NUIT\",\"date\":\"2023-06-01\",\"service\":\"Café\",\"count\":5}"));
    assertThat(converted.register().anonymousActs())
        .extracting(act -> act.kind().value() + " " + act.count())
        .containsExactlyInAnyOrder("Café 5", "Douche 2");
  }

  @Test
  void a_count_that_was_set_back_to_none_stands_against_an_old_report() {
    ManoRegister converted = convert(
        of(
            ManoTable.REPORT,
            "{\"_id\":\"r1\",\"team\":\"NUIT\",\"date\":\"2023-06-01\",\"services\":\"{\\\"Café\\\":4}\"}"),
        of(
            ManoTable.SERVICE,
            "{\"_id\":\"s1\",\"team\":\"NUIT\",\"date\":\"2023-06-01\",\"service\":\"Café\",\"count\":0}"));
    assertThat(converted.register().anonymousActs()).isEmpty();
    assertThat(converted.register().preserved().find(Kept.UNPLACED).orElseThrow())
        .contains("s1");
  }

  @Test
  void a_passage_without_a_person_is_a_visit_and_one_of_a_person_is_left_to_the_dossier() {
    Register register = convert(
            of(
                ManoTable.PASSAGE,
                "{\"_id\":\"p1\",\"team\":\"NUIT\",\"date\":\"2023-06-02T02:00:00.000Z\"}"),
            of(
                ManoTable.PASSAGE,
                "{\"_id\":\"p2\",\"team\":\"NUIT\",\"date\":\"2023-06-02T02:00:00.000Z\",\"person\":\"x\"}"))
        .register();
    assertThat(register.anonymousVisits()).singleElement().satisfies(visit -> {
      assertThat(visit.date()).isEqualTo(LocalDate.of(2023, 6, 1));
      assertThat(visit.count()).isEqualTo(1);
    });
  }

  @Test
  void each_record_is_in_the_register_once_and_the_register_is_read_back_equal() throws Exception {
    List<ManoRecord> records = List.of(
        of(ManoTable.TEAM, "{\"_id\":\"NUIT\",\"name\":\"<1>\",\"nightSession\":true}"),
        of(ManoTable.TEAM, "{\"_id\":\"x\",\"marque\":\"<2>\"}"),
        of(
            ManoTable.STRUCTURE,
            "{\"_id\":\"s\",\"name\":\"PASS\",\"categories\":[\"PASS\",\"Inconnue\"],\"marque\":\"<3>\"}"),
        of(ManoTable.TERRITORY, "{\"_id\":\"t\",\"marque\":\"<4>\"}"),
        of(ManoTable.TERRITORY_OBSERVATION, "{\"_id\":\"o\",\"marque\":\"<5>\"}"),
        of(
            ManoTable.TERRITORY_OBSERVATION,
            "{\"_id\":\"o2\",\"createdAt\":\"2023-06-02T02:00:00.000Z\",\"marque\":\"<6>\"}"),
        of(ManoTable.REPORT, "{\"_id\":\"r\",\"marque\":\"<7>\"}"),
        of(
            ManoTable.REPORT,
            "{\"_id\":\"r\",\"team\":\"NUIT\",\"date\":\"2023-06-01\",\"marque\":\"<8>\"}"),
        of(
            ManoTable.SERVICE,
            "{\"_id\":\"v\",\"team\":\"NUIT\",\"date\":\"2023-06-01\",\"service\":\"Café\",\"count\":0,\"marque\":\"<9>\"}"),
        of(
            ManoTable.PASSAGE,
            "{\"_id\":\"p\",\"date\":\"2023-06-01\",\"deletedAt\":\"2023-06-01\",\"marque\":\"<10>\"}"));
    ManoRegister converted = ManoRegister.convert(records, RecordConversionsTest.context());
    byte[] json = JsonFormat.registers().write(converted.register());
    String text = new String(json, StandardCharsets.UTF_8);
    for (int i = 2; i <= records.size(); i++) {
      assertThat(text.split("<" + i + ">", -1)).as("record %d", i).hasSize(2);
    }
    assertThat(converted.register().teams())
        .singleElement()
        .satisfies(team ->
            assertThat(team.preserved().find(Kept.MANO).orElseThrow()).contains("nightSession"));
    assertThat(JsonFormat.registers().read(json).orThrow()).isEqualTo(converted.register());
    assertThat(ManoRegister.convert(records, RecordConversionsTest.context())).isEqualTo(converted);
  }
}
