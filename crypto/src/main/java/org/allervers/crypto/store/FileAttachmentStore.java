package org.allervers.crypto.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.ObjectClass;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.internal.dse1.AttachmentOpening;
import org.allervers.crypto.internal.dse1.RecordHeader;
import org.allervers.crypto.internal.dse1.Refused;

/**
 * Sealed attachments as files: {@code <compartment>/<id>.attachment.dse} is the manifest, and
 * {@code <id>.attachment.<revision>} the content. The content is on the medium, whole, before the manifest of its revision
 * gets its name in one step; that step is what makes it the attachment.
 *
 * <p>What {@link FileRecordStore} says of crashes, foreign files, processes and failures holds here too, and both may have
 * the same folder. This class is thread-safe.
 */
public final class FileAttachmentStore implements AttachmentStore {
  private static final int BUFFER = 1 << 16;

  private final StoreFolder folder;
  private final FileOperations files;

  private FileAttachmentStore(StoreFolder folder, FileOperations files) {
    this.folder = folder;
    this.files = files;
  }

  /**
   * Opens the store of that folder, which is created if need be, and finishes what a crash interrupted.
   *
   * @throws IOException if the folder cannot be read, or has to be created and cannot
   */
  public static FileAttachmentStore open(Path folder) throws IOException {
    return open(folder, new FileOperations());
  }

  static FileAttachmentStore open(Path folder, FileOperations files) throws IOException {
    return new FileAttachmentStore(StoreFolder.open(folder, files), files);
  }

  @Override
  public Optional<StoredAttachment> find(ObjectRef<?> ref) throws IOException, CryptoException {
    Place place = place(ref);
    Optional<Sealed> found = folder.find(place);
    while (found.isPresent() && !found.get().isTombstone()) {
      Sealed manifest = found.get();
      Optional<SeekableByteChannel> content = content(place, manifest.revision());
      if (content.isPresent()) {
        return Optional.of(new StoredAttachment(manifest, content.get()));
      }
      found = folder.find(place);
      // The same manifest again: it is not that the attachment was replaced in between.
      if (found.equals(Optional.of(manifest))) {
        throw new StoreException(StoreException.Reason.INCOMPLETE);
      }
    }
    return Optional.empty();
  }

  // In this order: the content goes from the first name to the second.
  private static Optional<SeekableByteChannel> content(Place place, Revision revision)
      throws IOException {
    for (Path file : List.of(place.ready(revision), place.content(revision))) {
      try {
        return Optional.of(FileChannel.open(file, StandardOpenOption.READ));
      } catch (NoSuchFileException e) {
        // Under the other name, or gone.
      }
    }
    return Optional.empty();
  }

  @Override
  public StoredState state(ObjectRef<?> ref) throws IOException, CryptoException {
    return folder.state(place(ref));
  }

  @Override
  public StoreOutcome create(ObjectRef<?> ref, Writing writing)
      throws IOException, CryptoException {
    return store(place(ref), new StoredState.Absent(), writing);
  }

  @Override
  public StoreOutcome replace(ObjectRef<?> ref, Revision expected, Writing writing)
      throws IOException, CryptoException {
    return store(place(ref), new StoredState.Present(expected), writing);
  }

  private StoreOutcome store(Place place, StoredState expected, Writing writing)
      throws IOException, CryptoException {
    StoredState before = folder.state(place);
    if (!before.equals(expected)) {
      return new StoreOutcome.Conflict(before);
    }
    Path part = place.part(Recovery.part());
    try {
      Sealed manifest = write(place, part, writing);
      if (expected instanceof StoredState.Present present) {
        StoreFolder.checkAfter(manifest.revision(), present.revision());
      }
      return folder.exclusively(() -> {
        StoredState actual = folder.state(place);
        if (!actual.equals(expected)) {
          files.delete(part);
          return new StoreOutcome.Conflict(actual);
        }
        commit(place, part, manifest);
        return new StoreOutcome.Done();
      });
    } catch (IOException | CryptoException | RuntimeException e) {
      folder.discard(part, e);
      throw e;
    }
  }

  private Sealed write(Place place, Path part, Writing writing)
      throws IOException, CryptoException {
    // Created and locked in one step for the others, who take away parts that nobody holds.
    FileChannel channel = folder.exclusively(() -> {
      folder.settle(place.folder());
      return locked(files.create(part));
    });
    try (channel) {
      // Nothing is flushed after a failure: the part comes to nothing.
      Output output = new Output(channel);
      Sealed manifest = writing.writeTo(output);
      output.flush();
      files.force(channel);
      check(place, part, manifest);
      return manifest;
    }
  }

