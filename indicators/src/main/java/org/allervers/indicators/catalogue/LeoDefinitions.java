package org.allervers.indicators.catalogue;

import static org.allervers.indicators.catalogue.Leo2022.LUNEVILLOIS;
import static org.allervers.indicators.catalogue.Leo2022.VAL_DE_LORRAINE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Bands;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Category;
import org.allervers.indicators.definition.Expression;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.definition.Memo;
import org.allervers.indicators.definition.Population;
import org.allervers.indicators.definition.ReferenceDate;
import org.allervers.indicators.definition.Shares;
import org.allervers.indicators.definition.Timing;
import org.allervers.indicators.definition.UnknownPolicy;
import org.allervers.indicators.definition.Validity;
import org.allervers.indicators.period.TimeKind;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.PercentBase;
import org.allervers.indicators.table.Scope;
import org.allervers.indicators.table.Unit;

/** LEO-01 to LEO-23. Percentages are whole numbers, rounded half up, of the persons whose value is known. */
final class LeoDefinitions {

  private static final String VERSION = "1.0.0";
  private static final String ACCOMPANIMENT = "accompagnement";
  private static final ReferenceDate FIRST_CONTACT = ReferenceDate.firstOf(ACCOMPANIMENT);
  private static final Timing FOLLOWED = new Timing(TimeKind.OVERLAP, ACCOMPANIMENT);
  private static final Attribute TERRITORY =
      Attribute.collected(ACCOMPANIMENT, "territoire", TimeKind.OVERLAP);
  private static final Shares PERCENT = Shares.of(PercentBase.KNOWN, 0);
  private static final Shares NO_PERCENT = Shares.notPrinted(PercentBase.KNOWN);

  private LeoDefinitions() {}

  static List<Indicator> all() {
    List<Indicator> all = new ArrayList<>();
    all.add(persons());
    all.addAll(sex());
    all.add(stockOfExited());
    all.addAll(age());
    all.add(parents());
    all.add(nationality());
    all.addAll(housing());
    all.addAll(resources());
    all.add(services());
    all.add(needs());
    all.add(material());
    all.add(exits());
    all.addAll(origin());
    return List.copyOf(all);
  }

  private static Indicator persons() {
    return of("LEO-01", "p. 2, public")
        .title("Personnes accompagnées sur l'année", "Persons accompanied in the year")
        .counting(
            "Personnes dont un accompagnement a au moins un jour dans la période.",
            "Persons with an accompaniment that has at least one day in the period.")
        .shares(NO_PERCENT)
        .total("Personnes accompagnées sur l'année", "Persons accompanied in the year")
        .addMemo(couple())
        .build();
  }

  private static Memo couple() {
    // Counted once for the couple: only one of the two members carries the code.
    Attribute attribute = Attribute.of("couple", ReferenceDate.PERIOD_END);
    return new Memo(
        Category.of("COUPLE", "Dont couple", "Of which couples"),
        Expression.is(attribute, "REFERENT"));
  }

  private static List<Indicator> sex() {
    Breakdown lines = Breakdown.byCode(
        Label.of("Sexe", "Sex"),
        Attribute.of("sexe", ReferenceDate.TIMELESS),
        List.of(
            Category.of("F", "Femme", "Woman").including("FT"),
            Category.of("H", "Homme", "Man").including("HT")));
    Indicator total = of("LEO-02", "1.1, sexe")
        .title("Sexe", "Sex")
        .counting(
            "Personnes accompagnées dans la période, par sexe déclaré.",
            "Persons accompanied in the period, by declared sex.")
        .breakdown(lines)
        .shares(PERCENT)
        .build();
    return List.of(
        total,
        total.toBuilder("LEO-03")
            .at(VAL_DE_LORRAINE)
            .total("Total VDL", "Total VDL")
            .addMemo(couple())
            .build(),
        lunevillois(total, "LEO-04"));
  }

