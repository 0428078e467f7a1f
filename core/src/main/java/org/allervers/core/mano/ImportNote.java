package org.allervers.core.mano;

import java.util.Objects;

/**
 * One thing that an import repaired, guessed or left out: what, where, and how sure. It says no value. This class is immutable
 * and thread-safe.
 *
 * @param kind what
 * @param table the table of the record
 * @param record the identifier of the record, or an empty text
 * @param field the key in the record, or an empty text if it is about the record as a whole
 * @param certainty how sure
 * @terme remarque d'import
 */
public record ImportNote(
    Kind kind, ManoTable table, String record, String field, Certainty certainty) {

  /**
   * How sure what was done is right.
   *
   * @terme certitude d'une remarque d'import
   */
  public enum Certainty {
    /** There is one reading. */
    CERTAIN,
    /** Another reading is possible, and rare. */
    LIKELY,
    /** Somebody should look. */
    GUESSED
  }

  /**
   * What was repaired, guessed or left out, with a sentence for the reader of the report.
   *
   * @terme nature d'une remarque d'import
   */
  public enum Kind {
    DAY_OF_LOCAL_MIDNIGHT(
        "jour saisi sans heure, enregistré en temps universel : le jour local est repris",
        "a day without a time, kept in universal time: the local day is taken"),
    DATE_FROM_NUMBER(
        "date enregistrée comme un nombre de millisecondes",
        "a date kept as a number of milliseconds"),
    DATE_UNREADABLE(
        "date illisible : conservée telle quelle, non reprise",
        "an unreadable date: preserved as it is, and not taken over"),
    NUMBER_FROM_TEXT("nombre enregistré comme un texte", "a number kept as a text"),
    LIST_FROM_TEXT(
        "choix multiple enregistré comme un seul texte", "a multiple choice kept as one text"),
    OPTION_UNKNOWN(
        "choix qu'aucune nomenclature ne connaît : son texte est gardé",
        "a choice that no list holds: its text is kept"),
    FIELD_UNKNOWN(
        "champ absent de la configuration : conservé tel quel",
        "a field that the configuration lacks: preserved as it is"),
    VALUE_OF_OTHER_TYPE(
        "valeur d'un autre type que son champ : conservée telle quelle",
        "a value of another type than its field: preserved as it is"),
    SLASHES_FREED(
        "barres obliques débarrassées des barres inverses d'un changement de clé",
        "slashes freed of the backslashes that a change of key left"),
    IDENTIFIER_MADE(
        "identifiant qui n'est pas un UUID : un identifiant stable en est dérivé",
        "an identifier that is no UUID: a stable one is derived from it"),
    MEDICAL_FILES_UNITED(
        "plusieurs dossiers médicaux pour une personne : réunis, le plus récent l'emporte",
        "several medical files of one person: united, the newest stands"),
    REPORTS_UNITED(
        "plusieurs comptes rendus pour une équipe et un jour : réunis",
        "several reports of one team and day: united"),
    HISTORY_CLEANED(
        "entrée d'historique sans information propre, laissée de côté et conservée",
        "an entry of the history without news of its own: left aside, and preserved"),
    HISTORY_INCOHERENT(
        "historique incohérent : la valeur actuelle n'est pas la dernière annoncée",
        "an incoherent history: the present value is not the last one announced"),
    EXIT_DATED_BY_HISTORY(
        "sortie sans date : datée par l'entrée d'historique",
        "an exit without a date: dated by the entry of the history"),
    EXIT_DATE_GUESSED(
        "sortie sans date ni historique : datée par la dernière trace",
        "an exit without date or history: dated by the last trace"),
    EXIT_WITHOUT_REASON("sortie sans motif", "an exit without a reason"),
    EXIT_OF_SEVERAL_REASONS(
        "sortie à plusieurs motifs : le premier est repris, tous sont conservés",
        "an exit of several reasons: the first is taken over, all are preserved"),
    DATE_GUESSED(
        "date absente : celle de la création de la fiche est prise",
        "a missing date: that of the making of the record is taken"),
    READERS_RESTRICTED(
        "consultation réservée à quelques lecteurs : reprise en note réservée",
        "a consultation for a few readers: taken over as a note for them alone"),
    LEGACY_FIELD("champ d'une ancienne version, repris", "a field of an older version, taken over"),
    DOCUMENT_UNREADABLE(
        "document sans identifiant ou vide : conservé tel quel",
        "a document without an identifier, or empty: preserved as it is"),
    DOCUMENT_KEPT(
        "document décrit dans la fiche : sa description est conservée, son fichier est ailleurs",
        "a document that the record describes: its description is preserved, its file is elsewhere"),
    GROUP_OF_DELETED_PERSON(
        "famille dont un membre est supprimé ou absent",
        "a family of which a member is deleted or missing"),
    ORPHAN(
        "fiche qui ne nomme aucune personne, ou rattachée à une fiche absente ou supprimée : conservée à part",
        "a record that names nobody, or points to one that is missing or deleted: kept apart"),
    TABLE_LEFT_OUT(
        "table que l'import ne reprend pas : elle reste chez l'hôte",
        "a table that the import does not take: it stays with the host"),
    DISPOSITIF_UNSAID(
        "dispositif que Mano ne connaît pas et que l'hôte n'a pas dit : laissé non renseigné",
        "a kind of service that Mano does not know and the host did not say: left open"),
    COLUMN_OVERRIDDEN(
        "colonne en clair différente du contenu chiffré : le contenu l'emporte",
        "a clear column that differs from the sealed content: the content stands"),
    TEAM_UNKNOWN("équipe absente de la configuration", "a team that the configuration lacks"),
    DELETED_KEPT(
        "fiche supprimée : conservée, non montrée comme vivante",
        "a deleted record: kept, and not shown as live"),
    KEPT_AS_TEXT(
        "sans place dans le dossier : conservé tel quel",
        "without a place in the dossier: preserved as it is");

    private final String french;
    private final String english;

    Kind(String french, String english) {
      this.french = french;
      this.english = english;
    }

    /** Returns the sentence in French. */
    public String french() {
      return french;
    }

    /** Returns the sentence in English. */
    public String english() {
      return english;
    }
  }

  /** Refuses a missing part. */
  public ImportNote {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(record, "record");
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(certainty, "certainty");
  }
}
