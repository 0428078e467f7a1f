package org.allervers.indicators.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ManoPerson;
import org.allervers.core.mano.ManoRecord;
import org.allervers.core.mano.ManoTable;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.explain.Cell;
import org.junit.jupiter.api.Test;

/** What Mano's screens say of a population, block by block, against plain loops over the same random lives. */
class BlockProperties {

  private static final int PER_PERIOD = 25;
  private static final List<String> GENDERS =
      List.of("Homme", "Femme", "Non binaire", "Autre", "Aucun", Cell.UNKNOWN);
  private static final List<String> BANDS =
      List.of("0-2", "3-17", "18-24", "25-44", "45-59", "60+", Cell.UNKNOWN);

  /** Some lives in one period, seen by one set of definitions. */
  private record Seen(
      ManoCompatible set, ZoneId zone, ReportingPeriod period, List<ManoLife> lives) {

    private List<ManoLife> of(String which) {
      return lives.stream()
          .filter(life -> PopulationProperties.counts(
              life.twin(period, set.switchedOn()), set.generation(), which, ""))
          .toList();
    }

    private boolean has(ManoDefect defect) {
      return set.switchedOn().contains(defect);
    }

    private LocalDate day() {
      return has(ManoDefect.D5) ? Sheets.READ_ON : period.last();
    }

    private Instant moment() {
      return (has(ManoDefect.D5) ? Sheets.READ_ON : period.end())
          .atStartOfDay(zone)
          .toInstant();
    }

    private String id(String which, String block) {
      return set.generation().prefix() + "/" + which + block;
    }
  }

  private static List<Seen> draw(Random random) {
    ZoneId zone =
        ZoneId.of(List.of("Europe/Paris", "UTC", "America/Martinique").get(random.nextInt(3)));
    LocalDate first = LocalDate.of(2023, 6, 1).plusDays(random.nextInt(500));
    ReportingPeriod period = ReportingPeriod.of(first, first.plusDays(1 + random.nextInt(300)));
    List<ManoLife> lives = IntStream.range(0, PER_PERIOD)
        .mapToObj(i -> new ManoLife(random.nextLong(), zone, period))
        .toList();
    List<Seen> all = new ArrayList<>();
    for (ManoGeneration generation : ManoGeneration.values()) {
      all.add(new Seen(ManoCompatible.asPrinted(generation), zone, period, lives));
      all.add(new Seen(ManoCompatible.corrected(generation), zone, period, lives));
    }
    return all;
  }

  @Test
  void blocks_of_persons_are_those_of_plain_loops() {
    int lives = Integer.getInteger("allervers.mano.lives", 50);
    Random random = new Random(Long.getLong("allervers.mano.seed", 20260706));
    long counted = 0;
    for (int i = 0; i < lives; i += PER_PERIOD) {
      for (Seen seen : draw(random)) {
        counted += persons(seen);
      }
    }
    assertThat(counted).isGreaterThan(lives * 4L);
  }

  private static long persons(Seen seen) {
    Set<String> blocks = Set.of("-genre", "-age", "-vulnerables", "-errance");
    List<String> names = seen.set().generation().populations();
    List<Indicator> some = seen.set().persons().stream()
        .filter(one -> names.stream()
            .anyMatch(name ->
                blocks.stream().anyMatch(block -> one.id().equals(seen.id(name, block)))))
        .toList();
    assertThat(some).hasSize(names.size() * blocks.size());
    Evaluation evaluation = Sheets.evaluate(
        Sheets.persons(seen.zone()),
        some,
        seen.period(),
        seen.lives().stream().map(ManoLife::person).toList());
    long counted = 0;
    for (String name : names) {
      List<ManoLife> population = seen.of(name);
      counted += population.size();
      lines(seen, evaluation, name, "-genre", GENDERS, population, BlockProperties::gender);
      lines(seen, evaluation, name, "-age", BANDS, population, life -> band(seen, life));
      lines(
          seen,
          evaluation,
          name,
          "-vulnerables",
          List.of("OUI", "NON"),
          population,
          life -> life.json().yesNo("alertness").orElse(false) ? "OUI" : "NON");
      mean(
          seen,
          evaluation,
          seen.id(name, "-errance"),
          population.stream().flatMap(life -> days(seen, life).stream()).toList());
    }
    return counted;
  }

