package org.allervers.core.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.DossierId;
import org.allervers.core.activity.Act;
import org.allervers.core.episode.Episode;
import org.allervers.core.json.JsonRecord;
import org.junit.jupiter.api.Test;

class RecordConversionsTest {

  static final String DAY_TEAM = "aaaaaaaa-0000-4000-8000-000000000001";
  static final String NIGHT_TEAM = "aaaaaaaa-0000-4000-8000-000000000002";
  private static final String PERSON = "11111111-1111-4111-8111-111111111111";

  private final ImportReport.Builder report = new ImportReport.Builder();

  static ManoContext context() {
    ManoRecord day = new Sheet().with("_id", DAY_TEAM).with("name", "Jour").record(ManoTable.TEAM);
    ManoRecord night = new Sheet()
        .with("_id", NIGHT_TEAM)
        .with("name", "Nuit")
        .with("nightSession", true)
        .record(ManoTable.TEAM);
    JsonRecord organisation = json("{\"consultations\":[{\"name\":\"Médicale\",\"fields\":"
        + "[{\"name\":\"custom-tension\",\"label\":\"Tension\",\"type\":\"text\"}]}]}");
    return ManoContext.of(ManoOrganisation.of(organisation, List.of(day, night)), Sheet.PARIS);
  }

  static JsonRecord json(String text) {
    return JsonRecord.read(text).value().orElseThrow();
  }

  private static ManoRecord of(ManoTable table, String json) {
    return new ManoRecord(table, JsonRecord.empty(), json(json));
  }

  private Dossier convert(Sheet person, ManoRecord... records) {
    Dossier.Builder dossier = Dossier.builder().id(DossierId.parse(PERSON));
    new RecordConversions()
        .apply(ManoPerson.of(person.person(), List.of(records)), context(), dossier, report);
    return dossier.build();
  }

  private List<ImportNote.Kind> said() {
    return report.build().notes().stream().map(ImportNote::kind).toList();
  }

  private static Sheet followed() {
    return new Sheet().with("_id", PERSON).with("followedSince", "2023-01-09T23:00:00.000Z");
  }

  @Test
  void an_exit_and_a_reentry_make_two_accompaniments() {
    Dossier dossier = convert(followed()
        .with("assignedTeams", List.of(DAY_TEAM))
        .with("outOfActiveList", true)
        .with("outOfActiveListReasons", List.of("Hébergée", "Motif maison"))
        .entry(
            "2023-05-03T10:00:00.000Z",
            Map.of(
                "outOfActiveList", Sheet.word(Optional.empty(), Optional.of(true)),
                "outOfActiveListDate",
                    Sheet.word(Optional.empty(), Optional.of("2023-04-19T22:00:00.000Z"))))
        .entry(
            "2023-08-01T10:00:00.000Z",
            Map.of(
                "outOfActiveList", Sheet.word(Optional.of(true), Optional.of(false)),
                "outOfActiveListDate",
                    Sheet.word(
                        Optional.of("2023-04-19T22:00:00.000Z"),
                        Optional.of(JsonRecord.nothing()))))
        .entry(
            "2023-10-01T10:00:00.000Z",
            Map.of(
                "outOfActiveList", Sheet.word(Optional.of(false), Optional.of(true)),
                "outOfActiveListReasons",
                    Sheet.word(
                        Optional.of(List.of()),
                        Optional.of(List.of("Hébergée", "Motif maison"))))));
    assertThat(dossier.episodes())
        .extracting(Episode::enteredOn)
        .containsExactly(LocalDate.of(2023, 1, 10), LocalDate.of(2023, 8, 1));
    assertThat(dossier.episodes())
        .extracting(episode -> episode.exit().orElseThrow().date())
        .containsExactly(LocalDate.of(2023, 4, 20), LocalDate.of(2023, 10, 1));
    assertThat(dossier.episodes().get(0).exit().orElseThrow().motive().known()).isEmpty();
    assertThat(dossier
            .episodes()
            .get(1)
            .exit()
            .orElseThrow()
            .motive()
            .known()
            .orElseThrow()
            .value())
        .isEqualTo("HEBERGE_RELOGE");
    assertThat(dossier.episodes().get(1).exit().orElseThrow().explanation())
        .contains("Hébergée, Motif maison");
    assertThat(dossier.episodes().get(0).team().orElseThrow()).hasToString(DAY_TEAM);
    assertThat(said())
        .containsExactlyInAnyOrder(
            ImportNote.Kind.DISPOSITIF_UNSAID,
            ImportNote.Kind.EXIT_WITHOUT_REASON,
            ImportNote.Kind.EXIT_OF_SEVERAL_REASONS,
            ImportNote.Kind.EXIT_DATED_BY_HISTORY);
  }

