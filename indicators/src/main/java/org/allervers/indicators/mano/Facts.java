package org.allervers.indicators.mano;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ManoAssignment;
import org.allervers.core.mano.ManoChange;
import org.allervers.core.mano.ManoExit;
import org.allervers.core.mano.ManoHistory;
import org.allervers.core.mano.ManoPerson;
import org.allervers.core.mano.ManoRecord;
import org.allervers.core.mano.ManoTable;

/** What Mano's screens make of the records of one person. A deleted person has none. */
final class Facts {

  private static final String OUT = "outOfActiveList";

  private final ManoPerson person;
  private final Calendar calendar;

  Facts(ManoPerson person, Calendar calendar) {
    this.person = person;
    this.calendar = calendar;
  }

  private Days today() {
    return days(person.person().texts("assignedTeams"));
  }

  private boolean isEverOfNight() {
    return calendar.hasNight() && (today() == Days.NIGHT || hasChangedTeams());
  }

  private boolean hasChangedTeams() {
    return list(person.person(), "history").stream()
        .anyMatch(entry -> entry instanceof JsonRecord change
            && change.record("data").filter(data -> data.holds("assignedTeams")).isPresent());
  }

  /** A trace, with the value of its date as it stands. */
  record Trace(String kind, Optional<Object> date) {
    @Override
    public String toString() {
      return "Trace[" + kind + "]";
    }
  }

  /** A trace on a day, by one of the two ways to cut days. */
  record Interaction(String kind, Span span, Days days, boolean areDaysOfToday) {}

