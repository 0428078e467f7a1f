package org.allervers.crypto.internal.dse1;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What one record allocates: its output, a fifth, and a kibibyte. Of a small record the JDK alone takes more than that, for
 * the key of the message and the copies of its hashes: there, what it takes for the same calls is counted apart.
 */
class AllocationTest {
  private static final int ROUNDS = 400;
  private static final int MEASURED = 50;

  private final RecordEngine engine =
      new RecordEngine(new SecureRandom(), new UUID(1, 2), new AtomicLong());
  private final EpochKey key = EpochKey.of(new UUID(3, 4), 1, 0, new byte[EpochKey.LENGTH]);
  private final RecordHeader header = new RecordHeader(1, 0, 1, new UUID(5, 6), 1);
  private Object kept = "";

  @ParameterizedTest
  @ValueSource(ints = {40_000, 65_535})
  void a_record_takes_little_more_than_its_output(int length) throws Exception {
    byte[] payload = new byte[length];
    byte[] record = engine.seal(key, header, payload);
    long sealBound = bound(record.length);
    assertThat(allocated(() -> engine.seal(key, header, payload), sealBound))
        .isLessThanOrEqualTo(sealBound);
    long openBound = bound(length);
    assertThat(allocated(() -> engine.open(key, record), openBound)).isLessThanOrEqualTo(openBound);
  }

  @Test
  void of_a_small_record_the_same_holds_beyond_what_the_jdk_takes() throws Exception {
    byte[] payload = new byte[2_000];
    byte[][] records = new byte[64][];
    for (int i = 0; i < records.length; i++) {
      records[i] = engine.seal(key, header, payload);
    }
    JdkCalls jdk = new JdkCalls();
    long sealBound = bound(records[0].length) + allocated(jdk::seal, 0);
    assertThat(allocated(() -> engine.seal(key, header, payload), sealBound))
        .isLessThanOrEqualTo(sealBound);
    int[] next = {0};
    long openBound = bound(payload.length) + allocated(jdk::open, 0);
    assertThat(allocated(() -> engine.open(key, records[next[0]++ % records.length]), openBound))
        .isLessThanOrEqualTo(openBound);
  }

  private static long bound(long output) {
    return output + output / 5 + 1024;
  }

  private interface Operation {
    Object run() throws Exception;
  }

  /** Returns the least of several means, or the first one within {@code enough}: until all is compiled, more is allocated. */
  private long allocated(Operation operation, long enough) throws Exception {
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS && least > enough; round++) {
      long before = allocatedSoFar();
      for (int i = 0; i < MEASURED; i++) {
        kept = operation.run();
      }
      long mean = (allocatedSoFar() - before) / MEASURED;
      least = Math.min(least, mean);
    }
    assertThat(kept).isNotNull();
    return least;
  }

  // By reflection: the module does not read the one that counts, and must not for the sake of a
  // test.
  private static long allocatedSoFar() throws ReflectiveOperationException {
    Object threads = Class.forName("java.lang.management.ManagementFactory")
        .getMethod("getThreadMXBean")
        .invoke(null);
    Method counter = Class.forName("com.sun.management.ThreadMXBean")
        .getMethod("getCurrentThreadAllocatedBytes");
    return (long) counter.invoke(threads);
  }

  /** What the engine asks of the JDK for one small record, into arrays used again. */
  private static final class JdkCalls {
    private final byte[] sealed = new byte[2048 + Cobblestone.TAG];
    private final byte[] clear = new byte[2048];
    private final byte[][] sealedUnder = new byte[64][];
    private final Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    private final MessageDigest ready = MessageDigest.getInstance("SHA-512");
    private final byte[] tag = new byte[HmacSha512.LENGTH];
    private final SecureRandom random = new SecureRandom();
    private final byte[] salt = new byte[Cobblestone.SALT];
    private int next;

    JdkCalls() throws GeneralSecurityException, CloneNotSupportedException {
      for (int i = 0; i < sealedUnder.length; i++) {
        seal();
        sealedUnder[next % sealedUnder.length] = sealed.clone();
      }
    }

    private void init(int mode) throws GeneralSecurityException {
      next++;
      byte[] bytes = new byte[Dse1.KEY];
      bytes[0] = (byte) (next % sealedUnder.length);
      cipher.init(
          mode,
          MessageKey.of(bytes, bytes.length),
          new GCMParameterSpec(Cobblestone.TAG * 8, new byte[MessageSecrets.NONCE]));
    }

    /** Each HMAC copies two hashes that are ready, which costs memory and spares a third of the time. */
    private void hash(int copies) throws GeneralSecurityException, CloneNotSupportedException {
      for (int i = 0; i < copies; i++) {
        MessageDigest copy = (MessageDigest) ready.clone();
        copy.update(tag);
        copy.digest(tag, 0, tag.length);
      }
    }

    Object seal() throws GeneralSecurityException, CloneNotSupportedException {
      random.nextBytes(salt);
      hash(6);
      init(Cipher.ENCRYPT_MODE);
      return cipher.doFinal(clear, 0, clear.length, sealed, 0);
    }

    Object open() throws GeneralSecurityException, CloneNotSupportedException {
      hash(4);
      init(Cipher.DECRYPT_MODE);
      byte[] one = sealedUnder[next % sealedUnder.length];
      return cipher.doFinal(one, 0, one.length, clear, 0);
    }
  }
}
