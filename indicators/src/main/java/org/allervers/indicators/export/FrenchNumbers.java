package org.allervers.indicators.export;

import java.math.BigDecimal;
import java.util.Optional;
import org.allervers.indicators.table.Count;

/** Figures as French typography prints them, whatever the locale of the machine. */
final class FrenchNumbers {

  /** Between groups of three digits: narrow and not breaking. */
  static final char GROUP = '\u202F';

  /** Before a percent sign: not breaking. */
  static final char SPACE = '\u00A0';

  private static final char MINUS = '\u2212';

  private FrenchNumbers() {}

  /** "1 500" or "n.c.". */
  static String count(Count count) {
    return count.exact().isPresent() ? integer(count.exact().getAsLong()) : count.text();
  }

  static String integer(long value) {
    return decimal(BigDecimal.valueOf(value));
  }

  /** All decimals of the value are kept. */
  static String decimal(BigDecimal value) {
    String plain = value.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    StringBuilder text = new StringBuilder(plain.length() + 4);
    if (value.signum() < 0) {
      text.append(MINUS);
    }
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        text.append(GROUP);
      }
      text.append(whole.charAt(i));
    }
    if (point >= 0) {
      text.append(',').append(plain, point + 1, plain.length());
    }
    return text.toString();
  }

  static String percent(BigDecimal value) {
    return decimal(value) + SPACE + '%';
  }

  /** The percentage, or an empty text. */
  static String percent(Optional<BigDecimal> value) {
    return value.map(FrenchNumbers::percent).orElse("");
  }
}
