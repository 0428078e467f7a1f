package org.allervers.crypto.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.fuzz.Hostile.check;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.allervers.crypto.Compartment;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.Manifest;
import org.allervers.crypto.ObjectClass;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.Session;

/** The payload of a manifest, sealed by somebody who holds the key. */
final class ManifestFuzz {
  private static final Session SESSION = Hostile.session();
  private static final ObjectRef<Health> MANIFEST =
      ObjectRef.of(HEALTH, ObjectClass.MANIFEST, Hostile.OBJECT);
  private static final int FIXED = 1 + 32 + 8;

  private ManifestFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) throws Exception {
    Compartment<Health> health = SESSION.compartment(HEALTH);
    Sealed sealed = health.seal(MANIFEST, Revision.first(), data);
    Optional<Manifest<Health>> opened =
        Hostile.value(sealed.length(), () -> health.openManifest(AttachmentFuzz.REF, sealed));
    if (opened.isPresent()) {
      Manifest<Health> manifest = opened.get();
      byte[] name = manifest.label().name().getBytes(UTF_8);
      byte[] mediaType = manifest.label().mediaType().getBytes(UTF_8);
      check(name.length <= 1_024 && mediaType.length <= 255, "a label beyond its bounds");
      check(manifest.length() >= 0 && manifest.length() <= 1L << 40, "a length beyond its bounds");
      byte[] again = ByteBuffer.allocate(FIXED + 2 + name.length + 2 + mediaType.length)
          .put((byte) 1)
          .put(data, 1, 32)
          .putLong(manifest.length())
          .putShort((short) name.length)
          .put(name)
          .putShort((short) mediaType.length)
          .put(mediaType)
          .array();
      check(Arrays.equals(data, again), "a manifest that is written in another way");
    }
  }
}
