package org.allervers.core.mano;

import static org.allervers.core.mano.RecordConversionsTest.DAY_TEAM;
import static org.allervers.core.mano.RecordConversionsTest.NIGHT_TEAM;
import static org.allervers.core.mano.RecordConversionsTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Encounter;
import org.allervers.core.activity.Visit;
import org.allervers.core.answer.Answer;
import org.allervers.core.code.CodeList;
import org.allervers.core.coordination.TeamNote;
import org.allervers.core.dispositif.Dispositif;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Exit;
import org.allervers.core.episode.ExitMotive;
import org.allervers.core.health.Treatment;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.WrittenPerson.Reason;
import org.allervers.core.mano.WrittenPerson.Unsaid;
import org.allervers.core.task.Task;
import org.allervers.core.task.TaskStatus;
import org.allervers.core.time.PartialDate;
import org.junit.jupiter.api.Test;

class ManoWriteBackRecordsTest {

  private static final String PERSON = "11111111-1111-4111-8111-111111111111";
  private static final String ID = "22222222-2222-4222-8222-222222222222";
  private static final UUID NEW = UUID.fromString("33333333-3333-4333-8333-333333333333");
  private static final Instant AT = Instant.parse("2025-02-03T10:00:00.123Z");
  private static final ManoContext CONTEXT = RecordConversionsTest.context();
  private static final ManoImport IMPORT = ManoImport.of(CONTEXT);
  private static final ManoWriteBack BACK = ManoWriteBack.of(CONTEXT);
  private static final String NAMED =
      "\"name\":\"Fictif\",\"followedSince\":\"2023-01-09T23:00:00.000Z\"";

  private static ManoPerson person(String content, ManoRecord... records) {
    return ManoPerson.of(
        new ManoRecord(
            ManoTable.PERSON,
            json("{\"_id\":\"" + PERSON + "\",\"createdAt\":\"2023-01-10T08:00:00.000Z\"}"),
            json("{" + content + "}")),
        List.of(records));
  }

  private static ManoRecord record(ManoTable table, String columns, String content) {
    return new ManoRecord(
        table,
        json("{\"_id\":\"" + ID + "\",\"updatedAt\":\"2024-01-01T08:00:00.000Z\"" + columns + "}"),
        json("{\"person\":\"" + PERSON + "\",\"user\":\"u0\",\"inconnu\":{\"a\":[1,null]}" + content
            + "}"));
  }

  private static ManoRecord action(String team) {
    return record(
        ManoTable.ACTION,
        ",\"status\":\"A FAIRE\",\"dueAt\":\"2024-03-05T09:30:00.000Z\"",
        ",\"name\":\"CAF\",\"withTime\":true,\"teams\":[\"" + team + "\"]");
  }

  private static WrittenPerson write(ManoPerson stored, UnaryOperator<Dossier> change) {
    return BACK.write(stored, change.apply(IMPORT.convert(stored).dossier()), AT, "u1");
  }

  private static Dossier again(WrittenPerson written) {
    return IMPORT.convert(written.person()).dossier();
  }

  private static UnaryOperator<Dossier> task(UnaryOperator<Task.Builder> change) {
    return dossier -> dossier.toBuilder()
        .tasks(List.of(change.apply(dossier.tasks().get(0).toBuilder()).build()))
        .build();
  }

  private static JsonRecord last(ManoRecord record) {
    List<Object> history = record.content().list("history");
    return (JsonRecord) history.get(history.size() - 1);
  }

  private static UnaryOperator<Dossier> exited(LocalDate on) {
    return dossier -> {
      List<Episode> all = new ArrayList<>(dossier.episodes());
      Episode last = all.remove(all.size() - 1);
      all.add(last.toBuilder()
          .exit(Exit.builder()
              .date(on)
              .motive(Answer.of(CodeList.of(ExitMotive.class).code("HEBERGE_RELOGE")))
              .build())
          .build());
      return dossier.toBuilder().episodes(all).build();
    };
  }

