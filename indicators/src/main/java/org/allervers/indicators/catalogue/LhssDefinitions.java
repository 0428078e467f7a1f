package org.allervers.indicators.catalogue;

import java.util.List;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Category;
import org.allervers.indicators.definition.Expression;
import org.allervers.indicators.definition.Population;
import org.allervers.indicators.definition.ReferenceDate;
import org.allervers.indicators.definition.Shares;
import org.allervers.indicators.period.TimeKind;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.PercentBase;

/** The tables that both reports of Saint-Benoît-Labre print, with whole percentages of all persons or events. */
final class LhssDefinitions {

  static final Shares PERCENT = Shares.of(PercentBase.ALL, 0);

  private final Drafts drafts;

  LhssDefinitions(Drafts drafts) {
    this.drafts = drafts;
  }

  Indicator followed(String id, String place) {
    return drafts
        .followed(id, place)
        .title("Personnes accompagnées", "Persons accompanied")
        .counting(
            "Personnes dont un accompagnement a au moins un jour dans la période.",
            "Persons with an accompaniment that has at least one day in the period.")
        .total("Personnes accompagnées", "Persons accompanied")
        .build();
  }

  Indicator household(String id, String place) {
    return drafts
        .followed(id, place)
        .title("Type de ménage", "Household type")
        .counting(
            "Personnes accompagnées dans la période, par type de ménage au dernier jour.",
            "Persons accompanied in the period, by household type on its last day.")
        .breakdown(Breakdown.byCode(
            Label.of("Type de ménage", "Household type"),
            Attribute.of("menage", ReferenceDate.PERIOD_END),
            List.of(
                Category.of("HOMME_ISOLE", "Homme isolé", "Man alone"),
                Category.of("FEMME_ISOLEE", "Femme isolée", "Woman alone"),
                Category.of("FAMILLE", "Famille", "Family").including("FAMILLE_MONO"),
                Category.of("COUPLE", "En couple", "Couple"))))
        .shares(PERCENT)
        .build();
  }

  Indicator pathologies(String id, String place) {
    return drafts
        .followed(id, place)
        .title("Pathologies", "Health conditions")
        .counting(
            "Personnes accompagnées dans la période, par pathologies connues au dernier jour ; une"
                + " personne peut figurer sur plusieurs lignes.",
            "Persons accompanied in the period, by the conditions known on its last day; a person"
                + " may stand in several lines.")
        .breakdown(Breakdown.byCodes(
            Label.of("Pathologies", "Health conditions"),
            Attribute.of("pathologie", ReferenceDate.PERIOD_END),
            List.of(
                Category.of("PSY", "Psychiatrie", "Psychiatry"),
                Category.of("ORTHO_TRAUMA", "Ortho-traumatologie", "Orthopaedics and trauma"),
                Category.of("ADDICTO", "Addictologie", "Addiction").including("ALCOOL", "TABAC"),
                Category.of("COGNITIF", "Troubles cognitifs", "Cognitive disorders"),
                Category.of("NEURO", "Neurologie", "Neurology").including("EPILEPSIE"),
                Category.of("AEG", "Altération de l'état général", "Decline in general condition"),
                Category.of("AUTONOMIE", "Perte d'autonomie", "Loss of autonomy"))))
        .shares(PERCENT)
        .build();
  }

  Indicator acts(String id, String place) {
    return drafts
        .events(id, place, "acte")
        .title("Activités des professionnels", "Activities of the professionals")
        .counting(
            "Actes réalisés dans la période, par nature.",
            "Acts delivered in the period, by nature.")
        .breakdown(Breakdown.byCode(
            Label.of("Nature de l'activité", "Nature of the activity"),
            Attribute.ofEvent("acte", "nature"),
            List.of(
                Category.of(
                    "COORD_RDV", "Coordination des rendez-vous", "Coordination of appointments"),
                Category.of("ECOUTE_LIEN", "Travail du lien", "Link-building")
                    .including("SOIN_RELATIONNEL", "PREMIER_CONTACT"),
                Category.of(
                        "CONCERTATION_SYNTHESE",
                        "Coordination avec les partenaires",
                        "Coordination with partners")
                    .including("CO_EVALUATION"),
                Category.of("ACCOMP_PHYSIQUE", "Accompagnement physique", "Accompanying"),
                Category.of("PREMIERS_SOINS", "Soins infirmiers", "Nursing care")
                    .including("SOIN_INFIRMIER_PRESCRIT", "SOIN_BASE", "BILAN_INFIRMIER"),
                Category.of(
                        "DELIVRANCE_MEDICAMENT", "Délivrance de médicaments", "Giving medicines")
                    .including("AIDE_PRISE"),
                Category.of("CONSULT_MEDICALE", "Consultation médicale", "Medical consultation"),
                Category.of("ENTRETIEN_SOCIAL", "Démarches sociales", "Social work"))))
        .shares(PERCENT)
        .build();
  }

