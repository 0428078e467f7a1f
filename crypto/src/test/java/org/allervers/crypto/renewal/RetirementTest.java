package org.allervers.crypto.renewal;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.ObjectClass.ATTACHMENT;
import static org.allervers.crypto.ObjectClass.INDEX;
import static org.allervers.crypto.renewal.Practice.DOCTOR;
import static org.allervers.crypto.renewal.Practice.NURSE;
import static org.allervers.crypto.renewal.Practice.PHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allervers.crypto.AttachmentLabel;
import org.allervers.crypto.Compartment;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.Session;
import org.allervers.crypto.journal.ActedBy;
import org.allervers.crypto.journal.Journal;
import org.allervers.crypto.journal.JournalAct;
import org.allervers.crypto.journal.JournalEntry;
import org.allervers.crypto.journal.JournalReader;
import org.allervers.crypto.keyring.DeviceSecrets;
import org.allervers.crypto.membership.MembershipChange;
import org.allervers.crypto.membership.MembershipLog;
import org.allervers.crypto.membership.RevocationReason;
import org.allervers.crypto.renewal.Departure.Limit;
import org.allervers.crypto.renewal.Retirement.Need;
import org.allervers.crypto.renewal.Retirement.Needed;
import org.allervers.crypto.renewal.Retirement.Possible;
import org.allervers.crypto.store.MemoryAttachmentStore;
import org.allervers.crypto.store.MemoryRecordStore;
import org.allervers.crypto.store.StoredState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A phone is lost; what it can read is told, what lies under its keys is sealed again, and at last its key is forgotten. */
class RetirementTest {
  private static final Revision FIRST = Revision.first();
  private static final MembershipChange LOST =
      new MembershipChange.Revoke(PHONE.id(), RevocationReason.LOSS);

  private final Shelf shelf = new Shelf();
  private final MemoryRecordStore records = new MemoryRecordStore();
  private final MemoryAttachmentStore attachments = new MemoryAttachmentStore();
  private final Map<DeviceSecrets, Journal> journals = new HashMap<>();
  private final List<JournalEntry> entries = new ArrayList<>();
  private final ObjectRef<Health> note = ObjectRef.random(HEALTH);
  private long now = 1_760_000_000_000L;
  private Session session;

  @BeforeEach
  void begin() throws Exception {
    Practice.begin(shelf);
    for (DeviceSecrets each : List.of(DOCTOR, NURSE)) {
      journals.put(each, Journal.begin(Practice.ORGANISATION, each.id(), each.signing()));
    }
    session = Practice.session(shelf, DOCTOR);
    Compartment<Health> health = session.compartment(HEALTH);
    create(health.seal(note, FIRST, new byte[] {1}));
    create(health.seal(ObjectRef.of(HEALTH, INDEX, note.id()), FIRST, new byte[] {2}));
    create(health.sealTombstone(ObjectRef.random(HEALTH), FIRST));
    ObjectRef<Health> scan = ObjectRef.of(HEALTH, ATTACHMENT, note.id());
    attachments.create(
        scan,
        to -> health.sealAttachment(
            scan, FIRST, new AttachmentLabel("a", "b"), new ByteArrayInputStream(new byte[9]), to));
    log(NURSE, attachments.find(scan).orElseThrow().manifest());
  }

  @AfterEach
  void close() {
    session.close();
  }

  private void create(Sealed sealed) throws Exception {
    records.create(sealed);
    log(NURSE, sealed);
  }

  private void log(DeviceSecrets device, Sealed sealed) throws Exception {
    ObjectRef<Health> ref = ObjectRef.of(HEALTH, sealed.objectClass(), sealed.objectId());
    append(device, JournalAct.stored(ref, sealed));
  }

  private void append(DeviceSecrets device, JournalAct<Health> act) throws Exception {
    ActedBy by = ActedBy.of("agent", "infirmière", "suivi");
    Journal journal = journals.get(device);
    entries.add(journal.append(session.compartment(HEALTH), act, by, ++now));
  }

  private JournalReader reader() throws Exception {
    JournalReader reader = JournalReader.of(Practice.ORGANISATION, shelf.list().deviceKeys());
    assertThat(reader.read(entries)).isEmpty();
    return reader;
  }

  private Retirement examine(List<JournalEntry> kept) throws Exception {
    return Retirement.examine(
        session.compartment(HEALTH), 0, shelf.list(), records, attachments, reader(), kept);
  }

  private Departure departure() throws Exception {
    return Departure.of(
        shelf.list(), PHONE.id(), HEALTH, Standing.of(HEALTH, records, attachments));
  }

  private void loseThePhone() throws Exception {
    Practice.doctor(session, shelf.list()).remove(LOST, HEALTH).run(shelf);
    session.close();
    session = Practice.session(shelf, DOCTOR);
  }

  private void resealAll() throws Exception {
    long epoch = shelf.list().writable(HEALTH).orElseThrow();
    Resealing<Health> pass =
        Resealing.begin(session.compartment(HEALTH), epoch, 1, records, attachments);
    while (!pass.isDone()) {
      for (Resealed<Health> each : pass.next(2)) {
        Sealed sealed = ((Resealed.Renewed<Health>) each).sealed();
        append(
            DOCTOR,
            JournalAct.resealed(
                ObjectRef.of(HEALTH, sealed.objectClass(), sealed.objectId()), sealed));
      }
    }
  }

