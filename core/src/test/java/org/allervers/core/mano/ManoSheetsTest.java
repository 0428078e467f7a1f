package org.allervers.core.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ManoSheetProblem.Reason;
import org.junit.jupiter.api.Test;

class ManoSheetsTest {

  private static final ManoSheets SHEETS = ManoSheets.of(organisation(), Sheet.PARIS);

  private static JsonRecord json(String text) {
    return JsonRecord.read(text.replace('\'', '"')).value().orElseThrow();
  }

  private static ManoOrganisation organisation() {
    JsonRecord raw = json("{'_id':'o1','customFieldsPersons':[{'name':'Social','fields':["
        + "{'name':'custom-1','label':'Nuits','type':'number'},"
        + "{'name':'custom-2','label':'Aides','type':'multi-choice','options':['RSA','AAH','Ticket, repas']},"
        + "{'name':'custom-3','label':'Domicilié','type':'boolean'},"
        + "{'name':'custom-4','label':'Doublon','type':'text'},"
        + "{'name':'custom-5','label':'Doublon','type':'text'},"
        + "{'name':'hasAnimal','label':'Avec animaux','type':'yes-no'}]}],"
        + "'customFieldsMedicalFile':[{'name':'nss','label':'Numéro','type':'text'}],"
        + "'consultations':["
        + "{'name':'Médicale','fields':[{'name':'custom-6','label':'Avis','type':'text'}]},"
        + "{'name':'Sociale','fields':[{'name':'custom-7','label':'Avis','type':'text'}]}]}");
    ManoRecord team = new ManoRecord(
        ManoTable.TEAM, json("{'_id':'t1','name':'Équipe de jour'}"), JsonRecord.empty());
    return ManoOrganisation.of(raw, List.of(team));
  }

  private static ManoSheetProblem problem(Reason reason, int row, int column) {
    return new ManoSheetProblem(reason, row, column);
  }

  @Test
  void an_exported_person_has_the_values_that_the_sheet_kept() {
    ManoSheet sheet = SHEETS.export(
        "personnes suivies",
        List.of(
            "_id",
            "name",
            "Aides",
            "Domicilié",
            "outOfActiveListDate",
            "history",
            "Nuits",
            "entityKey"),
        List.of(
            List.of(
                "p1",
                "Iris Essai",
                "AAH, Ticket, repas",
                "true",
                "1690000000000",
                "[{\"data\":{}}]",
                "3",
                "c2VjcmV0"),
            List.of("p2", "Paul Essai", "[]", "", "2023-05-11T22:00:00.000Z", "", "", "c2VjcmV0")));
    ManoRecord first = sheet.records().get(0);
    assertThat(sheet.table()).contains(ManoTable.PERSON);
    assertThat(first.columns().names()).containsExactly("_id");
    assertThat(first.content().list("custom-2")).isEqualTo(List.of("AAH", "Ticket, repas"));
    assertThat(first.value("custom-3")).contains(true);
    assertThat(first.text("custom-1")).contains("3");
    assertThat(first.value("outOfActiveListDate")).contains(new BigDecimal("1690000000000"));
    assertThat(first.content().list("history")).hasSize(1).first().isInstanceOf(JsonRecord.class);
    assertThat(sheet.records().get(1).content().names())
        .containsExactly("name", "custom-2", "outOfActiveListDate");
    assertThat(sheet.records().toString() + sheet).doesNotContain("Iris", "c2VjcmV0");
    assertThat(sheet.problems())
        .containsExactly(
            problem(Reason.KEY_LEFT_OUT, 1, 8),
            problem(Reason.FALSE_OR_MISSING, 3, 4),
            problem(Reason.FALSE_OR_MISSING, 3, 7));
  }

  @Test
  void what_an_export_lost_is_said_with_its_place() {
    ManoSheet sheet = SHEETS.export(
        "personnes suivies",
        List.of("_id", "Doublon", "description", "Aides", "_id"),
        List.of(
            List.of("p1", "reste", "x".repeat(32_766), "RSA, Autre", "p9", "de trop"),
            List.of("", "", "", "", "")));
    assertThat(sheet.records()).hasSize(1);
    assertThat(sheet.records().get(0).id()).isEqualTo("p1");
    assertThat(sheet.records().get(0).text("Doublon")).contains("reste");
    assertThat(sheet.problems())
        .containsExactlyInAnyOrder(
            problem(Reason.AMBIGUOUS_LABEL, 1, 2),
            problem(Reason.REPEATED_COLUMN, 1, 5),
            problem(Reason.EXTRA_CELLS, 2, 0),
            problem(Reason.CUT, 2, 3),
            problem(Reason.UNCERTAIN_LIST, 2, 4));
    assertThat(SHEETS.export("Feuil1", List.of("_id"), List.of()).problems())
        .containsExactly(problem(Reason.UNKNOWN_SHEET, 1, 0));
  }

