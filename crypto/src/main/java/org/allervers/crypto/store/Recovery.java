package org.allervers.crypto.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.store.Place.Named;

/**
 * Finishes what a crash interrupted. It takes away only what was never acknowledged or what a readable successor stands
 * for; what it cannot read, and what has another name, it leaves alone.
 */
final class Recovery {
  // The first half of the names of the parts that this process writes.
  private static final long PROCESS = UUID.randomUUID().getMostSignificantBits();

  private final StoreFolder folder;
  private final FileOperations files;

  Recovery(StoreFolder folder, FileOperations files) {
    this.folder = folder;
    this.files = files;
  }

  /** Returns the name of a new part, which this process knows for its own. */
  static UUID part() {
    return new UUID(PROCESS, UUID.randomUUID().getLeastSignificantBits());
  }

  void run() throws IOException {
    for (Path compartment : folder.compartments()) {
      for (Named file : folder.named(compartment)) {
        finish(file);
      }
    }
  }

  private void finish(Named file) throws IOException {
    Place place = file.place();
    if (file.end().equals("tmp")) {
      files.delete(place.unfinished());
    } else if (file.end().equals("deleted")) {
      finishDeletion(place);
    } else if (file.isPart()) {
      finishPart(file);
    } else if (file.isReady()) {
      finishReady(place, file.revision());
    } else if (file.isContent()) {
      finishContent(place, file.revision());
    }
  }

  private void finishDeletion(Place place) throws IOException {
    if (Files.exists(place.object())) {
      Optional<Sealed> object = readable(place, place.object());
      Optional<Sealed> tombstone = readable(place, place.deleted());
      if (object.isPresent() && isAfter(tombstone, object.get().revision())) {
        files.delete(place.object());
      }
    }
  }

  // Somebody may be at it in another process, and holds it then. Locking a part of this
  // process would give up its lock.
  private void finishPart(Named file) throws IOException {
    Path part = file.file();
    if (file.writing().getMostSignificantBits() == PROCESS) {
      return;
    }
    boolean free = false;
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      free = lock != null;
    } catch (OverlappingFileLockException | NoSuchFileException e) {
      // In use, or finished in between.
    }
    if (free) {
      files.delete(part);
    }
  }

  private void finishReady(Place place, Revision revision) throws IOException {
    Optional<Sealed> manifest = readable(place, place.object());
    if (manifest.isPresent() && manifest.get().revision().equals(revision)) {
      files.move(place.ready(revision), place.content(revision));
      files.force(place.folder());
    } else if (manifest.isPresent() || !Files.exists(place.object())) {
      files.delete(place.ready(revision));
    }
  }

  private void finishContent(Place place, Revision revision) throws IOException {
    Optional<Sealed> tombstone = readable(place, place.deleted());
    Optional<Sealed> manifest = readable(place, place.object());
    if (isAfter(tombstone, revision) || isAfter(manifest, revision)) {
      files.delete(place.content(revision));
    }
  }

  private static boolean isAfter(Optional<Sealed> sealed, Revision revision) {
    return sealed.isPresent() && sealed.get().revision().compareTo(revision) > 0;
  }

  private Optional<Sealed> readable(Place place, Path file) throws IOException {
    try {
      return folder.read(place, file);
    } catch (CryptoException | StoreException e) {
      return Optional.empty();
    }
  }
}