  private static void lines(
      Seen seen,
      Evaluation evaluation,
      String which,
      String block,
      List<String> lines,
      List<ManoLife> population,
      Function<ManoLife, String> line) {
    for (String each : lines) {
      assertThat(Sheets.cell(evaluation, seen.id(which, block), "TOTAL", each))
          .as("%s%s %s %s", seen.id(which, block), each, seen.set().switchedOn(), seen.period())
          .isEqualTo(
              population.stream().filter(life -> line.apply(life).equals(each)).count());
    }
  }

  private static void mean(Seen seen, Evaluation evaluation, String id, List<Long> values) {
    assertThat(evaluation.quotient(new Cell(id, "TOTAL", seen.period(), Cell.TOTAL)))
        .as("%s %s %s", id, seen.set().switchedOn(), seen.period())
        .isEqualTo(
            values.isEmpty()
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(
                        values.stream().mapToLong(Long::longValue).sum())
                    .divide(BigDecimal.valueOf(values.size()), 2, RoundingMode.HALF_UP)));
  }

  private static String gender(ManoLife life) {
    return life.json().text("gender").orElse(Cell.UNKNOWN);
  }

  private static String band(Seen seen, ManoLife life) {
    if (life.json().text("birthdate").isEmpty()) {
      return Cell.UNKNOWN;
    }
    LocalDate birth = Instant.parse(life.json().text("birthdate").orElseThrow())
        .atZone(seen.zone())
        .toLocalDate();
    int age = seen.day().getYear() - birth.getYear();
    boolean isBefore = seen.day().getMonthValue() < birth.getMonthValue()
        || (seen.day().getMonthValue() == birth.getMonthValue()
            && seen.day().getDayOfMonth() < birth.getDayOfMonth());
    age -= isBefore ? 1 : 0;
    if (age < 0) {
      // Born some days after: Mano cuts years toward zero, and without its defect there is no age.
      return seen.has(ManoDefect.D5) ? "0-2" : Cell.UNKNOWN;
    }
    int second = seen.has(ManoDefect.D3) ? 2 : 3;
    return age < second
        ? "0-2"
        : age < 18 ? "3-17" : age < 25 ? "18-24" : age < 45 ? "25-44" : age < 60 ? "45-59" : "60+";
  }

  /** Whoever was not yet in the street at that moment has no time there. */
  private static List<Long> days(Seen seen, ManoLife life) {
    return life.json().text("wanderingAt").stream()
        .map(at -> (seen.moment().toEpochMilli() - Instant.parse(at).toEpochMilli()) / 86_400_000L)
        .filter(days -> days >= 0)
        .toList();
  }

  /** Times in care, in and out; nothing of it is undated, doubled or out of order. */
  private record Regular(ManoLife life, List<Instant> turns) {

    /** Empty if the history is none that a plain loop can read. */
    private static Optional<Regular> of(ManoLife life, ManoTwin twin, ZoneId zone) {
      JsonRecord json = life.json();
      Optional<Instant> start =
          moment(twin, json, "followedSince").or(() -> moment(twin, json, "createdAt"));
      if (start.isEmpty()) {
        return Optional.empty();
      }
      List<Instant> turns = new ArrayList<>(List.of(start.get()));
      Set<Object> seen = new HashSet<>();
      Set<Instant> said = new HashSet<>();
      for (Object entry : json.list("history")) {
        JsonRecord data = ((JsonRecord) entry).record("data").orElseThrow();
        Optional<JsonRecord> out = data.record("outOfActiveList");
        if (out.isEmpty() || !seen.add(entry)) {
          continue;
        }
        boolean isOut = out.get().yesNo("newValue").orElse(false);
        Instant at = Instant.parse(((JsonRecord) entry).text("date").orElseThrow());
        if (!said.add(at)) {
          // Out and back at one moment: the last word holds, and nobody was out on any declared
          // day.
          return Optional.empty();
        }
        Optional<Instant> turn = isOut
            ? data.record("outOfActiveListDate")
                .flatMap(date -> moment(twin, date, "newValue"))
                .filter(declared -> !declared.isAfter(at))
                // A declared date is a day, and the exit lasts from its beginning: our reading.
                .map(declared ->
                    declared.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant())
            : Optional.of(at);
        boolean isNext = isOut == (turns.size() % 2 == 1);
        if (!isNext || turn.isEmpty() || !turn.get().isAfter(turns.get(turns.size() - 1))) {
          return Optional.empty();
        }
        turns.add(turn.get());
      }
      return Optional.of(new Regular(life, turns));
    }

    private static Optional<Instant> moment(ManoTwin twin, JsonRecord record, String name) {
      return record.find(name).map(twin::moment);
    }

    private Optional<Long> days(Instant at) {
      if (turns.get(0).isAfter(at)) {
        return Optional.empty();
      }
      long millis = 0;
      for (int i = 0; i < turns.size(); i += 2) {
        Instant until =
            i + 1 < turns.size() && turns.get(i + 1).isBefore(at) ? turns.get(i + 1) : at;
        millis += Math.max(0, until.toEpochMilli() - turns.get(i).toEpochMilli());
      }
      return Optional.of(millis / 86_400_000L);
    }
  }

  @Test
  void time_of_follow_up_and_exits_are_those_of_plain_loops() {
    int lives = Integer.getInteger("allervers.mano.lives", 50);
    Random random = new Random(Long.getLong("allervers.mano.seed", 20260709));
    long withExits = 0;
    for (int i = 0; i < lives; i += PER_PERIOD) {
      for (Seen drawn : draw(random)) {
        List<Regular> regular = drawn.lives().stream()
            .flatMap(life ->
                Regular.of(life, life.twin(drawn.period(), Set.of()), drawn.zone()).stream())
            .toList();
        withExits += regular.stream().filter(one -> one.turns().size() > 1).count();
        followUp(
            new Seen(
                drawn.set(),
                drawn.zone(),
                drawn.period(),
                regular.stream().map(Regular::life).toList()),
            regular);
      }
    }
    // Lives without an exit alone would prove little.
    assertThat(withExits).isGreaterThan(lives / 2L);
  }

  private static void followUp(Seen seen, List<Regular> regular) {
    List<String> names = seen.set().generation().populations();
    List<Indicator> some = seen.set().persons().stream()
        .filter(one -> names.stream()
            .anyMatch(name -> one.id().equals(seen.id(name, "-duree"))
                || one.id().equals(seen.id(name, "-sorties"))))
        .toList();
    assertThat(some).hasSize(2 * names.size());
    Evaluation evaluation = Sheets.evaluate(
        Sheets.persons(seen.zone()),
        some,
        seen.period(),
        seen.lives().stream().map(ManoLife::person).toList());
    for (String name : names) {
      List<ManoLife> population = seen.of(name);
      mean(
          seen,
          evaluation,
          seen.id(name, "-duree"),
          regular.stream()
              .filter(one -> population.contains(one.life()))
              .flatMap(one -> one.days(seen.moment()).stream())
              .toList());
      Instant looked = seen.has(ManoDefect.D9)
          ? Instant.MAX
          : seen.period().end().atStartOfDay(seen.zone()).toInstant();
      long out = regular.stream()
          .filter(one -> population.contains(one.life()))
          .filter(
              one -> one.turns().stream().filter(turn -> turn.isBefore(looked)).count() % 2 == 0)
          .filter(one -> one.turns().get(0).isBefore(looked))
          .count();
      assertThat(Sheets.cell(evaluation, seen.id(name, "-sorties"), "TOTAL", "OUI"))
          .as("%s %s %s", seen.id(name, "-sorties"), seen.set().switchedOn(), seen.period())
          .isEqualTo(out);
    }
  }

  @Test
  void families_are_those_of_plain_loops() {
    Random random = new Random(Long.getLong("allervers.mano.seed", 20260707));
    int lives = Integer.getInteger("allervers.mano.lives", 50);
    for (int i = 0; i < lives; i += PER_PERIOD) {
      List<Seen> all = draw(random);
      List<List<ManoLife>> families = new ArrayList<>();
      List<Integer> links = new ArrayList<>();
      for (int from = 0; from < PER_PERIOD; ) {
        int to = Math.min(PER_PERIOD, from + 1 + random.nextInt(5));
        families.add(all.get(0).lives().subList(from, to));
        links.add(random.nextInt(8));
        from = to;
      }
      for (Seen seen : all) {
        if (seen.set().generation() == ManoGeneration.ARCHIVE) {
          families(seen, families, links);
        }
      }
    }
  }

  private static void families(Seen seen, List<List<ManoLife>> families, List<Integer> links) {
    List<ManoFamily> counted = new ArrayList<>();
    for (int f = 0; f < families.size(); f++) {
      List<String> ids = new ArrayList<>();
      List<ManoPerson> members = new ArrayList<>();
      for (ManoLife life : families.get(f)) {
        ids.add("'m" + ids.size() + "'");
        members.add(life.person());
      }
      List<String> relations = IntStream.range(0, links.get(f))
          .mapToObj(link -> "{'_id':'r" + link + "'}")
          .toList();
      ManoRecord group = Sheets.record(
          ManoTable.GROUP,
          "{'_id':'g" + f + "','persons':[" + String.join(",", ids) + "],'relations':["
              + String.join(",", relations) + "]}");
      counted.add(new ManoFamily(group, members));
    }
    Evaluation evaluation = Sheets.evaluate(
        ManoFamilySchema.of(Sheets.organisation(), seen.zone()),
        seen.set().families(),
        seen.period(),
        counted);
    for (String name : seen.set().generation().populations()) {
      List<ManoLife> population = seen.of(name);
      List<Long> sizes = new ArrayList<>();
      for (int f = 0; f < families.size(); f++) {
        if (families.get(f).stream().anyMatch(population::contains)) {
          sizes.add(
              seen.has(ManoDefect.D4)
                  ? (long) links.get(f)
                  : (long) families.get(f).size());
        }
      }
      String id = seen.id(name, "-familles");
      assertThat(Sheets.cell(evaluation, id, "TOTAL", "TOTAL")).isEqualTo(sizes.size());
      mean(seen, evaluation, id, sizes);
    }
  }

  @Test
  void services_and_reports_are_those_of_plain_loops() {
    int draws = Integer.getInteger("allervers.mano.lives", 50);
    Random random = new Random(Long.getLong("allervers.mano.seed", 20260708));
    for (int i = 0; i < draws; i++) {
      List<ManoRecord> records = new ArrayList<>();
      LocalDate first = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(300));
      ReportingPeriod period = ReportingPeriod.of(first, first.plusDays(1 + random.nextInt(20)));
      long once = 0;
      long twice = 0;
      long reports = 0;
      for (int d = 0; d < 12; d++) {
        LocalDate day = first.plusDays(d * 2L - 4);
        boolean within = !day.isBefore(period.start()) && day.isBefore(period.end());
        boolean inTable = random.nextBoolean();
        boolean inReport = random.nextBoolean();
        int counted = random.nextInt(9);
        int old = random.nextInt(9);
        if (inTable) {
          records.add(Sheets.record(
              ManoTable.SERVICE,
              "{'_id':'s" + d + "','team':'jour','date':'" + day + "','service':'Café','count':"
                  + counted + "}"));
        }
        records.add(Sheets.record(
            ManoTable.REPORT,
            "{'_id':'r" + d + "','team':'jour','date':'" + day + "'"
                + (inReport ? ",'services':'{\\'Café\\':" + old + "}'" : "") + "}"));
        if (within) {
          reports++;
          once += (inTable ? counted : 0) + (inReport && !inTable ? old : 0);
          twice += (inTable ? counted : 0) + (inReport ? old : 0);
        }
      }
      for (boolean printed : List.of(true, false)) {
        ManoCompatible set =
            ManoCompatible.of(ManoGeneration.ARCHIVE, printed ? Set.of(ManoDefect.D12) : Set.of());
        Evaluation evaluation = Sheets.evaluate(
            ManoTeamSchema.of(Sheets.organisation(), Sheets.PARIS),
            set.teams(),
            period,
            ManoTeamDay.of(records));
        assertThat(Sheets.cell(evaluation, "MANO-A/services", "TOTAL", "TOTAL"))
            .isEqualTo(printed ? twice : once);
        assertThat(Sheets.cell(evaluation, "MANO-A/comptes-rendus", "TOTAL", "TOTAL"))
            .isEqualTo(reports);
      }
    }
  }
}
