package org.allervers.indicators.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.allervers.indicators.PublishedTables;
import org.allervers.indicators.table.Discrepancy;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Scope;
import org.allervers.indicators.table.Table;

/** One section per group of tables: each table beside its chart. */
final class IndicatorSections {

  /** Colours of the style sheet for scopes other than the total, used again after the last one. */
  private static final int TONES = 5;

  /** A table with more lines may be cut between two lines when printed. */
  private static final int LONG_TABLE = 24;

  private final Markup page;
  private final PublishedTables published;
  private final List<Scope> scopes;
  private final boolean manyPeriods;
  private int charts;

  IndicatorSections(Markup page, PublishedTables published) {
    this.page = page;
    this.published = published;
    this.scopes = published.tables().stream()
        .map(Table::scope)
        .filter(scope -> !scope.isTotal())
        .distinct()
        .toList();
    this.manyPeriods = published.periods().size() > 1;
  }

  void write(TableGroup group, String anchor) {
    BarChart.Scale scale = BarChart.Scale.of(group.tables());
    boolean manyIds = group.ids().size() > 1;
    page.open("section", "id", anchor, "class", "indicator").line();
    // The heading stays on the page of the first table.
    page.open("div", "class", isLong(group.tables().get(0)) ? "opening long" : "opening")
        .line()
        .open("h2", "dir", "auto")
        .text(group.title())
        .ids(group.ids())
        .close("h2")
        .line();
    if (group.isCountedOneWay()) {
      counting(group.tables().get(0));
    }
    related(group);
    for (int i = 0; i < group.tables().size(); i++) {
      block(group, group.tables().get(i), scale, manyIds);
      if (i == 0) {
        page.close("div").line();
      }
    }
    long charted = group.tables().stream()
        .filter(table -> !BarChart.of(table, scale).isEmpty())
        .count();
    if (charted > 0) {
      page.element("p", scaleSentence(group, charted), "class", "place scale").line();
    }
    page.close("section").line();
  }

  private static boolean isLong(Table table) {
    return table.rows().size() > LONG_TABLE;
  }

  private void counting(Table table) {
    page.element("p", table.definition().counting().fr(), "class", "counting", "dir", "auto")
        .line();
  }

  private void related(TableGroup group) {
    List<Discrepancy> all = published.discrepancies();
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Discrepancy.Place place = all.get(i).place();
      if (group.tables().stream().anyMatch(table -> place.isIn(table.id()))) {
        numbers.add(i + 1);
      }
    }
    if (numbers.isEmpty()) {
      return;
    }
    page.open("p", "class", "related").text(Wording.of("related"));
    String separator = " ";
    for (int number : numbers) {
      page.text(separator)
          .element(
              "a",
              Wording.of("related.item", Integer.toString(number)),
              "href",
              "#" + HtmlPage.discrepancyAnchor(number));
      separator = ", ";
    }
    page.text(".").close("p").line();
  }

  private void block(TableGroup group, Table table, BarChart.Scale scale, boolean manyIds) {
    page.open("div", "class", isLong(table) ? "block long" : "block")
        .line()
        .open("h3", "dir", "auto")
        .element("bdi", scopeAndPeriod(table));
    if (manyIds) {
      page.ids(List.of(table.id()));
    }
    page.close("h3").line();
    if (!group.isCountedOneWay()) {
      counting(table);
    }
    List<BarChart> drawn = BarChart.of(table, scale);
    page.open("div", "class", drawn.isEmpty() ? "pair single" : "pair").line();
    new HtmlTable(page, table, name(table)).write();
    if (!drawn.isEmpty()) {
      page.open("div", "class", "charts").line();
      for (int i = 0; i < drawn.size(); i++) {
        chart(table, drawn, i);
      }
      page.close("div").line();
    }
    page.close("div").line();
    notes(table);
    page.close("div").line();
  }

  private void chart(Table table, List<BarChart> drawn, int index) {
    charts++;
    String title = drawn.size() == 1
        ? name(table)
        : Wording.of(
            "chart.part", name(table), Integer.toString(index + 1), Integer.toString(drawn.size()));
    int skipped =
        drawn.subList(0, index).stream().mapToInt(chart -> chart.bars().size()).sum();
    BarChart chart = drawn.get(index);
    String description = BarChart.charted(table).stream()
        .skip(skipped)
        .limit(chart.bars().size())
        .map(row -> Wording.of("chart.bar", row.label().fr(), BarChart.valueOf(row)))
        .collect(Collectors.joining(" ; "));
    SvgChart.draw(page, chart, "graphique-" + charts, title, description, tone(table.scope()));
    page.line();
  }

  private String tone(Scope scope) {
    return "tone-" + (scope.isTotal() ? 0 : 1 + scopes.indexOf(scope) % TONES);
  }

  private String scaleSentence(TableGroup group, long charted) {
    Table table = group.tables().get(0);
    String what = table.hasMultipleAnswers()
        ? Wording.of("chart.unit.answers")
        : Wording.of("chart.unit." + table.unit().name());
    return charted == 1
        ? Wording.of("chart.scale.single", what)
        : Wording.of("chart.scale", what, FrenchNumbers.integer(charted));
  }

  private void notes(Table table) {
    List<String> notes = new ArrayList<>();
    if (table.hasMultipleAnswers()) {
      notes.add(Wording.of("multiple"));
    }
    table.notes().stream().map(Label::fr).forEach(notes::add);
    if (HtmlTable.withholds(table)) {
      notes.add(Wording.of("withheld"));
    }
    if (!notes.isEmpty()) {
      page.open("ul", "class", "notes").line();
      notes.forEach(note -> page.element("li", note, "dir", "auto").line());
      page.close("ul").line();
    }
    page.element(
            "p",
            Wording.of(
                "definition.line",
                table.id(),
                table.version(),
                table.definition().source()),
            "class",
            "place",
            "dir",
            "auto")
        .line();
  }

  private String scopeAndPeriod(Table table) {
    String scope = table.scope().label().fr();
    return manyPeriods ? scope + ", " + Phrases.period(table.period()) : scope;
  }

  private static String name(Table table) {
    return table.title().fr() + ", " + table.scope().label().fr() + ", "
        + Phrases.period(table.period());
  }
}
