package org.allervers.core.mano;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allervers.core.Dossier;
import org.allervers.core.answer.Answer;
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.Dispositif;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Exit;
import org.allervers.core.episode.ExitMotive;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ImportNote.Certainty;
import org.allervers.core.mano.ImportNote.Kind;

/** Accompaniments: one from the beginning or a re-entry to the exit that follows it. */
final class EpisodeConversion implements Conversion {

  /** Mano knows no kind of service: the host sets it, and until then no rule of a service applies. */
  private static final String UNSAID = "NON_RENSEIGNE";

  @Override
  public void apply(
      ManoPerson person,
      ManoContext context,
      Dossier.Builder dossier,
      ImportReport.Builder report) {
    ManoHistory history = context.history(person);
    say(person, history, context, report);
    Optional<Instant> start =
        history.start().or(() -> history.exits().stream().findFirst().map(ManoExit::start));
    if (start.isEmpty()) {
      report.note(Kind.DATE_GUESSED, person.person(), "followedSince", Certainty.GUESSED);
      return;
    }
    Optional<Instant> since = start;
    int number = 0;
    for (ManoExit exit : history.exits()) {
      Instant entered = since.orElseThrow();
      dossier.addEpisode(episode(person, context, history, number, entered, exit.start())
          .exit(exit(exit, entered, person, context, report))
          .build());
      number++;
      since = exit.end();
    }
    since.ifPresent(entered -> dossier.addEpisode(
        episode(person, context, history, history.exits().size(), entered, Instant.MAX)
            .build()));
  }

  /** What is to be said of the past as a whole. */
  private static void say(
      ManoPerson person, ManoHistory history, ManoContext context, ImportReport.Builder report) {
    RecordNotes.problems(person.person(), history, report);
    if (context.dispositif().isEmpty()) {
      report.note(Kind.DISPOSITIF_UNSAID, person.person(), "", Certainty.CERTAIN);
    }
  }

  private static Episode.Builder episode(
      ManoPerson person,
      ManoContext context,
      ManoHistory history,
      int number,
      Instant since,
      Instant until) {
    List<ManoAssignment> assignments = history.assignments().stream()
        .filter(one -> one.start().isBefore(until)
            && one.end().filter(end -> !end.isAfter(since)).isEmpty())
        .toList();
    Set<String> teams = assignments.stream().map(ManoAssignment::team).collect(Collectors.toSet());
    Episode.Builder episode = Episode.builder()
        .id(UUID.nameUUIDFromBytes(
            ("mano/episode/" + person.id() + "/" + number).getBytes(StandardCharsets.UTF_8)))
        .dispositif(context.dispositif().orElseGet(() -> Dispositif.list().read(UNSAID)))
        .enteredOn(LocalDate.ofInstant(since, context.zone()));
    if (teams.size() == 1) {
      episode.team(Identifiers.always(teams.iterator().next()));
    }
    Map<String, Object> times = new LinkedHashMap<>();
    times.put("assignments", assignments.stream().map(EpisodeConversion::json).toList());
    times.put(
        "teamExits",
        history.teamExits().stream()
            .filter(one -> !one.at().isBefore(since) && one.at().isBefore(until))
            .map(one -> JsonRecord.empty()
                .with("team", one.team())
                .with("at", one.at().toString())
                .with("reasons", one.reasons()))
            .toList());
    return episode.preserve("manoTeams", JsonRecord.of(times).json());
  }

  private static JsonRecord json(ManoAssignment assignment) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("team", assignment.team());
    json.put("start", assignment.start().toString());
    assignment.end().ifPresent(end -> json.put("end", end.toString()));
    return JsonRecord.of(json);
  }

  private static Exit exit(
      ManoExit exit,
      Instant entered,
      ManoPerson person,
      ManoContext context,
      ImportReport.Builder report) {
    ManoRecord record = person.person();
    Instant at = exit.start();
    if (exit.dating() == ManoExit.Dating.MODIFIED_AT) {
      report.note(Kind.EXIT_DATE_GUESSED, record, ManoHistory.OUT_DATE, Certainty.GUESSED);
      at = lastTrace(person, context, exit.start()).orElse(exit.start());
    } else if (exit.dating() == ManoExit.Dating.HISTORY) {
      report.note(Kind.EXIT_DATED_BY_HISTORY, record, ManoHistory.OUT_DATE, Certainty.LIKELY);
    }
    if (at.isBefore(entered)) {
      report.note(Kind.EXIT_DATE_GUESSED, record, ManoHistory.OUT_DATE, Certainty.GUESSED);
      at = entered;
    }
    boolean isBareText = exit.end().isEmpty()
        && !context.repairs(ManoRepair.LISTS)
        && ManoValues.something(record.value(ManoHistory.OUT_REASONS)).orElse(List.of())
            instanceof String;
    Map<String, Object> raw = new LinkedHashMap<>();
    raw.put("reasons", exit.reasons());
    raw.put("dating", exit.dating().name());
    raw.put("start", exit.start().toString());
    exit.end().ifPresent(end -> raw.put("reentry", end.toString()));
    return Exit.builder()
        .date(LocalDate.ofInstant(at, context.zone()))
        .motive(isBareText ? Answer.notRecorded() : motive(exit.reasons(), record, report))
        .explanation(exit.reasons().size() > 1 ? String.join(", ", exit.reasons()) : null)
        .preserve("manoExit", JsonRecord.of(raw).json())
        .build();
  }

  private static Answer<Code<ExitMotive>> motive(
      List<String> reasons, ManoRecord record, ImportReport.Builder report) {
    if (reasons.isEmpty()) {
      report.note(Kind.EXIT_WITHOUT_REASON, record, ManoHistory.OUT_REASONS, Certainty.CERTAIN);
      return Answer.notRecorded();
    }
    if (reasons.size() > 1) {
      report.note(Kind.EXIT_OF_SEVERAL_REASONS, record, ManoHistory.OUT_REASONS, Certainty.LIKELY);
    }
    Optional<Code<ExitMotive>> listed = ManoCodes.listed(ExitMotive.list(), reasons.get(0));
    if (listed.isEmpty()) {
      report.note(Kind.OPTION_UNKNOWN, record, ManoHistory.OUT_REASONS, Certainty.CERTAIN);
    }
    return Answer.of(listed.orElseGet(() -> ExitMotive.list().read(reasons.get(0))));
  }

  /** The last thing that the team did with the person or wrote of them, until a moment. */
  private static Optional<Instant> lastTrace(
      ManoPerson person, ManoContext context, Instant until) {
    return Stream.of(
            traces(person, ManoTable.ACTION, context, "completedAt"),
            traces(person, ManoTable.CONSULTATION, context, "completedAt"),
            traces(person, ManoTable.PASSAGE, context, "date"),
            traces(person, ManoTable.RENCONTRE, context, "date"),
            traces(person, ManoTable.COMMENT, context, "date"))
        .flatMap(traces -> traces)
        .filter(at -> !at.isAfter(until))
        .max(Comparator.naturalOrder());
  }

  private static Stream<Instant> traces(
      ManoPerson person, ManoTable table, ManoContext context, String field) {
    return person.records(table).stream()
        .filter(record -> !record.isDeleted())
        .flatMap(record -> record.instant(field, context.zone()).stream());
  }
}
