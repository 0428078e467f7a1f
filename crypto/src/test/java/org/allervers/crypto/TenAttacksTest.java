package org.allervers.crypto;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.CompartmentType.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.CryptoException.BelowFloor;
import org.allervers.crypto.CryptoException.OutOfPolicy;
import org.allervers.crypto.CryptoException.StaleRevision;
import org.allervers.crypto.CryptoException.Tampered;
import org.allervers.crypto.CryptoException.Truncated;
import org.allervers.crypto.CryptoException.UnsupportedFormat;
import org.allervers.crypto.CryptoException.WrongObject;
import org.allervers.crypto.CryptoException.WrongPassphrase;
import org.allervers.crypto.keyring.AgeIdentity;
import org.allervers.crypto.keyring.DeviceIdentity;
import org.allervers.crypto.keyring.DeviceSecrets;
import org.allervers.crypto.keyring.EnvelopeKey;
import org.allervers.crypto.keyring.EnvelopeSuite;
import org.allervers.crypto.keyring.GrantedKey;
import org.allervers.crypto.keyring.KeyEnvelope;
import org.allervers.crypto.keyring.KeyringBundle;
import org.allervers.crypto.keyring.KeyringException;
import org.allervers.crypto.keyring.KeyringException.Reason;
import org.allervers.crypto.keyring.KeyringExport;
import org.allervers.crypto.keyring.Listed;
import org.allervers.crypto.keyring.RecipientKey;
import org.allervers.crypto.membership.MemberId;
import org.allervers.crypto.membership.MembershipChange.Enrol;
import org.allervers.crypto.membership.MembershipChange.Rotate;
import org.allervers.crypto.membership.MembershipEntry;
import org.allervers.crypto.membership.MembershipFinding;
import org.allervers.crypto.membership.MembershipLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What a lying server could do with our objects, one test for each of the ten kinds that are known of encrypted storage, and the
 * name under which it is refused. The server has all the sealed bytes, changes, moves and keeps back what it likes, and makes keys
 * of its own; it has none of ours.
 */
class TenAttacksTest {
  private static final InsecureKeyAccess TOKEN = InsecureKeyAccess.granted();
  private static final byte[] NOTE = {1, 2, 3};
  private static final int BODY = 94;
  private static final int CHUNK = 16_400;

  private final Session session = Session.create(HEALTH, SOCIAL);
  private final DeviceSecrets doctor = device();
  private final DeviceSecrets nurse = device();
  private final DeviceSecrets server = device();
  private final MembershipLog members = members();
  private final ObjectRef<Health> ref = ObjectRef.random(HEALTH);
  private final ObjectRef<Health> attachment =
      ObjectRef.of(HEALTH, ObjectClass.ATTACHMENT, UUID.randomUUID());

  @AfterEach
  void close() {
    session.close();
    List.of(doctor, nurse, server).forEach(DeviceSecrets::close);
  }

  private DeviceSecrets device() {
    return DeviceSecrets.create(session.organisation(), EnvelopeSuite.X_WING);
  }

  private MembershipLog members() {
    try {
      return new Listed(session)
          .published(HEALTH, 0)
          .published(SOCIAL, 0)
          .holding(doctor, HEALTH, SOCIAL)
          .holding(nurse, HEALTH)
          .log();
    } catch (CryptoException e) {
      throw new AssertionError(e);
    }
  }

