package org.allervers.examples.team;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.CompartmentType.SOCIAL;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.allervers.crypto.Compartment;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.Session;
import org.allervers.crypto.journal.ActedBy;
import org.allervers.crypto.journal.Journal;
import org.allervers.crypto.journal.JournalAct;
import org.allervers.crypto.journal.JournalEntry;
import org.allervers.crypto.journal.JournalFinding;
import org.allervers.crypto.journal.JournalReader;
import org.allervers.crypto.keyring.DeviceSecrets;
import org.allervers.crypto.keyring.EnvelopeKey;
import org.allervers.crypto.keyring.GrantedKey;
import org.allervers.crypto.keyring.KeyEnvelope;
import org.allervers.crypto.keyring.KeyringBundle;
import org.allervers.crypto.keyring.KeyringException;
import org.allervers.crypto.keyring.RecipientKey;
import org.allervers.crypto.membership.Invitation;
import org.allervers.crypto.membership.KnownList;
import org.allervers.crypto.membership.MembershipChange;
import org.allervers.crypto.membership.MembershipChange.Rotate;
import org.allervers.crypto.membership.MembershipException;
import org.allervers.crypto.membership.MembershipFinding;
import org.allervers.crypto.membership.MembershipLog;

/** The phone of one member, as a host builds it: it works alone, and learns from whatever shelf it meets. Not thread-safe. */
final class Phone implements AutoCloseable {
  final DeviceSecrets secrets;
  final Shelf shelf = new Shelf();
  final JournalReader reader;
  private final ActedBy owner;
  private final int index;
  private final Journal journal;
  private KnownList known;
  private MembershipLog members;
  private Optional<Session> keys = Optional.empty();

  /**
   * A phone that was let in.
   *
   * @param index its number in the list of members
   * @param shown from screen to camera, by the one who let it in: the root key, and how far the list has come
   * @param server where the list is
   */
  Phone(DeviceSecrets secrets, ActedBy owner, int index, Invitation shown, Shelf server)
      throws MembershipException {
    this.secrets = secrets;
    this.owner = owner;
    this.index = index;
    this.known = KnownList.of(shown);
    this.members = MembershipLog.read(shown.organisation(), shown.root(), server.members);
    this.journal = Journal.begin(shown.organisation(), secrets.id(), secrets.signing());
    this.reader =
        JournalReader.of(shown.organisation(), id -> members().deviceKeys().keyOf(id));
  }

  MembershipLog members() {
    return members;
  }

  Session keys() {
    return keys.orElseThrow(() -> new IllegalStateException("this phone was given no key"));
  }

  /** Returns what is wrong with the list of members as a server shows it, by what this phone has seen or was shown. */
  List<MembershipFinding> compare(Shelf server) throws MembershipException {
    return known.compare(MembershipLog.read(known.organisation(), known.root(), server.members));
  }

  /** Takes what a shelf holds, nothing of it unverified, and returns what is wrong with its journal. */
  List<JournalFinding> learn(Shelf other) throws CryptoException, KeyringException {
    shelf.addAll(other);
    members = members.with(shelf.members);
    known = known.with(members);
    keys = unlock(keys, members, shelf, secrets.envelopes());
    return reader.read(other.journal);
  }

  /** Adds the keys that were sealed for one holder to a session, or begins one. The list of members vouches for each key. */
  static Optional<Session> unlock(
      Optional<Session> before, MembershipLog members, Shelf shelf, EnvelopeKey opener)
      throws CryptoException, KeyringException {
    Optional<Session> session = before;
    for (KeyEnvelope envelope : shelf.envelopes) {
      if (envelope.recipient().equals(opener.recipient().holder())) {
        CompartmentType<?> part = envelope.compartment() == HEALTH.code() ? HEALTH : SOCIAL;
        try (GrantedKey key = envelope.open(members, part, opener)) {
          if (session.isPresent()) {
            key.addTo(session.get());
          } else {
            session = Optional.of(GrantedKey.session(List.of(key)));
          }
        }
        for (KeyringBundle earlier : shelf.bundles) {
          if (earlier.compartment() == part.code() && earlier.epoch() == envelope.epoch()) {
            earlier.addTo(session.orElseThrow(), part, members);
          }
        }
      }
    }
    return session;
  }

