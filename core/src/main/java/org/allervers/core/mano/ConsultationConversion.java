package org.allervers.core.mano;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Act;
import org.allervers.core.activity.ActKind;
import org.allervers.core.activity.ActOutcome;
import org.allervers.core.code.Code;
import org.allervers.core.health.HealthFile;
import org.allervers.core.health.HealthNote;
import org.allervers.core.mano.ImportNote.Certainty;
import org.allervers.core.mano.ImportNote.Kind;
import org.allervers.core.task.Task;

/**
 * Consultations: one that is done becomes an act, any other a task of health. One that Mano shows to a few alone becomes a
 * note with those readers, and its act or task says no more than that it was.
 */
final class ConsultationConversion implements Conversion {

  private static final String DONE = "FAIT";
  private static final String UNLISTED = "CONSULTATION";

  /** The kinds that Mano proposes and that are an act by themselves; a nurse's may be any of several acts. */
  private static final Map<String, String> KINDS =
      Map.of("Médicale", "CONSULT_MEDICALE", "Psychologique", "CONSULT_PSYCHOLOGIQUE");

  @Override
  public void apply(
      ManoPerson person,
      ManoContext context,
      Dossier.Builder dossier,
      ImportReport.Builder report) {
    RecordReader reader = new RecordReader(context, report);
    Kept.each(
        ManoTable.CONSULTATION,
        person,
        dossier,
        reader,
        record -> convert(record, dossier, reader));
  }

  private static boolean convert(ManoRecord record, Dossier.Builder dossier, RecordReader reader) {
    List<String> readers = record.texts("onlyVisibleBy");
    boolean isDone = record.text("status").equals(Optional.of(DONE));
    if (isDone || !readers.isEmpty()) {
      Optional<Instant> at = reader.moment(record, "completedAt", "dueAt");
      if (at.isEmpty()) {
        return false;
      }
      if (!readers.isEmpty()) {
        restricted(record, readers, at.get(), dossier, reader);
      }
      if (isDone) {
        dossier.addAct(act(record, at.get(), readers.isEmpty(), reader));
        return true;
      }
    }
    Task.Builder task =
        ActionConversion.task(record, reader).compartmentCode(Compartment.HEALTH.code());
    if (readers.isEmpty()) {
      task.answers(reader.answers(record)).preserve(Kept.MANO, Kept.json(record));
    } else {
      task.title(null).description(null);
    }
    dossier.addTask(task.build());
    return true;
  }

  private static Act act(ManoRecord record, Instant at, boolean isOpen, RecordReader reader) {
    String type = record.text("type").orElse("");
    Code<ActKind> kind = Optional.ofNullable(KINDS.get(type)).map(ActKind::of).orElseGet(() -> {
      reader.report().note(Kind.OPTION_UNKNOWN, record, "type", Certainty.CERTAIN);
      // An unlisted code is of health: a listed "other" would be read by everybody.
      return ActKind.list().read(type.isEmpty() ? UNLISTED : UNLISTED + " " + type);
    });
    Act.Builder act = Act.builder()
        .id(reader.id(record))
        .date(reader.day(at, reader.teams(record)))
        .time(reader.time(at))
        .kind(kind)
        .professional(record.text("user").orElse(null))
        .outcome(ActOutcome.of("REALISE"));
    List<String> teams = reader.teams(record);
    if (teams.size() == 1) {
      act.team(Identifiers.always(teams.get(0)));
    }
    if (isOpen) {
      act.note(reader.text(record, "name").orElse(null))
          .answers(reader.answers(record))
          .preserve(Kept.MANO, Kept.json(record));
    }
    return act.build();
  }

  /** Returns the type of consultation that an act says, empty text if it says none; nothing if it is no consultation of Mano. */
  static Optional<String> type(Code<ActKind> kind) {
    for (Map.Entry<String, String> known : KINDS.entrySet()) {
      if (kind.is(known.getValue())) {
        return Optional.of(known.getKey());
      }
    }
    if (kind.isListed() || !kind.value().startsWith(UNLISTED)) {
      return Optional.empty();
    }
    return Optional.of(kind.value().substring(UNLISTED.length()).strip());
  }

  private static void restricted(
      ManoRecord record,
      List<String> readers,
      Instant at,
      Dossier.Builder dossier,
      RecordReader reader) {
    reader.report().note(Kind.READERS_RESTRICTED, record, "onlyVisibleBy", Certainty.CERTAIN);
    HealthFile health = dossier.build().health();
    dossier.health(health.toBuilder()
        .addNote(HealthNote.builder()
            .date(reader.day(at, reader.teams(record)))
            .author(record.text("user").orElse(null))
            .text(record.text("name").or(() -> record.text("type")).orElse("Consultation"))
            .restrictedTo(readers)
            .preserve(Kept.MANO, Kept.json(record))
            .build())
        .build());
  }
}
