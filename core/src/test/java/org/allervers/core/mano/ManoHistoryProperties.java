package org.allervers.core.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.allervers.core.json.JsonRecord;

/** The replay against the life that was lived: each day is written down as it passes, by a twin that knows no history. */
class ManoHistoryProperties {

  private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
  private static final int DAYS = 500;

  /** A person, day by day, and what Mano's clients would have written. */
  static final class Life {
    private final Random random;
    private final Sheet sheet = new Sheet();
    private final List<Set<String>> teamsOf = new ArrayList<>();
    private final List<Boolean> outOn = new ArrayList<>();
    private final List<Optional<String>> genderOf = new ArrayList<>();
    private Set<String> teams = Set.of("A");
    private Optional<String> gender = Optional.empty();
    private boolean out;
    private Optional<Object> outDate = Optional.empty();
    private List<String> reasons = List.of();
    private int insideSince;

    Life(long seed) {
      this.random = new Random(seed);
      sheet.day("followedSince", FIRST).with("createdAt", Sheet.midnight(FIRST).toString());
      for (int day = 0; day < DAYS; day++) {
        if (day > 0 && random.nextInt(12) == 0) {
          live(day);
        }
        teamsOf.add(teams);
        outOn.add(out);
        genderOf.add(gender);
      }
      sheet.with("assignedTeams", List.copyOf(teams)).with("outOfActiveList", out);
      gender.ifPresent(value -> sheet.with("gender", value));
      outDate.ifPresent(value -> sheet.with("outOfActiveListDate", value));
      if (!reasons.isEmpty()) {
        sheet.with("outOfActiveListReasons", reasons);
      }
    }

    private void live(int day) {
      Map<String, Object> data = new LinkedHashMap<>();
      switch (random.nextInt(4)) {
        case 0 -> changeTeams(data);
        case 1 -> {
          Optional<String> next =
              random.nextInt(3) == 0 ? Optional.empty() : Optional.of("Genre" + random.nextInt(3));
          if (!next.equals(gender)) {
            data.put("gender", Sheet.word(gender, next));
            gender = next;
          }
        }
        default -> {
          if (out) {
            reenter(day, data);
          } else {
            leave(day, data);
          }
        }
      }
      if (!data.isEmpty()) {
        String date = Sheet.midnight(FIRST.plusDays(day)).toString();
        sheet.entry(date, data);
        pollute(date, data);
      }
    }

    private void changeTeams(Map<String, Object> data) {
      Set<String> next = new TreeSet<>(teams);
      String team = List.of("A", "B", "C").get(random.nextInt(3));
      if (!next.remove(team)) {
        next.add(team);
      }
      data.put(
          "assignedTeams",
          Sheet.word(Optional.of(List.copyOf(teams)), Optional.of(List.copyOf(next))));
      teams = next;
    }

    /** On the dashboard with a day, perhaps an earlier one, as text or as a number; on the telephone with both values. */
    private void leave(int day, Map<String, Object> data) {
      List<String> why = random.nextBoolean() ? List.of("Autre") : List.of();
      boolean isTelephone = random.nextInt(3) == 0;
      Optional<Object> before = isTelephone ? Optional.of(false) : Optional.empty();
      data.put("outOfActiveList", Sheet.word(before, Optional.of(true)));
      data.put(
          "outOfActiveListReasons",
          Sheet.word(isTelephone ? Optional.of(reasons) : Optional.empty(), Optional.of(why)));
      if (!isTelephone) {
        int from = Math.max(insideSince, day - random.nextInt(20));
        Instant at = Sheet.midnight(FIRST.plusDays(from));
        outDate = Optional.of(
            random.nextBoolean()
                ? at.toString()
                : new java.math.BigDecimal(
                    at.plusSeconds(3600L * random.nextInt(20)).toEpochMilli()));
        data.put("outOfActiveListDate", Sheet.word(Optional.empty(), outDate));
        for (int late = from; late < day; late++) {
          outOn.set(late, true);
        }
      }
      reasons = why;
      out = true;
    }

