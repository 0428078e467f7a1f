package org.allervers.indicators.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.allervers.indicators.PublishedTables;
import org.allervers.indicators.export.ReportSheet.Column;
import org.allervers.indicators.export.ReportSheet.Look;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Table;
import org.dhatim.fastexcel.Workbook;

/** The sheet that says what is not told, under which policy, and how that was proven. Used once. */
final class SecrecySheet {

  private final PublishedTables published;
  private final Wording words;
  private final Phrases phrases;

  SecrecySheet(PublishedTables published, Wording words) {
    this.published = published;
    this.words = words;
    this.phrases = new Phrases(words);
  }

  void write(Workbook workbook, String name, String stamp) throws IOException {
    ReportSheet sheet =
        new ReportSheet(workbook, words, name, words.of("secrecy.title"), stamp, columns());
    sheet.freeze();
    sheet.sentence(words.of("secrecy.intro"));
    sheet.sentence(words.of("withheld"));
    sheet.sentence(words.of("secrecy.legend"));
    sheet.sentence(words.of("secrecy.proof"));
    sheet.skip();
    for (SecrecyFacts.Fact fact : SecrecyFacts.of(published, words)) {
      sheet.text(0, fact.name(), Look.PLAIN);
      sheet.text(1, fact.value(), Look.STRONG);
      sheet.endLine();
    }
    said(sheet, "secrecy.recodings", published.secrecy().recodings());
    said(sheet, "secrecy.losses", published.secrecy().losses());
    sheet.skip();
    sheet.heading();
    for (Table table : published.tables()) {
      Withheld found = Withheld.in(List.of(table));
      sheet.text(0, table.id(), Look.PLAIN);
      sheet.text(1, words.say(table.title()), Look.PLAIN);
      sheet.text(2, words.say(table.scope().label()), Look.PLAIN);
      sheet.text(3, phrases.period(table.period()), Look.PLAIN);
      sheet.number(4, BigDecimal.valueOf(found.shown()), Look.PLAIN);
      sheet.number(5, BigDecimal.valueOf(found.hidden()), Look.PLAIN);
      sheet.endLine();
    }
    sheet.finish();
  }

  private void said(ReportSheet sheet, String key, List<Label> labels) {
    if (labels.isEmpty()) {
      return;
    }
    sheet.skip();
    sheet.text(0, words.of(key), Look.STRONG);
    sheet.endLine();
    labels.forEach(label -> sheet.sentence(words.say(label)));
  }

  private List<Column> columns() {
    return List.of(
        new Column(words.of("column.indicator"), 34, false),
        new Column(words.of("column.title"), 66, false),
        new Column(words.of("column.scope"), 30, false),
        new Column(words.of("column.period"), 26, false),
        new Column(words.of("column.shown"), 11, true),
        new Column(words.of("column.hidden"), 11, true));
  }
}
