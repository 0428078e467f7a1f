package org.allervers.crypto.fuzz;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.CompartmentType.SOCIAL;
import static org.allervers.crypto.fuzz.Hostile.check;

import java.util.Arrays;
import java.util.Optional;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.Session;

/** A whole record: its clear header, then its content under keys that the reader has. */
final class RecordFuzz {
  private static final Session SESSION = Hostile.session();

  private RecordFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) throws Exception {
    Optional<Sealed> parsed = Hostile.value(data.length, () -> Sealed.parse(data));
    if (parsed.isPresent()) {
      Sealed sealed = parsed.get();
      check(Arrays.equals(data, sealed.toBytes()), "other bytes");
      check(sealed.length() == data.length && !sealed.toString().isEmpty(), "another length");
      check(sealed.revision().compareTo(new Revision(0, 0)) >= 0, "a revision before the first");
      // Where the object claims to belong, and where somebody expects it.
      CompartmentType<?> claimed = sealed.compartmentCode() == SOCIAL.code() ? SOCIAL : HEALTH;
      open(claimed, sealed);
      Optional<byte[]> elsewhere = Hostile.value(
          data.length,
          () -> SESSION.compartment(HEALTH).open(ObjectRef.of(HEALTH, Hostile.OBJECT), sealed));
      check(
          elsewhere.isEmpty() || sealed.objectId().equals(Hostile.OBJECT),
          "an object opened in the place of another");
    }
  }

  private static <C> void open(CompartmentType<C> type, Sealed sealed) {
    ObjectRef<C> ref = ObjectRef.of(type, sealed.objectClass(), sealed.objectId());
    Optional<byte[]> payload =
        Hostile.value(sealed.length(), () -> SESSION.compartment(type).open(ref, sealed));
    Optional<Revision> deletion =
        Hostile.value(sealed.length(), () -> SESSION.compartment(type).openTombstone(ref, sealed));
    // The corpus has one, of this revision.
    check(
        deletion.isEmpty() || (sealed.isTombstone() && deletion.get().equals(new Revision(3, 0))),
        "a deletion that nobody sealed");
    check(
        payload.isEmpty()
            || Arrays.equals(payload.get(), Hostile.payload(ref.id(), sealed.revision())),
        "a payload that nobody sealed");
  }
}
