package org.allervers.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ManoDump;
import org.allervers.core.mano.ManoReading;
import org.allervers.core.mano.ManoRow;
import org.allervers.crypto.mano.ManoException;
import org.allervers.crypto.mano.ManoItem;
import org.allervers.crypto.mano.ManoKey;
import org.allervers.crypto.mano.ManoOpened;
import org.allervers.crypto.mano.ManoReader;

/**
 * Reads a dump of Mano on one thread, opens each sealed row and reads its JSON: the way of the library, and no other. Says what
 * the steps took, in processor time of that thread: elapsed time would say more about who else uses the machine. The rate counts
 * the processor time of the whole process, so that compiling and collecting are paid for.
 */
public final class ManoDumpToJson {

  private static final double NANOS = 1e9;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** As many rows as an archive opens at a time. */
  private static final int BATCH = 64;

  private long rows;
  private long sealed;
  private long opened;
  private long letters;
  private long reading;
  private long opening;
  private long parsing;
  private long names;
  private long process;

  private ManoDumpToJson() {}

  /** Runs {@code <dump> <passphrase> <rounds>} and prints the round that took the median time. */
  public static void main(String[] args) throws IOException, ManoException {
    Path dump = Path.of(args[0]);
    ManoDumpToJson[] rounds = new ManoDumpToJson[Integer.parseInt(args[2])];
    try (ManoReader reader = ManoReader.of(ManoKey.deriveAll(args[1].toCharArray()))) {
      for (int i = 0; i < rounds.length; i++) {
        rounds[i] = new ManoDumpToJson();
        long begun = processTime();
        rounds[i].run(dump, reader);
        rounds[i].process = processTime() - begun;
      }
    }
    // The first round of a process is for those who read one dump and leave.
    print("first", rounds[0]);
    Arrays.sort(rounds, Comparator.comparingLong(one -> one.process));
    print("median", rounds[rounds.length / 2]);
  }

  private void run(Path dump, ManoReader reader) throws IOException {
    try (InputStream in = Files.newInputStream(dump);
        ManoDump source = ManoDump.of(in)) {
      List<ManoItem> batch = new ArrayList<>(BATCH);
      long begun = THREADS.getCurrentThreadCpuTime();
      Optional<ManoReading> next = source.next();
      while (next.isPresent()) {
        if (next.get() instanceof ManoRow row) {
          rows++;
          Optional<String> encrypted = row.encrypted();
          Optional<String> key = row.encryptedEntityKey();
          if (encrypted.isPresent() && key.isPresent()) {
            batch.add(new ManoItem(encrypted.get(), key.get()));
          }
        }
        next = source.next();
        if (batch.size() == BATCH || next.isEmpty()) {
          long read = THREADS.getCurrentThreadCpuTime();
          reading += read - begun;
          begun = open(batch, reader, read);
          batch.clear();
        }
      }
    }
  }

  /** Returns the moment at which all of it was read. */
  private long open(List<ManoItem> batch, ManoReader reader, long begun) {
    List<ManoOpened> results = reader.openAll(batch);
    long middle = THREADS.getCurrentThreadCpuTime();
    opening += middle - begun;
    sealed += batch.size();
    for (ManoOpened result : results) {
      if (result instanceof ManoOpened.Intact intact) {
        letters += intact.payload().length;
        opened++;
        names += JsonRecord.read(intact.payload())
            .value()
            .map(one -> one.names().size())
            .orElse(0);
      }
    }
    long end = THREADS.getCurrentThreadCpuTime();
    parsing += end - middle;
    return end;
  }

  private static long processTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
  }

  private static void print(String which, ManoDumpToJson one) {
    if (one.opened == 0 || one.names == 0) {
      throw new IllegalStateException("nothing opened");
    }
    System.out.printf(
        Locale.ROOT,
        "%s rows=%d sealed=%d opened=%d bytes=%d seconds=%.3f rate=%.0f reading=%d opening=%d parsing=%d%n",
        which,
        one.rows,
        one.sealed,
        one.opened,
        one.letters / one.opened,
        one.process / NANOS,
        one.sealed * NANOS / one.process,
        one.reading / one.sealed,
        one.opening / one.sealed,
        one.parsing / one.opened);
  }
}
