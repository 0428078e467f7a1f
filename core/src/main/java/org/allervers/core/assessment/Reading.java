package org.allervers.core.assessment;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.AnswerStatus;
import org.allervers.core.time.PartialDate;

/**
 * The answer to one question, read as its type says.
 *
 * @param status how the question stands
 * @param problem what is wrong with a known answer
 * @param codes the boxes ticked; {@code OUI} or {@code NON} for a yes/no
 * @param measures the numbers by measure; a date as its epoch day; several under one measure for ages
 */
record Reading(
    AnswerStatus status,
    Problem problem,
    List<String> codes,
    Map<String, List<BigDecimal>> measures) {

  /** What may be wrong with a known answer. */
  enum Problem {
    NONE,
    TYPE,
    OPTION
  }

  /** Far beyond any measure of the form, and small enough to compute with. */
  private static final int DIGITS = 18;

  private static final Pattern AGE = Pattern.compile("[0-9]{1,3}");

  /** Reads the answer to a question. */
  static Reading of(Question question, Answer<Object> answer) {
    Optional<Object> value = answer.known();
    return value.isEmpty()
        ? without(answer.status())
        : known(question, value.get())
            .orElseGet(() -> new Reading(AnswerStatus.KNOWN, Problem.TYPE, List.of(), Map.of()));
  }

  static Reading without(AnswerStatus status) {
    return new Reading(status, Problem.NONE, List.of(), Map.of());
  }

  private static Optional<Reading> known(Question question, Object value) {
    String code = question.code();
    return switch (question.type()) {
      case TEXT -> value instanceof String ? Optional.of(plain()) : Optional.empty();
      case INTEGER -> number(value).filter(Reading::isWhole).map(number -> of(code, number));
      case DECIMAL -> number(value).map(number -> of(code, number));
      case BOOLEAN, TRISTATE ->
        value instanceof Boolean yes
            ? Optional.of(ofCodes(List.of(yes ? "OUI" : "NON"), Problem.NONE))
            : Optional.empty();
      case SINGLE ->
        value instanceof String option
            ? Optional.of(choice(question, List.of(option)))
            : Optional.empty();
      case MULTIPLE -> texts(value).map(options -> choice(question, options));
      case DATE -> date(value).map(date -> of(code, epochDay(date)));
      case PARTIAL_DATE -> partialDate(value).map(date -> plain());
      case DURATION -> duration(value).map(duration -> ofDuration(code, duration));
      case PERIOD -> period(value).map(period -> ofPeriod(code, period));
      case PRESSURE ->
        value instanceof String text
            ? BloodPressure.find(text).map(pressure -> ofPressure(code, pressure))
            : Optional.empty();
      case AGES -> texts(value).flatMap(Reading::ages).map(ages -> of(Map.of(code, ages)));
      case DATE_OR_MONTH ->
        date(value)
            .map(date -> of(code + ".DATE", epochDay(date)))
            .or(() ->
                number(value).filter(Reading::isWhole).map(month -> of(code + ".MOIS", month)));
    };
  }

  boolean isKnown() {
    return status == AnswerStatus.KNOWN && problem == Problem.NONE;
  }

  List<BigDecimal> measures(String measure) {
    return measures.getOrDefault(measure, List.of());
  }

  private static Reading plain() {
    return of(Map.of());
  }

  private static Reading of(Map<String, List<BigDecimal>> measures) {
    return new Reading(AnswerStatus.KNOWN, Problem.NONE, List.of(), measures);
  }

  private static Reading of(String measure, BigDecimal number) {
    return of(Map.of(measure, List.of(number)));
  }

  private static Reading ofCodes(List<String> codes, Problem problem) {
    return new Reading(AnswerStatus.KNOWN, problem, codes, Map.of());
  }

  private static Reading choice(Question question, List<String> codes) {
    Problem problem = Problem.NONE;
    for (int i = 0; i < codes.size(); i++) {
      String code = codes.get(i);
      if (codes.indexOf(code) < i || question.findOption(code).isEmpty()) {
        problem = Problem.OPTION;
      }
    }
    return ofCodes(codes, problem);
  }

  private static Reading ofDuration(String code, Duration duration) {
    Map<String, List<BigDecimal>> parts = new LinkedHashMap<>();
    parts.put(code, List.of(BigDecimal.valueOf(duration.toMinutes())));
    parts.put(code + ".HEURES", List.of(BigDecimal.valueOf(duration.toHours())));
    parts.put(code + ".MINUTES", List.of(BigDecimal.valueOf(duration.toMinutesPart())));
    return of(parts);
  }

  private static Reading ofPeriod(String code, Period period) {
    Map<String, List<BigDecimal>> parts = new LinkedHashMap<>();
    parts.put(code, List.of(BigDecimal.valueOf(period.toTotalMonths())));
    parts.put(code + ".ANS", List.of(BigDecimal.valueOf(period.getYears())));
    parts.put(code + ".MOIS", List.of(BigDecimal.valueOf(period.getMonths())));
    return of(parts);
  }

  private static Reading ofPressure(String code, BloodPressure pressure) {
    Map<String, List<BigDecimal>> parts = new LinkedHashMap<>();
    parts.put(code + ".SYS", List.of(BigDecimal.valueOf(pressure.systolic())));
    parts.put(code + ".DIA", List.of(BigDecimal.valueOf(pressure.diastolic())));
    return of(parts);
  }

  private static Optional<BigDecimal> number(Object value) {
    return value instanceof BigDecimal number
            && number.precision() <= DIGITS
            && Math.abs((long) number.scale()) <= DIGITS
        ? Optional.of(number)
        : Optional.empty();
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  private static Optional<List<String>> texts(Object value) {
    if (!(value instanceof List<?> list)) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    for (Object element : list) {
      if (!(element instanceof String text)) {
        return Optional.empty();
      }
      texts.add(text);
    }
    return Optional.of(texts);
  }

  private static Optional<List<BigDecimal>> ages(List<String> texts) {
    return texts.stream().allMatch(text -> AGE.matcher(text).matches())
        ? Optional.of(texts.stream().map(BigDecimal::new).toList())
        : Optional.empty();
  }

  private static BigDecimal epochDay(LocalDate date) {
    return BigDecimal.valueOf(date.toEpochDay());
  }

  private static Optional<LocalDate> date(Object value) {
    return partialDate(value).flatMap(PartialDate::day);
  }

  private static Optional<PartialDate> partialDate(Object value) {
    try {
      return value instanceof String text ? Optional.of(PartialDate.parse(text)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Duration> duration(Object value) {
    try {
      return value instanceof String text ? Optional.of(Duration.parse(text)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns a period of whole years and months; one that counts days as well is no value of the form. */
  private static Optional<Period> period(Object value) {
    try {
      return value instanceof String text
          ? Optional.of(Period.parse(text)).filter(period -> period.equals(period.withDays(0)))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns a text without the answer, which is personal. */
  @Override
  public String toString() {
    return "Reading[redacted]";
  }
}