  void sign(MembershipChange change) throws MembershipException {
    shelf.members.add(members.sign(change, secrets.id(), secrets.signing()));
    members = members.with(shelf.members);
  }

  /** Hands the newest key of a part to all who hold it and to the paper, and the earlier keys under it. */
  void share(Session from, Paper paper) throws CryptoException, KeyringException {
    CompartmentType<?> part = paper.part();
    List<RecipientKey> to = new ArrayList<>(List.of(paper.recipient()));
    members.devices(part).forEach(device -> to.add(device.recipient()));
    shelf.envelopes.addAll(KeyEnvelope.seal(from, part, secrets, to));
    if (from.compartment(part).epoch() > 0) {
      shelf.bundles.add(KeyringBundle.seal(from, part, secrets, members));
    }
  }

  /** Draws a new key for a part: it is handed over first, and announced last. */
  void renew(Paper paper) throws CryptoException, KeyringException, MembershipException {
    long epoch = members.nextEpoch(paper.part(), secrets.id());
    String commitment = keys().rotate(paper.part(), epoch);
    share(keys(), paper);
    sign(new Rotate(paper.part().code(), epoch, commitment));
  }

  <C> void write(ObjectRef<C> ref, String text, Instant now) throws CryptoException {
    if (members.writable(ref.compartment()).isEmpty()) {
      throw new IllegalStateException("the key must be renewed first");
    }
    Compartment<C> part = keys().compartment(ref.compartment());
    Sealed before = shelf.notes.get(ref.id());
    Revision revision = new Revision(before == null ? 1 : before.revision().counter() + 1, index);
    Sealed sealed = part.seal(ref, revision, text.getBytes(StandardCharsets.UTF_8));
    record(part, JournalAct.stored(ref, sealed), owner, now);
    shelf.add(sealed);
  }

  <C> String read(ObjectRef<C> ref, Instant now) throws CryptoException {
    Compartment<C> part = keys().compartment(ref.compartment());
    Sealed note = shelf.note(ref);
    byte[] text = part.open(ref, note);
    record(part, JournalAct.read(ref, note.revision()), owner, now);
    return new String(text, StandardCharsets.UTF_8);
  }

  /** Opens a note beyond what the role allows: the journal first, which refuses an opening without a reason. */
  <C> JournalEntry breakGlass(ObjectRef<C> ref, String reason, Instant now) throws CryptoException {
    Compartment<C> part = keys().compartment(ref.compartment());
    JournalAct<C> act = JournalAct.brokeGlass(ref, shelf.note(ref).revision());
    JournalEntry entry = record(part, act, owner.because(reason), now);
    part.open(ref, shelf.note(ref));
    return entry;
  }

  <C> void review(CompartmentType<C> part, JournalEntry opening, Instant now)
      throws CryptoException {
    record(keys().compartment(part), JournalAct.reviewed(part, opening), owner, now);
  }

  private <C> JournalEntry record(Compartment<C> part, JournalAct<C> act, ActedBy by, Instant now)
      throws CryptoException {
    JournalEntry entry = journal.append(part, act, by, now.toEpochMilli());
    shelf.journal.add(entry);
    reader.read(List.of(entry));
    return entry;
  }

  /** Returns what a device did, by the journal, in order. */
  List<JournalEntry> actsOf(DeviceId device) {
    return shelf.journal.stream()
        .filter(entry -> entry.device().equals(device))
        .sorted(Comparator.comparingLong(JournalEntry::sequence))
        .toList();
  }

  @Override
  public void close() {
    keys.ifPresent(Session::close);
    secrets.close();
  }
}
