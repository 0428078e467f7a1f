package org.allervers.indicators.export;

import java.util.List;

/** HTML under construction. Text and attribute values are always escaped; only tag names are taken as they are. */
final class Markup {

  private final StringBuilder html = new StringBuilder(1 << 16);

  /** Opens an element. {@code attributes} are name, value, name, value… */
  Markup open(String tag, String... attributes) {
    html.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      html.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      html.append('"');
    }
    html.append('>');
    return this;
  }

  Markup close(String tag) {
    html.append("</").append(tag).append('>');
    return this;
  }

  Markup text(String text) {
    escape(text);
    return this;
  }

  Markup element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  /** Identifiers, none of them broken at its hyphen while it fits on a line. */
  Markup ids(List<String> ids) {
    for (int i = 0; i < ids.size(); i++) {
      String comma = i + 1 < ids.size() ? "," : "";
      text(" ").element("span", ids.get(i) + comma, "class", "ids");
    }
    return this;
  }

  Markup line() {
    html.append('\n');
    return this;
  }

  /** The doctype and the style sheet: resources of this package, never data. */
  Markup trusted(String markup) {
    html.append(markup);
    return this;
  }

  @Override
  public String toString() {
    return html.toString();
  }

  private void escape(String text) {
    text.codePoints().forEach(c -> {
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.appendCodePoint(isPrintable(c) ? c : 0xFFFD);
      }
    });
  }

  // Controls and lone surrogates are not characters of a page, nor of the XML inside it.
  private static boolean isPrintable(int c) {
    return c == '\n'
        || c == '\t'
        || (c >= 0x20
            && !(c >= 0x7F && c <= 0x9F)
            && !(c >= 0xD800 && c <= 0xDFFF)
            && (c & 0xFFFE) != 0xFFFE);
  }
}
