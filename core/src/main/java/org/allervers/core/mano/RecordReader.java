package org.allervers.core.mano;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.mano.ImportNote.Certainty;
import org.allervers.core.mano.ImportNote.Kind;
import org.jspecify.annotations.Nullable;

/** What all conversions read alike: identifiers, teams, the day of an event. */
final class RecordReader {

  private static final Duration NIGHT = Duration.ofHours(12);

  private final ManoContext context;
  private final ImportReport.Builder report;

  RecordReader(ManoContext context, ImportReport.Builder report) {
    this.context = context;
    this.report = report;
  }

  /** The identifier, or a stable one that is derived from whatever it is. */
  UUID id(ManoRecord record) {
    if (Identifiers.uuid(record.id()).isEmpty()) {
      report.note(Kind.IDENTIFIER_MADE, record, "_id", Certainty.CERTAIN);
    }
    return Identifiers.always(record.id().isEmpty() ? Kept.json(record) : record.id());
  }

  /** The teams of a record: the older versions had one. */
  List<String> teams(ManoRecord record) {
    List<String> teams = record.texts("teams");
    if (!teams.isEmpty()) {
      return teams;
    }
    List<String> legacy = record.texts("team");
    if (!legacy.isEmpty() && record.table() == ManoTable.ACTION) {
      report.note(Kind.LEGACY_FIELD, record, "team", Certainty.CERTAIN);
    }
    return legacy;
  }

  @Nullable
  UUID team(ManoRecord record) {
    return record.text("team").map(Identifiers::always).orElse(null);
  }

  /** The moment of a field, said if the text is unreadable. */
  Optional<Instant> instant(ManoRecord record, String field) {
    Optional<Object> value = record.value(field);
    Optional<Instant> at = record.instant(field, context.zone());
    if (at.isEmpty() && ManoValues.something(value).isPresent()) {
      report.note(Kind.DATE_UNREADABLE, record, field, Certainty.CERTAIN);
    } else if (at.isPresent() && value.orElseThrow() instanceof Number) {
      report.note(Kind.DATE_FROM_NUMBER, record, field, Certainty.CERTAIN);
    }
    return at;
  }

  /** The moment of the first field that has one. The last is when the record was made: a guess, and said. */
  Optional<Instant> moment(ManoRecord record, String... fields) {
    for (String field : fields) {
      Optional<Instant> at = instant(record, field);
      if (at.isPresent()) {
        return at;
      }
    }
    Optional<Instant> made = instant(record, "createdAt");
    if (made.isPresent()) {
      report.note(Kind.DATE_GUESSED, record, fields[0], Certainty.GUESSED);
    }
    return made;
  }

  /**
   * The day on which a team worked: that of a night team goes from noon to noon, so that a time before noon is of the day
   * after. Of several teams, all must be of night.
   */
  LocalDate day(Instant at, List<String> teams) {
    boolean isNight = !teams.isEmpty()
        && teams.stream()
            .allMatch(team ->
                context.organisation().team(team).filter(ManoTeam::isOfNight).isPresent());
    return LocalDate.ofInstant(isNight ? at.minus(NIGHT) : at, context.zone());
  }

  LocalTime time(Instant at) {
    return LocalTime.ofInstant(at, context.zone());
  }

  ManoContext context() {
    return context;
  }

  ImportReport.Builder report() {
    return report;
  }
}