  private static UnaryOperator<Dossier> reentered(LocalDate on) {
    return dossier -> dossier.toBuilder()
        .addEpisode(Episode.builder()
            .id(NEW)
            .dispositif(CodeList.of(Dispositif.class).read("NON_RENSEIGNE"))
            .enteredOn(on)
            .build())
        .build();
  }

  @Test
  void an_exit_is_entered_as_on_the_dashboard_with_what_is_new_alone() {
    WrittenPerson written = write(person(NAMED), exited(LocalDate.of(2025, 1, 20)));

    assertThat(written.unsaid()).isEmpty();
    ManoRecord person = written.changed().get(0);
    assertThat(person.value("outOfActiveList")).contains(true);
    assertThat(person.texts("outOfActiveListReasons")).containsExactly("Hébergée");
    assertThat(person.text("outOfActiveListDate")).contains("2025-01-19T23:00:00.000Z");
    assertThat(last(person).record("data").orElseThrow())
        .isEqualTo(json("{\"outOfActiveList\":{\"newValue\":true},"
            + "\"outOfActiveListReasons\":{\"newValue\":[\"Hébergée\"]},"
            + "\"outOfActiveListDate\":{\"newValue\":\"2025-01-19T23:00:00.000Z\"}}"));
    assertThat(again(written).episodes())
        .singleElement()
        .satisfies(stay ->
            assertThat(stay.exit().orElseThrow().date()).isEqualTo(LocalDate.of(2025, 1, 20)));
  }

  @Test
  void a_reentry_clears_reasons_and_date_and_says_what_they_were() {
    ManoPerson out = write(person(NAMED), exited(LocalDate.of(2025, 1, 20))).person();

    WrittenPerson written = BACK.write(
        out,
        reentered(LocalDate.of(2025, 2, 4)).apply(IMPORT.convert(out).dossier()),
        Instant.parse("2025-02-04T10:00:00Z"),
        "u1");

    assertThat(written.unsaid()).isEmpty();
    ManoRecord person = written.changed().get(0);
    assertThat(person.value("outOfActiveList")).contains(false);
    assertThat(person.texts("outOfActiveListReasons")).isEmpty();
    assertThat(person.value("outOfActiveListDate")).isEmpty();
    assertThat(last(person).record("data").orElseThrow())
        .isEqualTo(
            json(
                "{\"outOfActiveList\":{\"oldValue\":true,\"newValue\":false},"
                    + "\"outOfActiveListReasons\":{\"oldValue\":[\"Hébergée\"],\"newValue\":[]},"
                    + "\"outOfActiveListDate\":{\"oldValue\":\"2025-01-19T23:00:00.000Z\",\"newValue\":null}}"));
    assertThat(again(written).episodes()).hasSize(2);
  }

  @Test
  void an_exit_and_a_reentry_at_once_are_two_entries() {
    WrittenPerson written = write(
        person(NAMED),
        dossier -> reentered(LocalDate.of(2025, 2, 3))
            .apply(exited(LocalDate.of(2025, 1, 20)).apply(dossier)));

    assertThat(written.unsaid()).isEmpty();
    assertThat(written.changed().get(0).content().list("history")).hasSize(2);
    assertThat(again(written).episodes())
        .extracting(stay -> stay.exit().map(Exit::date))
        .containsExactly(Optional.of(LocalDate.of(2025, 1, 20)), Optional.empty());
  }

  @Test
  void a_corrected_exit_says_old_and_new() {
    ManoPerson out = write(person(NAMED), exited(LocalDate.of(2025, 1, 20))).person();

    WrittenPerson written = write(out, exited(LocalDate.of(2025, 1, 21)));

    assertThat(written.unsaid()).isEmpty();
    assertThat(last(written.changed().get(0)).record("data").orElseThrow())
        .isEqualTo(json("{\"outOfActiveListDate\":{\"oldValue\":\"2025-01-19T23:00:00.000Z\","
            + "\"newValue\":\"2025-01-20T23:00:00.000Z\"}}"));
  }

