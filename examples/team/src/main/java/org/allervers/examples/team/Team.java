package org.allervers.examples.team;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.CompartmentType.SOCIAL;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.Session;
import org.allervers.crypto.SigningKey;
import org.allervers.crypto.journal.ActedBy;
import org.allervers.crypto.keyring.DeviceSecrets;
import org.allervers.crypto.keyring.EnvelopeKey;
import org.allervers.crypto.keyring.EnvelopeSuite;
import org.allervers.crypto.membership.Invitation;
import org.allervers.crypto.membership.MemberId;
import org.allervers.crypto.membership.MembershipChange;
import org.allervers.crypto.membership.MembershipChange.Enrol;
import org.allervers.crypto.membership.MembershipChange.Grant;
import org.allervers.crypto.membership.MembershipChange.Revoke;
import org.allervers.crypto.membership.MembershipChange.Rotate;
import org.allervers.crypto.membership.MembershipLog;
import org.allervers.crypto.membership.RevocationReason;
import org.allervers.crypto.recovery.RecoveryKey;

/** A team: a doctor who lets the others in and shuts them out, what lies on paper, and the server. Not thread-safe. */
final class Team {
  /**
   * A person of the team.
   *
   * @param by how the journal names the person
   */
  record Colleague(MemberId id, ActedBy by) {
    static Colleague of(String agent, String role, String purpose) {
      return new Colleague(MemberId.random(), ActedBy.of(agent, role, purpose));
    }
  }

  /** All that the server has. */
  final Shelf server = new Shelf();

  final Safe safe;
  private final Map<CompartmentType<?>, Paper> papers;
  private final Colleague doctorHerself = Colleague.of("agent-1", "médecin", "coordination");
  private Phone doctor;

  /** Founds a team: a key for each part, a recovery key for each on paper, and a root key that nobody keeps. */
  Team() throws Exception {
    try (Session first = Session.create(HEALTH, SOCIAL);
        SigningKey root = SigningKey.random()) {
      OrganisationId id = first.organisation();
      papers = Map.of(HEALTH, Paper.print(id, HEALTH), SOCIAL, Paper.print(id, SOCIAL));
      safe = new Safe(root);
      MembershipLog list = MembershipLog.found(id, root);
      for (CompartmentType<?> part : papers.keySet()) {
        list = by(root, list, new Rotate(part.code(), 0, first.commitment(part, 0)));
        list = by(root, list, new Grant(doctorHerself.id, codes(part), true));
      }
      doctor = doctorsPhone(root, list, first);
    }
  }

  Phone doctor() {
    return doctor;
  }

  OrganisationId id() {
    return doctor.members().organisation();
  }

  Paper paper(CompartmentType<?> part) {
    return Objects.requireNonNull(papers.get(part), "paper");
  }

  /** A new phone makes its keys, which never leave it. */
  DeviceSecrets newPhone() {
    return DeviceSecrets.create(id(), EnvelopeSuite.X_WING);
  }

  /** The root key lets the doctor in, who is handed all keys. */
  private Phone doctorsPhone(SigningKey root, MembershipLog list, Session keys) throws Exception {
    DeviceSecrets fresh = DeviceSecrets.create(list.organisation(), EnvelopeSuite.X_WING);
    int index = list.freeIndex(fresh.id());
    MembershipLog in = by(root, list, new Enrol(fresh.identity(), doctorHerself.id, index));
    server.members.addAll(in.entries());
    Phone phone = new Phone(fresh, doctorHerself.by, index, Invitation.of(in), server);
    for (Paper paper : papers.values()) {
      phone.share(keys, paper);
    }
    meet(phone);
    return phone;
  }

  /** The doctor lets a phone in whose words were compared, and shows it the root key and how far the list has come. */
  Phone letIn(DeviceSecrets fresh, Colleague who, CompartmentType<?> part) throws Exception {
    if (!doctor.members().holds(who.id, part)) {
      doctor.sign(new Grant(who.id, codes(part), false));
    }
    int index = doctor.members().freeIndex(fresh.id());
    doctor.sign(new Enrol(fresh.identity(), who.id, index));
    doctor.share(doctor.keys(), paper(part));
    meet(doctor);
    String code = Invitation.of(doctor.members()).qrPayload();
    Phone phone = new Phone(fresh, who.by, index, Invitation.parse(code), server);
    meet(phone);
    return phone;
  }

  /** The doctor renews the keys that somebody may hold who has lost the right to them. */
  void renewKeys() throws Exception {
    for (Paper paper : papers.values()) {
      if (doctor.members().mustRotate(paper.part())) {
        doctor.renew(paper);
      }
    }
    meet(doctor);
  }

  /**
   * Every phone is lost: those who hold the sheets of paper meet, and the doctor begins again with a new phone.
   *
   * @param list as the server shows it, compared with what lay beside the sheets
   * @param holders whose sheets there are
   */
  void recover(MembershipLog list, List<Phone> lost, int... holders) throws Exception {
    Optional<Session> found = Optional.empty();
    for (Paper paper : papers.values()) {
      try (RecoveryKey whole = paper.together(holders);
          EnvelopeKey opener = whole.envelopes()) {
        found = Phone.unlock(found, list, server, opener);
      }
    }
    try (Session keys = found.orElseThrow();
        SigningKey root = safe.open(holders)) {
      doctor = doctorsPhone(root, list, keys);
    }
    for (Phone phone : lost) {
      doctor.sign(new Revoke(phone.secrets.id(), RevocationReason.LOSS));
    }
    renewKeys();
  }

  /** A phone and the server exchange what they have; while the server is honest, nothing is wrong. */
  void meet(Phone phone) throws Exception {
    server.addAll(phone.shelf);
    boolean isHonest = phone.compare(server).isEmpty() && phone.learn(server).isEmpty();
    if (!isHonest || !phone.members().findings().isEmpty()) {
      throw new IllegalStateException("something is wrong where nothing should be");
    }
  }

  static MembershipLog by(SigningKey root, MembershipLog list, MembershipChange change)
      throws Exception {
    return list.with(List.of(list.signAsRoot(change, root)));
  }

  private static NavigableSet<Integer> codes(CompartmentType<?> part) {
    return new TreeSet<>(List.of(part.code()));
  }
}
