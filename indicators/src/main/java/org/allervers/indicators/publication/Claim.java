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

  /**
   * A percentage printed without its count, said to lie just below or just above the printed number: "presque 54 %",
   * "plus de 13 %".
   *
   * @param base the number of units that it is a share of
   * @param percent the printed share
   * @param side on which side of the printed number the share is said to lie
   * @param text the words as printed
   * @param sourceLine line number in the source document, from 1
   */
  record NearRate(long base, BigDecimal percent, Side side, String text, int sourceLine)
      implements Claim {

    /** On which side of the printed number. */
    public enum Side {
      /** "Presque", "près de". */
      BELOW,
      /** "Plus de". */
      ABOVE
    }

    public NearRate {
      Objects.requireNonNull(percent, "percent");
      Objects.requireNonNull(side, "side");
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * A mean, a median, a ratio or a number per person that the report prints for a table of all levels together.
   *
   * @param table identifier of the definition that it answers to; the report need not print a table
   * @param value the printed figure
   * @param text the words as printed
   * @param sourceLine line number in the source document, from 1
   */
  record Quotient(String table, BigDecimal value, String text, int sourceLine) implements Claim {

    public Quotient {
      Objects.requireNonNull(table, "table");
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * A figure of which the report does not say what it is a share of, or a change from.
   *
   * @param text the words as printed
   * @param sourceLine line number in the source document, from 1
   */
  record WithoutBase(String text, int sourceLine) implements Claim {

    public WithoutBase {
      Objects.requireNonNull(text, "text");
    }
  }
}
