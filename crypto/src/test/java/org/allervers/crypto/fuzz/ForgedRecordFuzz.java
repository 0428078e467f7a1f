package org.allervers.crypto.fuzz;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.fuzz.Hostile.check;

import java.util.Arrays;
import java.util.Optional;
import org.allervers.crypto.Compartment;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.Session;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.allervers.crypto.internal.dse1.Forgery;
import org.allervers.crypto.internal.dse1.RecordHeader;

/** A record sealed by somebody who holds the key and pads as they like. */
final class ForgedRecordFuzz {
  private static final Session SESSION = Hostile.session();
  private static final EpochKey KEY = Hostile.key(HEALTH, 1);
  private static final ObjectRef<Health> REF = ObjectRef.of(HEALTH, Hostile.OBJECT);

  private ForgedRecordFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) throws Exception {
    Compartment<Health> health = SESSION.compartment(HEALTH);
    byte[] forged =
        Forgery.sealed(KEY, new RecordHeader(HEALTH.code(), 1, 1, Hostile.OBJECT, 1 << 16), data);
    Optional<byte[]> opened =
        Hostile.value(forged.length, () -> health.open(REF, Sealed.parse(forged)));
    int end = data.length - 1;
    while (end >= 0 && data[end] == 0) {
      end--;
    }
    boolean right = end >= 0
        && data[end] == (byte) 0x80
        && health.seal(REF, Revision.first(), Arrays.copyOf(data, end)).length() == forged.length;
    check(opened.isPresent() == right, "the padding is right: " + right);
    byte[] tombstone = Forgery.sealed(
        KEY, new RecordHeader(HEALTH.code(), 1, 1, true, Hostile.OBJECT, 1 << 16), data);
    Optional<Revision> deletion =
        Hostile.value(forged.length, () -> health.openTombstone(REF, Sealed.parse(tombstone)));
    check(deletion.isPresent() == (right && end == 0), "a tombstone is empty: " + (end == 0));
    check(
        opened.isEmpty() || Arrays.equals(opened.get(), Arrays.copyOf(data, end)),
        "another payload than the one before the padding");
  }
}
