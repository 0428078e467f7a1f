package org.allervers.indicators.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.allervers.core.mano.ManoPerson;
import org.allervers.core.mano.ManoRecord;
import org.allervers.core.mano.ManoTable;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.Evaluation;

/** The populations against plain loops over the life that was lived, which know neither the engine nor the replay. */
class PopulationProperties {

  private static final List<List<String>> CHOICES =
      List.of(List.of(), List.of("jour"), List.of("nuit"), List.of("jour", "nuit"));

  private record Stay(Instant from, Instant to, String team) {}

  private record Out(Instant from, Instant to) {}

  private static final class Life {
    private final ZoneId zone;
    private final List<Stay> stays = new ArrayList<>();
    private final List<Out> outs = new ArrayList<>();
    private final List<Instant> traces = new ArrayList<>();
    private final List<Instant> exitTraces = new ArrayList<>();
    private final List<String> entries = new ArrayList<>();
    private final List<ManoRecord> records = new ArrayList<>();
    private final Instant start;
    private final String json;
    private Set<String> teams = new TreeSet<>(List.of("jour"));
    private boolean out;

    Life(long seed, ZoneId zone) {
      Random random = new Random(seed);
      this.zone = zone;
      this.start = moment(random, LocalDate.of(2023, 1, 1).plusDays(random.nextInt(500)));
      if (random.nextInt(3) == 0) {
        teams = new TreeSet<>(List.of("nuit"));
      }
      traces.add(start);
      Instant since = start;
      Instant outSince = start;
      LocalDate day = LocalDate.ofInstant(start, zone);
      for (int i = random.nextInt(8); i > 0; i--) {
        day = day.plusDays(2 + random.nextInt(120));
        Instant at = moment(random, day);
        if (random.nextBoolean()) {
          Set<String> next = new TreeSet<>(CHOICES.get(random.nextInt(CHOICES.size())));
          if (next.equals(teams)) {
            continue;
          }
          close(since, at);
          since = at;
          entry(
              at, "'assignedTeams':{'oldValue':" + list(teams) + ",'newValue':" + list(next) + "}");
          teams = next;
          traces.add(at);
        } else if (out) {
          outs.add(new Out(outSince, at));
          entry(
              at,
              "'outOfActiveList':{'oldValue':true,'newValue':false},'outOfActiveListDate':{'oldValue':'"
                  + outSince + "'}");
          out = false;
          traces.add(at);
        } else {
          outSince = day.atStartOfDay(zone).toInstant();
          entry(
              at,
              "'outOfActiveList':{'newValue':true},'outOfActiveListDate':{'newValue':'" + outSince
                  + "'}");
          out = true;
          exitTraces.add(at);
        }
      }
      close(since, Instant.MAX);
      String exit = "";
      if (out) {
        outs.add(new Out(outSince, Instant.MAX));
        exit = ",'outOfActiveList':true,'outOfActiveListDate':'" + outSince + "'";
      }
      for (int i = random.nextInt(5); i > 0; i--) {
        Instant at = moment(random, LocalDate.of(2023, 6, 1).plusDays(random.nextInt(900)));
        traces.add(at);
        records.add(Sheets.record(
            ManoTable.RENCONTRE,
            "{'_id':'r" + i + "','person':'p','team':'jour','date':'" + at + "'}"));
      }
      this.json = "{'followedSince':'" + start + "','createdAt':'" + start + "','assignedTeams':"
          + list(teams) + exit + ",'history':[" + String.join(",", entries) + "]}";
    }

    ManoPerson person() {
      return Sheets.person(json, records.toArray(ManoRecord[]::new));
    }

    private Instant moment(Random random, LocalDate day) {
      return day.atTime(1 + random.nextInt(22), 30).atZone(zone).toInstant();
    }

    private void entry(Instant at, String data) {
      entries.add("{'date':'" + at + "','user':'u','data':{" + data + "}}");
    }

    private static String list(Set<String> teams) {
      List<String> quoted = teams.stream().map(team -> "'" + team + "'").toList();
      return "[" + String.join(",", quoted) + "]";
    }

    /** A team that stays has one stay. */
    private void close(Instant since, Instant until) {
      for (String team : teams) {
        int before = -1;
        for (int i = 0; i < stays.size(); i++) {
          if (stays.get(i).team().equals(team) && stays.get(i).to().equals(since)) {
            before = i;
          }
        }
        if (before < 0) {
          stays.add(new Stay(since, until, team));
        } else {
          stays.set(before, new Stay(stays.get(before).from(), until, team));
        }
      }
    }

    private boolean within(Instant at, ReportingPeriod period, boolean night) {
      return !at.isBefore(bound(period.start(), night)) && at.isBefore(bound(period.end(), night));
    }

