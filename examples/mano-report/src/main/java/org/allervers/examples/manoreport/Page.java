package org.allervers.examples.manoreport;

import java.util.List;
import java.util.regex.Pattern;

/** A self-contained page that is for the organisation's eyes only, in one language. Whatever it is given, it prints as text. */
final class Page {

  private static final String STYLE = """
      body{font:16px/1.45 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}
      h1{font-size:1.7rem;margin-bottom:.3rem}h2{font-size:1.2rem;margin-top:2rem}
      table{border-collapse:collapse;margin:.8rem 0;width:100%}
      th,td{border:1px solid #8a8a8a;padding:.3rem .6rem;text-align:left;vertical-align:top}
      th{background:#eef1f5}td.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
      td.id{font-size:.82rem;overflow-wrap:anywhere;white-space:pre-line;min-width:20rem}
      .warning{font-weight:bold;border:2px solid #a00;padding:.5rem .8rem;color:#800}
      @media print{body{max-width:none;margin:0;font-size:11px}thead{display:table-header-group}tr{break-inside:avoid}}
      """;

  private static final Pattern NUMBER =
      Pattern.compile("[-+\u2212]?[0-9][0-9\u202f ]*([.,][0-9]+)?");
  private static final Pattern IDENTIFIER = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-");

  private final Messages messages;
  private final StringBuilder html = new StringBuilder(4096);

  Page(Messages messages, String title) {
    this.messages = messages;
    html.append("<!DOCTYPE html>\n<html lang=\"")
        .append(messages.language())
        .append("\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\"")
        .append(" content=\"width=device-width\"><title>")
        .append(escaped(messages.say(title)))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style></head>\n<body>\n");
    element("h1", messages.say(title));
  }

  Page warning(String sentence) {
    html.append("<p class=\"warning\">").append(escaped(sentence)).append("</p>\n");
    return this;
  }

  Page heading(String line, Object... facts) {
    return element("h2", messages.say(line, facts));
  }

  Page paragraph(String sentence) {
    return element("p", sentence);
  }

  /** Begins a table; the columns are keys of messages. */
  Page table(String... columns) {
    html.append("<table>\n<thead><tr>");
    for (String column : columns) {
      html.append("<th scope=\"col\">").append(escaped(messages.say(column))).append("</th>");
    }
    html.append("</tr></thead>\n<tbody>\n");
    return this;
  }

  Page row(String... cells) {
    html.append("<tr>");
    for (String cell : cells) {
      html.append("<td").append(kind(cell)).append('>').append(escaped(cell)).append("</td>");
    }
    html.append("</tr>\n");
    return this;
  }

  Page endOfTable() {
    html.append("</tbody></table>\n");
    return this;
  }

  /** A table whose rows are there already; nothing if there is none. */
  Page table(List<String[]> rows, String... columns) {
    if (!rows.isEmpty()) {
      table(columns);
      rows.forEach(this::row);
      endOfTable();
    }
    return this;
  }

  String end() {
    return html.append("</body>\n</html>\n").toString();
  }

  private Page element(String name, String text) {
    html.append('<')
        .append(name)
        .append('>')
        .append(escaped(text))
        .append("</")
        .append(name)
        .append(">\n");
    return this;
  }

  private static String kind(String cell) {
    if (NUMBER.matcher(cell).matches()) {
      return " class=\"n\"";
    }
    return IDENTIFIER.matcher(cell).find() ? " class=\"id\"" : "";
  }

  private static String escaped(String raw) {
    return raw.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
