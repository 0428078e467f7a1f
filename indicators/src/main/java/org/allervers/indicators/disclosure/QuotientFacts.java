package org.allervers.indicators.disclosure;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.disclosure.FactTable.At;
import org.allervers.indicators.disclosure.Facts.Place;
import org.allervers.indicators.disclosure.Facts.Role;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.internal.secrecy.CellSystem;
import org.allervers.indicators.period.TimeKind;

/**
 * What one table prints beside its counts: means, medians, ratios and units per person. Each ties two whole numbers that
 * are figures of the system, though printed nowhere: the sum of the quantities of a line, or what its units were divided
 * by. A quotient is printed while the figures that it stands on are shown, and may be withheld although they are.
 */
final class QuotientFacts {

  /** In place of a step: nothing is printed beside counts. */
  static final int NOT_PRINTED = 0;

  private static final String TOTAL = "T";

  private final Facts facts;
  private final FactTable table;
  private final Trait trait;
  private final int durationStep;

  private QuotientFacts(Facts facts, FactTable table, int durationStep) {
    this.facts = facts;
    this.table = table;
    this.trait = table.trait();
    this.durationStep = durationStep;
  }

  /** Adds what a table tells by itself, its figures having been added. */
  static void add(Facts facts, FactTable table, int durationStep) {
    new QuotientFacts(facts, table, durationStep).add();
  }

  /** Adds what it tells of sums that other tables have given. */
  static void join(Facts facts, FactTable table, int durationStep) {
    new QuotientFacts(facts, table, durationStep).join();
  }

  /** The key of the sum of the quantities of a line. */
  static String amount(Trait trait, At at, String name) {
    return "Q|" + trait.quantity().series() + "|" + name + TableFacts.at(at);
  }

  /** The key of what the units of a line were divided by. */
  static String divisor(Trait trait, At at, String name) {
    String kind = trait.nature().kind() == Measure.Kind.RATIO ? "U|" : "P|";
    return kind + trait.lines().series() + "|" + name + TableFacts.at(at);
  }

  /** The key of the quotient itself: a figure that is shown or withheld, and tells its two numbers while shown. */
  private static String printed(Trait trait, At at, String name) {
    return "F|" + trait.nature().kind().code() + "|" + trait.lines().series() + "|" + name
        + TableFacts.at(at);
  }

  private static String name(FactRow row) {
    return (row.isMemo() ? "M|" : "R|") + row.code();
  }

  /** Lines, lines beside the sum and the total by the names that keys have; not the line of unknown values. */
  static Map<String, FactRow> rows(FactTable table) {
    Map<String, FactRow> rows = new LinkedHashMap<>();
    for (FactRow row : table.rows()) {
      if (!row.code().equals(Cell.UNKNOWN)) {
        rows.put(name(row), row);
      }
    }
    table.total().ifPresent(row -> rows.put(TOTAL, row));
    return rows;
  }

  /** The keys of all quotients of a table that have a value. */
  static Set<String> keys(FactTable table) {
    Set<String> keys = new LinkedHashSet<>();
    rows(table).forEach((name, row) -> {
      if (row.quotient().isPresent()) {
        keys.add(printed(table.trait(), table.at(), name));
      }
    });
    return keys;
  }

  /** Whether the quotient of a line may be printed: it fits, and neither it nor what it stands on is withheld. */
  static boolean isPrinted(FactTable table, FactRow row, Set<String> hidden) {
    return isPrinted(table, name(row), row, hidden);
  }

  /** The same of the total line. */
  static boolean isTotalPrinted(FactTable table, Set<String> hidden) {
    return table.total().filter(row -> isPrinted(table, TOTAL, row, hidden)).isPresent();
  }

