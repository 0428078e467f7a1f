package org.allervers.crypto.renewal;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.CompartmentType.SOCIAL;
import static org.allervers.crypto.renewal.Practice.DOCTOR;
import static org.allervers.crypto.renewal.Practice.NURSE;
import static org.allervers.crypto.renewal.Practice.PHONE;
import static org.allervers.crypto.renewal.Practice.RECOVERY;
import static org.allervers.crypto.renewal.Practice.ROOT;
import static org.allervers.crypto.renewal.Practice.holds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.CryptoException.NotGranted;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.Session;
import org.allervers.crypto.keyring.DeviceSecrets;
import org.allervers.crypto.keyring.EnvelopeKey;
import org.allervers.crypto.keyring.KeyEnvelope;
import org.allervers.crypto.membership.MemberId;
import org.allervers.crypto.membership.MembershipChange;
import org.allervers.crypto.membership.MembershipEntry;
import org.allervers.crypto.membership.MembershipException;
import org.allervers.crypto.membership.MembershipFinding;
import org.allervers.crypto.membership.MembershipLog;
import org.allervers.crypto.membership.RevocationReason;
import org.allervers.crypto.recovery.RecoveryKey;
import org.allervers.crypto.renewal.RenewalException.Reason;
import org.junit.jupiter.api.Test;

/** The machine stops after each single write of a new key, a removal, an enrolment and a recovery, and begins again. */
class RenewalTest {
  private static final DeviceSecrets NEW = Practice.device(5);
  private static final MemberId NEWCOMER = new MemberId(new java.util.UUID(33, 5));
  private static final MembershipChange LOST =
      new MembershipChange.Revoke(PHONE.id(), RevocationReason.LOSS);

  private final Shelf shelf = new Shelf();
  private final List<Sealed> acknowledged = new ArrayList<>();

  private interface Preparing {
    Renewal on(Shelf shelf) throws Exception;
  }

  /** Devices that read everything before, and those that do in the end. */
  private record Readers(List<EnvelopeKey> throughout, List<EnvelopeKey> atLast) {}

  private static Renewal byDoctor(Shelf shelf, Work work) throws Exception {
    try (Session session = Practice.session(shelf, DOCTOR)) {
      return work.by(Practice.doctor(session, shelf.list()));
    }
  }

  private interface Work {
    Renewal by(KeyKeeper keeper) throws Exception;
  }

  private static Renewal recovered(Shelf shelf, DeviceSecrets device) throws Exception {
    try (Session session = Practice.session(shelf, RECOVERY).orElseThrow()) {
      return KeyKeeper.of(session, device, shelf.list())
          .recover(ROOT, Practice.DOCTORS, Set.of(DOCTOR.id(), PHONE.id()), HEALTH);
    }
  }

  private static void write(Shelf shelf, DeviceSecrets device, List<Sealed> acknowledged)
      throws Exception {
    MembershipLog list = shelf.list();
    try (Session session = Practice.session(shelf, device)) {
      // Who knows the list seals in the epoch that it says, or not at all.
      if (list.writable(HEALTH).equals(Optional.of(session.compartment(HEALTH).epoch()))) {
        ObjectRef<Health> ref = ObjectRef.random(HEALTH);
        acknowledged.add(session.compartment(HEALTH).seal(ref, Revision.first(), new byte[] {5}));
      }
    }
  }

  private static void readsAll(Shelf shelf, EnvelopeKey key, List<Sealed> acknowledged)
      throws Exception {
    try (Session session = Practice.session(shelf, key).orElseThrow()) {
      for (Sealed each : acknowledged) {
        ObjectRef<Health> ref = ObjectRef.of(HEALTH, each.objectId());
        assertThat(session.compartment(HEALTH).open(ref, each)).containsExactly(5);
      }
      for (long epoch : shelf.list().epochs(HEALTH)) {
        assertThat(session.compartment(HEALTH).holds(epoch))
            .as("epoch %s", epoch)
            .isTrue();
      }
    }
  }

  /** The newest key that was ever sealed to a device, announced or not. */
  private static long newestOf(Shelf shelf, DeviceSecrets device) throws Exception {
    return shelf.envelopes().stream()
        .filter(each -> each.recipient().equals(device.id().value()))
        .mapToLong(KeyEnvelope::epoch)
        .max()
        .orElse(-1);
  }

