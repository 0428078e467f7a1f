package org.allervers.core.mano;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import org.allervers.core.mano.ManoOpening.Opened;
import org.jspecify.annotations.Nullable;

/**
 * Opens rows some at a time and keeps them in their order. Batches are offered to the executor, and done here once it is their
 * turn and nobody has begun: an executor that is full, refuses, or forgets does no harm. Not thread-safe.
 */
final class ArchiveRows {

  private static final int ROWS = 64;

  /** Letters of a batch, and of all batches that wait: a long row makes a batch of its own. */
  private static final long LETTERS = 1 << 18;

  private static final long LETTERS_WAITING = 1 << 22;

  private record Waiting(FutureTask<List<ArchivedRecord>> work, long letters) {}

  private final ManoOpening opening;
  private final List<ArchivedRecord> done = new ArrayList<>();
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final Map<String, String> persons = new ConcurrentHashMap<>();
  private @Nullable Executor executor;
  private List<ManoRow> batch = new ArrayList<>();
  private long batchLetters;
  private long waitingLetters;

  ArchiveRows(ManoOpening opening) {
    this.opening = opening;
  }

  void executor(Executor with) {
    this.executor = with;
  }

  void add(ManoRow row) {
    batch.add(row);
    batchLetters += letters(row);
    if (batch.size() == ROWS || batchLetters >= LETTERS) {
      offer();
    }
  }

  /** Of texts alone: what else a row has is short, and counts as its name. */
  private static long letters(ManoRow row) {
    long letters = 0;
    for (String name : row.columns().names()) {
      letters += name.length() + row.columns().text(name).map(String::length).orElse(0);
    }
    return letters;
  }

  void add(ManoRecord record) {
    all();
    done.add(ArchivedRecord.of(record, this::same));
  }

  /** Returns all rows, opened, in the order in which they were added. */
  List<ArchivedRecord> all() {
    offer();
    while (!waiting.isEmpty()) {
      take();
    }
    return Collections.unmodifiableList(done);
  }

  private void offer() {
    if (batch.isEmpty()) {
      return;
    }
    List<ManoRow> rows = batch;
    FutureTask<List<ArchivedRecord>> work = new FutureTask<>(() -> open(rows));
    waiting.add(new Waiting(work, batchLetters));
    waitingLetters += batchLetters;
    batch = new ArrayList<>();
    batchLetters = 0;
    if (executor == null) {
      take();
      return;
    }
    try {
      executor.execute(work);
    } catch (RejectedExecutionException e) {
      // It is done here when its turn comes.
    }
    while (waitingLetters > LETTERS_WAITING) {
      take();
    }
  }

  private void take() {
    Waiting first = waiting.remove();
    waitingLetters -= first.letters();
    // Does nothing if another thread has begun.
    first.work().run();
    done.addAll(result(first.work()));
  }

  private static List<ArchivedRecord> result(FutureTask<List<ArchivedRecord>> work) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return work.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          if (e.getCause() instanceof RuntimeException cause) {
            throw cause;
          }
          if (e.getCause() instanceof Error error) {
            throw error;
          }
          throw new IllegalStateException("opening declares no checked exception", e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private String same(String person) {
    String known = persons.putIfAbsent(person, person);
    return known == null ? person : known;
  }

  private List<ArchivedRecord> open(List<ManoRow> rows) {
    List<ManoOpening.Sealed> sealed = new ArrayList<>();
    for (ManoRow row : rows) {
      if (ArchivedRecord.isSealed(row)) {
        sealed.add(new ManoOpening.Sealed(
            row.encrypted().orElseThrow(), row.encryptedEntityKey().orElseThrow()));
      }
    }
    List<Opened> opened = opening.openAll(sealed);
    if (opened.size() != sealed.size()) {
      throw new IllegalStateException("openAll must return one result for each content");
    }
    List<ArchivedRecord> records = new ArrayList<>(rows.size());
    int next = 0;
    for (ManoRow row : rows) {
      boolean isSealed = ArchivedRecord.isSealed(row);
      records.add(
          isSealed
              ? ArchivedRecord.of(row, opened.get(next), this::same)
              : ArchivedRecord.of(row, this::same));
      next += isSealed ? 1 : 0;
    }
    return records;
  }
}
