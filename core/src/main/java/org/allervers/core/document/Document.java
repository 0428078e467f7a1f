package org.allervers.core.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A document about one person, made from their dossier for one reader: a title, sections of lines and tables, and what was
 * left out with the reason.
 *
 * <p>Everything that this class gives out is personal and under professional secrecy, the rendered texts first of all: keep
 * them out of logs, and hand them to the one for whom they were made. {@link #toString()} says nothing.
 *
 * <p>This class is immutable and thread-safe. The same dossier, date and reader give the same characters, on any machine.
 *
 * @terme document remis
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), dossier de l'usager et
 *     partenariats; Code de la santé publique, art. L. 1110-4
 */
public final class Document {

  private final Wording title;
  private final LocalDate date;
  private final List<Line> heading;
  private final List<Section> sections;
  private final List<Omission> omissions;
  private final Wording footer;

  Document(
      Wording title,
      LocalDate date,
      List<Line> heading,
      List<Section> sections,
      List<Omission> omissions,
      Wording footer) {
    this.title = title;
    this.date = date;
    this.heading = List.copyOf(heading);
    this.sections = List.copyOf(sections);
    this.omissions = List.copyOf(omissions);
    this.footer = footer;
  }

  /** Returns what kind of document it is. */
  public Wording title() {
    return title;
  }

  /** Returns the day on which it was made; nothing later is in it. */
  public LocalDate date() {
    return date;
  }

  /** Returns who sends it, about whom, to whom and when. */
  public List<Line> heading() {
    return heading;
  }

  /** Returns the sections that have something to say, in the order in which they are printed. */
  public List<Section> sections() {
    return sections;
  }

  /**
   * Returns what was left out and why, for whoever hands the document over. It never names the content, but that something
   * was left out may itself be secret: only those that {@linkplain Omission#isPrinted() are printed} show in the document.
   */
  public List<Omission> omissions() {
    return omissions;
  }

  /** Returns the sentence on secrecy that ends the document. */
  public Wording footer() {
    return footer;
  }

  /**
   * Returns the document as plain text, lines ended by {@code \n}. The text is personal.
   *
   * @param locale English if its language is, and else French
   */
  public String toText(Locale locale) {
    return new TextPage(locale).of(this);
  }

  /**
   * Returns the document as one HTML 5 page that is well-formed XML too: it prints on A4, fits a telephone, asks for no
   * other resource and runs no script. The page is personal; write it as UTF-8.
   *
   * @param locale English if its language is, and else French
   */
  public String toHtml(Locale locale) {
    return new HtmlPage(locale).of(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Document that
        && title.equals(that.title)
        && date.equals(that.date)
        && heading.equals(that.heading)
        && sections.equals(that.sections)
        && omissions.equals(that.omissions)
        && footer.equals(that.footer);
  }

  @Override
  public int hashCode() {
    return Objects.hash(title, date, heading, sections, omissions, footer);
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Document[redacted]";
  }

  /**
   * One titled part of a document. This class is immutable and thread-safe.
   *
   * @param part which part it is
   * @param title its title
   * @param lines labels with their values
   * @param tables lists of like things
   * @terme rubrique d'un document
   */
  public record Section(DocumentPart part, Wording title, List<Line> lines, List<Table> tables) {

    /** Copies the lists. */
    public Section {
      lines = List.copyOf(lines);
      tables = List.copyOf(tables);
    }

    /** Returns the name of the type alone: what it holds is personal. */
    @Override
    public String toString() {
      return "Section[redacted]";
    }
  }

  /**
   * A label and its value. This class is immutable and thread-safe.
   *
   * @param label what the value says
   * @param value the value; several lines if it was written so
   * @terme ligne d'un document
   */
  public record Line(Wording label, Wording value) {

    /** Returns the name of the type alone: what it holds is personal. */
    @Override
    public String toString() {
      return "Line[redacted]";
    }
  }

  /**
   * Like things, one a row. This class is immutable and thread-safe.
   *
   * @param caption what the rows are
   * @param columns the names of the columns
   * @param rows the rows, each with as many cells as there are columns; the first cell names the row
   * @terme tableau d'un document
   */
  public record Table(Wording caption, List<Wording> columns, List<List<Wording>> rows) {

    /** Copies the lists. */
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }

    /** Returns the name of the type alone: what it holds is personal. */
    @Override
    public String toString() {
      return "Table[redacted]";
    }
  }
}