  @Test
  void an_exit_that_somebody_else_entered_meanwhile_stands() {
    ManoPerson stored = person(NAMED);
    Dossier changed =
        exited(LocalDate.of(2025, 1, 20)).apply(IMPORT.convert(stored).dossier());

    WrittenPerson written =
        BACK.write(person(NAMED + ",\"outOfActiveList\":true"), changed, AT, "u1");

    assertThat(written.changed()).isEmpty();
    assertThat(written.unsaid())
        .containsExactly(new Unsaid(Reason.CHANGED_IN_MANO, "outOfActiveList"));
  }

  @Test
  void one_team_leaves_and_the_other_goes_on() {
    ManoPerson stored = person(NAMED + ",\"assignedTeams\":[\"" + DAY_TEAM + "\",\"ancienne\"]");

    WrittenPerson written = write(stored, dossier -> {
      Dossier left = exited(LocalDate.of(2025, 2, 3)).apply(dossier);
      return left.toBuilder()
          .episodes(List.of(
              left.episodes().get(0).toBuilder().team(UUID.fromString(DAY_TEAM)).build(),
              Episode.builder()
                  .id(NEW)
                  .dispositif(CodeList.of(Dispositif.class).read("NON_RENSEIGNE"))
                  .team(UUID.fromString(NIGHT_TEAM))
                  .enteredOn(LocalDate.of(2025, 2, 1))
                  .build()))
          .build();
    });

    ManoRecord person = written.changed().get(0);
    assertThat(person.texts("assignedTeams")).containsExactlyInAnyOrder("ancienne", NIGHT_TEAM);
    assertThat(person.value("outOfActiveList")).isEmpty();
    assertThat(last(person).record("data").orElseThrow().list("outOfTeamsInformations"))
        .containsExactly(json("{\"team\":\"" + DAY_TEAM + "\",\"reasons\":[\"Hébergée\"]}"));
    // A stay of one team has no place of its own: it is said.
    assertThat(written.unsaid()).extracting(Unsaid::reason).containsOnly(Reason.NO_PLACE);
  }

  @Test
  void an_action_that_is_done_has_its_columns_and_an_entry_and_keeps_the_rest() {
    ManoPerson stored = person(NAMED, action(DAY_TEAM));

    WrittenPerson written = write(
        stored,
        task(one -> one.title("CPAM")
            .status(CodeList.of(TaskStatus.class).code("FAITE"))
            .doneOn(LocalDate.of(2025, 2, 3))));

    assertThat(written.unsaid()).isEmpty();
    assertThat(written.created()).isEmpty();
    ManoRecord action = written.changed().get(0);
    assertThat(action.columns().text("status")).contains("FAIT");
    assertThat(action.columns().text("completedAt")).contains("2025-02-03T10:00:00.123Z");
    assertThat(action.columns().text("dueAt")).contains("2024-03-05T09:30:00.000Z");
    assertThat(action.content().without("history"))
        .isEqualTo(stored.records(ManoTable.ACTION).get(0).content().with("name", "CPAM"));
    assertThat(last(action).record("data").orElseThrow())
        .isEqualTo(json("{\"name\":{\"oldValue\":\"CAF\",\"newValue\":\"CPAM\"},"
            + "\"status\":{\"oldValue\":\"A FAIRE\",\"newValue\":\"FAIT\"},"
            + "\"completedAt\":{\"newValue\":\"2025-02-03T10:00:00.123Z\"}}"));
  }

  @Test
  void a_day_of_a_night_team_comes_back_as_the_day_of_its_night() {
    WrittenPerson written = write(
        person(NAMED, action(NIGHT_TEAM)),
        task(one -> one.dueOn(LocalDate.of(2024, 4, 1)).dueAt(LocalTime.of(2, 15))));

    assertThat(written.unsaid()).isEmpty();
    assertThat(written.changed().get(0).text("dueAt")).contains("2024-04-02T00:15:00.000Z");
  }

