package org.allervers.indicators.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Expression;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.definition.Population;
import org.allervers.indicators.definition.Validity;
import org.allervers.indicators.period.TimeKind;

/**
 * The evaluation list of the mobile LHSS of Haute-Marne (Relais 52), R52-01 to R52-11. The sheet names its figures
 * without defining or publishing them; what each counts is ours.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @source Promotion Santé Grand Est, fiche de capitalisation LHSS mobiles de Haute-Marne (2025)
 */
public final class Relais52 {

  private static final String FILES = "relais-52";
  private static final String PLACE = "évaluation";
  private static final Drafts DRAFTS = new Drafts(
      "1.0.0",
      Validity.from(LocalDate.of(2022, 1, 1)),
      "RELAIS-52",
      "Promotion Santé Grand Est, fiche de capitalisation LHSS mobiles de Haute-Marne",
      List.of());

  private Relais52() {}

  /** The definitions, in the order of the sheet. */
  public static List<Indicator> indicators() {
    return List.of(persons(), firstContacts(), followUps(), commonLaw());
  }

  /** What the sheet asks for or tells that no dossier gives. */
  public static List<Uncounted> uncounted() {
    return Uncounted.read(FILES);
  }

  private static Indicator persons() {
    return DRAFTS
        .persons("R52-01", PLACE, "rencontre", TimeKind.EVENT_IN_PERIOD)
        .title("Personnes rencontrées", "Persons met")
        .counting(
            "Personnes rencontrées au moins une fois dans la période, chacune une fois.",
            "Persons met at least once in the period, each once.")
        .total("Personnes rencontrées", "Persons met")
        .build();
  }

  private static Indicator firstContacts() {
    return DRAFTS
        .persons("R52-02", PLACE, "rencontre", TimeKind.FIRST_EVER_IN_PERIOD)
        .title("Premiers contacts", "First contacts")
        .counting(
            "Personnes dont la première rencontre connue a lieu dans la période.",
            "Persons whose first known encounter is in the period.")
        .total("Premiers contacts", "First contacts")
        .build();
  }

  private static Indicator followUps() {
    return DRAFTS
        .events("R52-03", PLACE, "rencontre")
        .title("Rendez-vous de suivi", "Follow-up appointments")
        .counting(
            "Rencontres de la période notées comme rendez-vous de suivi.",
            "Encounters of the period noted as follow-up appointments.")
        .population(Population.of(Expression.is(Attribute.ofEvent("rencontre", "type"), "SUIVI")))
        .total("Rendez-vous de suivi", "Follow-up appointments")
        .build();
  }

  private static Indicator commonLaw() {
    return DRAFTS
        .persons("R52-07", PLACE, "rencontre", TimeKind.EVENT_IN_PERIOD)
        .title("Part orientée vers le droit commun", "Share referred to common-law services")
        .counting(
            "Part des personnes rencontrées dans la période pour lesquelles une orientation de la"
                + " période vers le droit commun a été réalisée.",
            "Share of the persons met in the period for whom a referral of the period to a"
                + " common-law service was carried out.")
        .population(Population.everybody()
            .withNumerator(Expression.exists(
                "orientation",
                TimeKind.EVENT_IN_PERIOD,
                Expression.all(
                    Expression.is(Attribute.ofEvent("orientation", "droit_commun"), "OUI"),
                    Expression.is(Attribute.ofEvent("orientation", "realisee"), "OUI")))))
        .measure(Measure.ratio(1))
        .build();
  }
}
