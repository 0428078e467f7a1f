package org.allervers.indicators.publication;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * What a sentence of a report says in figures.
 *
 * <p>This class is immutable and thread-safe.
 */
public sealed interface Claim {

  /** The words as printed. */
  String text();

  /** Line number in the source document, from 1. */
  int sourceLine();

  /**
   * The share of some lines of a table together.
   *
   * @param table identifier of the table
   * @param labels labels of the lines
   * @param percent the printed share
   * @param limit whether the sentence names a limit of a number
   * @param text the words as printed
   * @param sourceLine line number in the source document, from 1
   */
  record Share(
      String table,
      List<String> labels,
      BigDecimal percent,
      Limit limit,
      String text,
      int sourceLine)
      implements Claim {

    public Share {
      Objects.requireNonNull(table, "table");
      labels = List.copyOf(labels);
      Objects.requireNonNull(percent, "percent");
      Objects.requireNonNull(limit, "limit");
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * A limit that a sentence names: "moins de 30 ans", "plus de 50 ans". At most one is present.
   *
   * @param under values below this number
   * @param over values above this number
   */
  record Limit(OptionalLong under, OptionalLong over) {

    /** No limit is named. */
    public static final Limit NONE = new Limit(OptionalLong.empty(), OptionalLong.empty());

    public Limit {
      Objects.requireNonNull(under, "under");
      Objects.requireNonNull(over, "over");
    }

    public static Limit ofUnder(long value) {
      return new Limit(OptionalLong.of(value), OptionalLong.empty());
    }

    public static Limit ofOver(long value) {
      return new Limit(OptionalLong.empty(), OptionalLong.of(value));
    }
  }

  /**
   * A word such as "systématique": every person stands in each of these lines.
   *
   * @param table identifier of the table
   * @param labels labels of the lines
   * @param text the words as printed
   * @param sourceLine line number in the source document, from 1
   */
  record Everybody(String table, List<String> labels, String text, int sourceLine)
      implements Claim {

    public Everybody {
      Objects.requireNonNull(table, "table");
      labels = List.copyOf(labels);
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * A growth between two printed figures.
   *
   * @param before the earlier figure
   * @param after the later figure
   * @param percent the printed growth
   * @param text the words as printed
   * @param sourceLine line number in the source document, from 1
   */
  record Growth(long before, long after, BigDecimal percent, String text, int sourceLine)
      implements Claim {

    public Growth {
      Objects.requireNonNull(percent, "percent");
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * A percentage printed without its count, on a stated base.
   *
   * @param base the number of units that it is a share of
   * @param percent the printed share
   * @param text the words as printed
   * @param sourceLine line number in the source document, from 1
   */
  record Rate(long base, BigDecimal percent, String text, int sourceLine) implements Claim {

    public Rate {
      Objects.requireNonNull(percent, "percent");
      Objects.requireNonNull(text, "text");
    }
  }
}
