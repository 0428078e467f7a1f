package org.allervers.examples.manoreport;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ManoArchive;
import org.allervers.core.mano.ManoRecord;
import org.allervers.core.mano.ManoRow;
import org.allervers.core.mano.ManoRowFailure;
import org.allervers.core.mano.ManoRowStatus;

/**
 * What was read, and what became of each row.
 *
 * @param archive the records
 * @param unknown what is not Mano's, by name, with the number of its rows
 * @param areFiles whether these are names of files, and not of tables
 * @param isChosen whether one organisation was asked for; others are then no surprise
 * @param moments the first and the last moment at which a sealed row was written
 */
record Intake(
    ManoArchive archive,
    Map<String, Long> unknown,
    boolean areFiles,
    boolean isChosen,
    Moments moments) {

  Intake {
    unknown = Collections.unmodifiableMap(new TreeMap<>(unknown));
  }

  /** Columns as a server writes them, alike and in UTC: their texts are in order. Not thread-safe. */
  static final class Moments {
    private Optional<ManoRow> oldest = Optional.empty();
    private Optional<ManoRow> newest = Optional.empty();

    private void take(ManoRow row) {
      oldest = first(oldest, row, CREATED, 1);
      newest = first(newest, row, UPDATED, -1);
    }

    private static Optional<ManoRow> first(
        Optional<ManoRow> before, ManoRow row, String column, int sign) {
      Optional<String> text = row.columns().text(column);
      if (text.isEmpty()) {
        return before;
      }
      boolean isFirst = before
          .flatMap(one -> one.columns().text(column))
          .filter(other -> sign * other.compareTo(text.get()) <= 0)
          .isEmpty();
      // Without what was sealed: it would be held to the end.
      return isFirst
          ? Optional.of(new ManoRow(row.table(), JsonRecord.of(Map.of(column, text.get()))))
          : before;
    }

    private static Optional<Instant> of(Optional<ManoRow> row, String column, ZoneId zone) {
      return row.flatMap(one ->
          new ManoRecord(one.table(), one.columns(), JsonRecord.empty()).instant(column, zone));
    }

    @Override
    public String toString() {
      return "Moments[redacted]";
    }
  }

  private static final String CREATED = "createdAt";
  private static final String UPDATED = "updatedAt";

  /** Reads and opens all rows. */
  static Intake read(
      Source source, Options options, Opening opening, Executor workers, Progress progress)
      throws IOException {
    ManoArchive.Builder archive = ManoArchive.builder(opening).executor(workers);
    options.organisation().ifPresent(archive::organisation);
    Moments moments = new Moments();
    Map<String, Long> unknown = source.read(
        reading -> {
          progress.item(false);
          archive.add(reading);
          if (reading instanceof ManoRow row
              && row.table().isSealed()
              && options
                  .organisation()
                  .map(id -> row.organisation().equals(Optional.of(id)))
                  .orElse(true)) {
            moments.take(row);
          }
          return true;
        },
        progress);
    return new Intake(
        archive.build(),
        unknown,
        source instanceof Source.Pages,
        options.organisation().isPresent(),
        moments);
  }

  /** When the first of the rows was made. */
  Optional<Instant> oldest(ZoneId zone) {
    return Moments.of(moments.oldest, CREATED, zone);
  }

  /** When the last of the rows was changed. */
  Optional<Instant> newest(ZoneId zone) {
    return Moments.of(moments.newest, UPDATED, zone);
  }

  /** Whether the organisation that was asked for is not in the input. */
  boolean isOfNobody() {
    return isChosen && kept() == 0 && failed() == archive.problems().size();
  }

  /** Whether rows are sealed under a passphrase that was not given. */
  long underOtherKey() {
    return archive.failures().stream()
        .filter(row ->
            row.status() == ManoRowStatus.REFUSED && row.detail().equals(Optional.of("WRONG_KEY")))
        .count();
  }

  /** Rows of which a record was made. */
  long kept() {
    return count(ManoRowStatus::isKept);
  }

  /** Rows that stand for nothing that is here: older versions of a row, and other organisations if one was asked for. */
  long setApart() {
    return count(this::isSetApart);
  }

  /** Rows, and pieces that could not be read as a row, that are lost for the report. */
  long failed() {
    return count(status -> !status.isKept() && !isSetApart(status))
        + archive.problems().size();
  }

  boolean isSetApart(ManoRowStatus status) {
    return status == ManoRowStatus.REPLACED
        || (isChosen && status == ManoRowStatus.OTHER_ORGANISATION);
  }

  boolean isFailure(ManoRowFailure row) {
    return !isSetApart(row.status());
  }

  /** Whether rows that nobody counted are missing: the input ends before its end, or a page of it is none. */
  boolean isCut() {
    return archive.problems().stream().anyMatch(problem -> switch (problem.reason()) {
      case TRUNCATED, NOT_JSON, FAILED_PAGE -> true;
      case WRONG_SHAPE -> problem.place() == 0;
      default -> false;
    });
  }

  ExitCode exitCode() {
    if (isCut() || kept() + setApart() + failed() == 0) {
      return ExitCode.UNREADABLE_INPUT;
    }
    return failed() == 0 ? ExitCode.DONE : ExitCode.FAILED_ROWS;
  }

  private long count(Predicate<ManoRowStatus> wanted) {
    return archive.counts().values().stream()
        .flatMap(byStatus -> byStatus.entrySet().stream())
        .filter(entry -> wanted.test(entry.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