    private void reenter(int day, Map<String, Object> data) {
      data.put("outOfActiveList", Sheet.word(Optional.of(true), Optional.of(false)));
      data.put("outOfActiveListReasons", Sheet.word(Optional.of(reasons), Optional.of(List.of())));
      if (outDate.isPresent()) {
        data.put("outOfActiveListDate", Sheet.word(outDate, Optional.of(JsonRecord.nothing())));
      }
      outDate = Optional.empty();
      reasons = List.of();
      out = false;
      insideSince = day;
    }

    private void pollute(String date, Map<String, Object> data) {
      switch (random.nextInt(8)) {
        case 0 -> sheet.entry(date, data);
        case 1 ->
          sheet.entry(date, Map.of("encryptedEntityKey", "AAAA", "assignedTeams", List.of("Z")));
        case 2 ->
          sheet.entry(date, Map.of("gender", Sheet.word(Optional.empty(), Optional.of(""))));
        case 3 -> sheet.entry("", Map.of("gender", Sheet.word(Optional.of("X"), Optional.of("Y"))));
        default -> {}
      }
    }

    Instant noon(int day) {
      return FIRST.plusDays(day).atTime(12, 0).atZone(Sheet.PARIS).toInstant();
    }
  }

  @Provide
  Arbitrary<Life> lives() {
    return Arbitraries.longs().map(Life::new);
  }

  @Property(tries = 2000)
  void each_day_is_as_it_was_lived(@ForAll("lives") Life life) {
    ManoHistory history = ManoHistory.of(life.sheet.person(), Sheet.PARIS);
    for (int day = 0; day < DAYS; day++) {
      Instant noon = life.noon(day);
      assertThat(history.assignments().stream()
              .filter(one -> one.contains(noon))
              .map(ManoAssignment::team)
              .collect(Collectors.toSet()))
          .as("teams on day %d", day)
          .isEqualTo(life.teamsOf.get(day));
      assertThat(history.exits().stream().anyMatch(one -> one.contains(noon)))
          .as("out on day %d", day)
          .isEqualTo(life.outOn.get(day));
      assertThat(history.stateOf("gender", noon))
          .isEqualTo(new ManoState.Known(life.genderOf.get(day).map(Object.class::cast)));
    }
  }

  @Property(tries = 2000)
  void times_are_in_order_and_do_not_overlap_whatever_the_history_says(
      @ForAll long seed, @ForAll("lives") Life life) {
    Random random = new Random(seed);
    for (int i = 0; i < 6; i++) {
      String date = life.noon(random.nextInt(DAYS)).toString();
      life.sheet.entry(
          date,
          Map.of(
              "outOfActiveList",
              Sheet.word(word(random), word(random)),
              "outOfActiveListDate",
              Sheet.word(
                  Optional.empty(), Optional.of(life.noon(random.nextInt(DAYS)).toString())),
              "assignedTeams",
              Sheet.word(
                  Optional.of(List.of("A")), Optional.of(random.nextBoolean() ? List.of() : "B"))));
    }
    ManoHistory history = ManoHistory.of(life.sheet.person(), Sheet.PARIS);
    Instant end = Instant.MIN;
    for (ManoExit exit : history.exits()) {
      assertThat(exit.start()).isAfterOrEqualTo(end);
      end = exit.end().orElse(Instant.MAX);
    }
    history.assignments().stream()
        .collect(Collectors.groupingBy(ManoAssignment::team))
        .values()
        .forEach(times -> {
          for (int i = 1; i < times.size(); i++) {
            assertThat(times.get(i).start()).isAfter(times.get(i - 1).end().orElseThrow());
          }
        });
    boolean isDated = history.exits().stream().anyMatch(exit -> exit.end().isEmpty());
    boolean isSaid = history.problems().stream()
        .anyMatch(one -> one.reason() == ManoHistoryProblem.Reason.EXIT_UNDATED);
    assertThat(life.out).isEqualTo(isDated || (life.out && isSaid));
  }

  private static Optional<Boolean> word(Random random) {
    return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(random.nextBoolean());
  }
}
