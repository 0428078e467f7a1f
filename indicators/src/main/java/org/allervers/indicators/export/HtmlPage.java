package org.allervers.indicators.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.allervers.indicators.PublishedTables;
import org.allervers.indicators.table.DefinitionStamp;
import org.allervers.indicators.table.Discrepancy;
import org.allervers.indicators.table.Table;

/** The page around the indicators: head, stamp, summary, contents, disagreements, definitions. Used once. */
final class HtmlPage {

  private static final String EVOLUTION = "evolution";
  private static final String DISCREPANCIES = "ecarts";
  private static final String DEFINITIONS = "definitions";
  private static final String SECRECY = "secret";

  private final PublishedTables tables;
  private final Wording words;
  private final Phrases phrases;
  private final List<TableGroup> groups;
  private final Markup page = new Markup();

  HtmlPage(PublishedTables tables, Wording words) {
    this.tables = tables;
    this.words = words;
    this.phrases = new Phrases(words);
    this.groups = TableGroup.of(tables.tables());
  }

  String render() {
    head();
    page.open("body").line();
    page.open("div", "class", "print-stamp", "aria-hidden", "true")
        .element("p", words.say(tables.stamp()))
        .close("div")
        .line();
    header();
    page.open("main").line();
    contents();
    IndicatorSections sections = new IndicatorSections(page, tables, words);
    for (int i = 0; i < groups.size(); i++) {
      sections.write(groups.get(i), anchor(i));
    }
    if (!tables.evolutions().isEmpty()) {
      new HtmlEvolution(page, words).write(tables.evolutions(), EVOLUTION);
    }
    if (!tables.discrepancies().isEmpty()) {
      discrepancies();
    }
    new HtmlSecrecy(page, tables, words).write(SECRECY);
    definitions();
    page.close("main").line().close("body").line().close("html").line();
    return page.toString();
  }

  static String discrepancyAnchor(int number) {
    return "ecart-" + number;
  }

  private static String anchor(int group) {
    return "rubrique-" + (group + 1);
  }

