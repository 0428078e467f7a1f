package org.allervers.indicators.mano;

import static org.allervers.indicators.mano.PersonSources.FORM;
import static org.allervers.indicators.mano.PersonSources.TEAM;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ManoOrganisation;
import org.allervers.core.mano.ManoRecord;
import org.allervers.core.mano.ManoTable;
import org.allervers.indicators.Schema;

/**
 * How definitions read what Mano's teams write of a day and not of a person. It binds the spells {@code compte_rendu} ({@code
 * collaboration}), {@code observation} ({@code territoire}, and the fields of the organisation as {@link ManoSchema} has
 * those of a consultation), {@code passage_anonyme}, and {@code service} ({@code service}, {@code nombre}, {@code
 * ancien}: {@code OUI} for a count within an old report, {@code DOUBLE} if the table has one of that service too). All have
 * {@code equipe} and {@code forme}, see {@link ManoSchema}.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ManoTeamSchema {

  static final String REPORT = "compte_rendu";
  static final String OBSERVATION = "observation";
  static final String ANONYMOUS = "passage_anonyme";
  static final String SERVICE = "service";
  static final String TWICE = "DOUBLE";

  private final Calendar calendar;

  private ManoTeamSchema(Calendar calendar) {
    this.calendar = calendar;
  }

  private record Note(ManoRecord record, Span span) implements Recorded {
    @Override
    public String recordId() {
      return record.id();
    }

    @Override
    public String toString() {
      return "Note[redacted]";
    }
  }

  private record Service(Span span, String name, long count, String old, String recordId)
      implements Recorded {
    @Override
    public String toString() {
      return "Service[redacted]";
    }
  }

  /** Returns the schema, with days that begin in {@code zone}. */
  public static Schema<ManoTeamDay> of(ManoOrganisation organisation, ZoneId zone) {
    return new ManoTeamSchema(new Calendar(organisation, zone)).build(zone);
  }

  private Schema<ManoTeamDay> build(ZoneId zone) {
    Schema.Builder<ManoTeamDay> schema = Schema.builder("mano-equipe/1/" + zone, ManoTeamDay.class);
    notes(schema, REPORT, ManoTable.REPORT, record -> Calendar.first(record, "date"));
    notes(
        schema,
        OBSERVATION,
        ManoTable.TERRITORY_OBSERVATION,
        record -> Calendar.first(record, "observedAt", "createdAt"));
    notes(
        schema,
        ANONYMOUS,
        ManoTable.PASSAGE,
        record -> Calendar.first(record, "date", "createdAt"));
    return schema
        .spells(
            SERVICE,
            Service.class,
            this::services,
            reading -> reading
                .from(service -> service.span().from())
                .to(service -> service.span().until())
                .codes(TEAM, service -> service.span().teams())
                .constant(FORM, Form.class, service -> service.span().form())
                .code("service", service -> Optional.of(service.name()))
                .code("ancien", service -> Optional.of(service.old()))
                .quantity("nombre", Service::count))
        .build();
  }

  private void notes(
      Schema.Builder<ManoTeamDay> schema,
      String source,
      ManoTable table,
      Function<ManoRecord, Optional<Object>> date) {
    schema.spells(
        source,
        Note.class,
        day -> day.records().stream()
            .filter(record -> record.table() == table)
            .flatMap(record ->
                spans(record, date.apply(record)).stream().map(span -> new Note(record, span)))
            .toList(),
        reading -> {
          reading
              .from(note -> note.span().from())
              .to(note -> note.span().until())
              .codes(TEAM, note -> note.span().teams())
              .constant(FORM, Form.class, note -> note.span().form())
              .codes("collaboration", note -> note.record().texts("collaborations"));
          if (table == ManoTable.TERRITORY_OBSERVATION) {
            reading.code("territoire", note -> note.record().text("territory"));
            FieldSources.bind(reading, calendar.organisation().observationSections(), Note::record);
          }
        });
  }

  private List<Span> spans(ManoRecord record, Optional<Object> date) {
    List<String> teams = Facts.teams(record);
    return calendar.spans(date, calendar.isOfNight(teams), teams);
  }

  private List<Service> services(ManoTeamDay day) {
    List<Service> all = new ArrayList<>();
    for (ManoRecord record : day.records()) {
      if (record.table() == ManoTable.SERVICE) {
        long count =
            record.value("count").orElse(0) instanceof BigDecimal number ? number.longValue() : 0;
        // The server compares days of this table with days.
        spans(record, Calendar.first(record, "date")).stream()
            .filter(span -> span.form() != Form.DAY_AS_TEXT)
            .forEach(span -> all.add(new Service(
                span, record.text("service").orElse(""), count, ManoSchema.NO, record.id())));
      }
    }
    Set<String> counted = all.stream().map(Service::name).collect(Collectors.toSet());
    for (ManoRecord record : day.records()) {
      if (record.table() == ManoTable.REPORT) {
        JsonRecord old = old(record);
        for (String name : old.names()) {
          long count = old.number(name).map(BigDecimal::longValue).orElse(0L);
          String word = counted.contains(name) ? TWICE : ManoSchema.YES;
          spans(record, Calendar.first(record, "date")).stream()
              .filter(span -> span.form() != Form.DAY_AS_TEXT)
              .forEach(span -> all.add(new Service(span, name, count, word, record.id())));
        }
      }
    }
    return all;
  }

  private static JsonRecord old(ManoRecord report) {
    return report
        .text("services")
        .flatMap(text -> JsonRecord.read(text).value())
        .orElse(JsonRecord.empty());
  }
}