  private int stopEverywhere(Preparing preparing, Readers readers, List<DeviceSecrets> out)
      throws Exception {
    int stop = 0;
    boolean stopped = true;
    while (stopped) {
      Shelf one = new Shelf();
      List<Sealed> written = new ArrayList<>();
      Practice.begin(one);
      write(one, NURSE, written);
      Renewal renewal = preparing.on(one);
      one.stopAfter(stop);
      try {
        renewal.run(one);
        stopped = false;
      } catch (Shelf.Stopped e) {
        one.stopAfter(Integer.MAX_VALUE);
        between(one, renewal, readers, out, written);
      }
      // Stopped once more at each step of carrying on.
      for (int again = 0; one.kept().isPresent(); again++) {
        one.stopAfter(again);
        try {
          assertThat(Renewal.resume(one)).contains(renewal);
        } catch (Shelf.Stopped e) {
          assertThat(one.list().findings()).isEmpty();
        }
      }
      one.stopAfter(Integer.MAX_VALUE);
      if (stop == 0) {
        assertThat(Renewal.resume(one)).as("nothing had been begun").isEmpty();
        renewal.run(one);
      }
      atLast(one, renewal, readers, out, written);
      stop++;
    }
    return stop;
  }

  private static void between(
      Shelf one, Renewal renewal, Readers readers, List<DeviceSecrets> out, List<Sealed> written)
      throws Exception {
    MembershipLog list = one.list();
    assertThat(list.findings()).isEmpty();
    for (KeyEnvelope each : one.envelopes()) {
      assertThat(list.identity(new DeviceId(each.recipient())).isPresent()
              || each.recipient().equals(RECOVERY.recipient().holder()))
          .as("nobody has a key without being listed")
          .isTrue();
    }
    for (EnvelopeKey each : readers.throughout) {
      readsAll(one, each, written);
    }
    write(one, NURSE, written);
    if (renewal.interruption(list) == Interruption.ANNOUNCED) {
      for (DeviceSecrets each : out) {
        long newest = list.writable(HEALTH).orElseThrow();
        assertThat(newestOf(one, each)).isLessThan(newest);
      }
    }
    for (DeviceSecrets each : out) {
      // Once it is out, nobody who knows seals under a key that it has.
      assertThat(list.isMember(each.id())
              || list.mustRotate(HEALTH)
              || newestOf(one, each) < list.writable(HEALTH).orElseThrow())
          .isTrue();
    }
  }

  private static void atLast(
      Shelf one, Renewal renewal, Readers readers, List<DeviceSecrets> out, List<Sealed> written)
      throws Exception {
    MembershipLog list = one.list();
    assertThat(one.kept()).isEmpty();
    assertThat(renewal.interruption(list)).isEqualTo(Interruption.ANNOUNCED);
    assertThat(list.findings()).isEmpty();
    assertThat(list.mustRotate(HEALTH)).isFalse();
    assertThat(renewal.steps())
        .allSatisfy(step -> assertThat(one.shared).containsEntry(step.name(), step.toBytes()));
    write(one, NURSE, written);
    for (EnvelopeKey each : readers.atLast) {
      readsAll(one, each, written);
    }
    Sealed last = written.get(written.size() - 1);
    assertThat(last.epoch()).isEqualTo(list.writable(HEALTH).orElseThrow());
    for (DeviceSecrets each : out) {
      assertThat(list.isMember(each.id())).isFalse();
      assertThat(newestOf(one, each)).isLessThan(last.epoch());
      try (Session session = Practice.session(one, each)) {
        assertThatExceptionOfType(NotGranted.class)
            .isThrownBy(() ->
                session.compartment(HEALTH).open(ObjectRef.of(HEALTH, last.objectId()), last));
      }
    }
  }

  private static List<EnvelopeKey> all(EnvelopeKey... keys) {
    return List.of(keys);
  }

  @Test
  void a_new_key_is_never_announced_before_all_have_it() throws Exception {
    List<EnvelopeKey> team =
        all(DOCTOR.envelopes(), NURSE.envelopes(), PHONE.envelopes(), RECOVERY);
    int writes = stopEverywhere(
        one -> byDoctor(one, keeper -> keeper.rotate(HEALTH)), new Readers(team, team), List.of());
    // What is kept, four envelopes, the keyring, the entry, and the forgetting.
    assertThat(writes).isEqualTo(1 + 4 + 1 + 1 + 1 + 1);
  }

  @Test
  void a_lost_phone_reads_nothing_that_is_sealed_once_it_is_out() throws Exception {
    List<EnvelopeKey> team = all(DOCTOR.envelopes(), NURSE.envelopes(), RECOVERY);
    int writes = stopEverywhere(
        one -> byDoctor(one, keeper -> keeper.remove(LOST, HEALTH)),
        new Readers(team, team),
        List.of(PHONE));
    assertThat(writes).isEqualTo(1 + 1 + 3 + 1 + 1 + 1 + 1);
  }

