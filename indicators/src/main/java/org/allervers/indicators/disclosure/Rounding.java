package org.allervers.indicators.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.allervers.indicators.disclosure.Facts.Role;
import org.allervers.indicators.disclosure.Facts.Sum;
import org.allervers.indicators.disclosure.Facts.Variable;
import org.allervers.indicators.internal.secrecy.BrokenRelationException;
import org.allervers.indicators.internal.secrecy.CellSystem;
import org.allervers.indicators.internal.secrecy.CertificateChecker;
import org.allervers.indicators.internal.secrecy.Effort;
import org.allervers.indicators.internal.secrecy.Suppression;
import org.allervers.indicators.internal.secrecy.Terms;
import org.allervers.indicators.table.Base;
import org.allervers.indicators.table.Count;
import org.allervers.indicators.table.Percent;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;
import org.allervers.indicators.table.Total;

/**
 * Every count to the nearest multiple of the step, totals by themselves. A reader then knows of each figure only the few
 * values that round so; where sums narrow that to fewer than three for a figure below twice the step, the totals concerned
 * are withheld, and if that is not enough nothing leaves. Means, medians, rates and units per person are left out. Immutable.
 */
final class Rounding {

  /** Values that must remain possible for each figure. */
  private static final int VALUES = 3;

  /** Each time more totals are withheld. */
  private static final int MOST_ATTEMPTS = 4;

  private final SecrecyPolicy policy;
  private final Admission admission;
  private final Earlier earlier;
  private final TableSystem system;
  private final Effort effort;
  private final PrimaryRule rule;

  Rounding(
      SecrecyPolicy policy,
      SensitiveFacts sensitive,
      Structure structure,
      Admission admission,
      Earlier earlier,
      Effort effort) {
    this.policy = policy;
    this.earlier = earlier;
    this.admission = admission;
    this.effort = effort;
    // What few persons did many times is no small figure, and rounding does not hide it.
    this.system = TableSystem.of(
        admission.admitted().stream().map(counted -> bare(counted).facts()).toList(),
        Earlier.NONE,
        structure,
        QuotientFacts.NOT_PRINTED);
    this.rule = new PrimaryRule(policy, sensitive, system.tables());
  }

  /** Takes what is rounded. */
  interface Release {
    Attempt of(List<Table> tables, Set<String> hidden, Proof proof, Losses losses);
  }

