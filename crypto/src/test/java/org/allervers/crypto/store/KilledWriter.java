package org.allervers.crypto.store;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.ObjectClass.ATTACHMENT;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.allervers.crypto.AttachmentLabel;
import org.allervers.crypto.Compartment;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.InsecureKeyAccess;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.Session;

/**
 * A process that changes a store until it is killed. Before each change it says what it tries, after each what the store
 * has acknowledged: {@code ?} or {@code !}, then {@code R} or {@code A}, the object, its counter, and {@code +} or
 * {@code -} for a deletion.
 */
final class KilledWriter {
  static final int OBJECTS = 4;

  private final Compartment<Health> health;
  private final FileRecordStore records;
  private final FileAttachmentStore attachments;
  private final PrintStream out;

  private KilledWriter(Compartment<Health> health, Path folder, PrintStream out)
      throws IOException {
    this.health = health;
    this.records = FileRecordStore.open(folder);
    this.attachments = FileAttachmentStore.open(folder);
    this.out = out;
  }

  /** Folder, file of the keys, first object, seed. */
  public static void main(String[] arguments) throws Exception {
    byte[] keys = Files.readAllBytes(Path.of(arguments[1]));
    try (Session session = Session.restoreRawKeys(InsecureKeyAccess.granted(), keys)) {
      KilledWriter writer =
          new KilledWriter(session.compartment(HEALTH), Path.of(arguments[0]), System.out);
      long first = Long.parseLong(arguments[2]);
      long seed = Long.parseLong(arguments[3]);
      Thread other = new Thread(() -> writer.run("A", first, new Random(seed + 1)));
      other.setDaemon(true);
      other.start();
      writer.run("R", first, new Random(seed));
    }
  }

  private void run(String kind, long first, Random random) {
    try {
      long next = first;
      long[] objects = new long[OBJECTS];
      long[] counters = new long[OBJECTS];
      // What the process before deleted is gone for good; what it had is taken over.
      for (int i = 0; i < OBJECTS; i++) {
        while (state(kind, next) instanceof StoredState.Deleted) {
          next++;
        }
        objects[i] = next;
        counters[i] = state(kind, next) instanceof StoredState.Present present
            ? present.revision().counter()
            : 0;
        next++;
      }
      while (true) {
        int i = random.nextInt(OBJECTS);
        boolean deletes = counters[i] > 0 && random.nextInt(6) == 0;
        String what = kind + " " + objects[i] + " " + (counters[i] + 1) + (deletes ? " -" : " +");
        out.println("? " + what);
        StoreOutcome outcome = kind.equals("R")
            ? changeRecord(objects[i], counters[i], deletes)
            : changeAttachment(objects[i], counters[i], deletes);
        if (!outcome.isDone()) {
          throw new IllegalStateException(what + ": " + outcome);
        }
        out.println("! " + what);
        counters[i]++;
        if (deletes) {
          objects[i] = next++;
          counters[i] = 0;
        }
      }
    } catch (Exception e) {
      e.printStackTrace();
      Runtime.getRuntime().halt(3);
    }
  }

  private StoredState state(String kind, long object) throws Exception {
    return kind.equals("R") ? records.state(record(object)) : attachments.state(attachment(object));
  }

  private StoreOutcome changeRecord(long object, long counter, boolean deletes) throws Exception {
    ObjectRef<Health> ref = record(object);
    if (deletes) {
      return records.delete(health.sealTombstone(ref, revision(counter + 1)), revision(counter));
    }
    Sealed sealed = health.seal(ref, revision(counter + 1), payload("R", object, counter + 1));
    return counter == 0 ? records.create(sealed) : records.replace(sealed, revision(counter));
  }

  private StoreOutcome changeAttachment(long object, long counter, boolean deletes)
      throws Exception {
    ObjectRef<Health> ref = attachment(object);
    if (deletes) {
      return attachments.delete(
          health.sealTombstone(ref, revision(counter + 1)), revision(counter));
    }
    AttachmentStore.Writing writing = to -> health.sealAttachment(
        ref,
        revision(counter + 1),
        new AttachmentLabel(object + "-" + (counter + 1), "text/plain"),
        new ByteArrayInputStream(payload("A", object, counter + 1)),
        to);
    return counter == 0
        ? attachments.create(ref, writing)
        : attachments.replace(ref, revision(counter), writing);
  }

  static Revision revision(long counter) {
    return new Revision(counter, 0);
  }

  static ObjectRef<Health> record(long object) {
    return ObjectRef.of(HEALTH, new UUID(1, object));
  }

  static ObjectRef<Health> attachment(long object) {
    return ObjectRef.of(HEALTH, ATTACHMENT, new UUID(1, object));
  }

  /** Returns what is sealed at that revision, so that any other content shows. */
  static byte[] payload(String kind, long object, long counter) {
    int most = kind.equals("R") ? 20_000 : 900_000;
    byte[] payload = new byte[(int) ((object * 7_919 + counter * 104_729) % most)];
    Arrays.fill(payload, (byte) (object * 31 + counter));
    return payload;
  }
}
