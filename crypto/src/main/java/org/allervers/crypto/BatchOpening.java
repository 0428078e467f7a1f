package org.allervers.crypto;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.allervers.crypto.internal.dse1.RecordEngine;
import org.jspecify.annotations.Nullable;

/** Opens slices of a batch in parallel. Slices are taken, never assigned: no thread is ever waited for that has not begun. */
final class BatchOpening<C> {
  private static final int SLICE = 64;

  private final Compartment<C> compartment;
  private final Session session;
  private final List<Map.Entry<ObjectRef<C>, Sealed>> objects;
  private final List<@Nullable Opened<C>> results;
  private final int slices;
  private final AtomicInteger next = new AtomicInteger();
  private final CountDownLatch left;
  private final AtomicReference<@Nullable RuntimeException> broken = new AtomicReference<>();

  BatchOpening(Compartment<C> compartment, Session session, Map<ObjectRef<C>, Sealed> objects) {
    this.compartment = compartment;
    this.session = session;
    this.objects = new ArrayList<>(objects.entrySet());
    this.results = new ArrayList<>(Collections.nCopies(this.objects.size(), null));
    this.slices = (this.objects.size() + SLICE - 1) / SLICE;
    this.left = new CountDownLatch(slices);
  }

  List<Opened<C>> run(Executor executor) {
    int helpers = Math.min(slices, Runtime.getRuntime().availableProcessors()) - 1;
    try {
      for (int i = 0; i < helpers; i++) {
        executor.execute(this::work);
      }
    } catch (RejectedExecutionException e) {
      // Fewer hands: the slices are still taken by those that began, and by this thread.
    }
    work();
    awaitOthers();
    RuntimeException failure = broken.get();
    if (failure != null) {
      throw failure;
    }
    List<Opened<C>> all = new ArrayList<>(results.size());
    for (Opened<C> one : results) {
      if (one == null) {
        throw new AssertionError("a slice was left out");
      }
      all.add(one);
    }
    return Collections.unmodifiableList(all);
  }

  private void work() {
    for (int slice = next.getAndIncrement(); slice < slices; slice = next.getAndIncrement()) {
      try {
        openSlice(slice);
      } catch (RuntimeException e) {
        broken.compareAndSet(null, e);
      } finally {
        left.countDown();
      }
    }
  }

  private void openSlice(int slice) {
    RecordEngine engine = session.borrow();
    try {
      int end = Math.min(objects.size(), (slice + 1) * SLICE);
      for (int i = slice * SLICE; i < end; i++) {
        Map.Entry<ObjectRef<C>, Sealed> object = objects.get(i);
        results.set(i, compartment.openOne(engine, object.getKey(), object.getValue()));
      }
    } finally {
      session.giveBack(engine);
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
