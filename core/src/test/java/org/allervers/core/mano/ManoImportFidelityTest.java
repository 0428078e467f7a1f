package org.allervers.core.mano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allervers.core.dispositif.Dispositif;
import org.allervers.core.episode.Episode;
import org.allervers.core.json.JsonFormat;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ImportNote.Certainty;
import org.allervers.core.mano.ImportNote.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is out of the ordinary in records is never lost, and never stops an import. */
class ManoImportFidelityTest {

  private static final String PERSON = "11111111-1111-4111-8111-111111111111";
  private static final ManoContext CONTEXT = RecordConversionsTest.context();

  private static JsonRecord json(String text) {
    return RecordConversionsTest.json(text.replace('\'', '"'));
  }

  private static ManoRecord person(String json) {
    return new ManoRecord(
        ManoTable.PERSON,
        JsonRecord.of(Map.of("_id", PERSON, "createdAt", "2023-01-02T09:00:00.000Z")),
        json(json));
  }

  private static ManoRecord of(ManoTable table, String columns, String json) {
    return new ManoRecord(table, json(columns), json(json));
  }

  private static ImportedDossier convert(ManoContext context, String person, ManoRecord... all) {
    ImportedDossier imported =
        ManoImport.of(context).convert(ManoPerson.of(person(person), List.of(all)));
    byte[] written = JsonFormat.dossiers().write(imported.dossier());
    assertThat(JsonFormat.dossiers().read(written).value()).contains(imported.dossier());
    assertThat(ManoWriteBack.imported(imported.dossier()).orElseThrow().person())
        .isEqualTo(person(person));
    return imported;
  }

  private static boolean says(ImportReport report, Kind kind, String field) {
    return report.notes().stream()
        .anyMatch(note -> note.kind() == kind && note.field().equals(field));
  }

  @Test
  void a_team_whose_identifier_is_no_uuid_is_a_team_all_the_same() {
    ImportedDossier imported = convert(
        CONTEXT, "{'assignedTeams':['" + RecordConversionsTest.DAY_TEAM + "','ancienne équipe']}");
    assertThat(imported.dossier().coordination().teams())
        .containsExactly(
            Identifiers.always(RecordConversionsTest.DAY_TEAM),
            Identifiers.always("ancienne équipe"));
    assertThat(says(imported.report(), Kind.IDENTIFIER_MADE, "assignedTeams")).isTrue();
    assertThat(says(imported.report(), Kind.TEAM_UNKNOWN, "assignedTeams")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2023-05-12, 2023-05-12",
    "2023-05-11T22:00:00.000Z, 2023-05-12",
    "1850-01-01, 1850-01-01",
    "0085-05-12, 0085-05-12",
    "9999-12-29, 9999-12-29",
    "9999-12-31, ''",
    "0000-01-01, ''",
    "-000044-03-15T00:00:00.000Z, ''",
    "+012345-01-01T00:00:00.000Z, ''",
    "+275760-09-13T00:00:00.000Z, ''",
    "12/05/85, ''",
    "85, ''",
    "hier, ''",
  })
  void a_day_that_is_no_day_of_a_dossier_is_kept_as_it_was_and_said(String written, String day) {
    ImportedDossier imported = convert(
        CONTEXT,
        "{'birthdate':'" + written + "','wanderingAt':'" + written + "','followedSince':'" + written
            + "'}",
        of(ManoTable.TREATMENT, "{'_id':'t'}", "{'name':'x','startDate':'" + written + "'}"),
        of(
            ManoTable.PASSAGE,
            "{'_id':'p','createdAt':'2023-01-02T09:00:00.000Z'}",
            "{'date':'" + written + "'}"));
    Optional<String> read = imported.dossier().identity().birthDates().stream()
        .map(birth -> birth.date().toString())
        .findFirst();
    assertThat(read).isEqualTo(Optional.of(day).filter(text -> !text.isEmpty()));
    for (String field : List.of("birthdate", "wanderingAt", "followedSince", "startDate", "date")) {
      assertThat(says(imported.report(), Kind.DATE_UNREADABLE, field))
          .as(field)
          .isEqualTo(day.isEmpty());
    }
    assertThat(imported.dossier().visits().get(0).date())
        .isEqualTo(day.isEmpty() ? LocalDate.of(2023, 1, 2) : LocalDate.parse(day));
  }

  @Test
  void numbers_beyond_all_years_are_no_dates() {
    for (String number : List.of("8640000000000000", "-62135596800001", "1e300", "1.5")) {
      ImportedDossier imported =
          convert(CONTEXT, "{'birthdate':" + number + ",'outOfActiveListDate':" + number + "}");
      assertThat(imported.dossier().identity().birthDates()).isEmpty();
      assertThat(says(imported.report(), Kind.DATE_UNREADABLE, "birthdate")).isTrue();
      assertThat(says(imported.report(), Kind.DATE_UNREADABLE, "outOfActiveListDate"))
          .isTrue();
    }
  }

