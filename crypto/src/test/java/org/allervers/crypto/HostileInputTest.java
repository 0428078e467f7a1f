package org.allervers.crypto;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.CompartmentType.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.CryptoException.OutOfPolicy;
import org.allervers.crypto.CryptoException.Truncated;
import org.allervers.crypto.CryptoException.UnsupportedFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an enemy may put in the place of a file: refused by name, at once, and in memory of the size of the file. */
class HostileInputTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final long MEBIBYTE = 1 << 20;
  private static final int MEMORY = 45;
  private static final int PASSES = 49;
  private static final int LANES = 53;

  private final Session session = Session.create(HEALTH, SOCIAL);
  private final ObjectRef<Health> ref = ObjectRef.of(HEALTH, new UUID(1, 2));
  private final ObjectRef<Health> attachment =
      ObjectRef.of(HEALTH, ObjectClass.ATTACHMENT, new UUID(1, 2));

  @AfterEach
  void close() {
    session.close();
  }

  private interface Reader {
    Object read(byte[] bytes) throws Exception;
  }

  private Map<String, Reader> readers() throws CryptoException {
    Compartment<Health> health = session.compartment(HEALTH);
    Map<String, Reader> all = new LinkedHashMap<>();
    all.put("record", bytes -> health.open(ref, Sealed.parse(bytes)));
    all.put("attachment", bytes -> health.openAttachment(attachment, new MemoryChannel(bytes)));
    all.put("organisation", Organisation::parse);
    all.put("keys", bytes -> Session.restoreRawKeys(InsecureKeyAccess.granted(), bytes));
    return all;
  }

  private Organisation locked() throws CryptoException {
    try (Passphrase passphrase =
        Passphrase.of("phrase fictive longue, soigneuse, verte, calme, lente".toCharArray())) {
      return Organisation.of(session).withWeakerSlots(session, passphrase, SOCIAL);
    }
  }

  @Test
  void hostile_costs_are_refused_before_anything_is_computed() throws Exception {
    byte[] slot = locked().toBytes();
    List<byte[]> hostile = new ArrayList<>();
    for (int memory : new int[] {0, 1, 8, 65_535, 1_048_577, Integer.MAX_VALUE, -1, 1 << 31}) {
      hostile.add(ByteBuffer.wrap(slot.clone()).putInt(MEMORY, memory).array());
    }
    for (int passes : new int[] {0, 1, 2, 17, 1_000_000, Integer.MAX_VALUE, -1}) {
      hostile.add(ByteBuffer.wrap(slot.clone()).putInt(PASSES, passes).array());
    }
    for (int lanes : new int[] {0, 5, 127, 128, 255}) {
      hostile.add(ByteBuffer.wrap(slot.clone()).put(LANES, (byte) lanes).array());
    }
    hostile.add(
        ByteBuffer.wrap(slot.clone()).putInt(MEMORY, -1).putInt(PASSES, -1).array());
    for (int round = 0; round < 2; round++) {
      for (byte[] one : hostile) {
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long begun = System.nanoTime();
        OutOfPolicy refused =
            catchThrowableOfType(OutOfPolicy.class, () -> Organisation.parse(one));
        long nanos = System.nanoTime() - begun;
        allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
        assertThat(refused.rule()).isEqualTo(OutOfPolicy.Rule.KDF_COST);
        // The first round loads classes.
        if (round == 1) {
          assertThat(nanos).isLessThan(50_000_000);
          assertThat(allocated).isLessThan(MEBIBYTE);
        }
      }
    }
  }

  @Test
  void too_many_slots_are_refused_before_they_are_read() throws Exception {
    byte[] slot = locked().toBytes();
    byte[] many = new byte[257 * slot.length];
    for (int at = 0; at < many.length; at += slot.length) {
      System.arraycopy(slot, 0, many, at, slot.length);
    }
    OutOfPolicy refused = catchThrowableOfType(OutOfPolicy.class, () -> Organisation.parse(many));
    assertThat(refused.rule()).isEqualTo(OutOfPolicy.Rule.TOO_MANY_SLOTS);
    assertThat(Organisation.parse(Arrays.copyOf(many, 256 * slot.length)).toString())
        .contains("256 slots");
  }

  @Test
  void garbage_of_any_length_is_refused_by_name_by_every_reader() throws Exception {
    Random random = new Random(7);
    byte[] start =
        session.compartment(HEALTH).seal(ref, Revision.first(), new byte[1]).toBytes();
    int refused = 0;
    for (Map.Entry<String, Reader> reader : readers().entrySet()) {
      for (int length = 0; length < 70_000; length += length < 800 ? 1 : 997) {
        byte[] garbage = new byte[length];
        random.nextBytes(garbage);
        assertThat(refusal(reader.getValue(), garbage))
            .as("%s, %d bytes", reader.getKey(), length)
            .isInstanceOfAny(Truncated.class, UnsupportedFormat.class, OutOfPolicy.class);
        // With a clear part that is right as far as it goes, for a record.
        System.arraycopy(start, 0, garbage, 0, Math.min(length, 38));
        assertThat(refusal(reader.getValue(), garbage)).isNotNull();
        refused += 2;
      }
    }
    assertThat(refused).isGreaterThan(6_000);
  }

  @Test
  void a_huge_file_costs_a_few_times_its_size_and_a_small_one_next_to_nothing() throws Exception {
    byte[] large = new byte[(int) (32 * MEBIBYTE)];
    byte[] header =
        session.compartment(HEALTH).seal(ref, Revision.first(), new byte[1]).toBytes();
    for (Map.Entry<String, Reader> reader : readers().entrySet()) {
      for (int kind : new int[] {1, 2, 4, 0xf0}) {
        System.arraycopy(header, 0, large, 0, 100);
        large[4] = (byte) kind;
        assertThat(allocated(reader.getValue(), large))
            .as("%s, kind %d", reader.getKey(), kind)
            .isLessThan(3L * large.length);
        byte[] small = Arrays.copyOf(large, 200);
        assertThat(allocated(reader.getValue(), small))
            .as("%s, kind %d, small", reader.getKey(), kind)
            .isLessThan(MEBIBYTE / 4);
      }
    }
  }

  @Test
  void what_is_of_one_kind_is_never_taken_for_another() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Compartment<Health> health = session.compartment(HEALTH);
    Sealed manifest = health.sealAttachment(
        attachment,
        Revision.first(),
        new AttachmentLabel("fictif", "text/plain"),
        new ByteArrayInputStream(new byte[500]),
        out);
    Map<String, byte[]> kinds = new LinkedHashMap<>();
    kinds.put("record", health.seal(ref, Revision.first(), new byte[1]).toBytes());
    kinds.put("attachment", out.toByteArray());
    kinds.put("organisation", locked().toBytes());
    kinds.put("keys", session.exportRawKeys(InsecureKeyAccess.granted()));
    Map<String, Reader> readers = readers();
    int refused = 0;
    for (Map.Entry<String, Reader> reader : readers.entrySet()) {
      for (Map.Entry<String, byte[]> kind : kinds.entrySet()) {
        if (reader.getKey().equals(kind.getKey())) {
          assertThat(reader.getValue().read(kind.getValue())).isNotNull();
        } else {
          assertThat(refusal(reader.getValue(), kind.getValue()))
              .as("%s as %s", kind.getKey(), reader.getKey())
              .isInstanceOfAny(UnsupportedFormat.class, Truncated.class);
          refused++;
        }
      }
    }
    assertThat(refused).isEqualTo(12);
    assertThat(refusal(readers.get("record"), manifest.toBytes()))
        .isInstanceOf(CryptoException.WrongObject.class);
  }

  private static CryptoException refusal(Reader reader, byte[] bytes) {
    return catchThrowableOfType(CryptoException.class, () -> reader.read(bytes));
  }

  private static long allocated(Reader reader, byte[] bytes) {
    // Once to load classes, once to count.
    assertThat(refusal(reader, bytes)).isNotNull();
    long before = THREADS.getCurrentThreadAllocatedBytes();
    CryptoException refused = refusal(reader, bytes);
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
    assertThat(refused).isNotNull();
    return allocated;
  }
}
