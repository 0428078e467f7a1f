package org.allervers.core.mano;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.allervers.core.mano.ImportNote.Certainty;
import org.allervers.core.mano.ImportNote.Kind;

/**
 * All that an import repaired, guessed or left out, in the order in which it did. What is to be said of a field of a record is said
 * once, however many values it speaks of. This class is immutable and thread-safe.
 *
 * @terme rapport d'import
 */
public final class ImportReport {

  private final List<ImportNote> notes;

  private ImportReport(List<ImportNote> notes) {
    this.notes = List.copyOf(notes);
  }

  /** Returns the report of an import in which there was nothing to say. */
  public static ImportReport empty() {
    return new ImportReport(List.of());
  }

  /** Returns the notes. */
  public List<ImportNote> notes() {
    return notes;
  }

  /** Returns how many notes there are of each kind; kinds without one are left out. */
  public Map<Kind, Integer> counts() {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    notes.forEach(note -> counts.merge(note.kind(), 1, Integer::sum));
    return Collections.unmodifiableMap(counts);
  }

  /** Returns this report followed by what the other says beside it. */
  public ImportReport and(ImportReport other) {
    return united(List.of(this, other));
  }

  /**
   * Returns several reports as one, in their order. What several say, such as two members of their family, is said once, no surer than
   * the least sure of them.
   */
  public static ImportReport united(Iterable<ImportReport> reports) {
    Builder all = new Builder();
    for (ImportReport one : reports) {
      one.notes.forEach(note ->
          all.note(note.kind(), note.table(), note.record(), note.field(), note.certainty()));
    }
    return all.build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ImportReport that && notes.equals(that.notes);
  }

  @Override
  public int hashCode() {
    return notes.hashCode();
  }

  /** Returns the number of notes. */
  @Override
  public String toString() {
    return "ImportReport[" + notes.size() + "]";
  }

  /** Gathers the notes of one import. Not thread-safe. */
  static final class Builder {

    private record Matter(Kind kind, ManoTable table, String record, String field) {}

    private final Map<Matter, Certainty> notes = new LinkedHashMap<>();

    Builder note(Kind kind, ManoRecord record, String field, Certainty certainty) {
      return note(kind, record.table(), record.id(), field, certainty);
    }

    /** One matter is said once, and no surer than the least sure of those who say it. */
    Builder note(Kind kind, ManoTable table, String record, String field, Certainty certainty) {
      notes.merge(
          new Matter(Objects.requireNonNull(kind), table, record, field),
          certainty,
          (one, other) -> one.compareTo(other) < 0 ? other : one);
      return this;
    }

    ImportReport build() {
      return new ImportReport(notes.entrySet().stream()
          .map(note -> new ImportNote(
              note.getKey().kind(),
              note.getKey().table(),
              note.getKey().record(),
              note.getKey().field(),
              note.getValue()))
          .toList());
    }
  }
}
