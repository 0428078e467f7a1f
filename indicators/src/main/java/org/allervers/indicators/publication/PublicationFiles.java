package org.allervers.indicators.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.table.Printed;

/**
 * Reads a publication from five small files of lines, fields separated by semicolons, the first line naming them, lines
 * that begin with {@code #} being remarks:
 *
 * <ul>
 *   <li>figures: {@code table;scope;label;count;percent;kind;line}, kind one of line, memo, total;
 *   <li>headings: {@code table;section;heading;line};
 *   <li>relations: {@code kind;table;others}, kind one of sum, stock-flow, population,
 *       several-answers, others separated by spaces;
 *   <li>claims: {@code kind;table;labels;percent;limit;text;line}, kind one of share, under, over, everybody, labels
 *       separated by bars; or of growth, labels being the earlier and the later figure; or of rate, just-below and
 *       just-above, limit being the base; or of quotient, percent being the value; or of without-base;
 *   <li>aliases: {@code label;variant}.
 * </ul>
 *
 * <p>Not thread-safe.
 */
public final class PublicationFiles {

  private final String title;
  private final ReportingPeriod period;
  private List<String> figures = List.of();
  private List<String> headings = List.of();
  private List<String> relations = List.of();
  private List<String> claims = List.of();
  private List<String> aliases = List.of();

  public PublicationFiles(String title, ReportingPeriod period) {
    this.title = title;
    this.period = period;
  }

  public PublicationFiles figures(List<String> lines) {
    this.figures = List.copyOf(lines);
    return this;
  }

  public PublicationFiles headings(List<String> lines) {
    this.headings = List.copyOf(lines);
    return this;
  }

  public PublicationFiles relations(List<String> lines) {
    this.relations = List.copyOf(lines);
    return this;
  }

  public PublicationFiles claims(List<String> lines) {
    this.claims = List.copyOf(lines);
    return this;
  }

  public PublicationFiles aliases(List<String> lines) {
    this.aliases = List.copyOf(lines);
    return this;
  }

  /**
   * Reads the files.
   *
   * @throws IllegalArgumentException naming the line that has a wrong number of fields, an unknown kind or a figure
   *     that is no number
   */
  public Publication read() {
    return new Publication(
        title, period, readTables(), readRelations(), readClaims(), readAliases());
  }

  private List<PrintedTable> readTables() {
    Map<String, PrintedTable.Heading> words = new HashMap<>();
    for (String[] f : fields(headings, 4)) {
      words.put(
          f[0], line(f, of -> new PrintedTable.Heading(of[1], of[2], Integer.parseInt(of[3]))));
    }
    Map<String, String> scopes = new LinkedHashMap<>();
    Map<String, List<PrintedLine>> lines = new HashMap<>();
    for (String[] f : fields(figures, 7)) {
      scopes.putIfAbsent(f[0], f[1]);
      lines
          .computeIfAbsent(f[0], id -> new ArrayList<>())
          .add(line(
              f,
              of -> new PrintedLine(
                  of[2],
                  kind(PrintedLine.Kind.class, of[5]),
                  new Printed(count(of[3]), percent(of[4])),
                  Integer.parseInt(of[6]))));
    }
    List<PrintedTable> tables = new ArrayList<>();
    scopes.forEach((id, scope) -> tables.add(new PrintedTable(
        id, scope, Optional.ofNullable(words.get(id)), lines.getOrDefault(id, List.of()))));
    return tables;
  }

  private List<Relation> readRelations() {
    return fields(relations, 3).stream()
        .map(f ->
            line(f, of -> new Relation(kind(Relation.Kind.class, of[0]), of[1], words(of[2], " "))))
        .toList();
  }

  private List<Claim> readClaims() {
    return fields(claims, 7).stream().map(f -> line(f, PublicationFiles::claim)).toList();
  }

  private static Claim claim(String[] f) {
    List<String> labels = words(f[2], "\\|");
    int line = Integer.parseInt(f[6]);
    return switch (f[0]) {
      case "everybody" -> new Claim.Everybody(f[1], labels, f[5], line);
      case "share" -> share(f, labels, Claim.Limit.NONE, line);
      case "under" -> share(f, labels, Claim.Limit.ofUnder(Long.parseLong(f[4])), line);
      case "over" -> share(f, labels, Claim.Limit.ofOver(Long.parseLong(f[4])), line);
      case "growth" -> growth(f, labels, line);
      case "rate" -> new Claim.Rate(Long.parseLong(f[4]), new BigDecimal(f[3]), f[5], line);
      case "just-below" -> near(f, Claim.NearRate.Side.BELOW, line);
      case "just-above" -> near(f, Claim.NearRate.Side.ABOVE, line);
      case "quotient" -> new Claim.Quotient(f[1], new BigDecimal(f[3]), f[5], line);
      case "without-base" -> new Claim.WithoutBase(f[5], line);
      default -> throw new IllegalArgumentException("no claim is of the kind " + f[0]);
    };
  }

  private static Claim growth(String[] f, List<String> figures, int line) {
    if (figures.size() != 2) {
      throw new IllegalArgumentException("a growth must have two figures");
    }
    long before = Long.parseLong(figures.get(0));
    long after = Long.parseLong(figures.get(1));
    return new Claim.Growth(before, after, new BigDecimal(f[3]), f[5], line);
  }

  private static Claim near(String[] f, Claim.NearRate.Side side, int line) {
    return new Claim.NearRate(Long.parseLong(f[4]), new BigDecimal(f[3]), side, f[5], line);
  }

  private static Claim share(String[] f, List<String> labels, Claim.Limit limit, int line) {
    return new Claim.Share(f[1], labels, new BigDecimal(f[3]), limit, f[5], line);
  }

  /** Reads one line; what it refuses, it names. */
  private static <T> T line(String[] fields, Function<String[], T> reader) {
    try {
      return reader.apply(fields);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "a line must have known kinds and numbers, but was: " + String.join(";", fields), e);
    }
  }

  private Aliases readAliases() {
    Map<String, String> variants = new HashMap<>();
    fields(aliases, 2).forEach(f -> variants.put(f[1], f[0]));
    return Aliases.of(variants);
  }

  private static List<String> words(String text, String separator) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(separator, -1));
  }

  private static OptionalLong count(String text) {
    return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
  }

  private static Optional<BigDecimal> percent(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
  }

  private static <E extends Enum<E>> E kind(Class<E> type, String text) {
    return Enum.valueOf(type, text.replace('-', '_').toUpperCase(Locale.ROOT));
  }

  private static List<String[]> fields(List<String> lines, int expected) {
    List<String[]> rows = new ArrayList<>();
    boolean named = false;
    for (String line : lines) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      if (!named) {
        named = true;
        continue;
      }
      String[] f = line.split(";", -1);
      if (f.length != expected) {
        throw new IllegalArgumentException(
            "a line must have " + expected + " fields, but was: " + line);
      }
      rows.add(f);
    }
    return rows;
  }
}
