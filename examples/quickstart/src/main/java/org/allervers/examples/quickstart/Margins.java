package org.allervers.examples.quickstart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;
import org.allervers.indicators.publication.PrintedLine;
import org.allervers.indicators.publication.PrintedTable;
import org.allervers.indicators.publication.Publication;

/** What a publication prints, read as margins: how many people have which value. */
final class Margins {

  private final Publication publication;

  Margins(Publication publication) {
    this.publication = publication;
  }

  int total(String table) {
    return count(table(table).total().orElseThrow());
  }

  /** The figure of the line beside the sum, such as "dont couple". */
  int memo(String table) {
    return table(table).lines().stream()
        .filter(line -> line.kind() == PrintedLine.Kind.MEMO)
        .mapToInt(Margins::count)
        .findFirst()
        .orElseThrow();
  }

  /** Each line by its code, which the value list finds by the printed label. */
  <S extends CodeSystem> Map<Code<S>, Integer> counts(String table, CodeList<S> list) {
    Map<Code<S>, Integer> counts = new LinkedHashMap<>();
    for (PrintedLine line : table(table).summands()) {
      Code<S> code = list.findByLabel(line.label())
          .orElseThrow(() -> new IllegalStateException(list.id() + " has no " + line.label()));
      counts.put(code, count(line));
    }
    return counts;
  }

  /** One code for each unit counted. */
  <S extends CodeSystem> List<Code<S>> codes(String table, CodeList<S> list) {
    List<Code<S>> all = new ArrayList<>();
    counts(table, list).forEach((code, count) -> {
      for (int i = 0; i < count; i++) {
        all.add(code);
      }
    });
    return all;
  }

  /** One line label for each unit counted. */
  List<String> labels(String table) {
    List<String> all = new ArrayList<>();
    for (PrintedLine line : table(table).summands()) {
      for (int i = 0; i < count(line); i++) {
        all.add(line.label());
      }
    }
    return all;
  }

  private PrintedTable table(String id) {
    return publication.findTable(id).orElseThrow();
  }

  private static int count(PrintedLine line) {
    return (int) line.figure().count().orElseThrow();
  }
}
