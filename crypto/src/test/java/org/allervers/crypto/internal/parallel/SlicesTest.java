package org.allervers.crypto.internal.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class SlicesTest {
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();

  @Test
  void does_each_place_once_and_ends_what_it_began() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      for (int count : new int[] {0, 1, 63, 64, 65, 1000}) {
        AtomicIntegerArray done = new AtomicIntegerArray(count);
        Slices.run(
            count,
            pool,
            begun::incrementAndGet,
            (engine, index) -> done.incrementAndGet(index),
            engine -> ended.incrementAndGet());
        for (int i = 0; i < count; i++) {
          assertThat(done.get(i)).isEqualTo(1);
        }
      }
    } finally {
      pool.shutdown();
    }
    assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    assertThat(begun.get()).isPositive().isEqualTo(ended.get());
  }

  @Test
  void throws_what_the_work_throws_once_the_other_slices_are_done() {
    AtomicInteger done = new AtomicInteger();
    assertThatThrownBy(() -> Slices.run(
            200,
            Runnable::run,
            begun::incrementAndGet,
            (engine, index) -> {
              if (index == 70) {
                throw new IllegalStateException("broken at 70");
              }
              done.incrementAndGet();
            },
            engine -> ended.incrementAndGet()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("broken at 70");
    assertThat(done.get()).isEqualTo(200 - 58);
    assertThat(ended.get()).isEqualTo(begun.get());
  }

  @Test
  void an_interrupted_caller_stays_interrupted() {
    Thread.currentThread().interrupt();
    AtomicInteger done = new AtomicInteger();
    Slices.run(100, task -> {}, () -> "", (engine, index) -> done.incrementAndGet(), engine -> {});
    assertThat(done.get()).isEqualTo(100);
    assertThat(Thread.interrupted()).isTrue();
  }
}
