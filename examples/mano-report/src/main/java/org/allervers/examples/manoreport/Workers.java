package org.allervers.examples.manoreport;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** The threads of the command: as many as there are processors, and few. */
final class Workers implements Executor, AutoCloseable {

  private static final int MOST = 4;
  private static final int CHUNK = 64;

  private final int size = Math.min(MOST, Runtime.getRuntime().availableProcessors());
  private final ExecutorService threads = Executors.newFixedThreadPool(size, work -> {
    Thread thread = new Thread(work, "mano-report");
    thread.setDaemon(true);
    return thread;
  });

  /** What may fail to take something. */
  @FunctionalInterface
  interface Taker<T, E extends Exception> {
    void take(T one) throws E;
  }

  int size() {
    return size;
  }

  /** Makes something of each, on several threads, and gives it in the order of the list; only a few chunks are held. */
  <T, R, E extends Exception> void inOrder(List<T> all, Function<T, R> making, Taker<R, E> taker)
      throws E {
    Deque<CompletableFuture<List<R>>> running = new ArrayDeque<>();
    for (int from = 0; from < all.size(); from += CHUNK) {
      List<T> chunk = all.subList(from, Math.min(all.size(), from + CHUNK));
      running.add(
          CompletableFuture.supplyAsync(() -> chunk.stream().map(making).toList(), threads));
      if (running.size() > 2 * size) {
        give(running.remove(), taker);
      }
    }
    while (!running.isEmpty()) {
      give(running.remove(), taker);
    }
  }

  private static <R, E extends Exception> void give(
      CompletableFuture<List<R>> made, Taker<R, E> taker) throws E {
    try {
      for (R one : made.join()) {
        taker.take(one);
      }
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  @Override
  public void execute(Runnable work) {
    threads.execute(work);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
