package org.allervers.crypto.fuzz;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.InsecureKeyAccess;
import org.allervers.crypto.RefusedContentException;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Session;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.allervers.crypto.internal.dse1.RawKeys;

/**
 * What all targets share: keys that everybody knows, and the question that they ask of a parser. It answers with a value
 * or with a documented refusal, and its memory is in proportion to what it was given.
 */
final class Hostile {
  static final UUID ORGANISATION = new UUID(0x0a, 0x0b);
  static final UUID OBJECT = new UUID(0x0c, 0x0d);

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final long FIXED = 1 << 18;
  private static final long PER_BYTE = 12;

  private Hostile() {}

  interface Parser<T> {
    T parse() throws CryptoException, IOException;
  }

  /** Returns the keys of the social and the health compartment, in two epochs. */
  static List<EpochKey> keys() {
    return List.of(
        key(CompartmentType.SOCIAL, 0),
        key(CompartmentType.SOCIAL, 1),
        key(CompartmentType.HEALTH, 0),
        key(CompartmentType.HEALTH, 1));
  }

  static EpochKey key(CompartmentType<?> type, int epoch) {
    byte[] root = new byte[EpochKey.LENGTH];
    Arrays.fill(root, (byte) (16 * type.code() + epoch));
    return EpochKey.of(ORGANISATION, type.code(), epoch, root);
  }

  static Session session() {
    try {
      return Session.restoreRawKeys(
          InsecureKeyAccess.granted(), RawKeys.toBytes(ORGANISATION, keys()));
    } catch (CryptoException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns what every genuine object of that id and revision holds. */
  static byte[] payload(UUID id, Revision revision) {
    byte[] payload = new byte[(int) Math.min(revision.counter(), 1 << 20)];
    for (int i = 0; i < payload.length; i++) {
      payload[i] = (byte) (id.getLeastSignificantBits() + i % 251);
    }
    return payload;
  }

  /**
   * Returns what the parser makes of an input, or nothing if it refuses it by name.
   *
   * @param size of the input, in bytes
   */
  static <T> Optional<T> value(int size, Parser<T> parser) {
    long most = FIXED + PER_BYTE * size;
    Answer<T> answer = ask(parser);
    if (answer.allocated > most) {
      // The first time, classes may have been loaded.
      answer = ask(parser);
      check(answer.allocated <= most, answer.allocated + " bytes allocated for " + size);
    }
    return answer.value;
  }

  private record Answer<T>(Optional<T> value, long allocated) {}

  private static <T> Answer<T> ask(Parser<T> parser) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    Optional<T> value;
    try {
      value = Optional.of(parser.parse());
    } catch (CryptoException | RefusedContentException e) {
      value = Optional.empty();
    } catch (IOException e) {
      throw new AssertionError("a medium in memory does not fail", e);
    }
    return new Answer<>(value, THREADS.getCurrentThreadAllocatedBytes() - before);
  }

  static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }

  /** Random bytes that are the same in every run. */
  static final class FixedRandom extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private int next;

    @Override
    public void nextBytes(byte[] bytes) {
      for (int i = 0; i < bytes.length; i++) {
        next = next * 1_103_515_245 + 12_345;
        bytes[i] = (byte) (next >>> 16);
      }
    }
  }
}
