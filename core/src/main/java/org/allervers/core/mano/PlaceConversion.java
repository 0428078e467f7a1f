package org.allervers.core.mano;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.allervers.core.Dossier;
import org.allervers.core.coordination.Coordination;
import org.allervers.core.coordination.MeetingPoint;
import org.allervers.core.mano.ImportNote.Certainty;
import org.allervers.core.mano.ImportNote.Kind;

/** Places where the person is found. A link holds the identifier of the place; its name is in the record of the place. */
final class PlaceConversion implements Conversion {

  @Override
  public void apply(
      ManoPerson person,
      ManoContext context,
      Dossier.Builder dossier,
      ImportReport.Builder report) {
    RecordReader reader = new RecordReader(context, report);
    List<MeetingPoint> found = new ArrayList<>();
    Kept.each(ManoTable.PERSON_PLACE, person, dossier, reader, record -> {
      Optional<String> place = record.text("place");
      if (place.isEmpty()) {
        return false;
      }
      Optional<String> name = person.records(ManoTable.PLACE).stream()
          .filter(one -> one.id().equals(place.get()))
          .findFirst()
          .flatMap(one -> reader.text(one, "name"));
      if (name.isEmpty()) {
        report.note(Kind.ORPHAN, record, "place", Certainty.CERTAIN);
      }
      MeetingPoint.Builder point = MeetingPoint.builder()
          .place(name.orElse(place.get()))
          .preserve(Kept.MANO, Kept.json(record));
      Optional<Instant> made = reader.instant(record, "createdAt");
      made.ifPresent(at -> point.since(reader.day(at, reader.teams(record))));
      found.add(point.build());
      return true;
    });
    Coordination.Builder coordination = dossier.build().coordination().toBuilder();
    found.forEach(coordination::addMeetingPoint);
    dossier.coordination(coordination.build());
  }
}
