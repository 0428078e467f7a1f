package org.allervers.core.mano;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A person of Mano with all records that speak of this person. Deleted records are among them:
 * {@link ManoRecord#isDeleted()} tells. This class is immutable and thread-safe.
 *
 * @terme personne de Mano
 */
public final class ManoPerson {

  private final ManoRecord person;
  private final Map<ManoTable, List<ManoRecord>> records;

  /** Replaying costs as much as all else that is asked of a person: whoever asks second has it from here. */
  private final AtomicReference<@Nullable ManoHistory> history = new AtomicReference<>();

  private ManoPerson(ManoRecord person, Map<ManoTable, List<ManoRecord>> records) {
    this.person = person;
    this.records = records;
  }

  /**
   * Returns a person with their records, in the order given. Which records speak of the person is the caller's word: by
   * their key of the person, in a group by its list of members.
   *
   * @throws IllegalArgumentException if {@code person} is of another table
   */
  public static ManoPerson of(ManoRecord person, Iterable<ManoRecord> records) {
    if (person.table() != ManoTable.PERSON) {
      throw new IllegalArgumentException(
          "person must be of the table PERSON, but was of " + person.table());
    }
    Map<ManoTable, List<ManoRecord>> byTable = new EnumMap<>(ManoTable.class);
    for (ManoRecord record : records) {
      byTable.computeIfAbsent(record.table(), table -> new ArrayList<>()).add(record);
    }
    byTable.replaceAll((table, list) -> List.copyOf(list));
    return new ManoPerson(Objects.requireNonNull(person), byTable);
  }

  /** Returns the record of the person. */
  public ManoRecord person() {
    return person;
  }

  /** Returns the identifier of the person. */
  public String id() {
    return person.id();
  }

  /** Returns the records of one table, in the order given, deleted ones among them. */
  public List<ManoRecord> records(ManoTable table) {
    return records.getOrDefault(table, List.of());
  }

  /**
   * Returns the past of the person, replayed once for the zone that was asked for last.
   *
   * @param zone in which a bare day begins
   */
  public ManoHistory history(ZoneId zone) {
    ManoHistory known = history.get();
    if (known != null && known.zone().equals(Objects.requireNonNull(zone, "zone"))) {
      return known;
    }
    // Two threads may replay it at once: they find the same.
    ManoHistory replayed = ManoHistory.of(person, zone);
    history.set(replayed);
    return replayed;
  }

  /** Returns nothing of the person. */
  @Override
  public String toString() {
    return "ManoPerson[redacted]";
  }
}
