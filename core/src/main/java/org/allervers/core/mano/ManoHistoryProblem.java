package org.allervers.core.mano;

import java.util.Objects;

/**
 * What was wrong with one entry of a history, and was set right. It says no value.
 *
 * @param reason what was wrong
 * @param entry the place of the entry in the list of the record, from 0; -1 if it is about the record as a whole
 * @param field the field, or an empty text if it is about the entry as a whole
 * @terme défaut d'historique
 */
public record ManoHistoryProblem(Reason reason, int entry, String field) {

  /**
   * What was wrong.
   *
   * @terme nature du défaut d'historique
   */
  public enum Reason {
    /** The entry is no object, or has no object of changes: left out. */
    UNREADABLE,
    /** The entry has no readable date: left out, since it has no place in time. */
    UNDATED,
    /** The whole record was saved into the entry: left out. */
    WHOLE_RECORD,
    /** The same changes of the same moment stand before it: left out. */
    REPEATED,
    /** It is an entry of the history of the person, copied into another record: left out. */
    COPIED,
    /** It changes nothing, as when default values were saved: the field is left out, and the entry if it was alone. */
    NO_CHANGE,
    /** A field that the programs keep for themselves was saved: the field is left out. */
    TECHNICAL,
    /** It is dated before the entry that stands before it: put in order. */
    OUT_OF_ORDER,
    /** What it says came after is not what the next word says was before. */
    INCOHERENT,
    /** The day of exit that was given is not before the re-entry: the moment of the entry is taken. */
    EXIT_AFTER_REENTRY,
    /** The day of exit that was given is before the re-entry that came before: a later moment is taken. */
    EXIT_BEFORE_REENTRY,
    /** There is no way to say when this exit was: it is in no list of exits. */
    EXIT_UNDATED
  }

  /** Refuses a missing part. */
  public ManoHistoryProblem {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(field, "field");
  }
}
