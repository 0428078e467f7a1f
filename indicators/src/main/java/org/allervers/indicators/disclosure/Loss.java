package org.allervers.indicators.disclosure;

import java.util.Objects;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.table.Label;

/**
 * A figure that is not told, and why, for the eyes of the team: which of the withheld figures are small would help whoever
 * wants to compute them, so this never leaves.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param table identifier of the table
 * @param scope code of the level
 * @param period the period
 * @param row code of the line, {@link org.allervers.indicators.explain.Cell#TOTAL} for the total line
 * @param why the reason
 */
public record Loss(String table, String scope, ReportingPeriod period, String row, Why why) {

  /** Why a figure is not told. */
  public enum Why {
    FEW_PERSONS(
        "trop peu de personnes sont derrière ce chiffre", "too few persons are behind this figure"),
    FEW_APART(
        "la différence avec un autre chiffre désignerait quelques personnes",
        "its difference from another figure would point at a few persons"),
    ALL_ALIKE(
        "il dirait la même chose sensible de chacun",
        "it would tell the same sensitive thing of everybody"),
    TREATED_AS_SMALL("un zéro traité comme un petit chiffre", "a zero treated as a small figure"),
    COMPLEMENTARY(
        "il permettrait d’en recalculer un autre", "another figure could be computed from it"),
    QUOTIENT(
        "le chiffre est dit, mais pas sa moyenne, sa médiane, son taux ou son rapport par personne",
        "the figure is told, but not its mean, median, rate or number per person"),
    WITHHELD_BEFORE("une diffusion antérieure l’a masqué", "an earlier release withheld it"),
    SENSITIVE(
        "variable sensible que la politique n’admet pas",
        "a sensitive variable that the policy does not admit"),
    SENSITIVE_IN_PART(
        "variable sensible : seulement pour l’ensemble, jamais croisée",
        "a sensitive variable: for all levels together only, never crossed"),
    CROSSED("croisement que la politique n’admet pas", "a crossing that the policy does not admit"),
    ROUNDING_TELLS(
        "l’arrondi du total dirait les chiffres", "the rounded total would tell the figures");

    private final String fr;
    private final String en;

    Why(String fr, String en) {
      this.fr = fr;
      this.en = en;
    }

    public Label label() {
      return Label.of(fr, en);
    }
  }

  public Loss {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(row, "row");
    Objects.requireNonNull(why, "why");
  }

  /** The loss in one sentence. */
  public Label sentence() {
    String at = table + ", " + scope + ", " + period + ", " + row;
    return Label.of(at + " : " + why.label().fr(), at + ": " + why.label().en());
  }
}
