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
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.definition.ReferenceDate;
import org.allervers.indicators.definition.Validity;
import org.allervers.indicators.period.TimeKind;
import org.allervers.indicators.publication.Publication;
import org.allervers.indicators.table.Label;

/**
 * The activity report for 2024 of the mobile LHSS of the association Saint-Benoît-Labre (Nantes): the definitions
 * behind its tables and charts, and the figures and sentences as printed. Several charts were printed without figures;
 * their definitions count all the same.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @source Saint-Benoît-Labre, LHSS mobiles, rapport d'activité 2024
 */
public final class LhssMobiles2024 {

  private static final String FILES = "lhss-mobiles-2024";
  private static final String TITLE = "Saint-Benoît-Labre, LHSS mobiles, rapport d'activité 2024";
  private static final String KEY_FIGURES = "III a, chiffres clés";
  private static final String HEALTH = "III d, caractéristiques médico-sociales";
  private static final Drafts DRAFTS = new Drafts(
      "1.0.0",
      new Validity(LocalDate.of(2022, 1, 1), Optional.of(LocalDate.of(2025, 1, 1))),
      "SAINT-BENOIT-LABRE",
      TITLE,
      List.of());

  private LhssMobiles2024() {}

  /** The definitions, in the order of the report. */
  public static List<Indicator> indicators() {
    LhssDefinitions both = new LhssDefinitions(DRAFTS);
    return List.of(
        both.events(
            "SBM-01",
            KEY_FIGURES,
            "demande",
            Label.of("Demandes d'admission reçues", "Requests for admission received"),
            Label.of(
                "Demandes reçues dans la période, quelle qu'en soit la suite.",
                "Requests received in the period, whatever came of them.")),
        accompaniments("SBM-02", TimeKind.ENTRIES, Label.of("Admissions", "Admissions")),
        accompaniments(
            "SBM-03", TimeKind.EXITS, Label.of("Fins d'accompagnement", "Ends of accompaniment")),
        both.followed("SBM-04", KEY_FIGURES),
        duration(),
        both.household("SBM-07", "III b"),
        age(),
        secondaryPathologies(),
        both.pathologies("SBM-10", HEALTH),
        attendingDoctor(),
        both.acts("SBM-12", "III e"),
        both.origin("SBM-13", "III f"),
        both.exitMotives("SBM-14", "III g"),
        interpreting());
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
    return Organisation.ofTotal(Label.of("LHSS mobiles", "Mobile LHSS"));
  }

  /** The year 2024. */
  public static ReportingPeriod period() {
    return ReportingPeriod.ofYear(2024);
  }

  /** What is printed of 2024, of 2023 and of 2022, each exactly as printed, errors included. */
  public static List<Publication> publications() {
    return List.of(
        new ReportFiles(FILES).publication(TITLE, period()),
        new ReportFiles(FILES + "-of-2023").publication(TITLE, ReportingPeriod.ofYear(2023)),
        new ReportFiles(FILES + "-of-2022").publication(TITLE, ReportingPeriod.ofYear(2022)));
  }

  /** Where it contradicts itself, by the register of inconsistencies. */
  public static List<KnownInconsistency> inconsistencies() {
    return KnownInconsistency.read(FILES);
  }

  private static Indicator accompaniments(String id, TimeKind kind, Label title) {
    boolean isEntry = kind == TimeKind.ENTRIES;
    return DRAFTS
        .accompaniments(id, KEY_FIGURES, kind)
        .title(title.fr(), title.en())
        .counting(
            (isEntry ? "Accompagnements commencés" : "Accompagnements terminés")
                + " dans la période ; une personne peut en avoir plusieurs.",
            (isEntry ? "Accompaniments begun" : "Accompaniments ended")
                + " in the period; a person may have several.")
        .total(title.fr(), title.en())
        .build();
  }

  private static Indicator duration() {
    return DRAFTS
        .accompaniments("SBM-06", KEY_FIGURES, TimeKind.EXITS)
        .title(
            "Durée moyenne d'accompagnement des personnes sorties", "Mean length, those who left")
        .counting(
            "Moyenne, sur les accompagnements terminés dans la période, des jours du premier inclus"
                + " à la fin effective exclue.",
            "Mean, over the accompaniments ended in the period, of the days from the first one"
                + " included to the effective end excluded.")
        .measure(Measure.mean(Attribute.durationOf(Drafts.ACCOMPANIMENT), 0))
        .build();
  }

  private static Indicator age() {
    return DRAFTS
        .followed("SBM-08", "III b")
        .title("Âge", "Age")
        .counting(
            "Personnes accompagnées dans la période, par âge en années révolues au dernier jour.",
            "Persons accompanied in the period, by completed years on its last day.")
        .breakdown(Breakdown.byBand(
            Label.of("Tranche d'âge", "Age band"),
            Attribute.of("age", ReferenceDate.PERIOD_END),
            Bands.ofClosed()
                .below("0-45", Label.of("45 ans et moins", "45 and under"), 45)
                .from("46+", Label.of("Plus de 45 ans", "Over 45"), 46)
                .build()))
        .shares(LhssDefinitions.PERCENT)
        .build();
  }

  private static Indicator secondaryPathologies() {
    return DRAFTS
        .followed("SBM-09", HEALTH)
        .title("Pathologies secondaires par personne", "Secondary conditions per person")
        .counting(
            "Moyenne, sur les personnes accompagnées dont une pathologie est connue au dernier"
                + " jour, des pathologies autres que la principale et que la pathologie mentale.",
            "Mean, over the persons accompanied of whom a condition is known on the last day, of"
                + " the conditions other than the main one and than mental illness.")
        .measure(Measure.mean(Attribute.of("pathologies_secondaires", ReferenceDate.PERIOD_END), 1))
        .build();
  }

  private static Indicator attendingDoctor() {
    return DRAFTS
        .followed("SBM-11", HEALTH)
        .title("Médecin traitant", "Attending doctor")
        .counting(
            "Personnes accompagnées dans la période, par médecin traitant au dernier jour.",
            "Persons accompanied in the period, by attending doctor on its last day.")
        .breakdown(Breakdown.byCode(
            Label.of("Médecin traitant", "Attending doctor"),
            Attribute.of("medecin_traitant", ReferenceDate.PERIOD_END),
            List.of(
                Category.of("EQUIPE", "Médecin de l'équipe", "Doctor of the team"),
                Category.of("VILLE", "Médecin de ville", "Doctor in private practice")
                    .including("CENTRE_SANTE"),
                Category.of("AUCUN", "Aucun", "None"))))
        .shares(LhssDefinitions.PERCENT)
        .build();
  }

  private static Indicator interpreting() {
    return DRAFTS
        .events("SBM-18", "IV", "interpretariat")
        .title("Interprétariat", "Interpreting")
        .counting(
            "Prestations d'interprétariat de la période, par mode.",
            "Interpreting of the period, by mode.")
        .breakdown(Breakdown.byCode(
            Label.of("Mode", "Mode"),
            Attribute.ofEvent("interpretariat", "mode"),
            List.of(
                Category.of("TELEPHONE", "Téléphone", "By phone"),
                Category.of("PRESENTIEL", "Sur place", "On site"),
                Category.of("VISIO", "Visioconférence", "By video"))))
        .shares(LhssDefinitions.PERCENT)
        .build();
  }
}
