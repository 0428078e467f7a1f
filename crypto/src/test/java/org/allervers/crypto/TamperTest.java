package org.allervers.crypto;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.CryptoException.Reason;
import org.allervers.crypto.CryptoException.Tampered;
import org.allervers.crypto.CryptoException.UnsupportedFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TamperTest {
  private static final int CHUNK = 16_400;
  private static final int BODY = 94;

  private final ObjectRef<Health> ref = ObjectRef.of(HEALTH, new UUID(1, 2));
  private final Session session = Keys.session(HEALTH);
  private Compartment<Health> health;
  private byte[] small;
  private byte[] large;

  @BeforeEach
  void seal() throws Exception {
    health = session.compartment(HEALTH);
    small = health
        .seal(ref, Revision.first(), "note fictive".getBytes(StandardCharsets.UTF_8))
        .toBytes();
    large = health.seal(ref, Revision.first(), new byte[40_000]).toBytes();
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void refuses_every_flipped_bit_with_the_reason_of_its_field() throws Exception {
    assertThat(health.open(ref, Sealed.parse(small))).asString().isEqualTo("note fictive");
    Map<Reason, Integer> seen = new EnumMap<>(Reason.class);
    for (int bit = 0; bit < small.length * 8; bit++) {
      byte[] flipped = small.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      CryptoException failure = refusal(flipped);
      assertThat(failure.reason()).as("bit %d", bit).isIn((Object[]) expected(bit / 8));
      if (failure instanceof Tampered tampered) {
        assertThat(tampered.part())
            .as("bit %d", bit)
            .isEqualTo(bit / 8 < BODY ? Tampered.Part.COMMITMENT : Tampered.Part.CONTENT);
      }
      seen.merge(failure.reason(), 1, Integer::sum);
    }
    // 6 bytes of start, and the class field but for two bits: one makes 3 of 1, one a tombstone.
    assertThat(seen)
        .containsEntry(Reason.UNSUPPORTED_FORMAT, 6 * 8 + 14)
        .containsEntry(Reason.NOT_GRANTED, 4 * 8)
        .containsEntry(Reason.WRONG_OBJECT, (2 + 16) * 8 + 1)
        .containsEntry(Reason.TAMPERED, (8 + 24 + 32 + 528) * 8 + 1);
  }

  private static Reason[] expected(int offset) {
    if (offset < 6) {
      return new Reason[] {Reason.UNSUPPORTED_FORMAT};
    }
    if (offset >= 8 && offset < 12) {
      return new Reason[] {Reason.NOT_GRANTED};
    }
    if (offset == 12 || offset == 13) {
      return new Reason[] {Reason.UNSUPPORTED_FORMAT, Reason.WRONG_OBJECT, Reason.TAMPERED};
    }
    return new Reason[] {offset < 30 ? Reason.WRONG_OBJECT : Reason.TAMPERED};
  }

  @Test
  void refuses_every_truncation() {
    for (int length = 0; length < small.length; length++) {
      CryptoException failure = refusal(Arrays.copyOf(small, length));
      Reason expected = length < BODY + 16 ? Reason.TRUNCATED : Reason.TAMPERED;
      assertThat(failure.reason()).as("%d bytes", length).isEqualTo(expected);
    }
  }

  @Test
  void refuses_every_truncation_around_a_chunk() {
    for (int length = BODY + CHUNK - 40; length < BODY + CHUNK + 40; length++) {
      CryptoException failure = refusal(Arrays.copyOf(large, length));
      int rest = (length - BODY) % CHUNK;
      assertThat(failure.reason())
          .as("%d bytes", length)
          .isEqualTo(rest < 16 ? Reason.TRUNCATED : Reason.TAMPERED);
    }
  }

  @Test
  void refuses_bytes_added_at_the_end() {
    for (int more = 1; more < 40; more++) {
      assertThat(refusal(Arrays.copyOf(small, small.length + more)).reason())
          .isEqualTo(Reason.TAMPERED);
    }
  }

  @Test
  void refuses_chunks_that_were_swapped_doubled_or_dropped() {
    byte[] swapped = large.clone();
    System.arraycopy(large, BODY, swapped, BODY + CHUNK, CHUNK);
    System.arraycopy(large, BODY + CHUNK, swapped, BODY, CHUNK);
    byte[] doubled = large.clone();
    System.arraycopy(large, BODY, doubled, BODY + CHUNK, CHUNK);
    byte[] dropped = new byte[large.length - CHUNK];
    System.arraycopy(large, 0, dropped, 0, BODY);
    System.arraycopy(large, BODY + CHUNK, dropped, BODY, dropped.length - BODY);
    for (byte[] changed : new byte[][] {swapped, doubled, dropped}) {
      assertThat(refusal(changed))
          .isInstanceOfSatisfying(
              Tampered.class, e -> assertThat(e.part()).isEqualTo(Tampered.Part.CONTENT));
    }
  }

  @Test
  void names_the_field_that_is_not_supported() {
    UnsupportedFormat.Field[] fields = {
      UnsupportedFormat.Field.MAGIC,
      UnsupportedFormat.Field.MAGIC,
      UnsupportedFormat.Field.MAGIC,
      UnsupportedFormat.Field.VERSION,
      UnsupportedFormat.Field.KIND,
      UnsupportedFormat.Field.SUITE
    };
    for (int offset = 0; offset < fields.length; offset++) {
      byte[] other = small.clone();
      other[offset] = 2;
      UnsupportedFormat failure =
          catchThrowableOfType(UnsupportedFormat.class, () -> Sealed.parse(other));
      assertThat(failure.field()).isEqualTo(fields[offset]);
      assertThat(failure.found()).isEqualTo(2);
    }
  }

  private CryptoException refusal(byte[] changed) {
    CryptoException failure =
        catchThrowableOfType(CryptoException.class, () -> health.open(ref, Sealed.parse(changed)));
    assertThat(failure).as("the change was not noticed").isNotNull();
    return failure;
  }
}