  @Test
  void a_newcomer_reads_the_history_and_nobody_has_a_key_without_being_listed() throws Exception {
    List<EnvelopeKey> team = all(DOCTOR.envelopes(), NURSE.envelopes(), RECOVERY);
    int writes = stopEverywhere(
        one -> {
          byDoctor(one, keeper -> keeper.rotate(HEALTH)).run(one);
          return byDoctor(one, keeper -> keeper.enrol(NEW.identity(), NEWCOMER, false, HEALTH));
        },
        new Readers(team, all(DOCTOR.envelopes(), NEW.envelopes(), RECOVERY)),
        List.of());
    assertThat(writes).isEqualTo(1 + 2 + 1 + 1 + 1 + 1);
  }

  @Test
  void after_a_fire_the_recovery_key_brings_everything_back_to_one_new_device() throws Exception {
    int writes = stopEverywhere(
        one -> recovered(one, NEW),
        new Readers(
            all(NURSE.envelopes(), RECOVERY), all(NURSE.envelopes(), NEW.envelopes(), RECOVERY)),
        List.of(DOCTOR, PHONE));
    assertThat(writes).isEqualTo(1 + 1 + 1 + 2 + 3 + 1 + 1 + 1 + 1);
  }

  @Test
  void a_recovery_that_burns_too_is_done_again_on_another_device() throws Exception {
    for (int stop = 1; stop < 10; stop++) {
      Shelf one = new Shelf();
      Practice.begin(one);
      one.stopAfter(stop);
      assertThatThrownBy(() -> recovered(one, NEW).run(one)).isInstanceOf(Shelf.Stopped.class);
      one.own = Optional.empty();
      one.stopAfter(Integer.MAX_VALUE);
      DeviceSecrets other = Practice.device(6);
      try (Session session = Practice.session(one, RECOVERY).orElseThrow()) {
        KeyKeeper.of(session, other, one.list())
            .recover(ROOT, Practice.DOCTORS, Set.of(DOCTOR.id(), PHONE.id(), NEW.id()), HEALTH)
            .run(one);
      } catch (MembershipException e) {
        // The first device had not come into the list: it cannot be shut out, and need not be.
        assertThat(e.reason()).isEqualTo(MembershipException.Reason.UNKNOWN);
        assertThat(one.list().identity(NEW.id())).isEmpty();
        continue;
      }
      readsAll(one, other.envelopes(), List.of());
      assertThat(newestOf(one, DOCTOR)).isLessThan(one.list().writable(HEALTH).orElseThrow());
    }
  }

  @Test
  void a_key_kept_while_somebody_was_removed_is_announced_and_never_written_with()
      throws Exception {
    Practice.begin(shelf);
    Renewal renewal = byDoctor(shelf, keeper -> keeper.rotate(HEALTH));
    for (int stop = 1; stop < renewal.steps().size(); stop++) {
      Shelf one = new Shelf();
      Practice.begin(one);
      one.stopAfter(stop);
      assertThatThrownBy(() -> renewal.run(one)).isInstanceOf(Shelf.Stopped.class);
      one.stopAfter(Integer.MAX_VALUE);
      one.put(RenewalStep.of(one.list().signAsRoot(LOST, ROOT)));
      assertThatExceptionOfType(RenewalException.class)
          .isThrownBy(() -> byDoctor(one, keeper -> keeper.rotate(HEALTH)).run(one))
          .extracting(RenewalException::reason)
          .isEqualTo(Reason.UNFINISHED);
      Renewal.resume(one);
      assertThat(one.list().findings()).isEmpty();
      assertThat(one.list().writable(HEALTH)).isEmpty();
      byDoctor(one, keeper -> keeper.rotate(HEALTH)).run(one);
      assertThat(newestOf(one, PHONE)).isLessThan(one.list().writable(HEALTH).orElseThrow());
      write(one, NURSE, acknowledged);
      readsAll(one, NURSE.envelopes(), acknowledged.subList(stop - 1, stop));
    }
  }

  @Test
  void without_a_resumption_the_same_device_would_make_two_keys_for_one_epoch() throws Exception {
    Practice.begin(shelf);
    Renewal first = byDoctor(shelf, keeper -> keeper.rotate(HEALTH));
    Renewal second = byDoctor(shelf, keeper -> keeper.rotate(HEALTH));
    first.run(shelf);
    second.entries().forEach(entry -> shelf.put(RenewalStep.of(entry)));
    assertThat(shelf.list().findings()).contains(new MembershipFinding.Equivocal(DOCTOR.id()));
  }

