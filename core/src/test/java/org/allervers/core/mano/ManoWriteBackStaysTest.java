package org.allervers.core.mano;

import static org.allervers.core.mano.RecordConversionsTest.DAY_TEAM;
import static org.allervers.core.mano.RecordConversionsTest.NIGHT_TEAM;
import static org.allervers.core.mano.RecordConversionsTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.allervers.core.Dossier;
import org.allervers.core.answer.Answer;
import org.allervers.core.code.CodeList;
import org.allervers.core.dispositif.Dispositif;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Exit;
import org.allervers.core.episode.ExitMotive;
import org.allervers.core.identity.Phone;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.WrittenPerson.Reason;
import org.allervers.core.mano.WrittenPerson.Unsaid;
import org.junit.jupiter.api.Test;

/** Stays that a dossier got, of the past and of today. */
class ManoWriteBackStaysTest {

  private static final Instant AT = Instant.parse("2025-02-03T10:00:00Z");
  private static final ManoContext CONTEXT = RecordConversionsTest.context();
  private static final ManoImport IMPORT = ManoImport.of(CONTEXT);
  private static final ManoWriteBack BACK = ManoWriteBack.of(CONTEXT);
  private static final String BOTH = "\"" + DAY_TEAM + "\",\"" + NIGHT_TEAM + "\"";
  private static final String OUT_SINCE_2023 = ",\"outOfActiveList\":true,"
      + "\"outOfActiveListDate\":\"2023-05-31T22:00:00.000Z\","
      + "\"outOfActiveListReasons\":[\"Décès\"]";

  private static ManoPerson person(String teams, String more) {
    return ManoPerson.of(
        new ManoRecord(
            ManoTable.PERSON,
            json("{\"_id\":\"11111111-1111-4111-8111-111111111111\","
                + "\"createdAt\":\"2023-01-10T08:00:00.000Z\"}"),
            json("{\"name\":\"Fictif\",\"followedSince\":\"2023-01-09T23:00:00.000Z\","
                + "\"assignedTeams\":[" + teams + "]" + more + "}")),
        List.of());
  }

  private static Episode.Builder stay(String team, LocalDate entered) {
    return Episode.builder()
        .id(UUID.nameUUIDFromBytes(new byte[] {(byte) entered.getYear()}))
        .dispositif(CodeList.of(Dispositif.class).read("NON_RENSEIGNE"))
        .team(UUID.fromString(team))
        .enteredOn(entered);
  }

  private static Episode closed(String team, int year) {
    return stay(team, LocalDate.of(year, 2, 1))
        .exit(exit(LocalDate.of(year, 6, 1)))
        .build();
  }

  private static Exit exit(LocalDate on) {
    return Exit.builder()
        .date(on)
        .motive(Answer.of(CodeList.of(ExitMotive.class).code("HEBERGE_RELOGE")))
        .build();
  }

  private static Dossier at(int index, Episode stay, Dossier dossier) {
    List<Episode> all = new ArrayList<>(dossier.episodes());
    all.add(index, stay);
    return dossier.toBuilder().episodes(all).build();
  }

  private static WrittenPerson write(ManoPerson stored, UnaryOperator<Dossier> change) {
    return BACK.write(stored, change.apply(IMPORT.convert(stored).dossier()), AT, "u1");
  }

  private static Unsaid noPlace(int index) {
    return new Unsaid(Reason.NO_PLACE, "accompagnements." + index);
  }

  @Test
  void a_closed_stay_of_the_past_takes_no_team_away_today() {
    WrittenPerson written =
        write(person(BOTH, ""), dossier -> at(1, closed(DAY_TEAM, 2016), dossier));

    assertThat(written.changed()).isEmpty();
    assertThat(written.unsaid()).containsExactly(noPlace(1));
  }

  @Test
  void a_closed_stay_of_the_past_is_no_return_and_exit_of_today() {
    WrittenPerson written =
        write(person(BOTH, OUT_SINCE_2023), dossier -> at(1, closed(DAY_TEAM, 2016), dossier));

    assertThat(written.changed()).isEmpty();
    assertThat(written.unsaid()).containsExactly(noPlace(1));
  }

