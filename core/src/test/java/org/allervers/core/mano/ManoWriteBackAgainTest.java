package org.allervers.core.mano;

import static org.allervers.core.mano.RecordConversionsTest.DAY_TEAM;
import static org.allervers.core.mano.RecordConversionsTest.NIGHT_TEAM;
import static org.allervers.core.mano.RecordConversionsTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Visit;
import org.allervers.core.answer.Answer;
import org.allervers.core.code.CodeList;
import org.allervers.core.coordination.MeetingPoint;
import org.allervers.core.coordination.TeamNote;
import org.allervers.core.health.Treatment;
import org.allervers.core.mano.WrittenPerson.Reason;
import org.allervers.core.mano.WrittenPerson.Unsaid;
import org.allervers.core.task.Task;
import org.allervers.core.task.TaskCategory;
import org.allervers.core.task.TaskStatus;
import org.allervers.core.time.PartialDate;
import org.junit.jupiter.api.Test;

/** The same dossier written a second time, by somebody else, later, or beside a colleague. */
class ManoWriteBackAgainTest {

  private static final String PERSON = "11111111-1111-4111-8111-111111111111";
  private static final UUID NEW = UUID.fromString("33333333-3333-4333-8333-333333333333");
  private static final Instant AT = Instant.parse("2025-02-03T10:00:00Z");
  private static final Instant LATER = Instant.parse("2025-02-03T11:00:00Z");
  private static final ManoContext CONTEXT = RecordConversionsTest.context();
  private static final ManoImport IMPORT = ManoImport.of(CONTEXT);
  private static final ManoWriteBack BACK = ManoWriteBack.of(CONTEXT);

  private static ManoPerson person(String teams, ManoRecord... records) {
    return ManoPerson.of(
        new ManoRecord(
            ManoTable.PERSON,
            json("{\"_id\":\"" + PERSON + "\",\"createdAt\":\"2023-01-10T08:00:00.000Z\"}"),
            json("{\"name\":\"Fictif\",\"assignedTeams\":[" + teams + "]}")),
        List.of(records));
  }

  private static ManoPerson person(ManoRecord... records) {
    return person("\"" + DAY_TEAM + "\"", records);
  }

  private static Dossier dossier(ManoPerson stored) {
    return IMPORT.convert(stored).dossier();
  }

  private static Dossier noted(Dossier dossier, TeamNote... notes) {
    return dossier.toBuilder()
        .coordination(dossier.coordination().toBuilder().notes(List.of(notes)).build())
        .build();
  }

  private static TeamNote note(String text) {
    return TeamNote.builder().date(LocalDate.of(2025, 2, 3)).text(text).build();
  }

  private static Treatment treatment(String name) {
    return Treatment.builder()
        .name(name)
        .start(Answer.of(PartialDate.of(LocalDate.of(2025, 1, 2))))
        .build();
  }

  @Test
  void what_has_no_identifier_is_created_once_whoever_writes_it_again_and_when() {
    ManoRecord place = new ManoRecord(
        ManoTable.PLACE, json("{\"_id\":\"p\"}"), json("{\"name\":\"Gare\",\"user\":\"u0\"}"));
    Dossier dossier = dossier(person(place));
    Dossier changed = noted(dossier, note("vu ce jour")).toBuilder()
        .health(dossier.health().toBuilder().addTreatment(treatment("Vitamine")).build())
        .build();
    changed = changed.toBuilder()
        .coordination(changed.coordination().toBuilder()
            .addMeetingPoint(MeetingPoint.builder().place("Gare").build())
            .build())
        .build();

    WrittenPerson once = BACK.write(person(place), changed, AT, "u1");
    WrittenPerson twice = BACK.write(once.person(), changed, LATER, "u2");

    assertThat(once.created())
        .extracting(ManoRecord::table)
        .containsExactlyInAnyOrder(ManoTable.TREATMENT, ManoTable.COMMENT, ManoTable.PERSON_PLACE);
    assertThat(twice.created()).isEmpty();
    assertThat(twice.changed()).isEmpty();
    assertThat(twice.unsaid()).isEqualTo(once.unsaid());
  }

  @Test
  void a_note_that_was_written_stays_one_when_the_teams_of_the_person_change() {
    Dossier changed = noted(dossier(person()), note("vu ce jour"));
    WrittenPerson once = BACK.write(person(), changed, AT, "u1");
    Dossier moved = changed.toBuilder()
        .coordination(changed.coordination().toBuilder()
            .teams(List.of(Identifiers.always(NIGHT_TEAM)))
            .build())
        .build();

    assertThat(BACK.write(once.person(), moved, LATER, "u1").created()).isEmpty();
  }

