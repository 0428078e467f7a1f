package org.allervers.crypto.renewal;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.ObjectClass.ATTACHMENT;
import static org.allervers.crypto.ObjectClass.INDEX;
import static org.allervers.crypto.ObjectClass.MANIFEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allervers.crypto.AttachmentChannel;
import org.allervers.crypto.AttachmentLabel;
import org.allervers.crypto.Compartment;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.CryptoException.BelowFloor;
import org.allervers.crypto.CryptoException.StaleRevision;
import org.allervers.crypto.CryptoException.Tampered;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.InsecureKeyAccess;
import org.allervers.crypto.Manifest;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.Session;
import org.allervers.crypto.SigningKey;
import org.allervers.crypto.journal.ActedBy;
import org.allervers.crypto.journal.Journal;
import org.allervers.crypto.journal.JournalAct;
import org.allervers.crypto.journal.JournalEntry;
import org.allervers.crypto.journal.JournalReader;
import org.allervers.crypto.renewal.Resealed.Changed;
import org.allervers.crypto.renewal.Resealed.Exhausted;
import org.allervers.crypto.renewal.Resealed.Refused;
import org.allervers.crypto.renewal.Resealed.Renewed;
import org.allervers.crypto.store.MemoryAttachmentStore;
import org.allervers.crypto.store.MemoryRecordStore;
import org.allervers.crypto.store.StoreOutcome;
import org.allervers.crypto.store.StoredAttachment;
import org.allervers.crypto.store.StoredState.Deleted;
import org.allervers.crypto.store.StoredState.Present;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResealingTest {
  private static final int DEVICE = 9;
  private static final Revision FIRST = new Revision(1, 3);
  private static final Revision SECOND = new Revision(2, DEVICE);

  /** The machine stops before or just after a write. */
  private static final class Stopped extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private int writes;
  private int stopAt = -1;
  private boolean written;
  private Runnable meanwhile = () -> {};

  private interface Write {
    StoreOutcome run() throws IOException, CryptoException;
  }

  private StoreOutcome counted(Write write) throws IOException {
    boolean stop = writes++ == stopAt;
    if (stop && !written) {
      throw new Stopped();
    }
    Runnable once = meanwhile;
    meanwhile = () -> {};
    once.run();
    try {
      StoreOutcome outcome = write.run();
      if (stop) {
        throw new Stopped();
      }
      return outcome;
    } catch (CryptoException e) {
      throw new AssertionError(e);
    }
  }

  private final MemoryRecordStore records = new MemoryRecordStore() {
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // one thread
    public StoreOutcome replace(Sealed sealed, Revision expected) {
      return unchecked(() -> super.replace(sealed, expected));
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // one thread
    public StoreOutcome renewDeletion(Sealed tombstone, Revision expected) {
      return unchecked(() -> super.renewDeletion(tombstone, expected));
    }
  };

  private final MemoryAttachmentStore attachments = new MemoryAttachmentStore() {
    @Override
    public StoreOutcome replace(ObjectRef<?> ref, Revision expected, Writing writing)
        throws IOException {
      return counted(() -> super.replace(ref, expected, writing));
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // one thread
    public StoreOutcome renewDeletion(Sealed tombstone, Revision expected) {
      return unchecked(() -> super.renewDeletion(tombstone, expected));
    }
  };

  @SuppressWarnings("TypeParameterUnusedInFormals")
  private static <E extends Exception> RuntimeException sneak(Exception e) throws E {
    @SuppressWarnings("unchecked")
    E same = (E) e;
    throw same;
  }

  private StoreOutcome unchecked(Write write) {
    try {
      return counted(write);
    } catch (IOException e) {
      throw ResealingTest.<RuntimeException>sneak(e);
    }
  }

  private final Session session = Session.create(HEALTH);
  private final ObjectRef<Health> record = ref(1);
  private final ObjectRef<Health> index = ObjectRef.of(HEALTH, INDEX, new UUID(1, 2));
  private final ObjectRef<Health> scan = ObjectRef.of(HEALTH, ATTACHMENT, new UUID(1, 3));
  private final ObjectRef<Health> gone = ref(4);
  private final ObjectRef<Health> goneScan = ObjectRef.of(HEALTH, ATTACHMENT, new UUID(1, 5));
  private final byte[] image = new byte[50_000];
  private Compartment<Health> health;

  private static ObjectRef<Health> ref(int number) {
    return ObjectRef.of(HEALTH, new UUID(1, number));
  }

  @BeforeEach
  void fill() throws Exception {
    health = session.compartment(HEALTH);
    Arrays.fill(image, (byte) 7);
    records.create(health.seal(record, FIRST, new byte[] {1}));
    records.create(health.seal(index, FIRST, new byte[] {2}));
    attachments.create(
        scan,
        to -> health.sealAttachment(
            scan,
            FIRST,
            new AttachmentLabel("carte.png", "image/png"),
            new ByteArrayInputStream(image),
            to));
    records.create(health.sealTombstone(gone, FIRST));
    attachments.create(
        goneScan,
        to -> health.sealAttachment(
            goneScan, FIRST, new AttachmentLabel("a", "b"), new ByteArrayInputStream(image), to));
    attachments.delete(health.sealTombstone(goneScan, new Revision(2, 3)), FIRST);
    session.rotate(HEALTH, 1);
  }

  @AfterEach
  void close() {
    session.close();
  }

  private Resealing<Health> begin() throws Exception {
    return Resealing.begin(health, health.epoch(), DEVICE, records, attachments);
  }

  private List<Resealed<Health>> all() throws Exception {
    return begin().next(1_000);
  }

  private Standing standing() throws Exception {
    return Standing.of(HEALTH, records, attachments);
  }

  private void sameContents() throws Exception {
    assertThat(health.open(record, records.find(record).orElseThrow())).containsExactly(1);
    assertThat(health.open(index, records.find(index).orElseThrow())).containsExactly(2);
    try (StoredAttachment stored = attachments.find(scan).orElseThrow()) {
      Manifest<Health> manifest = health.openManifest(scan, stored.manifest());
      assertThat(manifest.label()).isEqualTo(new AttachmentLabel("carte.png", "image/png"));
      try (AttachmentChannel content = health.openAttachment(manifest, stored.content())) {
        assertThat(content.toInputStream().readAllBytes()).isEqualTo(image);
      }
    }
    health.openTombstone(gone, records.find(gone).orElseThrow());
    health.openTombstone(goneScan, ((Deleted) attachments.state(goneScan)).tombstone());
  }

  @Test
  void everything_comes_under_the_newest_key_with_the_same_content() throws Exception {
    assertThat(standing().byEpoch())
        .containsOnlyKeys(0L)
        .containsEntry(0L, new Standing.Count(1, 1, 1, 2));
    List<Resealed<Health>> results = all();
    assertThat(results).hasSize(5).allMatch(Resealed::isRenewed);
    assertThat(results)
        .extracting(Resealed::ref)
        .containsExactly(record, index, scan, gone, goneScan);
    assertThat(standing().byEpoch())
        .containsOnlyKeys(1L)
        .containsEntry(1L, new Standing.Count(1, 1, 1, 2));
    sameContents();
    assertThat(all()).isEmpty();
    assertThat(standing().through(0)).isZero();
  }

  @Test
  void the_revision_is_the_next_one_of_this_device() throws Exception {
    Sealed before = records.find(record).orElseThrow();
    assertThat(all().get(0))
        .isEqualTo(new Renewed<>(record, FIRST, records.find(record).orElseThrow()));
    assertThat(records.state(record)).isEqualTo(new Present(SECOND));
    assertThat(attachments.state(scan)).isEqualTo(new Present(SECOND));
    assertThat(health.openAtLeast(record, FIRST, records.find(record).orElseThrow()))
        .containsExactly(1);
    assertThatThrownBy(() -> health.openAtLeast(record, SECOND, before))
        .isInstanceOf(StaleRevision.class);
    assertThat(((Deleted) attachments.state(goneScan)).revision())
        .isEqualTo(new Revision(3, DEVICE));
  }

  @Test
  void batches_are_bounded_and_told_apart_by_the_store_alone() throws Exception {
    Resealing<Health> pass = begin();
    assertThat(pass.next(2)).hasSize(2);
    assertThat(pass.progress()).isEqualTo(new Resealing.Progress(5, 2, 2, 0, 0));
    assertThat(pass.isDone()).isFalse();
    // Forgotten here; another pass, on another device, takes up what is left.
    Resealing<Health> other = Resealing.begin(health, 1, 4, records, attachments);
    List<Resealed<Health>> results = new ArrayList<>();
    while (!other.isDone()) {
      results.addAll(other.next(1));
    }
    assertThat(results).extracting(Resealed::ref).containsExactly(scan, gone, goneScan);
    assertThat(pass.next(10)).isEmpty();
    assertThat(pass.isDone()).isTrue();
    sameContents();
  }

  @Test
  void stopped_before_or_after_any_write_nothing_is_lost_and_the_next_pass_ends_it()
      throws Exception {
    for (boolean after : List.of(false, true)) {
      for (int stop = 0; stop < 5; stop++) {
        session.rotate(HEALTH, health.epoch() + 1);
        written = after;
        writes = 0;
        stopAt = stop;
        Resealing<Health> pass = begin();
        assertThatThrownBy(() -> {
              while (!pass.isDone()) {
                pass.next(1);
              }
            })
            .isInstanceOf(Stopped.class);
        sameContents();
        stopAt = -1;
        assertThat(all()).hasSize(5 - stop - (after ? 1 : 0)).allMatch(Resealed::isRenewed);
        assertThat(standing().through(health.epoch() - 1)).isZero();
        sameContents();
      }
    }
  }

  @Test
  void what_was_done_before_the_medium_failed_is_told_first() throws Exception {
    stopAt = 1;
    Resealing<Health> pass = begin();
    assertThat(pass.next(10)).hasSize(1);
    stopAt = 1;
    writes = 1;
    assertThatThrownBy(() -> pass.next(10)).isInstanceOf(Stopped.class);
    assertThat(pass.next(10)).hasSize(4);
    assertThat(pass.progress()).isEqualTo(new Resealing.Progress(5, 5, 5, 0, 0));
  }

  @Test
  void a_colleague_who_writes_at_the_same_time_is_never_overwritten() throws Exception {
    Revision hers = new Revision(2, 2);
    Sealed edited = health.seal(record, hers, new byte[] {42});
    meanwhile = () -> records.replace(edited, FIRST);
    assertThat(all().get(0)).isEqualTo(new Changed<>(record, new Present(hers)));
    assertThat(health.open(record, records.find(record).orElseThrow())).containsExactly(42);
    assertThat(all()).isEmpty();
  }

  @Test
  void a_colleague_who_has_not_heard_of_the_key_comes_again_in_the_next_pass() throws Exception {
    Session late = Session.restoreRawKeys(
        InsecureKeyAccess.granted(), session.exportRawKeys(InsecureKeyAccess.granted()));
    session.rotate(HEALTH, 2);
    Revision hers = new Revision(2, 2);
    Sealed edited = late.compartment(HEALTH).seal(record, hers, new byte[] {42});
    late.close();
    meanwhile = () -> records.replace(edited, FIRST);
    assertThat(all().get(0)).isInstanceOf(Changed.class);
    assertThat(all()).extracting(Resealed::ref).containsExactly(record);
    assertThat(records.state(record)).isEqualTo(new Present(new Revision(3, DEVICE)));
    assertThat(health.open(record, records.find(record).orElseThrow())).containsExactly(42);
  }

  @Test
  void who_was_about_to_write_meets_a_conflict_and_the_content_she_knew() throws Exception {
    all();
    StoreOutcome outcome = records.replace(health.seal(record, new Revision(2, 2), image), FIRST);
    assertThat(outcome).isEqualTo(new StoreOutcome.Conflict(new Present(SECOND)));
    assertThat(health.open(record, records.find(record).orElseThrow())).containsExactly(1);
    assertThat(records
            .replace(health.seal(record, new Revision(3, 2), new byte[] {42}), SECOND)
            .isDone())
        .isTrue();
  }

  @Test
  void what_does_not_open_is_left_as_it_is_with_its_reason() throws Exception {
    byte[] bytes = records.find(record).orElseThrow().toBytes();
    bytes[bytes.length - 1] ^= 1;
    Sealed damaged = Sealed.parse(bytes);
    MemoryRecordStore other = new MemoryRecordStore();
    other.create(damaged);
    ObjectRef<Health> last = ref(8);
    Revision end = new Revision((1L << 48) - 1, 1);
    Session old = Session.restoreRawKeys(
        InsecureKeyAccess.granted(), session.exportRawKeys(InsecureKeyAccess.granted()));
    session.rotate(HEALTH, 2);
    other.create(old.compartment(HEALTH).seal(last, end, new byte[1]));
    List<Resealed<Health>> results =
        Resealing.begin(health, 2, DEVICE, other, new MemoryAttachmentStore()).next(10);
    assertThat(((Refused<Health>) results.get(0)).failure()).isInstanceOf(Tampered.class);
    assertThat(results.get(1)).isEqualTo(new Exhausted<>(last, end));
    assertThat(other.find(record)).contains(damaged);
    old.close();
  }

  @Test
  void without_the_older_key_nothing_is_touched() throws Exception {
    try (Session newcomer = Session.create(HEALTH)) {
      newcomer.rotate(HEALTH, 5);
      Resealing<Health> pass =
          Resealing.begin(newcomer.compartment(HEALTH), 5, 1, records, attachments);
      List<Resealed<Health>> results = pass.next(10);
      assertThat(results).hasSize(5).allMatch(each -> each instanceof Refused);
      assertThat(pass.progress()).isEqualTo(new Resealing.Progress(5, 5, 0, 0, 5));
    }
    sameContents();
    Compartment<Health> strict = health.fromEpoch(1);
    Resealed<Health> floored =
        Resealing.begin(strict, 1, 1, records, attachments).next(1).get(0);
    assertThat(((Refused<Health>) floored).failure()).isInstanceOf(BelowFloor.class);
  }

  @Test
  void an_attachment_that_was_damaged_inside_is_refused_and_kept() throws Exception {
    MemoryAttachmentStore other = new MemoryAttachmentStore();
    try (StoredAttachment stored = attachments.find(scan).orElseThrow()) {
      byte[] content = new byte[(int) stored.content().size()];
      java.nio.ByteBuffer into = java.nio.ByteBuffer.wrap(content);
      while (into.hasRemaining() && stored.content().read(into) >= 0) {
        // All of it.
      }
      content[20_000] ^= 1;
      other.create(scan, to -> {
        to.write(content);
        return stored.manifest();
      });
    }
    Resealed<Health> result = Resealing.begin(health, 1, DEVICE, new MemoryRecordStore(), other)
        .next(1)
        .get(0);
    assertThat(((Refused<Health>) result).failure()).isInstanceOf(Tampered.class);
    assertThat(other.state(scan)).isEqualTo(new Present(FIRST));
  }

  @Test
  void a_pass_seals_in_the_epoch_that_was_asked_for_or_not_at_all() throws Exception {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Resealing.begin(health, 0, DEVICE, records, attachments));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Resealing.begin(health, 1, 70_000, records, attachments));
    Resealing<Health> pass = begin();
    assertThatIllegalArgumentException().isThrownBy(() -> pass.next(0));
    session.rotate(HEALTH, 2);
    assertThatIllegalStateException().isThrownBy(() -> pass.next(1));
  }

  @Test
  void objects_under_a_later_key_are_left_alone() throws Exception {
    Session ahead = Session.restoreRawKeys(
        InsecureKeyAccess.granted(), session.exportRawKeys(InsecureKeyAccess.granted()));
    ahead.rotate(HEALTH, 7);
    ObjectRef<Health> theirs = ref(6);
    records.create(ahead.compartment(HEALTH).seal(theirs, FIRST, new byte[] {1}));
    ahead.close();
    assertThat(all()).extracting(Resealed::ref).doesNotContain(theirs);
    assertThat(standing().byEpoch()).containsOnlyKeys(1L, 7L);
  }

  @Test
  void the_journal_accounts_for_every_renewal() throws Exception {
    SigningKey key = SigningKey.random();
    DeviceId device = DeviceId.random();
    Journal journal = Journal.begin(session.organisation(), device, key);
    ActedBy by = ActedBy.of("infirmière", "infirmière", "renouvellement");
    List<JournalEntry> entries = new ArrayList<>();
    long now = 1_760_000_000_000L;
    Sealed first = records.find(record).orElseThrow();
    entries.add(journal.append(health, JournalAct.stored(record, first), by, now));
    for (Resealed<Health> each : all()) {
      Sealed sealed = ((Renewed<Health>) each).sealed();
      ObjectRef<Health> ref = ObjectRef.of(HEALTH, sealed.objectClass(), sealed.objectId());
      entries.add(journal.append(health, JournalAct.resealed(ref, sealed), by, ++now));
    }
    JournalReader reader = JournalReader.of(
        session.organisation(),
        asked -> asked.equals(device) ? Optional.of(key.verificationKey()) : Optional.empty());
    assertThat(reader.read(entries)).isEmpty();
    List<Sealed> stored = new ArrayList<>();
    for (ObjectRef<Health> each : List.of(record, index, gone)) {
      stored.add(records.find(each).orElseThrow());
    }
    stored.add(attachments.find(scan).orElseThrow().manifest());
    stored.add(((Deleted) attachments.state(goneScan)).tombstone());
    assertThat(stored).extracting(Sealed::objectClass).contains(MANIFEST);
    assertThat(reader.check(stored)).isEmpty();
    assertThat(reader.check(first)).isPresent();
  }
}
