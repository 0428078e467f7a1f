package org.allervers.core.assessment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a value of the form is computed from answers.
 *
 * <p>Written as {@code bmi(B1,B3)}.
 *
 * @param formula the formula
 * @param questions the codes of the questions that it takes, in its order
 * @terme champ calculé
 */
public record Derivation(Formula formula, List<String> questions) {

  /**
   * The formulas that a questionnaire may name.
   *
   * @terme formule
   */
  public enum Formula {
    /** Body mass index in kg/m², from a weight in kg and a height in cm. */
    BMI(2, 2),
    /** Loss in per cent of the previous weight, from the previous and the present weight in kg, and perhaps the period. */
    WEIGHT_LOSS(2, 3),
    /** Completed weeks since the last period, from its date or from a month of pregnancy. */
    GESTATIONAL_WEEKS(1, 1),
    /** Glucose in mg/dl, from glucose in g/l. */
    GLUCOSE_MG_DL(1, 1),
    /** Glucose in mmol/l, from glucose in g/l. */
    GLUCOSE_MMOL_L(1, 1);

    private final int fewest;
    private final int most;

    Formula(int fewest, int most) {
      this.fewest = fewest;
      this.most = most;
    }

    private boolean takes(int arguments) {
      return arguments >= fewest && arguments <= most;
    }

    /** Returns the name in a questionnaire's text, such as {@code weight-loss}. */
    public String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Copies the codes. */
  public Derivation {
    questions = List.copyOf(questions);
  }

  static Optional<Derivation> find(String text) {
    int open = text.indexOf('(');
    if (open < 0 || !text.endsWith(")")) {
      return Optional.empty();
    }
    List<String> questions =
        List.of(text.substring(open + 1, text.length() - 1).split("\\s*,\\s*", -1));
    for (Formula formula : Formula.values()) {
      if (formula.text().equals(text.substring(0, open)) && formula.takes(questions.size())) {
        return Optional.of(new Derivation(formula, questions));
      }
    }
    return Optional.empty();
  }

  /** Returns the derivation as a questionnaire writes it. */
  @Override
  public String toString() {
    return formula.text() + "(" + String.join(",", questions) + ")";
  }
}
