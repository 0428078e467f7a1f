package org.allervers.crypto.journal;

import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Sealed;

/**
 * The place of an object, as it stands in clear in the journal and in a store. This class is immutable and thread-safe.
 *
 * @param compartment number of the compartment, see {@link org.allervers.crypto.CompartmentType#code}
 * @param objectClass number of the class, see {@link org.allervers.crypto.ObjectClass#code}
 * @param id the object's own id
 */
public record JournalledObject(int compartment, int objectClass, UUID id)
    implements Comparable<JournalledObject> {
  private static final Comparator<JournalledObject> ORDER = Comparator.comparingInt(
          JournalledObject::compartment)
      .thenComparingInt(JournalledObject::objectClass)
      .thenComparing(JournalledObject::id);

  /** Checks that nothing is missing. */
  public JournalledObject {
    Objects.requireNonNull(id, "id");
  }

  static JournalledObject of(Sealed sealed) {
    return new JournalledObject(
        sealed.compartmentCode(), sealed.objectClass().code(), sealed.objectId());
  }

  /** Returns whether this is the place of that object. */
  public boolean isOf(ObjectRef<?> ref) {
    return ref.compartment().code() == compartment
        && ref.objectClass().code() == objectClass
        && ref.id().equals(id);
  }

  @Override
  public int compareTo(JournalledObject other) {
    return ORDER.compare(this, other);
  }
}