  @Test
  void a_closed_stay_within_one_that_has_ended_is_no_return_and_exit_of_today() {
    WrittenPerson written =
        write(person(BOTH, OUT_SINCE_2023), dossier -> at(1, closed(DAY_TEAM, 2023), dossier));

    assertThat(written.changed()).isEmpty();
    assertThat(written.unsaid()).containsExactly(noPlace(1));
  }

  @Test
  void a_stay_of_the_past_that_stands_first_changes_no_exit() {
    WrittenPerson out =
        write(person(BOTH, OUT_SINCE_2023), dossier -> at(0, closed(DAY_TEAM, 2016), dossier));
    WrittenPerson followed =
        write(person(BOTH, ""), dossier -> at(0, closed(DAY_TEAM, 2016), dossier));

    assertThat(out.changed()).isEmpty();
    assertThat(out.unsaid()).containsExactly(noPlace(0));
    assertThat(followed.changed()).isEmpty();
    assertThat(followed.unsaid()).containsExactly(noPlace(0));
  }

  @Test
  void an_exit_beside_a_stay_of_the_past_is_that_of_the_last_stay() {
    WrittenPerson written = write(person(BOTH, ""), dossier -> {
      Episode last = dossier.episodes().get(0).toBuilder()
          .exit(exit(LocalDate.of(2025, 1, 20)))
          .build();
      return at(
          0, closed(DAY_TEAM, 2016), dossier.toBuilder().episodes(List.of(last)).build());
    });

    ManoRecord person = written.changed().get(0);
    assertThat(person.text("outOfActiveListDate")).contains("2025-01-19T23:00:00.000Z");
    assertThat(written.unsaid()).containsExactly(noPlace(0));
  }

  @Test
  void a_return_beside_a_stay_of_the_past_is_written_and_the_past_is_said() {
    WrittenPerson written = write(
        person(BOTH, OUT_SINCE_2023),
        dossier -> at(
            0,
            closed(DAY_TEAM, 2016),
            at(1, stay(DAY_TEAM, LocalDate.of(2025, 2, 3)).build(), dossier)));

    assertThat(written.changed().get(0).value("outOfActiveList")).contains(false);
    assertThat(written.unsaid()).contains(noPlace(0));
    assertThat(written.unsaid())
        .doesNotContain(new Unsaid(Reason.NO_PLACE, "accompagnements.2.entreLe"));
  }

  @Test
  void a_team_that_came_and_went_is_not_left_in_charge() {
    WrittenPerson written = write(
        person("\"" + DAY_TEAM + "\"", ""), dossier -> at(1, closed(NIGHT_TEAM, 2024), dossier));

    assertThat(written.changed()).isEmpty();
    assertThat(written.unsaid()).isNotEmpty();
    assertThat(written.unsaid())
        .allMatch(
            one -> one.reason() == Reason.NO_PLACE && one.place().startsWith("accompagnements.1."));
  }

  @Test
  void the_exit_of_a_team_is_not_told_if_somebody_changed_the_teams_meanwhile() {
    Dossier dossier = IMPORT.convert(person(BOTH, "")).dossier();
    Dossier changed = at(1, closed(DAY_TEAM, 2024), dossier).toBuilder()
        .identity(dossier.identity().toBuilder()
            .phones(List.of(Phone.builder().number("0102").build()))
            .build())
        .build();

    WrittenPerson written = BACK.write(person(BOTH + ",\"x\"", ""), changed, AT, "u1");

    ManoRecord person = written.changed().get(0);
    assertThat(person.texts("assignedTeams")).containsExactly(DAY_TEAM, NIGHT_TEAM, "x");
    assertThat(person.text("phone")).contains("0102");
    JsonRecord entry = (JsonRecord) person.content().list("history").get(0);
    assertThat(entry.record("data").orElseThrow().names()).containsExactly("phone");
    assertThat(written.unsaid()).contains(new Unsaid(Reason.CHANGED_IN_MANO, "assignedTeams"));
  }
}
