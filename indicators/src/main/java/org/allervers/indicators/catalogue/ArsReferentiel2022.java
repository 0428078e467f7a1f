package org.allervers.indicators.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Bands;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Category;
import org.allervers.indicators.definition.Expression;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.definition.Population;
import org.allervers.indicators.definition.Shares;
import org.allervers.indicators.definition.Validity;
import org.allervers.indicators.dossier.DossierTypology;
import org.allervers.indicators.period.TimeKind;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.PercentBase;

/**
 * The follow-up indicators that the regional health agency of Île-de-France suggests for mobile teams, ARS-01 to
 * ARS-10. The text names them without defining them; what each counts is said here, and is ours. Figures are given for
 * the total and every level.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 2, §1.8
 */
public final class ArsReferentiel2022 {

  private static final String FILES = "ars-referentiel-2022";
  private static final Shares PERCENT = Shares.of(PercentBase.KNOWN, 1);
  private static final Drafts DRAFTS = new Drafts(
      "1.0.0",
      Validity.from(LocalDate.of(2022, 3, 1)),
      "FR-IDF",
      "ARS Île-de-France, référentiel des équipes mobiles (mars 2022), annexe 2",
      List.of("CASF D.312-176-1", "CASF D.312-176-4-26"));
  private static final String PLACE = "§1.8";

  private ArsReferentiel2022() {}

  /** The definitions, in the order of the text. */
  public static List<Indicator> indicators() {
    return List.of(
        encounters(),
        slots(),
        newPersons(),
        persons(),
        meanDuration(),
        medianDuration(),
        durationBands(),
        encountersPerPerson(),
        accompanimentsPerPerson(),
        services(),
        referrals(),
        steps(),
        rights(),
        interpreting());
  }

  /** What the text asks for that no dossier gives. */
  public static List<Uncounted> uncounted() {
    return Uncounted.read(FILES);
  }

  /** One distribution for each coded fact that the dossier is to hold. */
  public static List<Indicator> typology() {
    return DossierTypology.indicators();
  }

  /** Data that the dossier is to hold and of which there is no distribution. */
  public static List<Uncounted> typologyUncounted() {
    return Uncounted.read("typologie");
  }

  private static Indicator encounters() {
    return DRAFTS
        .events("ARS-01", PLACE, "rencontre")
        .attributedBy(Attribute.ofEvent("rencontre", Drafts.TERRITORY))
        .atEveryLevel()
        .title("Rencontres", "Encounters")
        .counting(
            "Prises en charge de la période, une par personne et par rencontre.",
            "Encounters of the period, one for each person met and each time.")
        .total("Rencontres", "Encounters")
        .build();
  }

  private static Indicator encountersPerPerson() {
    return encounters().toBuilder("ARS-04")
        .title("Fréquence de l'accompagnement", "Frequency of contact")
        .counting(
            "Rencontres de la période par personne différente rencontrée.",
            "Encounters of the period per distinct person met.")
        .measure(Measure.perPerson(1))
        .build();
  }

  private static Indicator slots() {
    return DRAFTS
        .sessions("ARS-01-PLAGES", PLACE, "rencontre")
        .atEveryLevel()
        .title("Plages d'activité avec rencontre", "Half-days with an encounter")
        .counting(
            "Demi-journées d'une équipe avec au moins une rencontre ; une rencontre sans heure"
                + " n'est sur aucune plage.",
            "Half-days of a team with at least one encounter; an encounter without a time is on no"
                + " half-day.")
        .total("Plages", "Half-days")
        .build();
  }

  private static Indicator newPersons() {
    return DRAFTS
        .persons("ARS-01-NOUVELLES", PLACE, "rencontre", TimeKind.FIRST_EVER_IN_PERIOD)
        .atEveryLevel()
        .title("Personnes rencontrées pour la première fois", "Persons met for the first time")
        .counting(
            "Personnes dont la première rencontre connue a lieu dans la période.",
            "Persons whose first known encounter is in the period.")
        .total("Nouvelles personnes", "New persons")
        .build();
  }

