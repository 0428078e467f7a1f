package org.allervers.indicators.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import org.allervers.indicators.Indicator;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.mano.ReconciliationLine.Kind;

/** The report against what separate counts of whole sets, and of one person at a time, say. */
class ReconciliationProperties {

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

  /** The separate count of some persons by one set. */
  private static final class Twin {
    private final Map<String, Indicator> byId = new HashMap<>();
    private final Evaluation evaluation;

    Twin(ManoCompatible set, ZoneId zone, ReportingPeriod period, List<ManoPerson> persons) {
      List<Indicator> all = set.persons();
      all.forEach(one -> byId.put(one.id(), one));
      evaluation = Sheets.evaluate(Sheets.persons(zone), all, period, persons);
    }

    boolean has(Cell cell) {
      return byId.containsKey(cell.indicator());
    }

    boolean isOfPersons(Cell cell) {
      return byId.get(cell.indicator()).basis() == Basis.PERSON;
    }

    BigDecimal value(ReconciliationLine line) {
      return line.kind() == Kind.COUNT
          ? BigDecimal.valueOf(evaluation.value(line.cell()))
          : evaluation.quotient(line.cell()).orElse(BigDecimal.ZERO);
    }
  }

  @Property(tries = 12)
  void the_report_is_that_of_separate_counts(@ForAll long seed) {
    Random random = new Random(seed);
    ZoneId zone =
        ZoneId.of(List.of("Europe/Paris", "UTC", "America/Martinique").get(random.nextInt(3)));
    LocalDate first = LocalDate.of(2023, 9, 1).plusDays(random.nextInt(500));
    ReportingPeriod period = ReportingPeriod.of(first, first.plusDays(1L + random.nextInt(300)));
    ManoGeneration generation =
        List.of(ManoGeneration.values()).get(random.nextInt(ManoGeneration.values().length));
    List<ManoPerson> persons = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      persons.add(person("p" + i, random));
    }
    Instant asOf = LocalDate.of(2026, 6, 1).atStartOfDay(zone).toInstant();
    Reconciliation found = Reconciliation.of(generation)
        .organisation(Sheets.organisation())
        .zone(zone)
        .asOf(asOf)
        .period(period)
        .evaluate(persons, List.of());
    ManoCompatible printed = ManoCompatible.asPrinted(generation);
    ManoCompatible corrected = ManoCompatible.corrected(generation);
    Twin mano = new Twin(printed, zone, period, persons);
    Twin ours = new Twin(corrected, zone, period, persons);
    Map<ManoDefect, Twin> alone = new HashMap<>();
    for (ManoDefect defect : generation.defects()) {
      alone.put(
          defect, new Twin(ManoCompatible.of(generation, Set.of(defect)), zone, period, persons));
    }
    Map<String, List<Twin>> single = new HashMap<>();
    for (ManoPerson one : persons) {
      single.put(
          one.id(),
          List.of(
              new Twin(printed, zone, period, List.of(one)),
              new Twin(corrected, zone, period, List.of(one))));
    }
    assertThat(found.lines()).isNotEmpty();
    for (ReconciliationLine line : found.lines()) {
      if (mano.has(line.cell())) {
        assertThat(line.mano()).as("%s", line).isEqualByComparingTo(mano.value(line));
        assertThat(line.ours()).as("%s", line).isEqualByComparingTo(ours.value(line));
        alone.forEach((defect, twin) -> {
          BigDecimal change = twin.value(line).subtract(ours.value(line));
          BigDecimal said = line.contributions().containsKey(defect)
              ? line.contributions().get(defect).alone()
              : BigDecimal.ZERO;
          assertThat(said).as("%s %s", line, defect).isEqualByComparingTo(change);
        });
        if (mano.isOfPersons(line.cell()) && line.kind() == Kind.COUNT) {
          checkMembers(line, single);
        }
      }
    }
  }

  private static void checkMembers(ReconciliationLine line, Map<String, List<Twin>> single) {
    assertThat(line.difference())
        .as("%s", line)
        .isEqualByComparingTo(
            BigDecimal.valueOf((long) line.onlyMano().size() - line.onlyOurs().size()));
    Set<String> onlyMano = new TreeSet<>();
    Set<String> onlyOurs = new TreeSet<>();
    single.forEach((id, twins) -> {
      boolean isMano = twins.get(0).value(line).signum() > 0;
      boolean isOurs = twins.get(1).value(line).signum() > 0;
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
