package org.allervers.indicators.publication;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.allervers.indicators.table.Printed;

/**
 * One printed table.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id identifier of the definition that it answers to
 * @param scope name of the team, territory or whole that it is about
 * @param heading its section title and its heading, if they are known
 * @param lines every printed line, in order, the total included
 */
public record PrintedTable(
    String id, String scope, Optional<Heading> heading, List<PrintedLine> lines) {

  public PrintedTable {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(heading, "heading");
    lines = List.copyOf(lines);
  }

  /** The lines that should add up to the total. */
  public List<PrintedLine> summands() {
    return lines.stream().filter(line -> line.kind() == PrintedLine.Kind.LINE).toList();
  }

  /** The printed total line. */
  public Optional<PrintedLine> total() {
    return lines.stream().filter(line -> line.kind() == PrintedLine.Kind.TOTAL).findFirst();
  }

  /** The sum of the printed lines; empty if there is none or one has no count. */
  public OptionalLong sum() {
    List<OptionalLong> counts =
        summands().stream().map(PrintedLine::figure).map(Printed::count).toList();
    if (counts.isEmpty() || counts.stream().anyMatch(OptionalLong::isEmpty)) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(counts.stream().mapToLong(OptionalLong::getAsLong).sum());
  }

  /** What the percentages stand on: the printed total, or else the sum of the lines. */
  public OptionalLong base() {
    OptionalLong printed = total().map(line -> line.figure().count()).orElse(OptionalLong.empty());
    return printed.isPresent() ? printed : sum();
  }

  /** Whether any line carries a percentage. */
  public boolean hasPercentages() {
    return summands().stream().anyMatch(line -> line.figure().percent().isPresent());
  }

  /**
   * The words above a table.
   *
   * @param section title of the section
   * @param column heading of the first column
   * @param sourceLine line number of the heading in the source document, from 1
   */
  public record Heading(String section, String column, int sourceLine) {

    public Heading {
      Objects.requireNonNull(section, "section");
      Objects.requireNonNull(column, "column");
    }
  }
}
