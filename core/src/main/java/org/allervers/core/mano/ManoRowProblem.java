package org.allervers.core.mano;

import java.util.Objects;
import java.util.Optional;

/**
 * Why a row, or a whole input, could not be read. It names places, never a value. What was read before stands.
 *
 * @param reason what is wrong
 * @param table the table, or empty if it is not known
 * @param place the line of a dump, or the record of a page, from 1; 0 if there is none
 * @terme anomalie de lecture de Mano
 */
public record ManoRowProblem(Reason reason, Optional<ManoTable> table, long place)
    implements ManoReading {

  /**
   * What can be wrong with a row or an input.
   *
   * @terme motif d'anomalie de lecture de Mano
   */
  public enum Reason {
    /** The input ends within a row, within a table, or before its own mark of the end. */
    TRUNCATED,
    /** The row has another number of columns than its table. */
    WRONG_COLUMNS,
    /** The row is not UTF-8. */
    NOT_TEXT,
    /** The row is longer than a reader may keep. */
    TOO_LONG,
    /** The page, or a record of it, is not JSON; nothing is read after it. */
    NOT_JSON,
    /** The page is JSON, and no page of Mano, for it has no list of records: place 0. Or a record is no object: its place. */
    WRONG_SHAPE,
    /** The page says itself that the request failed. */
    FAILED_PAGE,
    /** The input is no dump of a data base in text. */
    NOT_A_DUMP,
    /** The dump is of a binary form of {@code pg_dump}: {@code pg_restore -f} makes a text of it. */
    BINARY_DUMP,
    /** The dump has its rows as {@code INSERT} commands, which are not read: make it without {@code --inserts}. */
    INSERT_COMMANDS
  }

  /** Refuses a missing part. */
  public ManoRowProblem {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(table, "table");
  }

  static ManoRowProblem of(Reason reason, long place) {
    return new ManoRowProblem(reason, Optional.empty(), place);
  }
}
