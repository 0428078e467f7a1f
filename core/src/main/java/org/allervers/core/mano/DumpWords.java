package org.allervers.core.mano;

import java.util.ArrayList;
import java.util.List;

/** The words of one command of a dump: names with and without quotes. Not thread-safe. */
final class DumpWords {

  private final String text;
  private int at;

  DumpWords(String text, int from) {
    this.text = text;
    this.at = from;
  }

  /** Reads a name, and drops the schema before it; empty if there is none. */
  String tableName() {
    String name = name();
    while (at < text.length() && text.charAt(at) == '.') {
      at++;
      name = name();
    }
    return name;
  }

  /** Reads a name; empty if there is none. */
  String name() {
    spaces();
    StringBuilder name = new StringBuilder();
    if (at < text.length() && text.charAt(at) == '"') {
      at++;
      while (at < text.length()) {
        char letter = text.charAt(at++);
        if (letter != '"') {
          name.append(letter);
        } else if (at < text.length() && text.charAt(at) == '"') {
          at++;
          name.append('"');
        } else {
          break;
        }
      }
      return name.toString();
    }
    while (at < text.length() && isOfName(text.charAt(at))) {
      name.append(text.charAt(at++));
    }
    return name.toString();
  }

  /** Reads a list of names in brackets; empty if there is none. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    spaces();
    if (at == text.length() || text.charAt(at) != '(') {
      return names;
    }
    do {
      at++;
      names.add(name());
      spaces();
    } while (at < text.length() && text.charAt(at) == ',');
    at = Math.min(text.length(), at + 1);
    return names;
  }

  /** Reads the first word of a type, with the brackets of a list wherever they stand in it. */
  String type() {
    spaces();
    int start = at;
    while (at < text.length() && text.charAt(at) != ' ' && text.charAt(at) != ',') {
      at++;
    }
    String word = text.substring(start, at);
    int list = text.indexOf("[]", start);
    return list >= 0 && !word.endsWith("[]") && !text.substring(start, list).contains(" DEFAULT ")
        ? word + "[]"
        : word;
  }

  /** Returns what was not read. */
  String rest() {
    return text.substring(at);
  }

  private void spaces() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private static boolean isOfName(char letter) {
    return Character.isLetterOrDigit(letter) || letter == '_' || letter == '$';
  }
}