  /** A record on a day; one of its categories, if it is told by category. */
  record Item(ManoRecord record, Span span, List<String> categories, boolean isFirst)
      implements Recorded {

    boolean isOfNight(Calendar calendar) {
      return calendar.isOfNight(span.teams());
    }

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

  List<Interaction> creations() {
    return isDeleted()
        ? List.of()
        : inDays(List.of(new Trace("CREATION", creation())), isEverOfNight());
  }

  /** Until the day of the creation, so that a period that begins later has nothing of it. */
  List<Interaction> untilCreation() {
    // The night is that of the encounter, not of the person.
    List<Interaction> creations = isDeleted()
        ? List.of()
        : inDays(List.of(new Trace("CREATION", creation())), calendar.hasNight());
    return creations.stream()
        .map(one -> new Interaction(
            one.kind(),
            new Span(
                Span.BEGINNING,
                // No moment is before the text of a number, nor after it.
                one.span().form() == Form.NUMBER_ANYWHERE
                    ? Optional.empty()
                    : one.span().until(),
                one.span().form(),
                List.of()),
            one.days(),
            one.areDaysOfToday()))
        .toList();
  }

  List<Interaction> interactions() {
    return inDays(traces(), isEverOfNight());
  }

  private List<Interaction> inDays(List<Trace> traces, boolean both) {
    List<Interaction> all = new ArrayList<>();
    Days today = today();
    for (Trace trace : traces) {
      for (Days days : Days.values()) {
        if (days == Days.CIVIL || both) {
          calendar
              .spans(trace.date(), days == Days.NIGHT, List.of())
              .forEach(span -> all.add(new Interaction(trace.kind(), span, days, days == today)));
        }
      }
    }
    return all;
  }

  /** The days of whoever has one team alone are those of that team. */
  Days days(List<String> teams) {
    return calendar.isOfNight(teams) ? Days.NIGHT : Days.CIVIL;
  }

  /** The days of the teams at the end of a day. */
  Days daysAt(LocalDate day) {
    return isEverOfNight() ? days(teamsAt(day)) : Days.CIVIL;
  }

  /** The teams at the end of a day, by going back from today as Mano does. */
  List<String> teamsAt(LocalDate day) {
    List<String> teams = person.person().texts("assignedTeams");
    List<ManoChange> changes = history().changes();
    for (int i = changes.size() - 1; i >= 0; i--) {
      ManoChange change = changes.get(i);
      if (change.changes("assignedTeams") && calendar.day(change.at(), false).isAfter(day)) {
        teams = new ManoRecord(
                ManoTable.PERSON,
                JsonRecord.empty(),
                change
                    .before("assignedTeams")
                    .map(before -> JsonRecord.empty().with("teams", before))
                    .orElse(JsonRecord.empty()))
            .texts("teams");
      }
    }
    return teams;
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

  /**
   * The times in the care of each team, each in the days of that team. With {@code bounds}, a time that only touches a period
   * is in it.
   */
  List<Span> assignments(boolean bounds) {
    List<Span> all = new ArrayList<>();
    for (ManoAssignment one : stays()) {
      boolean ofNight = calendar.isOfNight(one.team());
      all.add(calendar.span(one.start(), one.end(), ofNight, bounds, List.of(one.team())));
    }
    return all;
  }

  /** The time of the organisation: from the creation on, in civil days. */
  List<Span> organisation(boolean bounds) {
    return isDeleted()
        ? List.of()
        : history().start().stream()
            .map(start -> calendar.span(start, Optional.empty(), false, bounds, List.of()))
            .toList();
  }

  /** A stay that nothing dates is none: Mano lets it begin when somebody looks. */
  private List<ManoAssignment> stays() {
    return isDeleted()
        ? List.of()
        : history().assignments().stream()
            .filter(one -> !one.start().equals(Instant.MIN))
            .toList();
  }

  /** Traces outside every exit and since the creation. */
  List<Span> followed() {
    List<Span> all = new ArrayList<>();
    ManoHistory history = history();
    for (Trace trace : valid()) {
      Instant at = trace.date().flatMap(calendar::instant).orElseThrow();
      if (history.start().filter(start -> !at.isBefore(start)).isPresent()) {
        calendar
            .spans(trace.date(), false, List.of())
            .forEach(span -> all.addAll(
                span.form() == Form.NUMBER_ANYWHERE
                    ? organisation(false).stream()
                        .map(time -> time.of(Form.NUMBER_ANYWHERE))
                        .toList()
                    : List.of(span)));
      }
    }
    return all;
  }

  /** Traces outside every exit and while a team has the person; a number may be anywhere besides. */
  List<Span> followedByTeams(boolean asText, boolean anywhere) {
    return followedByTeams().stream()
        .filter(span -> span.form() != (asText ? Form.DAY : Form.DAY_AS_TEXT))
        .filter(span -> anywhere || span.form() != Form.NUMBER_ANYWHERE)
        .toList();
  }

  private List<Span> followedByTeams() {
    List<Span> all = new ArrayList<>();
    List<ManoAssignment> stays = stays();
    for (Trace trace : valid()) {
      Instant at = trace.date().flatMap(calendar::instant).orElseThrow();
      for (ManoAssignment stay : stays) {
        if (stay.contains(at)) {
          List<String> team = List.of(stay.team());
          calendar
              .spans(trace.date(), false, team)
              .forEach(span -> all.addAll(
                  span.form() == Form.NUMBER_ANYWHERE
                      ? assignments(false).stream()
                          .filter(time -> time.teams().equals(team))
                          .map(time -> time.of(Form.NUMBER_ANYWHERE))
                          .toList()
                      : List.of(span)));
        }
      }
    }
    return all;
  }

  /** Traces with a moment, without exits and what happens within one. */
  private List<Trace> valid() {
    List<Out> outs = outs();
    return traces().stream()
        .filter(trace -> !trace.kind().equals("SORTIE"))
        .filter(trace -> trace
            .date()
            .flatMap(calendar::instant)
            .filter(at -> outs.stream().noneMatch(out -> out.contains(at)))
            .isPresent())
        .toList();
  }

  /** An exit in whole days: from the day of the exit to that of the re-entry. */
  private record Out(Instant from, Optional<Instant> until) {
    boolean contains(Instant at) {
      return !at.isBefore(from) && until.map(at::isBefore).orElse(true);
    }
  }

  /**
   * An exit begins on the day that its entry declares, else on that of the entry, or with the follow-up if no entry tells of
   * it.
   */
  private List<Out> outs() {
    List<Out> all = new ArrayList<>();
    Instant beginning = history().start().map(this::startOfDay).orElse(Instant.MIN);
    Optional<Instant> since = Optional.empty();
    for (ManoChange change : history().changes()) {
      boolean after = change.after(OUT).equals(Optional.of(true));
      if (change.changes(OUT) && after != change.before(OUT).equals(Optional.of(true))) {
        if (after) {
          Instant declared =
              change.after("outOfActiveListDate").flatMap(calendar::instant).orElse(change.at());
          since = Optional.of(startOfDay(declared));
        } else {
          all.add(new Out(since.orElse(beginning), Optional.of(startOfDay(change.at()))));
          since = Optional.empty();
        }
      }
    }
    if (person.person().value(OUT).equals(Optional.of(true))) {
      all.add(new Out(since.orElse(beginning), Optional.empty()));
    }
    return all;
  }

  private Instant startOfDay(Instant at) {
    return calendar.startOf(calendar.day(at, false));
  }

  /** The day of the creation, whatever the form of its date. */
  List<Span> creationDays() {
    return isDeleted()
        ? List.of()
        : history().start().stream()
            .map(start -> Span.of(calendar.day(start, false), Form.EXACT, List.of()))
            .toList();
  }

  /**
   * In civil days, the first time in the care of each team that is not wholly within an exit; and for the teams that have the
   * person at the creation, the creation.
   */
  List<Span> arrivals() {
    List<Span> all = new ArrayList<>();
    List<Out> outs = outs();
    Optional<Instant> start = history().start();
    Map<String, ManoAssignment> first = new LinkedHashMap<>();
    stays().forEach(one -> first.putIfAbsent(one.team(), one));
    for (ManoAssignment one : first.values()) {
      if (outs.stream().noneMatch(out -> holds(out, one))) {
        all.add(Span.of(calendar.day(one.start(), false), Form.EXACT, List.of(one.team())));
      }
    }
    for (ManoAssignment one : stays()) {
      if (start.filter(one::contains).isPresent()) {
        all.add(Span.of(calendar.day(start.get(), false), Form.EXACT, List.of(one.team())));
      }
    }
    return all;
  }

  private static boolean holds(Out out, ManoAssignment one) {
    boolean endsWithin =
        out.until().isEmpty() || one.end().filter(out.until().get()::isAfter).isPresent();
    return out.contains(one.start()) && endsWithin;
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
