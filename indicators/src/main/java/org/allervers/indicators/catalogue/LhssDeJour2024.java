package org.allervers.indicators.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.Organisation;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Bands;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Category;
import org.allervers.indicators.definition.ReferenceDate;
import org.allervers.indicators.definition.Validity;
import org.allervers.indicators.period.TimeKind;
import org.allervers.indicators.publication.Publication;
import org.allervers.indicators.table.Label;

/**
 * The activity report for 2024 of the day LHSS of the association Saint-Benoît-Labre (Nantes): the definitions behind
 * its tables and charts, and the figures and sentences as printed. Several charts were printed without figures; their
 * definitions count all the same.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @source Saint-Benoît-Labre, LHSS de jour, rapport d'activité 2024
 */
public final class LhssDeJour2024 {

  private static final String FILES = "lhss-de-jour-2024";
  private static final String TITLE = "Saint-Benoît-Labre, LHSS de jour, rapport d'activité 2024";
  private static final String KEY_FIGURES = "III a, chiffres clés";
  private static final String SOCIAL = "III b, caractéristiques sociales";
  private static final String HEALTH = "III d, caractéristiques médico-sociales";
  private static final ReferenceDate FIRST_CONTACT = ReferenceDate.firstOf(Drafts.ACCOMPANIMENT);
  private static final Drafts DRAFTS = new Drafts(
      "1.0.0",
      new Validity(LocalDate.of(2023, 1, 1), Optional.of(LocalDate.of(2025, 1, 1))),
      "SAINT-BENOIT-LABRE",
      TITLE,
      List.of());

  private LhssDeJour2024() {}

  /** The definitions, in the order of the report. */
  public static List<Indicator> indicators() {
    LhssDefinitions both = new LhssDefinitions(DRAFTS);
    return List.of(
        both.followed("SBJ-01", KEY_FIGURES),
        exitedPersons(),
        both.events(
            "SBJ-03",
            KEY_FIGURES,
            "passage",
            Label.of("Passages dans l'année", "Visits in the year"),
            Label.of(
                "Passages de la période ; une personne passe plusieurs fois.",
                "Visits of the period; a person comes several times.")),
        daysWithVisits(),
        both.household("SBJ-07", SOCIAL),
        age(),
        migration(),
        housing(),
        attendingDoctor(),
        both.pathologies("SBJ-12", HEALTH),
        cover(),
        both.acts("SBJ-14", "III e"),
        both.events(
            "SBJ-15",
            "III f",
            "orientation",
            Label.of("Demandes d'orientation", "Referrals"),
            Label.of(
                "Demandes d'orientation de la période, vers toute structure.",
                "Referrals of the period, to any facility.")),
        referrals(),
        both.exitMotives("SBJ-16", "III g"),
        both.origin("SBJ-17", "III g"),
        both.actsOf(
            "SBJ-20",
            "III e",
            "CO_EVALUATION",
            Label.of("Co-évaluations avec le SIAO et le CHU", "Joint assessments")));
  }

  /** Figures that the report computes from those. */
  public static List<DerivedFigure> derived() {
    return DerivedFigure.read(FILES);
  }

  /** What the report tells that no dossier gives. */
  public static List<Uncounted> uncounted() {
    return Uncounted.read(FILES);
  }

  /** The service is one level. */
  public static Organisation organisation() {
    return Organisation.ofTotal(Label.of("LHSS de jour", "Day LHSS"));
  }

  /** The year 2024. */
  public static ReportingPeriod period() {
    return ReportingPeriod.ofYear(2024);
  }

  /** What is printed of 2024 and of 2023, each exactly as printed, errors included. */
  public static List<Publication> publications() {
    return List.of(
        new ReportFiles(FILES).publication(TITLE, period()),
        new ReportFiles(FILES + "-of-2023").publication(TITLE, ReportingPeriod.ofYear(2023)));
  }

  /** Where it contradicts itself, by the register of inconsistencies. */
  public static List<KnownInconsistency> inconsistencies() {
    return KnownInconsistency.read(FILES);
  }

  private static Indicator exitedPersons() {
    return DRAFTS
        .persons("SBJ-02", KEY_FIGURES, Drafts.ACCOMPANIMENT, TimeKind.EXITS)
        .title("Personnes sorties", "Persons who left")
        .counting(
            "Personnes dont un accompagnement s'est terminé dans la période, chacune une fois.",
            "Persons of whom an accompaniment ended in the period, each once.")
        .total("Personnes sorties", "Persons who left")
        .build();
  }

  private static Indicator daysWithVisits() {
    return DRAFTS
        .sessions("SBJ-04-JOURS", KEY_FIGURES, "jour_de_passage")
        .title("Jours avec passage", "Days with visits")
        .counting(
            "Jours de la période où quelqu'un est passé, chacun une fois.",
            "Days of the period on which somebody came, each once.")
        .total("Jours avec passage", "Days with visits")
        .addNote(
            "Un jour ouvert où personne n'est venu n'y figure pas.",
            "A day of opening on which nobody came is not among them.")
        .build();
  }

  private static Indicator age() {
    return DRAFTS
        .followed("SBJ-08", SOCIAL)
        .title("Âge", "Age")
        .counting(
            "Personnes accompagnées dans la période, par âge en années révolues au dernier jour.",
            "Persons accompanied in the period, by completed years on its last day.")
        .breakdown(Breakdown.byBand(
            Label.of("Tranche d'âge", "Age band"),
            Attribute.of("age", ReferenceDate.PERIOD_END),
            Bands.ofClosed()
                .below("0-24", Label.of("Moins de 25 ans", "Under 25"), 24)
                .band("25-60", Label.of("25 à 60 ans", "25 to 60"), 25, 60)
                .from("61+", Label.of("Plus de 60 ans", "Over 60"), 61)
                .build()))
        .shares(LhssDefinitions.PERCENT)
        .build();
  }

