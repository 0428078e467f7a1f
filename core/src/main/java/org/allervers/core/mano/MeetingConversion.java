package org.allervers.core.mano;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Encounter;
import org.allervers.core.activity.Visit;

/** Passages to visits, rencontres to encounters: on the day on which the team worked, at the time of the clock. */
final class MeetingConversion implements Conversion {

  @Override
  public void apply(
      ManoPerson person,
      ManoContext context,
      Dossier.Builder dossier,
      ImportReport.Builder report) {
    RecordReader reader = new RecordReader(context, report);
    Kept.each(ManoTable.PASSAGE, person, dossier, reader, record -> {
      Optional<Instant> at = reader.moment(record, "date");
      at.ifPresent(when -> dossier.addVisit(Visit.builder()
          .id(reader.id(record))
          .date(reader.day(when, reader.teams(record)))
          .time(reader.time(when))
          .team(reader.team(record))
          .professionals(record.text("user").map(List::of).orElse(List.of()))
          .note(reader.text(record, "comment").orElse(null))
          .preserve(Kept.MANO, Kept.json(record))
          .build()));
      return at.isPresent();
    });
    Kept.each(ManoTable.RENCONTRE, person, dossier, reader, record -> {
      Optional<Instant> at = reader.moment(record, "date");
      at.ifPresent(when -> dossier.addEncounter(Encounter.builder()
          .id(reader.id(record))
          .date(reader.day(when, reader.teams(record)))
          .time(reader.time(when))
          .team(reader.team(record))
          .professionals(record.text("user").map(List::of).orElse(List.of()))
          .note(reader.text(record, "comment").orElse(null))
          .preserve(Kept.MANO, Kept.json(record))
          .build()));
      return at.isPresent();
    });
  }
}
