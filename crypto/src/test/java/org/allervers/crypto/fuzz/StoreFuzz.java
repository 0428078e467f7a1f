package org.allervers.crypto.fuzz;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.fuzz.Hostile.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.ObjectClass;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.Session;
import org.allervers.crypto.store.FileAttachmentStore;
import org.allervers.crypto.store.FileRecordStore;
import org.allervers.crypto.store.StoredAttachment;

/**
 * A folder that somebody else filled. The input is a list of entries: the folder and the kind of name (one byte), the
 * length of the name and that of the content (one byte each), then both.
 */
final class StoreFuzz {
  private static final ObjectRef<Health> REF = ObjectRef.of(HEALTH, Hostile.OBJECT);
  private static final String[] FOLDERS = {"", "00002", "00001", "autre"};
  private static final String[] ENDS = {
    "",
    ".dse",
    ".deleted",
    ".tmp",
    ".attachment.dse",
    ".attachment.deleted",
    ".attachment.0000000000010000",
    ".attachment.0000000000010000.ready"
  };
  private static final ObjectRef<Health> ATTACHMENT =
      ObjectRef.of(HEALTH, ObjectClass.ATTACHMENT, Hostile.OBJECT);
  private static final Sealed NEW = sealed(REF, false);
  private static final Sealed TOMBSTONE = sealed(REF, true);
  private static final Sealed ATTACHMENT_TOMBSTONE = sealed(ATTACHMENT, true);

  private StoreFuzz() {}

  private static Sealed sealed(ObjectRef<Health> ref, boolean tombstone) {
    try (Session session = Hostile.session()) {
      Revision revision = new Revision(9, 0);
      return tombstone
          ? session.compartment(HEALTH).sealTombstone(ref, revision)
          : session.compartment(HEALTH).seal(ref, revision, new byte[9]);
    } catch (CryptoException e) {
      throw new AssertionError(e);
    }
  }

  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    Path folder = Files.createTempDirectory("fuzz");
    try {
      Map<Path, byte[]> foreign = fill(folder, ByteBuffer.wrap(data));
      use(folder);
      for (Map.Entry<Path, byte[]> one : foreign.entrySet()) {
        check(
            Files.isRegularFile(one.getKey())
                && Arrays.equals(Files.readAllBytes(one.getKey()), one.getValue()),
            "a file that is not ours was touched");
      }
    } finally {
      delete(folder);
    }
  }

  /** Returns the files that are not the store's. */
  private static Map<Path, byte[]> fill(Path folder, ByteBuffer in) throws IOException {
    Map<Path, byte[]> foreign = new LinkedHashMap<>();
    while (in.remaining() >= 3) {
      int where = in.get();
      byte[] name = new byte[Math.min(Byte.toUnsignedInt(in.get()), in.remaining() - 1)];
      int length = 4 * Byte.toUnsignedInt(in.get());
      in.get(name);
      byte[] content = new byte[Math.min(length, in.remaining())];
      in.get(content);
      boolean ours = (where & 32) != 0;
      String end = ENDS[where >> 2 & 7];
      String text = ours ? Hostile.OBJECT.toString() : new String(name, StandardCharsets.UTF_8);
      try {
        Path file = folder.resolve(FOLDERS[where & 3]).resolve(text.replace('/', '_') + end);
        if (file.equals(folder) || file.getFileName().toString().startsWith(".")) {
          continue;
        }
        Files.createDirectories((where & 64) != 0 ? file : file.getParent());
        if ((where & 64) == 0) {
          Files.write(file, content);
          if (!ours && !isId(text)) {
            foreign.put(file, content);
          }
        }
      } catch (InvalidPathException | FileSystemException e) {
        // No file system has that name, or there is another of that name.
      }
    }
    return foreign;
  }

  private static boolean isId(String text) {
    return text.length() >= 36;
  }

  private static void use(Path folder) {
    try {
      FileRecordStore store = FileRecordStore.open(folder);
      for (UUID id : store.list(HEALTH, ObjectClass.RECORD)) {
        Path file = folder.resolve("00002").resolve(id + ".dse");
        check(Files.exists(file), "an object without a file");
      }
      refusedOrDone(() -> store.find(REF));
      refusedOrDone(() -> store.state(REF));
      refusedOrDone(() -> store.create(NEW));
      refusedOrDone(() -> store.replace(NEW, Revision.first()));
      refusedOrDone(() -> store.delete(TOMBSTONE, Revision.first()));
      refusedOrDone(() -> store.list(HEALTH, ObjectClass.INDEX));
      FileAttachmentStore attachments = FileAttachmentStore.open(folder);
      refusedOrDone(() -> attachments.list(HEALTH));
      refusedOrDone(() -> attachments.state(ATTACHMENT));
      refusedOrDone(() -> {
        Optional<StoredAttachment> found = attachments.find(ATTACHMENT);
        if (found.isPresent()) {
          found.get().close();
        }
        return found;
      });
      refusedOrDone(() -> attachments.delete(ATTACHMENT_TOMBSTONE, Revision.first()));
    } catch (IOException e) {
      // Documented: the folder cannot be read or written.
    }
  }

  private interface Step {
    Object run() throws IOException, CryptoException;
  }

  private static void refusedOrDone(Step step) {
    try {
      check(step.run() != null, "nothing");
    } catch (IOException | CryptoException e) {
      check(e.getMessage() != null, "a refusal without a message");
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(folder, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
          throws IOException {
        Files.delete(file);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
        Files.delete(directory);
        return FileVisitResult.CONTINUE;
      }
    });
  }
}
