package org.allervers.benchmarks.indicators;

import java.time.LocalDate;
import java.util.List;

/**
 * A person as a tool of its own would hold one, with nulls where nothing is known.
 *
 * @param birth null: not recorded
 * @param sex null: not recorded
 */
record Person(LocalDate birth, Sex sex, List<Stay> stays, List<Meeting> meetings) {

  /** What a person answered. */
  enum Sex {
    FEMALE,
    MALE,
    OTHER,
    WITHHELD
  }

  /** Why an accompaniment ended. */
  enum Motive {
    HOUSED,
    HANDED_OVER,
    HOSPITAL,
    LOST,
    LEFT,
    DECEASED,
    PRISON,
    MOVED
  }

  /** What was done at a meeting. */
  enum Act {
    A01,
    A02,
    A03,
    A04,
    A05,
    A06,
    A07,
    A08,
    A09,
    A10,
    A11,
    A12,
    A13,
    A14,
    A15,
    A16,
    A17,
    A18,
    A19,
    A20,
    A21,
    A22,
    A23,
    A24
  }

  /**
   * An accompaniment.
   *
   * @param to day after the last one; null while it lasts
   * @param motive null while it lasts, or if nobody wrote it down
   */
  record Stay(LocalDate from, LocalDate to, String team, Motive motive) {}

  /**
   * A meeting with one act.
   *
   * @param team null: not recorded
   * @param act null: not recorded
   */
  record Meeting(LocalDate day, String team, Act act) {}
}