  /** A session of the same organisation with a key that the server drew. */
  private Session withKeysOfTheServer(CompartmentType<?> compartment, long epoch) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) 7);
    UUID organisation = session.organisation().value();
    return Keys.session(
        organisation,
        List.of(org.allervers.crypto.internal.dse1.EpochKey.of(
            organisation, compartment.code(), epoch, key)));
  }

  private static KeyEnvelope envelope(Session from, DeviceSecrets author, RecipientKey to)
      throws Exception {
    return KeyEnvelope.seal(from, HEALTH, author, List.of(to)).get(0);
  }

  private Reason refused(byte[] envelope, DeviceSecrets reader) {
    return reason(() -> KeyEnvelope.parse(envelope).open(members, HEALTH, reader.envelopes()));
  }

  private static Reason reason(org.assertj.core.api.ThrowableAssert.ThrowingCallable refused) {
    KeyringException refusal = catchThrowableOfType(KeyringException.class, refused);
    assertThat(refusal).isNotNull();
    return refusal.reason();
  }

  private Compartment<Health> health() throws Exception {
    return session.compartment(HEALTH);
  }

  private byte[] record() throws Exception {
    return health().seal(ref, new Revision(2, 1), NOTE).toBytes();
  }

  private CryptoException refusedRecord(ObjectRef<Health> asked, byte[] bytes) {
    return catchThrowableOfType(
        CryptoException.class, () -> health().open(asked, Sealed.parse(bytes)));
  }

  private void assertTampered(CryptoException refusal, Tampered.Part part) {
    assertThat(refusal).isInstanceOf(Tampered.class);
    assertThat(((Tampered) refusal).part()).isEqualTo(part);
  }

  private static byte[] changed(byte[] bytes, int at) {
    byte[] other = bytes.clone();
    other[at] ^= 1;
    return other;
  }

  @Test
  void unauthenticated_key_material_no_key_of_the_server_is_taken() throws Exception {
    try (Session theirs = withKeysOfTheServer(HEALTH, 0)) {
      RecipientKey to = nurse.identity().recipient();
      byte[] own = envelope(theirs, server, to).toBytes();
      assertThat(refused(own, nurse)).isEqualTo(Reason.UNKNOWN_AUTHOR);
      System.arraycopy(envelope(session, doctor, to).toBytes(), 44, own, 44, 16);
      assertThat(refused(own, nurse))
          .as("in the name of the doctor")
          .isEqualTo(Reason.BAD_SIGNATURE);
      byte[] misled = envelope(theirs, doctor, to).toBytes();
      assertThat(refused(misled, nurse))
          .as("signed by a member")
          .isEqualTo(Reason.OTHER_COMMITMENT);
      Organisation slots = Organisation.of(theirs)
          .withWeakerSlots(theirs, typed("sept mots tirés hasard péniche cactus violette"), HEALTH);
      assertThatThrownBy(() -> Organisation.parse(slots.toBytes())
              .unlock(typed("autre phrase fictive longue, soigneuse, verte, calme")))
          .isInstanceOf(WrongPassphrase.class);
    }
  }

  private static Passphrase typed(String text) {
    return Passphrase.of(text.toCharArray());
  }

  @Test
  void unauthenticated_public_keys_no_device_of_the_server_becomes_a_recipient() throws Exception {
    DeviceIdentity right = nurse.identity();
    DeviceSecrets twin = DeviceSecrets.restore(
        TOKEN,
        session.organisation(),
        SigningKey.random(),
        EnvelopeKey.random(nurse.id().value(), EnvelopeSuite.X_WING));
    assertThat(reason(() -> twin.identity().checkScanned(right.qrPayload())))
        .isEqualTo(Reason.OTHER_FINGERPRINT);
    byte[] swapped = right.toBytes();
    System.arraycopy(server.identity().toBytes(), 70, swapped, 70, 1216);
    assertThat(reason(() -> DeviceIdentity.parse(swapped))).isEqualTo(Reason.BAD_SIGNATURE);
    // An entry of the list for that device, signed with a root key that the server made.
    SigningKey root = SigningKey.random();
    MembershipLog forged = MembershipLog.found(session.organisation(), root);
    MembershipEntry entry =
        forged.signAsRoot(new Enrol(server.identity(), MemberId.random(), 9), root);
    MembershipLog after = members.with(forged.with(List.of(entry)).entries());
    assertThat(after.findings())
        .hasSize(2)
        .anyMatch(MembershipFinding.Forged.class::isInstance)
        .anyMatch(MembershipFinding.Waiting.class::isInstance);
    assertThat(after.recipients(HEALTH)).isEqualTo(members.recipients(HEALTH));
    assertThat(after.identity(server.id())).isEmpty();
  }

  @Test
  void protocol_downgrade_no_weaker_form_is_read() throws Exception {
    byte[] record = record();
    for (int at : new int[] {3, 5}) {
      byte[] earlier = record.clone();
      earlier[at] = 0;
      assertThat(refusedRecord(ref, earlier)).isInstanceOf(UnsupportedFormat.class);
    }
    byte[] classical = envelope(session, doctor, nurse.identity().recipient()).toBytes();
    classical[5] = 0x20;
    assertThat(refused(classical, nurse)).isEqualTo(Reason.UNSUPPORTED_SUITE);
    byte[] slot = Organisation.of(session)
        .withWeakerSlots(session, typed("sept mots fictifs choisis sans aucun hasard"), HEALTH)
        .toBytes();
    byte[] cheap = slot.clone();
    Arrays.fill(cheap, 45, 49, (byte) 0);
    assertThatThrownBy(() -> Organisation.parse(cheap)).isInstanceOf(OutOfPolicy.class);
    // An envelope of before is shown again instead of the newest one.
    byte[] old = envelope(session, doctor, nurse.identity().recipient()).toBytes();
    session.rotate(HEALTH, 1 << 16);
    MembershipLog renewed = new Listed(session)
        .published(HEALTH, 0)
        .published(HEALTH, 1 << 16)
        .holding(doctor, HEALTH)
        .log();
    byte[] draft = KeyringBundle.seal(session, HEALTH, doctor, renewed).toBytes();
    draft[5] = 1;
    assertThat(reason(() -> KeyringBundle.parse(draft))).isEqualTo(Reason.UNSUPPORTED_SUITE);
    try (GrantedKey key = KeyEnvelope.parse(old).open(renewed, HEALTH, nurse.envelopes());
        Session behind = GrantedKey.session(List.of(key))) {
      long now = renewed.writable(HEALTH).orElseThrow();
      assertThatThrownBy(() -> behind.compartment(HEALTH).fromEpoch(now))
          .isInstanceOf(BelowFloor.class);
    }
  }

  @Test
  void link_sharing_there_is_no_link_and_what_is_handed_over_opens_for_one_recipient()
      throws Exception {
    byte[] toNurse = envelope(session, doctor, nurse.identity().recipient()).toBytes();
    assertThat(refused(toNurse, doctor)).isEqualTo(Reason.OTHER_RECIPIENT);
    byte[] readdressed = toNurse.clone();
    System.arraycopy(server.identity().toBytes(), 22, readdressed, 28, 16);
    assertThat(refused(readdressed, server)).isEqualTo(Reason.BAD_SIGNATURE);
    try (AgeIdentity kept = AgeIdentity.parse(AgeIdentity.randomText(TOKEN));
        AgeIdentity other = AgeIdentity.parse(AgeIdentity.randomText(TOKEN))) {
      byte[] exported = KeyringExport.seal(TOKEN, session, List.of(kept.recipient()));
      assertThat(reason(() -> KeyringExport.open(exported, other))).isEqualTo(Reason.NOT_OPENED);
      assertThat(new String(exported, java.nio.charset.StandardCharsets.US_ASCII))
          .doesNotContain("AGE-SECRET-KEY");
    }
  }

  @Test
  void unauthenticated_encryption_no_changed_byte_is_decrypted() throws Exception {
    byte[] record = record();
    for (int at = 38; at < record.length; at++) {
      assertTampered(
          refusedRecord(ref, changed(record, at)),
          at < BODY ? Tampered.Part.COMMITMENT : Tampered.Part.CONTENT);
    }
  }

  @Test
  void unauthenticated_chunking_no_chunk_is_moved_doubled_left_out_or_cut_off() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    sealAttachment(attachment, out);
    byte[] sealed = out.toByteArray();
    byte[] moved = sealed.clone();
    System.arraycopy(sealed, BODY, moved, BODY + CHUNK, CHUNK);
    System.arraycopy(sealed, BODY + CHUNK, moved, BODY, CHUNK);
    byte[] doubled = sealed.clone();
    System.arraycopy(sealed, BODY, doubled, BODY + CHUNK, CHUNK);
    for (byte[] each : List.of(moved, doubled)) {
      assertThat(catchThrowableOfType(RefusedContentException.class, () -> read(each))
              .refusal())
          .isInstanceOf(Tampered.class);
    }
    byte[] leftOut = new byte[sealed.length - CHUNK];
    System.arraycopy(sealed, 0, leftOut, 0, BODY + CHUNK);
    System.arraycopy(
        sealed, BODY + 2 * CHUNK, leftOut, BODY + CHUNK, leftOut.length - BODY - CHUNK);
    assertThatThrownBy(() -> read(leftOut)).isInstanceOf(Tampered.class);
    assertThatThrownBy(() -> read(Arrays.copyOf(sealed, BODY + CHUNK)))
        .isInstanceOf(Truncated.class);
    assertThatThrownBy(() -> read(Arrays.copyOf(sealed, BODY + CHUNK + 600)))
        .isInstanceOf(Tampered.class);
  }

  private Sealed sealAttachment(ObjectRef<Health> to, ByteArrayOutputStream out)
      throws CryptoException, IOException {
    return session
        .compartment(HEALTH)
        .sealAttachment(
            to,
            Revision.first(),
            new AttachmentLabel("lettre.pdf", "application/pdf"),
            new ByteArrayInputStream(new byte[40_000]),
            out);
  }

  private byte[] read(byte[] sealed) throws Exception {
    try (AttachmentChannel channel =
        health().openAttachment(attachment, new MemoryChannel(sealed))) {
      return channel.toInputStream().readAllBytes();
    }
  }

  @Test
  void tampering_with_names_and_places_nothing_is_read_under_the_name_of_another()
      throws Exception {
    byte[] record = record();
    ObjectRef<Health> other = ObjectRef.random(HEALTH);
    assertThat(refusedRecord(other, record)).isInstanceOf(WrongObject.class);
    byte[] renamed = record.clone();
    System.arraycopy(health().seal(other, Revision.first(), NOTE).toBytes(), 14, renamed, 14, 16);
    assertTampered(refusedRecord(other, renamed), Tampered.Part.COMMITMENT);
    byte[] asSocial = record.clone();
    asSocial[7] = 1;
    assertThat(catchThrowableOfType(
            CryptoException.class,
            () -> session
                .compartment(SOCIAL)
                .open(ObjectRef.of(SOCIAL, ref.id()), Sealed.parse(asSocial))))
        .isInstanceOf(Tampered.class);
    // The name of an attachment is sealed, and bound to one content.
    ByteArrayOutputStream one = new ByteArrayOutputStream();
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    Manifest<Health> manifest = health().openManifest(attachment, sealAttachment(attachment, one));
    sealAttachment(attachment, two);
    assertThat(one.toString(java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("lettre");
    assertThatThrownBy(
            () -> health().openAttachment(manifest, new MemoryChannel(two.toByteArray())))
        .isInstanceOf(Tampered.class);
  }

  @Test
  void tampering_with_metadata_no_header_is_believed_that_was_not_sealed() throws Exception {
    byte[] record = record();
    for (int at : new int[] {30, 35, 37}) {
      assertTampered(refusedRecord(ref, changed(record, at)), Tampered.Part.COMMITMENT);
    }
    byte[] asIndex = record.clone();
    asIndex[13] = 3;
    assertTampered(
        catchThrowableOfType(
            CryptoException.class,
            () -> health()
                .open(ObjectRef.of(HEALTH, ObjectClass.INDEX, ref.id()), Sealed.parse(asIndex))),
        Tampered.Part.COMMITMENT);
    session.rotate(HEALTH, 1);
    assertTampered(refusedRecord(ref, changed(record, 11)), Tampered.Part.COMMITMENT);
    assertThatThrownBy(() -> health().openAtLeast(ref, new Revision(3, 1), Sealed.parse(record)))
        .isInstanceOf(StaleRevision.class);
  }

  @Test
  void file_injection_no_record_of_the_server_is_read() throws Exception {
    try (Session theirs = withKeysOfTheServer(HEALTH, 0);
        Session elsewhere = Session.create(HEALTH)) {
      for (Session other : List.of(theirs, elsewhere)) {
        Compartment<Health> forger = other.compartment(HEALTH);
        byte[] injected = forger.seal(ref, new Revision(9, 1), NOTE).toBytes();
        assertTampered(refusedRecord(ref, injected), Tampered.Part.COMMITMENT);
        byte[] deletion = forger.sealTombstone(ref, new Revision(9, 1)).toBytes();
        assertTampered(refusedRecord(ref, deletion), Tampered.Part.COMMITMENT);
      }
    }
    byte[] asDeletion = record();
    asDeletion[12] = (byte) 0x80;
    assertTampered(refusedRecord(ref, asDeletion), Tampered.Part.COMMITMENT);
  }

  @Test
  void folder_injection_no_compartment_of_the_server_is_opened() throws Exception {
    long epoch = 1 << 16;
    try (Session theirs = withKeysOfTheServer(HEALTH, epoch)) {
      byte[] offered = envelope(theirs, doctor, nurse.identity().recipient()).toBytes();
      assertThat(refused(offered, nurse)).as("signed by a member").isEqualTo(Reason.NOT_PUBLISHED);
      SigningKey root = SigningKey.random();
      MembershipLog forged = MembershipLog.found(session.organisation(), root);
      MembershipEntry announced = forged.signAsRoot(
          new Rotate(HEALTH.code(), epoch, theirs.commitment(HEALTH, epoch)), root);
      MembershipLog after = members.with(forged.with(List.of(announced)).entries());
      assertThat(after.commitment(HEALTH, epoch)).isEmpty();
      assertThat(after.writable(HEALTH)).isEqualTo(members.writable(HEALTH));
      // A key of health, passed off as that of a part of the server's own.
      CompartmentType<Object> own = CompartmentType.custom(16, Object.class);
      byte[] relabelled =
          envelope(session, doctor, nurse.identity().recipient()).toBytes();
      relabelled[7] = 16;
      assertThat(reason(() -> KeyEnvelope.parse(relabelled).open(members, own, nurse.envelopes())))
          .isEqualTo(Reason.BAD_SIGNATURE);
      assertThat(session.isGranted(own)).isFalse();
    }
  }
}