  private void head() {
    page.trusted("<!DOCTYPE html>\n")
        .open("html", "lang", words.code())
        .line()
        .open("head")
        .line()
        .open("meta", "charset", "utf-8")
        .line()
        .open(
            "meta",
            "http-equiv",
            "Content-Security-Policy",
            "content",
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:")
        .line()
        .open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .line()
        .open("meta", "name", "robots", "content", "noindex")
        .line()
        .element("title", words.of("report.title") + ", " + period())
        .line()
        .open("style")
        .line()
        .trusted(Wording.resource("report.css"))
        .close("style")
        .line()
        .close("head")
        .line();
  }

  private void header() {
    page.open("header")
        .line()
        .element("p", words.say(tables.stamp()), "class", "stamp")
        .line()
        .open("h1")
        .text(words.of("report.title"))
        .element("span", period(), "class", "period")
        .close("h1")
        .line()
        .element("p", words.of("report.about"), "class", "lead")
        .line()
        .element("p", words.of("rounding"), "class", "lead")
        .line()
        .open("p", "class", "lead")
        .text(words.of("withheld") + " ")
        .element("a", words.of("secrecy.more"), "href", "#" + SECRECY)
        .close("p")
        .line()
        .open("dl", "class", "facts")
        .line();
    fact("tables.count", words.numbers().integer(tables.tables().size()));
    Withheld withheld = Withheld.in(tables.tables());
    fact("secrecy.shown", words.numbers().integer(withheld.shown()));
    fact("secrecy.hidden", words.numbers().integer(withheld.hidden()));
    if (Agreements.in(tables.tables()).compared() > 0) {
      fact("compared", Agreements.in(tables.tables()).sentence(words));
    }
    if (!tables.discrepancies().isEmpty()) {
      fact("discrepancies.count", words.numbers().integer(tables.discrepancies().size()));
    }
    page.open("div")
        .element("dt", words.of("hash"))
        .open("dd")
        .element("code", tables.definitionsHash())
        .close("dd")
        .close("div")
        .line()
        .close("dl")
        .line()
        .close("header")
        .line();
  }

  private void fact(String key, String value) {
    page.open("div")
        .element("dt", words.of(key))
        .element("dd", value)
        .close("div")
        .line();
  }

  private void contents() {
    page.open("nav", "aria-labelledby", "sommaire")
        .line()
        .element("h2", words.of("contents"), "id", "sommaire")
        .line()
        .open("ol")
        .line();
    for (int i = 0; i < groups.size(); i++) {
      TableGroup group = groups.get(i);
      page.open("li")
          .open("a", "href", "#" + anchor(i))
          .element("bdi", group.title(words))
          .close("a")
          .ids(group.ids())
          .close("li")
          .line();
    }
    if (!tables.evolutions().isEmpty()) {
      entry(EVOLUTION, "evolution.title");
    }
    if (!tables.discrepancies().isEmpty()) {
      entry(DISCREPANCIES, "discrepancies.title");
    }
    entry(SECRECY, "secrecy.title");
    entry(DEFINITIONS, "definitions.title");
    page.close("ol").line().close("nav").line();
    if (groups.isEmpty()) {
      page.element("p", words.of("report.empty")).line();
    }
  }

  private void entry(String anchor, String key) {
    page.open("li")
        .element("a", words.of(key), "href", "#" + anchor)
        .close("li")
        .line();
  }

  private void discrepancies() {
    page.open("section", "id", DISCREPANCIES)
        .line()
        .element("h2", words.of("discrepancies.title"))
        .line();
    List<Discrepancy> found = tables.discrepancies();
    page.element("p", words.of("discrepancies.intro"), "class", "lead")
        .line()
        .open("ol", "class", "discrepancies")
        .line();
    for (int i = 0; i < found.size(); i++) {
      Discrepancy discrepancy = found.get(i);
      page.open("li", "id", discrepancyAnchor(i + 1))
          .element("p", words.say(discrepancy.sentence()), "dir", "auto")
          .open("p", "class", "place");
      place(discrepancy);
      page.close("p").close("li").line();
    }
    page.close("ol").line().close("section").line();
  }

  private void place(Discrepancy discrepancy) {
    String separator = "";
    for (String id : discrepancy.place().tables()) {
      page.text(separator);
      separator = ", ";
      int group = groupOf(id);
      if (group < 0) {
        page.element("bdi", id, "class", "ids");
      } else {
        page.element("a", id, "href", "#" + anchor(group), "class", "ids");
      }
    }
    separator = separator.isEmpty() ? "" : " · ";
    for (String fact : phrases.facts(discrepancy)) {
      page.text(separator).element("bdi", fact);
      separator = " · ";
    }
  }

  private int groupOf(String id) {
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).tables().stream().anyMatch(table -> table.id().equals(id))) {
        return i;
      }
    }
    return -1;
  }

  private void definitions() {
    page.open("section", "id", DEFINITIONS)
        .line()
        .element("h2", words.of("definitions.title"))
        .line()
        .element("p", words.of("definitions.intro"), "class", "lead")
        .line();
    Set<DefinitionStamp> written = new LinkedHashSet<>();
    List<Table> first = new ArrayList<>();
    for (Table table : tables.tables()) {
      if (written.add(table.definition())) {
        first.add(table);
      }
    }
    if (!first.isEmpty()) {
      page.open("ul", "class", "definitions").line();
      first.forEach(this::definition);
      page.close("ul").line();
    }
    page.close("section").line();
  }

  private void definition(Table table) {
    DefinitionStamp stamp = table.definition();
    page.open("li")
        .open("p")
        .element("strong", stamp.id())
        .text(" ")
        .element("bdi", words.say(table.title()))
        .text(", " + words.of("column.version.short", stamp.version()))
        .close("p")
        .element("p", words.say(stamp.counting()), "dir", "auto")
        .element("p", words.of("source", stamp.source()), "class", "place", "dir", "auto")
        .open("p", "class", "place")
        .element("code", stamp.sha256())
        .close("p")
        .close("li")
        .line();
  }

  private String period() {
    return phrases.periods(tables.periods());
  }
}
