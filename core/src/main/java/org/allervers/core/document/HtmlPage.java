package org.allervers.core.document;

import java.util.List;
import java.util.Locale;

/** Writes a document as one HTML page. Every text goes through {@link Characters}. */
final class HtmlPage {

  private static final String STYLE = """
      :root { color-scheme: light; --ink: #1d2125; --soft: #555d66; --rule: #d3d8dd; --accent: #17495a; }
      * { box-sizing: border-box; }
      html { background: #eceff1; -webkit-text-size-adjust: 100%; }
      body { margin: 0; color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", "DejaVu Sans", Arial, sans-serif; }
      main { max-width: 50rem; margin: 2rem auto; padding: 3rem 3.5rem 2.5rem; background: #fff; border-top: 0.3rem solid var(--accent); }
      h1, h2 { font-family: Georgia, "Source Serif 4", "Noto Serif", "DejaVu Serif", serif; font-weight: 600; line-height: 1.25; color: var(--accent); }
      h1 { margin: 0 0 1.25rem; font-size: 1.7rem; }
      h2 { margin: 0 0 0.5rem; padding-bottom: 0.25rem; font-size: 1.15rem; border-bottom: 1px solid var(--rule); }
      section { margin-top: 2rem; }
      table { width: 100%; border-collapse: collapse; }
      th, td { padding: 0.22rem 0; text-align: left; vertical-align: top; overflow-wrap: break-word; white-space: pre-line; }
      th { font-weight: 400; color: var(--soft); }
      .lines { table-layout: fixed; }
      .lines th { width: 32%; padding-right: 1.25rem; }
      header .lines td { font-weight: 600; }
      .list { margin-top: 0.25rem; }
      .lines + .list, .list + .list { margin-top: 1rem; }
      .list caption { padding: 0.25rem 0; text-align: left; font-weight: 600; }
      .list th, .list td { padding: 0.35rem 0.9rem 0.35rem 0; }
      .list thead th { font-size: 0.86em; border-bottom: 1px solid var(--rule); vertical-align: bottom; }
      .list tbody th { color: var(--ink); font-weight: 600; }
      .list tbody tr + tr > * { border-top: 1px solid #eaedf0; }
      .pair tbody th { color: var(--soft); font-weight: 400; }
      .pair thead th:first-child { width: 45%; }
      ul { margin: 0; padding-left: 1.2rem; }
      footer { margin-top: 2.5rem; padding-top: 0.75rem; border-top: 1px solid var(--rule); color: var(--soft); font-size: 0.86em; }
      footer p { margin: 0; }
      @media screen and (max-width: 40rem) {
        main { margin: 0; padding: 1.5rem 1.15rem; }
        h1 { font-size: 1.4rem; }
        .lines, .lines tbody, .lines tr, .lines th, .lines td, .list, .list tbody, .list tr, .list tbody th, .list td, .list caption { display: block; width: auto; }
        .lines tr { padding: 0.3rem 0; }
        .lines th, .lines td { padding: 0; }
        .lines th { font-size: 0.86em; }
        .list thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        .list tr { padding: 0.5rem 0; }
        .list tbody tr + tr { border-top: 1px solid var(--rule); }
        .list tbody tr + tr > * { border-top: 0; }
        .list tbody th, .list td { padding: 0.05rem 0; }
        .list td:empty { display: none; }
        .list td::before { content: attr(data-label); color: var(--soft); }
      }
      @page { size: A4; margin: 17mm 17mm 19mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt "DejaVu Sans", Arial, sans-serif; color: #555d66; } }
      @media print {
        html { background: none; }
        body { font-size: 9pt; line-height: 1.35; }
        main { max-width: none; margin: 0; padding: 0; border: 0; }
        h1 { font-size: 16pt; margin-bottom: 3.5mm; }
        h2 { font-size: 11pt; margin-bottom: 1.2mm; padding-bottom: 0.8mm; break-after: avoid; }
        section { margin-top: 4.5mm; }
        .lines + .list, .list + .list { margin-top: 2mm; }
        tr, li, footer { break-inside: avoid; }
        caption { break-after: avoid; }
        thead { display: table-header-group; }
        th, td, .list th, .list td, .list caption { padding-top: 0.4mm; padding-bottom: 0.4mm; }
        footer { margin-top: 7mm; }
      }
      """;

  /** No word of care is longer, and four columns of such words fit a page. */
  private static final int LONG_WORD = 20;

  private final Locale locale;
  private final boolean english;
  private final StringBuilder html = new StringBuilder();