  @Test
  void an_exit_that_nothing_dates_is_dated_by_the_last_trace_and_said_to_be_a_guess() {
    Dossier dossier = convert(
        followed()
            .with("outOfActiveList", true)
            .with("updatedAt", "2023-12-01T10:00:00.000Z")
            .with("outOfActiveListReasons", List.of("Décès")),
        of(ManoTable.PASSAGE, "{\"_id\":\"p\",\"date\":\"2023-06-02T10:00:00.000Z\"}"),
        of(ManoTable.PASSAGE, "{\"_id\":\"q\",\"date\":\"2024-06-02T10:00:00.000Z\"}"));
    assertThat(dossier.episodes().get(0).exit().orElseThrow().date())
        .isEqualTo(LocalDate.of(2023, 6, 2));
    assertThat(said()).contains(ImportNote.Kind.EXIT_DATE_GUESSED);
  }

  @Test
  void a_passage_at_night_is_of_the_day_on_which_the_night_began_for_a_night_team_alone() {
    Dossier dossier = convert(
        followed(),
        of(
            ManoTable.PASSAGE,
            "{\"_id\":\"p\",\"date\":\"2023-06-02T01:30:00.000Z\",\"team\":\"" + NIGHT_TEAM
                + "\"}"),
        of(
            ManoTable.PASSAGE,
            "{\"_id\":\"q\",\"date\":\"2023-06-02T01:30:00.000Z\",\"team\":\"" + DAY_TEAM + "\"}"),
        of(
            ManoTable.PASSAGE,
            "{\"_id\":\"r\",\"date\":\"2023-06-02T10:00:00.000Z\",\"team\":\"" + NIGHT_TEAM
                + "\"}"));
    assertThat(dossier.visits())
        .extracting(visit -> visit.date().getDayOfMonth())
        .containsExactly(1, 2, 2);
    assertThat(dossier.visits())
        .extracting(visit -> visit.time().orElseThrow())
        .containsExactly(LocalTime.of(3, 30), LocalTime.of(3, 30), LocalTime.NOON);
  }

  @Test
  void an_action_is_a_task_with_its_status_and_its_categories_old_or_new() {
    Dossier dossier = convert(
        followed(),
        of(
            ManoTable.ACTION,
            "{\"_id\":\"a\",\"name\":\"CAF\",\"status\":\"FAIT\",\"category\":\"Démarche Sociale\","
                + "\"team\":\"" + DAY_TEAM
                + "\",\"dueAt\":\"2023-06-01T22:00:00.000Z\",\"withTime\":false,"
                + "\"completedAt\":\"2023-06-03T09:00:00.000Z\",\"urgent\":true,\"group\":true}"),
        of(ManoTable.COMMENT, "{\"_id\":\"c\",\"action\":\"a\",\"comment\":\"fait\"}"));
    assertThat(dossier.tasks()).singleElement().satisfies(task -> {
      assertThat(task.dueOn()).contains(LocalDate.of(2023, 6, 2));
      assertThat(task.dueAt()).isEmpty();
      assertThat(task.doneOn()).contains(LocalDate.of(2023, 6, 3));
      assertThat(task.status().orElseThrow().value()).isEqualTo("FAITE");
      assertThat(task.categories())
          .extracting(code -> code.value())
          .containsExactly("DEMARCHE_SOCIALE");
      assertThat(task.compartment()).isEqualTo(Compartment.SOCIAL);
      assertThat(task.urgent()).contains(true);
      assertThat(task.family()).contains(true);
      assertThat(task.teams()).extracting(Object::toString).containsExactly(DAY_TEAM);
      assertThat(task.preserved().find(Kept.COMMENTS).orElseThrow()).contains("fait");
    });
    assertThat(said()).contains(ImportNote.Kind.LEGACY_FIELD, ImportNote.Kind.IDENTIFIER_MADE);
  }