  private static boolean isPrinted(FactTable table, String name, FactRow row, Set<String> hidden) {
    Trait trait = table.trait();
    String line = name.equals(TOTAL)
        ? TableFacts.total(trait, table.at())
        : TableFacts.line(trait, table.at(), row);
    boolean fits = row.quotient()
        .map(value -> PrintedQuotient.of(value).fits(times(trait)))
        .orElse(true);
    return fits
        && !hidden.contains(line)
        && !hidden.contains(units(trait, table.at(), name, line))
        && !hidden.contains(printed(trait, table.at(), name));
  }

  private static long times(Trait trait) {
    return trait.nature().kind() == Measure.Kind.RATIO ? 100 : 1;
  }

  /** The key of the units of which a mean or a median is one: those of the total line are the known ones. */
  private static String units(Trait trait, At at, String name, String line) {
    boolean isOfQuantity = switch (trait.nature().kind()) {
      case MEAN, MEDIAN -> true;
      case COUNT, SUM, RATIO, PER_PERSON -> false;
    };
    return isOfQuantity && name.equals(TOTAL) ? TableFacts.known(trait, at) : line;
  }

  private void add() {
    if (durationStep == NOT_PRINTED) {
      return;
    }
    rows(table).forEach((name, row) -> {
      switch (trait.nature().kind()) {
        case RATIO, PER_PERSON -> addDivisor(name, row);
        case MEAN -> addAmount(name, row);
        case COUNT, SUM, MEDIAN -> {
          // Nothing is divided, or only what other tables tell can be tied to it.
        }
      }
    });
    addAmounts();
    addDivisors();
  }

  private int find(String name, FactRow row) {
    return facts.find(
        name.equals(TOTAL)
            ? TableFacts.total(trait, table.at())
            : TableFacts.line(trait, table.at(), row));
  }

  private int units(String name, int line) {
    return name.equals(TOTAL) ? facts.find(TableFacts.known(trait, table.at())) : line;
  }

  private void addDivisor(String name, FactRow row) {
    Optional<BigDecimal> quotient = row.quotient();
    if (quotient.isEmpty() && row.divisor().isEmpty()) {
      return;
    }
    int line = find(name, row);
    int divisor = facts.figure(
        divisor(trait, table.at(), name),
        trait,
        Figure.of(row.divisor()),
        place(row, Role.DIVISOR));
    if (trait.nature().kind() == Measure.Kind.RATIO) {
      facts.atLeast(divisor, List.of(line));
      if (name.equals(TOTAL) && !trait.lines().any()) {
        facts.equalIfSo(divisor, List.of(facts.find(TableFacts.all(trait, table.at()))));
      }
    } else {
      facts.atLeast(line, List.of(divisor));
    }
    quotient.ifPresent(value -> PrintedQuotient.of(value)
        .tell(facts, line, times(trait), divisor, holders(name, row, line, line)));
  }

  private void addAmount(String name, FactRow row) {
    boolean isSeen = row.figure().persons() == Figure.NOT_KNOWN;
    if (trait.quantity().isNone() || (row.amount().isEmpty() && !isSeen)) {
      return;
    }
    int line = find(name, row);
    int units = units(name, line);
    OptionalLong count = facts.variable(units).value();
    long persons = isSeen
        ? Figure.NOT_KNOWN
        : Math.min(Math.max(0, facts.variable(units).persons()), count.orElse(0));
    int amount = facts.figure(
        amount(trait, table.at(), name),
        trait,
        new Figure(row.amount(), persons, OptionalLong.empty()),
        place(row, Role.AMOUNT));
    facts.sumOver(amount, units);
    if (count.isPresent() && count.getAsLong() == 0) {
      facts.printed(List.of(amount), List.of(1L), 0, 0, List.of(units));
    }
    long most = most();
    if (most <= CellSystem.LARGEST_FACTOR) {
      facts.betweenIfSo(List.of(amount, units), List.of(1L, -most), Long.MIN_VALUE, 0);
    }
    row.quotient()
        .map(value -> PrintedQuotient.of(value, trait, durationStep))
        .ifPresent(value -> value.tell(facts, amount, 1, units, holders(name, row, line, units)));
  }

