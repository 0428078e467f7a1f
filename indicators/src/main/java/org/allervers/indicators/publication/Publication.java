package org.allervers.indicators.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;

/**
 * A printed report as data.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param title title of the report
 * @param period the period that it is about
 * @param tables its tables, in printed order, with distinct identifiers
 * @param relations what ought to hold between the tables
 * @param claims what its sentences say
 * @param aliases which wordings name one category
 */
public record Publication(
    String title,
    ReportingPeriod period,
    List<PrintedTable> tables,
    List<Relation> relations,
    List<Claim> claims,
    Aliases aliases) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if a relation or a claim names a table that is not there, or two tables have one
   *     identifier
   */
  public Publication {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(period, "period");
    tables = List.copyOf(tables);
    relations = List.copyOf(relations);
    claims = List.copyOf(claims);
    Objects.requireNonNull(aliases, "aliases");
    List<String> ids = tables.stream().map(PrintedTable::id).toList();
    if (ids.stream().distinct().count() != ids.size()) {
      throw new IllegalArgumentException("printed tables must have distinct identifiers");
    }
    List<String> named = new ArrayList<>();
    relations.forEach(relation -> {
      named.add(relation.table());
      named.addAll(relation.others());
    });
    for (Claim claim : claims) {
      if (claim instanceof Claim.Share share) {
        named.add(share.table());
      } else if (claim instanceof Claim.Everybody everybody) {
        named.add(everybody.table());
      }
    }
    named.removeAll(ids);
    if (!named.isEmpty()) {
      throw new IllegalArgumentException(
          "relations and claims must name printed tables, but named " + named);
    }
  }

  public Optional<PrintedTable> findTable(String id) {
    return tables.stream().filter(table -> table.id().equals(id)).findFirst();
  }

  /** The line of a table that has this label or a variant of it; the total is not looked at. */
  public Optional<PrintedLine> findLine(PrintedTable table, String label) {
    return table.lines().stream()
        .filter(line -> line.kind() != PrintedLine.Kind.TOTAL)
        .filter(line -> aliases.isSame(line.label(), label))
        .findFirst();
  }

  /** The printed table with the identifier, the scope and the period of a counted one. */
  public Optional<PrintedTable> findPrinted(Table counted) {
    return findTable(counted.id())
        .filter(printed -> counted.period().equals(period))
        .filter(
            printed -> aliases.isSame(printed.scope(), counted.scope().label().fr()));
  }

  /** The counted table, each figure beside the printed one where there is one; otherwise the table unchanged. */
  public Table compare(Table counted) {
    return findPrinted(counted).map(printed -> compare(counted, printed)).orElse(counted);
  }

  private Table compare(Table counted, PrintedTable printed) {
    List<Row> rows = new ArrayList<>();
    for (Row row : counted.rows()) {
      rows.add(findLine(printed, row.label().fr())
          .map(line -> row.comparedWith(line.figure()))
          .orElse(row));
    }
    Table.Builder result = counted.toBuilder().rows(rows);
    counted
        .total()
        .ifPresent(total ->
            printed.total().ifPresent(line -> result.total(total.comparedWith(line.figure()))));
    return result.build();
  }
}