  @Test
  void two_notes_that_say_the_same_are_two_and_the_second_may_come_later() {
    Dossier dossier = dossier(person());
    WrittenPerson first = BACK.write(person(), noted(dossier, note("vu")), AT, "u1");
    Dossier both = noted(dossier, note("vu"), note("vu"));

    WrittenPerson second = BACK.write(first.person(), both, LATER, "u1");
    WrittenPerson third = BACK.write(second.person(), both, LATER, "u2");

    assertThat(first.created()).hasSize(1);
    assertThat(second.created()).hasSize(1);
    assertThat(second.created().get(0).id()).isNotEqualTo(first.created().get(0).id());
    assertThat(third.created()).isEmpty();
  }

  @Test
  void notes_that_say_something_else_are_others() {
    Dossier dossier = dossier(person());
    TeamNote other = note("vu").toBuilder().date(LocalDate.of(2025, 2, 2)).build();
    TeamNote ofAnother = note("vu").toBuilder().author("u7").build();

    WrittenPerson first = BACK.write(person(), noted(dossier, note("vu")), AT, "u1");
    WrittenPerson all =
        BACK.write(first.person(), noted(dossier, note("vu"), other, ofAnother), LATER, "u1");

    assertThat(all.created()).hasSize(2);
  }

  private static Dossier tasked(Dossier dossier, Task... tasks) {
    return dossier.toBuilder().tasks(List.of(tasks)).build();
  }

  private static Task.Builder ownTask() {
    return Task.builder()
        .id(NEW)
        .title("Rappeler")
        .assignee("u7")
        .status(CodeList.of(TaskStatus.class).code("A_FAIRE"))
        .addTeam(UUID.fromString(DAY_TEAM));
  }

  private static ManoRecord later(ManoRecord record, String name, Object word) {
    return new ManoRecord(
        record.table(),
        record
            .columns()
            .with("createdAt", "2025-02-03T10:00:01.000Z")
            .with("updatedAt", "2025-02-03T12:00:00.000Z"),
        record.content().with(name, word));
  }

  @Test
  void what_a_colleague_changed_in_a_record_that_was_created_stands() {
    Visit visit = Visit.builder()
        .id(UUID.fromString("44444444-4444-4444-8444-444444444444"))
        .date(LocalDate.of(2025, 2, 3))
        .team(UUID.fromString(DAY_TEAM))
        .professionals(List.of("u7"))
        .note("café")
        .build();
    Dossier changed =
        tasked(dossier(person()), ownTask().build()).toBuilder().addVisit(visit).build();
    WrittenPerson once = BACK.write(person(), changed, AT, "u1");
    assertThat(once.created()).hasSize(2);
    ManoPerson now = person(
        later(once.created().get(0), "name", "Rappeler jeudi"),
        later(once.created().get(1), "comment", "café et soupe"));

    WrittenPerson twice = BACK.write(now, changed, LATER, "u1");

    assertThat(twice.changed()).isEmpty();
    assertThat(twice.created()).isEmpty();
    assertThat(twice.unsaid())
        .containsExactlyInAnyOrder(
            new Unsaid(Reason.CHANGED_IN_MANO, "Action." + NEW + ".name"),
            new Unsaid(Reason.CHANGED_IN_MANO, "Passage." + visit.id() + ".comment"));
  }

  @Test
  void a_record_that_was_created_takes_changes_while_nobody_else_changed_it() {
    Dossier changed = tasked(dossier(person()), ownTask().build());
    WrittenPerson once = BACK.write(person(), changed, AT, "u1");
    ManoRecord made = once.created().get(0);
    ManoRecord stored = new ManoRecord(
        made.table(),
        made.columns()
            .with("createdAt", "2025-02-03T10:00:01.000Z")
            .with("updatedAt", "2025-02-03T10:00:01.000Z"),
        made.content());
    Dossier more = tasked(changed, ownTask().title("Rappeler jeudi").build());

    WrittenPerson twice = BACK.write(person(stored), more, LATER, "u1");

    assertThat(twice.unsaid()).isEmpty();
    assertThat(twice.changed().get(0).text("name")).contains("Rappeler jeudi");
  }

  @Test
  void a_new_task_of_which_a_category_is_of_health_is_no_action() {
    for (String category : List.of("SOINS", "ACCOMPAGNEMENT_MEDICAL", "Un mot maison")) {
      Task task =
          ownTask().addCategory(CodeList.of(TaskCategory.class).read(category)).build();

      WrittenPerson written = BACK.write(person(), tasked(dossier(person()), task), AT, "u1");

      assertThat(written.created())
          .singleElement()
          .satisfies(one -> assertThat(one.table()).isEqualTo(ManoTable.CONSULTATION));
      assertThat(written.unsaid())
          .containsExactly(new Unsaid(Reason.NO_PLACE, "taches." + NEW + ".categories"));
    }
  }

