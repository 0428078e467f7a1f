package org.allervers.core.mano;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.allervers.core.Dossier;
import org.allervers.core.coordination.Coordination;
import org.allervers.core.coordination.TeamNote;

/** Comments on a person, to notes of the team. Those on an action stay with it. */
final class CommentConversion implements Conversion {

  @Override
  public void apply(
      ManoPerson person,
      ManoContext context,
      Dossier.Builder dossier,
      ImportReport.Builder report) {
    RecordReader reader = new RecordReader(context, report);
    Set<String> actions = ActionConversion.live(person);
    List<TeamNote> found = new ArrayList<>();
    Kept.each(ManoTable.COMMENT, person, dossier, reader, record -> {
      if (record.text("action").filter(actions::contains).isPresent()) {
        return true;
      }
      Optional<String> text = reader.text(record, "comment");
      Optional<Instant> at = reader.moment(record, "date");
      if (text.isEmpty() || at.isEmpty() || record.text("action").isPresent()) {
        return false;
      }
      found.add(TeamNote.builder()
          .date(reader.day(at.get(), reader.teams(record)))
          .author(record.text("user").orElse(null))
          .text(text.get())
          .preserve(Kept.MANO, Kept.json(record))
          .build());
      return true;
    });
    Coordination.Builder coordination = dossier.build().coordination().toBuilder();
    found.forEach(coordination::addNote);
    dossier.coordination(coordination.build());
  }
}