  private static Indicator stockOfExited() {
    return of("LEO-05", "p. 2, flux")
        .title("Personnes sorties du dispositif au dernier jour", "Persons out on the last day")
        .counting(
            "Personnes accompagnées dans la période, sans accompagnement ouvert au dernier jour"
                + " (stock, non flux).",
            "Persons accompanied in the period with no accompaniment open on its last day (a"
                + " stock, not a flow).")
        .population(Population.everybody()
            .withNumerator(Expression.not(Expression.exists(ACCOMPANIMENT, TimeKind.STOCK_AT_END))))
        .shares(Shares.notPrinted(PercentBase.ALL))
        .total("Personnes sorties au dernier jour", "Persons out on the last day")
        .build();
  }

  private static List<Indicator> age() {
    Bands bands = Bands.ofClosed()
        .band("18-30", Label.ofBoth("18-30"), 18, 30)
        .band("31-40", Label.ofBoth("31-40"), 31, 40)
        .band("41-50", Label.ofBoth("41-50"), 41, 50)
        .band("51-60", Label.ofBoth("51-60"), 51, 60)
        .from("60+", Label.of("Plus de 60", "Over 60"), 61)
        .build();
    Breakdown lines = Breakdown.byBand(
        Label.of("Tranche d'âge", "Age band"),
        Attribute.of("age", ReferenceDate.PERIOD_END),
        bands);
    Indicator total = of("LEO-06", "1.2, âge")
        .title("Âge", "Age")
        .counting(
            "Personnes accompagnées dans la période, par âge en années révolues au dernier jour.",
            "Persons accompanied in the period, by completed years on its last day.")
        .breakdown(lines)
        .shares(PERCENT)
        .build();
    return byTerritory(total, "LEO-07", "LEO-08", PERCENT);
  }

  private static Indicator parents() {
    return of("LEO-09", "1.2, situation familiale")
        .title("Parents", "Parents")
        .counting(
            "Personnes accompagnées dans la période qui ont déclaré être parents.",
            "Persons accompanied in the period who said that they are parents.")
        .population(Population.everybody()
            .withNumerator(Expression.is(Attribute.of("parent", ReferenceDate.PERIOD_END), "OUI")))
        .shares(Shares.notPrinted(PercentBase.ALL))
        .total("Personnes ayant déclaré être parents", "Persons who said that they are parents")
        .addMemo(new Memo(
            Category.of(
                "ENFANT_A_CHARGE",
                "Avait encore un enfant à charge",
                "Still with a dependent child"),
            Expression.is(Attribute.of("enfant_a_charge", ReferenceDate.PERIOD_END), "OUI")))
        .build();
  }

  private static Indicator nationality() {
    return of("LEO-10", "1.3, nationalité")
        .title("Nationalité", "Nationality")
        .counting(
            "Personnes accompagnées dans la période, par groupe de nationalité au dernier jour.",
            "Persons accompanied in the period, by group of nationality on its last day.")
        .breakdown(Breakdown.byCode(
            Label.of("Nationalité", "Nationality"),
            Attribute.of("nationalite", ReferenceDate.PERIOD_END),
            List.of(
                Category.of("HUE", "Etrangère Hors U.E", "Foreign, outside the EU")
                    .including("APATRIDE"),
                Category.of("UE", "Etrangère U.E", "Foreign, EU"),
                Category.of("FR", "Française", "French"))))
        .shares(NO_PERCENT)
        .total("Total général", "Grand total")
        .build();
  }

  private static List<Indicator> housing() {
    Breakdown lines = Breakdown.byCode(
        Label.of("Situation d'habitat initiale", "Initial housing situation"),
        Attribute.of("habitat", FIRST_CONTACT),
        List.of(
            Category.of("RUE", "A la rue", "Sleeping rough"),
            Category.of("COHABITATION", "Cohabitation", "Shared living"),
            Category.of("DETENTION", "Détention", "Detention"),
            Category.of(
                    "MOBILE_FORTUNE",
                    "Hébergement mobile ou de fortune",
                    "Mobile or makeshift housing")
                .including("VEHICULE"),
            Category.of("TIERS", "Hébergement par un tiers", "Hosted by a third party"),
            Category.of("LOGEMENT", "Logement", "Ordinary housing"),
            Category.of("LOG_INADAPTE", "Logement inadapté", "Unsuitable housing")
                .including("SUROCCUPATION"),
            Category.of("LOG_INSALUBRE", "Logement insalubre", "Unfit housing"),
            Category.of("RUPTURE_BAIL", "Rupture de bail", "Lease ended"),
            Category.of("EXPULSION", "Procédure d'expulsion", "Eviction procedure"),
            Category.of("ERRANCE", "Situation d'errance", "Wandering"),
            Category.of("SORTIE_AHI", "Sortie de structure AHI", "Leaving an AHI facility"),
            Category.of("AUTRE", "Autre", "Other")));
    Indicator total = of("LEO-11", "1.4, situation d'habitat")
        .title("Situation d'habitat initiale", "Initial housing situation")
        .counting(
            "Personnes accompagnées dans la période, par habitat au premier jour du premier"
                + " accompagnement.",
            "Persons accompanied in the period, by housing on the first day of their first"
                + " accompaniment.")
        .breakdown(lines)
        .shares(PERCENT)
        .total("Total général", "Grand total")
        .build();
    return byTerritory(total, "LEO-12", "LEO-13", NO_PERCENT);
  }

