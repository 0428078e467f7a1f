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
import org.allervers.indicators.table.EvolutionRow;
import org.allervers.indicators.table.Percent;
import org.allervers.indicators.table.Quotient;
import org.allervers.indicators.table.Table;

/** The sentences that the reports share. */
final class Phrases {

  private final Wording words;

  Phrases(Wording words) {
    this.words = words;
  }

  /** "année 2022", or "du 1er mars 2022 au 31 mai 2022" with the last day included. */
  String period(ReportingPeriod period) {
    LocalDate start = period.start();
    if (start.getDayOfYear() == 1 && period.end().equals(start.plusYears(1))) {
      return words.of("period.year", Integer.toString(start.getYear()));
    }
    return words.of("period.range", day(start), day(period.last()));
  }

  String periods(List<ReportingPeriod> periods) {
    return periods.isEmpty()
        ? words.of("period.none")
        : periods.stream().map(this::period).collect(Collectors.joining(" ; "));
  }

  private String day(LocalDate day) {
    String number =
        day.getDayOfMonth() == 1 ? words.of("first") : Integer.toString(day.getDayOfMonth());
    String month = words.listOf("months").get(day.getMonthValue() - 1);
    return number + Numerals.SPACE + month + " " + day.getYear();
  }

  /** "n = 26 connus sur N = 51 personnes (51 %)". */
  String base(Table table) {
    Base base = table.base();
    String known = words.numbers().count(base.known());
    String total = words.numbers().count(base.total());
    String unit = words.say(table.unit().label());
    if (base.known().equals(base.total()) && base.known().exact().isPresent()) {
      return words.of("base.all.known", known, unit);
    }
    return share(base)
        .map(share ->
            words.of("base.partial.share", known, total, unit, words.numbers().percent(share)))
        .orElseGet(() -> words.of("base.partial", known, total, unit));
  }

  private static Optional<BigDecimal> share(Base base) {
    return base.isPartial()
        ? Percent.of(base.known().exact().orElseThrow(), base.total().exact().orElseThrow(), 0)
        : Optional.empty();
  }

  /** The label of a line; "hors somme" beside it where it is. */
  String line(EvolutionRow row) {
    String label = words.say(row.label());
    return row.memo() ? label + " (" + words.of("memo") + ")" : label;
  }

  /** The quotient as printed, "n.d." when it is undefined. */
  String quotient(Quotient fraction) {
    return fraction.value().map(words.numbers()::decimal).orElseGet(() -> words.of("undefined"));
  }

  /** "conforme", "écart sur le nombre"…; "non comparé" when neither figure could be compared. */
  String verdict(Comparison comparison) {
    boolean count = comparison.countAgreement() == Agreement.DIFFERENT;
    boolean percent = comparison.percentAgreement() == Agreement.DIFFERENT;
    if (count && percent) {
      return words.of("verdict.different.both");
    }
    if (count) {
      return words.of("verdict.different.count");
    }
    if (percent) {
      return words.of("verdict.different.percent");
    }
    return words.of(isCompared(comparison) ? "verdict.equal" : "verdict.none");
  }

  static boolean isCompared(Comparison comparison) {
    return comparison.countAgreement() != Agreement.NOT_COMPARED
        || comparison.percentAgreement() != Agreement.NOT_COMPARED;
  }

  /** "lignes 470, 473 de la source", or an empty text. */
  String sourceLines(Discrepancy.Place place) {
    List<Integer> lines = place.sourceLines();
    if (lines.isEmpty()) {
      return "";
    }
    String all = lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return words.of(lines.size() == 1 ? "place.source" : "place.sources", all);
  }

  /** Everything about a discrepancy except its sentence and its tables, as short phrases. */
  List<String> facts(Discrepancy discrepancy) {
    List<String> facts = new ArrayList<>();
    Discrepancy.Place place = discrepancy.place();
    if (!place.scope().isBlank()) {
      facts.add(place.scope());
    }
    place.line().ifPresent(line -> facts.add(words.of("place.line", line)));
    discrepancy
        .printed()
        .ifPresent(value -> facts.add(words.of("printed", words.numbers().decimal(value))));
    discrepancy
        .recomputed()
        .ifPresent(value -> facts.add(words.of("recomputed", words.numbers().decimal(value))));
    if (!discrepancy.details().isEmpty()) {
      facts.add(words.of("details", String.join(" ; ", discrepancy.details())));
    }
    if (!place.sourceLines().isEmpty()) {
      facts.add(sourceLines(place));
    }
    return facts;
  }
}
