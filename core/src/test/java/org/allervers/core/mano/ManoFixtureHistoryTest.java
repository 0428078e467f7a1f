package org.allervers.core.mano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allervers.core.json.JsonRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pasts of the small fictitious organisation, replayed. */
class ManoFixtureHistoryTest {
  private static final ManoFixture FIXTURE = ManoFixture.load();
  private static final Map<String, ManoHistoryProblem.Reason> REASONS = Map.of(
      "history-whole-person", ManoHistoryProblem.Reason.WHOLE_RECORD,
      "history-duplicate", ManoHistoryProblem.Reason.REPEATED,
      "history-no-op", ManoHistoryProblem.Reason.NO_CHANGE,
      "history-of-person", ManoHistoryProblem.Reason.COPIED);

  @ParameterizedTest
  @MethodSource("episodes")
  void a_past_has_the_episodes_that_are_said(ManoFixture.Planted planted) {
    ManoHistory history = of(planted.record());
    List<Object> found = new ArrayList<>();
    Optional<String> from = day(history.start());
    for (ManoExit exit : history.exits()) {
      found.add(episode(from.orElseThrow(), day(Optional.of(exit.start())), exit.reasons()));
      from = day(exit.end());
    }
    from.ifPresent(start -> found.add(episode(start, Optional.empty(), List.of())));
    assertThat(found).isEqualTo(planted.expected().orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("polluted")
  void what_was_never_a_change_is_left_out_and_said(ManoFixture.Planted planted) {
    ManoRecord record = planted.record();
    ManoHistory history = record.table() == ManoTable.PERSON
        ? of(record)
        : ManoHistory.of(record, of(person(record.text("person").orElseThrow())));
    BigDecimal expected = (BigDecimal) planted.expected().orElseThrow();
    assertThat(history.changes()).hasSize(expected.intValueExact());
    assertThat(history.problems())
        .extracting(ManoHistoryProblem::reason)
        .containsOnly(REASONS.get(planted.kind()));
  }

  @ParameterizedTest
  @MethodSource("undated")
  void an_exit_without_a_date_has_the_day_of_its_entry(ManoFixture.Planted planted) {
    assertThat(of(planted.record()).exits()).hasSize(1).allSatisfy(exit -> {
      assertThat(exit.dating()).isNotEqualTo(ManoExit.Dating.DECLARED);
      assertThat(exit.dating() == ManoExit.Dating.HISTORY)
          .isEqualTo(planted.expected().isPresent());
      planted
          .expected()
          .ifPresent(
              expected -> assertThat(day(Optional.of(exit.start()))).hasValue((String) expected));
    });
  }

  @Test
  void one_team_ends_its_care_and_the_other_goes_on() {
    ManoFixture.Planted planted = planted("exit-of-team").findFirst().orElseThrow();
    ManoHistory history = of(planted.record());
    List<Object> found = new ArrayList<>();
    for (ManoAssignment one : history.assignments()) {
      List<String> reasons = history.teamExits().stream()
          .filter(exit -> exit.team().equals(one.team()))
          .flatMap(exit -> exit.reasons().stream())
          .toList();
      JsonRecord episode =
          episode(day(Optional.of(one.start())).orElseThrow(), day(one.end()), reasons);
      found.add(episode.with("team", one.team()));
    }
    List<?> expected = (List<?>) planted.expected().orElseThrow();
    assertThat(found).hasSameSizeAs(expected).allMatch(expected::contains);
  }

  @Test
  void a_merge_names_the_file_that_is_gone() {
    ManoFixture.Planted planted = planted("merge").findFirst().orElseThrow();
    assertThat(of(planted.record()).changes())
        .extracting(ManoChange::mergedPerson)
        .containsExactly(planted.expected().map(String.class::cast));
  }

  @Test
  void a_file_that_says_another_thing_than_its_past_is_incoherent() {
    ManoFixture.Planted planted = planted("history-incoherent").findFirst().orElseThrow();
    assertThat(of(planted.record()).problems())
        .extracting(ManoHistoryProblem::reason, ManoHistoryProblem::field)
        .containsExactly(tuple(ManoHistoryProblem.Reason.INCOHERENT, planted.field()));
  }

  @Test
  void nothing_is_said_of_a_past_without_a_defect() {
    Set<String> defective = Stream.concat(
            REASONS.keySet().stream(),
            Stream.of("history-incoherent", "merge-exited", "exit-without-date"))
        .flatMap(ManoFixtureHistoryTest::planted)
        .map(planted -> planted.record().id())
        .collect(Collectors.toSet());
    List<ManoRecord> sound = FIXTURE.records().stream()
        .filter(record -> record.table() == ManoTable.PERSON && !defective.contains(record.id()))
        .toList();
    assertThat(sound)
        .hasSizeGreaterThan(15)
        .allSatisfy(record -> assertThat(of(record).problems()).as(record.id()).isEmpty());
  }

  private static ManoHistory of(ManoRecord person) {
    return ManoHistory.of(person, ManoFixture.ZONE);
  }

  private static ManoRecord person(String id) {
    return FIXTURE.records().stream()
        .filter(one -> one.table() == ManoTable.PERSON && one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<String> day(Optional<Instant> at) {
    return at.map(moment -> LocalDate.ofInstant(moment, ManoFixture.ZONE).toString());
  }

  private static JsonRecord episode(String from, Optional<String> to, List<String> reasons) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("from", from);
    values.put("to", to.isPresent() ? to.get() : JsonRecord.nothing());
    values.put("reasons", reasons);
    return JsonRecord.of(values);
  }

  static Stream<ManoFixture.Planted> episodes() {
    return planted("episodes");
  }

  static Stream<ManoFixture.Planted> polluted() {
    return REASONS.keySet().stream().sorted().flatMap(ManoFixtureHistoryTest::planted);
  }

  static Stream<ManoFixture.Planted> undated() {
    return planted("exit-without-date");
  }

  private static Stream<ManoFixture.Planted> planted(String kind) {
    return FIXTURE.planted().stream().filter(planted -> planted.kind().equals(kind));
  }
}
