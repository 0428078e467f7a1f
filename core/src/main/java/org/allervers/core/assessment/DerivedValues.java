package org.allervers.core.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.allervers.core.assessment.Derivation.Formula;
import org.jspecify.annotations.Nullable;

/**
 * The values that a questionnaire computes from answers. Each is empty unless all that it needs is known and positive.
 *
 * <p>They help to write down and to count. They are not an interpretation for care. This class is immutable and
 * thread-safe.
 *
 * @terme valeurs calculées
 */
public final class DerivedValues {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal SQUARE_CM_PER_M2 = BigDecimal.valueOf(10_000);
  private static final BigDecimal MMOL_PER_G = new BigDecimal("5.55");
  private static final int MONTHS_OF_PREGNANCY = 9;

  private final Questionnaire questionnaire;
  private final AssessmentReader answers;

  DerivedValues(Questionnaire questionnaire, AssessmentReader answers) {
    this.questionnaire = questionnaire;
    this.answers = answers;
  }

  /** Returns the body mass index in kg/m², half up to one decimal. */
  public Optional<BigDecimal> bmi() {
    return codes(Formula.BMI).flatMap(codes -> bmi(number(codes, 0), number(codes, 1)));
  }

  /** Returns the loss of weight. */
  public Optional<WeightLoss> weightLoss() {
    return codes(Formula.WEIGHT_LOSS).flatMap(this::weightLoss);
  }

  /** Returns the completed weeks since the last period, on the day of the assessment. */
  public Optional<GestationalAge> gestationalAge() {
    return codes(Formula.GESTATIONAL_WEEKS).flatMap(codes -> gestationalAge(codes.get(0)));
  }

  /** Returns the glucose in mg/dl, half up to a whole number. */
  public Optional<BigDecimal> glucoseMgPerDl() {
    return codes(Formula.GLUCOSE_MG_DL)
        .flatMap(codes -> number(codes, 0))
        .filter(DerivedValues::isPositive)
        .map(value -> value.multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP));
  }

  /** Returns the glucose in mmol/l, at 5.55 mmol for one gram, half up to one decimal. */
  public Optional<BigDecimal> glucoseMmolPerL() {
    return codes(Formula.GLUCOSE_MMOL_L)
        .flatMap(codes -> number(codes, 0))
        .filter(DerivedValues::isPositive)
        .map(value -> value.multiply(MMOL_PER_G).setScale(1, RoundingMode.HALF_UP));
  }

  static Optional<BigDecimal> bmi(Optional<BigDecimal> weight, Optional<BigDecimal> height) {
    return weight
        .filter(DerivedValues::isPositive)
        .flatMap(kilograms -> height
            .filter(DerivedValues::isPositive)
            .map(centimetres -> kilograms
                .multiply(SQUARE_CM_PER_M2)
                .divide(centimetres.multiply(centimetres), 1, RoundingMode.HALF_UP)));
  }

  private Optional<WeightLoss> weightLoss(List<String> codes) {
    Optional<BigDecimal> previous = number(codes, 0).filter(DerivedValues::isPositive);
    Optional<BigDecimal> present = number(codes, 1).filter(DerivedValues::isPositive);
    if (previous.isEmpty() || present.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal percent = previous
        .get()
        .subtract(present.get())
        .multiply(HUNDRED)
        .divide(previous.get(), 1, RoundingMode.HALF_UP);
    @Nullable
    Integer months =
        codes.size() > 2 ? WeightLoss.wholeMonths(number(codes, 2)).orElse(null) : null;
    return Optional.of(new WeightLoss(percent, months));
  }

  private Optional<GestationalAge> gestationalAge(String question) {
    Optional<BigDecimal> day = answers.number(question + ".DATE");
    if (day.isPresent()) {
      long days = answers.date().toEpochDay() - day.get().longValueExact();
      return days >= 0 ? Optional.of(GestationalAge.ofDays(days)) : Optional.empty();
    }
    return answers
        .number(question + ".MOIS")
        .filter(month ->
            isPositive(month) && month.compareTo(BigDecimal.valueOf(MONTHS_OF_PREGNANCY)) <= 0)
        .map(month -> GestationalAge.ofMonth(month.intValueExact()));
  }

  /** Returns whether the index before rounding is below {@code limit}. */
  boolean isBmiBelow(BigDecimal limit) {
    return codes(Formula.BMI)
        .filter(codes -> bmi().isPresent())
        .map(codes -> {
          BigDecimal height = number(codes, 1).orElseThrow();
          BigDecimal weight = number(codes, 0).orElseThrow();
          return weight
                  .multiply(SQUARE_CM_PER_M2)
                  .compareTo(limit.multiply(height).multiply(height))
              < 0;
        })
        .orElse(false);
  }

  /** Returns whether the loss before rounding reaches {@code limit} per cent in at most so many months. */
  boolean isLossAtLeast(BigDecimal limit, int months) {
    return weightLoss()
        .filter(loss -> loss.months().isPresent() && loss.months().getAsInt() <= months)
        .flatMap(loss -> codes(Formula.WEIGHT_LOSS))
        .map(codes -> {
          BigDecimal previous = number(codes, 0).orElseThrow();
          BigDecimal present = number(codes, 1).orElseThrow();
          return previous.subtract(present).multiply(HUNDRED).compareTo(limit.multiply(previous))
              >= 0;
        })
        .orElse(false);
  }

  private Optional<List<String>> codes(Formula formula) {
    return questionnaire.questions().stream()
        .flatMap(question -> question.derivation().stream())
        .filter(derivation -> derivation.formula() == formula)
        .findFirst()
        .map(Derivation::questions);
  }

  private Optional<BigDecimal> number(List<String> codes, int index) {
    return answers.number(codes.get(index));
  }

  private static boolean isPositive(BigDecimal number) {
    return number.signum() > 0;
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "DerivedValues[redacted]";
  }
}