  private static List<Indicator> resources() {
    Breakdown lines = Breakdown.byCode(
        Label.of("Ressources/aides financières", "Resources and benefits"),
        Attribute.of("ressource", ReferenceDate.PERIOD_END),
        List.of(
            Category.of("AAH", "AAH", "Disabled adult allowance (AAH)"),
            Category.of("ALLOC_CHOMAGE", "Allocation chômage", "Unemployment benefit")
                .including("ARE", "ASS"),
            Category.of(
                "MANCHE_INFORMEL", "Manche ou revenus informels", "Begging or informal income"),
            Category.of("TRAVAIL", "Revenus du travail", "Earnings from work"),
            Category.of("RSA", "RSA", "Minimum income (RSA)"),
            Category.of("SANS", "Sans ressources", "No resources"),
            Category.of("PENSION_INVALIDITE", "Pension d'invalidité", "Disability pension"),
            Category.of("AUTRE", "Autres", "Other")));
    Indicator total = of("LEO-14", "1.5, type de ressources")
        .title("Ressources", "Resources")
        .counting(
            "Personnes accompagnées dans la période, par ressource principale au dernier jour.",
            "Persons accompanied in the period, by main resource on its last day.")
        .breakdown(lines)
        .shares(PERCENT)
        .total("Total général", "Grand total")
        .build();
    return byTerritory(total, "LEO-15", "LEO-16", NO_PERCENT);
  }

  private static Indicator services() {
    return of("LEO-17", "2.1, prestations réalisées")
        .title("Prestations réalisées", "Services delivered")
        .counting(
            "Personnes accompagnées ayant reçu au moins une fois chaque type de prestation dans la"
                + " période.",
            "Persons accompanied who received each type of service at least once in the period.")
        .breakdown(Breakdown.byCodes(
            Label.of("Type de prestation", "Type of service"),
            Attribute.collected("rencontre", "prestation", TimeKind.EVENT_IN_PERIOD),
            List.of(
                Category.of("HYGIENE", "Accès à l'hygiène", "Access to hygiene"),
                Category.of(
                    "BESOINS_MATERIELS",
                    "Réponse à des besoins matériels (vêtements, divers)",
                    "Material needs met (clothes, other)"),
                Category.of("AIDE_ALIMENTAIRE", "Aide alimentaire", "Food aid"),
                Category.of("ECOUTE_LIEN", "Ecoute/lien social", "Listening and social link"),
                Category.of(
                    "RDR_CONSEIL", "Information sur les addictions", "Information on addictions"),
                Category.of(
                    "RDR_MATERIEL",
                    "Accès à du matériel de prévention et RDR",
                    "Prevention and harm reduction material"),
                Category.of("AUTRE", "Autre", "Other"))))
        .shares(NO_PERCENT)
        .total("Total général", "Grand total")
        .addNote(SEVERAL_FR, SEVERAL_EN)
        .build();
  }

  private static final String SEVERAL_FR =
      "Plusieurs réponses par personne : le total compte les réponses.";
  private static final String SEVERAL_EN = "Several answers per person: the total counts answers.";

