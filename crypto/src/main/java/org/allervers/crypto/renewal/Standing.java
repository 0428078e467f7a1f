package org.allervers.crypto.renewal;

import java.io.IOException;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.store.AttachmentStore;
import org.allervers.crypto.store.RecordStore;

/**
 * How many objects of a compartment lie under which key, by their clear headers: nothing is opened, no key is needed, and a store
 * that lies is believed. This class is immutable and thread-safe.
 */
public final class Standing {
  /**
   * Objects under one key.
   *
   * @param records how many records
   * @param indexes how many indexes
   * @param attachments how many attachments, each with its manifest
   * @param tombstones how many tombstones, of whatever was deleted
   */
  public record Count(int records, int indexes, int attachments, int tombstones) {
    /** Returns how many in all. */
    public int total() {
      return records + indexes + attachments + tombstones;
    }

    private Count plusOne(Survey.Sort sort) {
      return switch (sort) {
        case RECORD -> new Count(records + 1, indexes, attachments, tombstones);
        case INDEX -> new Count(records, indexes + 1, attachments, tombstones);
        case ATTACHMENT -> new Count(records, indexes, attachments + 1, tombstones);
        case DELETED_RECORD, DELETED_INDEX, DELETED_ATTACHMENT ->
          new Count(records, indexes, attachments, tombstones + 1);
      };
    }
  }

  private static final Count NONE = new Count(0, 0, 0, 0);

  private final NavigableMap<Long, Count> byEpoch;
  private final int unreadable;

  private Standing(NavigableMap<Long, Count> byEpoch, int unreadable) {
    this.byEpoch = java.util.Collections.unmodifiableNavigableMap(byEpoch);
    this.unreadable = unreadable;
  }

  /**
   * Counts what lies in those stores. Everything is looked at once; nothing is changed.
   *
   * @throws IOException if the medium fails
   */
  public static Standing of(
      CompartmentType<?> compartment, RecordStore records, AttachmentStore attachments)
      throws IOException {
    return count(new Survey<>(compartment, records, attachments));
  }

  private static <C> Standing count(Survey<C> survey) throws IOException {
    NavigableMap<Long, Count> byEpoch = new TreeMap<>();
    int unreadable = 0;
    for (int number = 0; number < survey.total(); number++) {
      Survey.Spot<C> spot = survey.spot(number);
      try {
        Optional<Survey.Found> found = survey.find(spot);
        if (found.isPresent()) {
          long epoch = found.get().epoch();
          byEpoch.put(epoch, byEpoch.getOrDefault(epoch, NONE).plusOne(spot.sort()));
        }
      } catch (CryptoException e) {
        unreadable++;
      } catch (IOException e) {
        if (!Survey.isOfOneObject(e)) {
          throw e;
        }
        unreadable++;
      }
    }
    return new Standing(byEpoch, unreadable);
  }

  /** Returns the counts of the epochs under which anything lies, unmodifiable. */
  public NavigableMap<Long, Count> byEpoch() {
    return byEpoch;
  }

  /** Returns how many objects lie under that epoch or an earlier one. */
  public int through(long epoch) {
    return byEpoch.headMap(epoch, true).values().stream().mapToInt(Count::total).sum();
  }

  /** Returns how many places hold no sealed object that has a header. */
  public int unreadable() {
    return unreadable;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Standing that
        && byEpoch.equals(that.byEpoch)
        && unreadable == that.unreadable;
  }

  @Override
  public int hashCode() {
    return byEpoch.hashCode();
  }

  @Override
  public String toString() {
    return "Standing[" + byEpoch + ", unreadable=" + unreadable + "]";
  }
}