  private static Indicator migration() {
    return DRAFTS
        .followed("SBJ-09", SOCIAL)
        .title("Nationalité", "Nationality")
        .counting(
            "Personnes accompagnées dans la période, par groupe de nationalité.",
            "Persons accompanied in the period, by group of nationality.")
        .breakdown(Breakdown.byCode(
            Label.of("Nationalité", "Nationality"),
            Attribute.of("nationalite", ReferenceDate.PERIOD_END),
            List.of(
                Category.of(
                        "HUE",
                        "Pays hors de l'Union européenne",
                        "Country outside the European Union")
                    .including("APATRIDE"),
                Category.of("UE", "Pays de l'Union européenne", "Country of the European Union"),
                Category.of("FR", "France", "France"))))
        .shares(LhssDefinitions.PERCENT)
        .build();
  }

  private static Indicator housing() {
    return DRAFTS
        .followed("SBJ-10", "III c, conditions de vie")
        .title("Stabilité de l'hébergement", "Stability of housing")
        .counting(
            "Personnes accompagnées dans la période, par habitat au dernier jour ; l'instabilité"
                + " est majeure où un séjour ne dépasse pas 7 jours.",
            "Persons accompanied in the period, by living place on its last day; instability is"
                + " major where a stay lasts 7 days at most.")
        .breakdown(Breakdown.byCode(
            Label.of("Hébergement", "Housing"),
            Attribute.of("habitat", ReferenceDate.PERIOD_END),
            List.of(
                Category.of("RUE", "Instabilité majeure", "Major instability")
                    .including("ERRANCE", "HALTE_NUIT", "URGENCE", "MISE_ABRI"),
                Category.of("CHRS", "CHRS", "Social reintegration centre (CHRS)")
                    .including("AHI_INSERTION"),
                Category.of("AUTRE", "Autre situation", "Other situation")
                    .including(
                        "HOTEL",
                        "HEB_ASSOCIATION",
                        "SQUAT_BIDONVILLE",
                        "SQUAT",
                        "BIDONVILLE",
                        "CAMPEMENT",
                        "MOBILE_FORTUNE",
                        "VEHICULE",
                        "TIERS",
                        "COHABITATION",
                        "DNA",
                        "CADA",
                        "HUDA",
                        "CAES",
                        "CPH",
                        "LOG_ACCOMPAGNE",
                        "LOGEMENT"))))
        .shares(LhssDefinitions.PERCENT)
        .build();
  }

  private static Indicator attendingDoctor() {
    return DRAFTS
        .followed("SBJ-11", HEALTH)
        .title("Médecin traitant à l'arrivée", "Attending doctor on arrival")
        .counting(
            "Personnes accompagnées dans la période, par médecin traitant au premier jour du"
                + " premier accompagnement.",
            "Persons accompanied in the period, by attending doctor on the first day of their"
                + " first accompaniment.")
        .breakdown(Breakdown.byCode(
            Label.of("Médecin traitant", "Attending doctor"),
            Attribute.of("medecin_traitant", FIRST_CONTACT),
            List.of(
                Category.of("AUCUN", "Pas de médecin traitant", "No attending doctor"),
                Category.of("VILLE", "Médecin traitant", "Attending doctor")
                    .including("EQUIPE", "CENTRE_SANTE"))))
        .shares(LhssDefinitions.PERCENT)
        .build();
  }

  private static Indicator cover() {
    return DRAFTS
        .followed("SBJ-13", HEALTH)
        .title("Couverture médicale", "Medical cover")
        .counting(
            "Personnes accompagnées dans la période, par couvertures au dernier jour ; une"
                + " personne peut en avoir plusieurs.",
            "Persons accompanied in the period, by covers on its last day; a person may have"
                + " several.")
        .breakdown(Breakdown.byCodes(
            Label.of("Couverture", "Cover"),
            Attribute.of("couverture_medicale", ReferenceDate.PERIOD_END),
            List.of(
                Category.of("AME", "Aide médicale d'État", "State medical aid"),
                Category.of(
                    "CSS", "Complémentaire santé solidaire", "Solidarity complementary cover"),
                Category.of("PUMA", "Autre protection de base", "Other basic protection")
                    .including("REGIME_GENERAL", "CEAM", "SOINS_URGENTS"),
                Category.of("AUCUNE", "Aucune", "None"))))
        .shares(LhssDefinitions.PERCENT)
        .build();
  }

  private static Indicator referrals() {
    return DRAFTS
        .events("SBJ-15-STRUCTURES", "III f", "orientation")
        .title("Demandes d'orientation par structure", "Referrals by facility")
        .counting(
            "Demandes d'orientation de la période, par type de structure.",
            "Referrals of the period, by kind of facility.")
        .breakdown(Breakdown.byCode(
            Label.of("Structure", "Facility"),
            Attribute.ofEvent("orientation", "type"),
            List.of(
                Category.of("LAM", "LAM", "LAM"),
                Category.of("LHSS", "LHSS", "LHSS").including("LHSS_MOBILE", "LHSS_JOUR"),
                Category.of("ACT", "ACT", "ACT").including("ACT_HLM"),
                Category.of("SIAO", "SIAO", "SIAO").including("HEBERGEMENT_URGENCE", "CHRS"),
                Category.of("EHPAD", "EHPAD", "Care home"),
                Category.of("AUTRE", "Autre", "Other"))))
        .shares(LhssDefinitions.PERCENT)
        .build();
  }
}
