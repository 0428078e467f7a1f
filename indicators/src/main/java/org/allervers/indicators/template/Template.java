package org.allervers.indicators.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.definition.Expression;
import org.allervers.indicators.definition.Population;
import org.allervers.indicators.internal.Sha256;
import org.allervers.indicators.table.Label;

/**
 * A form of a report, such as the yearly one that an agency sends to its teams, read from data: tables of rows by
 * columns, each column with its population and the day at which facts are read, so that an entry and an exit stand side
 * by side. It compiles to definitions like any other, one for each column; the host's levels (teams, départements,
 * regions) come from its organisation.
 *
 * <p>Another form is another text, not other code.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Template {

  private final TemplateHeader header;
  private final List<TemplateTable> tables;
  private final String sha256;

  Template(TemplateHeader header, List<TemplateTable> tables) {
    this.header = Objects.requireNonNull(header, "header");
    this.tables = List.copyOf(tables);
    StringBuilder text = new StringBuilder(header.id()).append(' ').append(header.version());
    text.append(' ').append(header.isOfficial()).append(header.dispositifs());
    for (TemplateTable table : tables) {
      text.append('\n').append(table.id()).append(' ').append(table.title().fr());
      text.append(' ').append(table.dispositifs());
      for (TemplateColumn column : table.columns()) {
        text.append('\n').append(column.label().fr()).append(' ');
        text.append(column.dispositif().canonicalJson());
        text.append(' ').append(column.indicator().sha256());
      }
    }
    this.sha256 = Sha256.of(text.toString());
  }

  /**
   * Reads a form. A member that this format does not have is refused, since it could change a count.
   *
   * @throws org.allervers.indicators.definition.UnreadableDefinitionException listing everything that is wrong, each
   *     with its path: text that is not JSON, foreign or of a newer format, missing or unknown members, populations
   *     that are not there, and parts that make no definition
   */
  public static Template parse(String json) {
    return TemplateReader.read(json);
  }

  public String id() {
    return header.id();
  }

  public String version() {
    return header.version();
  }

  public Label title() {
    return header.title();
  }

  /** What a reader must know of the form, for example that it is not the official one. */
  public Label note() {
    return header.note();
  }

  /** Whether it is the form of the authority, and not one of ours. */
  public boolean isOfficial() {
    return header.isOfficial();
  }

  /** Codes of the dispositifs that the form is for. */
  public List<String> dispositifs() {
    return header.dispositifs();
  }

  /** The tables in the order of the form. */
  public List<TemplateTable> tables() {
    return tables;
  }

  /** The definitions of all columns, all dispositifs together. */
  public List<Indicator> indicators() {
    return tables.stream()
        .flatMap(table -> table.columns().stream())
        .map(TemplateColumn::indicator)
        .toList();
  }

  /**
   * The definitions of the tables that a dispositif fills in, each limited to it. Their identifiers end with an at sign
   * and the dispositif.
   *
   * @throws IllegalArgumentException if the form is not for that dispositif
   */
  public List<Indicator> indicators(String dispositif) {
    if (!dispositifs().contains(dispositif)) {
      throw new IllegalArgumentException(
          id() + " must be for the dispositif, but is for " + dispositifs());
    }
    List<Indicator> limited = new ArrayList<>();
    for (TemplateTable table : tables) {
      if (table.dispositifs().contains(dispositif)) {
        table.columns().forEach(column -> limited.add(limit(column, dispositif)));
      }
    }
    return List.copyOf(limited);
  }

  private static Indicator limit(TemplateColumn column, String dispositif) {
    Indicator all = column.indicator();
    Population population = all.population();
    Expression own = Expression.is(column.dispositif(), dispositif);
    Expression initial = population.initial().equals(Expression.always())
        ? own
        : Expression.all(own, population.initial());
    return all.toBuilder(all.id() + "@" + dispositif)
        .population(new Population(
            initial, population.denominator(), population.exclusions(), population.numerator()))
        .build();
  }

  /** SHA-256 over the form and its definitions, 64 lower-case hexadecimal digits. */
  public String sha256() {
    return sha256;
  }

  @Override
  public String toString() {
    return "Template[" + id() + " " + version() + "]";
  }
}
