package org.allervers.crypto.renewal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The same as files: each is written beside, and given its name in one step. */
final class FolderShelf extends Shelf {
  private final Path folder;
  private final Path keptFile;

  private final Runnable before;

  FolderShelf(Path at) throws IOException {
    this(at, () -> {});
  }

  /** Says before each write that it is about to write. */
  FolderShelf(Path at, Runnable before) throws IOException {
    this.before = before;
    this.folder = Files.createDirectories(at.resolve("shared"));
    this.keptFile = at.resolve("kept");
  }

  private void put(Path file, byte[] bytes) throws IOException {
    before.run();
    Path beside = folder.resolveSibling("unfinished");
    Files.write(beside, bytes);
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  void put(RenewalStep step) {
    try {
      write(step);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public Optional<byte[]> kept() throws IOException {
    try {
      return Optional.of(Files.readAllBytes(keptFile));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public void keep(byte[] renewal) throws IOException {
    put(keptFile, renewal);
  }

  @Override
  public void write(RenewalStep step) throws IOException {
    put(folder.resolve(step.name()), step.toBytes());
  }

  @Override
  public void forget() throws IOException {
    before.run();
    Files.deleteIfExists(keptFile);
  }

  @Override
  Map<String, byte[]> shared() throws IOException {
    Map<String, byte[]> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        found.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return found;
  }
}
