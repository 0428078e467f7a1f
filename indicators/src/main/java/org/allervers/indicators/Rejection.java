package org.allervers.indicators;

/** Why a record, or an event of a record, was left out of a run. Left out things are counted; they never stop a run. */
public enum Rejection {
  /** There was no record. */
  NULL_RECORD,
  /** An extractor threw, or returned null: the whole record counts nowhere. */
  EXTRACTOR_FAILED,
  /** An event without a day, or a spell without a beginning: it is in no period. The rest of the record counts. */
  UNDATED_EVENT,
  /** A spell that ends before it begins. The rest of the record counts. */
  REVERSED_SPELL,
  /** An event in no half-day, where sessions are counted: it belongs to no session, and counts elsewhere. */
  OUTSIDE_SLOT
}