  private static Indicator needs() {
    return of("LEO-18", "2.2, besoins exprimés")
        .title("Besoins exprimés", "Needs expressed")
        .counting(
            "Personnes accompagnées ayant exprimé chaque besoin au moins une fois dans la période.",
            "Persons accompanied who expressed each need at least once in the period.")
        .breakdown(Breakdown.byCodes(
            Label.of("Besoin exprimé", "Need expressed"),
            Attribute.collected("besoin", "besoin", TimeKind.EVENT_IN_PERIOD),
            List.of(
                Category.of("INSERTION_PRO", "Insertion professionnelle", "Work integration"),
                Category.of(
                    "EVALUATION_SANTE", "Evaluation de l'état de santé", "Health assessment"),
                Category.of(
                    "SOIN_COORDINATION", "Soin/coordination de soin", "Care and care coordination"),
                Category.of("DOMICILIATION", "Domiciliation", "Postal address (domiciliation)"),
                Category.of(
                    "RDR_MATERIEL",
                    "Accès à du matériel de prévention et RDR",
                    "Prevention and harm reduction material"),
                Category.of(
                    "BESOINS_MATERIELS",
                    "Besoins matériels (vêtements, divers)",
                    "Material needs (clothes, other)"),
                Category.of(
                    "DROITS", "Ouverture/restauration de droits", "Opening or restoring rights"),
                Category.of("HYGIENE", "Accès à l'hygiène", "Access to hygiene"),
                Category.of("LOGEMENT", "Accès à un logement", "Access to housing"),
                Category.of("AIDE_ALIMENTAIRE", "Aide alimentaire", "Food aid"),
                Category.of("ECOUTE_LIEN", "Ecoute/lien social", "Listening and social link"),
                Category.of(
                    "ABSENCE_DEMANDE", "Absence de demande exprimée", "No request expressed"))))
        .shares(NO_PERCENT)
        .total("Total général", "Grand total")
        .addNote(SEVERAL_FR, SEVERAL_EN)
        .build();
  }

  private static Indicator material() {
    String source = "distribution";
    return of("LEO-19", "2.3, focus sur la mission RDR")
        .title("Matériel de réduction des risques distribué", "Harm reduction material distributed")
        .counting(
            "Unités de matériel distribuées dans la période, par produit ; cups, EPPI et garrots"
                + " exclus.",
            "Items distributed in the period, by product; cups, EPPI and tourniquets left out.")
        .unit(Unit.ITEMS)
        .basis(Basis.EVENT)
        .timing(new Timing(TimeKind.EVENT_IN_PERIOD, source))
        .population(Population.everybody()
            .withExclusions(
                Expression.in(Attribute.ofEvent(source, "produit"), "CUP", "EPPI", "GARROT")))
        .measure(Measure.sum(source, "quantite"))
        .attributedBy(Attribute.ofEvent(source, "territoire"))
        .at(VAL_DE_LORRAINE)
        .breakdown(Breakdown.byCode(
            Label.of("Type de produit", "Product"),
            Attribute.ofEvent(source, "produit"),
            List.of(
                Category.of("SERINGUE", "Seringues", "Syringes"),
                Category.of("PRENOXAD", "Prenoxad", "Prenoxad (injectable naloxone)"),
                Category.of("KIT_BASE", "Kit base", "Freebase kit"),
                Category.of(
                    "CARNET_ROULE_PAILLE",
                    "Carnet de roule ta paille",
                    "Roll-your-straw booklet"))))
        .shares(NO_PERCENT)
        .withoutTotal()
        .addNote("Hors cups, EPPI et garrots.", "Cups, EPPI and tourniquets are left out.")
        .build();
  }

  private static Indicator exits() {
    return of("LEO-20", "3, types de sortie")
        .title("Motif de sortie", "Reason for exit")
        .counting(
            "Fins d'accompagnement dont la date effective est dans la période (flux) ; une"
                + " personne peut sortir deux fois.",
            "Ends of accompaniment whose effective date is in the period (a flow); a person may"
                + " leave twice.")
        .unit(Unit.EPISODES)
        .basis(Basis.SPELL)
        .timing(new Timing(TimeKind.EXITS, ACCOMPANIMENT))
        .attributedBy(Attribute.ofEvent(ACCOMPANIMENT, "territoire"))
        .breakdown(Breakdown.byCode(
            Label.of("Motif de sortie", "Reason for exit"),
            Attribute.ofEvent(ACCOMPANIMENT, "motif_sortie"),
            List.of(
                Category.of("DEPART_TERRITOIRE", "Départ", "Left the territory"),
                Category.of("ORIENTATION", "Orientation", "Referred").including("ORIENTATION_LHSS"),
                Category.of("PERTE_DE_LIEN", "Perte de lien", "Lost contact"),
                Category.of(
                    "PRISE_EN_CHARGE_TERMINEE", "Prise en charge terminée", "Care completed"))))
        .shares(PERCENT)
        .total("Total général", "Grand total")
        .build();
  }