  private static FileChannel locked(FileChannel channel) throws IOException {
    boolean locked = false;
    try {
      FileLock lock = channel.tryLock();
      locked = lock != null;
    } finally {
      if (!locked) {
        channel.close();
      }
    }
    if (!locked) {
      throw new StoreException(StoreException.Reason.NOT_LOCKABLE);
    }
    return channel;
  }

  private void commit(Place place, Path part, Sealed manifest) throws IOException {
    Path ready = place.ready(manifest.revision());
    files.move(part, ready);
    files.force(place.folder());
    folder.put(place, place.object(), manifest);
    files.move(ready, place.content(manifest.revision()));
    takeAwayContents(place, manifest.revision());
  }

  private void takeAwayContents(Place place, Revision until) throws IOException {
    for (Place.Named file : folder.named(place.folder())) {
      if (file.place().equals(place)
          && (file.isContent() || file.isReady())
          && file.revision().compareTo(until) < 0) {
        files.delete(file.file());
      }
    }
    files.force(place.folder());
  }

  // A mistake here would come to light years later, when nobody has the clear file any more.
  private static void check(Place place, Path part, Sealed manifest) throws IOException {
    byte[] first;
    try (InputStream in = Files.newInputStream(part)) {
      first = in.readNBytes(AttachmentOpening.PREFIX);
    }
    try {
      RecordHeader content = AttachmentOpening.header(first, Files.size(part));
      boolean right = !manifest.isTombstone()
          && manifest.objectClass() == ObjectClass.MANIFEST
          && manifest.objectId().equals(place.id())
          && content.object().equals(place.id())
          && content.compartment() == manifest.compartmentCode()
          && place.isIn(manifest.compartmentCode())
          && manifest.revision().equals(revision(content));
      if (!right) {
        throw new IllegalArgumentException(
            "what was written must be the attachment with its manifest, but was another object");
      }
    } catch (Refused e) {
      throw new IllegalArgumentException(
          "what was written must be a sealed attachment, but was refused: " + e.check(), e);
    }
  }

  private static Revision revision(RecordHeader header) {
    return new Revision(header.revision() >>> Short.SIZE, (int) (header.revision() & 0xffff));
  }

  @Override
  public StoreOutcome delete(Sealed tombstone, Revision expected)
      throws IOException, CryptoException {
    checkTombstone(tombstone);
    StoreFolder.checkAfter(tombstone.revision(), expected);
    Place place = place(tombstone);
    return folder.exclusively(() -> {
      StoredState actual = folder.state(place);
      if (!actual.equals(new StoredState.Present(expected))) {
        return new StoreOutcome.Conflict(actual);
      }
      folder.bury(place, tombstone);
      takeAwayContents(place, tombstone.revision());
      return new StoreOutcome.Done();
    });
  }

  @Override
  public StoreOutcome renewDeletion(Sealed tombstone, Revision expected)
      throws IOException, CryptoException {
    checkTombstone(tombstone);
    return folder.renewDeletion(place(tombstone), tombstone, expected);
  }

  private Place place(Sealed tombstone) {
    return folder.place(tombstone.compartmentCode(), tombstone.objectId(), Place.Kind.ATTACHMENT);
  }

  private static void checkTombstone(Sealed tombstone) {
    if (!tombstone.isTombstone() || tombstone.objectClass() != ObjectClass.ATTACHMENT) {
      throw new IllegalArgumentException("only the tombstone of an attachment deletes one");
    }
  }

  @Override
  public List<UUID> listDeleted(CompartmentType<?> compartment) throws IOException {
    return folder.listDeleted(compartment.code(), Place.Kind.ATTACHMENT);
  }

  @Override
  public List<UUID> list(CompartmentType<?> compartment) throws IOException {
    return folder.list(compartment.code(), Place.Kind.ATTACHMENT);
  }

  private Place place(ObjectRef<?> ref) {
    if (ref.objectClass() != ObjectClass.ATTACHMENT) {
      throw new IllegalArgumentException(
          "reference must be to an attachment, but was to " + ref.objectClass());
    }
    return folder.place(ref.compartment().code(), ref.id(), Place.Kind.ATTACHMENT);
  }

  /** Writes to a part. Closing it closes nothing: the part has to be brought down to the medium first. */
  private final class Output extends OutputStream {
    private final FileChannel channel;
    private final ByteBuffer pending = ByteBuffer.allocate(BUFFER);

    Output(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      int done = 0;
      while (done < length) {
        if (!pending.hasRemaining()) {
          flush();
        }
        int some = Math.min(pending.remaining(), length - done);
        pending.put(bytes, from + done, some);
        done += some;
      }
    }

    @Override
    public void flush() throws IOException {
      try {
        files.append(channel, pending.flip());
      } catch (ReadOnlyFileSystemException | IOException e) {
        throw folder.named(e, BUFFER);
      }
      pending.clear();
    }
  }

  @Override
  public String toString() {
    return "FileAttachmentStore" + folder;
  }
}
