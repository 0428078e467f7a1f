package org.allervers.crypto.renewal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.ObjectClass;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.store.AttachmentStore;
import org.allervers.crypto.store.RecordStore;
import org.allervers.crypto.store.StoreException;
import org.allervers.crypto.store.StoredAttachment;
import org.allervers.crypto.store.StoredState;

/** All objects of one compartment, one after the other, by what their clear headers say. */
final class Survey<C> {
  private static final int EPOCH_AT = 8;
  private static final int HEADER = 38;

  /** What is looked for, in this order: what is read most comes first. */
  enum Sort {
    RECORD(ObjectClass.RECORD, false),
    INDEX(ObjectClass.INDEX, false),
    ATTACHMENT(ObjectClass.ATTACHMENT, false),
    DELETED_RECORD(ObjectClass.RECORD, true),
    DELETED_INDEX(ObjectClass.INDEX, true),
    DELETED_ATTACHMENT(ObjectClass.ATTACHMENT, true);

    private final ObjectClass objectClass;
    private final boolean deleted;

    Sort(ObjectClass objectClass, boolean deleted) {
      this.objectClass = objectClass;
      this.deleted = deleted;
    }
  }

  /** A place where something lay when it was listed. */
  record Spot<C>(Sort sort, ObjectRef<C> ref) {
    boolean isAttachment() {
      return ref.objectClass() == ObjectClass.ATTACHMENT;
    }
  }

  /**
   * What lies there.
   *
   * @param sealed the record, tombstone or manifest
   * @param epoch the earliest that a header of it says
   */
  record Found(Sealed sealed, long epoch) {}

  private final CompartmentType<C> compartment;
  private final RecordStore records;
  private final AttachmentStore attachments;
  private final List<List<UUID>> ids;
  private final int total;

  Survey(CompartmentType<C> compartment, RecordStore records, AttachmentStore attachments)
      throws IOException {
    this.compartment = compartment;
    this.records = records;
    this.attachments = attachments;
    this.ids = List.of(
        records.list(compartment, ObjectClass.RECORD),
        records.list(compartment, ObjectClass.INDEX),
        attachments.list(compartment),
        records.listDeleted(compartment, ObjectClass.RECORD),
        records.listDeleted(compartment, ObjectClass.INDEX),
        attachments.listDeleted(compartment));
    this.total = ids.stream().mapToInt(List::size).sum();
  }

  int total() {
    return total;
  }

  Spot<C> spot(int number) {
    int at = number;
    int sort = 0;
    while (at >= ids.get(sort).size()) {
      at -= ids.get(sort).size();
      sort++;
    }
    Sort found = Sort.values()[sort];
    return new Spot<>(
        found, ObjectRef.of(compartment, found.objectClass, ids.get(sort).get(at)));
  }

  /** Returns what lies there now; empty if it was deleted since, or never was. */
  Optional<Found> find(Spot<C> spot) throws IOException, CryptoException {
    if (!spot.isAttachment()) {
      return records
          .find(spot.ref())
          .filter(there -> there.isTombstone() == spot.sort().deleted)
          .map(there -> new Found(there, there.epoch()));
    } else if (spot.sort().deleted) {
      return attachments.state(spot.ref()) instanceof StoredState.Deleted deleted
          ? Optional.of(new Found(deleted.tombstone(), deleted.tombstone().epoch()))
          : Optional.empty();
    }
    Optional<StoredAttachment> stored = attachments.find(spot.ref());
    if (stored.isEmpty()) {
      return Optional.empty();
    }
    try (StoredAttachment attachment = stored.get()) {
      Sealed manifest = attachment.manifest();
      return Optional.of(
          new Found(manifest, Math.min(manifest.epoch(), epochOf(attachment.content()))));
    }
  }

  private static long epochOf(SeekableByteChannel content) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(HEADER);
    while (header.hasRemaining() && content.read(header) >= 0) {
      // A channel may give a part.
    }
    // What is too short to have a header is refused by whoever opens it.
    return header.hasRemaining() ? 0 : Integer.toUnsignedLong(header.getInt(EPOCH_AT));
  }

  /** Returns whether the failure is about one object, rather than about the medium. */
  static boolean isOfOneObject(IOException failure) {
    return failure instanceof StoreException store
        && (store.reason() == StoreException.Reason.MISPLACED
            || store.reason() == StoreException.Reason.INCOMPLETE);
  }
}