  @Test
  void an_action_that_is_gone_is_deleted_unless_mano_changed_it() {
    ManoPerson stored = person(NAMED, action(DAY_TEAM));
    Dossier changed =
        IMPORT.convert(stored).dossier().toBuilder().tasks(List.of()).build();

    WrittenPerson written = BACK.write(stored, changed, AT, "u1");
    assertThat(written.unsaid()).isEmpty();
    assertThat(written.changed().get(0).columns().text("deletedAt"))
        .contains("2025-02-03T10:00:00.123Z");

    ManoRecord later = new ManoRecord(
        ManoTable.ACTION,
        action(DAY_TEAM).columns().with("updatedAt", "2024-05-05T00:00:00.000Z"),
        action(DAY_TEAM).content());
    WrittenPerson kept = BACK.write(person(NAMED, later), changed, AT, "u1");
    assertThat(kept.changed()).isEmpty();
    assertThat(kept.unsaid()).containsExactly(new Unsaid(Reason.CHANGED_IN_MANO, "Action." + ID));
  }

  @Test
  void a_record_that_mano_got_since_the_import_stays() {
    Dossier dossier = IMPORT.convert(person(NAMED)).dossier();

    WrittenPerson written = BACK.write(person(NAMED, action(DAY_TEAM)), dossier, AT, "u1");

    assertThat(written.changed()).isEmpty();
    assertThat(written.unsaid()).isEmpty();
  }

  @Test
  void a_change_of_a_record_that_mano_deleted_is_said_once() {
    ManoPerson stored = person(NAMED, action(DAY_TEAM));
    Dossier changed =
        task(one -> one.title("CPAM")).apply(IMPORT.convert(stored).dossier());
    ManoRecord gone = new ManoRecord(
        ManoTable.ACTION,
        action(DAY_TEAM).columns().with("deletedAt", "2024-05-05T00:00:00.000Z"),
        action(DAY_TEAM).content());

    WrittenPerson written = BACK.write(person(NAMED, gone), changed, AT, "u1");

    assertThat(written.changed()).isEmpty();
    assertThat(written.unsaid())
        .containsExactly(new Unsaid(Reason.CHANGED_IN_MANO, "Action." + ID));
  }

  @Test
  void a_new_task_is_an_action_of_its_identifier_and_of_a_team() {
    Task.Builder task = Task.builder()
        .id(NEW)
        .title("Rappeler")
        .status(CodeList.of(TaskStatus.class).code("A_FAIRE"))
        .dueOn(LocalDate.of(2025, 3, 1));

    WrittenPerson refused = write(
        person(NAMED), dossier -> dossier.toBuilder().addTask(task.build()).build());
    assertThat(refused.created()).isEmpty();
    assertThat(refused.unsaid())
        .containsExactly(new Unsaid(Reason.REQUIRED_IN_MANO, "Action." + NEW + ".teams"));

    WrittenPerson written = write(
        person(NAMED),
        dossier -> dossier.toBuilder()
            .addTask(task.addTeam(UUID.fromString(DAY_TEAM)).assignee("u7").build())
            .build());
    assertThat(written.unsaid()).isEmpty();
    ManoRecord action = written.created().get(0);
    assertThat(action.columns())
        .isEqualTo(json("{\"_id\":\"" + NEW
            + "\",\"status\":\"A FAIRE\",\"dueAt\":\"2025-02-28T23:00:00.000Z\"}"));
    assertThat(action.content())
        .isEqualTo(json("{\"person\":\"" + PERSON + "\",\"name\":\"Rappeler\",\"teams\":[\""
            + DAY_TEAM + "\"],\"user\":\"u7\",\"withTime\":false,\"group\":false}"));
  }

