package org.allervers.indicators.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Bands;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.disclosure.Hierarchies.Group;
import org.allervers.indicators.disclosure.Hierarchies.Level;
import org.allervers.indicators.table.Count;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Percent;
import org.allervers.indicators.table.Quotient;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;

/** Lines of one table merged: the units of a merged line are those of its parts, each in one of them. */
final class Merging {

  private Merging() {}

  /** The fact whose lines may be merged; none where one unit may stand in several, or lines combine facts. */
  static Optional<String> attribute(CountedTable table) {
    return table.trait().isSingle()
        ? table.indicator().breakdown().flatMap(Merging::attribute)
        : Optional.empty();
  }

  private static Optional<String> attribute(Breakdown lines) {
    if (lines instanceof Breakdown.ByCode byCode) {
      return Optional.of(byCode.attribute().name());
    }
    return lines instanceof Breakdown.ByBand byBand
        ? Optional.of(name(byBand.attribute()))
        : Optional.empty();
  }

  private static String name(Attribute attribute) {
    return attribute.name();
  }

  /** Each line under the group that takes it in, or under itself. */
  private static Map<String, Group> groups(CountedTable table, Level level) {
    Map<String, Group> groups = new LinkedHashMap<>();
    Breakdown lines = table.indicator().breakdown().orElseThrow();
    if (lines instanceof Breakdown.ByBand byBand) {
      byBands(byBand.bands(), level)
          .forEach(group -> group.of().forEach(code -> groups.put(code, group)));
    } else {
      level.groups().forEach(group -> group.of().forEach(code -> groups.put(code, group)));
    }
    return groups;
  }

  private static List<Group> byBands(Bands bands, Level level) {
    List<List<Bands.Band>> runs = new ArrayList<>();
    for (Bands.Band band : bands.list()) {
      boolean isCut = band.min().isPresent() && level.cuts().contains(band.min().getAsLong());
      if (runs.isEmpty() || isCut) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(band);
    }
    List<Group> groups = new ArrayList<>();
    for (List<Bands.Band> run : runs) {
      if (run.size() > 1) {
        groups.add(group(run));
      }
    }
    return groups;
  }

  private static Group group(List<Bands.Band> run) {
    OptionalLong min = run.get(0).min();
    OptionalLong max = run.get(run.size() - 1).max();
    String from = min.isPresent() ? Long.toString(min.getAsLong()) : "";
    String to = max.isPresent() ? Long.toString(max.getAsLong()) : "";
    Label label;
    if (min.isEmpty()) {
      label = Label.of("Jusqu'à " + to, "Up to " + to);
    } else if (max.isEmpty()) {
      label = Label.of(from + " et plus", from + " and over");
    } else {
      label = Label.ofBoth(from + "-" + to);
    }
    return new Group(
        from + "-" + to, label, run.stream().map(band -> band.category().code()).toList());
  }

  /** The table with coarser lines; the same table if none of its lines goes together with another. */
  static CountedTable merge(CountedTable counted, Level level) {
    Map<String, Group> groups = groups(counted, level);
    Table table = counted.table();
    Map<String, List<Row>> merged = new LinkedHashMap<>();
    Map<String, Group> used = new LinkedHashMap<>();
    Map<String, Long> behind = new LinkedHashMap<>(counted.behind());
    for (Row row : table.rows()) {
      Group group = row.memo() ? null : groups.get(row.code());
      String code = group == null ? row.code() : group.code();
      merged.computeIfAbsent(code, c -> new ArrayList<>()).add(row);
      if (group != null) {
        used.put(code, group);
      }
    }
    if (used.isEmpty()) {
      return counted;
    }
    List<Row> rows = new ArrayList<>();
    merged.forEach((code, parts) -> {
      Group group = used.get(code);
      if (group == null) {
        rows.addAll(parts);
      } else {
        rows.add(row(counted, group, parts));
        behind.put(code, behind(counted, parts));
      }
    });
    rows.sort(Comparator.comparing(Row::memo));
    return new CountedTable(
        table.toBuilder().rows(rows).build(),
        counted.indicator(),
        counted.trait().recoded(level.label().fr()),
        behind);
  }

  /** Persons of one line each add up; of events only that no fewer are behind all than behind one is known. */
  private static long behind(CountedTable counted, List<Row> parts) {
    long sum = 0;
    long most = 0;
    for (Row part : parts) {
      long persons = counted.behind().getOrDefault(part.code(), 0L);
      sum += persons;
      most = Math.max(most, persons);
    }
    return counted.trait().isOfPersons() ? sum : most;
  }

  private static Row row(CountedTable counted, Group group, List<Row> parts) {
    long units =
        parts.stream().mapToLong(part -> part.count().exact().orElseThrow()).sum();
    OptionalInt scale = counted.indicator().shares().scale();
    Table table = counted.table();
    long base = switch (counted.indicator().shares().base()) {
      case KNOWN -> table.base().known().exact().orElseThrow();
      case ALL -> table.base().total().exact().orElseThrow();
      // What the question applies to is not in the table: the merged share is left out.
      case CONCERNED -> 0;
    };
    return Row.of(
            group.code(),
            group.label(),
            Count.of(units),
            scale.isPresent() ? Percent.of(units, base, scale.getAsInt()) : Optional.empty())
        .withFraction(fraction(counted, parts));
  }

  /** Means add up by their parts; medians and units per person do not. */
  private static Optional<Quotient> fraction(CountedTable counted, List<Row> parts) {
    if (counted.trait().nature().kind() != Measure.Kind.MEAN) {
      return Optional.empty();
    }
    BigInteger dividend = BigInteger.ZERO;
    BigInteger divisor = BigInteger.ZERO;
    int scale = 0;
    for (Row part : parts) {
      if (part.fraction().isPresent()) {
        dividend = dividend.add(part.fraction().get().dividend());
        divisor = divisor.add(part.fraction().get().divisor());
        scale = part.fraction().get().scale();
      }
    }
    return Optional.of(new Quotient(dividend, divisor, scale));
  }
}