  @Test
  void a_new_task_that_was_said_to_be_for_everybody_is_an_action_whatever_its_categories() {
    Task task = ownTask()
        .addCategory(CodeList.of(TaskCategory.class).read("Un mot maison"))
        .compartmentCode(Compartment.COORDINATION.code())
        .build();

    WrittenPerson written = BACK.write(person(), tasked(dossier(person()), task), AT, "u1");

    assertThat(written.created())
        .singleElement()
        .satisfies(one -> assertThat(one.table()).isEqualTo(ManoTable.ACTION));
  }

  @Test
  void an_action_that_changed_its_compartment_is_not_deleted_by_the_part_that_lost_it() {
    ManoPerson stored = person(new ManoRecord(
        ManoTable.ACTION,
        json("{\"_id\":\"" + NEW + "\",\"updatedAt\":\"2024-01-01T08:00:00.000Z\"}"),
        json("{\"person\":\"" + PERSON + "\",\"user\":\"u0\",\"name\":\"Pansement\","
            + "\"categories\":[\"Soins\"],\"teams\":[\"" + DAY_TEAM + "\"]}")));
    Dossier dossier = dossier(stored);
    Dossier moved = tasked(
        dossier,
        dossier.tasks().get(0).toBuilder()
            .compartmentCode(Compartment.COORDINATION.code())
            .build());

    WrittenPerson written = BACK.write(stored, moved.only(Compartment.HEALTH), AT, "u1");

    assertThat(dossier.only(Compartment.HEALTH).tasks()).hasSize(1);
    assertThat(written.changed()).isEmpty();
    assertThat(written.unsaid()).containsExactly(new Unsaid(Reason.NO_PLACE, "taches." + NEW));
  }

  @Test
  void a_treatment_that_is_gone_from_the_part_of_health_is_deleted() {
    ManoPerson stored = person(new ManoRecord(
        ManoTable.TREATMENT,
        json("{\"_id\":\"" + NEW + "\",\"updatedAt\":\"2024-01-01T08:00:00.000Z\"}"),
        json("{\"person\":\"" + PERSON + "\",\"user\":\"u0\",\"name\":\"Vitamine\"}")));
    Dossier dossier = dossier(stored);
    Dossier without = dossier.toBuilder()
        .health(dossier.health().toBuilder().treatments(List.of()).build())
        .build();

    WrittenPerson written = BACK.write(stored, without.only(Compartment.HEALTH), AT, "u1");

    assertThat(written.changed().get(0).isDeleted()).isTrue();
    assertThat(written.unsaid()).isEmpty();
  }

  @Test
  void a_box_that_is_no_longer_ticked_is_false_and_never_nothing() {
    ManoPerson stored = person(new ManoRecord(
        ManoTable.ACTION,
        json("{\"_id\":\"" + NEW + "\"}"),
        json("{\"person\":\"" + PERSON + "\",\"user\":\"u0\",\"name\":\"CAF\",\"group\":true,"
            + "\"teams\":[\"" + DAY_TEAM + "\"]}")));
    Dossier dossier = dossier(stored);
    Task task = dossier.tasks().get(0).toBuilder().family(null).build();

    WrittenPerson written = BACK.write(stored, tasked(dossier, task), AT, "u1");

    assertThat(written.changed().get(0).value("group")).contains(false);
    assertThat(written.unsaid()).isEmpty();
  }

  @Test
  void other_teams_of_a_task_that_was_done_today_leave_the_moment_at_which_it_was_done() {
    ManoPerson stored = person(new ManoRecord(
        ManoTable.ACTION,
        json("{\"_id\":\"" + NEW + "\",\"status\":\"FAIT\","
            + "\"completedAt\":\"2025-02-03T08:15:00.000Z\"}"),
        json("{\"person\":\"" + PERSON + "\",\"user\":\"u0\",\"name\":\"CAF\"," + "\"teams\":[\""
            + DAY_TEAM + "\"]}")));
    Dossier dossier = dossier(stored);
    Task task = dossier.tasks().get(0).toBuilder()
        .addTeam(Identifiers.always("ancienne"))
        .build();

    WrittenPerson written = BACK.write(stored, tasked(dossier, task), AT, "u1");

    assertThat(written.changed().get(0).text("completedAt")).contains("2025-02-03T08:15:00.000Z");
    assertThat(written.unsaid()).isEmpty();
  }
}
