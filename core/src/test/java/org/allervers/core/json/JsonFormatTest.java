package org.allervers.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.allervers.core.Dossier;
import org.allervers.core.DossierId;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Answers;
import org.allervers.core.answer.Field;
import org.allervers.core.identity.BirthDate;
import org.allervers.core.identity.Gender;
import org.allervers.core.identity.Identity;
import org.allervers.core.json.ReadingProblem.Reason;
import org.allervers.core.time.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFormatTest {

  private static final String ID = "\"id\":\"00000000-0000-4000-8000-000000000001\"";
  private static final JsonFormat<Dossier> FORMAT = JsonFormat.dossiers();

  private static Reading<Dossier> read(String json) {
    return FORMAT.read(json.getBytes(UTF_8));
  }

  private static ReadingProblem problem(String json) {
    return read(json).problem().orElseThrow();
  }

  private static String identity(String json) {
    return "{\"formatVersion\":1," + ID + ",\"identite\":" + json + "}";
  }

  @Test
  void writes_the_wire_form_and_reads_it_back() throws Exception {
    Dossier dossier = Dossier.builder()
        .id(DossierId.of(UUID.fromString("00000000-0000-4000-8000-000000000001")))
        .identity(Identity.builder()
            .familyName("")
            .givenName(Answer.declined())
            .gender(Gender.of("F"))
            .addBirthDate(BirthDate.builder()
                .date(PartialDate.parse("1985-03"))
                .declaredOn(LocalDate.of(2022, 1, 2))
                .build())
            .answers(Answers.empty().with(Field.yesNo("chien"), true))
            .build())
        .build();
    String json = new String(FORMAT.write(dossier), UTF_8);
    assertThat(json)
        .isEqualTo(
            identity(
                "{\"nom\":\"\",\"prenom\":{\"sansReponse\":\"NVPR\"},\"genre\":\"F\",\"datesNaissance\":"
                    + "[{\"date\":\"1985-03\",\"declareeLe\":\"2022-01-02\"}],\"champs\":{\"chien\":true}}"));
    assertThat(read(json).orThrow()).isEqualTo(dossier);
  }

  @Test
  void keeps_what_it_does_not_know_digit_by_digit() throws Exception {
    String json = identity(
        "{\"nom\":\"Sow\",\"inconnu\":{\"a\":[1.50,1e3,null,\"é\\n\"],\"b\":{}},\"vide\":null}");
    String back = new String(FORMAT.write(read(json).orThrow()), UTF_8);
    assertThat(back).isEqualTo(json);
  }

  @Test
  void keeps_half_a_character_which_utf8_cannot_hold() throws Exception {
    String json = identity("{\"nom\":\"Zo \\uD83D\",\"inconnu\":[\"\\udc1d\\ud83d a \",\"🐝\"]}");
    byte[] written = FORMAT.write(read(json).orThrow());
    assertThat(new String(written, UTF_8)).isEqualTo(json);
  }

  @Test
  void keeps_a_code_outside_its_list_and_finds_it() throws Exception {
    String json = identity("{\"genre\":\"XYZ\"}");
    Reading<Dossier> reading = read(json);
    assertThat(new String(FORMAT.write(reading.orThrow()), UTF_8)).isEqualTo(json);
    assertThat(reading.findings()).hasSize(1);
    assertThat(reading.findings().asList().get(0).path()).isEqualTo("/identite/genre");
    assertThat(reading.findings().asList().get(0).french()).contains("Genre").doesNotContain("XYZ");
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
          {"datesNaissance":[{"date":"1985-02-30"}]}        ; INVALID_VALUE      ; /identite/datesNaissance/0/date
          {"datesNaissance":[{}]}                           ; INCOMPLETE         ; /identite/datesNaissance/0
          {"nom":12}                                        ; INVALID_VALUE      ; /identite/nom
          {"nom":["a"]}                                     ; INVALID_VALUE      ; /identite/nom
          {"nom":{"sansReponse":"XX"}}                      ; INVALID_VALUE      ; /identite/nom/sansReponse
          {"nom":"a","nom":"b"}                             ; DUPLICATE_PROPERTY ; /identite/nom
          {"nom":"a"                                        ; TRUNCATED          ;
          {"nom":'a'}                                       ; NOT_JSON           ;
          {"datesNaissance":{"date":"1985"}}                ; WRONG_SHAPE        ; /identite/datesNaissance
          {"ins":7}                                         ; WRONG_SHAPE        ; /identite/ins
          """)
  void refuses_by_reason_and_place(String identity, Reason reason, String path) {
    String json = "{\"formatVersion\":1," + ID + ",\"identite\":" + identity
        + (reason == Reason.TRUNCATED ? "" : "}");
    ReadingProblem problem = problem(json);
    assertThat(problem.reason()).isEqualTo(reason);
    if (path != null) {
      assertThat(problem.path()).isEqualTo(path);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = """
          2022-1-02     ; 00000000-0000-4000-8000-00000000000a ; 08:30
          2022/01/02    ; 00000000-0000-4000-8000-00000000000a ; 08:30
          2022-02-29    ; 00000000-0000-4000-8000-00000000000a ; 08:30
          ٢٠٢٢-01-02    ; 00000000-0000-4000-8000-00000000000a ; 08:30
          +2022-01-02   ; 00000000-0000-4000-8000-00000000000a ; 08:30
          2022-01-02    ; 0-0-4000-8000-00000000000a           ; 08:30
          2022-01-02    ; 000000000-000-4000-8000-00000000000a ; 08:30
          2022-01-02    ; 00000000-0000-4000-8000-00000000000g ; 08:30
          2022-01-02    ; 00000000-0000-4000-8000-0000000000٠٠ ; 08:30
          2022-01-02    ; 00000000-0000-4000-8000-00000000000a ; 24:00
          2022-01-02    ; 00000000-0000-4000-8000-00000000000a ; 08-30
          2022-01-02    ; 00000000-0000-4000-8000-00000000000a ; 8:300
          """)
  void refuses_a_date_a_uuid_or_a_time_of_another_form(String date, String id, String time) {
    assertThat(problem(encounter(date, id, time)).reason()).isEqualTo(Reason.INVALID_VALUE);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = """
          2024-02-29 ; 00000000-0000-0000-0000-000000000000 ; 00:00
          0001-01-01 ; ffffffff-ffff-ffff-ffff-ffffffffffff ; 23:59
          9999-12-31 ; 12345678-9abc-4def-8012-3456789abcde ; 08:30:15
          """)
  void writes_dates_uuids_and_times_as_they_came(String date, String id, String time)
      throws Exception {
    String json = encounter(date, id, time);
    assertThat(new String(FORMAT.write(read(json).orThrow()), UTF_8)).isEqualTo(json);
  }

  private static String encounter(String date, String id, String time) {
    return "{\"formatVersion\":1," + ID + ",\"rencontres\":[{\"id\":\"" + id + "\",\"date\":\""
        + date + "\",\"heure\":\"" + time + "\"}]}";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "[\"a\",\"b\"]",
        "[\"a\",1.50]",
        "[\"a\",[\"b\",null],{\"c\":[]},\"d\"]",
        "[[\"a\"]]",
        "null",
        "{}",
        "{\"sansReponse\":\"NSP\"}",
        "{\"sansReponse\":\"XX\"}",
        "{\"sansReponse\":\"NSP\",\"x\":1.50}",
        "1e3"
      })
  void writes_an_organisation_s_own_answer_as_it_came(String value) throws Exception {
    String json = identity("{\"champs\":{\"a\":" + value + ",\"b\":true}}");
    String back = new String(FORMAT.write(read(json).orThrow()), UTF_8);
    assertThat(back).isEqualTo(json.replace("1e3", "1E+3"));
  }

  @Test
  void refuses_a_missing_or_newer_version() {
    assertThat(problem("{" + ID + "}").expected()).containsExactly("formatVersion");
    assertThat(problem("{\"formatVersion\":2," + ID + "}").reason())
        .isEqualTo(Reason.UNSUPPORTED_VERSION);
    assertThat(problem("{" + ID + ",\"formatVersion\":\"1\"}").reason())
        .isEqualTo(Reason.UNSUPPORTED_VERSION);
  }

  @Test
  void reads_a_version_that_does_not_come_first() throws Exception {
    assertThat(read("{" + ID + ",\"formatVersion\":1,\"x\":1.50}")
            .orThrow()
            .preserved()
            .find("x"))
        .contains("1.50");
  }

  @Test
  void migrates_an_older_version_and_keeps_what_it_does_not_know() throws Exception {
    FormatVersion renamed =
        new FormatVersion(java.util.List.of(root -> root.set("identite", root.remove("personne"))));
    JsonFormat<Dossier> second = JsonFormat.of(Dossier.class, renamed);
    String first =
        "{\"formatVersion\":1," + ID + ",\"personne\":{\"nom\":\"Sow\",\"x\":1.50},\"y\":[]}";
    Dossier dossier = second.read(first.getBytes(UTF_8)).orThrow();
    assertThat(dossier.identity().familyName()).isEqualTo(Answer.of("Sow"));
    assertThat(new String(second.write(dossier), UTF_8))
        .isEqualTo(
            "{\"formatVersion\":2," + ID + ",\"identite\":{\"nom\":\"Sow\",\"x\":1.50},\"y\":[]}");
  }

  @Test
  void refuses_what_goes_beyond_the_limits() {
    String longText = identity("{\"nom\":\"" + "a".repeat(5_000_001) + "\"}");
    assertThat(problem(longText).reason()).isEqualTo(Reason.LIMIT_EXCEEDED);
    assertThat(problem(longText).message()).doesNotContain("aa");
    String deep = identity("{\"x\":" + "[".repeat(100) + "]".repeat(100) + "}");
    assertThat(problem(deep).reason()).isEqualTo(Reason.LIMIT_EXCEEDED);
    JsonFormat<Dossier> small = FORMAT.withLimits(JsonLimits.standard().withDocumentBytes(10));
    assertThat(small.read(deep.getBytes(UTF_8)).problem().orElseThrow().reason())
        .isEqualTo(Reason.LIMIT_EXCEEDED);
  }
}