  /** What everybody knows one quantity to be at most: of a stay begun in the period, the days of the period. */
  private long most() {
    boolean isBegun = trait.nature().isDuration() && trait.counted().time() == TimeKind.ENTRIES;
    long days =
        ChronoUnit.DAYS.between(table.at().period().start(), table.at().period().end());
    return isBegun ? Math.min(days, trait.quantity().most()) : trait.quantity().most();
  }

  private List<Integer> holders(String name, FactRow row, int line, int units) {
    Set<Integer> holders = new LinkedHashSet<>(List.of(line, units));
    holders.add(facts.figure(
        printed(trait, table.at(), name),
        trait,
        Figure.of(0, row.figure().persons()),
        place(row, Role.QUOTIENT)));
    return List.copyOf(holders);
  }

  private void addAmounts() {
    int total = facts.find(amount(trait, table.at(), TOTAL));
    if (trait.nature().kind() != Measure.Kind.MEAN || trait.quantity().isNone() || total < 0) {
      return;
    }
    List<Integer> lines = new ArrayList<>();
    boolean isWhole = true;
    for (Map.Entry<String, FactRow> row : rows(table).entrySet()) {
      int amount = facts.find(amount(trait, table.at(), row.getKey()));
      if (row.getValue().isMemo() && amount >= 0) {
        facts.atLeast(total, List.of(amount));
      } else if (!row.getKey().equals(TOTAL)) {
        isWhole &= amount >= 0;
        lines.add(amount);
      }
    }
    if (isWhole && !lines.isEmpty() && !(trait.isSingle() && facts.equalIfSo(total, lines))) {
      lines.forEach(line -> facts.atLeast(total, List.of(line)));
      facts.atMost(total, lines);
    }
  }

  /** The units that the rates of the lines stand on are those whose line is known. */
  private void addDivisors() {
    if (trait.nature().kind() != Measure.Kind.RATIO || !trait.lines().any()) {
      return;
    }
    int known = facts.find(TableFacts.known(trait, table.at()));
    List<Integer> lines = new ArrayList<>();
    rows(table).forEach((name, row) -> {
      if (!row.isMemo() && !name.equals(TOTAL)) {
        lines.add(facts.find(divisor(trait, table.at(), name)));
      }
    });
    boolean isShared = !trait.lines().isMultiple() && trait.counted().basis() != Basis.SESSION;
    if (lines.isEmpty() || lines.contains(-1)) {
      return;
    }
    if (!(isShared && facts.equalIfSo(known, lines))) {
      lines.forEach(line -> facts.atLeast(known, List.of(line)));
    }
    int total = facts.find(divisor(trait, table.at(), TOTAL));
    if (total >= 0 && !trait.lines().ownLine()) {
      facts.equalIfSo(total, List.of(known));
    }
  }

  private void join() {
    if (durationStep == NOT_PRINTED || trait.quantity().isNone()) {
      return;
    }
    rows(table).forEach((name, row) -> {
      int amount = facts.find(amount(trait, table.at(), name));
      int line = find(name, row);
      boolean isOneEach = !trait.lines().isMultiple() && !trait.lines().ownLine();
      if (amount < 0) {
        return;
      }
      if (trait.nature().kind() == Measure.Kind.SUM && (isOneEach || !name.equals(TOTAL))) {
        facts.equalIfSo(amount, List.of(line));
      } else if (trait.nature().kind() == Measure.Kind.MEDIAN) {
        int units = units(name, line);
        row.quotient()
            .map(value -> PrintedQuotient.of(value, trait, durationStep))
            .ifPresent(value ->
                value.tellMiddle(facts, amount, units, most(), holders(name, row, line, units)));
      }
    });
  }

  private Place place(FactRow row, Role role) {
    return new Place(trait.id(), table.at().scope(), table.at().period(), row.code(), role);
  }
}