    private Instant bound(LocalDate day, boolean night) {
      return (night ? day.atTime(12, 0).atZone(zone) : day.atStartOfDay(zone)).toInstant();
    }

    private boolean ownNight() {
      return teams.equals(Set.of("nuit"));
    }

    private boolean isOut(Instant at) {
      return outs.stream().anyMatch(one -> !at.isBefore(one.from()) && at.isBefore(one.to()));
    }

    boolean archive(String which, String team, ReportingPeriod period, boolean exitCounts) {
      boolean counted = within(start, period, ownNight());
      if (which.equals("suivies")) {
        for (Instant at : traces) {
          counted |= within(at, period, ownNight());
        }
        for (Instant at : exitTraces) {
          counted |= exitCounts && within(at, period, ownNight());
        }
      }
      return counted && (team.isEmpty() || teams.contains(team));
    }

    boolean assigned(String team, ReportingPeriod period) {
      boolean night = team.equals("nuit");
      if (team.isEmpty()) {
        return start.isBefore(bound(period.end(), ownNight()));
      }
      return stays.stream()
          .anyMatch(stay -> stay.team().equals(team)
              && stay.from().isBefore(bound(period.end(), night))
              && stay.to().isAfter(bound(period.start(), night)));
    }

    /** The whole has every team selected: it counts whoever it or one of the teams counts. */
    boolean atAnyLevel(String which, String team, ReportingPeriod period) {
      return second(which, team, period)
          || (team.isEmpty() && (second(which, "jour", period) || second(which, "nuit", period)));
    }

    boolean second(String which, String team, ReportingPeriod period) {
      boolean night = team.isEmpty() ? ownNight() : team.equals("nuit");
      boolean counted = false;
      switch (which) {
        case "toutes" -> counted = assigned(team, period);
        case "modifiees" ->
          counted = assigned(team, period) && archive("suivies", "", period, false);
        case "suivies" -> {
          for (Instant at : traces) {
            boolean held = team.isEmpty()
                ? !at.isBefore(start)
                : stays.stream()
                    .anyMatch(stay -> stay.team().equals(team)
                        && !at.isBefore(stay.from())
                        && at.isBefore(stay.to()));
            counted |= held && !isOut(at) && within(at, period, night);
          }
        }
        default -> {
          if (team.isEmpty()) {
            return within(start, period, night);
          }
          Optional<Stay> earliest = stays.stream()
              .filter(stay -> stay.team().equals(team))
              .min(Comparator.comparing(Stay::from));
          if (earliest.filter(stay -> within(stay.from(), period, night)).isPresent()) {
            Stay first = earliest.get();
            counted = true;
            for (Out one : outs) {
              if (!first.from().isBefore(one.from()) && !first.to().isAfter(one.to())) {
                counted = false;
              }
            }
          }
        }
      }
      return counted;
    }
  }

  @Property(tries = 120)
  void populations_are_those_of_plain_loops(@ForAll long seed) {
    Random random = new Random(seed);
    ZoneId zone =
        ZoneId.of(List.of("Europe/Paris", "UTC", "America/Martinique").get(random.nextInt(3)));
    LocalDate first = LocalDate.of(2023, 6, 1).plusDays(random.nextInt(500));
    ReportingPeriod period = ReportingPeriod.of(first, first.plusDays(1L + random.nextInt(200)));
    List<Life> lives = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      lives.add(new Life(random.nextLong(), zone));
    }
    List<ManoPerson> persons = lives.stream().map(Life::person).toList();
    for (ManoGeneration generation : ManoGeneration.values()) {
      ManoCompatible set = ManoCompatible.asPrinted(generation);
      Evaluation evaluation = Sheets.evaluate(Sheets.persons(zone), set.persons(), period, persons);
      List<String> levels = Sheets.levels(evaluation);
      boolean exitCounts = generation.defects().contains(ManoDefect.D10);
      for (String which : generation.populations()) {
        for (int level = 0; level < levels.size(); level++) {
          String team = level == 0 ? "" : levels.get(level);
          long expected = 0;
          for (Life life : lives) {
            boolean counted = switch (generation) {
              case ARCHIVE -> life.archive(which, team, period, exitCounts);
              case SUCCESSOR_V2 -> life.atAnyLevel(which, team, period);
              default ->
                life.archive(which, "", period, exitCounts)
                    && (team.isEmpty() || life.assigned(team, period));
            };
            expected += counted ? 1 : 0;
          }
          long counted = Sheets.cell(
              evaluation, generation.prefix() + "/" + which, levels.get(level), "TOTAL");
          assertThat(counted).as("%s %s at level %s", generation, which, team).isEqualTo(expected);
        }
      }
    }
  }
}
