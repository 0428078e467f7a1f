package org.allervers.crypto;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.CompartmentType.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.CryptoException.StaleRevision;
import org.allervers.crypto.CryptoException.Tampered;
import org.allervers.crypto.CryptoException.WrongObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentTest {
  private static final int CHUNK = 16_384;
  private static final AttachmentLabel LABEL =
      new AttachmentLabel("ordonnance de démonstration.pdf", "application/pdf");

  private final ObjectRef<Health> ref =
      ObjectRef.of(HEALTH, ObjectClass.ATTACHMENT, new UUID(1, 2));
  private final Session session = Session.create(HEALTH, SOCIAL);
  private Compartment<Health> health;

  @TempDir
  private Path folder;

  @BeforeEach
  void open() throws Exception {
    health = session.compartment(HEALTH);
  }

  @AfterEach
  void close() {
    session.close();
  }

  static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  private byte[] seal(byte[] payload) throws IOException {
    return sealAt(Revision.first(), payload).bytes;
  }

  @SuppressWarnings("ArrayRecordComponent") // bytes of a test
  private record SealedPair(Sealed manifest, byte[] bytes) {}

  private SealedPair sealAt(Revision revision, byte[] payload) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Sealed manifest =
        health.sealAttachment(ref, revision, LABEL, new ByteArrayInputStream(payload), out);
    return new SealedPair(manifest, out.toByteArray());
  }

  private AttachmentChannel opened(byte[] sealed) throws Exception {
    return health.openAttachment(ref, new MemoryChannel(sealed));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 1, 503, 504, 505, 4_088, 4_089, 16_376, 16_377, 16_383, 16_384, 16_385, 32_760, 32_768,
        40_000, 49_152, 100_000, 1_000_000
      })
  void gives_back_every_length_in_order_and_from_anywhere(int length) throws Exception {
    byte[] payload = noise(length);
    byte[] sealed = seal(payload);
    try (AttachmentChannel channel = opened(sealed);
        InputStream in = channel.toInputStream()) {
      assertThat(channel.size()).isEqualTo(length);
      assertThat(in.readAllBytes()).isEqualTo(payload);
      assertThat(in.read()).isEqualTo(-1);
      for (int from = 0; from < length; from += 1 + length / 50) {
        ByteBuffer to = ByteBuffer.allocate(5_000);
        int expected = Math.min(5_000, length - from);
        assertThat(channel.read(to, from)).isEqualTo(expected);
        assertThat(Arrays.copyOf(to.array(), expected))
            .isEqualTo(Arrays.copyOfRange(payload, from, from + expected));
      }
    }
  }

  @Test
  void keeps_the_contract_of_a_seekable_channel() throws Exception {
    AttachmentChannel channel = opened(seal(noise(40_000)));
    assertThat(channel.read(ByteBuffer.allocate(0))).isZero();
    assertThat(channel.position(39_999).read(ByteBuffer.allocate(9))).isEqualTo(1);
    assertThat(channel.position()).isEqualTo(40_000);
    assertThat(channel.read(ByteBuffer.allocate(9))).isEqualTo(-1);
    assertThat(channel.position(Long.MAX_VALUE).read(ByteBuffer.allocate(9))).isEqualTo(-1);
    assertThat(channel.read(ByteBuffer.allocate(9), 40_000)).isEqualTo(-1);
    assertThat(channel.read(ByteBuffer.allocate(0), 40_000)).isZero();
    assertThatThrownBy(() -> channel.position(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> channel.read(ByteBuffer.allocate(1), -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> channel.write(ByteBuffer.allocate(1)))
        .isInstanceOf(NonWritableChannelException.class);
    assertThatThrownBy(() -> channel.truncate(1)).isInstanceOf(NonWritableChannelException.class);
    assertThat(channel.isOpen()).isTrue();
    channel.close();
    channel.close();
    assertThat(channel.isOpen()).isFalse();
    assertThatThrownBy(() -> channel.read(ByteBuffer.allocate(1)))
        .isInstanceOf(ClosedChannelException.class);
    assertThatThrownBy(() -> channel.read(ByteBuffer.allocate(1), 0))
        .isInstanceOf(ClosedChannelException.class);
    assertThatThrownBy(channel::size).isInstanceOf(ClosedChannelException.class);
  }

  @Test
  void reads_nothing_more_once_the_session_is_closed() throws Exception {
    AttachmentChannel channel = opened(seal(noise(40_000)));
    assertThat(channel.read(ByteBuffer.allocate(10))).isEqualTo(10);
    session.close();
    assertThatThrownBy(() -> channel.read(ByteBuffer.allocate(10)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> channel.read(ByteBuffer.allocate(10), 0))
        .isInstanceOf(IllegalStateException.class);
    channel.close();
  }

  @Test
  void a_short_read_in_a_large_attachment_touches_two_chunks_at_most() throws Exception {
    int length = 64 << 20;
    byte[] payload = noise(length);
    MemoryChannel counted = new MemoryChannel(seal(payload));
    try (AttachmentChannel channel = health.openAttachment(ref, counted)) {
      // The clear part, the last chunk, and the one before it when the last is too short for the
      // length.
      assertThat(counted.reads()).isLessThanOrEqualTo(3);
      assertThat(counted.bytesRead()).isLessThanOrEqualTo(94 + 2 * (CHUNK + 16));
      Random random = new Random(4);
      for (int i = 0; i < 200; i++) {
        int from = random.nextInt(length - 4_096);
        counted.reset();
        ByteBuffer to = ByteBuffer.allocate(4_096);
        assertThat(channel.read(to, from)).isEqualTo(4_096);
        assertThat(to.array()).isEqualTo(Arrays.copyOfRange(payload, from, from + 4_096));
        int chunks = (from + 4_095) / CHUNK - from / CHUNK + 1;
        assertThat(counted.reads()).isEqualTo(chunks).isLessThanOrEqualTo(2);
        assertThat(counted.bytesRead()).isLessThanOrEqualTo(2 * (CHUNK + 16));
      }
      counted.reset();
      channel.position(0);
      for (int i = 0; i < CHUNK; i++) {
        assertThat(channel.read(ByteBuffer.allocate(1))).isEqualTo(1);
      }
      assertThat(counted.reads()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void threads_read_the_same_attachment_at_random_positions(boolean file) throws Exception {
    byte[] payload = noise(900_000);
    byte[] sealed = seal(payload);
    Path path = Files.write(folder.resolve("jointe"), sealed);
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try (AttachmentChannel channel =
        health.openAttachment(ref, file ? FileChannel.open(path) : new MemoryChannel(sealed))) {
      List<Future<Integer>> all = new ArrayList<>();
      for (int thread = 0; thread < 6; thread++) {
        Random random = new Random(thread);
        all.add(threads.submit(() -> {
          int right = 0;
          for (int i = 0; i < 300; i++) {
            int from = random.nextInt(payload.length - 20_000);
            ByteBuffer to = ByteBuffer.allocate(1 + random.nextInt(20_000));
            channel.read(to, from);
            right +=
                Arrays.equals(to.array(), Arrays.copyOfRange(payload, from, from + to.capacity()))
                    ? 1
                    : 0;
          }
          return right;
        }));
      }
      for (Future<Integer> one : all) {
        assertThat(one.get()).isEqualTo(300);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void the_manifest_tells_name_type_length_and_revision() throws Exception {
    SealedPair sealed = sealAt(new Revision(7, 1), noise(40_000));
    Manifest<Health> manifest = health.openManifest(ref, sealed.manifest);
    assertThat(manifest.label()).isEqualTo(LABEL);
    assertThat(manifest.length()).isEqualTo(40_000);
    assertThat(manifest.revision()).isEqualTo(new Revision(7, 1));
    assertThat(manifest.ref()).isEqualTo(ref);
    assertThat(sealed.manifest.objectClass()).isEqualTo(ObjectClass.MANIFEST);
    assertThat(sealed.manifest.objectId()).isEqualTo(ref.id());
    assertThat(manifest.toString() + LABEL).doesNotContain("ordonnance").doesNotContain("pdf");
    assertThat(new String(sealed.bytes, StandardCharsets.ISO_8859_1)).doesNotContain("ordonnance");
    try (AttachmentChannel channel =
        health.openAttachment(manifest, new MemoryChannel(sealed.bytes))) {
      assertThat(channel.revision()).isEqualTo(new Revision(7, 1));
      assertThat(channel.size()).isEqualTo(40_000);
    }
  }

  @Test
  void a_manifest_opens_its_own_attachment_and_no_other() throws Exception {
    SealedPair old = sealAt(Revision.first(), noise(10));
    SealedPair current = sealAt(Revision.first().next(), noise(10));
    SealedPair twin = sealAt(Revision.first().next(), noise(10));
    Manifest<Health> manifest = health.openManifest(ref, current.manifest);
    StaleRevision stale = catchThrowableOfType(
        StaleRevision.class, () -> health.openAttachment(manifest, new MemoryChannel(old.bytes)));
    assertThat(stale.known()).isEqualTo(Revision.first().next());
    assertThat(stale.found()).isEqualTo(Revision.first());
    MemoryChannel other = new MemoryChannel(twin.bytes);
    Tampered failure =
        catchThrowableOfType(Tampered.class, () -> health.openAttachment(manifest, other));
    assertThat(failure.part()).isEqualTo(Tampered.Part.COMMITMENT);
    assertThat(other.isOpen()).as("what could not be opened is the caller's").isTrue();
  }

  @Test
  void records_and_attachments_are_never_taken_for_each_other() throws Exception {
    assertThatThrownBy(() -> health.seal(ref, Revision.first(), new byte[1]))
        .isInstanceOf(IllegalArgumentException.class);
    ObjectRef<Health> record = ObjectRef.of(HEALTH, ref.id());
    assertThatThrownBy(() -> health.openAttachment(record, new MemoryChannel(new byte[0])))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> health.sealAttachment(
            record,
            Revision.first(),
            LABEL,
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream()))
        .isInstanceOf(IllegalArgumentException.class);
    byte[] sealed = seal(noise(10));
    assertThatThrownBy(() -> Sealed.parse(sealed))
        .isInstanceOf(CryptoException.UnsupportedFormat.class);
    byte[] bytes = health.seal(record, Revision.first(), noise(10)).toBytes();
    assertThatThrownBy(() -> opened(bytes)).isInstanceOf(CryptoException.UnsupportedFormat.class);
    // The same bytes, with the kind and the class of the other: another key opens them.
    byte[] disguised = bytes.clone();
    disguised[4] = 2;
    disguised[13] = 4;
    assertThatThrownBy(() -> opened(disguised)).isInstanceOf(Tampered.class);
    ObjectRef<Health> another = ObjectRef.of(HEALTH, ObjectClass.ATTACHMENT, new UUID(3, 3));
    assertThatThrownBy(() -> health.openAttachment(another, new MemoryChannel(sealed)))
        .isInstanceOf(WrongObject.class);
  }

  @Test
  void what_a_failing_stream_left_never_opens() throws Exception {
    byte[] payload = noise(40_000);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    InputStream broken =
        new SequenceInputStream(new ByteArrayInputStream(payload, 0, 2 * CHUNK), new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the medium failed");
          }

          @Override
          public int read(byte[] to, int at, int length) throws IOException {
            return read();
          }
        });
    assertThatThrownBy(() -> health.sealAttachment(ref, Revision.first(), LABEL, broken, out))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> opened(out.toByteArray()))
        .isInstanceOf(CryptoException.Truncated.class);
  }

  @Test
  void labels_have_bounds_and_hold_only_whole_characters() {
    assertThat(new AttachmentLabel("é".repeat(512), "x".repeat(255)).name()).hasSize(512);
    assertThatThrownBy(() -> new AttachmentLabel("é".repeat(513), ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("é");
    assertThatThrownBy(() -> new AttachmentLabel("", "x".repeat(256)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AttachmentLabel("\ud800", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void lengths_are_padded_to_buckets() throws Exception {
    assertThat(seal(noise(0))).hasSize(94 + 512 + 16);
    assertThat(seal(noise(504))).hasSize(94 + 512 + 16);
    assertThat(seal(noise(505))).hasSize(94 + 1_024 + 16);
    assertThat(seal(noise(40_000))).hasSize(94 + 40_960 + 3 * 16);
    assertThat(seal(noise(40_952))).hasSize(94 + 40_960 + 3 * 16);
    assertThat(seal(noise(1_000_000))).hasSize(94 + 1_015_808 + 63 * 16);
  }
}
