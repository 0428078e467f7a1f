package org.allervers.indicators.mano;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.allervers.core.mano.ManoField;
import org.allervers.core.mano.ManoGroup;
import org.allervers.core.mano.ManoPerson;
import org.allervers.core.mano.ManoRecord;
import org.allervers.core.mano.ManoState;
import org.allervers.core.mano.ManoTable;
import org.allervers.indicators.EventSchema;
import org.allervers.indicators.Schema;

/** How the fields that an organisation asks for are read: of a person today or on a day, of a medical file, of a record. */
final class FieldSources {

  static final String FIELD = "champ:";
  static final String FIELD_AT = "champ_au:";
  static final String FIELD_BEFORE = "champ_avant:";
  static final String MEDICAL = "medical:";
  static final String OR_NO = ":ou_non";
  static final String NUMBER = ":nombre";
  static final String NOT_ZERO = ":nombre_sans_zero";
  static final String DAYS = ":jours";
  static final String DAYS_NOW = ":jours_actuels";

  private final Calendar calendar;
  private final Instant asOf;

  FieldSources(Calendar calendar, Instant asOf) {
    this.calendar = calendar;
    this.asOf = asOf;
  }

  /** Each field once: Mano lets one stand in two sections. */
  static List<ManoField> distinct(List<ManoGroup<ManoField>> sections) {
    Set<String> seen = new HashSet<>();
    return sections.stream()
        .flatMap(section -> section.members().stream())
        .filter(field -> !field.name().isEmpty() && seen.add(field.name()))
        .toList();
  }

  void bind(Schema.Builder<ManoPerson> schema) {
    for (ManoField field : distinct(calendar.organisation().personSections())) {
      String name = field.name();
      today(schema, FIELD + name, field.kind(), person -> person.person().value(name));
      onDay(
          schema,
          FIELD_AT + name,
          field.kind(),
          (person, day) -> stateAt(person, name, endOf(day).minusNanos(1)));
      onDay(
          schema,
          FIELD_BEFORE + name,
          field.kind(),
          (person, day) -> stateAt(person, name, calendar.startOf(day).minusNanos(1)));
    }
    for (ManoField field : distinct(calendar.organisation().medicalSections())) {
      today(schema, MEDICAL + field.name(), field.kind(), person -> medical(person, field.name()));
    }
  }

  /** Only what a day of reading does not change. */
  static <E> void bind(
      EventSchema<E> reading,
      List<ManoGroup<ManoField>> sections,
      Function<? super E, ManoRecord> record) {
    for (ManoField field : distinct(sections)) {
      String name = field.name();
      reading
          .codes(FIELD + name, item -> FieldValues.codes(record.apply(item).value(name)))
          .codes(
              FIELD + name + OR_NO,
              item -> FieldValues.codesOrNo(record.apply(item).value(name), field.kind()))
          .number(
              FIELD + name + NUMBER,
              item -> FieldValues.hundredths(record.apply(item).value(name), true))
          .number(
              FIELD + name + NOT_ZERO,
              item -> FieldValues.hundredths(record.apply(item).value(name), false));
    }
  }

  private void today(
      Schema.Builder<ManoPerson> schema,
      String attribute,
      ManoField.Kind kind,
      Function<ManoPerson, Optional<Object>> value) {
    schema
        .codes(attribute, person -> FieldValues.codes(value.apply(person)))
        .codes(attribute + OR_NO, person -> FieldValues.codesOrNo(value.apply(person), kind))
        .number(attribute + NUMBER, person -> FieldValues.hundredths(value.apply(person), true))
        .number(attribute + NOT_ZERO, person -> FieldValues.hundredths(value.apply(person), false))
        .number(
            attribute + DAYS_NOW, person -> FieldValues.days(instant(value.apply(person)), asOf))
        .numberAt(
            attribute + DAYS,
            (person, day) -> FieldValues.days(instant(value.apply(person)), endOf(day)));
  }

  private void onDay(
      Schema.Builder<ManoPerson> schema,
      String attribute,
      ManoField.Kind kind,
      BiFunction<ManoPerson, LocalDate, Optional<Object>> value) {
    schema
        .codesAt(attribute, (person, day) -> FieldValues.codes(value.apply(person, day)))
        .codesAt(
            attribute + OR_NO,
            (person, day) -> FieldValues.codesOrNo(value.apply(person, day), kind))
        .numberAt(
            attribute + NUMBER,
            (person, day) -> FieldValues.hundredths(value.apply(person, day), true))
        .numberAt(
            attribute + NOT_ZERO,
            (person, day) -> FieldValues.hundredths(value.apply(person, day), false))
        .numberAt(
            attribute + DAYS_NOW,
            (person, day) -> FieldValues.days(instant(value.apply(person, day)), asOf))
        .numberAt(
            attribute + DAYS,
            (person, day) -> FieldValues.days(instant(value.apply(person, day)), endOf(day)));
  }

  private Optional<Instant> instant(Optional<Object> value) {
    return value.flatMap(calendar::instant);
  }

  private Instant endOf(LocalDate day) {
    return calendar.startOf(day.plusDays(1));
  }

  Optional<Object> stateAt(ManoPerson person, String field, Instant at) {
    ManoState state = person.history(calendar.zone()).stateOf(field, at);
    if (state instanceof ManoState.Known known) {
      return known.value();
    }
    // Mano itself goes back from today, and believes the later word.
    return state instanceof ManoState.Incoherent incoherent
        ? incoherent.later()
        : person.person().value(field);
  }

  /** There should be one medical file; of several, the newest that says something is believed. */
  private static Optional<Object> medical(ManoPerson person, String name) {
    return person.records(ManoTable.MEDICAL_FILE).stream()
        .filter(file -> !file.isDeleted())
        .sorted(Comparator.comparing((ManoRecord file) -> file.text("createdAt").orElse(""))
            .reversed())
        .flatMap(file -> file.value(name).stream())
        .filter(value -> !value.equals("") && !value.equals(List.of()))
        .findFirst();
  }
}
