package org.allervers.core.mano;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.allervers.core.mano.ImportNote.Certainty;
import org.allervers.core.mano.ImportNote.Kind;

/**
 * All that an import repaired, guessed or left out, in the order in which it did. This class is immutable and thread-safe.
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

  /** Returns this report followed by another. */
  public ImportReport and(ImportReport other) {
    List<ImportNote> both = new ArrayList<>(notes);
    both.addAll(other.notes);
    return new ImportReport(both);
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

    private final List<ImportNote> notes = new ArrayList<>();

    Builder note(Kind kind, ManoRecord record, String field, Certainty certainty) {
      notes.add(new ImportNote(
          Objects.requireNonNull(kind), record.table(), record.id(), field, certainty));
      return this;
    }

    ImportReport build() {
      return new ImportReport(notes);
    }
  }
}
