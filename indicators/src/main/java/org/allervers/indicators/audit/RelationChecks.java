package org.allervers.indicators.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.allervers.indicators.publication.PrintedLine;
import org.allervers.indicators.publication.PrintedTable;
import org.allervers.indicators.publication.Publication;
import org.allervers.indicators.publication.Relation;
import org.allervers.indicators.table.Discrepancy.Place;
import org.allervers.indicators.table.DiscrepancyReason;
import org.allervers.indicators.table.Label;

/** Printed tables against each other: parts and whole, stock and flow, known and all. */
final class RelationChecks {

  private final Publication publication;
  private final Findings findings;

  RelationChecks(Publication publication, Findings findings) {
    this.publication = publication;
    this.findings = findings;
  }

  void check(Relation relation) {
    PrintedTable table = table(relation.table());
    List<PrintedTable> others = relation.others().stream().map(this::table).toList();
    switch (relation.kind()) {
      case SUM -> {
        checkParts(table, others);
        checkLabels(table, others);
      }
      case STOCK_FLOW -> others.forEach(flow -> checkStock(table, flow));
      case POPULATION -> others.forEach(all -> checkBase(table, all));
      case SEVERAL_ANSWERS -> {}
    }
  }

  private PrintedTable table(String id) {
    return publication.findTable(id).orElseThrow();
  }

  private void checkParts(PrintedTable whole, List<PrintedTable> parts) {
    if (!whole.summands().isEmpty()) {
      Map<String, PrintedLine> lines = new LinkedHashMap<>();
      whole.summands().forEach(line -> lines.put(publication.aliases().key(line.label()), line));
      // A category that only a part prints would otherwise escape.
      parts.forEach(part -> part.summands()
          .forEach(line -> lines.putIfAbsent(publication.aliases().key(line.label()), line)));
      lines.values().forEach(line -> checkLine(whole, parts, line));
    }
    OptionalLong total = whole.base();
    if (total.isPresent() && parts.stream().allMatch(part -> part.base().isPresent())) {
      long sum = parts.stream().mapToLong(part -> part.base().getAsLong()).sum();
      Optional<PrintedLine> line = whole.total();
      compare(
          whole, parts, line.map(PrintedLine::label).orElse("Total"), total.getAsLong(), sum, line);
    }
  }

  private void checkLine(PrintedTable whole, List<PrintedTable> parts, PrintedLine line) {
    long printed = count(whole, line.label());
    long sum = parts.stream().mapToLong(part -> count(part, line.label())).sum();
    compare(whole, parts, line.label(), printed, sum, publication.findLine(whole, line.label()));
  }

  /** A category that a table does not print is a zero there. */
  private long count(PrintedTable table, String label) {
    return publication
        .findLine(table, label)
        .map(line -> line.figure().count().orElse(0))
        .orElse(0L);
  }

  private void compare(
      PrintedTable whole,
      List<PrintedTable> parts,
      String label,
      long printed,
      long sum,
      Optional<PrintedLine> line) {
    if (printed == sum) {
      return;
    }
    List<String> tables = new ArrayList<>(List.of(whole.id()));
    parts.forEach(part -> tables.add(part.id()));
    List<Integer> lines = line.map(l -> List.of(l.sourceLine())).orElse(List.of());
    findings.add(
        DiscrepancyReason.PARTS_DO_NOT_ADD_UP,
        new Place(tables, whole.scope(), Optional.of(label), lines),
        printed,
        sum,
        Label.of(
            "L'ensemble imprime " + printed + ", les parties donnent " + sum + ".",
            "The whole prints " + printed + ", the parts add up to " + sum + "."));
  }