  @Test
  void records_without_an_identifier_that_is_a_uuid_keep_it_and_get_a_stable_one() {
    ManoRecord action = of(ManoTable.ACTION, "{'_id':'a-1'}", "{'name':'x'}");
    ImportedDossier imported = convert(CONTEXT, "{}", action);
    assertThat(imported.dossier().tasks().get(0).id()).isEqualTo(Identifiers.always("a-1"));
    assertThat(imported.dossier().tasks().get(0).preserved().find(Kept.MANO))
        .contains(Kept.json(action));
    assertThat(says(imported.report(), Kind.IDENTIFIER_MADE, "_id")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e500",
        "1e-500",
        "1e2147483647",
        "11111111112222222222333333333344444444445555555555666666666677777777778888888888999999999900000000001"
      })
  void a_number_that_nobody_could_mean_is_kept_as_the_text_that_it_was(String text) {
    ManoContext context = ManoContext.of(
        ManoOrganisation.of(
            json("{'customFieldsPersons':[{'name':'Social','fields':["
                + "{'name':'custom-1','label':'Dettes','type':'number'}]}]}"),
            List.of()),
        Sheet.PARIS);
    ImportedDossier imported = convert(context, "{'custom-1':'" + text + "'}");
    assertThat(says(imported.report(), Kind.VALUE_OF_OTHER_TYPE, "custom-1")).isTrue();
    assertThat(imported.dossier().social().answers().names()).isEmpty();
  }

