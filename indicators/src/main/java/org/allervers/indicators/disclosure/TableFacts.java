package org.allervers.indicators.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.disclosure.Facts.Place;
import org.allervers.indicators.disclosure.Facts.Role;
import org.allervers.indicators.explain.Cell;

/** What one table says by itself: lines and total, known and all, shares. */
final class TableFacts {

  private final Facts facts;
  private final FactTable table;
  private final Trait trait;

  private TableFacts(Facts facts, FactTable table) {
    this.facts = facts;
    this.table = table;
    this.trait = table.trait();
  }

  static void add(Facts facts, FactTable table) {
    new TableFacts(facts, table).add();
  }

  static String at(FactTable.At at) {
    return "@" + at.scope() + "@" + at.period();
  }

  /** The key of all units of a denominator. */
  static String all(Trait trait, FactTable.At at) {
    return "D|" + trait.counted().population() + at(at);
  }

  /** The key of the units whose value is known. */
  static String known(Trait trait, FactTable.At at) {
    boolean nothingToKnow = !trait.lines().any() && isCount(trait);
    return nothingToKnow ? all(trait, at) : "K|" + trait.lines().series() + at(at);
  }

  /** The key of a total line. */
  static String total(Trait trait, FactTable.At at) {
    if (trait.lines().any()) {
      return trait.isSingle() && !trait.lines().ownLine()
          ? known(trait, at)
          : "T|" + trait.lines().series() + (trait.lines().ownLine() ? "+" : "") + at(at);
    }
    return trait.countsUnits() && !trait.counted().isNarrowed()
        ? all(trait, at)
        : "T|" + trait.lines().series() + at(at);
  }

  /** The key of a line. */
  static String line(Trait trait, FactTable.At at, FactRow row) {
    if (row.isMemo()) {
      String of = trait.counted().isNarrowed() || !trait.countsUnits()
          ? trait.lines().series()
          : trait.counted().population();
      return "M|" + of + "|" + row.code() + at(at);
    }
    return "R|" + trait.lines().series() + "|" + row.code() + at(at);
  }

  /** The keys of all figures that a table prints. */
  static Set<String> keys(FactTable table) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(all(table.trait(), table.at()));
    keys.add(known(table.trait(), table.at()));
    table.rows().forEach(row -> keys.add(line(table.trait(), table.at(), row)));
    if (table.total().isPresent()) {
      keys.add(total(table.trait(), table.at()));
    }
    keys.addAll(QuotientFacts.keys(table));
    return keys;
  }

  /** The figures of a table whose values are known, by key. */
  static Map<String, Long> values(FactTable table) {
    Map<String, Long> values = new LinkedHashMap<>();
    Trait trait = table.trait();
    put(values, all(trait, table.at()), table.base().all());
    put(values, known(trait, table.at()), table.base().known());
    table.rows().forEach(row -> put(values, line(trait, table.at(), row), row.figure()));
    table.total().ifPresent(row -> put(values, total(trait, table.at()), row.figure()));
    return values;
  }

  private static void put(Map<String, Long> values, String key, Figure figure) {
    figure.value().ifPresent(value -> values.put(key, value));
  }

  /** Nothing is read of the units but that they are there. */
  private static boolean isCount(Trait trait) {
    return switch (trait.nature().kind()) {
      case COUNT, PER_PERSON, RATIO -> true;
      case SUM, MEAN, MEDIAN -> false;
    };
  }

  private void add() {
    int all = facts.figure(
        all(trait, table.at()), trait, table.base().all(), place(Cell.TOTAL, Role.ALL));
    int known = facts.figure(
        known(trait, table.at()), trait, table.base().known(), place(Cell.TOTAL, Role.KNOWN));
    List<Integer> lines = new ArrayList<>();
    List<Integer> memos = new ArrayList<>();
    int unknown = -1;
    for (FactRow row : table.rows()) {
      int cell = facts.figure(
          line(trait, table.at(), row),
          trait,
          row.figure(),
          place(row.code(), row.isMemo() ? Role.MEMO : Role.LINE));
      if (row.isMemo()) {
        memos.add(cell);
      } else if (row.code().equals(Cell.UNKNOWN)) {
        unknown = cell;
      } else {
        lines.add(cell);
      }
    }
    int total = -1;
    if (table.total().isPresent()) {
      total = facts.figure(
          total(trait, table.at()),
          trait,
          table.total().get().figure(),
          place(Cell.TOTAL, Role.TOTAL));
    }
    addSums(all, known, total, lines, unknown);
    addMemos(all, total, memos);
    addPrinted(all, known, total);
  }

  private void addSums(int all, int known, int total, List<Integer> lines, int unknown) {
    if (known != all) {
      // Who gives no answer is no group of persons: the difference is not owed protection.
      facts.atLeast(all, List.of(known));
    }
    if (!trait.lines().any()) {
      if (total >= 0 && total != all) {
        if (trait.nature().kind() != Measure.Kind.SUM) {
          facts.within(total, all);
        }
      }
      return;
    }
    List<Integer> shown = new ArrayList<>(lines);
    if (unknown >= 0) {
      shown.add(unknown);
    }
    if (total >= 0 && (total != known || unknown >= 0)) {
      facts.equal(total, shown);
    }
    if (trait.isSingle()) {
      facts.equalIfSo(known, lines);
    } else if (trait.countsUnits()) {
      lines.forEach(line -> facts.within(line, known));
      facts.atMost(known, lines);
    } else if (trait.nature().kind() == Measure.Kind.RATIO) {
      facts.atLeast(known, lines);
    }
    if (unknown >= 0 && trait.countsUnits()) {
      boolean closes =
          !trait.counted().isNarrowed() && facts.equalIfSo(all, List.of(known, unknown));
      if (!closes) {
        facts.atLeast(all, List.of(known, unknown));
      }
    }
  }

  private void addMemos(int all, int total, List<Integer> memos) {
    if (!trait.countsUnits()) {
      return;
    }
    for (int memo : memos) {
      boolean totalHoldsAll = total >= 0
          && (!trait.lines().any() || trait.lines().ownLine())
          && !trait.lines().isMultiple();
      facts.within(memo, totalHoldsAll ? total : all);
    }
  }

  private void addPrinted(int all, int known, int total) {
    int base = switch (table.base().kind()) {
      case KNOWN -> trait.nature().kind() == Measure.Kind.SUM ? total : known;
      case ALL -> trait.nature().kind() == Measure.Kind.SUM ? total : all;
      case CONCERNED -> -1;
    };
    for (FactRow row : table.rows()) {
      int cell = facts.find(line(trait, table.at(), row));
      if (base >= 0 && row.percent().isPresent()) {
        addShare(cell, base, row.percent().get());
      }
    }
  }

  /** A share tells something only where line and base are not both told: a protector never prints it then. */
  private void addShare(int cell, int base, BigDecimal percent) {
    boolean told =
        facts.variable(cell).value().isPresent() && facts.variable(base).value().isPresent();
    if (!told && cell != base) {
      PrintedQuotient.of(percent).tell(facts, cell, 100, base, List.of());
    }
  }

  private Place place(String row, Role role) {
    return new Place(trait.id(), table.at().scope(), table.at().period(), row, role);
  }
}
