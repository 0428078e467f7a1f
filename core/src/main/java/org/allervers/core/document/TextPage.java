package org.allervers.core.document;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** Writes a document as plain text. */
final class TextPage {

  private final Locale locale;
  private final boolean english;
  private final String colon;
  private final StringBuilder text = new StringBuilder();

  TextPage(Locale locale) {
    this.locale = locale;
    this.english = Wording.isEnglish(locale);
    this.colon = Words.COLON.in(locale);
  }

  String of(Document document) {
    title(document.title(), '=');
    document.heading().forEach(this::line);
    for (Document.Section section : document.sections()) {
      text.append('\n');
      title(section.title(), '-');
      section.lines().forEach(this::line);
      for (Document.Table table : section.tables()) {
        if (!table.caption().equals(section.title())) {
          text.append(say(table.caption())).append(colon.stripTrailing()).append('\n');
        }
        table.rows().forEach(row -> row(table.columns(), row));
      }
    }
    List<Wording> notIncluded = Omission.printed(document);
    if (!notIncluded.isEmpty()) {
      text.append('\n');
      title(Omission.TITLE, '-');
      notIncluded.forEach(each -> item(say(each)));
    }
    text.append('\n').append(say(document.footer())).append('\n');
    return text.toString();
  }

  private String say(Wording wording) {
    return Characters.clean(wording.in(locale));
  }

  private void title(Wording title, char rule) {
    String said = say(title);
    text.append(said).append('\n');
    text.append(String.valueOf(rule).repeat(said.codePointCount(0, said.length())))
        .append('\n');
  }

  private void line(Document.Line line) {
    text.append(labelled(line.label(), line.value()).replace("\n", "\n    ")).append('\n');
  }

  private String labelled(Wording label, Wording value) {
    return say(label) + colon + say(value);
  }

  private void row(List<Wording> columns, List<Wording> row) {
    if (row.size() == 2) {
      item(say(row.get(0)) + colon + say(row.get(1)));
      return;
    }
    StringJoiner details = new StringJoiner(english ? "; " : "\u00A0; ");
    for (int i = 1; i < row.size(); i++) {
      if (!row.get(i).isEmpty()) {
        details.add(Words.lowered(columns.get(i)).in(locale) + colon + say(row.get(i)));
      }
    }
    item(say(row.get(0)) + (details.length() == 0 ? "" : " — " + details));
  }

  private void item(String content) {
    text.append("  - ").append(content.replace("\n", "\n    ")).append('\n');
  }
}
