package org.allervers.indicators.mano;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.allervers.core.mano.ManoAssignment;
import org.allervers.core.mano.ManoChange;
import org.allervers.core.mano.ManoField;
import org.allervers.core.mano.ManoHistory;
import org.allervers.core.mano.ManoPerson;
import org.allervers.indicators.Schema;

/** What the history of a person says of changes, and how long teams had the person. */
final class ChangeSources {

  static final String EXISTENCE = "existence";
  static final String PRESENCE = "presence";
  static final String CHANGE = "changement:";
  static final String FROM = "de";
  static final String TO = "vers";
  static final String NOTHING = "SANS_VALEUR";

  private final Calendar calendar;
  private final Instant asOf;

  ChangeSources(Calendar calendar, Instant asOf) {
    this.calendar = calendar;
    this.asOf = asOf;
  }

  /** One value that was left for one that came. */
  private record Change(LocalDate day, String from, String to, List<String> teams) {
    @Override
    public String toString() {
      return "Change[redacted]";
    }
  }

  void bind(Schema.Builder<ManoPerson> schema) {
    schema
        .spells(EXISTENCE, Span.class, this::existence, PersonSources::span)
        .spells(PRESENCE, Span.class, this::presence, PersonSources::span);
    for (ManoField field : FieldSources.distinct(calendar.organisation().personSections())) {
      if (!FieldDefinitions.options(field).isEmpty()) {
        schema.spells(
            CHANGE + field.name(),
            Change.class,
            person -> changes(person, field),
            reading -> reading
                .from(Change::day)
                .to(change -> Optional.of(change.day().plusDays(1)))
                .code(FROM, change -> Optional.of(change.from()))
                .code(TO, change -> Optional.of(change.to()))
                .codes(PersonSources.TEAM, Change::teams));
      }
    }
  }

  private List<Span> existence(ManoPerson person) {
    Facts facts = new Facts(person, calendar);
    return facts.creationDays().stream()
        .map(span -> new Span(span.from(), Optional.empty(), Form.EXACT, List.of()))
        .toList();
  }

  /** A spell for each day, so that the part within any period adds up; a stay that goes on ends where one looks at it. */
  private List<Span> presence(ManoPerson person) {
    List<Span> days = new ArrayList<>();
    for (Span stay : new Facts(person, calendar).assignments(false)) {
      if (stay.from().equals(Span.BEGINNING)) {
        continue;
      }
      LocalDate last = stay.until().orElse(calendar.day(asOf, false).plusDays(1));
      for (LocalDate day = stay.from(); day.isBefore(last); day = day.plusDays(1)) {
        days.add(Span.of(day, Form.EXACT, stay.teams()));
      }
    }
    return days;
  }

  private List<Change> changes(ManoPerson person, ManoField field) {
    List<Change> all = new ArrayList<>();
    if (person.person().isDeleted()) {
      return all;
    }
    ManoHistory history = person.history(calendar.zone());
    for (ManoChange change : history.changes()) {
      if (!change.changes(field.name())
          || history.start().filter(change.at()::isBefore).isPresent()) {
        continue;
      }
      List<String> before = codes(change.before(field.name()));
      List<String> after = codes(change.after(field.name()));
      List<String> teams = history.assignments().stream()
          .filter(one -> one.contains(change.at()))
          .map(ManoAssignment::team)
          .distinct()
          .toList();
      LocalDate day = calendar.day(change.at(), false);
      before.stream()
          .filter(value -> !after.contains(value))
          .forEach(from -> after.forEach(to -> all.add(new Change(day, from, to, teams))));
      if (after.containsAll(before)) {
        // Something came beside what stays.
        after.stream()
            .filter(value -> !before.contains(value))
            .forEach(to -> all.add(new Change(day, NOTHING, to, teams)));
      }
    }
    return all;
  }

  private static List<String> codes(Optional<Object> value) {
    List<String> codes = FieldValues.codes(value);
    return codes.isEmpty() ? List.of(NOTHING) : codes;
  }
}
