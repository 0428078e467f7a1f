package org.allervers.crypto.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.MemoryChannel;
import org.allervers.crypto.ObjectClass;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;

/** The least that keeps the contract; tests break it in one place each. */
public class MemoryAttachmentStore implements AttachmentStore {
  record Where(int compartment, UUID id) {}

  @SuppressWarnings("ArrayRecordComponent") // bytes of a test
  record Stored(Sealed sealed, byte[] content) {}

  final Map<Where, Stored> objects = new HashMap<>();

  /** Nothing is there yet. */
  public MemoryAttachmentStore() {}

  private static Where key(ObjectRef<?> ref) {
    if (ref.objectClass() != ObjectClass.ATTACHMENT) {
      throw new IllegalArgumentException("not " + ref.objectClass());
    }
    return new Where(ref.compartment().code(), ref.id());
  }

  StoredState state(Where key) {
    Stored stored = objects.get(key);
    if (stored == null) {
      return new StoredState.Absent();
    }
    return stored.sealed.isTombstone()
        ? new StoredState.Deleted(stored.sealed)
        : new StoredState.Present(stored.sealed.revision());
  }

  @Override
  public synchronized Optional<StoredAttachment> find(ObjectRef<?> ref) {
    return Optional.ofNullable(objects.get(key(ref)))
        .filter(stored -> !stored.sealed.isTombstone())
        .map(stored -> new StoredAttachment(stored.sealed, new MemoryChannel(stored.content)));
  }

  @Override
  public synchronized StoredState state(ObjectRef<?> ref) {
    return state(key(ref));
  }

  @Override
  public StoreOutcome create(ObjectRef<?> ref, Writing writing) throws IOException {
    return store(key(ref), new StoredState.Absent(), writing);
  }

  @Override
  public StoreOutcome replace(ObjectRef<?> ref, Revision expected, Writing writing)
      throws IOException {
    return store(key(ref), new StoredState.Present(expected), writing);
  }

  StoreOutcome store(Where key, StoredState expected, Writing writing) throws IOException {
    StoredState before = state(key);
    if (!before.equals(expected)) {
      return new StoreOutcome.Conflict(before);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Sealed manifest = writing.writeTo(out);
    byte[] header = manifest.toBytes();
    header[4] = 2;
    header[13] = 4;
    if (manifest.objectClass() != ObjectClass.MANIFEST
        || !manifest.objectId().equals(key.id())
        || manifest.compartmentCode() != key.compartment()
        || out.size() < 94
        || !Arrays.equals(header, 0, 38, out.toByteArray(), 0, 38)) {
      throw new IllegalArgumentException("another object");
    }
    if (expected instanceof StoredState.Present present) {
      StoreFolder.checkAfter(manifest.revision(), present.revision());
    }
    return commit(key, expected, new Stored(manifest, out.toByteArray()));
  }

  synchronized StoreOutcome commit(Where key, StoredState expected, Stored stored) {
    StoredState actual = state(key);
    if (!actual.equals(expected)) {
      return new StoreOutcome.Conflict(actual);
    }
    objects.put(key, stored);
    return new StoreOutcome.Done();
  }

  @Override
  public StoreOutcome delete(Sealed tombstone, Revision expected) {
    if (!tombstone.isTombstone() || tombstone.objectClass() != ObjectClass.ATTACHMENT) {
      throw new IllegalArgumentException("no tombstone of an attachment");
    }
    StoreFolder.checkAfter(tombstone.revision(), expected);
    return commit(
        new Where(tombstone.compartmentCode(), tombstone.objectId()),
        new StoredState.Present(expected),
        new Stored(tombstone, new byte[0]));
  }

  @Override
  public synchronized StoreOutcome renewDeletion(Sealed tombstone, Revision expected) {
    if (!tombstone.isTombstone() || tombstone.objectClass() != ObjectClass.ATTACHMENT) {
      throw new IllegalArgumentException("no tombstone of an attachment");
    }
    StoreFolder.checkAfter(tombstone.revision(), expected);
    Where key = new Where(tombstone.compartmentCode(), tombstone.objectId());
    StoredState actual = state(key);
    if (!(actual instanceof StoredState.Deleted deleted) || !deleted.revision().equals(expected)) {
      return new StoreOutcome.Conflict(actual);
    }
    objects.put(key, new Stored(tombstone, new byte[0]));
    return new StoreOutcome.Done();
  }

  @Override
  public synchronized List<UUID> list(CompartmentType<?> compartment) {
    return list(compartment, false);
  }

  @Override
  public synchronized List<UUID> listDeleted(CompartmentType<?> compartment) {
    return list(compartment, true);
  }

  private List<UUID> list(CompartmentType<?> compartment, boolean deleted) {
    return objects.entrySet().stream()
        .filter(entry -> entry.getKey().compartment() == compartment.code()
            && entry.getValue().sealed.isTombstone() == deleted)
        .map(entry -> entry.getKey().id())
        .sorted(Comparator.comparing(UUID::toString))
        .toList();
  }
}
