package org.allervers.indicators.export;

import java.util.List;
import org.allervers.indicators.PublishedTables;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Table;

/** The section that says what is not told, under which policy, and how that was proven. Used once. */
final class HtmlSecrecy {

  private final Markup page;
  private final PublishedTables published;
  private final Wording words;
  private final Phrases phrases;

  HtmlSecrecy(Markup page, PublishedTables published, Wording words) {
    this.page = page;
    this.published = published;
    this.words = words;
    this.phrases = new Phrases(words);
  }

  void write(String anchor) {
    page.open("section", "id", anchor, "class", "secrecy")
        .line()
        .element("h2", words.of("secrecy.title"))
        .line()
        .element("p", words.of("secrecy.intro"), "class", "lead")
        .line();
    if (Withheld.in(published.tables()).hidden() > 0) {
      legend();
    }
    page.element("p", words.of("secrecy.proof"), "class", "lead").line();
    facts();
    said("secrecy.recodings", published.secrecy().recodings());
    said("secrecy.losses", published.secrecy().losses());
    tables();
    page.close("section").line();
  }

  /** What the two marks of the page mean: the letters in a table, the hatching in a chart. */
  private void legend() {
    page.open("ul", "class", "legend")
        .line()
        .open("li")
        .element("span", words.of("withheld.mark"), "class", "key")
        .text(" ")
        .text(words.of("secrecy.legend.figure"))
        .close("li")
        .line()
        .open("li")
        .open("span", "class", "key")
        .open(
            "svg",
            "xmlns",
            "http://www.w3.org/2000/svg",
            "width",
            "32",
            "height",
            "15",
            "viewBox",
            "0 0 32 15",
            "aria-hidden",
            "true");
    SvgChart.hatching(page, "hachures-legende");
    page.open(
            "rect",
            "class",
            "hidden",
            "width",
            "32",
            "height",
            "15",
            "fill",
            "url(#hachures-legende)")
        .close("rect")
        .close("svg")
        .close("span")
        .text(" ")
        .text(words.of("secrecy.legend.bar"))
        .close("li")
        .line()
        .close("ul")
        .line();
  }

  private void facts() {
    page.open("dl", "class", "proof").line();
    for (SecrecyFacts.Fact fact : SecrecyFacts.of(published, words)) {
      page.open("div")
          .element("dt", fact.name())
          .open("dd")
          .element("bdi", fact.value())
          .close("dd")
          .close("div")
          .line();
    }
    page.close("dl").line();
  }

  private void said(String key, List<Label> labels) {
    if (labels.isEmpty()) {
      return;
    }
    page.element("h3", words.of(key)).line().open("ul", "class", "notes").line();
    labels.forEach(label -> page.element("li", words.say(label), "dir", "auto").line());
    page.close("ul").line();
  }

  private void tables() {
    page.element("h3", words.of("secrecy.tables"))
        .line()
        .open("table", "class", "plain")
        .line()
        .element("caption", words.of("secrecy.tables.caption"))
        .line()
        .open("thead")
        .open("tr")
        .element("th", words.of("column.indicator"), "scope", "col")
        .element("th", words.of("column.title"), "scope", "col")
        .element("th", words.of("column.scope"), "scope", "col")
        .element("th", words.of("column.period"), "scope", "col")
        .element("th", words.of("column.shown"), "scope", "col", "class", "n")
        .element("th", words.of("column.hidden"), "scope", "col", "class", "n")
        .close("tr")
        .close("thead")
        .line()
        .open("tbody")
        .line();
    for (Table table : published.tables()) {
      Withheld found = Withheld.in(List.of(table));
      page.open("tr")
          .element("th", table.id(), "scope", "row")
          .element("td", words.say(table.title()), "dir", "auto")
          .element("td", words.say(table.scope().label()), "dir", "auto")
          .element("td", phrases.period(table.period()))
          .element("td", words.numbers().integer(found.shown()), "class", "n")
          .element("td", words.numbers().integer(found.hidden()), "class", "n")
          .close("tr")
          .line();
    }
    page.close("tbody").close("table").line();
  }
}
