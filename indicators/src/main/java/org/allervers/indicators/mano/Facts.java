package org.allervers.indicators.mano;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ManoAssignment;
import org.allervers.core.mano.ManoExit;
import org.allervers.core.mano.ManoHistory;
import org.allervers.core.mano.ManoPerson;
import org.allervers.core.mano.ManoRecord;
import org.allervers.core.mano.ManoTable;

/** What Mano's screens make of the records of one person. A deleted person has none. */
final class Facts {

  /** The organisation as a whole, where a team is asked for. */
  static final String ALL = "TOUTE_ORGANISATION";

  private final ManoPerson person;
  private final Calendar calendar;
  private final boolean night;

  Facts(ManoPerson person, Calendar calendar) {
    this.person = person;
    this.calendar = calendar;
    this.night = calendar.isOfNight(person.person().texts("assignedTeams"));
  }

  /** A trace, with the value of its date as it stands. */
  record Trace(String kind, Optional<Object> date) {
    @Override
    public String toString() {
      return "Trace[" + kind + "]";
    }
  }

  /** A trace on a day. */
  record Interaction(String kind, Span span) {}

  /** A record on a day; one of its categories, if it is told by category. */
  record Item(ManoRecord record, Span span, List<String> categories, boolean isFirst)
      implements Recorded {
    @Override
    public String recordId() {
      return record.id();
    }

    @Override
    public String toString() {
      return "Item[redacted]";
    }
  }

  /** A time out of the caseload. */
  record Exit(Span span, List<String> reasons) {
    @Override
    public String toString() {
      return "Exit[redacted]";
    }
  }

  private ManoHistory history() {
    return person.history(calendar.zone());
  }

  Optional<Object> creation() {
    return Calendar.first(person.person(), "followedSince", "createdAt");
  }

  List<Span> creations() {
    return isDeleted() ? List.of() : calendar.spans(creation(), night, List.of());
  }

  /** Until the day of the creation, so that a period that begins later has nothing of it. */
  List<Span> untilCreation() {
    return creations().stream()
        .filter(span -> span.form() != Form.NUMBER_ANYWHERE && span.form() != Form.DAY_AS_TEXT)
        .map(span -> new Span(Span.BEGINNING, span.until(), Form.EXACT, List.of()))
        .toList();
  }

  List<Interaction> interactions() {
    List<Interaction> all = new ArrayList<>();
    for (Trace trace : traces()) {
      calendar
          .spans(trace.date(), night, List.of())
          .forEach(span -> all.add(new Interaction(trace.kind(), span)));
    }
    return all;
  }

  private List<Trace> traces() {
    List<Trace> all = new ArrayList<>();
    if (isDeleted()) {
      return all;
    }
    all.add(new Trace("CREATION", creation()));
    for (Object entry : list(person.person(), "history")) {
      if (entry instanceof JsonRecord change) {
        boolean exit = change
            .record("data")
            .flatMap(data -> data.record("outOfActiveList"))
            .flatMap(word -> word.yesNo("newValue"))
            .orElse(false);
        all.add(new Trace(exit ? "SORTIE" : "MODIFICATION", change.find("date")));
      }
    }
    nested(all, "DOCUMENT", person.person(), "documents", "createdAt");
    for (ManoRecord action : own(ManoTable.ACTION)) {
      dates(all, "ACTION", action, "dueAt", "createdAt", "completedAt");
    }
    for (ManoRecord comment : own(ManoTable.COMMENT)) {
      all.add(new Trace("COMMENTAIRE", Calendar.first(comment, "date", "createdAt")));
    }
    for (ManoRecord place : own(ManoTable.PERSON_PLACE)) {
      dates(all, "LIEU", place, "createdAt");
    }
    for (ManoRecord consultation : own(ManoTable.CONSULTATION)) {
      dates(all, "CONSULTATION", consultation, "dueAt", "createdAt", "completedAt");
      nested(all, "CONSULTATION", consultation, "comments", "date");
    }
    for (ManoRecord treatment : own(ManoTable.TREATMENT)) {
      dates(all, "TRAITEMENT", treatment, "createdAt");
      nested(all, "TRAITEMENT", treatment, "comments", "date");
    }
    for (ManoRecord file : own(ManoTable.MEDICAL_FILE)) {
      dates(all, "DOSSIER_MEDICAL", file, "createdAt");
      nested(all, "DOSSIER_MEDICAL", file, "comments", "date");
    }
    for (ManoRecord visit : own(ManoTable.PASSAGE)) {
      all.add(new Trace("PASSAGE", Calendar.first(visit, "date", "createdAt")));
    }
    for (ManoRecord encounter : own(ManoTable.RENCONTRE)) {
      all.add(new Trace("RENCONTRE", Calendar.first(encounter, "date", "createdAt")));
    }
    return all;
  }

