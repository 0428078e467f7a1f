package org.allervers.indicators.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.disclosure.Loss.Why;
import org.allervers.indicators.disclosure.PrimaryRule.Reason;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.table.Count;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;
import org.allervers.indicators.table.Total;

/** Puts into words what a publication does not tell: all of it for the team, what can be counted anyway for readers. */
final class Losses {

  private final SecrecyPolicy policy;
  private final Admission admission;
  private final TableSystem system;
  private final Map<Integer, Reason> primaries;
  private final Set<String> before;

  Losses(
      SecrecyPolicy policy,
      Admission admission,
      TableSystem system,
      Map<Integer, Reason> primaries,
      Set<String> before) {
    this.policy = policy;
    this.admission = admission;
    this.system = system;
    this.primaries = Map.copyOf(primaries);
    this.before = Set.copyOf(before);
  }

  LossReport report(List<Table> tables, Set<String> hidden) {
    List<Loss> losses = new ArrayList<>();
    long personsShown = 0;
    long personsAll = 0;
    for (CountedTable counted : admission.admitted()) {
      FactTable facts = counted.facts();
      for (FactRow row : facts.rows()) {
        String key = TableFacts.line(facts.trait(), facts.at(), row);
        long units = row.figure().value().orElse(0);
        personsAll += row.isMemo() ? 0 : units;
        if (hidden.contains(key)) {
          losses.add(loss(facts, row.code(), why(key)));
        } else {
          personsShown += row.isMemo() ? 0 : units;
          if (hasQuotient(row) && !QuotientFacts.isPrinted(facts, row, hidden)) {
            losses.add(loss(facts, row.code(), Why.QUOTIENT));
          }
        }
      }
      if (facts.total().isPresent()) {
        String key = TableFacts.total(facts.trait(), facts.at());
        if (hidden.contains(key)) {
          losses.add(loss(facts, Cell.TOTAL, why(key)));
        } else if (hasQuotient(facts.total().get())
            && !QuotientFacts.isTotalPrinted(facts, hidden)) {
          losses.add(loss(facts, Cell.TOTAL, Why.QUOTIENT));
        }
      }
    }
    losses.addAll(admission.refused());
    long withheld = Masking.count(tables, Masking::isWithheld);
    long all = Masking.count(tables, count -> true);
    return new LossReport(
        losses, all - withheld, withheld, personsShown, personsAll, List.of(), List.of());
  }

  private boolean hasQuotient(FactRow row) {
    return row.quotient().isPresent() && policy.method() == SecrecyPolicy.Method.SUPPRESSION;
  }

  private static Loss loss(FactTable table, String row, Why why) {
    return new Loss(table.trait().id(), table.at().scope(), table.at().period(), row, why);
  }

  private Why why(String key) {
    if (policy.method() == SecrecyPolicy.Method.ROUNDING) {
      return Why.ROUNDING_TELLS;
    }
    Reason reason = primaries.get(system.find(key));
    if (reason == null) {
      return before.contains(key) ? Why.WITHHELD_BEFORE : Why.COMPLEMENTARY;
    }
    return switch (reason) {
      case FEW, FEW_BEHIND, FEW_SUMMED -> Why.FEW_PERSONS;
      case FEW_APART -> Why.FEW_APART;
      case ALL_ALIKE -> Why.ALL_ALIKE;
      case ZERO -> Why.TREATED_AS_SMALL;
    };
  }

  /** What any reader can count, in words: how many figures of a table are withheld, and which tables are left out. */
  static List<Label> words(List<Table> tables, Admission admission) {
    List<Label> words = new ArrayList<>();
    for (Table table : tables) {
      long all = counts(table).size();
      long withheld = counts(table).stream().filter(Masking::isWithheld).count();
      if (withheld > 0) {
        Label period = words(table.period());
        String few = withheld == 1 ? "" : "s";
        words.add(Label.of(
            table.title().fr() + " (" + table.id() + ", "
                + table.scope().label().fr() + ", "
                + period.fr() + ") : " + withheld + " chiffre" + few + " sur " + all
                + " non communiqué" + few,
            table.title().en() + " (" + table.id() + ", "
                + table.scope().label().en() + ", " + period.en() + "): " + withheld + " of " + all
                + " figures withheld"));
      }
    }
    Map<Label, Why> left = new LinkedHashMap<>();
    admission.refused().forEach(loss -> {
      Label period = words(loss.period());
      left.putIfAbsent(
          Label.of(
              loss.table() + ", " + loss.scope() + ", " + period.fr(),
              loss.table() + ", " + loss.scope() + ", " + period.en()),
          loss.why());
    });
    left.forEach((table, why) -> words.add(Label.of(
        "Tableau non publié : " + table.fr() + " (" + why.label().fr() + ")",
        "Table left out: " + table.en() + " (" + why.label().en() + ")")));
    return words;
  }

  private static Label words(ReportingPeriod period) {
    LocalDate start = period.start();
    return period.equals(ReportingPeriod.ofYear(start.getYear()))
        ? Label.ofBoth(Integer.toString(start.getYear()))
        : Label.of("du " + start + " au " + period.last(), start + " to " + period.last());
  }

  private static List<Count> counts(Table table) {
    List<Count> counts = new ArrayList<>(table.rows().stream().map(Row::count).toList());
    table.total().map(Total::count).ifPresent(counts::add);
    return counts;
  }
}
