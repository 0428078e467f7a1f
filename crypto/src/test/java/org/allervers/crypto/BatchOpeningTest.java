package org.allervers.crypto;

import static org.allervers.crypto.CompartmentType.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.allervers.crypto.CompartmentType.Social;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchOpeningTest {
  private static final int COUNT = 1_000;

  private final Session session = Session.create(SOCIAL);
  private final Map<ObjectRef<Social>, Sealed> objects = new LinkedHashMap<>();
  private Compartment<Social> social;

  @BeforeEach
  void seal() throws Exception {
    social = session.compartment(SOCIAL);
    for (int i = 0; i < COUNT; i++) {
      ObjectRef<Social> ref = ObjectRef.random(SOCIAL);
      Sealed sealed = social.seal(ref, Revision.first(), number(i));
      if (i % 10 == 3) {
        byte[] damaged = sealed.toBytes();
        damaged[200] ^= 1;
        sealed = Sealed.parse(damaged);
      }
      objects.put(ref, sealed);
    }
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void gives_one_result_per_object_in_order_and_hides_nothing_behind_a_damaged_one()
      throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      check(social.openAll(objects, pool));
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void works_with_an_executor_that_never_runs_anything() throws Exception {
    check(social.openAll(objects, task -> {}));
  }

  @Test
  void works_with_an_executor_that_refuses() throws Exception {
    Executor refusing = task -> {
      throw new RejectedExecutionException();
    };
    check(social.openAll(objects, refusing));
  }

  @Test
  void does_not_wait_for_itself_inside_a_pool_of_one() throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      Future<List<Opened<Social>>> inside = pool.submit(() -> social.openAll(objects, pool));
      check(inside.get(30, TimeUnit.SECONDS));
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void an_empty_batch_gives_an_empty_list() {
    assertThat(social.openAll(Map.of(), Runnable::run)).isEmpty();
  }

  @Test
  void many_threads_share_one_session() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int t = 0; t < 8; t++) {
        all.add(pool.submit(() -> {
          for (int i = 0; i < 300; i++) {
            ObjectRef<Social> ref = ObjectRef.random(SOCIAL);
            assertThat(social.open(ref, social.seal(ref, Revision.first(), number(i))))
                .isEqualTo(number(i));
          }
          return null;
        }));
      }
      for (Future<?> one : all) {
        one.get(60, TimeUnit.SECONDS);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  @SuppressWarnings("try") // closed before the end on purpose
  void closing_while_others_seal_never_lets_a_wiped_key_seal() throws Exception {
    int checked = 0;
    for (int round = 0; round < 40; round++) {
      try (Session closing = Session.create(SOCIAL);
          Session kept = Session.restoreRawKeys(
              InsecureKeyAccess.granted(), closing.exportRawKeys(InsecureKeyAccess.granted()))) {
        Compartment<Social> sealing = closing.compartment(SOCIAL);
        ObjectRef<Social> ref = ObjectRef.random(SOCIAL);
        List<Sealed> made = new ArrayList<>();
        Thread writer = new Thread(() -> {
          try {
            while (true) {
              made.add(sealing.seal(ref, Revision.first(), number(1)));
            }
          } catch (IllegalStateException closed) {
            // The end of the loop.
          }
        });
        writer.start();
        Thread.sleep(2);
        closing.close();
        writer.join();
        for (Sealed one : made) {
          assertThat(kept.compartment(SOCIAL).open(ref, one)).isEqualTo(number(1));
          checked++;
        }
      }
    }
    assertThat(checked).isPositive();
  }

  private void check(List<Opened<Social>> results) throws Exception {
    assertThat(results)
        .hasSize(COUNT)
        .extracting(Opened::ref)
        .containsExactlyElementsOf(objects.keySet());
    for (int i = 0; i < COUNT; i++) {
      Opened<Social> one = results.get(i);
      if (i % 10 == 3) {
        assertThat(one).isInstanceOf(Opened.Failed.class);
        assertThatThrownBy(one::payload).isInstanceOf(CryptoException.Tampered.class);
      } else {
        assertThat(one.payload()).isEqualTo(number(i));
      }
    }
  }

  private static byte[] number(int i) {
    return ByteBuffer.allocate(4).putInt(i).array();
  }
}