  private static Indicator persons() {
    return DRAFTS
        .persons("ARS-02", PLACE, "rencontre", TimeKind.EVENT_IN_PERIOD)
        .atEveryLevel()
        .title("Personnes différentes suivies", "Different persons followed")
        .counting(
            "Personnes rencontrées au moins une fois dans la période, chacune une fois.",
            "Persons met at least once in the period, each once.")
        .total("Personnes différentes", "Different persons")
        .build();
  }

  private static Indicator meanDuration() {
    return duration("ARS-03")
        .title("Durée moyenne d'accompagnement", "Mean length of accompaniment")
        .measure(Measure.mean(Attribute.durationOf(Drafts.ACCOMPANIMENT), 0))
        .build();
  }

  private static Indicator medianDuration() {
    return duration("ARS-03-MEDIANE")
        .title("Durée médiane d'accompagnement", "Median length of accompaniment")
        .measure(Measure.median(Attribute.durationOf(Drafts.ACCOMPANIMENT), 0))
        .build();
  }

  private static Indicator durationBands() {
    return duration("ARS-03-TRANCHES")
        .title("Durée d'accompagnement", "Length of accompaniment")
        .breakdown(Breakdown.byBand(
            Label.of("Jours", "Days"),
            Attribute.durationOf(Drafts.ACCOMPANIMENT),
            Bands.ofClosed()
                .below("0-30", Label.of("30 jours au plus", "30 days at most"), 30)
                .band("31-60", Label.of("31 à 60 jours", "31 to 60 days"), 31, 60)
                .band("61-180", Label.of("61 à 180 jours", "61 to 180 days"), 61, 180)
                .band("181-365", Label.of("181 à 365 jours", "181 to 365 days"), 181, 365)
                .from("366+", Label.of("Plus de 365 jours", "Over 365 days"), 366)
                .build()))
        .shares(PERCENT)
        .build();
  }

  private static Indicator.Builder duration(String id) {
    return DRAFTS
        .accompaniments(id, PLACE, TimeKind.EXITS)
        .atEveryLevel()
        .counting(
            "Accompagnements terminés dans la période ; jours du premier inclus à la fin effective"
                + " exclue.",
            "Accompaniments ended in the period; days from the first one included to the effective"
                + " end excluded.");
  }

  private static Indicator accompanimentsPerPerson() {
    return DRAFTS
        .accompaniments("ARS-04-ACCOMPAGNEMENTS", "dossier individuel", TimeKind.OVERLAP)
        .atEveryLevel()
        .title("Accompagnements par personne", "Accompaniments per person")
        .counting(
            "Accompagnements ayant au moins un jour dans la période, par personne différente.",
            "Accompaniments with at least one day in the period, per distinct person.")
        .measure(Measure.perPerson(1))
        .build();
  }

  private static Indicator services() {
    return DRAFTS
        .events("ARS-05", PLACE, "acte")
        .attributedBy(Attribute.ofEvent("acte", Drafts.TERRITORY))
        .atEveryLevel()
        .title("Nature des prestations", "Nature of the services")
        .counting(
            "Actes réalisés dans la période, par nature ; la liste du référentiel est ouverte, les"
                + " autres natures sont dans TYP-ACTE-NATURE.",
            "Acts delivered in the period, by nature; the list of the text is open, the other"
                + " natures are in TYP-ACTE-NATURE.")
        .breakdown(Breakdown.byCode(
            Label.of("Nature", "Nature"),
            Attribute.ofEvent("acte", "nature"),
            List.of(
                Category.of("BILAN_INFIRMIER", "Diagnostic infirmier", "Nurse health assessment"),
                Category.of("PREMIERS_SOINS", "Soins infirmiers", "Nursing care")
                    .including("SOIN_INFIRMIER_PRESCRIT", "SOIN_RELATIONNEL"),
                Category.of("ACCOMP_PHYSIQUE", "Accompagnement physique", "Physical accompaniment"),
                Category.of("DEMARCHE_DROITS", "Ouverture de droits", "Opening of rights")
                    .including("DEMANDE_SIAO", "DOMICILIATION", "DEMARCHE_PROTECTION"),
                Category.of("INTERPRETARIAT", "Interprétariat", "Interpreting"))))
        .shares(PERCENT)
        .build();
  }

