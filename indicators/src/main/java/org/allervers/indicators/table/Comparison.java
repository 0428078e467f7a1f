package org.allervers.indicators.table;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A figure of ours beside the printed one.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param printed the figure as printed
 * @param countAgreement whether the counts agree
 * @param percentAgreement whether the percentages agree at the printed scale
 */
public record Comparison(Printed printed, Agreement countAgreement, Agreement percentAgreement) {

  /** How two figures stand to each other. */
  public enum Agreement {
    /** Both exist and are equal. */
    EQUAL,
    /** Both exist and differ. */
    DIFFERENT,
    /** One of the two is missing or withheld. */
    NOT_COMPARED
  }

  public Comparison {
    Objects.requireNonNull(printed, "printed");
    Objects.requireNonNull(countAgreement, "countAgreement");
    Objects.requireNonNull(percentAgreement, "percentAgreement");
  }

  static Comparison between(Count count, Optional<BigDecimal> percent, Printed printed) {
    OptionalLong exact = count.exact();
    Agreement counts = exact.isEmpty() || printed.count().isEmpty()
        ? Agreement.NOT_COMPARED
        : agreement(exact.getAsLong() == printed.count().getAsLong());
    Agreement percents = percent.isEmpty() || printed.percent().isEmpty()
        ? Agreement.NOT_COMPARED
        : agreement(percent.get().compareTo(printed.percent().get()) == 0);
    return new Comparison(printed, counts, percents);
  }

  /** Whether the counts or the percentages differ. */
  public boolean differs() {
    return countAgreement == Agreement.DIFFERENT || percentAgreement == Agreement.DIFFERENT;
  }

  private static Agreement agreement(boolean equal) {
    return equal ? Agreement.EQUAL : Agreement.DIFFERENT;
  }
}