  @Test
  void a_planned_consultation_that_took_place_says_so() {
    ManoPerson stored = person(
        NAMED,
        record(
            ManoTable.CONSULTATION,
            ",\"status\":\"A FAIRE\",\"dueAt\":\"2025-02-03T09:00:00.000Z\",\"onlyVisibleBy\":[]",
            ",\"name\":\"Pansement\",\"type\":\"Médicale\",\"teams\":[\"" + DAY_TEAM + "\"]"));

    WrittenPerson written = write(
        stored,
        task(one -> one.status(CodeList.of(TaskStatus.class).code("FAITE"))
            .doneOn(LocalDate.of(2025, 2, 3))));

    assertThat(written.unsaid()).isEmpty();
    ManoRecord consultation = written.changed().get(0);
    assertThat(consultation.columns().text("status")).contains("FAIT");
    assertThat(consultation.content().holds("status")).isFalse();
    assertThat(again(written).acts())
        .singleElement()
        .satisfies(act -> assertThat(act.date()).isEqualTo(LocalDate.of(2025, 2, 3)));
  }

  @Test
  void what_a_few_read_of_a_consultation_is_changed_through_their_note_alone() {
    ManoPerson stored = person(
        NAMED,
        record(
            ManoTable.CONSULTATION,
            ",\"status\":\"FAIT\",\"completedAt\":\"2025-02-03T09:00:00.000Z\",\"onlyVisibleBy\":[\"u0\"]",
            ",\"name\":\"Confidence\",\"type\":\"Médicale\",\"custom-tension\":\"12\""));

    WrittenPerson written = write(
        stored,
        dossier -> dossier.toBuilder()
            .health(dossier.health().toBuilder()
                .notes(List.of(dossier.health().notes().get(0).toBuilder()
                    .text("Autre")
                    .restrictedTo(List.of("u0", "u2"))
                    .build()))
                .build())
            .build());

    assertThat(written.unsaid()).isEmpty();
    ManoRecord consultation = written.changed().get(0);
    assertThat(consultation.text("name")).contains("Autre");
    assertThat(consultation.columns().list("onlyVisibleBy")).containsExactly("u0", "u2");
    assertThat(consultation.text("custom-tension")).contains("12");
  }

  @Test
  void a_note_is_a_comment_of_the_only_team_or_is_refused() {
    UnaryOperator<Dossier> noted = dossier -> dossier.toBuilder()
        .coordination(dossier.coordination().toBuilder()
            .addNote(TeamNote.builder()
                .date(LocalDate.of(2025, 2, 3))
                .author("u7")
                .text("vu ce jour")
                .build())
            .build())
        .build();

    WrittenPerson refused = write(person(NAMED), noted);
    assertThat(refused.created()).isEmpty();
    assertThat(refused.unsaid()).extracting(Unsaid::reason).contains(Reason.REQUIRED_IN_MANO);

    ManoPerson stored = person(NAMED + ",\"assignedTeams\":[\"" + DAY_TEAM + "\"]");
    WrittenPerson written = write(stored, noted);
    assertThat(written.unsaid()).isEmpty();
    assertThat(written.created())
        .singleElement()
        .satisfies(
            comment -> assertThat(comment.content())
                .isEqualTo(
                    json(
                        "{\"person\":\"" + PERSON + "\",\"team\":\"" + DAY_TEAM
                            + "\",\"user\":\"u7\",\"comment\":\"vu ce jour\",\"date\":\"2025-02-03T10:00:00.123Z\"}")));

    Dossier changed = noted.apply(IMPORT.convert(stored).dossier());
    WrittenPerson twice = BACK.write(written.person(), changed, AT, "u1");
    assertThat(twice.created()).isEmpty();
    assertThat(twice.unsaid()).isEmpty();
  }

