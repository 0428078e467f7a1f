package org.allervers.indicators.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.allervers.indicators.PublishedTables;
import org.allervers.indicators.table.Discrepancy;
import org.allervers.indicators.table.Scope;
import org.allervers.indicators.table.Table;

/** One section per group of tables: each table beside its chart. */
final class IndicatorSections {

  /** Colours of the style sheet for scopes other than the total, used again after the last one. */
  private static final int TONES = 5;

  /** A table with more lines may be cut between two lines when printed. */
  private static final int LONG_TABLE = 24;

  private final Markup page;
  private final Wording words;
  private final Phrases phrases;
  private final PublishedTables published;
  private final List<Scope> scopes;
  private final boolean manyPeriods;
  private int charts;

  IndicatorSections(Markup page, PublishedTables published, Wording words) {
    this.page = page;
    this.words = words;
    this.phrases = new Phrases(words);
    this.published = published;
    this.scopes = published.tables().stream()
        .map(Table::scope)
        .filter(scope -> !scope.isTotal())
        .distinct()
        .toList();
    this.manyPeriods = published.periods().size() > 1;
  }

  void write(TableGroup group, String anchor) {
    BarChart.Scale scale = BarChart.Scale.of(group.tables(), words);
    boolean manyIds = group.ids().size() > 1;
    page.open("section", "id", anchor, "class", "indicator").line();
    // The heading stays on the page of the first table.
    page.open("div", "class", isLong(group.tables().get(0)) ? "opening long" : "opening")
        .line()
        .open("h2", "dir", "auto")
        .text(group.title(words))
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
        .filter(table -> !BarChart.of(table, scale, words).isEmpty())
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
    page.element("p", words.say(table.definition().counting()), "class", "counting", "dir", "auto")
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
    page.open("p", "class", "related").text(words.of("related"));
    String separator = " ";
    for (int number : numbers) {
      page.text(separator)
          .element(
              "a",
              words.of("related.item", Integer.toString(number)),
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
    List<BarChart> drawn = BarChart.of(table, scale, words);
    page.open("div", "class", drawn.isEmpty() ? "pair single" : "pair").line();
    new HtmlTable(page, words, table, name(table)).write();
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
        : words.of(
            "chart.part", name(table), Integer.toString(index + 1), Integer.toString(drawn.size()));
    int skipped =
        drawn.subList(0, index).stream().mapToInt(chart -> chart.bars().size()).sum();
    BarChart chart = drawn.get(index);
    String description = BarChart.charted(table).stream()
        .skip(skipped)
        .limit(chart.bars().size())
        .map(row -> words.of("chart.bar", words.say(row.label()), BarChart.valueOf(row, words)))
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
        ? words.of("chart.unit.answers")
        : words.of("chart.unit." + table.unit().name());
    return charted == 1
        ? words.of("chart.scale.single", what)
        : words.of("chart.scale", what, words.numbers().integer(charted));
  }

  private void notes(Table table) {
    List<String> notes = new ArrayList<>();
    if (table.hasMultipleAnswers()) {
      notes.add(words.of("multiple"));
    }
    table.notes().stream().map(words::say).forEach(notes::add);
    if (HtmlTable.withholds(table)) {
      notes.add(words.of("withheld"));
    }
    if (!notes.isEmpty()) {
      page.open("ul", "class", "notes").line();
      notes.forEach(note -> page.element("li", note, "dir", "auto").line());
      page.close("ul").line();
    }
    page.element(
            "p",
            words.of(
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
    String scope = words.say(table.scope().label());
    return manyPeriods ? scope + ", " + phrases.period(table.period()) : scope;
  }

  private String name(Table table) {
    return words.say(table.title()) + ", " + words.say(table.scope().label()) + ", "
        + phrases.period(table.period());
  }
}
