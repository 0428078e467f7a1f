package org.allervers.crypto.mano;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.allervers.crypto.mano.ManoException.Reason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ManoReaderTest {
  private static final ManoKey TODAY = ManoSamples.key("manomano");
  private static final ManoKey EARLIER = ManoSamples.key("plouf");
  private static final ManoKey FOREIGN = ManoSamples.key("mano");
  private static final ManoReader READER = ManoReader.of(TODAY, EARLIER);
  private static final ManoWriter WRITER = ManoWriter.of(TODAY);

  @AfterAll
  static void close() {
    READER.close();
    FOREIGN.close();
  }

  @Test
  void says_which_key_opened_an_item() throws Exception {
    assertThat(READER.open(WRITER.seal(ManoSamples.JSON)))
        .isInstanceOfSatisfying(ManoOpened.Intact.class, one -> {
          assertThat(one.candidate()).isZero();
          assertThat(one.payload()).asString().isEqualTo(ManoSamples.ASCII);
        });
    assertThat(READER.open(ManoWriter.of(EARLIER).seal(ManoSamples.JSON)))
        .isInstanceOfSatisfying(
            ManoOpened.Intact.class, one -> assertThat(one.candidate()).isEqualTo(1));
    ManoOpened refused = READER.open(ManoWriter.of(FOREIGN).seal(ManoSamples.JSON));
    assertThat(ManoSamples.reason(refused)).isEqualTo(Reason.WRONG_KEY);
    assertThatThrownBy(refused::payload)
        .isInstanceOfSatisfying(
            ManoException.class, e -> assertThat(e.reason()).isEqualTo(Reason.WRONG_KEY));
  }

  @Test
  void says_which_key_is_the_one_of_an_organisation() throws Exception {
    String verification = ManoWriter.of(EARLIER).sealVerification();
    assertThat(verification).hasSize(76);
    assertThat(READER.openVerification(verification))
        .isInstanceOfSatisfying(
            ManoOpened.Intact.class, one -> assertThat(one.candidate()).isEqualTo(1));
    assertThat(
            ManoSamples.reason(READER.openVerification(ManoWriter.of(FOREIGN).sealVerification())))
        .isEqualTo(Reason.WRONG_KEY);
    assertThat(ManoSamples.reason(READER.openVerification("?")))
        .isEqualTo(Reason.MALFORMED_CONTENT);
    // An authentic box, but of 32 raw bytes.
    assertThat(ManoSamples.reason(
            READER.openVerification(WRITER.seal(ManoSamples.JSON).encryptedEntityKey())))
        .isEqualTo(Reason.UNREADABLE);
  }

  @Test
  void opens_files_of_any_length() throws Exception {
    for (int length : new int[] {0, 1, 31, 32, 33, 95, 96, 97, 100_000}) {
      byte[] clear = new byte[length];
      Arrays.fill(clear, (byte) 0xc3);
      ManoFile sealed = WRITER.sealFile(clear);
      assertThat(sealed.content()).hasSize(length + 40);
      assertThat(READER.openFile(sealed).payload()).isEqualTo(clear);
    }
  }

  @Test
  void names_what_is_wrong_with_each_column() {
    ManoItem item = WRITER.seal(ManoSamples.JSON);
    String key = item.encryptedEntityKey();
    String content = item.encrypted();
    assertThat(reason(content, "")).isEqualTo(Reason.MALFORMED_KEY);
    assertThat(reason(content, content)).isEqualTo(Reason.MALFORMED_KEY);
    assertThat(reason(content, key.substring(1))).isEqualTo(Reason.MALFORMED_KEY);
    assertThat(reason(content, key.substring(1) + "\n")).isEqualTo(Reason.MALFORMED_KEY);
    assertThat(reason(content, key.substring(1) + "\u20ac")).isEqualTo(Reason.MALFORMED_KEY);
    assertThat(reason("", key)).isEqualTo(Reason.MALFORMED_CONTENT);
    assertThat(reason("AAAA", key)).isEqualTo(Reason.MALFORMED_CONTENT);
    assertThat(reason(content + "\n", key)).isEqualTo(Reason.MALFORMED_CONTENT);
    assertThat(reason(content.replace('A', '-').replace('/', '_') + "----", key))
        .isEqualTo(Reason.MALFORMED_CONTENT);
    assertThat(reason(WRITER.seal(ManoSamples.JSON).encrypted(), key)).isEqualTo(Reason.ALTERED);
    assertThat(ManoSamples.reason(READER.openFile(new ManoFile(new byte[39], key))))
        .isEqualTo(Reason.MALFORMED_CONTENT);
    assertThat(ManoSamples.reason(READER.openFile(new ManoFile(new byte[40], key))))
        .isEqualTo(Reason.ALTERED);
  }

  @Test
  void refuses_an_authentic_content_that_no_mano_writes() {
    for (String inner : List.of("\u00e9", "e30", "e30=\n", "e3==", "e30=e30=", "w6k=", "====")) {
      ManoFile file = WRITER.sealFile(inner.getBytes(StandardCharsets.UTF_8));
      assertThat(reason(ManoSamples.base64(file.content()), file.encryptedEntityKey()))
          .as(inner)
          .isEqualTo(Reason.UNREADABLE);
    }
  }

  @Test
  void gives_one_result_per_item_in_order_whatever_the_executor_does() throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    Executor refusing = task -> {
      throw new RejectedExecutionException();
    };
    List<ManoItem> items = mixed(700);
    try {
      check(READER.openAll(items, pool));
      check(READER.openAll(items, task -> {}));
      check(READER.openAll(items));
      check(READER.openAll(items, refusing));
      // Inside a pool of one: nobody is waited for that cannot begin.
      Future<List<ManoOpened>> inside = pool.submit(() -> READER.openAll(items, pool));
      check(inside.get(30, TimeUnit.SECONDS));
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void repairs_only_where_it_is_asked_to_and_says_how_often() throws Exception {
    ManoItem item = WRITER.seal("{\"a\":\"x\\\\/y\\\\\\\\/z\",\"b\":\"1\\/2/3\",\"c\":\"\\\\\"}");
    assertThat(ManoSamples.text(READER.open(item)))
        .isEqualTo("{\"a\":\"x\\\\/y\\\\\\\\/z\",\"b\":\"1\\/2/3\",\"c\":\"\\\\\"}");
    assertThat(READER.repairingSlashes().open(item))
        .isInstanceOfSatisfying(ManoOpened.Intact.class, one -> {
          assertThat(one.payload())
              .asString()
              .isEqualTo("{\"a\":\"x/y/z\",\"b\":\"1\\/2/3\",\"c\":\"\\\\\"}");
          assertThat(one.repairedSlashes()).isEqualTo(2);
        });
  }

  @Test
  void wants_at_least_one_key() {
    assertThatThrownBy(ManoReader::of).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<ManoItem> mixed(int count) {
    List<ManoItem> items = new ArrayList<>();
    ManoWriter[] writers = {WRITER, ManoWriter.of(EARLIER), ManoWriter.of(FOREIGN)};
    for (int i = 0; i < count; i++) {
      ManoItem item = writers[i % 3].seal("[" + i + "]");
      items.add(
          i % 7 == 5 ? new ManoItem(item.encrypted() + "*", item.encryptedEntityKey()) : item);
    }
    return items;
  }

  private static void check(List<ManoOpened> results) {
    assertThat(results).hasSize(700);
    for (int i = 0; i < results.size(); i++) {
      ManoOpened one = results.get(i);
      if (i % 3 == 2) {
        assertThat(ManoSamples.reason(one)).isEqualTo(Reason.WRONG_KEY);
      } else if (i % 7 == 5) {
        assertThat(ManoSamples.reason(one)).isEqualTo(Reason.MALFORMED_CONTENT);
      } else {
        ManoOpened.Intact intact = (ManoOpened.Intact) one;
        assertThat(intact.candidate()).isEqualTo(i % 3);
        assertThat(intact.payload()).asString().isEqualTo("[" + i + "]");
      }
    }
  }

  private static Reason reason(String encrypted, String encryptedEntityKey) {
    return ManoSamples.reason(READER.open(new ManoItem(encrypted, encryptedEntityKey)));
  }
}
