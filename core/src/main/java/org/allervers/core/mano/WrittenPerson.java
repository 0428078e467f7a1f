package org.allervers.core.mano;

import java.util.List;
import java.util.Objects;

/**
 * The records of a person as Mano should keep them after a dossier changed. This class is immutable and thread-safe.
 *
 * @param person the person with all records, changed or not
 * @param changed the records of Mano that changed, the person first; one that was deleted says so; none if nothing changed
 * @param created the records that Mano does not have yet, under the identifiers of the dossier; where Mano gives its own, read
 *     the person again before the next writing
 * @param unsaid what changed in the dossier and is not in those records
 * @terme personne réécrite pour Mano
 */
public record WrittenPerson(
    ManoPerson person, List<ManoRecord> changed, List<ManoRecord> created, List<Unsaid> unsaid) {

  /** Refuses a missing part. */
  public WrittenPerson {
    Objects.requireNonNull(person, "person");
    changed = List.copyOf(changed);
    created = List.copyOf(created);
    unsaid = List.copyOf(unsaid);
  }

  /**
   * A change that did not go to Mano. It says no value.
   *
   * @param reason why
   * @param place for {@link Reason#NO_PLACE} a path of names in the JSON of the dossier, in a list with the identifier of the
   *     item if it has one; else the key in Mano, of other records than the person and the medical file with table and identifier
   *     before it
   * @terme changement non transmis à Mano
   */
  public record Unsaid(Reason reason, String place) {
    /** Refuses a missing part. */
    public Unsaid {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(place, "place");
    }
  }

  /**
   * Why a change did not go to Mano.
   *
   * @terme motif de non-transmission à Mano
   */
  public enum Reason {
    /** Mano has no place for it, or its place holds less than the dossier says. */
    NO_PLACE,
    /** Somebody changed the same key in Mano since the import: their value stands. */
    CHANGED_IN_MANO,
    /** Mano refuses a record without that key: what the key held stands, or nothing of the record is written. */
    REQUIRED_IN_MANO,
    /** The value is written, but the record's history is no list, so that no entry could be added. */
    HISTORY_UNREADABLE
  }

  @Override
  public String toString() {
    return "WrittenPerson[redacted]";
  }
}
