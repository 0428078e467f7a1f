package org.allervers.core.mano;

import java.util.List;
import java.util.Objects;

/**
 * The records of a person as Mano should keep them after a dossier changed. This class is immutable and thread-safe.
 *
 * @param person the person with all records, changed or not
 * @param changed the records to send to Mano, the person first; none if Mano has nothing to learn
 * @param unsaid what changed in the dossier and is not in those records
 * @terme personne réécrite pour Mano
 */
public record WrittenPerson(ManoPerson person, List<ManoRecord> changed, List<Unsaid> unsaid) {

  /** Refuses a missing part. */
  public WrittenPerson {
    Objects.requireNonNull(person, "person");
    changed = List.copyOf(changed);
    unsaid = List.copyOf(unsaid);
  }

  /**
   * A change that did not go to Mano. It says no value.
   *
   * @param reason why
   * @param place a path of names in the JSON of the dossier, or for {@link Reason#CHANGED_IN_MANO} and
   *     {@link Reason#HISTORY_UNREADABLE} the key in Mano
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
    /** The value is written, but the record's history is no list, so that no entry could be added. */
    HISTORY_UNREADABLE
  }

  @Override
  public String toString() {
    return "WrittenPerson[redacted]";
  }
}