  @Test
  void a_consultation_that_is_done_is_an_act_of_health_with_the_fields_of_its_kind() {
    Dossier dossier = convert(
        followed(),
        of(
            ManoTable.CONSULTATION,
            "{\"_id\":\"a\",\"type\":\"Médicale\",\"status\":\"FAIT\",\"custom-tension\":\"12\","
                + "\"dueAt\":\"2023-06-02T09:00:00.000Z\",\"completedAt\":\"2023-06-03T09:00:00.000Z\"}"),
        of(
            ManoTable.CONSULTATION,
            "{\"_id\":\"b\",\"type\":\"Maison\",\"status\":\"FAIT\",\"dueAt\":\"2023-06-02T09:00:00.000Z\"}"),
        of(
            ManoTable.CONSULTATION,
            "{\"_id\":\"c\",\"type\":\"Médicale\",\"status\":\"A FAIRE\",\"dueAt\":\"2030-06-02T09:00:00.000Z\"}"));
    assertThat(dossier.acts())
        .extracting(act -> act.kind().value())
        .containsExactly("CONSULT_MEDICALE", "CONSULTATION Maison");
    assertThat(dossier.acts()).extracting(Act::compartment).containsOnly(Compartment.HEALTH);
    assertThat(dossier.acts().get(0).date()).isEqualTo(LocalDate.of(2023, 6, 3));
    assertThat(dossier.acts().get(0).answers().names()).containsExactly("custom-tension");
    assertThat(dossier.tasks())
        .singleElement()
        .satisfies(task -> assertThat(task.compartment()).isEqualTo(Compartment.HEALTH));
  }

  @Test
  void what_a_few_may_read_of_a_consultation_is_in_a_note_for_them_alone() {
    Dossier dossier = convert(
        followed(),
        of(
            ManoTable.CONSULTATION,
            "{\"_id\":\"a\",\"name\":\"Confidence\",\"type\":\"Médicale\",\"status\":\"FAIT\","
                + "\"custom-tension\":\"12\",\"dueAt\":\"2023-06-02T09:00:00.000Z\",\"onlyVisibleBy\":[\"u1\"]}"));
    assertThat(dossier.health().notes()).singleElement().satisfies(note -> {
      assertThat(note.restrictedTo()).containsExactly("u1");
      assertThat(note.preserved().find(Kept.MANO).orElseThrow()).contains("Confidence");
    });
    assertThat(dossier.acts()).singleElement().satisfies(act -> {
      assertThat(act.note()).isEmpty();
      assertThat(act.answers().names()).isEmpty();
      assertThat(act.preserved().isEmpty()).isTrue();
    });
    assertThat(said()).contains(ImportNote.Kind.READERS_RESTRICTED);
  }

  @Test
  void what_was_deleted_is_kept_and_is_no_item() {
    Dossier dossier = convert(
        followed(),
        of(
            ManoTable.PASSAGE,
            "{\"_id\":\"p\",\"date\":\"2023-06-02T10:00:00.000Z\",\"deletedAt\":\"2023-07-02T10:00:00.000Z\"}"),
        of(
            ManoTable.TREATMENT,
            "{\"_id\":\"t\",\"name\":\"X\",\"deletedAt\":\"2023-07-02T10:00:00.000Z\"}"));
    assertThat(dossier.visits()).isEmpty();
    assertThat(dossier.health().treatments()).isEmpty();
    assertThat(dossier.coordination().preserved().find(Kept.DELETED).orElseThrow())
        .contains("Passage");
    assertThat(dossier.health().preserved().find(Kept.DELETED).orElseThrow()).contains("Treatment");
  }
}
