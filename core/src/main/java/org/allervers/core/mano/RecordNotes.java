package org.allervers.core.mano;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ImportNote.Certainty;
import org.allervers.core.mano.ImportNote.Kind;

/** What is said of every record alike: columns that say otherwise, keys that nobody knows, histories, documents, comments. */
final class RecordNotes {

  private RecordNotes() {}

  /** Says what is to be said of a record that is no person, whatever becomes of it. */
  static void say(ManoRecord record, Optional<ManoHistory> person, RecordReader reader) {
    columns(record, reader.context().zone(), reader.report());
    unknown(record, reader);
    if (record.value(PersonConversion.HISTORY).isPresent()
        && RecordFields.home(record.table(), PersonConversion.HISTORY).isPresent()) {
      history(record, person, reader);
    }
    documents(record, reader.context(), reader.report());
    if (RecordFields.home(record.table(), "comments").isPresent()
        && ManoValues.something(record.value("comments")).isPresent()) {
      reader.report().note(Kind.KEPT_AS_TEXT, record, "comments", Certainty.CERTAIN);
    }
  }

  static void columns(ManoRecord record, ZoneId zone, ImportReport.Builder report) {
    for (String name : record.columns().names()) {
      if (record.content().holds(name)
          && !isSame(record.content().find(name), record.columns().find(name), zone)) {
        report.note(Kind.COLUMN_OVERRIDDEN, record, name, Certainty.CERTAIN);
      }
    }
  }

  /** A data base and a client write one moment in different ways. */
  private static boolean isSame(Optional<Object> one, Optional<Object> other, ZoneId zone) {
    return ManoValues.same(one, other)
        || (one.isPresent()
            && other.isPresent()
            && ManoValues.instant(one.get(), zone).isPresent()
            && ManoValues.instant(one.get(), zone).equals(ManoValues.instant(other.get(), zone)));
  }

  private static void unknown(ManoRecord record, RecordReader reader) {
    JsonRecord own = record.table().isSealed() ? record.content() : record.columns();
    for (String name : own.names()) {
      if (RecordFields.isOfEnvelope(name)
          || RecordFields.home(record.table(), name).isPresent()
          || ManoValues.something(own.find(name)).isEmpty()) {
        continue;
      }
      if (!holds(sections(record, reader.context().organisation()), name)) {
        boolean isElsewhere = reader.context().organisation().field(name).isPresent();
        reader
            .report()
            .note(
                isElsewhere ? Kind.KEPT_AS_TEXT : Kind.FIELD_UNKNOWN,
                record,
                name,
                Certainty.CERTAIN);
      }
    }
  }

  /** The fields that the organisation asks for in such a record. */
  static List<ManoGroup<ManoField>> sections(ManoRecord record, ManoOrganisation organisation) {
    return switch (record.table()) {
      case MEDICAL_FILE -> organisation.medicalSections();
      case TERRITORY_OBSERVATION -> organisation.observationSections();
      case CONSULTATION -> {
        String type = record.text("type").orElse("");
        yield organisation.consultationKinds().stream()
            .filter(kind -> kind.title().equals(type))
            .toList();
      }
      default -> List.of();
    };
  }

  private static boolean holds(List<ManoGroup<ManoField>> sections, String name) {
    return sections.stream()
        .anyMatch(
            section -> section.members().stream().anyMatch(one -> one.name().equals(name)));
  }

  private static void history(
      ManoRecord record, Optional<ManoHistory> person, RecordReader reader) {
    if (!reader.context().repairs(ManoRepair.HISTORY)) {
      return;
    }
    ManoHistory history = person
        .map(own -> ManoHistory.of(record, own))
        .orElseGet(() -> ManoHistory.of(record, reader.context().zone()));
    problems(record, history, reader.report());
  }

  /** What was left aside in a history, and where it contradicts itself. */
  static void problems(ManoRecord record, ManoHistory history, ImportReport.Builder report) {
    for (ManoHistoryProblem problem : history.problems()) {
      String field = problem.field().isEmpty() ? PersonConversion.HISTORY : problem.field();
      switch (problem.reason()) {
        case INCOHERENT -> report.note(Kind.HISTORY_INCOHERENT, record, field, Certainty.LIKELY);
        case EXIT_AFTER_REENTRY, EXIT_BEFORE_REENTRY, EXIT_UNDATED ->
          report.note(Kind.HISTORY_INCOHERENT, record, field, Certainty.GUESSED);
        default -> report.note(Kind.HISTORY_CLEANED, record, field, Certainty.CERTAIN);
      }
    }
  }

  static void documents(ManoRecord record, ManoContext context, ImportReport.Builder report) {
    Optional<Object> documents = ManoValues.something(record.value("documents"));
    if (documents.isEmpty()) {
      return;
    }
    List<?> all = documents.get() instanceof List<?> list ? list : List.of(documents.get());
    for (Object one : all) {
      boolean isFile =
          one instanceof JsonRecord document && document.text("_id").isPresent();
      boolean isLeftAside = !isFile && context.repairs(ManoRepair.DOCUMENTS);
      report.note(
          isLeftAside ? Kind.DOCUMENT_UNREADABLE : Kind.DOCUMENT_KEPT,
          record,
          "documents",
          Certainty.CERTAIN);
    }
  }
}
