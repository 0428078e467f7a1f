package org.allervers.indicators.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allervers.indicators.InternalTables;
import org.allervers.indicators.publication.Claim;
import org.allervers.indicators.publication.PrintedLine;
import org.allervers.indicators.publication.PrintedTable;
import org.allervers.indicators.publication.Publication;
import org.allervers.indicators.table.Comparison;
import org.allervers.indicators.table.Count;
import org.allervers.indicators.table.Discrepancy;
import org.allervers.indicators.table.Discrepancy.Place;
import org.allervers.indicators.table.DiscrepancyReason;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;
import org.allervers.indicators.table.Total;

/**
 * Reads a printed report critically: totals, percentages, parts and wholes, stocks and flows, sentences, headings. It
 * finds; it corrects nothing.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class PublicationAudit {

  private final Publication publication;

  private PublicationAudit(Publication publication) {
    this.publication = publication;
  }

  public static PublicationAudit of(Publication publication) {
    return new PublicationAudit(Objects.requireNonNull(publication, "publication"));
  }

  /** What the publication says against itself, in the order of its tables, sentences without a table last. */
  public List<Discrepancy> findings() {
    Findings findings = new Findings();
    TableChecks tables = new TableChecks(findings);
    publication.tables().forEach(tables::check);
    RelationChecks relations = new RelationChecks(publication, findings);
    publication.relations().forEach(relations::check);
    new HeadingChecks(publication, findings).check();
    ClaimChecks claims = new ClaimChecks(publication, findings);
    publication.claims().forEach(claims::check);
    List<String> order = publication.tables().stream().map(PrintedTable::id).toList();
    List<Discrepancy> sorted = new ArrayList<>(findings.list());
    sorted.sort(Comparator.comparingInt(found -> rank(order, found)));
    return List.copyOf(sorted);
  }

  private static int rank(List<String> order, Discrepancy found) {
    List<String> tables = found.place().tables();
    return tables.isEmpty() ? order.size() : order.indexOf(tables.get(0));
  }

  /**
   * Every figure that was counted again and differs from the printed one, and every printed line for which there is no
   * counted one, in the order of the tables. Tables of another period or another scope, and withheld figures, are not
   * compared.
   */
  public List<Discrepancy> against(InternalTables counted) {
    Findings findings = new Findings();
    for (Table table : counted.tables()) {
      publication.findPrinted(table).ifPresent(printed -> compare(findings, printed, table));
      compareQuotients(findings, table);
    }
    return findings.list();
  }

  private void compareQuotients(Findings findings, Table table) {
    if (!table.scope().isTotal() || !table.period().equals(publication.period())) {
      return;
    }
    for (Claim claim : publication.claims()) {
      if (claim instanceof Claim.Quotient printed && printed.table().equals(table.id())) {
        table
            .total()
            .flatMap(Total::quotient)
            .filter(counted -> counted.compareTo(printed.value()) != 0)
            .ifPresent(counted -> findings.add(
                DiscrepancyReason.RECOUNT_DIFFERS,
                new Place(
                    List.of(table.id()),
                    table.scope().label().fr(),
                    Optional.empty(),
                    List.of(printed.sourceLine())),
                printed.value(),
                counted,
                List.of(printed.text()),
                Label.of(
                    "Imprimé " + printed.value().toPlainString() + ", recompté "
                        + counted.toPlainString() + ".",
                    "Printed " + printed.value().toPlainString() + ", counted again "
                        + counted.toPlainString() + ".")));
      }
    }
  }

  private void compare(Findings findings, PrintedTable printed, Table table) {
    Table compared = publication.compare(table);
    for (Row row : compared.rows()) {
      row.comparison()
          .ifPresent(c -> add(findings, printed, row.label(), row.count(), row.percent(), c));
    }
    compared
        .total()
        .ifPresent(total -> total
            .comparison()
            .ifPresent(
                c -> add(findings, printed, total.label(), total.count(), total.percent(), c)));
    for (PrintedLine line : printed.lines()) {
      boolean isCounted = line.kind() == PrintedLine.Kind.TOTAL
          ? compared.total().isPresent()
          : table.rows().stream()
              .anyMatch(row -> publication.aliases().isSame(row.label().fr(), line.label()));
      if (!isCounted) {
        findings.add(
            DiscrepancyReason.RECOUNT_DIFFERS,
            place(printed, line.label()),
            List.of(line.label()),
            Label.of(
                "La ligne imprimée " + Wording.frQuoted(List.of(line.label()))
                    + " n'est pas recomptée.",
                "The printed line " + Wording.enQuoted(List.of(line.label()))
                    + " is not counted again."));
      }
    }
  }

  private static void add(
      Findings findings,
      PrintedTable printed,
      Label label,
      Count count,
      Optional<BigDecimal> percent,
      Comparison comparison) {
    if (comparison.countAgreement() == Comparison.Agreement.DIFFERENT) {
      add(
          findings,
          printed,
          label,
          BigDecimal.valueOf(comparison.printed().count().orElseThrow()),
          BigDecimal.valueOf(count.exact().orElseThrow()));
    }
    if (comparison.percentAgreement() == Comparison.Agreement.DIFFERENT) {
      add(
          findings,
          printed,
          label,
          comparison.printed().percent().orElseThrow(),
          percent.orElseThrow());
    }
  }

  private static void add(
      Findings findings, PrintedTable printed, Label label, BigDecimal before, BigDecimal after) {
    findings.add(
        DiscrepancyReason.RECOUNT_DIFFERS,
        place(printed, label.fr()),
        before,
        after,
        List.of(label.fr()),
        Label.of(
            "Imprimé " + before.toPlainString() + ", recompté " + after.toPlainString() + ".",
            "Printed " + before.toPlainString() + ", counted again " + after.toPlainString()
                + "."));
  }

  private static Place place(PrintedTable printed, String label) {
    return new Place(List.of(printed.id()), printed.scope(), Optional.of(label), List.of());
  }
}