  Attempt publish(Release release) {
    if (!system.contradictions().isEmpty()) {
      return new Attempt.Failed(DisclosureControl.refused(
          Refusal.Reason.CONTRADICTS_RELEASE,
          system.contradictions().stream().map(Facts.Place::definition).toList()));
    }
    Set<String> withheld = new HashSet<>(earlier.hidden());
    withheld.addAll(fewBehind());
    List<String> left = List.of();
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      CellSystem cells = cells(withheld);
      Suppression suppression = Suppression.of(cells, effort);
      if (suppression instanceof Suppression.Proven proven) {
        boolean isFlawless = CertificateChecker.check(
                cells.seenBy(proven.hidden()), cells.demands(), proven.certificate())
            .isEmpty();
        if (!isFlawless) {
          return new Attempt.Failed(
              DisclosureControl.refused(Refusal.Reason.PROOF_REJECTED, List.of()));
        }
        List<Table> tables = admission.admitted().stream()
            .map(counted -> round(counted, withheld))
            .toList();
        return release.of(
            tables,
            withheld,
            new Proof(proven.certificate()),
            new Losses(policy, admission, system, Map.of(), Set.of()));
      }
      Set<Integer> tight = suppression instanceof Suppression.Impossible impossible
          ? impossible.refusals().stream()
              .map(Suppression.Refusal::cell)
              .collect(Collectors.toSet())
          : ((Suppression.Unproven) suppression)
              .left().stream().boxed().collect(Collectors.toSet());
      left = tight.stream()
          .sorted()
          .map(cell -> system.figures().get(cell).place().definition())
          .toList();
      withheld.addAll(wholes(tight, attempt));
    }
    return new Attempt.Failed(DisclosureControl.refused(Refusal.Reason.NOT_PROVEN, left));
  }

  private Set<String> fewBehind() {
    Set<String> keys = new HashSet<>();
    for (Variable variable : system.figures()) {
      boolean isMany = variable.value().orElse(0) >= policy.threshold();
      if (isMany && rule.owed(variable).isPresent()) {
        keys.add(variable.key());
      }
    }
    return keys;
  }

  /**
   * What to withhold so that figures have room: those among the tight ones that are sums of others; if there is none,
   * totals of the definitions concerned, and then the numbers of all units.
   */
  private Set<String> wholes(Set<Integer> tight, int attempt) {
    Set<String> keys = new HashSet<>();
    for (Sum sum : system.sums()) {
      int whole = sum.cells().get(0);
      if (sum.cells().size() > 2 && tight.contains(whole)) {
        keys.add(system.figures().get(whole).key());
      }
    }
    if (!keys.isEmpty()) {
      return keys;
    }
    Set<String> definitions = tight.stream()
        .map(cell -> system.figures().get(cell).trait().id())
        .collect(Collectors.toSet());
    for (Variable variable : system.figures()) {
      boolean isWhole = variable.role() == Role.TOTAL
          || variable.role() == Role.KNOWN
          || (attempt > 1 && variable.role() == Role.ALL);
      if (isWhole && definitions.contains(variable.trait().id())) {
        keys.add(variable.key());
      }
    }
    return keys;
  }

  private CellSystem cells(Set<String> withheld) {
    CellSystem.Builder cells = CellSystem.builder();
    for (Variable variable : system.figures()) {
      long value = variable.value().orElseThrow();
      boolean isTold = !withheld.contains(variable.key()) && variable.role() != Role.DIVISOR;
      long least = isTold ? policy.leastRounded(policy.rounded(value)) : 0;
      long most = isTold ? policy.mostRounded(policy.rounded(value)) : CellSystem.NO_MOST;
      int cell = cells.cell(value, least, most, 1);
      cells.alwaysHidden(cell);
      if (variable.role() != Role.DIVISOR && value < 2L * policy.threshold()) {
        long from = isTold ? least : ofParts(cell, withheld, true);
        long to = isTold ? most : ofParts(cell, withheld, false);
        long low = Math.max(from, Math.min(value - 1, to - VALUES + 1));
        cells.protect(cell, low, low + VALUES - 1);
      } else if (variable.role() != Role.DIVISOR && !isTold) {
        rule.owed(variable).ifPresent(owed -> cells.protect(cell, owed.low(), owed.high()));
      }
    }
    for (Sum sum : system.sums()) {
      Terms terms = Terms.none();
      for (int i = 0; i < sum.cells().size(); i++) {
        terms = terms.and(sum.factors().get(i), sum.cells().get(i));
      }
      cells.relation(terms, sum.least(), sum.most());
    }
    try {
      return cells.build();
    } catch (BrokenRelationException e) {
      throw new IllegalStateException("true figures must obey their own relations", e);
    }
  }

  /** The least or the most that a withheld sum can be, its parts being told as rounded. */
  private long ofParts(int whole, Set<String> withheld, boolean isLeast) {
    long end = isLeast ? 0 : CellSystem.NO_MOST;
    for (Sum sum : system.sums()) {
      boolean isSum = sum.cells().get(0) == whole && sum.least() == 0 && sum.most() == 0;
      if (isSum && sum.cells().size() > 2) {
        long parts = 0;
        for (int part : sum.cells().subList(1, sum.cells().size())) {
          Variable variable = system.figures().get(part);
          long shown = policy.rounded(variable.value().orElseThrow());
          boolean isTold = !withheld.contains(variable.key());
          parts = isTold
              ? parts + (isLeast ? policy.leastRounded(shown) : policy.mostRounded(shown))
              : parts + (isLeast ? 0 : CellSystem.LARGEST);
        }
        end = isLeast ? Math.max(end, parts) : Math.min(end, parts);
      }
    }
    return end;
  }

  private static CountedTable bare(CountedTable counted) {
    List<Row> rows = new ArrayList<>();
    for (Row row : counted.table().rows()) {
      rows.add(row.withFraction(Optional.empty()));
    }
    Table.Builder table = counted.table().toBuilder().rows(rows);
    counted.table().total().ifPresent(total -> table.total(total.withFraction(Optional.empty())));
    return new CountedTable(
        table.quotientKind(null).build(), counted.indicator(), counted.trait(), counted.behind());
  }

  private Table round(CountedTable counted, Set<String> withheld) {
    Table table = bare(counted).table();
    FactTable facts = counted.facts();
    OptionalInt scale = counted.indicator().shares().scale();
    Count known =
        round(table.base().known(), TableFacts.known(counted.trait(), facts.at()), withheld);
    Count all = round(table.base().total(), TableFacts.all(counted.trait(), facts.at()), withheld);
    Count base = switch (table.base().kind()) {
      case KNOWN -> known;
      case ALL -> all;
      case CONCERNED -> Count.withheld();
    };
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      Row row = table.rows().get(i);
      String key = TableFacts.line(counted.trait(), facts.at(), facts.rows().get(i));
      Count count = round(row.count(), key, withheld);
      rows.add(new Row(
          row.code(),
          row.label(),
          count,
          scale.isPresent() && row.percent().isPresent() ? share(count, base) : Optional.empty(),
          row.memo(),
          Optional.empty(),
          Optional.empty()));
    }
    Table.Builder rounded =
        table.toBuilder().rows(rows).base(new Base(table.base().kind(), known, all));
    table
        .total()
        .ifPresent(total -> rounded.total(Total.of(
            total.label(),
            round(total.count(), TableFacts.total(counted.trait(), facts.at()), withheld),
            Optional.empty())));
    return rounded.build();
  }

  private Count round(Count count, String key, Set<String> withheld) {
    return withheld.contains(key)
        ? Count.withheld()
        : Count.of(policy.rounded(count.exact().orElseThrow()));
  }

  /** Of rounded figures, in whole percent. */
  private static Optional<BigDecimal> share(Count part, Count base) {
    return part.exact().isPresent() && base.exact().isPresent()
        ? Percent.of(part.exact().getAsLong(), base.exact().getAsLong(), 0)
        : Optional.empty();
  }
}
