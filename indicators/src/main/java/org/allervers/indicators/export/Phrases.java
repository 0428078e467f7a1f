package org.allervers.indicators.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.table.Base;
import org.allervers.indicators.table.Comparison;
import org.allervers.indicators.table.Comparison.Agreement;
import org.allervers.indicators.table.Discrepancy;
import org.allervers.indicators.table.Percent;
import org.allervers.indicators.table.Table;

/** The French sentences that both reports share. */
final class Phrases {

  private Phrases() {}

  /** "année 2022", or "du 1er mars 2022 au 31 mai 2022" with the last day included. */
  static String period(ReportingPeriod period) {
    LocalDate start = period.start();
    if (start.getDayOfYear() == 1 && period.end().equals(start.plusYears(1))) {
      return Wording.of("period.year", Integer.toString(start.getYear()));
    }
    return Wording.of("period.range", day(start), day(period.last()));
  }

  static String periods(List<ReportingPeriod> periods) {
    return periods.isEmpty()
        ? Wording.of("period.none")
        : periods.stream().map(Phrases::period).collect(Collectors.joining(" ; "));
  }

  private static String day(LocalDate day) {
    String number =
        day.getDayOfMonth() == 1 ? Wording.of("first") : Integer.toString(day.getDayOfMonth());
    String month = Wording.listOf("months").get(day.getMonthValue() - 1);
    return number + FrenchNumbers.SPACE + month + " " + day.getYear();
  }

  /** "n = 26 connus sur N = 51 personnes (51 %)". */
  static String base(Table table) {
    Base base = table.base();
    String known = FrenchNumbers.count(base.known());
    String total = FrenchNumbers.count(base.total());
    String unit = table.unit().label().fr();
    if (base.known().equals(base.total()) && base.known().exact().isPresent()) {
      return Wording.of("base.all.known", known, unit);
    }
    return share(base)
        .map(share ->
            Wording.of("base.partial.share", known, total, unit, FrenchNumbers.percent(share)))
        .orElseGet(() -> Wording.of("base.partial", known, total, unit));
  }

  private static Optional<BigDecimal> share(Base base) {
    return base.isPartial()
        ? Percent.of(base.known().exact().orElseThrow(), base.total().exact().orElseThrow(), 0)
        : Optional.empty();
  }

  /** "conforme", "écart sur le nombre"…; "non comparé" when neither figure could be compared. */
  static String verdict(Comparison comparison) {
    boolean count = comparison.countAgreement() == Agreement.DIFFERENT;
    boolean percent = comparison.percentAgreement() == Agreement.DIFFERENT;
    if (count && percent) {
      return Wording.of("verdict.different.both");
    }
    if (count) {
      return Wording.of("verdict.different.count");
    }
    if (percent) {
      return Wording.of("verdict.different.percent");
    }
    return Wording.of(isCompared(comparison) ? "verdict.equal" : "verdict.none");
  }

  static boolean isCompared(Comparison comparison) {
    return comparison.countAgreement() != Agreement.NOT_COMPARED
        || comparison.percentAgreement() != Agreement.NOT_COMPARED;
  }

  /** "lignes 470, 473 de la source", or an empty text. */
  static String sourceLines(Discrepancy.Place place) {
    List<Integer> lines = place.sourceLines();
    if (lines.isEmpty()) {
      return "";
    }
    String all = lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return Wording.of(lines.size() == 1 ? "place.source" : "place.sources", all);
  }

  /** Everything about a discrepancy except its sentence and its tables, as short phrases. */
  static List<String> facts(Discrepancy discrepancy) {
    List<String> facts = new ArrayList<>();
    Discrepancy.Place place = discrepancy.place();
    if (!place.scope().isBlank()) {
      facts.add(place.scope());
    }
    place.line().ifPresent(line -> facts.add(Wording.of("place.line", line)));
    discrepancy
        .printed()
        .ifPresent(value -> facts.add(Wording.of("printed", FrenchNumbers.decimal(value))));
    discrepancy
        .recomputed()
        .ifPresent(value -> facts.add(Wording.of("recomputed", FrenchNumbers.decimal(value))));
    if (!discrepancy.details().isEmpty()) {
      facts.add(Wording.of("details", String.join(" ; ", discrepancy.details())));
    }
    if (!place.sourceLines().isEmpty()) {
      facts.add(sourceLines(place));
    }
    return facts;
  }
}
