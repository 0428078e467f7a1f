package org.allervers.examples.manoreport;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that the command writes to. A file is written beside its place and moved there when it is whole: whoever looks
 * finds the one of before, or the new one.
 */
final class OutputFolder {

  private final Path folder;

  private OutputFolder(Path folder) {
    this.folder = folder;
  }

  /** What a file says. */
  @FunctionalInterface
  interface Content {
    /** Writes it; the stream is closed by the caller. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Makes the folder, for its owner alone, unless it is there. */
  static OutputFolder prepare(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new FileAlreadyExistsException(folder.toString());
    }
    if (!Files.exists(folder)) {
      Files.createDirectories(folder, ownerOnly(folder));
    }
    return new OutputFolder(folder);
  }

  /** Writes a file that its owner alone may read. */
  Path writeConfidential(String name, Content content) throws IOException {
    // A temporary file is its owner's alone wherever a system can say so.
    return write(Files.createTempFile(folder, ".", ".part"), name, content);
  }

  /** Writes a file that may leave, with the permissions of any other. */
  Path writePublic(String name, Content content) throws IOException {
    Path part = folder.resolve("." + name + ".part");
    Files.deleteIfExists(part);
    return write(Files.createFile(part), name, content);
  }

  /** Takes away the file of an earlier run. */
  void remove(String name) throws IOException {
    Files.deleteIfExists(folder.resolve(name));
  }

  /** Returns the names of the files that begin so, in order. */
  List<String> names(String... beginnings) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> Arrays.stream(beginnings).anyMatch(name::startsWith))
          .sorted()
          .toList();
    }
  }

  private Path write(Path part, String name, Content content) throws IOException {
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        content.writeTo(out);
      }
      return move(part, folder.resolve(name));
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static Path move(Path part, Path whole) throws IOException {
    try {
      return Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      return Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }
}