  HtmlPage(Locale locale) {
    this.locale = locale;
    this.english = Wording.isEnglish(locale);
  }

  String of(Document document) {
    String language = english ? "en" : "fr";
    html.append("<!DOCTYPE html>\n");
    html.append(
        "<html lang=\"" + language + "\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n");
    html.append("<meta charset=\"utf-8\"/>\n");
    // The page may be opened from a mailbox or a portal: it can load and send nothing, whatever
    // happens to it there.
    html.append("<meta http-equiv=\"Content-Security-Policy\""
        + " content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
    html.append("<meta name=\"referrer\" content=\"no-referrer\"/>\n");
    html.append("<meta name=\"robots\" content=\"noindex, nofollow\"/>\n");
    // The title shows in tabs and histories, so it says no name.
    html.append("<title>").append(say(document.title())).append("</title>\n");
    html.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<main>\n");
    html.append("<header>\n<h1>").append(say(document.title())).append("</h1>\n");
    lines(document.heading());
    html.append("</header>\n");
    for (Document.Section section : document.sections()) {
      section(section);
    }
    omissions(Omission.printed(document));
    html.append("<footer>\n<p>").append(say(document.footer())).append("</p>\n</footer>\n");
    html.append("</main>\n</body>\n</html>\n");
    return html.toString();
  }

  private String say(Wording wording) {
    return Characters.escaped(Characters.clean(wording.in(locale)));
  }

  /** Returns the content of a cell, in which a word too long for a column of four may be broken. */
  private String cell(Wording wording) {
    String clean = Characters.clean(wording.in(locale));
    StringBuilder cell = new StringBuilder(clean.length() + 16);
    int start = 0;
    int length = 0;
    for (int i = 0; i < clean.length(); i += Character.charCount(clean.codePointAt(i))) {
      length = Character.isWhitespace(clean.charAt(i)) ? 0 : length + 1;
      if (length > LONG_WORD) {
        cell.append(Characters.escaped(clean.substring(start, i))).append("<wbr/>");
        start = i;
        length = 1;
      }
    }
    return cell.append(Characters.escaped(clean.substring(start))).toString();
  }

  private void open(String id, Wording title) {
    html.append("<section aria-labelledby=\"" + id + "\">\n<h2 id=\"" + id + "\">")
        .append(say(title))
        .append("</h2>\n");
  }

  private void section(Document.Section section) {
    open(section.part().code(), section.title());
    lines(section.lines());
    for (Document.Table table : section.tables()) {
      table(table, section);
    }
    html.append("</section>\n");
  }

  private void lines(List<Document.Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    html.append("<table class=\"lines\">\n<tbody>\n");
    for (Document.Line line : lines) {
      html.append("<tr><th scope=\"row\">").append(say(line.label())).append("</th><td>");
      html.append(cell(line.value())).append("</td></tr>\n");
    }
    html.append("</tbody>\n</table>\n");
  }

  private void table(Document.Table table, Document.Section section) {
    html.append("<table class=\"")
        .append(table.columns().size() == 2 ? "list pair" : "list")
        .append('"');
    if (table.caption().equals(section.title())) {
      // The heading above is its name already.
      html.append(" aria-labelledby=\"").append(section.part().code()).append("\">\n");
    } else {
      html.append(">\n<caption>").append(say(table.caption())).append("</caption>\n");
    }
    html.append("<thead>\n<tr>");
    for (Wording column : table.columns()) {
      html.append("<th scope=\"col\">").append(say(column)).append("</th>");
    }
    html.append("</tr>\n</thead>\n<tbody>\n");
    for (List<Wording> row : table.rows()) {
      html.append("<tr><th scope=\"row\">").append(cell(row.get(0))).append("</th>");
      for (int i = 1; i < row.size(); i++) {
        html.append("<td data-label=\"")
            .append(say(table.columns().get(i)))
            .append(Words.COLON.in(locale))
            .append("\">")
            .append(cell(row.get(i)))
            .append("</td>");
      }
      html.append("</tr>\n");
    }
    html.append("</tbody>\n</table>\n");
  }

  private void omissions(List<Wording> notIncluded) {
    if (notIncluded.isEmpty()) {
      return;
    }
    open("non-inclus", Omission.TITLE);
    html.append("<ul>\n");
    for (Wording each : notIncluded) {
      html.append("<li>").append(say(each)).append("</li>\n");
    }
    html.append("</ul>\n</section>\n");
  }
}
