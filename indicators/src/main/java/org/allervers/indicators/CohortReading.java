package org.allervers.indicators;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads records into a cohort. Not thread-safe.
 *
 * @param <T> the type of the records
 */
final class CohortReading<T> {

  /** A column of the person at one of its reference days, and where it is kept. */
  private record PersonPart(PersonColumn column, int key, KeptColumn kept) {}

  private final Schema<T> schema;
  private final Program entries;
  private final List<PersonPart> persons = new ArrayList<>();
  private final Map<Object, KeptColumn> keptPersons = new LinkedHashMap<>();
  private final Map<SourceBinding, KeptSource> keptSources = new LinkedHashMap<>();
  private final Map<Rejection, Long> rejections = new EnumMap<>(Rejection.class);
  private int size;

  /** @param programs all read the same entries, each the person at its own periods */
  CohortReading(Schema<T> schema, List<Program> programs) {
    this.schema = schema;
    this.entries = programs.get(0);
    for (SourceFrame source : entries.sources()) {
      keptSources.put(source.binding(), source.newKept());
    }
    for (PersonColumn column : entries.persons()) {
      List<Object> keys = column.keys();
      for (int key = 0; key < keys.size(); key++) {
        if (!keptPersons.containsKey(keys.get(key))) {
          KeptColumn kept = column.newKept();
          keptPersons.put(keys.get(key), kept);
          persons.add(new PersonPart(column, key, kept));
        }
      }
    }
  }

  Cohort<T> read(Iterator<? extends @Nullable T> records) {
    entries.beginBatch();
    Object[] next = new Object[1];
    while (records.hasNext()) {
      T record = records.next();
      if (record == null) {
        rejections.merge(Rejection.NULL_RECORD, 1L, Long::sum);
        continue;
      }
      next[0] = record;
      entries.lookAhead(next, 1);
      entries.append(record, 0);
      if (entries.isBatchFull()) {
        keepBatch();
      }
    }
    keepBatch();
    keptSources.values().forEach(KeptSource::trim);
    keptPersons.values().forEach(KeptColumn::trim);
    return new Cohort<>(schema, keptSources, keptPersons, rejections, size);
  }

  private void keepBatch() {
    boolean[] failed = entries.readBatch();
    for (int r = 0; r < entries.batch(); r++) {
      if (failed[r] || !keepPerson(r)) {
        rejections.merge(Rejection.EXTRACTOR_FAILED, 1L, Long::sum);
      } else {
        for (SourceFrame source : entries.sources()) {
          KeptSource kept = keptSources.get(source.binding());
          if (kept != null) {
            source.keep(r, kept);
          }
        }
        size++;
      }
    }
    entries.beginBatch();
  }

  /** Keeps what is known of the person; false if an extractor fails. */
  private boolean keepPerson(int inBatch) {
    try {
      for (SourceFrame source : entries.sources()) {
        source.turnTo(inBatch);
      }
      for (PersonPart part : persons) {
        part.column().keep(entries.batched(inBatch), part.key(), part.kept());
      }
      return true;
    } catch (RuntimeException e) {
      // The cause may quote the record, so it is counted and not kept.
      persons.forEach(part -> part.kept().truncate(size));
      return false;
    }
  }
}
