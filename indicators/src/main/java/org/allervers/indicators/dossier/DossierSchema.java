package org.allervers.indicators.dossier;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Act;
import org.allervers.core.activity.Distribution;
import org.allervers.core.activity.Visit;
import org.allervers.core.episode.Exit;
import org.allervers.core.social.ExpressedNeeds;
import org.allervers.indicators.Reading;
import org.allervers.indicators.Schema;
import org.allervers.indicators.Unplaced;
import org.allervers.indicators.period.HalfDay;

/**
 * How definitions read a {@link Dossier}. What it binds, with the codes of the value lists:
 *
 * <ul>
 *   <li>attributes: {@code sexe}, {@code nationalite}, {@code langue}, {@code age} (completed years), {@code habitat},
 *       {@code ressource}, {@code menage}, {@code situation_administrative}, {@code zone_origine}, {@code
 *       protection_maladie}, {@code niveau_education}, {@code situation_professionnelle}, {@code situation_familiale},
 *       {@code situation_justice}, {@code couverture_medicale}, {@code medecin_traitant}, {@code vaccination}, {@code
 *       vulnerabilite}, {@code antecedent}, {@code consommation}, {@code pathologie_motif}, {@code pathologie}, {@code
 *       pathologies_secondaires} (how many besides the main one, mental health aside), {@code allophone}, {@code
 *       parent} and {@code enfant_a_charge} ({@code OUI}, {@code NON}), {@code couple} ({@code REFERENT} for the member who counts for the couple, {@code
 *       CONJOINT} for the other);
 *   <li>spells {@code accompagnement}: {@code territoire}, {@code dispositif}, {@code origine_signalement}, {@code
 *       motif_sortie};
 *   <li>events {@code rencontre} ({@code prestation}, {@code type}, {@code territoire}), {@code acte} ({@code nature},
 *       {@code territoire}), {@code passage} ({@code territoire}), {@code besoin} ({@code besoin}), {@code
 *       distribution} ({@code produit}, {@code quantite}, {@code territoire}), {@code demande} ({@code origine}, {@code
 *       decision}, {@code motif_refus}, {@code dispositif}, {@code territoire}), {@code orientation} ({@code type}, {@code
 *       nature}, {@code droit_commun}, {@code realisee}, {@code territoire}), {@code interpretariat} ({@code mode},
 *       {@code demande}, {@code territoire}), {@code demarche} ({@code droit}, {@code statut}), {@code ouverture_droit}
 *       ({@code droit}), and {@code jour_de_passage}, which counts each day with a visit as one slot.
 * </ul>
 *
 * <p>An age is known only if it is certain: 1980 gives one on 31 December, and none in June. An act that was refused,
 * missed or put off is no service. Acts noted without an encounter stand as one encounter of their day. Somebody whose
 * accompaniment was reopened has one spell for each stay, under the reason for which it ended; who drew attention to
 * them counts once.
 *
 * <p>A dossier of which a compartment that is needed is sealed away is rejected, not counted as if nothing were
 * recorded there.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class DossierSchema {

  private static final String NAME = "dossier/1";

  private final Territories territories;
  private final Grouping grouping;

  private DossierSchema(Territories territories, Grouping grouping) {
    this.territories = territories;
    this.grouping = grouping;
  }

  /**
   * Returns the schema in which each code is read as it was recorded.
   *
   * @param territories code of the territory of each team; an accompaniment of another team is in no territory
   */
  public static Schema<Dossier> of(Map<UUID, String> territories) {
    return new DossierSchema(new Territories(territories), Grouping.none()).schema(NAME);
  }

  /**
   * Returns the schema in which a code is read as the code of the line where a report counts it, such as {@code AUTRE}
   * for a hotel. Codes of which the report says nothing are read as they were recorded.
   *
   * @param territories code of the territory of each team; an accompaniment of another team is in no territory
   * @param report name of a mapping of the value lists, for example {@code leo2022}
   */
  public static Schema<Dossier> of(Map<UUID, String> territories, String report) {
    return new DossierSchema(new Territories(territories), Grouping.of(report))
        .schema(NAME + "+" + report);
  }

  private Schema<Dossier> schema(String name) {
    Schema.Builder<Dossier> schema = Schema.builder(name, Dossier.class);
    bindIdentity(schema);
    bindSocial(schema);
    bindAccompaniment(schema);
    bindActivity(schema);
    CodedFacts.bind(schema, grouping);
    schema.numberAt("pathologies_secondaires", CodedFacts::secondaryPathologies);
    Services.bind(schema, grouping, territories);
    return schema.build();
  }

  private void bindIdentity(Schema.Builder<Dossier> schema) {
    schema
        .codes("langue", d -> Held.identity(d).languages())
        .numberAt("age", (d, day) -> Age.on(day, Held.identity(d).birthDate()));
  }

  private void bindSocial(Schema.Builder<Dossier> schema) {
    schema
        .readingAt("parent", (d, day) -> Family.parent(Held.social(d).family()))
        .readingAt(
            "enfant_a_charge", (d, day) -> Family.dependentChild(Held.social(d).family()))
        .codeAt("couple", (d, day) -> Family.couple(Held.social(d).family(), day))
        .events(
            "besoin",
            ExpressedNeeds.class,
            d -> Held.social(d).expressedNeeds(),
            needs ->
                needs.on(ExpressedNeeds::date).codes("besoin", one -> grouping.codes(one.needs())));
  }

  private void bindAccompaniment(Schema.Builder<Dossier> schema) {
    schema.spells(
        "accompagnement",
        Stay.class,
        d -> Stay.all(Held.coordination(d)),
        stays -> stays
            .from(Stay::start)
            .to(stay -> stay.exit().map(Exit::date))
            .code("territoire", stay -> territories.of(stay.team()))
            .code("dispositif", stay -> Optional.of(grouping.code(stay.episode().dispositif())))
            .reading(
                "origine_signalement",
                stay -> stay.isReturn()
                    ? Reading.missing(Unplaced.NOT_APPLICABLE)
                    : grouping.read(stay.origin()))
            .reading(
                "motif_sortie",
                stay -> stay.exit()
                    .map(exit -> grouping.read(exit.motive()))
                    .orElseGet(() -> Reading.missing(Unplaced.NOT_APPLICABLE))));
  }

  private void bindActivity(Schema.Builder<Dossier> schema) {
    schema
        .events(
            "rencontre",
            Meeting.class,
            d -> Meeting.all(Held.all(d)),
            meetings -> meetings
                .on(Meeting::day)
                .halfDay(Meeting::half)
                .codes("prestation", meeting -> grouping.codes(meeting.services()))
                .reading("type", meeting -> grouping.read(meeting.kind()))
                .code("territoire", meeting -> territories.of(meeting.team())))
        .events(
            "acte",
            Act.class,
            d -> Meeting.delivered(Held.all(d)),
            acts -> acts.on(Act::date)
                .code("nature", act -> Optional.of(grouping.code(act.kind())))
                .code("territoire", act -> territories.of(act.team())))
        .events(
            "passage",
            Visit.class,
            d -> Held.coordination(d).visits(),
            visits -> visits
                .on(Visit::date)
                .halfDay(visit -> visit.time().map(HalfDay::of))
                .code("territoire", visit -> territories.of(visit.team())))
        .events(
            "distribution",
            Distribution.class,
            d -> Held.part(d, Compartment.HEALTH).distributions(),
            given -> given
                .on(Distribution::date)
                .code("produit", one -> Optional.of(grouping.code(one.material())))
                .number("quantite", one -> OptionalLong.of(one.quantity()))
                .code("territoire", one -> territories.of(one.team())));
  }
}
