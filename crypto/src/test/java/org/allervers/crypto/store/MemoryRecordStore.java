package org.allervers.crypto.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.ObjectClass;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;

/** The least that keeps the contract; tests break it in one place each. */
public class MemoryRecordStore implements RecordStore {
  record Key(int compartment, ObjectClass objectClass, UUID id) {}

  final Map<Key, Sealed> objects = new HashMap<>();

  /** Nothing is there yet. */
  public MemoryRecordStore() {}

  Key key(int compartment, ObjectClass objectClass, UUID id) {
    if (objectClass == ObjectClass.ATTACHMENT || objectClass == ObjectClass.MANIFEST) {
      throw new IllegalArgumentException("not " + objectClass);
    }
    return new Key(compartment, objectClass, id);
  }

  Key key(Sealed sealed) {
    return key(sealed.compartmentCode(), sealed.objectClass(), sealed.objectId());
  }

  StoredState state(Key key) {
    Sealed sealed = objects.get(key);
    if (sealed == null) {
      return new StoredState.Absent();
    }
    return sealed.isTombstone()
        ? new StoredState.Deleted(sealed)
        : new StoredState.Present(sealed.revision());
  }

  boolean isExpected(StoredState actual, StoredState expected) {
    return actual.equals(expected);
  }

  @Override
  public synchronized Optional<Sealed> find(ObjectRef<?> ref) {
    return Optional.ofNullable(
        objects.get(key(ref.compartment().code(), ref.objectClass(), ref.id())));
  }

  @Override
  public synchronized StoredState state(ObjectRef<?> ref) {
    return state(key(ref.compartment().code(), ref.objectClass(), ref.id()));
  }

  private StoreOutcome store(Sealed sealed, StoredState expected) {
    StoredState actual = state(key(sealed));
    if (!isExpected(actual, expected)) {
      return new StoreOutcome.Conflict(actual);
    }
    objects.put(key(sealed), sealed);
    return new StoreOutcome.Done();
  }

  @Override
  public synchronized StoreOutcome create(Sealed sealed) {
    return store(sealed, new StoredState.Absent());
  }

  @Override
  public synchronized StoreOutcome replace(Sealed sealed, Revision expected) {
    if (sealed.isTombstone()) {
      throw new IllegalArgumentException("a tombstone");
    }
    StoreFolder.checkAfter(sealed.revision(), expected);
    return store(sealed, new StoredState.Present(expected));
  }

  @Override
  public synchronized StoreOutcome delete(Sealed tombstone, Revision expected) {
    if (!tombstone.isTombstone()) {
      throw new IllegalArgumentException("no tombstone");
    }
    StoreFolder.checkAfter(tombstone.revision(), expected);
    return store(tombstone, new StoredState.Present(expected));
  }

  /** Loses an object, as a store that lies would. */
  public synchronized void forget(ObjectRef<?> ref) {
    objects.remove(key(ref.compartment().code(), ref.objectClass(), ref.id()));
  }

  @Override
  public synchronized StoreOutcome renewDeletion(Sealed tombstone, Revision expected) {
    if (!tombstone.isTombstone()) {
      throw new IllegalArgumentException("no tombstone");
    }
    StoreFolder.checkAfter(tombstone.revision(), expected);
    StoredState actual = state(key(tombstone));
    if (!(actual instanceof StoredState.Deleted deleted) || !deleted.revision().equals(expected)) {
      return new StoreOutcome.Conflict(actual);
    }
    objects.put(key(tombstone), tombstone);
    return new StoreOutcome.Done();
  }

  @Override
  public synchronized List<UUID> list(CompartmentType<?> compartment, ObjectClass objectClass) {
    return list(compartment, objectClass, false);
  }

  @Override
  public synchronized List<UUID> listDeleted(
      CompartmentType<?> compartment, ObjectClass objectClass) {
    return list(compartment, objectClass, true);
  }

  private List<UUID> list(
      CompartmentType<?> compartment, ObjectClass objectClass, boolean deleted) {
    key(compartment.code(), objectClass, new UUID(0, 0));
    return objects.entrySet().stream()
        .filter(entry -> entry.getKey().compartment() == compartment.code()
            && entry.getKey().objectClass() == objectClass
            && entry.getValue().isTombstone() == deleted)
        .map(entry -> entry.getKey().id())
        .sorted(Comparator.comparing(UUID::toString))
        .toList();
  }
}
