package org.allervers.core.mano;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allervers.core.Dossier;
import org.allervers.core.answer.Preserved;
import org.allervers.core.json.JsonRecord;

/**
 * The records that a dossier was made of: those that its items keep, and a list of all. Only the list tells a record that the dossier
 * no longer has from one that Mano did not have yet.
 */
final class KeptRecords {

  /** The name under which a chapter preserves the list of the records of its tables. */
  static final String LIST = "manoRecords";

  private static final Set<ManoTable> OF_HEALTH =
      Set.of(ManoTable.ACTION, ManoTable.CONSULTATION, ManoTable.TREATMENT, ManoTable.COMMENT);
  private static final List<ManoTable> SHARED =
      List.of(ManoTable.PASSAGE, ManoTable.RENCONTRE, ManoTable.GROUP, ManoTable.PERSON_PLACE);

  private static final String TABLE = "table";
  private static final String ID = "id";
  private static final String UPDATED = "updatedAt";

  private final Map<String, ManoRecord> records = new LinkedHashMap<>();
  private final Map<String, String> listed = new LinkedHashMap<>();

  private KeptRecords() {}

  /** Preserves the list, what may speak of health apart from the rest. */
  static void list(ManoPerson person, Dossier.Builder dossier) {
    Dossier now = dossier.build();
    json(person, OF_HEALTH)
        .ifPresent(
            json -> dossier.health(now.health().toBuilder().preserve(LIST, json).build()));
    json(person, Set.copyOf(SHARED))
        .ifPresent(json -> dossier.coordination(
            now.coordination().toBuilder().preserve(LIST, json).build()));
  }

  private static Optional<String> json(ManoPerson person, Set<ManoTable> tables) {
    List<String> all = Stream.of(ManoTable.values())
        .filter(tables::contains)
        .flatMap(table -> person.records(table).stream())
        .filter(record -> !record.id().isEmpty())
        .map(record -> JsonRecord.empty()
            .with(TABLE, record.table().sqlName())
            .with(ID, record.id())
            .with(UPDATED, record.text(UPDATED).orElse(""))
            .json())
        .toList();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(all.stream().collect(Collectors.joining(",", "[", "]")));
  }

  static KeptRecords of(Dossier dossier) {
    KeptRecords kept = new KeptRecords();
    for (ItemView<?> view : ItemViews.list()) {
      kept.add(view, dossier);
    }
    for (Preserved preserved :
        List.of(dossier.health().preserved(), dossier.coordination().preserved())) {
      Optional<JsonRecord> list = preserved
          .find(LIST)
          .flatMap(json -> JsonRecord.read("{\"all\":" + json + "}").value());
      for (Object one : list.map(read -> read.list("all")).orElse(List.of())) {
        if (one instanceof JsonRecord record) {
          kept.listed.put(
              record.text(TABLE).orElse("") + "/" + record.text(ID).orElse(""),
              record.text(UPDATED).orElse(""));
        }
      }
    }
    return kept;
  }

  private <T> void add(ItemView<T> view, Dossier dossier) {
    for (T item : view.items().apply(dossier)) {
      record(view.preserved().apply(item)).ifPresent(one -> records.put(key(one), one));
    }
  }

  /** Returns whether records of the table become items. */
  static boolean isListed(ManoTable table) {
    return OF_HEALTH.contains(table) || SHARED.contains(table);
  }

  /** Returns the record that an item keeps. */
  static Optional<ManoRecord> record(Preserved preserved) {
    return preserved
        .find(Kept.MANO)
        .flatMap(json -> JsonRecord.read(json).value())
        .flatMap(read -> read.text(TABLE)
            .flatMap(ManoTable::ofSqlName)
            .map(table -> new ManoRecord(
                table,
                read.record("columns").orElse(JsonRecord.empty()),
                read.record("content").orElse(JsonRecord.empty()))));
  }

  static String key(ManoRecord record) {
    return record.table().sqlName() + "/" + record.id();
  }

  Optional<ManoRecord> find(ManoRecord record) {
    return record.id().isEmpty() ? Optional.empty() : Optional.ofNullable(records.get(key(record)));
  }

  boolean lists(ManoRecord record) {
    return listed.containsKey(key(record));
  }

  /** Returns whether Mano still has the record as it was. */
  boolean isAsListed(ManoRecord record) {
    return record.text(UPDATED).orElse("").equals(listed.get(key(record)));
  }

  /**
   * Returns the records from which the dossier was made, as far as it tells, and those of {@code stored} of which it does not.
   *
   * @param isWhole whether a record that the list lacks is one that the dossier has never seen
   */
  List<ManoRecord> basis(ManoPerson stored, boolean isWhole, Predicate<ManoRecord> isHeld) {
    List<ManoRecord> all = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (ManoTable table : ManoTable.values()) {
      if (table == ManoTable.MEDICAL_FILE) {
        continue;
      }
      for (ManoRecord one : stored.records(table)) {
        boolean isNew = isWhole
            && isListed(table)
            && !one.id().isEmpty()
            && !one.isDeleted()
            && !lists(one)
            && !isHeld.test(one);
        seen.add(key(one));
        if (find(one).isPresent()) {
          all.add(find(one).get());
        } else if (!isNew) {
          all.add(one);
        }
      }
    }
    records.forEach((key, record) -> {
      if (!seen.contains(key) && !record.id().isEmpty()) {
        all.add(record);
      }
    });
    return all;
  }
}
