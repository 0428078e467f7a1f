package org.allervers.crypto.renewal;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.renewal.Practice.DOCTOR;
import static org.allervers.crypto.renewal.Practice.RECOVERY;

import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.allervers.crypto.AttachmentLabel;
import org.allervers.crypto.Compartment;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.ObjectClass;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Session;
import org.allervers.crypto.keyring.DeviceSecrets;
import org.allervers.crypto.membership.MemberId;
import org.allervers.crypto.membership.MembershipLog;
import org.allervers.crypto.store.FileAttachmentStore;
import org.allervers.crypto.store.FileRecordStore;

/**
 * A process that renews keys, over and over, until it is killed. Before each write it says so,
 * {@code ?}, and what is done once it is: {@code !} and a number.
 */
final class KilledRenewer {
  static final int ENROLLED = 100;
  static final int RECOVERED = 200;
  static final int OBJECTS = 6;

  private final FolderShelf shelf;
  private final FileRecordStore records;
  private final FileAttachmentStore attachments;
  private final PrintStream out;

  private KilledRenewer(Path at, PrintStream out) throws Exception {
    this.out = out;
    this.shelf = new FolderShelf(at, this::aboutToWrite);
    this.records = FileRecordStore.open(at.resolve("store"));
    this.attachments = FileAttachmentStore.open(at.resolve("store"));
  }

  /** What to do, folder, first number. */
  public static void main(String[] arguments) {
    try {
      KilledRenewer renewer = new KilledRenewer(Path.of(arguments[1]), System.out);
      // As every program does at its start.
      Renewal.resume(renewer.shelf);
      for (int number = Integer.parseInt(arguments[2]); ; number++) {
        renewer.once(arguments[0], number);
        renewer.out.println("! " + number);
      }
    } catch (Exception e) {
      e.printStackTrace();
      Runtime.getRuntime().halt(3);
    }
  }

  // A medium takes its time; one in memory would be done before anybody could kill.
  private void aboutToWrite() {
    out.println("?");
    LockSupport.parkNanos(1_000_000);
  }

  private void once(String what, int number) throws Exception {
    switch (what) {
      case "rotate" -> {
        rotate();
        try (Session session = Practice.session(shelf, DOCTOR)) {
          records.create(
              session.compartment(HEALTH).seal(record(number), Revision.first(), payload(number)));
        }
      }
      case "reseal" -> reseal();
      case "enrol" -> {
        DeviceSecrets device = Practice.device(ENROLLED + number);
        MemberId member = new MemberId(device.id().value());
        try (Session session = Practice.session(shelf, DOCTOR)) {
          if (shelf.list().identity(device.id()).isEmpty()) {
            Practice.doctor(session, shelf.list())
                .enrol(device.identity(), member, false, HEALTH)
                .run(shelf);
          }
        }
      }
      case "recover" -> recover(number);
      default -> throw new IllegalArgumentException(what);
    }
  }

  private void rotate() throws Exception {
    try (Session session = Practice.session(shelf, DOCTOR)) {
      Practice.doctor(session, shelf.list()).rotate(HEALTH).run(shelf);
    }
  }

  private void reseal() throws Exception {
    rotate();
    try (Session session = Practice.session(shelf, DOCTOR)) {
      long epoch = shelf.list().writable(HEALTH).orElseThrow();
      Resealing<Health> pass =
          Resealing.begin(session.compartment(HEALTH), epoch, 1, records, attachments);
      while (!pass.isDone()) {
        aboutToWrite();
        pass.next(1);
      }
    }
  }

  private void recover(int number) throws Exception {
    DeviceSecrets device = Practice.device(RECOVERED + number);
    DeviceId before =
        number == 0 ? DOCTOR.id() : Practice.device(RECOVERED + number - 1).id();
    MembershipLog list = shelf.list();
    // A number that was carried on at the start is done.
    if (list.identity(device.id()).isEmpty()) {
      Set<DeviceId> lost = list.isMember(before) ? Set.of(before) : Set.of();
      try (Session session = Practice.session(shelf, RECOVERY).orElseThrow()) {
        KeyKeeper.of(session, device, list)
            .recover(Practice.ROOT, Practice.DOCTORS, lost, HEALTH)
            .run(shelf);
      }
    }
  }

  static ObjectRef<Health> record(int number) {
    return ObjectRef.of(HEALTH, new UUID(41, number));
  }

  static ObjectRef<Health> attachment(int number) {
    return ObjectRef.of(HEALTH, ObjectClass.ATTACHMENT, new UUID(41, number));
  }

  static byte[] payload(int number) {
    byte[] payload = new byte[number * 7_919 % 60_000];
    Arrays.fill(payload, (byte) number);
    return payload;
  }

  /** Fills a store with what is sealed again. */
  static void fill(Path at, Compartment<Health> health) throws Exception {
    FileRecordStore records = FileRecordStore.open(at.resolve("store"));
    FileAttachmentStore attachments = FileAttachmentStore.open(at.resolve("store"));
    for (int i = 0; i < OBJECTS; i++) {
      int number = 1_000 + i;
      records.create(health.seal(record(number), Revision.first(), payload(number)));
      attachments.create(
          attachment(number),
          to -> health.sealAttachment(
              attachment(number),
              Revision.first(),
              new AttachmentLabel(number + ".txt", "text/plain"),
              new ByteArrayInputStream(payload(number)),
              to));
      records.create(health.sealTombstone(record(2_000 + i), Revision.first()));
    }
  }
}
