package org.allervers.core.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The closed language of {@link Coherence}. Dates are compared by their epoch day. */
final class CoherenceCheck {

  private static final String CODE = "[A-Za-z][A-Za-z0-9_.]*";
  private static final Pattern NOT_BOTH = Pattern.compile(
      "not \\(\\s*(" + CODE + ") has (" + CODE + ") and (" + CODE + ") has (" + CODE + ")\\s*\\)");
  private static final Pattern COMPARISON = Pattern.compile("([^<>=]+)(<=|>=|<|>)([^<>=]+)");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,9})?");
  private static final Pattern COUNT = Pattern.compile("count\\((" + CODE + ")\\)");
  private static final Pattern BMI_GAP =
      Pattern.compile("abs\\((" + CODE + ")-bmi\\((" + CODE + "),\\s*(" + CODE + ")\\)\\)");
  private static final Pattern WEEKS_BEFORE = Pattern.compile("date-([0-9]{1,4})w");

  /** The least and the greatest number that a term may stand for. */
  private record Span(BigDecimal least, BigDecimal greatest) {
    static Span of(BigDecimal value) {
      return new Span(value, value);
    }
  }

  private interface Test {
    boolean isViolatedBy(AssessmentReader answers);
  }

  private record Term(List<String> measures, Function<AssessmentReader, Optional<Span>> span) {}

  private final String text;
  private final List<String> measures;
  private final Test test;

  private CoherenceCheck(String text, List<String> measures, Test test) {
    this.text = text;
    this.measures = List.copyOf(measures);
    this.test = test;
  }

  static Optional<CoherenceCheck> find(String text) {
    Matcher both = NOT_BOTH.matcher(text);
    if (both.matches()) {
      String one = both.group(1);
      String other = both.group(3);
      String oneCode = both.group(2);
      String otherCode = both.group(4);
      return Optional.of(new CoherenceCheck(
          text,
          List.of(one, other),
          answers -> answers.reading(one).codes().contains(oneCode)
              && answers.reading(other).codes().contains(otherCode)));
    }
    Matcher comparison = COMPARISON.matcher(text);
    if (!comparison.matches()) {
      return Optional.empty();
    }
    Optional<Term> left = term(comparison.group(1).strip());
    Optional<Term> right = term(comparison.group(3).strip());
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    List<String> measures = new ArrayList<>(left.get().measures());
    measures.addAll(right.get().measures());
    return measures.isEmpty()
        ? Optional.empty()
        : Optional.of(new CoherenceCheck(
            text, measures, comparison(left.get(), comparison.group(2), right.get())));
  }

  /** Violated only if no pair of numbers that the terms may stand for satisfies the comparison. */
  private static Test comparison(Term left, String operator, Term right) {
    return answers -> {
      Optional<Span> a = left.span().apply(answers);
      Optional<Span> b = right.span().apply(answers);
      if (a.isEmpty() || b.isEmpty()) {
        return false;
      }
      int lowest = a.get().least().compareTo(b.get().greatest());
      int highest = a.get().greatest().compareTo(b.get().least());
      return switch (operator) {
        case "<" -> lowest >= 0;
        case "<=" -> lowest > 0;
        case ">" -> highest <= 0;
        default -> highest < 0;
      };
    };
  }

  private static Optional<Term> term(String text) {
    if (NUMBER.matcher(text).matches()) {
      Span number = Span.of(new BigDecimal(text));
      return Optional.of(new Term(List.of(), answers -> Optional.of(number)));
    }
    if (text.equals("age")) {
      return Optional.of(new Term(
          List.of(),
          answers -> answers
              .age()
              .map(age ->
                  new Span(BigDecimal.valueOf(age.least()), BigDecimal.valueOf(age.greatest())))));
    }
    if (text.equals("date")) {
      return Optional.of(new Term(List.of(), answers -> Optional.of(day(answers.date()))));
    }
    Matcher weeks = WEEKS_BEFORE.matcher(text);
    if (weeks.matches()) {
      int before = Integer.parseInt(weeks.group(1));
      return Optional.of(
          new Term(List.of(), answers -> Optional.of(day(answers.date().minusWeeks(before)))));
    }
    Matcher count = COUNT.matcher(text);
    if (count.matches()) {
      String measure = count.group(1);
      return Optional.of(new Term(
          List.of(measure),
          answers -> answers.reading(measure).isKnown()
              ? Optional.of(Span.of(
                  BigDecimal.valueOf(answers.reading(measure).measures(measure).size())))
              : Optional.empty()));
    }
    Matcher gap = BMI_GAP.matcher(text);
    if (gap.matches()) {
      String typed = gap.group(1);
      String weight = gap.group(2);
      String height = gap.group(3);
      return Optional.of(new Term(
          List.of(typed, weight, height),
          answers -> answers
              .number(typed)
              .flatMap(value -> DerivedValues.bmi(answers.number(weight), answers.number(height))
                  .map(bmi -> Span.of(value.subtract(bmi).abs())))));
    }
    return text.matches(CODE)
        ? Optional.of(new Term(List.of(text), answers -> answers.number(text).map(Span::of)))
        : Optional.empty();
  }

  private static Span day(LocalDate day) {
    return Span.of(BigDecimal.valueOf(day.toEpochDay()));
  }

  String text() {
    return text;
  }

  List<String> measures() {
    return measures;
  }

  boolean isViolatedBy(AssessmentReader answers) {
    return test.isViolatedBy(answers);
  }
}
