package org.allervers.crypto;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.CryptoException.NotGranted;
import org.allervers.crypto.CryptoException.Tampered;
import org.allervers.crypto.CryptoException.Truncated;
import org.allervers.crypto.CryptoException.UnsupportedFormat;
import org.allervers.crypto.CryptoException.WrongObject;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An attachment of three chunks, changed in every way. */
class AttachmentTamperTest {
  private static final int BODY = 94;
  private static final int CLEAR_CHUNK = 16_384;
  private static final int CHUNK = 16_400;
  private static final int LENGTH = BODY + 40_960 + 3 * 16;
  private static final AttachmentLabel LABEL = new AttachmentLabel("fictif", "text/plain");

  private final ObjectRef<Health> ref =
      ObjectRef.of(HEALTH, ObjectClass.ATTACHMENT, new UUID(1, 2));
  private final Session session = Keys.session(HEALTH);
  private final byte[] payload = AttachmentTest.noise(40_000);
  private Compartment<Health> health;
  private byte[] sealed;

  @BeforeEach
  void seal() throws Exception {
    health = session.compartment(HEALTH);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    health.sealAttachment(ref, Revision.first(), LABEL, new ByteArrayInputStream(payload), out);
    sealed = out.toByteArray();
    assertThat(sealed).hasSize(LENGTH);
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void refuses_every_flipped_bit_of_what_is_verified_at_opening() {
    for (int at = 0; at < sealed.length; at += at == BODY - 1 ? 1 + 2 * CHUNK : 1) {
      // Every bit of what is not content, two of each byte of content.
      boolean content = at >= BODY && at < sealed.length - 16;
      for (int bit = content ? at % 4 : 0; bit < 8; bit += content ? 4 : 1) {
        byte[] flipped = sealed.clone();
        flipped[at] ^= (byte) (1 << bit);
        assertThat(refusals(flipped)).as("byte %d, bit %d", at, bit).containsExactly(expected(at));
      }
    }
  }

  @Test
  void refuses_every_flipped_bit_of_the_other_chunks_when_they_are_read() throws Exception {
    byte[] changing = sealed.clone();
    ByteBuffer to = ByteBuffer.allocate(CLEAR_CHUNK);
    int refused = 0;
    try (AttachmentChannel channel = health.openAttachment(ref, new MemoryChannel(changing))) {
      for (int at = BODY; at < BODY + 2 * CHUNK; at++) {
        boolean content = (at - BODY) % CHUNK < CLEAR_CHUNK;
        long from = (at - BODY) / CHUNK * (long) CLEAR_CHUNK;
        for (int bit = content ? at % 4 : 0; bit < 8; bit += content ? 4 : 1) {
          changing[at] ^= (byte) (1 << bit);
          try {
            channel.read(to.clear(), from);
            throw new AssertionError("byte " + at + ", bit " + bit + " was not noticed");
          } catch (RefusedContentException e) {
            boolean named = e.refusal() instanceof Tampered t && t.part() == Tampered.Part.CONTENT;
            refused += named && to.position() == 0 ? 1 : 0;
          }
          changing[at] ^= (byte) (1 << bit);
        }
      }
      assertThat(refused).isEqualTo(2 * (CLEAR_CHUNK * 2 + 16 * 8));
      assertThat(to.array()).containsOnly(0);
      assertThat(channel.read(to.clear(), 0)).isEqualTo(CLEAR_CHUNK);
    }
    assertThat(refusals(sealed)).isEmpty();
  }

  private static String expected(int at) {
    if (at < 6) {
      return "UnsupportedFormat at opening";
    }
    if (at < 8 || (at >= 14 && at < 30)) {
      return "WrongObject at opening";
    }
    if (at < 12) {
      return "NotGranted at opening";
    }
    if (at < 14) {
      return "UnsupportedFormat at opening";
    }
    if (at < BODY) {
      return "Tampered COMMITMENT at opening";
    }
    int chunk = (at - BODY) / CHUNK;
    return chunk == 2 ? "Tampered CONTENT at opening" : "Tampered CONTENT in chunk " + chunk;
  }

  @Test
  void refuses_every_truncation_before_giving_out_a_byte() {
    for (int length = 0; length < sealed.length; length++) {
      byte[] cut = Arrays.copyOf(sealed, length);
      int rest = (length - BODY) % CHUNK;
      boolean possible = length >= BODY + 16 && rest >= 16;
      assertThat(refusals(cut))
          .as("%d bytes", length)
          .containsExactly(possible ? "Tampered CONTENT at opening" : "Truncated at opening");
    }
  }

  @Test
  void refuses_bytes_added_at_the_end() {
    for (int more = 1; more < 2 * CHUNK; more += more < 64 ? 1 : 61) {
      assertThat(refusals(Arrays.copyOf(sealed, sealed.length + more)))
          .as("%d more", more)
          .hasSize(1)
          .allMatch(failure -> failure.endsWith("at opening"));
    }
  }

  @Test
  void refuses_every_other_order_of_the_chunks() throws Exception {
    int[][] orders = {
      {0, 0, 2},
      {1, 0, 2},
      {1, 1, 2},
      {0, 2},
      {1, 2},
      {2},
      {0, 1, 0, 2},
      {0, 1, 1, 2},
      {0, 1, 2, 2},
      {0, 1, 2, 0},
      {0, 2, 1},
      {2, 1, 0},
      {0, 1},
      {0, 1, 0},
      {0, 1, 1},
      {},
      {0},
      {0, 1, 2, 1, 2}
    };
    for (int[] order : orders) {
      ByteArrayOutputStream moved = new ByteArrayOutputStream();
      moved.write(sealed, 0, BODY);
      for (int chunk : order) {
        int from = BODY + chunk * CHUNK;
        moved.write(sealed, from, Math.min(CHUNK, sealed.length - from));
      }
      assertThat(refusals(moved.toByteArray()))
          .as(Arrays.toString(order))
          .isNotEmpty()
          .allMatch(f -> f.startsWith("Tampered CONTENT") || f.startsWith("Truncated"));
    }
  }

  @Test
  void a_refused_chunk_gives_nothing_and_leaves_the_others_readable() throws Exception {
    byte[] changed = sealed.clone();
    changed[BODY + CHUNK + 5] ^= 1;
    try (AttachmentChannel channel = health.openAttachment(ref, new MemoryChannel(changed))) {
      ByteBuffer to = ByteBuffer.allocate(100);
      RefusedContentException refused =
          catchThrowableOfType(RefusedContentException.class, () -> channel.read(to, CLEAR_CHUNK));
      assertThat(refused.refusal()).isInstanceOf(Tampered.class);
      assertThat(to.position()).isZero();
      assertThat(to.array()).containsOnly(0);
      assertThat(channel.read(to, 0)).isEqualTo(100);
      assertThat(channel.read(to.clear(), 2 * CLEAR_CHUNK)).isEqualTo(100);
      channel.position(CLEAR_CHUNK - 3);
      assertThat(channel.read(to.clear())).isEqualTo(3);
      assertThat(catchThrowable(() -> channel.read(to)))
          .isInstanceOf(RefusedContentException.class);
      assertThat(channel.position()).isEqualTo(CLEAR_CHUNK);
    }
  }

  @Test
  void an_attachment_that_shrinks_or_changes_while_it_is_read_is_refused() throws Exception {
    MemoryChannel medium = new MemoryChannel(sealed);
    try (AttachmentChannel channel = health.openAttachment(ref, medium)) {
      medium.replace(Arrays.copyOf(sealed, BODY + CHUNK));
      ByteBuffer to = ByteBuffer.allocate(100);
      assertThat(channel.read(to, 0)).isEqualTo(100);
      RefusedContentException refused = catchThrowableOfType(
          RefusedContentException.class, () -> channel.read(to.clear(), CLEAR_CHUNK));
      assertThat(refused.refusal()).isInstanceOf(Truncated.class);
      medium.replace(new byte[sealed.length]);
      refused =
          catchThrowableOfType(RefusedContentException.class, () -> channel.read(to.clear(), 0));
      assertThat(refused.refusal()).isInstanceOf(Tampered.class);
    }
  }

  @Test
  void a_medium_that_claims_more_than_it_gives_is_refused() throws Exception {
    for (int given = 6; given < BODY; given++) {
      MemoryChannel liar = new MemoryChannel(Arrays.copyOf(sealed, given)) {
        @Override
        public long size() {
          return LENGTH;
        }
      };
      Truncated refused =
          catchThrowableOfType(Truncated.class, () -> health.openAttachment(ref, liar));
      assertThat(refused.length()).isEqualTo(given);
    }
  }

  @Test
  void what_is_sealed_at_one_place_opens_at_no_other_even_when_the_header_is_rewritten()
      throws Exception {
    int refused = 0;
    for (int from = 0; from < 32; from++) {
      byte[] bytes = sealAt(from);
      for (int to = 0; to < 32; to++) {
        byte[] moved = rewrite(bytes, to);
        int place = to;
        if (from == to) {
          assertThat(openAt(place, moved)).isEqualTo(3);
        } else {
          Tampered failure = catchThrowableOfType(Tampered.class, () -> openAt(place, moved));
          assertThat(failure).as("from %d to %d", from, to).isNotNull();
          assertThat(failure.part()).isEqualTo(Tampered.Part.COMMITMENT);
          refused++;
        }
      }
    }
    assertThat(refused).isEqualTo(32 * 31);
  }

  private static Session sessionOf(int place, long newest) {
    UUID organisation = new UUID(5, place & 1);
    List<EpochKey> keys = new ArrayList<>();
    for (long epoch = 0; epoch <= newest; epoch++) {
      keys.add(Keys.key(organisation, type(place), epoch, 9));
    }
    return Keys.session(organisation, keys);
  }

  private static CompartmentType<?> type(int place) {
    return (place & 2) == 0 ? HEALTH : CompartmentType.SOCIAL;
  }

  private static UUID id(int place) {
    return new UUID(6, place & 8);
  }

  private static Revision revision(int place) {
    return new Revision((place & 16) == 0 ? 1 : 2, 0);
  }

  private static byte[] sealAt(int place) throws Exception {
    try (Session one = sessionOf(place, place >> 2 & 1)) {
      return sealIn(one, type(place), place);
    }
  }

  private static <C> byte[] sealIn(Session one, CompartmentType<C> type, int place)
      throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    one.compartment(type)
        .sealAttachment(
            ObjectRef.of(type, ObjectClass.ATTACHMENT, id(place)),
            revision(place),
            LABEL,
            new ByteArrayInputStream(new byte[3]),
            out);
    return out.toByteArray();
  }