  @Test
  void a_long_row_of_backslashes_costs_no_more_than_its_length() {
    String many = "\\".repeat(400_000);
    ManoRecord comment = new ManoRecord(
        ManoTable.COMMENT,
        json("{'_id':'c','createdAt':'2023-01-02T09:00:00.000Z'}"),
        json("{'person':'" + PERSON + "'}").with("comment", many + "x" + many + "/x"));
    ImportedDossier imported =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> convert(CONTEXT, "{}", comment));
    assertThat(imported.dossier().coordination().notes().get(0).text()).isEqualTo(many + "x/x");
  }

  @Test
  void the_host_says_what_the_service_is_and_else_it_is_left_open() {
    ImportedDossier open = convert(CONTEXT, "{}");
    ImportedDossier said = convert(CONTEXT.dispositif(Dispositif.EMSP), "{}");
    assertThat(open.dossier().episodes())
        .extracting(Episode::dispositif)
        .containsExactly(Dispositif.list().read("NON_RENSEIGNE"));
    assertThat(said.dossier().episodes())
        .extracting(Episode::dispositif)
        .containsExactly(Dispositif.EMSP);
    assertThat(open.report().counts()).containsEntry(Kind.DISPOSITIF_UNSAID, 1);
    assertThat(said.report().counts()).doesNotContainKey(Kind.DISPOSITIF_UNSAID);
  }

  @Test
  void one_matter_is_said_once_and_no_surer_than_the_least_sure() {
    ImportedDossier imported = convert(
        CONTEXT,
        "{'personalSituation':'Famille','history':[{'date':'2023-03-01T10:00:00.000Z','data':"
            + "{'personalSituation':{'oldValue':'Mineur','newValue':'En couple'}}}]}");
    List<ImportNote> notes = imported.report().notes().stream()
        .filter(note -> note.kind() == Kind.HISTORY_INCOHERENT)
        .toList();
    assertThat(notes)
        .containsExactly(new ImportNote(
            Kind.HISTORY_INCOHERENT,
            ManoTable.PERSON,
            PERSON,
            "personalSituation",
            Certainty.GUESSED));
    assertThat(imported.report().and(imported.report())).isEqualTo(imported.report());
  }

  @Test
  void what_comes_into_no_dossier_is_said() {
    ManoArchive archive = ManoArchive.builder((closed, key) -> new ManoOpening.Refused("x"))
        .add(person("{'name':'x'}"))
        .add(of(ManoTable.PERSON, "{'_id':'d','deletedAt':'2023-06-01'}", "{'name':'y'}"))
        .add(of(ManoTable.ACTION, "{'_id':'a'}", "{'person':'partie'}"))
        .add(of(ManoTable.COMMENT, "{'_id':'c'}", "{'action':'partie'}"))
        .add(of(ManoTable.GROUP, "{'_id':'g'}", "{'persons':['" + PERSON + "','d']}"))
        .add(of(ManoTable.GROUP, "{'_id':'h'}", "{'persons':['partie']}"))
        .add(of(ManoTable.USER_LOG, "{'_id':'u'}", "{}"))
        .build();
    assertThat(ManoImport.apart(archive).notes())
        .extracting(
            note -> note.kind() + " " + note.table() + " " + note.record() + " " + note.field())
        .containsExactlyInAnyOrder(
            "ORPHAN ACTION a person",
            "ORPHAN COMMENT c action",
            "ORPHAN GROUP h persons",
            "GROUP_OF_DELETED_PERSON GROUP g persons",
            "GROUP_OF_DELETED_PERSON PERSON d ",
            "GROUP_OF_DELETED_PERSON GROUP h persons",
            "TABLE_LEFT_OUT USER_LOG  ");
  }

  @Test
  void a_place_has_its_name_where_the_person_is_met() {
    ManoArchive archive = ManoArchive.builder((closed, key) -> new ManoOpening.Refused("x"))
        .add(person("{'name':'x'}"))
        .add(of(
            ManoTable.PERSON_PLACE,
            "{'_id':'l','createdAt':'2023-02-01T09:00:00.000Z'}",
            "{'person':'" + PERSON + "','place':'p'}"))
        .add(of(ManoTable.PLACE, "{'_id':'p'}", "{'name':'Place de la gare'}"))
        .build();
    ManoPerson met = archive.person(PERSON).orElseThrow();
    ImportedDossier imported = ManoImport.of(CONTEXT).convert(met);
    assertThat(imported.dossier().coordination().meetingPoints())
        .extracting(point -> point.place())
        .containsExactly("Place de la gare");
    assertThat(imported.report().counts()).doesNotContainKey(Kind.ORPHAN);
  }

  @Test
  void what_a_counter_cannot_hold_is_said_and_kept() {
    ManoRecord observation = of(
        ManoTable.TERRITORY_OBSERVATION,
        "{'_id':'o'}",
        "{'observedAt':'2023-06-01T10:00:00.000Z','personsMale':'beaucoup','personsFemale':-1,"
            + "'material':2.5,'police':'peut-être','atmosphere':'Calme'}");
    ManoRecord service = of(
        ManoTable.SERVICE,
        "{'_id':'s','team':'t','date':'2023-06-01','service':'Café','count':'3'}",
        "{}");
    ManoRegister converted = ManoRegister.convert(List.of(observation, service), CONTEXT);
    for (String field : List.of("personsMale", "personsFemale", "material", "police")) {
      assertThat(says(converted.report(), Kind.VALUE_OF_OTHER_TYPE, field))
          .as(field)
          .isTrue();
    }
    assertThat(says(converted.report(), Kind.OPTION_UNKNOWN, "atmosphere")).isTrue();
    assertThat(says(converted.report(), Kind.OPTION_UNKNOWN, "service")).isTrue();
    assertThat(says(converted.report(), Kind.NUMBER_FROM_TEXT, "count")).isTrue();
    assertThat(converted.register().anonymousActs().get(0).count()).isEqualTo(3);
    assertThat(converted
            .register()
            .maraudes()
            .get(0)
            .observations()
            .get(0)
            .preserved()
            .find(Kept.MANO))
        .contains(Kept.json(observation));
  }

  @Test
  void the_answers_of_a_consultation_have_the_types_of_their_fields() {
    ManoContext context = ManoContext.of(
        ManoOrganisation.of(
            json("{'consultations':[{'name':'Médicale','fields':["
                + "{'name':'n','label':'N','type':'number'},"
                + "{'name':'d','label':'D','type':'date'},"
                + "{'name':'b','label':'B','type':'yes-no'}]},"
                + "{'name':'Autre','fields':[{'name':'z','label':'Z','type':'text'}]}]}"),
            List.of()),
        Sheet.PARIS);
    ImportedDossier imported = convert(
        context,
        "{}",
        of(
            ManoTable.CONSULTATION,
            "{'_id':'c'}",
            "{'type':'Médicale','status':'FAIT','completedAt':'2023-06-01T10:00:00.000Z',"
                + "'n':'4','d':'2023-05-11T22:00:00.000Z','b':'Oui','z':'ailleurs','x':'inconnu'}"));
    assertThat(imported.dossier().acts().get(0).answers().asMap())
        .hasSize(3)
        .hasEntrySatisfying("n", value -> assertThat(value.known()).contains(new BigDecimal("4")))
        .hasEntrySatisfying("d", value -> assertThat(value.known()).contains("2023-05-12"))
        .hasEntrySatisfying("b", value -> assertThat(value.known()).contains(true));
    assertThat(says(imported.report(), Kind.NUMBER_FROM_TEXT, "n")).isTrue();
    assertThat(says(imported.report(), Kind.DAY_OF_LOCAL_MIDNIGHT, "d")).isTrue();
    assertThat(says(imported.report(), Kind.KEPT_AS_TEXT, "z")).isTrue();
    assertThat(says(imported.report(), Kind.FIELD_UNKNOWN, "x")).isTrue();
  }
}