  @Test
  void passages_encounters_and_treatments_are_written_and_come_back() {
    WrittenPerson written = write(
        person(NAMED),
        dossier -> dossier.toBuilder()
            .addVisit(Visit.builder()
                .id(NEW)
                .date(LocalDate.of(2025, 2, 1))
                .time(LocalTime.of(3, 0))
                .team(UUID.fromString(NIGHT_TEAM))
                .professionals(List.of("u7"))
                .note("café")
                .build())
            .addEncounter(Encounter.builder()
                .id(UUID.fromString(ID))
                .date(LocalDate.of(2025, 2, 1))
                .time(LocalTime.of(15, 0))
                .team(UUID.fromString(DAY_TEAM))
                .professionals(List.of("u7"))
                .build())
            .health(dossier.health().toBuilder()
                .addTreatment(Treatment.builder()
                    .name("Vitamine")
                    .start(Answer.of(PartialDate.of(LocalDate.of(2025, 1, 2))))
                    .build())
                .build())
            .build());

    assertThat(written.unsaid()).isEmpty();
    assertThat(written.created())
        .extracting(ManoRecord::table)
        .containsExactly(ManoTable.TREATMENT, ManoTable.PASSAGE, ManoTable.RENCONTRE);
    assertThat(written.created().get(1).text("date")).contains("2025-02-02T02:00:00.000Z");
    assertThat(written.created().get(0).text("startDate")).contains("2025-01-01T23:00:00.000Z");
  }

  @Test
  void who_leaves_a_family_takes_the_ties_along() {
    ManoPerson stored = person(
        NAMED,
        record(
            ManoTable.GROUP,
            "",
            ",\"persons\":[\"" + PERSON + "\",\"a\",\"b\"],\"relations\":[{\"persons\":[\"" + PERSON
                + "\",\"a\"]},{\"persons\":[\"a\",\"b\"]}]"));

    WrittenPerson written = write(
        stored,
        dossier -> dossier.toBuilder()
            .social(dossier.social().toBuilder()
                .family(
                    dossier.social().family().toBuilder().households(List.of()).build())
                .build())
            .build());

    ManoRecord group = written.changed().get(0);
    assertThat(group.texts("persons")).containsExactly("a", "b");
    assertThat(group.content().list("relations"))
        .containsExactly(json("{\"persons\":[\"a\",\"b\"]}"));
    assertThat(group.isDeleted()).isFalse();
  }

  @Test
  void a_team_of_which_the_identifier_is_none_survives_a_change_of_teams() {
    ManoPerson stored = person(NAMED + ",\"assignedTeams\":[\"ancienne\",\"" + DAY_TEAM + "\"]");

    WrittenPerson written = write(
        stored,
        dossier -> dossier.toBuilder()
            .coordination(dossier.coordination().toBuilder()
                .teams(List.of(UUID.fromString(NIGHT_TEAM), Identifiers.always("ancienne")))
                .build())
            .build());

    assertThat(written.unsaid()).isEmpty();
    assertThat(written.changed().get(0).texts("assignedTeams"))
        .containsExactly(NIGHT_TEAM, "ancienne");
  }

  @Test
  void a_person_keeps_a_name_and_a_team() {
    ManoPerson stored = person(NAMED + ",\"assignedTeams\":[\"" + DAY_TEAM + "\"]");

    WrittenPerson written = write(
        stored,
        dossier -> dossier.toBuilder()
            .identity(
                dossier.identity().toBuilder().givenName(Answer.notRecorded()).build())
            .coordination(dossier.coordination().toBuilder().teams(List.of()).build())
            .build());

    assertThat(written.changed()).isEmpty();
    assertThat(written.unsaid())
        .containsExactly(
            new Unsaid(Reason.REQUIRED_IN_MANO, "name"),
            new Unsaid(Reason.REQUIRED_IN_MANO, "assignedTeams"));
  }

  @Test
  void a_person_without_a_name_takes_no_change() {
    WrittenPerson written = write(
        person("\"phone\":\"1\""),
        dossier -> dossier.toBuilder()
            .identity(dossier.identity().toBuilder().phones(List.of()).build())
            .build());

    assertThat(written.changed()).isEmpty();
    assertThat(written.unsaid()).contains(new Unsaid(Reason.REQUIRED_IN_MANO, "name"));
  }
}
