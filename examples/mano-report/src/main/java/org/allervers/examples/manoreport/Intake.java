package org.allervers.examples.manoreport;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.allervers.core.mano.ManoArchive;
import org.allervers.core.mano.ManoRowFailure;
import org.allervers.core.mano.ManoRowProblem;
import org.allervers.core.mano.ManoRowStatus;

/**
 * What was read, and what became of each row.
 *
 * @param archive the records
 * @param unknown what is not Mano's, by name, with the number of its rows
 * @param isChosen whether one organisation was asked for; others are then no surprise
 */
record Intake(ManoArchive archive, Map<String, Long> unknown, boolean isChosen) {

  Intake {
    unknown = Collections.unmodifiableMap(new TreeMap<>(unknown));
  }

  /** Reads and opens all rows. */
  static Intake read(
      Source source, Options options, Opening opening, PrintStream err, boolean shows, String line)
      throws IOException {
    ManoArchive.Builder archive = ManoArchive.builder(opening);
    options.organisation().ifPresent(archive::organisation);
    Map<String, Long> unknown = source.read(
        reading -> {
          archive.add(reading);
          return true;
        },
        err,
        shows,
        line);
    return new Intake(archive.build(), unknown, options.organisation().isPresent());
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

  ExitCode exitCode() {
    boolean isCut = archive.problems().stream()
        .anyMatch(problem -> problem.reason() == ManoRowProblem.Reason.TRUNCATED);
    if (isCut || kept() + setApart() + failed() == 0) {
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
