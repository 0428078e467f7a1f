package org.allervers.indicators.audit;

import java.math.BigDecimal;
import java.util.List;

/** Figures inside sentences: a no-break space before the French percent sign, a decimal comma in French. */
final class Wording {

  private Wording() {}

  static String fr(BigDecimal percent) {
    return percent.toPlainString().replace('.', ',') + "\u00A0%";
  }

  static String en(BigDecimal percent) {
    return percent.toPlainString() + "%";
  }

  static String frQuoted(List<String> labels) {
    return "«\u00A0" + String.join("\u00A0», «\u00A0", labels) + "\u00A0»";
  }

  static String enQuoted(List<String> labels) {
    return "\"" + String.join("\", \"", labels) + "\"";
  }
}
