package org.allervers.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.allervers.core.Dossier;
import org.allervers.core.json.JsonFormat;
import org.allervers.core.json.LineReader;
import org.allervers.core.json.Reading;

/**
 * Writes a file of as many bytes of dossiers as asked, one per line, or reads such a file, and says how much heap that
 * took. Ends with 1 if a line cannot be read, and with 2 if it was called wrongly.
 */
public final class LargeFile {

  private static final long MEGABYTE = 1_000_000;

  private LargeFile() {}

  /** Runs {@code write <file> <bytes>} or {@code read <file>}. */
  public static void main(String[] args) throws IOException {
    if (args.length == 3 && args[0].equals("write")) {
      write(Path.of(args[1]), Long.parseLong(args[2]));
    } else if (args.length == 2 && args[0].equals("read")) {
      if (!read(Path.of(args[1]))) {
        System.exit(1);
      }
    } else {
      System.err.println("usage: LargeFile write <file> <bytes> | read <file>");
      System.exit(2);
    }
  }

  private static void write(Path file, long bytes) throws IOException {
    JsonFormat<Dossier> format = JsonFormat.dossiers();
    long begun = System.nanoTime();
    long written = 0;
    long dossiers = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      while (written < bytes) {
        byte[] json = format.write(FictitiousDossiers.dossier(dossiers));
        out.write(json);
        out.write('\n');
        written += json.length + 1;
        dossiers++;
      }
    }
    report("written", dossiers, 0, written, begun);
  }

  /** Returns whether there was a dossier and every one could be read. */
  private static boolean read(Path file) throws IOException {
    long begun = System.nanoTime();
    long dossiers = 0;
    long unreadable = 0;
    try (InputStream in = Files.newInputStream(file);
        LineReader<Dossier> lines = JsonFormat.dossiers().lines(in)) {
      while (lines.hasNext()) {
        Reading<Dossier> reading = lines.next();
        if (reading.problem().isPresent()) {
          unreadable++;
          System.err.println(
              "line " + lines.line() + ": " + reading.problem().get().message());
        } else {
          dossiers++;
        }
      }
    }
    report("read", dossiers, unreadable, Files.size(file), begun);
    return dossiers > 0 && unreadable == 0;
  }

  private static void report(String done, long dossiers, long unreadable, long bytes, long begun) {
    double seconds = (System.nanoTime() - begun) / 1e9;
    // Pools peak at different times, so the sum is at least the true peak.
    long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(LargeFile::peak)
        .sum();
    System.out.printf(
        Locale.ROOT,
        "%s: %d dossiers, %d unreadable, %d MB in %.1f s (%.0f MB/s), peak heap at most %d MB of %d MB%n",
        done,
        dossiers,
        unreadable,
        bytes / MEGABYTE,
        seconds,
        bytes / (MEGABYTE * seconds),
        peak / MEGABYTE,
        Runtime.getRuntime().maxMemory() / MEGABYTE);
  }

  private static long peak(MemoryPoolMXBean pool) {
    return pool.getPeakUsage().getUsed();
  }
}
