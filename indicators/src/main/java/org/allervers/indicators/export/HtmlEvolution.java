package org.allervers.indicators.export;

import java.util.List;
import org.allervers.indicators.table.EvolutionRow;
import org.allervers.indicators.table.EvolutionTable;
import org.allervers.indicators.table.Table;

/** The section of all lines in two periods: one table for each, the earlier period on the left. */
final class HtmlEvolution {

  private final Markup page;
  private final Wording words;
  private final Phrases phrases;

  HtmlEvolution(Markup page, Wording words) {
    this.page = page;
    this.words = words;
    this.phrases = new Phrases(words);
  }

  void write(List<EvolutionTable> evolutions, String anchor) {
    page.open("section", "id", anchor)
        .line()
        .element("h2", words.of("evolution.title"))
        .line()
        .element("p", words.of("evolution.intro"), "class", "lead")
        .line();
    evolutions.forEach(this::table);
    page.close("section").line();
  }

  private void table(EvolutionTable evolution) {
    Table after = evolution.after();
    page.open("div", "class", "block")
        .line()
        .open("h3", "dir", "auto")
        .element(
            "bdi", words.say(after.title()) + ", " + words.say(after.scope().label()))
        .ids(List.of(after.id()))
        .close("h3")
        .line();
    if (evolution.isBroken()) {
      page.element(
              "p",
              words.of(
                  "evolution.broken",
                  phrases.period(evolution.before().period()),
                  evolution.before().version(),
                  phrases.period(after.period()),
                  after.version()),
              "class",
              "counting")
          .line()
          .close("div")
          .line();
      return;
    }
    boolean quotients = after.quotientKind().isPresent();
    page.open("div", "class", "pair single")
        .line()
        .open("table", "class", "evolution")
        .line()
        .open("caption", "dir", "auto")
        .text(phrases.period(evolution.before().period()) + " → " + phrases.period(after.period()))
        .close("caption")
        .line()
        .open("thead")
        .open("tr")
        .element("th", words.of("column.label"), "scope", "col");
    List.of("column.before", "column.after", "column.difference", "column.growth")
        .forEach(this::heading);
    if (quotients) {
      heading("column.quotient.before");
      heading("column.quotient.after");
    }
    page.close("tr").close("thead").line().open("tbody").line();
    evolution.rows().forEach(row -> line(row, quotients));
    page.close("tbody")
        .line()
        .close("table")
        .line()
        .close("div")
        .line()
        .close("div")
        .line();
  }

  private void heading(String key) {
    page.element("th", words.of(key), "scope", "col", "class", "n");
  }

  private void line(EvolutionRow row, boolean quotients) {
    page.open("tr").element("th", phrases.line(row), "scope", "row", "dir", "auto");
    number(words.numbers().count(row.before()));
    number(words.numbers().count(row.after()));
    number(
        row.evolution().map(both -> words.numbers().integer(both.difference())).orElse(""));
    number(words.numbers().percent(row.percent()));
    if (quotients) {
      number(row.fractionBefore().map(phrases::quotient).orElse(""));
      number(row.fractionAfter().map(phrases::quotient).orElse(""));
    }
    page.close("tr").line();
  }

  private void number(String text) {
    page.element("td", text, "class", "n");
  }
}