  @Test
  void a_device_that_lacks_the_newest_key_hands_nothing_on() throws Exception {
    Practice.begin(shelf);
    try (Session behind = Practice.session(shelf, DOCTOR);
        Session foreign = Session.create(HEALTH, SOCIAL)) {
      byDoctor(shelf, keeper -> keeper.rotate(HEALTH)).run(shelf);
      KeyKeeper keeper = Practice.doctor(behind, shelf.list());
      assertThat(keeper.missing(HEALTH))
          .containsExactly(shelf.list().epochs(HEALTH).get(1));
      refused(Reason.NOT_CURRENT, () -> keeper.enrol(NEW.identity(), NEWCOMER, false, HEALTH));
      KeyKeeper other = Practice.doctor(foreign, shelf.list());
      refused(Reason.NOT_CURRENT, () -> other.rotate(HEALTH));
      assertThatThrownBy(() -> keeper.rotate(SOCIAL)).isInstanceOf(NotGranted.class);
      refused(
          Reason.NO_REMOVAL,
          () -> keeper.remove(new MembershipChange.Retire(HEALTH.code(), 0), HEALTH));
      shelf.put(RenewalStep.of(shelf.list().signAsRoot(LOST, ROOT)));
      KeyKeeper later = Practice.doctor(behind, shelf.list());
      refused(Reason.MUST_ROTATE, () -> later.enrol(NEW.identity(), NEWCOMER, false, HEALTH));
    }
    try (Session nurse = Practice.session(shelf, NURSE)) {
      assertThatExceptionOfType(MembershipException.class)
          .isThrownBy(() -> KeyKeeper.of(nurse, NURSE, shelf.list()).rotate(HEALTH))
          .extracting(MembershipException::reason)
          .isEqualTo(MembershipException.Reason.NOT_ALLOWED);
    }
  }

  @Test
  void a_key_that_nobody_would_have_is_not_made() throws Exception {
    Practice.begin(shelf);
    MembershipLog list = shelf.list();
    for (DeviceSecrets each : List.of(DOCTOR, NURSE, PHONE)) {
      list = list.with(List.of(
          list.signAsRoot(new MembershipChange.Revoke(each.id(), RevocationReason.OTHER), ROOT)));
    }
    MembershipLog nobody = list;
    try (Session session = Practice.session(shelf, DOCTOR)) {
      refused(Reason.NO_RECIPIENT, () -> Practice.doctor(session, nobody).rotate(HEALTH));
    }
  }

  @Test
  void what_is_kept_is_read_back_whole_or_refused() throws Exception {
    Practice.begin(shelf);
    Renewal renewal = byDoctor(shelf, keeper -> keeper.remove(LOST, HEALTH));
    byte[] bytes = renewal.toBytes();
    assertThat(Renewal.parse(bytes)).isEqualTo(renewal);
    assertThat(renewal.envelopesTo(NURSE.id())).hasSize(1);
    assertThat(renewal.envelopesTo(PHONE.id())).isEmpty();
    assertThat(renewal.entries()).extracting(MembershipEntry::change).first().isEqualTo(LOST);
    for (int length = 0; length < bytes.length; length += 7) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatExceptionOfType(RenewalException.class).isThrownBy(() -> Renewal.parse(cut));
    }
    for (int at = 0; at < bytes.length; at += 5) {
      byte[] changed = bytes.clone();
      changed[at] ^= 1;
      refused(at < 12 ? Reason.UNSUPPORTED_FORMAT : Reason.DAMAGED, () -> Renewal.parse(changed));
    }
    shelf.own = Optional.of(Arrays.copyOf(bytes, 500));
    refused(Reason.DAMAGED, () -> Renewal.resume(shelf));
  }

  @Test
  void the_shares_of_a_recovery_key_open_every_epoch_made_since() throws Exception {
    Practice.begin(shelf);
    try (RecoveryKey key = RecoveryKey.create(Practice.ORGANISATION, HEALTH);
        EnvelopeKey opening = key.envelopes();
        Session session = Practice.session(shelf, DOCTOR)) {
      Practice.doctor(session, shelf.list())
          .entrust(
              new MembershipChange.Recovery(HEALTH.code(), opening.recipient(), 2, 2, 3), HEALTH)
          .run(shelf);
      Practice.doctor(session, shelf.list()).rotate(HEALTH).run(shelf);
      try (RecoveryKey again =
              RecoveryKey.combine(Practice.ORGANISATION, HEALTH, key.split(2, 3).subList(1, 3));
          EnvelopeKey opened = again.envelopes()) {
        for (long epoch : shelf.list().epochs(HEALTH)) {
          assertThat(holds(shelf, opened, epoch)).isTrue();
        }
      }
    }
  }

  private interface Refusable {
    Object run() throws Exception;
  }

  private static void refused(Reason reason, Refusable refusable) {
    assertThatExceptionOfType(RenewalException.class)
        .isThrownBy(refusable::run)
        .extracting(RenewalException::reason)
        .isEqualTo(reason);
  }
}
