package org.allervers.indicators.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.allervers.core.mano.ManoPerson;
import org.allervers.core.mano.ManoRecord;
import org.allervers.core.mano.ManoTable;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.Plan;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.mano.ReconciliationLine.Kind;

/** The report against what separate counts of whole sets, and of one person at a time, say. */
class ReconciliationProperties {

  /** Organisations in each try; more for a long run. */
  private static final int LIVES = Integer.getInteger("allervers.reconciliation.lives", 1);

  private static final List<List<String>> TEAMS =
      List.of(List.of(), List.of("'jour'"), List.of("'nuit'"), List.of("'jour'", "'nuit'"));

  private static String date(Random random) {
    LocalDate day = LocalDate.of(2023, 6, 1).plusDays(random.nextInt(900));
    Instant at = day.atTime(random.nextInt(24), 30).toInstant(ZoneOffset.UTC);
    return switch (random.nextInt(5)) {
      case 0 -> String.valueOf(at.toEpochMilli());
      case 1 -> "'" + day + "'";
      default -> "'" + at + "'";
    };
  }

  private static String teams(Random random) {
    return "[" + String.join(",", TEAMS.get(random.nextInt(TEAMS.size()))) + "]";
  }

  private static ManoPerson person(String id, Random random) {
    List<String> keys = new ArrayList<>();
    keys.add("'_id':'" + id + "'");
    keys.add("'followedSince':" + date(random));
    keys.add("'assignedTeams':" + teams(random));
    keys.add("'birthdate':'" + LocalDate.of(2020, 5, 1).minusYears(random.nextInt(30)) + "'");
    keys.add("'gender':'" + List.of("Femme", "Homme", "").get(random.nextInt(3)) + "'");
    if (random.nextBoolean()) {
      keys.add("'custom-n':" + List.of("0", "3", "'0'", "'7'").get(random.nextInt(4)));
    }
    List<String> entries = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      entries.add("{'date':" + date(random) + ",'data':{'assignedTeams':{'oldValue':"
          + teams(random) + ",'newValue':" + teams(random) + "}}}");
    }
    if (random.nextInt(3) == 0) {
      String at = date(random);
      keys.add("'outOfActiveList':true,'outOfActiveListReasons':['Autre']");
      boolean dated = random.nextBoolean();
      keys.add(dated ? "'outOfActiveListDate':" + at : "'outOfActiveListDate':null");
      entries.add("{'date':" + at + ",'data':{'outOfActiveList':{'newValue':true}"
          + (dated ? ",'outOfActiveListDate':{'newValue':" + at + "}" : "") + "}}");
    }
    keys.add("'history':[" + String.join(",", entries) + "]");
    List<ManoRecord> records = new ArrayList<>();
    List<ManoTable> tables = List.of(ManoTable.RENCONTRE, ManoTable.PASSAGE, ManoTable.ACTION);
    for (int i = random.nextInt(4); i > 0; i--) {
      ManoTable table = tables.get(random.nextInt(tables.size()));
      String own = "'_id':'" + id + "-" + i + "','person':'" + id + "','teams':" + teams(random);
      records.add(Sheets.record(
          table,
          table == ManoTable.ACTION
              ? "{" + own + ",'status':'FAIT','completedAt':" + date(random) + ",'categories':['A'"
                  + (random.nextBoolean() ? ",'B'" : "") + "]}"
              : "{" + own + ",'date':" + date(random) + "}"));
    }
    return Sheets.person("{" + String.join(",", keys) + "}", records.toArray(ManoRecord[]::new));
  }

  /** Separate counts by one set. */
  private static final class Twin {
    private final Map<String, Indicator> byId = new HashMap<>();
    private final Plan<ManoPerson> plan;

    Twin(ManoCompatible set, ZoneId zone, ReportingPeriod period) {
      List<Indicator> all = set.persons();
      all.forEach(one -> byId.put(one.id(), one));
      plan = Sheets.persons(zone)
          .compile(all, ManoCompatible.organisation(Sheets.organisation()), period);
    }

    /** The figures of a number field are no part of a set. */
    boolean has(Cell cell) {
      return byId.containsKey(cell.indicator());
    }

    boolean isOfPersons(Cell cell) {
      return byId.get(cell.indicator()).basis() == Basis.PERSON;
    }

    Function<ReconciliationLine, BigDecimal> count(List<ManoPerson> persons) {
      Evaluation evaluation = plan.evaluate(persons);
      return line -> line.kind() == Kind.COUNT
          ? BigDecimal.valueOf(evaluation.value(line.cell()))
          : evaluation.quotient(line.cell()).orElse(BigDecimal.ZERO);
    }
  }

  private record Single(
      Function<ReconciliationLine, BigDecimal> mano,
      Function<ReconciliationLine, BigDecimal> ours) {}

  @Property(tries = 3)
  void the_report_is_that_of_separate_counts(@ForAll long seed) {
    for (int i = 0; i < LIVES; i++) {
      check(new Random(seed + i));
    }
  }

  private static void check(Random random) {
    ZoneId zone =
        ZoneId.of(List.of("Europe/Paris", "UTC", "America/Martinique").get(random.nextInt(3)));
    LocalDate first = LocalDate.of(2023, 9, 1).plusDays(random.nextInt(500));
    ReportingPeriod period = ReportingPeriod.of(first, first.plusDays(1L + random.nextInt(300)));
    ManoGeneration generation =
        List.of(ManoGeneration.values()).get(random.nextInt(ManoGeneration.values().length));
    List<ManoPerson> persons = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      persons.add(person("p" + i, random));
    }
    Reconciliation found = Reconciliation.of(generation)
        .organisation(Sheets.organisation())
        .zone(zone)
        .asOf(LocalDate.of(2026, 6, 1).atStartOfDay(zone).toInstant())
        .period(period)
        .evaluate(persons, List.of());
    Twin printed = new Twin(ManoCompatible.asPrinted(generation), zone, period);
    Twin corrected = new Twin(ManoCompatible.corrected(generation), zone, period);
    List<ManoDefect> defects = List.copyOf(generation.defects());
    ManoDefect defect = defects.get(random.nextInt(defects.size()));
    Set<ManoDefect> others = EnumSet.copyOf(defects);
    others.remove(defect);
    Function<ReconciliationLine, BigDecimal> alone =
        new Twin(ManoCompatible.of(generation, Set.of(defect)), zone, period).count(persons);
    Function<ReconciliationLine, BigDecimal> lifted =
        new Twin(ManoCompatible.of(generation, others), zone, period).count(persons);
    Function<ReconciliationLine, BigDecimal> mano = printed.count(persons);
    Function<ReconciliationLine, BigDecimal> ours = corrected.count(persons);
    Map<String, Single> singles = new HashMap<>();
    for (ManoPerson one : persons) {
      singles.put(one.id(), new Single(printed.count(List.of(one)), corrected.count(List.of(one))));
    }
    List<ReconciliationLine> lines =
        found.lines().stream().filter(line -> printed.has(line.cell())).toList();
    assertThat(lines).isNotEmpty();
    for (ReconciliationLine line : lines) {
      assertThat(line.mano()).as("%s", line).isEqualByComparingTo(mano.apply(line));
      assertThat(line.ours()).as("%s", line).isEqualByComparingTo(ours.apply(line));
      Optional<ManoContribution> said = Optional.ofNullable(line.contributions().get(defect));
      assertThat(said.map(ManoContribution::alone).orElse(BigDecimal.ZERO))
          .as("%s %s", line, defect)
          .isEqualByComparingTo(alone.apply(line).subtract(ours.apply(line)));
      assertThat(said.map(ManoContribution::lifted).orElse(BigDecimal.ZERO))
          .as("%s %s", line, defect)
          .isEqualByComparingTo(mano.apply(line).subtract(lifted.apply(line)));
      if (printed.isOfPersons(line.cell()) && line.kind() == Kind.COUNT) {
        checkMembers(line, singles);
      }
    }
  }

  private static void checkMembers(ReconciliationLine line, Map<String, Single> singles) {
    assertThat(line.difference())
        .as("%s", line)
        .isEqualByComparingTo(
            BigDecimal.valueOf((long) line.onlyMano().size() - line.onlyOurs().size()));
    Set<String> onlyMano = new TreeSet<>();
    Set<String> onlyOurs = new TreeSet<>();
    singles.forEach((id, single) -> {
      boolean isMano = single.mano().apply(line).signum() > 0;
      boolean isOurs = single.ours().apply(line).signum() > 0;
      if (isMano && !isOurs) {
        onlyMano.add(id);
      } else if (isOurs && !isMano) {
        onlyOurs.add(id);
      }
    });
    assertThat(new TreeSet<>(line.onlyMano())).as("%s", line).isEqualTo(onlyMano);
    assertThat(new TreeSet<>(line.onlyOurs())).as("%s", line).isEqualTo(onlyOurs);
    assertThat(line.changed()).isEmpty();
    Set<String> explained = new HashSet<>(line.together());
    line.contributions().values().forEach(one -> explained.addAll(one.records()));
    assertThat(explained).as("%s", line).containsAll(onlyMano).containsAll(onlyOurs);
  }
}
