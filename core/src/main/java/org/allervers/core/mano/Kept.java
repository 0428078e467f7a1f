package org.allervers.core.mano;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.allervers.core.Dossier;
import org.allervers.core.answer.Preserved;
import org.allervers.core.json.JsonRecord;

/** A record of Mano whole, beside what was made of it: in the item that it became, or in the chapter to which it belongs. */
final class Kept {

  /** The record from which an item was made. */
  static final String MANO = "mano";

  /** Of a chapter: records that were deleted in Mano. They are no items, so nothing counts or shows them. */
  static final String DELETED = "manoDeleted";

  /** Of a chapter: records from which no item could be made. */
  static final String UNPLACED = "manoUnplaced";

  /** Of a task: the comments on the action from which it was made. */
  static final String COMMENTS = "manoComments";

  private Kept() {}

  static String json(ManoRecord record) {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("table", record.table().sqlName());
    whole.put("columns", record.columns());
    whole.put("content", record.content());
    return JsonRecord.of(whole).json();
  }

  /** Adds a record to a list of records. */
  static Preserved and(Preserved preserved, String name, ManoRecord record) {
    String json = json(record);
    return preserved.with(
        name,
        preserved
            .find(name)
            .map(list -> list.substring(0, list.length() - 1) + "," + json + "]")
            .orElse("[" + json + "]"));
  }

  /** Keeps a record that is no item: in the health file if it speaks of health, else in the coordination. */
  static void aside(ManoRecord record, String name, Dossier.Builder dossier) {
    Dossier now = dossier.build();
    switch (record.table()) {
      case CONSULTATION, TREATMENT, MEDICAL_FILE, ACTION, COMMENT ->
        // What an action or a comment says may be of health: where nothing tells, the fewest look.
        dossier.health(now.health().toBuilder()
            .preserved(and(now.health().preserved(), name, record))
            .build());
      default ->
        dossier.coordination(now.coordination().toBuilder()
            .preserved(and(now.coordination().preserved(), name, record))
            .build());
    }
  }

  /** Runs a conversion over the live records of a table; deleted ones, and those that it refuses, are kept aside. */
  static void each(
      ManoTable table,
      ManoPerson person,
      Dossier.Builder dossier,
      RecordReader reader,
      Function<ManoRecord, Boolean> conversion) {
    ImportReport.Builder report = reader.report();
    Optional<ManoHistory> past = Optional.empty();
    for (ManoRecord record : person.records(table)) {
      if (past.isEmpty() && record.value(PersonConversion.HISTORY).isPresent()) {
        past = Optional.of(reader.context().history(person));
      }
      RecordNotes.say(record, past, reader);
      if (person.person().isDeleted() && !record.isDeleted() && table != ManoTable.GROUP) {
        report.note(ImportNote.Kind.ORPHAN, record, "person", ImportNote.Certainty.LIKELY);
      }
      if (record.isDeleted()) {
        aside(record, DELETED, dossier);
        report.note(ImportNote.Kind.DELETED_KEPT, record, "", ImportNote.Certainty.CERTAIN);
      } else if (!conversion.apply(record)) {
        aside(record, UNPLACED, dossier);
        report.note(ImportNote.Kind.KEPT_AS_TEXT, record, "", ImportNote.Certainty.CERTAIN);
      }
    }
  }
}