  @Test
  void the_kind_of_a_consultation_tells_two_fields_of_one_label_apart() {
    ManoSheet sheet = SHEETS.export(
        "consultations",
        List.of("_id", "type", "Avis", "status"),
        List.of(
            List.of("c1", "Médicale", "bon", "FAIT"),
            List.of("c2", "Sociale", "réservé", "A FAIRE"),
            List.of("c3", "Ancienne", "perdu", "FAIT")));
    assertThat(sheet.records().get(0).text("custom-6")).contains("bon");
    assertThat(sheet.records().get(1).text("custom-7")).contains("réservé");
    assertThat(sheet.records().get(2).text("Avis")).contains("perdu");
    assertThat(sheet.records().get(0).columns().text("status")).contains("FAIT");
    assertThat(sheet.problems()).containsExactly(problem(Reason.AMBIGUOUS_LABEL, 4, 3));
  }

  @Test
  void a_typed_person_becomes_the_records_that_an_import_would_make() {
    List<String> header = List.of(
        "Nom prénom ou Pseudonyme",
        " Date de naissance ",
        "Équipes en charge",
        "Aides",
        "Nuits",
        "Domicilié",
        "Avec animaux",
        "Numéro");
    List<List<String>> lines = List.of(List.of(
        "Iris Essai", "12/05/85", "Équipe de jour", "RSA, AAH", "2,5", "Non", "Oui", "brouillon"));
    ManoSheet sheet = SHEETS.persons("a.xlsx", "Import persons", header, lines);
    ManoRecord person = sheet.records().get(0);
    assertThat(sheet.problems()).isEmpty();
    assertThat(person.text("birthdate")).contains("1985-05-11T22:00:00.000Z");
    assertThat(person.day("birthdate", Sheet.PARIS)).contains(LocalDate.of(1985, 5, 12));
    assertThat(person.texts("assignedTeams")).containsExactly("t1");
    assertThat(person.texts("custom-2")).containsExactly("RSA", "AAH");
    assertThat(person.value("custom-1")).contains(new BigDecimal("2.5"));
    assertThat(person.value("custom-3")).contains(false);
    assertThat(person.text("hasAnimal")).contains("Oui");
    assertThat(person.value("nss")).isEmpty();
    assertThat(sheet.records().get(1).table()).isEqualTo(ManoTable.MEDICAL_FILE);
    assertThat(sheet.records().get(1).text("person")).contains(person.id());
    assertThat(SHEETS.persons("a.xlsx", "Import persons", header, lines)).isEqualTo(sheet);
    assertThat(SHEETS
            .persons("b.xlsx", "Import persons", header, lines)
            .records()
            .get(0)
            .id())
        .isNotEqualTo(person.id());
  }

  @Test
  void what_was_typed_wrong_is_left_out_and_said() {
    ManoSheet sheet = SHEETS.persons(
        "a.xlsx",
        "persons",
        List.of(
            "Nom prénom ou Pseudonyme",
            "Genre",
            "Date de naissance",
            "Nuits",
            "Aides",
            "Avec animaux",
            "Inventée",
            "Genre"),
        List.of(
            List.of("Iris", "femme", "31/02/1990", "trop", "RSA,Autre", "peut-être", "x", "Homme"),
            List.of("", "Homme")));
    assertThat(sheet.records()).hasSize(1);
    assertThat(sheet.records().get(0).content().names()).containsExactly("name", "custom-2");
    assertThat(sheet.records().get(0).texts("custom-2")).containsExactly("RSA");
    assertThat(sheet.problems())
        .containsExactly(
            problem(Reason.UNKNOWN_COLUMN, 1, 7),
            problem(Reason.REPEATED_COLUMN, 1, 8),
            problem(Reason.NOT_AN_OPTION, 2, 2),
            problem(Reason.WRONG_VALUE, 2, 3),
            problem(Reason.WRONG_VALUE, 2, 4),
            problem(Reason.NOT_AN_OPTION, 2, 5),
            problem(Reason.WRONG_VALUE, 2, 6),
            problem(Reason.NO_NAME, 3, 0));
    assertThat(SHEETS.persons("a.xlsx", "Notes", List.of(), List.of()).table()).isEmpty();
  }

  @Test
  void records_of_a_workbook_make_an_archive() {
    ManoArchive.Builder builder =
        ManoArchive.builder((encrypted, key) -> new ManoOpening.Refused("WRONG_KEY"));
    SHEETS
        .export(
            "personnes suivies",
            List.of("_id", "organisation", "name"),
            List.of(List.of("p1", "o1", "Iris")))
        .records()
        .forEach(builder::add);
    SHEETS
        .export(
            "comments",
            List.of("_id", "organisation", "person"),
            List.of(List.of("c1", "o1", "p1")))
        .records()
        .forEach(builder::add);
    ManoArchive archive = builder.build();
    assertThat(archive.person("p1").orElseThrow().records(ManoTable.COMMENT)).hasSize(1);
    assertThat(archive.failures()).isEmpty();
    assertThat(Optional.of(archive.organisationId())).contains("o1");
  }
}
