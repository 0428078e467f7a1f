package org.allervers.core.mano;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.json.JsonRecordReader;
import org.allervers.core.json.Reading;
import org.allervers.core.json.ReadingProblem;
import org.allervers.core.mano.ManoRowProblem.Reason;

/**
 * One page of Mano's programming interface: {@code {"ok": true, "data": [...], "hasMore": false, "total": 3}}, read row by row.
 * The page does not say its table: the caller, who asked for it, does. A table has as many pages as {@link #hasMore()} says.
 *
 * <p>This class is not thread-safe.
 *
 * @terme page de l'interface de Mano
 */
public final class ManoPages implements AutoCloseable {

  private final ManoTable table;
  private final JsonRecordReader reader;
  private long place;
  private boolean ended;

  private ManoPages(ManoTable table, JsonRecordReader reader) {
    this.table = table;
    this.reader = reader;
  }

  /**
   * Returns a reader of one page, which closes {@code in} when it is closed.
   *
   * @param in UTF-8
   */
  public static ManoPages of(ManoTable table, InputStream in) {
    return new ManoPages(table, JsonRecordReader.of(in, "data"));
  }

  /**
   * Returns the next row or problem; empty at the end.
   *
   * @throws IOException if the stream fails
   */
  public Optional<ManoReading> next() throws IOException {
    if (ended) {
      return Optional.empty();
    }
    Optional<Reading<JsonRecord>> read = reader.next();
    if (read.isEmpty()) {
      ended = true;
      boolean failed = reader.beside().yesNo("ok").equals(Optional.of(false));
      // What is no JSON was said already.
      if (failed || (!reader.hasList() && place == 0)) {
        return Optional.of(problem(failed ? Reason.FAILED_PAGE : Reason.WRONG_SHAPE));
      }
      return Optional.empty();
    }
    if (!reader.hasList() && reason(read.get().problem()) == Reason.WRONG_SHAPE) {
      ended = true;
      return Optional.of(problem(Reason.WRONG_SHAPE));
    }
    place++;
    return Optional.of(read.get()
        .value()
        .<ManoReading>map(columns -> new ManoRow(table, withoutNulls(columns)))
        .orElseGet(() -> problem(reason(read.get().problem()))));
  }

  /** Returns whether the server said that there is another page; known once {@link #next()} has given nothing. */
  public boolean hasMore() {
    return reader.beside().yesNo("hasMore").orElse(false);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private ManoRowProblem problem(Reason reason) {
    return new ManoRowProblem(reason, Optional.of(table), place);
  }

  private static Reason reason(Optional<ReadingProblem> problem) {
    return switch (problem.map(ReadingProblem::reason).orElse(ReadingProblem.Reason.NOT_JSON)) {
      case TRUNCATED -> Reason.TRUNCATED;
      case WRONG_SHAPE -> Reason.WRONG_SHAPE;
      case LIMIT_EXCEEDED -> Reason.TOO_LONG;
      default -> Reason.NOT_JSON;
    };
  }

  /** The server leaves out what is null; a page that was saved otherwise reads the same. */
  private static JsonRecord withoutNulls(JsonRecord columns) {
    JsonRecord kept = columns;
    for (String name : columns.names()) {
      if (columns.find(name).isEmpty()) {
        kept = kept.without(name);
      }
    }
    return kept;
  }
}
