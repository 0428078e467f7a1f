package org.allervers.examples.manoreport;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allervers.core.mano.ImportNote;
import org.allervers.core.mano.ImportNote.Certainty;
import org.allervers.core.mano.ImportNote.Kind;
import org.allervers.core.mano.ManoTable;

/** What an import repairs, guesses or leaves out, by kind and certainty, and the first notes that somebody should look at. */
final class Repairs {

  private final Map<Kind, Map<Certainty, Integer>> counts = new EnumMap<>(Kind.class);
  private final Map<Kind, Set<ManoTable>> tables = new EnumMap<>(Kind.class);
  private final Map<Certainty, List<ImportNote>> first = new EnumMap<>(Certainty.class);
  private final int most;
  private long size;

  /** Keeps at most so many notes of each certainty. */
  Repairs(int most) {
    this.most = most;
  }

  void add(ImportNote note) {
    size++;
    counts
        .computeIfAbsent(note.kind(), kind -> new EnumMap<>(Certainty.class))
        .merge(note.certainty(), 1, Integer::sum);
    tables.computeIfAbsent(note.kind(), kind -> EnumSet.noneOf(ManoTable.class)).add(note.table());
    List<ImportNote> kept = first.computeIfAbsent(note.certainty(), certainty -> new ArrayList<>());
    if (note.certainty() != Certainty.CERTAIN && kept.size() < most) {
      kept.add(note);
    }
  }

  long size() {
    return size;
  }

  long size(Certainty certainty) {
    return counts.values().stream()
        .mapToLong(byCertainty -> byCertainty.getOrDefault(certainty, 0))
        .sum();
  }

  Map<Kind, Map<Certainty, Integer>> counts() {
    return counts;
  }

  Set<ManoTable> tables(Kind kind) {
    return tables.getOrDefault(kind, Set.of());
  }

  /** The first guesses, then the first likely ones. */
  List<ImportNote> toLookAt() {
    List<ImportNote> notes = new ArrayList<>(first.getOrDefault(Certainty.GUESSED, List.of()));
    notes.addAll(first.getOrDefault(Certainty.LIKELY, List.of()));
    return notes.stream().limit(most).toList();
  }
}