  @Test
  void what_the_phone_can_read_is_told_before_and_after_everything_is_sealed_again()
      throws Exception {
    assertThat(departure().protectedFrom()).isEmpty();
    assertThat(departure().limits())
        .containsExactlyInAnyOrder(Limit.COPIES_ARE_KEPT, Limit.KEY_NOT_RENEWED);
    shelf.put(RenewalStep.of(shelf.list().signAsRoot(LOST, Practice.ROOT)));
    assertThat(departure().limits()).contains(Limit.KEY_NOT_RENEWED);
    Practice.doctor(session, shelf.list()).rotate(HEALTH).run(shelf);
    session.close();
    session = Practice.session(shelf, DOCTOR);
    long epoch = shelf.list().writable(HEALTH).orElseThrow();
    assertThat(departure())
        .isEqualTo(
            new Departure(PHONE.id(), HEALTH.code(), Optional.of(0L), Optional.of(epoch), 4));
    assertThat(departure().limits())
        .containsExactlyInAnyOrder(Limit.COPIES_ARE_KEPT, Limit.COLLEAGUES_WITHOUT_NEWS);
    resealAll();
    assertThat(departure().withinReach()).isZero();
    Practice.doctor(session, shelf.list()).rotate(HEALTH).run(shelf);
    assertThat(departure().readableThrough()).contains(0L);
    MembershipLog list = shelf.list();
    assertThat(list.lastKeyOf(NURSE.id(), HEALTH)).isEqualTo(list.writable(HEALTH));
    Departure never = Departure.of(
        list, Practice.device(77).id(), HEALTH, Standing.of(HEALTH, records, attachments));
    assertThat(never.readableThrough()).isEmpty();
    assertThat(never.limits()).isEmpty();
  }

  @Test
  void a_key_is_given_up_when_nothing_needs_it() throws Exception {
    assertThat(examine(entries))
        .isEqualTo(new Needed(Map.of(
            Need.WRITTEN_WITH, 1,
            Need.RECORDS, 1,
            Need.INDEXES, 1,
            Need.ATTACHMENTS, 1,
            Need.TOMBSTONES, 1,
            Need.TRACES, 4,
            Need.DEVICES_NOT_HEARD, 3)));
    loseThePhone();
    resealAll();
    assertThat(examine(entries))
        .isEqualTo(new Needed(Map.of(Need.TRACES, 4, Need.DEVICES_NOT_HEARD, 1)));
    append(NURSE, JournalAct.read(note, FIRST));
    List<JournalEntry> recent = entries.subList(4, entries.size());
    assertThat(examine(entries)).isEqualTo(new Needed(Map.of(Need.TRACES, 4)));
    Retirement possible = examine(recent);
    assertThat(possible.isPossible()).isTrue();
    MembershipLog list = shelf.list();
    shelf.put(
        RenewalStep.of(list.sign(((Possible) possible).change(), DOCTOR.id(), DOCTOR.signing())));
    assertThat(shelf.list().epochs(HEALTH)).doesNotContain(0L).hasSize(1);
    assertThatIllegalArgumentException().isThrownBy(() -> examine(recent));

    // The keyring of the next key leaves it out: a newcomer does not get it.
    Practice.doctor(session, shelf.list()).rotate(HEALTH).run(shelf);
    DeviceSecrets newcomer = Practice.device(5);
    session.close();
    session = Practice.session(shelf, DOCTOR);
    Practice.doctor(session, shelf.list())
        .enrol(newcomer.identity(), Practice.NURSES, false, HEALTH)
        .run(shelf);
    Shelf alone = new Shelf();
    alone.shared.putAll(shelf.shared);
    alone.shared.keySet().removeIf(name -> name.startsWith("keyring-00002-00000001"));
    try (Session joined = Practice.session(alone, newcomer)) {
      assertThat(shelf.list().epochs(HEALTH))
          .allMatch(joined.compartment(HEALTH)::holds)
          .hasSize(2);
      assertThat(joined.compartment(HEALTH).holds(0)).isFalse();
    }
  }

  @Test
  void a_store_that_hides_or_forges_what_needs_a_key_does_not_get_it_forgotten() throws Exception {
    loseThePhone();
    Sealed hidden = records.find(note).orElseThrow();
    records.forget(note);
    resealAll();
    append(NURSE, JournalAct.read(note, FIRST));
    List<JournalEntry> recent = entries.subList(4, entries.size());
    assertThat(examine(recent)).isEqualTo(new Needed(Map.of(Need.STORE_IN_DOUBT, 1)));
    // The header is made to say that it lies under the newer key.
    byte[] forged = hidden.toBytes();
    long epoch = shelf.list().writable(HEALTH).orElseThrow();
    java.nio.ByteBuffer.wrap(forged).putInt(8, (int) epoch);
    records.create(Sealed.parse(forged));
    assertThat(examine(recent))
        .isEqualTo(new Needed(Map.of(Need.STORE_IN_DOUBT, 1, Need.UNPROVEN, 1)));
  }

  @Test
  void a_session_without_the_rest_of_the_history_gives_nothing_up() throws Exception {
    loseThePhone();
    resealAll();
    append(NURSE, JournalAct.read(note, FIRST));
    try (Session behind = session) {
      Practice.doctor(behind, shelf.list()).rotate(HEALTH).run(shelf);
      assertThat(examine(entries.subList(4, entries.size())))
          .isEqualTo(new Needed(Map.of(Need.HISTORY, 1)));
    }
    assertThat(records.state(note)).isInstanceOf(StoredState.Present.class);
  }
}