  private static Indicator referrals() {
    return DRAFTS
        .events("ARS-05-ORIENTATIONS", PLACE, "orientation")
        .attributedBy(Attribute.ofEvent("orientation", Drafts.TERRITORY))
        .atEveryLevel()
        .title("Orientations", "Referrals")
        .counting(
            "Orientations de la période vers un dispositif de soins ou social ; le détail est dans"
                + " TYP-ORIENTATION-TYPE.",
            "Referrals of the period to care or to a social service; the detail is in"
                + " TYP-ORIENTATION-TYPE.")
        .breakdown(Breakdown.byCode(
            Label.of("Dispositif", "Service"),
            Attribute.ofEvent("orientation", "nature"),
            List.of(
                Category.of("soin", "Dispositif de soins", "Care"),
                Category.of("social", "Dispositif social", "Social service"))))
        .shares(PERCENT)
        .build();
  }

  private static Indicator steps() {
    return DRAFTS
        .events("ARS-05-DEMARCHES", PLACE, "demarche")
        .title("Démarches entreprises", "Steps undertaken")
        .counting(
            "Démarches commencées dans la période, par état au moment du comptage ; le détail par"
                + " droit est dans TYP-DEMARCHE-DROIT.",
            "Steps begun in the period, by their status when counted; the detail by right is in"
                + " TYP-DEMARCHE-DROIT.")
        .breakdown(Breakdown.byCode(
            Label.of("État", "Status"),
            Attribute.ofEvent("demarche", "statut"),
            List.of(
                Category.of("A_FAIRE", "À faire", "To do"),
                Category.of("DEPOSE", "Déposée", "Filed"),
                Category.of("RELANCE", "Relancée", "Chased up"),
                Category.of("PIECES_ENVOYEES", "Pièces envoyées", "Documents sent"),
                Category.of("OBTENU", "Droit ouvert", "Granted"),
                Category.of("REFUSE", "Refusée", "Refused"),
                Category.of("ABANDONNE", "Abandonnée", "Dropped"))))
        .shares(PERCENT)
        .build();
  }

  private static Indicator rights() {
    return DRAFTS
        .events("ARS-05-DROITS", PLACE, "ouverture_droit")
        .title("Ouvertures de droits réalisées", "Rights opened")
        .counting(
            "Droits obtenus dans la période, à la date d'obtention ; le détail par droit est dans"
                + " TYP-OUVERTURE-DROIT-DROIT.",
            "Rights obtained in the period, on the day of obtaining; the detail by right is in"
                + " TYP-OUVERTURE-DROIT-DROIT.")
        .total("Droits ouverts", "Rights opened")
        .build();
  }

  private static Indicator interpreting() {
    return DRAFTS
        .events("ARS-07", PLACE, "interpretariat")
        .attributedBy(Attribute.ofEvent("interpretariat", Drafts.TERRITORY))
        .atEveryLevel()
        .title("Prestations d'interprétariat sollicitées", "Interpreting requested")
        .counting(
            "Prestations d'interprétariat de la période, sauf celles dont il est dit qu'elles"
                + " n'ont pas été demandées.",
            "Interpreting of the period, except where it is said that nobody requested it.")
        .population(Population.everybody()
            .withExclusions(Expression.is(Attribute.ofEvent("interpretariat", "demande"), "NON")))
        .total("Prestations sollicitées", "Requested")
        .build();
  }
}
