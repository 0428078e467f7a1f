package org.allervers.core.mano;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Answers;
import org.allervers.core.mano.ImportNote.Certainty;
import org.allervers.core.mano.ImportNote.Kind;
import org.jspecify.annotations.Nullable;

/** What all conversions read alike: identifiers, teams, the day of an event. */
final class RecordReader {

  private static final Duration NIGHT = Duration.ofHours(12);

  /** The tables whose texts a change of key wrote anew without reading them. */
  private static final Set<ManoTable> DAMAGED = Set.of(
      ManoTable.GROUP,
      ManoTable.ACTION,
      ManoTable.COMMENT,
      ManoTable.PASSAGE,
      ManoTable.RENCONTRE,
      ManoTable.TERRITORY,
      ManoTable.TERRITORY_OBSERVATION,
      ManoTable.PLACE,
      ManoTable.PERSON_PLACE,
      ManoTable.REPORT);

  private static final Pattern SLASH = Pattern.compile("(?<!\\\\)\\\\++/");

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
      if (record.value("teams").orElse("") instanceof String) {
        report.note(Kind.LIST_FROM_TEXT, record, "teams", Certainty.CERTAIN);
      }
      return known(record, "teams", teams);
    }
    List<String> legacy = record.texts("team");
    if (!legacy.isEmpty() && record.table() == ManoTable.ACTION) {
      report.note(Kind.LEGACY_FIELD, record, "team", Certainty.CERTAIN);
    }
    return known(record, "team", legacy);
  }

  private List<String> known(ManoRecord record, String key, List<String> teams) {
    for (String team : teams) {
      if (context.organisation().team(team).isEmpty()) {
        report.note(Kind.TEAM_UNKNOWN, record, key, Certainty.CERTAIN);
      }
      if (Identifiers.uuid(team).isEmpty()) {
        report.note(Kind.IDENTIFIER_MADE, record, key, Certainty.CERTAIN);
      }
    }
    return teams;
  }

  @Nullable
  UUID team(ManoRecord record) {
    List<String> team = known(record, "team", record.text("team").stream().toList());
    return team.isEmpty() ? null : Identifiers.always(team.get(0));
  }

  /** A text that somebody wrote, freed of the backslashes that a change of key left in the tables that it damaged. */
  Optional<String> text(ManoRecord record, String key) {
    if (record.value(key).filter(value -> !(value instanceof String)).isPresent()) {
      report.note(Kind.VALUE_OF_OTHER_TYPE, record, key, Certainty.CERTAIN);
    }
    return record.text(key).map(text -> freed(record, key, text));
  }

  private String freed(ManoRecord record, String key, String text) {
    if (!DAMAGED.contains(record.table()) || !context.repairs(ManoRepair.SLASHES)) {
      return text;
    }
    String freed = SLASH.matcher(text).replaceAll("/");
    if (!freed.equals(text)) {
      report.note(Kind.SLASHES_FREED, record, key, Certainty.LIKELY);
    }
    return freed;
  }

  /** Yes or no, or null if the record does not say it. */
  @Nullable
  Boolean yesNo(ManoRecord record, String key) {
    Optional<Object> value = ManoValues.something(record.value(key));
    if (value.isPresent() && ImportDraft.yesNo(value.get()).isEmpty()) {
      report.note(Kind.VALUE_OF_OTHER_TYPE, record, key, Certainty.CERTAIN);
    }
    return value.flatMap(ImportDraft::yesNo).orElse(null);
  }

  /** Several options: a bare text is one of them, if that is repaired; what is no text is said. */
  List<String> options(ManoRecord record, String key) {
    Optional<Object> value = ManoValues.something(record.value(key));
    if (value.orElse("") instanceof String && value.isPresent()) {
      if (!context.repairs(ManoRepair.LISTS)) {
        return List.of();
      }
      report.note(Kind.LIST_FROM_TEXT, record, key, Certainty.CERTAIN);
    }
    List<String> texts = ManoValues.texts(value);
    if (value.isPresent()
        && !(value.get() instanceof String)
        && (!(value.get() instanceof List<?> list) || list.size() > texts.size())) {
      report.note(Kind.VALUE_OF_OTHER_TYPE, record, key, Certainty.CERTAIN);
    }
    return texts.stream().map(text -> freed(record, key, text)).toList();
  }

  /** The civil day of a field that has no time. */
  Optional<LocalDate> civilDay(ManoRecord record, String key) {
    Optional<LocalDate> day =
        instant(record, key).map(at -> LocalDate.ofInstant(at, context.zone()));
    if (day.isPresent()
        && record.value(key).orElseThrow() instanceof String text
        && !text.startsWith(day.get().toString())) {
      report.note(Kind.DAY_OF_LOCAL_MIDNIGHT, record, key, Certainty.CERTAIN);
    }
    return day;
  }

  /** The fields that the organisation asks for in such a record, but for those that have a place of their own. */
  Answers answers(ManoRecord record) {
    Map<String, Answer<Object>> answers = new LinkedHashMap<>();
    RecordNotes.sections(record, context.organisation()).stream()
        .flatMap(section -> section.members().stream())
        .filter(field -> RecordFields.home(record.table(), field.name()).isEmpty())
        .forEach(field -> CustomFields.answer(record, field, context, report)
            .ifPresent(value -> answers.put(field.name(), Answer.of(value))));
    return Answers.of(answers);
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
