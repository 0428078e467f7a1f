package org.allervers.core.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.allervers.core.json.JsonRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ManoHistoryTest {

  private static List<String> names(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\\+"));
  }

  private static Optional<String> midnight(String day) {
    return day.equals("-") || day.isEmpty()
        ? Optional.empty()
        : Optional.of(Sheet.midnight(LocalDate.parse(day)).toString());
  }

  private static Sheet sheet(String text) {
    Sheet sheet = new Sheet();
    for (String part : text.split(", ", -1)) {
      String[] words = part.split(" ", -1);
      String last = words[words.length - 1];
      switch (words[0]) {
        case "suivie" ->
          sheet
              .day("followedSince", LocalDate.parse(last))
              .with("createdAt", "2023-01-10T09:00:00.000Z");
        case "créée" -> sheet.day("createdAt", LocalDate.parse(last));
        case "modifiée" -> sheet.day("updatedAt", LocalDate.parse(last));
        case "équipes" -> sheet.with("assignedTeams", names(last));
        case "sortie" -> sortie(part).forEach(sheet::with);
        default -> throw new IllegalArgumentException(part);
      }
    }
    return sheet;
  }

  /** "sortie le 2023-04-20 Décès", "sortie Perdu de vue", "sortie le 2023-04-20". */
  private static Map<String, Object> sortie(String text) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("outOfActiveList", true);
    String rest = text.substring("sortie".length()).strip();
    if (rest.startsWith("le ")) {
      fields.put("outOfActiveListDate", midnight(rest.substring(3, 13)).orElseThrow());
      rest = rest.substring(13).strip();
    }
    fields.put("outOfActiveListReasons", names(rest));
    return fields;
  }

  private static void entry(Sheet sheet, String text) {
    String date = midnight(text.split(" ", -1)[0]).orElse("");
    String what = text.substring(text.indexOf(' ') + 1);
    Map<String, Object> data = new LinkedHashMap<>();
    if (what.startsWith("équipes")) {
      String[] sides = what.substring("équipes".length()).strip().split("->", -1);
      data.put(
          "assignedTeams", Sheet.word(Optional.of(names(sides[0])), Optional.of(names(sides[1]))));
    } else if (what.startsWith("sortie")) {
      sortie(what)
          .forEach(
              (field, value) -> data.put(field, Sheet.word(Optional.empty(), Optional.of(value))));
    } else if (what.startsWith("retour")) {
      String[] words = what.split(" ", 4);
      data.put("outOfActiveList", Sheet.word(Optional.of(true), Optional.of(false)));
      data.put(
          "outOfActiveListDate", Sheet.word(midnight(words[2]), Optional.of(JsonRecord.nothing())));
      if (!words[3].equals("-")) {
        data.put(
            "outOfActiveListReasons",
            Sheet.word(Optional.of(names(words[3])), Optional.of(List.of())));
      }
    } else {
      data.put("name", Sheet.word(Optional.empty(), Optional.of("Alix Fictif")));
      data.put("encryptedEntityKey", "AAAA");
    }
    sheet.entry(date, data);
  }

  private static String day(Instant at) {
    LocalDate day = LocalDate.ofInstant(at, Sheet.PARIS);
    assertThat(at).isEqualTo(Sheet.midnight(day));
    return day.toString();
  }

  private static String range(Instant start, Optional<Instant> end) {
    return day(start) + ">" + end.map(ManoHistoryTest::day).orElse("");
  }

  private static List<String> parts(String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split("\\|")).map(String::strip).toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/mano-import/histoires.csv", delimiter = ';', numLinesToSkip = 1)
  void a_history_that_an_expert_wrote_gives_what_the_expert_expects(
      String name, String record, String history, String followed, String exits, String problems) {
    Sheet sheet = sheet(record);
    parts(history).forEach(text -> entry(sheet, text));
    ManoHistory replayed = ManoHistory.of(sheet.person(), Sheet.PARIS);
    assertThat(replayed.assignments().stream()
            .map(one -> one.team() + " " + range(one.start(), one.end()))
            .toList())
        .as(name)
        .containsExactlyInAnyOrderElementsOf(parts(followed));
    assertThat(replayed.exits().stream()
            .map(one -> (range(one.start(), one.end()) + " " + one.dating() + " "
                    + String.join("+", one.reasons()))
                .strip())
            .toList())
        .as(name)
        .containsExactlyElementsOf(parts(exits));
    assertThat(replayed.problems().stream()
            .map(one -> one.reason().name())
            .collect(Collectors.toSet()))
        .as(name)
        .containsExactlyInAnyOrderElementsOf(parts(problems));
  }

  @Test
  void is_replayed_once_for_a_person_and_anew_for_another_zone() {
    ManoPerson person = ManoPerson.of(sheet("équipes a").record(ManoTable.PERSON), List.of());
    ManoHistory replayed = person.history(ZoneId.of("Europe/Paris"));

    assertThat(person.history(ZoneId.of("Europe/Paris"))).isSameAs(replayed);
    assertThat(person.history(ZoneId.of("America/Guadeloupe")).zone())
        .isEqualTo(ZoneId.of("America/Guadeloupe"));
  }

  @Test
  void a_state_is_unknown_before_the_first_day_of_the_history_and_known_from_it_on() {
    ManoHistory history = ManoHistory.of(
        new Sheet()
            .with("createdAt", "2019-01-01T10:00:00.000Z")
            .with("phone", "06")
            .person(),
        Sheet.PARIS);
    Instant first = Instant.parse("2022-09-22T22:00:00Z");
    assertThat(history.stateOf("phone", first.minusMillis(1))).isEqualTo(new ManoState.Unknown());
    assertThat(history.stateOf("phone", first)).isEqualTo(new ManoState.Known(Optional.of("06")));
    assertThat(history.stateOf("email", first)).isEqualTo(new ManoState.Known(Optional.empty()));
  }

  @Test
  void an_entry_counts_from_its_own_moment_on() {
    ManoHistory history = ManoHistory.of(
        new Sheet()
            .with("createdAt", "2023-01-01T10:00:00.000Z")
            .with("gender", "Femme")
            .entry(
                "2023-03-01T10:00:00.000Z",
                Map.of("gender", Sheet.word(Optional.of("Homme"), Optional.of("Femme"))))
            .person(),
        Sheet.PARIS);
    Instant at = Instant.parse("2023-03-01T10:00:00Z");
    assertThat(history.stateOf("gender", at)).isEqualTo(new ManoState.Known(Optional.of("Femme")));
    assertThat(history.stateOf("gender", at.minusMillis(1)))
        .isEqualTo(new ManoState.Known(Optional.of("Homme")));
  }

  @Test
  void both_words_are_given_where_they_differ() {
    ManoHistory history = ManoHistory.of(
        new Sheet()
            .with("createdAt", "2023-01-01T10:00:00.000Z")
            .with("gender", "Autre")
            .entry(
                "2023-03-01T10:00:00.000Z",
                Map.of("gender", Sheet.word(Optional.of("Homme"), Optional.of("Femme"))))
            .person(),
        Sheet.PARIS);
    assertThat(history.stateOf("gender", Instant.parse("2023-04-01T10:00:00Z")))
        .isEqualTo(new ManoState.Incoherent(Optional.of("Femme"), Optional.of("Autre")));
    assertThat(history.problems())
        .containsExactly(new ManoHistoryProblem(ManoHistoryProblem.Reason.INCOHERENT, 0, "gender"));
  }

  @Test
  void a_merge_and_the_exits_of_teams_are_told_and_are_no_fields() {
    ManoHistory history = ManoHistory.of(
        new Sheet()
            .with("assignedTeams", List.of("A"))
            .with("createdAt", "2023-01-01T10:00:00.000Z")
            .entry(
                "2023-02-01T10:00:00.000Z",
                Map.of("merge", JsonRecord.of(Map.of("_id", "autre", "name", "B. Fictif"))))
            .entry(
                "2023-03-01T10:00:00.000Z",
                Map.of(
                    "assignedTeams",
                    Sheet.word(Optional.of(List.of("A", "B")), Optional.of(List.of("A"))),
                    "outOfTeamsInformations",
                    List.of(JsonRecord.of(Map.of("team", "B", "reasons", List.of("Autre"))))))
            .person(),
        Sheet.PARIS);
    assertThat(history.changes().get(0).mergedPerson()).contains("autre");
    assertThat(history.changes().get(0).fields()).isEmpty();
    assertThat(history.teamExits())
        .containsExactly(
            new ManoTeamExit("B", Instant.parse("2023-03-01T10:00:00Z"), List.of("Autre")));
    assertThat(history.problems()).isEmpty();
  }

  @Test
  void the_history_of_a_person_copied_into_the_medical_file_is_left_out_of_it() {
    JsonRecord change = Sheet.word(Optional.of("Homme"), Optional.of("Femme"));
    JsonRecord own = Sheet.word(Optional.empty(), Optional.of("vu"));
    ManoHistory person = ManoHistory.of(
        new Sheet()
            .with("gender", "Femme")
            .entry("2023-03-01T10:00:00.000Z", Map.of("gender", change))
            .person(),
        Sheet.PARIS);
    ManoHistory file = ManoHistory.of(
        new Sheet()
            .with("custom-field-1", "vu")
            .entry("2023-03-01T10:00:00.000Z", Map.of("gender", change))
            .entry("2023-04-01T10:00:00.000Z", Map.of("custom-field-1", own))
            .record(ManoTable.MEDICAL_FILE),
        person);
    assertThat(file.changes())
        .singleElement()
        .satisfies(one -> assertThat(one.fields()).containsExactly("custom-field-1"));
    assertThat(file.problems())
        .containsExactly(new ManoHistoryProblem(ManoHistoryProblem.Reason.COPIED, 0, ""));
  }

  @Test
  void nothing_of_the_person_is_in_a_text_of_it() {
    ManoHistory history = ManoHistory.of(
        new Sheet()
            .with("outOfActiveList", true)
            .with("outOfActiveListReasons", List.of("Secret"))
            .with("updatedAt", "2023-03-01T10:00:00.000Z")
            .entry(
                "2023-03-01T10:00:00.000Z",
                Map.of("gender", Sheet.word(Optional.of("Secret"), Optional.empty())))
            .person(),
        Sheet.PARIS);
    assertThat(List.of(
                history,
                history.changes(),
                history.exits(),
                history.stateOf("gender", Instant.EPOCH))
            .toString())
        .doesNotContain("Secret");
  }
}
