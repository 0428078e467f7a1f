package org.allervers.crypto.internal.parallel;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Shares a list between threads, slice by slice. Slices are taken, never assigned: no thread is ever waited for that has not
 * begun, so an executor that is full, refuses, or is the caller's own does no harm.
 *
 * @param <E> what a thread needs for its work, made once per thread
 */
public final class Slices<E> {
  private static final int SLICE = 64;

  private final int count;
  private final int slices;
  private final Supplier<E> begin;
  private final Work<E> work;
  private final Consumer<E> end;
  private final AtomicInteger next = new AtomicInteger();
  private final CountDownLatch left;
  private final AtomicReference<@Nullable RuntimeException> broken = new AtomicReference<>();

  /**
   * What is done with one place of the list.
   *
   * @param <E> what the thread brings
   */
  @FunctionalInterface
  public interface Work<E> {
    /** Does the work of one place. */
    void at(E engine, int index);
  }

  private Slices(int count, Supplier<E> begin, Work<E> work, Consumer<E> end) {
    this.count = count;
    this.slices = (int) (((long) count + SLICE - 1) / SLICE);
    this.begin = begin;
    this.work = work;
    this.end = end;
    this.left = new CountDownLatch(slices);
  }

  /**
   * Does the work of every place from 0 to {@code count}, excluded, and returns when all of it is done. What it wrote is
   * visible to the caller. The first exception of {@code begin} or {@code work} is thrown once the others are through.
   */
  public static <E> void run(
      int count, Executor executor, Supplier<E> begin, Work<E> work, Consumer<E> end) {
    new Slices<>(count, begin, work, end).run(executor);
  }

  private void run(Executor executor) {
    int helpers = Math.min(slices, Runtime.getRuntime().availableProcessors()) - 1;
    try {
      for (int i = 0; i < helpers; i++) {
        executor.execute(this::takeSlices);
      }
    } catch (RejectedExecutionException e) {
      // Fewer hands: the slices are still taken by those that began, and by this thread.
    }
    takeSlices();
    awaitOthers();
    RuntimeException failure = broken.get();
    if (failure != null) {
      throw failure;
    }
  }

  private void takeSlices() {
    @Nullable E engine = null;
    try {
      for (int slice = next.getAndIncrement(); slice < slices; slice = next.getAndIncrement()) {
        try {
          if (engine == null) {
            engine = begin.get();
          }
          int to = Math.min(count, (slice + 1) * SLICE);
          for (int i = slice * SLICE; i < to; i++) {
            work.at(engine, i);
          }
        } catch (RuntimeException e) {
          broken.compareAndSet(null, e);
        } finally {
          left.countDown();
        }
      }
    } finally {
      if (engine != null) {
        end.accept(engine);
      }
    }
  }

  private void awaitOthers() {
    boolean interrupted = false;
    while (true) {
      try {
        left.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
