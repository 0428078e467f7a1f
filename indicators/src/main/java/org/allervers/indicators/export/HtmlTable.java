package org.allervers.indicators.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.allervers.indicators.table.Comparison;
import org.allervers.indicators.table.Count;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Printed;
import org.allervers.indicators.table.Quotient;
import org.allervers.indicators.table.QuotientKind;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Table;
import org.allervers.indicators.table.Total;

/** One table with its caption, its base, and the printed figures beside ours where there are any. */
final class HtmlTable {

  private final Markup page;
  private final Wording words;
  private final Phrases phrases;
  private final Table table;
  private final String name;
  private final boolean percents;
  private final Optional<QuotientKind> quotients;
  private final boolean compared;

  /** A table to be written into the page; {@code name} is what a screen reader announces. */
  HtmlTable(Markup page, Wording words, Table table, String name) {
    this.page = page;
    this.words = words;
    this.phrases = new Phrases(words);
    this.table = table;
    this.name = name;
    this.percents = hasPercents(table);
    this.quotients = table.quotientKind();
    this.compared = !Agreements.comparisons(table).isEmpty();
  }

  /** Whether a column of percentages has something to show. */
  static boolean hasPercents(Table table) {
    return table.hasPercentages() || table.total().flatMap(Total::percent).isPresent();
  }

  /** Whether any figure of the table is withheld. */
  static boolean withholds(Table table) {
    boolean withholds =
        isWithheld(table.base().known()) || isWithheld(table.base().total());
    for (Row row : table.rows()) {
      withholds |= isWithheld(row.count());
    }
    return withholds
        || table.total().map(Total::count).filter(HtmlTable::isWithheld).isPresent();
  }

  private static boolean isWithheld(Count count) {
    return count.status() == Count.Status.WITHHELD;
  }

  void write() {
    String kind = (compared ? "compared" : "plain") + (percents ? " shares" : "");
    page.open("table", "class", kind)
        .line()
        .open("caption", "dir", "auto")
        .element("span", name, "class", "unseen")
        .text(" ")
        .element("span", phrases.base(table))
        .close("caption")
        .line();
    heading();
    List<Row> lines = table.rows().stream().filter(row -> !row.memo()).toList();
    List<Row> memos = table.rows().stream().filter(Row::memo).toList();
    if (!lines.isEmpty()) {
      page.open("tbody").line();
      lines.forEach(row -> line(Line.of(row)));
      page.close("tbody").line();
    }
    table.total().ifPresent(total -> {
      page.open("tbody", "class", "total").line();
      line(Line.of(total));
      page.close("tbody").line();
    });
    if (!memos.isEmpty()) {
      page.open("tbody", "class", "memo").line();
      memos.forEach(row -> line(Line.of(row)));
      page.close("tbody").line();
    }
    if (table.rows().isEmpty() && table.total().isEmpty()) {
      page.open("tbody")
          .open("tr")
          .element("td", words.of("no.rows"), "colspan", Integer.toString(columns()))
          .close("tr")
          .close("tbody")
          .line();
    }
    page.close("table").line();
  }

  private int columns() {
    return 2 + (percents ? 1 : 0) + (quotients.isPresent() ? 1 : 0) + (compared ? 2 : 0);
  }

  private void heading() {
    String first = table.dimension().map(words::say).orElseGet(() -> words.of("column.label"));
    page.open("thead").open("tr").element("th", first, "scope", "col", "dir", "auto");
    column("column.count", "n");
    if (percents) {
      column("column.percent", "n");
    }
    quotients.ifPresent(
        kind -> page.element("th", words.say(kind.label()), "scope", "col", "class", "n"));
    if (compared) {
      column("column.published", "n printed");
      column("column.verdict", "verdict");
    }
    page.close("tr").close("thead").line();
  }

  private void column(String key, String kind) {
    page.element("th", words.of(key), "scope", "col", "class", kind);
  }

  private void line(Line line) {
    page.open("tr").open("th", "scope", "row", "dir", "auto").text(words.say(line.label()));
    if (line.memo()) {
      page.text(" ").element("span", "(" + words.of("memo") + ")", "class", "aside");
    }
    page.close("th")
        .element(
            "td",
            words.numbers().count(line.count()),
            "class",
            Withheld.is(line.count()) ? "n hidden" : "n");
    if (percents) {
      page.element("td", words.numbers().percent(line.percent()), "class", "n");
    }
    if (quotients.isPresent()) {
      page.element("td", line.fraction().map(phrases::quotient).orElse(""), "class", "n");
    }
    if (compared) {
      page.element(
          "td",
          line.comparison().map(found -> printed(found.printed())).orElse(""),
          "class",
          "n printed");
      verdict(line.comparison());
    }
    page.close("tr").line();
  }

  private void verdict(Optional<Comparison> comparison) {
    if (comparison.isEmpty()) {
      page.element("td", "", "class", "verdict");
      return;
    }
    Comparison found = comparison.get();
    boolean differs = found.differs();
    page.open("td", "class", differs ? "verdict differs" : "verdict");
    if (Phrases.isCompared(found)) {
      page.element("span", differs ? "\u2260" : "\u2713", "aria-hidden", "true", "class", "mark")
          .text(" ");
    }
    page.text(phrases.verdict(found)).close("td");
  }

  private String printed(Printed printed) {
    String count =
        printed.count().isPresent() ? words.numbers().integer(printed.count().getAsLong()) : "";
    String percent = words.numbers().percent(printed.percent());
    return count.isEmpty() || percent.isEmpty() ? count + percent : count + " · " + percent;
  }

  /** A row or the total, seen the same way. */
  private record Line(
      Label label,
      Count count,
      Optional<BigDecimal> percent,
      Optional<Quotient> fraction,
      Optional<Comparison> comparison,
      boolean memo) {

    static Line of(Row row) {
      return new Line(
          row.label(), row.count(), row.percent(), row.fraction(), row.comparison(), row.memo());
    }

    static Line of(Total total) {
      return new Line(
          total.label(),
          total.count(),
          total.percent(),
          total.fraction(),
          total.comparison(),
          false);
    }
  }
}