  /** Per accompaniment and not per person: the report prints 33 signallings for the 32 persons of the Val-de-Lorraine. */
  private static List<Indicator> origin() {
    Breakdown lines = Breakdown.byCode(
        Label.of("Acteur à l'origine du signalement", "Who drew attention to the person"),
        Attribute.ofEvent(ACCOMPANIMENT, "origine_signalement"),
        List.of(
            Category.of("ASLL", "ASLL", "Housing-related social support (ASLL)"),
            Category.of("AUTRE", "Autre", "Other"),
            Category.of("CCAS", "CCAS", "Municipal social centre (CCAS)"),
            Category.of(
                "PERSONNE", "Contact direct par la personne", "Direct contact by the person"),
            Category.of(
                "MAIRIE_CC",
                "Mairie, Communauté de Communes",
                "Town hall, community of municipalities"),
            Category.of("MARAUDE", "Maraude", "Street outreach"),
            Category.of("SERVICE_SOCIAL_SECTEUR", "MDS", "Local social service (MDS)"),
            Category.of("POLICE_GENDARMERIE", "Police, gendarmerie", "Police"),
            Category.of("PROCHE", "Proche, famille de la personne", "Relative, family"),
            Category.of("SAO", "SAO", "Reception and referral service (SAO)"),
            Category.of("RIVERAIN", "Riverain", "Local resident")));
    Indicator total = of("LEO-21", "partenariats 1, acteurs orientant vers le dispositif")
        .title("Acteur à l'origine du signalement", "Who drew attention to the person")
        .counting(
            "Accompagnements ayant au moins un jour dans la période, par acteur à l'origine de"
                + " chacun.",
            "Accompaniments with at least one day in the period, by who was at the origin of each.")
        .unit(Unit.EPISODES)
        .basis(Basis.SPELL)
        .attributedBy(Attribute.ofEvent(ACCOMPANIMENT, "territoire"))
        .breakdown(lines)
        .shares(PERCENT)
        .total("Total général", "Grand total")
        .build();
    return List.of(
        total,
        total.toBuilder("LEO-22")
            .at(LUNEVILLOIS)
            .shares(NO_PERCENT)
            .total("Total Lunévillois", "Total Lunévillois")
            .build(),
        total.toBuilder("LEO-23")
            .at(VAL_DE_LORRAINE)
            .shares(NO_PERCENT)
            .total("Total VDL", "Total VDL")
            .build());
  }

  private static List<Indicator> byTerritory(
      Indicator total, String valDeLorraine, String lunevillois, Shares shares) {
    return List.of(
        total,
        total.toBuilder(valDeLorraine)
            .at(VAL_DE_LORRAINE)
            .shares(shares)
            .total("Total VDL", "Total VDL")
            .build(),
        lunevillois(total.toBuilder(lunevillois).shares(shares).build(), lunevillois));
  }

  private static Indicator lunevillois(Indicator total, String id) {
    return total.toBuilder(id)
        .at(LUNEVILLOIS)
        .total("Total Lunévillois", "Total Lunévillois")
        .build();
  }

  /** What all of them share; the source is completed by the place in the report. */
  private static Indicator.Builder of(String id, String place) {
    return Indicator.builder(id, VERSION)
        .validity(new Validity(LocalDate.of(2022, 1, 1), Optional.of(LocalDate.of(2023, 1, 1))))
        .jurisdiction("LEO")
        .source("LEO, rapport d'activité 2022, " + place)
        .unit(Unit.PERSONS)
        .basis(Basis.PERSON)
        .timing(FOLLOWED)
        .population(Population.everybody())
        .attributedBy(TERRITORY)
        .at(Scope.TOTAL)
        .unknown(UnknownPolicy.BESIDE);
  }
}
