package org.allervers.crypto.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A medium that fails at one step, and that forgets, when the power goes, what was not brought down to it: contents that
 * were not forced, and names whose folder was not.
 */
final class Faults extends FileOperations {
  /** The machine is off: nothing after this runs. */
  static final class Stopped extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** The step fails, and the program goes on. */
  static final class Failed extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private interface Undo {
    void run() throws IOException;
  }

  private record Pending(Path directory, Undo undo) {}

  private final boolean power;
  private final Path attic;
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final Map<FileChannel, Path> open = new HashMap<>();
  private final Set<Path> unforced = new HashSet<>();
  private int left = Integer.MAX_VALUE;
  private int kept;

  /** With {@code power}, a step stops the machine; without, it fails. */
  Faults(boolean power, Path attic) {
    this.power = power;
    this.attic = attic;
  }

  void failAt(int step) {
    left = step;
  }

  private boolean isLast() {
    return left-- == 0;
  }

  private void stop() throws IOException {
    if (power) {
      throw new Stopped();
    }
    throw new Failed();
  }

  private void step() throws IOException {
    if (isLast()) {
      stop();
    }
  }

  /** The power goes: what the medium was not told to keep is as it was before. */
  void losePower() throws IOException {
    while (!pending.isEmpty()) {
      pending.pop().undo().run();
    }
    for (Path file : unforced) {
      if (Files.exists(file)) {
        Files.write(file, new byte[0]);
      }
    }
    unforced.clear();
  }

  @Override
  void createDirectory(Path directory) throws IOException {
    step();
    if (!Files.exists(directory)) {
      pending.push(new Pending(directory.getParent(), () -> deleteAll(directory)));
    }
    super.createDirectory(directory);
  }

  @Override
  FileChannel create(Path file) throws IOException {
    step();
    FileChannel channel = super.create(file);
    open.put(channel, file);
    unforced.add(file);
    pending.push(new Pending(file.getParent(), () -> Files.deleteIfExists(file)));
    return channel;
  }

  @Override
  void append(FileChannel file, ByteBuffer bytes) throws IOException {
    if (isLast()) {
      super.append(file, bytes.slice(bytes.position(), bytes.remaining() / 2));
      stop();
    }
    super.append(file, bytes);
  }

  @Override
  void force(FileChannel file) throws IOException {
    step();
    super.force(file);
    unforced.remove(open.get(file));
  }

  @Override
  void move(Path from, Path to) throws IOException {
    step();
    Path before = keep(to);
    super.move(from, to);
    boolean torn = unforced.remove(from);
    if (torn) {
      unforced.add(to);
    }
    pending.push(new Pending(to.getParent(), () -> {
      if (Files.exists(to)) {
        super.move(to, from);
      }
      bringBack(before, to);
    }));
  }

  @Override
  void delete(Path file) throws IOException {
    step();
    Path before = keep(file);
    super.delete(file);
    pending.push(new Pending(file.getParent(), () -> bringBack(before, file)));
  }

  @Override
  void force(Path directory) throws IOException {
    step();
    super.force(directory);
    pending.removeIf(one -> one.directory().equals(directory));
  }

  private Path keep(Path file) throws IOException {
    Path copy = attic.resolve("kept-" + kept++);
    if (Files.exists(file)) {
      Files.createDirectories(attic);
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    }
    return copy;
  }

  private static void bringBack(Path copy, Path file) throws IOException {
    if (Files.exists(copy) && Files.isDirectory(file.getParent())) {
      Files.copy(copy, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void deleteAll(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    Files.walkFileTree(directory, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
          throws IOException {
        Files.delete(file);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path folder, IOException failure)
          throws IOException {
        Files.delete(folder);
        return FileVisitResult.CONTINUE;
      }
    });
  }
}
