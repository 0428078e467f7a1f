package org.allervers.crypto.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The steps between which a machine can stop; tests stop it between any two. */
class FileOperations {
  /** Creates a directory that only its owner enters, unless it is there. */
  void createDirectory(Path directory) throws IOException {
    try {
      Files.createDirectory(directory, ownerOnly(directory, "rwx------"));
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(directory)) {
        throw e;
      }
    }
  }

  /** Creates a file that only its owner reads, and opens it for writing. */
  FileChannel create(Path file) throws IOException {
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return FileChannel.open(file, options, ownerOnly(file, "rw-------"));
  }

  /** Writes all these bytes at the end of a file. */
  void append(FileChannel file, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  /** Brings the content of a file down to the medium. */
  void force(FileChannel file) throws IOException {
    file.force(true);
  }

  /** Gives {@code from} the name {@code to}, in one step, over what was there. */
  void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Deletes the file if it is there. */
  void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  /** Brings the names in a directory down to the medium. */
  void force(Path directory) throws IOException {
    // Elsewhere a directory cannot be opened, and the move is durable by itself.
    if (isPosix(directory)) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
    return isPosix(path)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