  /** Who asked, per accompaniment: a situation is an accompaniment. */
  Indicator origin(String id, String place) {
    return drafts
        .accompaniments(id, place, TimeKind.OVERLAP)
        .title("Orienteurs", "Who referred")
        .counting(
            "Accompagnements ayant au moins un jour dans la période, par orienteur.",
            "Accompaniments with at least one day in the period, by who referred.")
        .breakdown(Breakdown.byCode(
            Label.of("Orienteur", "Who referred"),
            Attribute.ofEvent(Drafts.ACCOMPANIMENT, "origine_signalement"),
            List.of(
                Category.of("ETAB_SANTE", "CHU", "University hospital")
                    .including("CHU_ELPP", "CHU_PASS", "CHU_SORTIES_COMPLEXES", "CHU_SERVICE"),
                Category.of("LHSS_JOUR", "LHSS de jour", "Day LHSS"),
                Category.of("LHSS", "LHSS", "LHSS"),
                Category.of("SIAO_115", "SIAO/115", "SIAO/115"),
                Category.of("GESTIONNAIRE_HEBERGEMENT", "Hébergement", "Accommodation manager")
                    .including("DNA_CADA"),
                Category.of("ACCUEIL_JOUR", "Accueil de jour", "Day centre"),
                Category.of("ASSOCIATION", "Association", "Association"),
                Category.of("PERSONNE", "Contact direct par la personne", "By the person")
                    .including("PROCHE"),
                Category.of("AUTRE", "Autre", "Other"))))
        .shares(PERCENT)
        .build();
  }

  Indicator exitMotives(String id, String place) {
    return drafts
        .accompaniments(id, place, TimeKind.EXITS)
        .title("Motifs de sortie", "Reasons for exit")
        .counting(
            "Fins d'accompagnement dans la période, par motif.",
            "Ends of accompaniment in the period, by reason.")
        .breakdown(Breakdown.byCode(
            Label.of("Motif de sortie", "Reason for exit"),
            Attribute.ofEvent(Drafts.ACCOMPANIMENT, "motif_sortie"),
            List.of(
                Category.of(
                    "ABSENCE_3_MOIS",
                    "Absence de passage depuis plus de 3 mois",
                    "No visit for more than 3 months"),
                Category.of("PERTE_DE_LIEN", "Perte de lien", "Lost contact"),
                Category.of(
                    "PRISE_EN_CHARGE_TERMINEE", "Prise en charge terminée", "Care completed"),
                Category.of("ORIENTATION", "Orientation", "Referred").including("ORIENTATION_LHSS"),
                Category.of("HEBERGE_RELOGE", "Hébergement ou relogement", "Housed"),
                Category.of("DEPART_TERRITOIRE", "Départ", "Left the territory"),
                Category.of("DECES", "Décès", "Death"),
                Category.of("AUTRE", "Autre", "Other"))))
        .shares(PERCENT)
        .build();
  }

  /** Events of a source, no lines. */
  Indicator events(String id, String place, String source, Label title, Label counting) {
    return drafts
        .events(id, place, source)
        .title(title.fr(), title.en())
        .counting(counting.fr(), counting.en())
        .total(title.fr(), title.en())
        .build();
  }

  /** Acts of one nature. */
  Indicator actsOf(String id, String place, String nature, Label title) {
    return drafts
        .events(id, place, "acte")
        .title(title.fr(), title.en())
        .counting(
            "Actes de la période de nature " + nature + ".",
            "Acts of the period of the nature " + nature + ".")
        .population(Population.of(Expression.is(Attribute.ofEvent("acte", "nature"), nature)))
        .total(title.fr(), title.en())
        .build();
  }
}