  private static long openAt(int place, byte[] bytes) throws Exception {
    try (Session one = sessionOf(place, 1)) {
      return openIn(one, type(place), place, bytes);
    }
  }

  private static <C> long openIn(Session one, CompartmentType<C> type, int place, byte[] bytes)
      throws Exception {
    try (AttachmentChannel channel = one.compartment(type)
        .openAttachment(
            ObjectRef.of(type, ObjectClass.ATTACHMENT, id(place)), new MemoryChannel(bytes))) {
      return channel.size();
    }
  }

  private static byte[] rewrite(byte[] bytes, int place) {
    ByteBuffer header = ByteBuffer.wrap(bytes.clone());
    header.position(6);
    return header
        .putShort((short) type(place).code())
        .putInt(place >> 2 & 1)
        .putShort((short) 4)
        .putLong(id(place).getMostSignificantBits())
        .putLong(id(place).getLeastSignificantBits())
        .putLong(revision(place).toBits())
        .array();
  }

  /** Opens, then reads one byte of each chunk and all in order; returns the first refusal of each way. */
  private List<String> refusals(byte[] changed) {
    List<String> found = new ArrayList<>();
    try (AttachmentChannel channel = health.openAttachment(ref, new MemoryChannel(changed))) {
      for (int chunk = 0; chunk < 3; chunk++) {
        ByteBuffer one = ByteBuffer.allocate(1);
        try {
          channel.read(one, (long) chunk * CLEAR_CHUNK);
          assertThat(one.get(0)).isEqualTo(payload[chunk * CLEAR_CHUNK]);
        } catch (RefusedContentException e) {
          assertThat(one.get(0)).isZero();
          found.add(name(e.refusal()) + " in chunk " + chunk);
        }
      }
    } catch (WrongObject | NotGranted | UnsupportedFormat | Truncated | Tampered e) {
      found.add(name(e) + " at opening");
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    return found;
  }

  private static String name(CryptoException e) {
    return e.getClass().getSimpleName() + (e instanceof Tampered t ? " " + t.part() : "");
  }
}