  private static void dates(List<Trace> all, String kind, ManoRecord record, String... names) {
    for (String name : names) {
      all.add(new Trace(kind, Calendar.first(record, name)));
    }
  }

  private static void nested(
      List<Trace> all, String kind, ManoRecord record, String list, String date) {
    for (Object one : list(record, list)) {
      if (one instanceof JsonRecord item) {
        all.add(new Trace(kind, item.find(date)));
      }
    }
  }

  private static List<?> list(ManoRecord record, String name) {
    return record.value(name).orElse(List.of()) instanceof List<?> list ? list : List.of();
  }

  /** The records of a table that are of this person and stand. */
  private List<ManoRecord> own(ManoTable table) {
    return isDeleted()
        ? List.of()
        : person.records(table).stream()
            .filter(record -> !record.isDeleted())
            .filter(record -> record.text("person").equals(Optional.of(person.id())))
            .toList();
  }

  private boolean isDeleted() {
    return person.person().isDeleted();
  }

  /** The times in the care of each team, each in the days of that team, and of the organisation from the creation on. */
  List<Span> assignments() {
    List<Span> all = new ArrayList<>();
    if (isDeleted()) {
      return all;
    }
    ManoHistory history = history();
    history
        .start()
        .ifPresent(start -> all.add(
            new Span(calendar.day(start, night), Optional.empty(), Form.EXACT, List.of(ALL))));
    for (ManoAssignment one : history.assignments()) {
      boolean ofNight = calendar.isOfNight(one.team());
      LocalDate from =
          one.start().equals(Instant.MIN) ? Span.BEGINNING : calendar.day(one.start(), ofNight);
      Optional<LocalDate> until =
          one.end().map(end -> calendar.day(end.minusNanos(1), ofNight).plusDays(1));
      all.add(new Span(from, until, Form.EXACT, List.of(one.team())));
    }
    return all;
  }

  /** Traces while a team has the person, and not out of the caseload: an exit counts before any team. */
  List<Span> followed() {
    List<Span> all = new ArrayList<>();
    ManoHistory history = history();
    for (Trace trace : traces()) {
      Optional<Instant> at = trace.date().flatMap(calendar::instant);
      if (at.isEmpty() || trace.kind().equals("SORTIE") || isOut(history, at.get())) {
        continue;
      }
      if (history.start().filter(start -> !at.get().isBefore(start)).isPresent()) {
        all.add(Span.of(calendar.day(at.get(), night), Form.EXACT, List.of(ALL)));
      }
      history.assignments().stream()
          .filter(one -> one.contains(at.get()))
          .map(ManoAssignment::team)
          .forEach(team -> all.add(Span.of(
              calendar.day(at.get(), calendar.isOfNight(team)), Form.EXACT, List.of(team))));
    }
    return all;
  }

  private static boolean isOut(ManoHistory history, Instant at) {
    return history.exits().stream().anyMatch(exit -> exit.contains(at));
  }

  /** The creation, and the first time in the care of each team that is not wholly within an exit. */
  List<Span> arrivals() {
    List<Span> all = new ArrayList<>();
    if (isDeleted()) {
      return all;
    }
    ManoHistory history = history();
    history
        .start()
        .ifPresent(start -> all.add(Span.of(calendar.day(start, night), Form.EXACT, List.of(ALL))));
    Map<String, ManoAssignment> first = new HashMap<>();
    history.assignments().forEach(one -> first.putIfAbsent(one.team(), one));
    for (ManoAssignment one : first.values()) {
      if (!one.start().equals(Instant.MIN)
          && history.exits().stream().noneMatch(exit -> holds(exit, one))) {
        LocalDate day = calendar.day(one.start(), calendar.isOfNight(one.team()));
        all.add(Span.of(day, Form.EXACT, List.of(one.team())));
      }
    }
    return all;
  }

  private static boolean holds(ManoExit exit, ManoAssignment one) {
    boolean endsWithin = exit.end().isEmpty()
        || one.end().filter(end -> !end.isAfter(exit.end().get())).isPresent();
    return !one.start().isBefore(exit.start()) && endsWithin;
  }

