package org.allervers.core.mano;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keys that Mano itself gives a record of a table, and where each stands in a dossier or in the register, in the names of their
 * formats; an empty place for what the record alone keeps, whole beside what it became. Those of persons are {@link PersonFields}.
 */
final class RecordFields {

  /** What every record has, of either generation of the programs. */
  private static final Set<String> ENVELOPE = Set.of(
      "_id", "organisation", "createdAt", "updatedAt", "deletedAt", "deletedBy", "updatedBy");

  private static final String KEPT = "";

  private static final Map<ManoTable, Map<String, String>> HOMES = new EnumMap<>(ManoTable.class);

  static {
    table(
        ManoTable.ACTION,
        "name",
        "taches.intitule",
        "description",
        "taches.description",
        "status",
        "taches.statut",
        "dueAt",
        "taches.echeanceLe",
        "withTime",
        "taches.echeanceHeure",
        "completedAt",
        "taches.faiteLe",
        "categories",
        "taches.categories",
        "category",
        "taches.categories",
        "teams",
        "taches.equipes",
        "team",
        "taches.equipes",
        "user",
        "taches.responsable",
        "urgent",
        "taches.urgent",
        "group",
        "taches.famille",
        "recurrence",
        "taches.recurrence",
        "person",
        KEPT,
        "structure",
        KEPT,
        "documents",
        KEPT,
        "history",
        KEPT);
    table(
        ManoTable.CONSULTATION,
        "name",
        "actes.remarque",
        "type",
        "actes.acte",
        "status",
        "actes.issue",
        "completedAt",
        "actes.date",
        "dueAt",
        "taches.echeanceLe",
        "teams",
        "actes.equipe",
        "user",
        "actes.professionnel",
        "onlyVisibleBy",
        "sante.notes",
        "person",
        KEPT,
        "documents",
        KEPT,
        "comments",
        KEPT,
        "history",
        KEPT);
    table(
        ManoTable.TREATMENT,
        "name",
        "sante.traitements.nom",
        "dosage",
        "sante.traitements.dose",
        "frequency",
        "sante.traitements.frequence",
        "indication",
        "sante.traitements.indication",
        "startDate",
        "sante.traitements.debut",
        "endDate",
        "sante.traitements.dernierJour",
        "person",
        KEPT,
        "user",
        KEPT,
        "documents",
        KEPT,
        "comments",
        KEPT,
        "history",
        KEPT);
    table(
        ManoTable.MEDICAL_FILE,
        "person",
        KEPT,
        "documents",
        KEPT,
        "comments",
        KEPT,
        "history",
        KEPT);
    table(
        ManoTable.COMMENT,
        "comment",
        "coordination.notes.texte",
        "date",
        "coordination.notes.date",
        "user",
        "coordination.notes.auteur",
        "team",
        KEPT,
        "person",
        KEPT,
        "action",
        KEPT,
        "group",
        KEPT,
        "urgent",
        KEPT);
    meeting(ManoTable.PASSAGE, "passages");
    meeting(ManoTable.RENCONTRE, "rencontres", "observation", KEPT);
    table(ManoTable.GROUP, "persons", "social.famille.menages", "relations", KEPT);
    table(
        ManoTable.PERSON_PLACE,
        "place",
        "coordination.pointsRencontre.lieu",
        "createdAt",
        "coordination.pointsRencontre.depuis",
        "person",
        KEPT,
        "user",
        KEPT);
    table(ManoTable.PLACE, "name", "coordination.pointsRencontre.lieu", "user", KEPT);
    table(
        ManoTable.REPORT,
        "team",
        "plages.equipe",
        "date",
        "plages.date",
        "description",
        "plages.remarque",
        "collaborations",
        "maraudes.collaborations",
        "services",
        "actesAnonymes",
        "oldDateSystem",
        KEPT,
        "debug",
        KEPT);
    table(
        ManoTable.TERRITORY,
        "name",
        "maraudes.observations.lieu",
        "types",
        "maraudes.observations.typesTerritoire",
        "perimeter",
        KEPT,
        "description",
        KEPT,
        "user",
        KEPT,
        "archivedAt",
        KEPT,
        "documents",
        KEPT);
    table(
        ManoTable.TERRITORY_OBSERVATION,
        "territory",
        "maraudes.observations.lieu",
        "team",
        "maraudes.observations.equipe",
        "observedAt",
        "maraudes.observations.date",
        "user",
        "maraudes.observations.professionnel",
        "comment",
        "maraudes.observations.remarque",
        "personsMale",
        "maraudes.observations.hommesRencontres",
        "personsFemale",
        "maraudes.observations.femmesRencontrees",
        "material",
        "maraudes.observations.materielRamasse",
        "police",
        "maraudes.observations.presencePoliciere",
        "atmosphere",
        "maraudes.observations.ambiance");
    table(
        ManoTable.SERVICE,
        "service",
        "actesAnonymes.acte",
        "count",
        "actesAnonymes.nombre",
        "date",
        "actesAnonymes.date",
        "team",
        "actesAnonymes.equipe");
    table(
        ManoTable.STRUCTURE,
        "name",
        "structures.nom",
        "phone",
        "structures.telephone",
        "email",
        "structures.courriel",
        "adresse",
        "structures.adresse",
        "postcode",
        "structures.codePostal",
        "city",
        "structures.commune",
        "description",
        "structures.remarque",
        "categories",
        "structures.types");
    table(
        ManoTable.RECURRENCE,
        "startDate",
        KEPT,
        "endDate",
        KEPT,
        "timeInterval",
        KEPT,
        "timeUnit",
        KEPT,
        "selectedDays",
        KEPT);
    table(ManoTable.TEAM, "name", "equipes.nom", "nightSession", KEPT, "color", KEPT);
  }

  private RecordFields() {}

  private static void meeting(ManoTable table, String list, String... more) {
    List<String> all = new ArrayList<>(List.of(
        "date",
        list + ".date",
        "team",
        list + ".equipe",
        "user",
        list + ".professionnels",
        "comment",
        list + ".remarque",
        "person",
        KEPT));
    all.addAll(List.of(more));
    table(table, all.toArray(new String[0]));
  }

  private static void table(ManoTable table, String... keysAndHomes) {
    Map<String, String> homes = new LinkedHashMap<>();
    for (int i = 0; i < keysAndHomes.length; i += 2) {
      homes.put(keysAndHomes[i], keysAndHomes[i + 1]);
    }
    HOMES.put(table, homes);
  }

  /** Returns the keys of a table with their places, in the order of Mano's description; empty for a table that is not read. */
  static Map<String, String> homes(ManoTable table) {
    return Collections.unmodifiableMap(HOMES.getOrDefault(table, Map.of()));
  }

  /** Returns the place of a key, empty if the record alone keeps it, or nothing if it is no key of Mano's own. */
  static Optional<String> home(ManoTable table, String key) {
    return Optional.ofNullable(homes(table).get(key));
  }

  static boolean isOfEnvelope(String key) {
    return ENVELOPE.contains(key);
  }
}