  private void checkLabels(PrintedTable whole, List<PrintedTable> parts) {
    Map<String, Set<String>> wordings = new LinkedHashMap<>();
    List<PrintedTable> all = new ArrayList<>(List.of(whole));
    all.addAll(parts);
    for (PrintedTable table : all) {
      for (PrintedLine line : table.summands()) {
        wordings
            .computeIfAbsent(publication.aliases().key(line.label()), key -> new LinkedHashSet<>())
            .add(line.label());
      }
    }
    for (Set<String> variants : wordings.values()) {
      if (variants.size() > 1) {
        List<String> labels = List.copyOf(variants);
        List<String> tables = all.stream().map(PrintedTable::id).toList();
        List<Integer> lines = all.stream()
            .flatMap(table -> table.summands().stream())
            .filter(line -> variants.contains(line.label()))
            .map(PrintedLine::sourceLine)
            .toList();
        findings.add(
            DiscrepancyReason.LABEL_VARIES,
            new Place(tables, whole.scope(), Optional.of(labels.get(0)), lines),
            labels,
            Label.of(
                "Une même modalité porte plusieurs libellés\u00A0: " + Wording.frQuoted(labels)
                    + ".",
                "One category has several wordings: " + Wording.enQuoted(labels) + "."));
      }
    }
  }

  private void checkStock(PrintedTable stock, PrintedTable flow) {
    OptionalLong printed = stock.base();
    OptionalLong sum = flow.base();
    if (printed.isEmpty() || sum.isEmpty() || printed.getAsLong() == sum.getAsLong()) {
      return;
    }
    long people = printed.getAsLong();
    long exits = sum.getAsLong();
    List<Integer> lines = new ArrayList<>();
    stock.total().ifPresent(line -> lines.add(line.sourceLine()));
    flow.total().ifPresent(line -> lines.add(line.sourceLine()));
    findings.add(
        DiscrepancyReason.STOCK_AND_FLOW_DIFFER,
        new Place(List.of(stock.id(), flow.id()), stock.scope(), Optional.empty(), lines),
        people,
        exits,
        Label.of(
            people
                + " personnes sont dites sorties à la fin de la période, le tableau des sorties en compte "
                + exits
                + "\u00A0: une personne sortie deux fois ou revenue l'expliquerait, le rapport ne le dit pas.",
            people
                + " persons are said to be out at the end of the period, the table of exits counts "
                + exits
                + ": somebody who left twice or came back would explain it, the report does not say so."));
  }

  private void checkBase(PrintedTable table, PrintedTable population) {
    OptionalLong known = table.base();
    OptionalLong all = population.base();
    if (known.isEmpty() || all.isEmpty()) {
      return;
    }
    long n = known.getAsLong();
    long total = all.getAsLong();
    Place place = new Place(
        List.of(table.id(), population.id()),
        table.scope(),
        table.total().map(PrintedLine::label),
        table.total().map(line -> List.of(line.sourceLine())).orElse(List.of()));
    if (n > total && !isOfSeveralAnswers(table)) {
      findings.add(
          DiscrepancyReason.EXCEEDS_POPULATION,
          place,
          n,
          total,
          Label.of(
              "Le tableau compte " + n + " valeurs pour " + total + " personnes.",
              "The table counts " + n + " values for " + total + " persons."));
    }
    if (n < total && table.hasPercentages()) {
      findings.add(
          DiscrepancyReason.BASE_NOT_DISCLOSED,
          place,
          n,
          total,
          Label.of(
              "Les pourcentages portent sur "
                  + n
                  + " valeurs connues pour "
                  + total
                  + " personnes\u00A0; les "
                  + (total - n)
                  + " autres ne sont pas mentionnées.",
              "The percentages stand on "
                  + n
                  + " known values for "
                  + total
                  + " persons; the other "
                  + (total - n)
                  + " are not mentioned."));
    }
  }

  /** Where one person may give several answers, more answers than persons are right. */
  private boolean isOfSeveralAnswers(PrintedTable table) {
    return publication.relations().stream()
        .anyMatch(r -> r.kind() == Relation.Kind.SEVERAL_ANSWERS && r.table().equals(table.id()));
  }
}
