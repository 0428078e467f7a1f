package org.allervers.indicators.export;

import java.math.BigDecimal;
import java.util.Optional;
import org.allervers.indicators.table.Count;

/** Figures as the typography of a language prints them, whatever the locale of the machine. */
enum Numerals {
  FRENCH("\u202F", ",", "\u00A0%", " à "),
  ENGLISH(",", ".", "%", " to ");

  /** Not breaking. */
  static final char SPACE = '\u00A0';

  private static final char MINUS = '\u2212';

  private final String group;
  private final String point;
  private final String percent;
  private final String range;

  Numerals(String group, String point, String percent, String range) {
    this.group = group;
    this.point = point;
    this.percent = percent;
    this.range = range;
  }

  /** "1 500", "12 à 15" or "n.c.". */
  String count(Count count) {
    if (count instanceof Count.Bounds bounds) {
      return integer(bounds.least()) + range + integer(bounds.most());
    }
    return count.exact().isPresent() ? integer(count.exact().getAsLong()) : count.text();
  }

  String integer(long value) {
    return decimal(BigDecimal.valueOf(value));
  }

  /** All decimals of the value are kept. */
  String decimal(BigDecimal value) {
    String plain = value.abs().toPlainString();
    int dot = plain.indexOf('.');
    String whole = dot < 0 ? plain : plain.substring(0, dot);
    StringBuilder text = new StringBuilder(plain.length() + 4);
    if (value.signum() < 0) {
      text.append(MINUS);
    }
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        text.append(group);
      }
      text.append(whole.charAt(i));
    }
    if (dot >= 0) {
      text.append(point).append(plain, dot + 1, plain.length());
    }
    return text.toString();
  }

  String percent(BigDecimal value) {
    return decimal(value) + percent;
  }

  /** The percentage, or an empty text. */
  String percent(Optional<BigDecimal> value) {
    return value.map(this::percent).orElse("");
  }
}