  List<Exit> exits() {
    return isDeleted()
        ? List.of()
        : history().exits().stream()
            .map(exit -> new Exit(
                new Span(
                    calendar.day(exit.start(), false),
                    exit.end().map(end -> calendar.day(end, false)),
                    Form.EXACT,
                    List.of()),
                exit.reasons()))
            .toList();
  }

  /** The reasons of the exit that lasts at the end of a day, or empty if the person is in. */
  Optional<List<String>> reasonsAt(LocalDate day) {
    Instant end = calendar.startOf(day.plusDays(1)).minusNanos(1);
    return history().exits().stream()
        .filter(exit -> exit.contains(end))
        .findFirst()
        .map(ManoExit::reasons);
  }

  /** Actions and consultations stand where they were done, else where they are due. */
  List<Item> dated(ManoTable table, boolean byCategory) {
    List<Item> all = new ArrayList<>();
    for (ManoRecord record : own(table)) {
      List<String> teams = teams(record);
      Optional<Object> date = Calendar.first(record, "completedAt", "dueAt");
      boolean anyNight = teams.stream().anyMatch(calendar::isOfNight);
      boolean anyDay = teams.isEmpty() || !teams.stream().allMatch(calendar::isOfNight);
      for (Span span : calendar.spans(date, !anyDay, teams)) {
        Span wide = span;
        if (anyDay && anyNight && span.form() != Form.NUMBER_ANYWHERE) {
          // In the period of any of its teams: the day of the night team is this day or the one
          // before.
          LocalDate atNight =
              date.flatMap(calendar::instant).map(at -> calendar.day(at, true)).orElse(span.from());
          wide = new Span(
              span.from().isBefore(atNight) ? span.from() : atNight,
              span.until(),
              span.form(),
              teams);
        }
        List<String> categories = categories(record);
        if (byCategory && !categories.isEmpty()) {
          for (String category : categories) {
            all.add(new Item(record, wide, List.of(category), false));
          }
        } else {
          all.add(new Item(record, wide, categories, false));
        }
      }
    }
    return all;
  }

  private static List<String> categories(ManoRecord record) {
    List<String> many = record.texts("categories");
    return many.isEmpty() ? record.texts("category") : many;
  }

  static List<String> teams(ManoRecord record) {
    List<String> many = record.texts("teams");
    return many.isEmpty() ? record.texts("team") : many;
  }

  /** Encounters or visits, each in the days of its team; of the first one, whatever its form, it is said. */
  List<Item> met(ManoTable table) {
    List<ManoRecord> records = own(table);
    Optional<ManoRecord> first = records.stream()
        .filter(record -> at(record).isPresent())
        .min(Comparator.comparing((ManoRecord record) -> at(record).orElseThrow()));
    List<Item> all = new ArrayList<>();
    for (ManoRecord record : records) {
      List<String> teams = teams(record);
      boolean isFirst = first.filter(record::equals).isPresent();
      calendar
          .spans(Calendar.first(record, "date", "createdAt"), calendar.isOfNight(teams), teams)
          .forEach(span -> all.add(new Item(record, span, List.of(), isFirst)));
    }
    return all;
  }

  private Optional<Instant> at(ManoRecord record) {
    return Calendar.first(record, "date", "createdAt").flatMap(calendar::instant);
  }

  /** Days in the caseload until a moment; an exit that no team dated may be taken for none. */
  OptionalLong daysFollowed(Instant at, boolean undatedExitsCount) {
    ManoHistory history = history();
    if (history.start().isEmpty() || history.start().get().isAfter(at)) {
      return OptionalLong.empty();
    }
    boolean complete =
        history.exits().stream().allMatch(exit -> exit.dating() == ManoExit.Dating.DECLARED);
    List<ManoExit> exits = complete || undatedExitsCount ? history.exits() : List.of();
    Duration sum = Duration.ZERO;
    Optional<Instant> in = history.start();
    for (ManoExit exit : exits) {
      if (in.isPresent() && exit.start().isBefore(at)) {
        Duration stay = Duration.between(in.get(), exit.start());
        sum = stay.isNegative() ? sum : sum.plus(stay);
        Instant back = in.get();
        in = exit.end().map(end -> end.isBefore(back) ? back : end);
      }
    }
    Optional<Instant> last = in.filter(since -> since.isBefore(at));
    return OptionalLong.of(last.map(since -> Duration.between(since, at))
        .orElse(Duration.ZERO)
        .plus(sum)
        .toDays());
  }

  OptionalLong daysSince(String field, Instant at) {
    Optional<Instant> since = person.person().instant(field, calendar.zone());
    return since.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(Duration.between(since.get(), at).toDays());
  }
}
