package org.allervers.core.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.allervers.core.answer.Answer;

/** A section while it is written. Lines and tables without content are left out, and so is a section without both. */
final class Draft {

  private final DocumentPart part;
  private final List<Document.Line> lines = new ArrayList<>();
  private final List<Document.Table> tables = new ArrayList<>();

  Draft(DocumentPart part) {
    this.part = part;
  }

  void line(Wording label, Wording value) {
    if (!isBlank(value)) {
      lines.add(new Document.Line(label, value));
    }
  }

  <T> void line(Wording label, Optional<T> value, Function<? super T, Wording> words) {
    value.ifPresent(known -> line(label, words.apply(known)));
  }

  /** Writes an answer; what nobody recorded is left out. */
  <T> void line(Wording label, Answer<T> answer, Function<? super T, Wording> words) {
    line(label, said(answer, words));
  }

  /** Writes an answer; that nobody recorded it is said, because a reader could take silence for a no. */
  <T> void always(Wording label, Answer<T> answer, Function<? super T, Wording> words) {
    Wording said = said(answer, words);
    line(label, isBlank(said) ? Words.NOT_RECORDED : said);
  }

  static <T> Wording said(Answer<T> answer, Function<? super T, Wording> words) {
    return switch (answer.status()) {
      case KNOWN -> answer.known().map(words).orElse(Wording.NONE);
      case UNKNOWN -> Words.UNKNOWN;
      case DECLINED -> Words.DECLINED;
      case NOT_RECORDED -> Wording.NONE;
    };
  }

  /** Returns a table to which rows are added; it is printed if there are any. */
  Rows table(Wording caption, Wording... columns) {
    return new Rows(caption, List.of(columns));
  }

  /** Returns a table under the title of the section. */
  Rows list(Wording... columns) {
    return table(part.title(), columns);
  }

  Optional<Document.Section> section() {
    return lines.isEmpty() && tables.isEmpty()
        ? Optional.empty()
        : Optional.of(new Document.Section(part, part.title(), lines, tables));
  }

  private static boolean isBlank(Wording wording) {
    return Characters.clean(wording.french()).isEmpty()
        && Characters.clean(wording.english()).isEmpty();
  }

  /** The rows of one table while it is written. */
  final class Rows {

    private final Wording caption;
    private final List<Wording> columns;
    private final List<List<Wording>> rows = new ArrayList<>();

    private Rows(Wording caption, List<Wording> columns) {
      this.caption = caption;
      this.columns = columns;
    }

    /** Adds a row; the first cell names it, and says that nothing is recorded if it is empty. */
    void row(Wording... cells) {
      List<Wording> row = new ArrayList<>(Arrays.asList(cells));
      if (isBlank(row.get(0))) {
        row.set(0, Words.NOT_RECORDED);
      }
      rows.add(row);
    }

    /** Closes the table, leaving out the columns in which no row says anything. */
    void close() {
      if (rows.isEmpty()) {
        return;
      }
      List<Integer> kept = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        int column = i;
        if (i == 0 || rows.stream().anyMatch(row -> !isBlank(row.get(column)))) {
          kept.add(i);
        }
      }
      tables.add(new Document.Table(
          caption,
          kept.stream().map(columns::get).toList(),
          rows.stream().map(row -> kept.stream().map(row::get).toList()).toList()));
    }

    boolean isEmpty() {
      return rows.isEmpty();
    }
  }
}
