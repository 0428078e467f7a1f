package org.allervers.crypto.store;

import static org.allervers.crypto.CompartmentType.HEALTH;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.allervers.crypto.AttachmentLabel;
import org.allervers.crypto.Compartment;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.InsecureKeyAccess;
import org.allervers.crypto.Session;

/** A second process at the same folder. */
final class OtherProcess {
  private OtherProcess() {}

  /** Folder, file of the keys, and what to do: {@code count} or {@code hold}. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    byte[] keys = Files.readAllBytes(Path.of(arguments[1]));
    try (Session session = Session.restoreRawKeys(InsecureKeyAccess.granted(), keys)) {
      Compartment<Health> health = session.compartment(HEALTH);
      System.out.println(
          arguments[2].equals("count")
              ? String.valueOf(count(FileRecordStore.open(folder), health, 100))
              : hold(FileAttachmentStore.open(folder), health));
    }
  }

  /** Tries so many times to be the one who writes the next revision; returns how often it was. */
  static int count(RecordStore store, Compartment<Health> health, int times) throws Exception {
    int done = 0;
    for (int i = 0; i < times; i++) {
      long known =
          ((StoredState.Present) store.state(KilledWriter.record(1))).revision().counter();
      done += store
              .replace(
                  health.seal(
                      KilledWriter.record(1),
                      KilledWriter.revision(known + 1),
                      KilledWriter.payload("R", 1, known + 1)),
                  KilledWriter.revision(known))
              .isDone()
          ? 1
          : 0;
    }
    return done;
  }

  /** Writes an attachment, and stops in the middle of it until it is told to go on. */
  private static String hold(AttachmentStore store, Compartment<Health> health) throws Exception {
    byte[] payload = new byte[400_000];
    return store
        .create(
            KilledWriter.attachment(1),
            to -> health.sealAttachment(
                KilledWriter.attachment(1),
                KilledWriter.revision(1),
                new AttachmentLabel("longue.txt", "text/plain"),
                new ByteArrayInputStream(payload) {
                  @Override
                  public synchronized int readNBytes(byte[] into, int from, int length) {
                    if (pos >= payload.length / 2 && pos < payload.length / 2 + length) {
                      System.out.println("half");
                      waitForLine();
                    }
                    return super.readNBytes(into, from, length);
                  }
                },
                to))
        .toString();
  }

  private static void waitForLine() {
    try {
      if (System.in.read() < 0) {
        throw new IllegalStateException("nobody is there any more");
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
