package org.allervers.examples.team;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.CompartmentType.SOCIAL;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.CompartmentType.Social;
import org.allervers.crypto.CryptoException.Reason;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Organisation;
import org.allervers.crypto.Passphrase;
import org.allervers.crypto.SigningKey;
import org.allervers.crypto.journal.ActedBy;
import org.allervers.crypto.journal.Checkpoint;
import org.allervers.crypto.journal.Journal;
import org.allervers.crypto.journal.JournalAct;
import org.allervers.crypto.journal.JournalEntry;
import org.allervers.crypto.journal.JournalFinding;
import org.allervers.crypto.journal.JournalOperation;
import org.allervers.crypto.journal.JournalReader;
import org.allervers.crypto.journal.StoreFinding;
import org.allervers.crypto.keyring.DeviceIdentity;
import org.allervers.crypto.keyring.DeviceSecrets;
import org.allervers.crypto.keyring.KeyEnvelope;
import org.allervers.crypto.keyring.KeyringException;
import org.allervers.crypto.membership.Invitation;
import org.allervers.crypto.membership.KnownList;
import org.allervers.crypto.membership.MemberId;
import org.allervers.crypto.membership.MembershipChange.Enrol;
import org.allervers.crypto.membership.MembershipChange.Revoke;
import org.allervers.crypto.membership.MembershipFinding;
import org.allervers.crypto.membership.MembershipLog;
import org.allervers.crypto.membership.RevocationReason;
import org.allervers.crypto.recovery.RecoveryDrill;
import org.allervers.crypto.recovery.RecoveryException;
import org.allervers.crypto.recovery.RecoveryKey;
import org.allervers.examples.team.Team.Colleague;

/**
 * The life of a fictitious team's keys in one run; the lines that it prints are in {@code story_en.properties}. From a clean clone:
 *
 * <pre>mvn -q -Pteam -DskipTests verify -pl examples/team -am</pre>
 */
public final class TeamStory {
  private static final String CARE = "pansement refait";
  private static final String LATER_CARE = "ordonnance renouvelée";
  private static final String RIGHTS = "domiciliation obtenue";

  private final ObjectRef<Health> care = ObjectRef.random(HEALTH);
  private final ObjectRef<Health> laterCare = ObjectRef.random(HEALTH);
  private final ObjectRef<Social> rights = ObjectRef.random(SOCIAL);
  private final Colleague nurseHerself = Colleague.of("agent-2", "infirmière", "soin");
  private final Colleague workerHimself = Colleague.of("agent-3", "travailleur social", "suivi");
  private final Colleague newcomerHerself = Colleague.of("agent-4", "infirmière", "soin");
  private final Team team = new Team();
  private final Tale tale;

  TeamStory(Tale tale) throws Exception {
    this.tale = tale;
  }

  /** Tells the story, in French, then in English; fails at the first line that does not hold. */
  public static void main(String[] arguments) throws Exception {
    Tale tale = new Tale();
    try {
      new TeamStory(tale).tell();
    } finally {
      // In UTF-8, whatever a bare terminal announces.
      tale.print(
          new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    }
  }

  void tell() throws Exception {
    tale.tell("title", true);
    founding();
    DeviceSecrets nursesPhone = team.newPhone();
    compareWords(nursesPhone.identity());
    Phone nurse = team.letIn(nursesPhone, nurseHerself, HEALTH);
    Phone worker = team.letIn(team.newPhone(), workerHimself, SOCIAL);
    street(nurse, worker);
    Shelf early = new Shelf().addAll(team.server);
    departure(nurse);
    Phone newcomer = team.letIn(team.newPhone(), newcomerHerself, HEALTH);
    tale.tell(
        "departure.successor",
        newcomer.read(care, at("03-16T09:00")).equals(CARE)
            && newcomer.read(laterCare, at("03-16T09:01")).equals(LATER_CARE));
    Phone workersNext = loss(worker);
    fire(List.of(team.doctor(), newcomer, workersNext));
    lies(early);
    emergency();
  }

  private void founding() {
    Phone doctor = team.doctor();
    tale.tell("founding", doctor.keys().isGranted(HEALTH) && doctor.keys().isGranted(SOCIAL));
    tale.refused(
        "founding.root",
        RecoveryException.Reason.TOO_FEW,
        () -> team.safe.open(1, 2).close(),
        Paper.HOLDERS,
        Paper.NEEDED);
  }

  private void compareWords(DeviceIdentity real) throws Exception {
    DeviceIdentity shown = DeviceIdentity.parse(real.toBytes());
    String words = shown.fingerprintWords();
    String firstLine = words.lines().findFirst().orElseThrow();
    tale.tell("entry.words", words.equals(real.fingerprintWords()), firstLine);
    try (DeviceSecrets spy = team.newPhone();
        SigningKey notRoot = SigningKey.random()) {
      tale.refused(
          "entry.swapped",
          KeyringException.Reason.OTHER_FINGERPRINT,
          () -> spy.identity().checkScanned(real.qrPayload()));
      MembershipLog forged = MembershipLog.found(team.id(), notRoot);
      forged = Team.by(notRoot, forged, new Enrol(spy.identity(), MemberId.random(), 1));
      MembershipLog seen = team.doctor().members().with(forged.entries());
      tale.tell(
          "entry.forged",
          !seen.isMember(spy.id()) && seen.findings().get(0) instanceof MembershipFinding.Forged);
    }
  }

  private void street(Phone nurse, Phone worker) throws Exception {
    nurse.write(care, CARE, at("03-02T19:10"));
    worker.write(rights, "domiciliation demandée", at("03-02T19:25"));
    nurse.learn(worker.shelf);
    worker.learn(nurse.shelf);
    tale.tell(
        "street",
        nurse.shelf.notes.equals(worker.shelf.notes)
            && nurse.reader.heads().equals(worker.reader.heads())
            && nurse.members().heads().equals(worker.members().heads()),
        worker.shelf.notes.size(),
        worker.shelf.journal.size());
    tale.refused("street.apart", Reason.NOT_GRANTED, () -> worker.read(care, at("03-02T19:40")));
    team.meet(nurse);
    team.meet(worker);
    team.meet(team.doctor());
  }

  private void departure(Phone nurse) throws Exception {
    Phone doctor = team.doctor();
    doctor.sign(new Revoke(nurse.secrets.id(), RevocationReason.DEPARTURE));
    boolean closed = doctor.members().writable(HEALTH).isEmpty();
    team.renewKeys();
    tale.tell("departure", closed && doctor.members().writable(HEALTH).isPresent());
    doctor.write(laterCare, LATER_CARE, at("03-09T10:00"));
    team.meet(doctor);
    nurse.learn(team.server);
    tale.tell("departure.before", nurse.read(care, at("03-09T21:00")).equals(CARE));
    tale.refused(
        "departure.after", Reason.NOT_GRANTED, () -> nurse.read(laterCare, at("03-09T21:01")));
    KeyEnvelope stolen = last(List.copyOf(team.server.envelopes));
    tale.refused(
        "departure.stolen",
        KeyringException.Reason.OTHER_RECIPIENT,
        () -> stolen.open(nurse.members(), HEALTH, nurse.secrets.envelopes()).close());
  }

  private Phone loss(Phone lost) throws Exception {
    Phone doctor = team.doctor();
    lost.read(rights, at("04-03T18:40"));
    team.meet(lost);
    team.meet(doctor);
    JournalEntry last = last(doctor.actsOf(lost.secrets.id()));
    tale.tell(
        "loss",
        last.operation() == JournalOperation.READ && last.object().isOf(rights),
        last.actedBy(doctor.keys().compartment(SOCIAL)).principal(),
        Instant.ofEpochMilli(last.timeMillis()).toString().substring(0, 10));
    doctor.sign(new Revoke(lost.secrets.id(), RevocationReason.LOSS));
    team.renewKeys();
    Phone next = team.letIn(team.newPhone(), workerHimself, SOCIAL);
    next.write(rights, RIGHTS, at("04-07T11:00"));
    team.meet(next);
    lost.learn(team.server);
    tale.refused("loss.after", Reason.NOT_GRANTED, () -> lost.read(rights, at("04-07T23:00")));
    return next;
  }

  private void fire(List<Phone> burnt) throws Exception {
    Phone before = team.doctor();
    team.meet(before);
    Paper paper = team.paper(HEALTH);
    RecoveryDrill drill = RecoveryKey.drill(team.id(), HEALTH, paper.typed(1, 2, 4, 5));
    tale.tell(
        "fire.drill",
        drill.recipient().equals(paper.recipient()),
        drill.present().size(),
        drill.needed());
    Checkpoint checkpoint = Checkpoint.of(
        before.reader, before.members().heads(), before.secrets.id(), before.secrets.signing());
    String letter = checkpoint.toText();
    String code = Invitation.of(before.members()).with(checkpoint).qrPayload();
    try (Passphrase right = Passphrase.of(Passphrase.randomWords());
        Passphrase wrong = Passphrase.of(Passphrase.randomWords())) {
      Organisation copy =
          Organisation.of(before.keys()).withWeakerSlots(before.keys(), right, HEALTH);
      tale.refused(
          "fire.forgotten", Reason.WRONG_PASSPHRASE, () -> copy.unlock(wrong).close());
    }
    burnt.forEach(Phone::close);

    Invitation kept = Invitation.parse(code);
    Checkpoint attested = Checkpoint.parse(letter);
    MembershipLog list = MembershipLog.read(kept.organisation(), kept.root(), team.server.members);
    List<MembershipFinding> wrong = KnownList.of(kept).compare(list);
    team.recover(list, burnt, 2, 3, 5);
    Phone doctor = team.doctor();
    tale.tell(
        "fire",
        doctor.read(care, at("06-01T09:00")).equals(CARE)
            && doctor.read(laterCare, at("06-01T09:01")).equals(LATER_CARE)
            && doctor.read(rights, at("06-01T09:02")).equals(RIGHTS),
        team.server.notes.size());
    tale.tell(
        "fire.letter",
        wrong.isEmpty()
            && kept.attests(attested)
            && doctor.reader.expect(attested).isEmpty()
            && doctor.reader.unreached().isEmpty());
  }

  private void lies(Shelf early) throws Exception {
    Phone doctor = team.doctor();
    team.meet(doctor);
    tale.tell("lies", doctor.reader.check(team.server.notes.values()).isEmpty());
    tale.found("lies.list", MembershipFinding.RolledBack.class, doctor.compare(early));
    Shelf old = new Shelf().addAll(team.server);
    old.notes.put(rights.id(), early.note(rights));
    tale.found("lies.old", StoreFinding.Stale.class, doctor.reader.check(old.notes.values()));
    Shelf less = new Shelf().addAll(team.server);
    less.notes.remove(laterCare.id());
    tale.found(
        "lies.hidden", StoreFinding.Withheld.class, doctor.reader.check(less.notes.values()));
    List<JournalEntry> acts = doctor.actsOf(doctor.secrets.id());
    JournalEntry lastButOne = acts.get(acts.size() - 2);
    less.journal.remove(lastButOne);
    tale.found("lies.hole", JournalFinding.Missing.class, newReader().read(less.journal));
    JournalReader oldReader = newReader();
    oldReader.read(early.journal);
    List<JournalFinding> shorter = doctor.reader.compare(oldReader.heads());
    tale.tell(
        "lies.journal",
        !shorter.isEmpty()
            && shorter.stream().allMatch(JournalFinding.RolledBack.class::isInstance),
        JournalFinding.RolledBack.class.getSimpleName(),
        shorter.size());
    // The phone is given an old backup and goes on from there; some are shown this end alone.
    JournalEntry twin = Journal.resume(doctor.secrets.signing(), lastButOne)
        .append(
            doctor.keys().compartment(HEALTH),
            JournalAct.read(care, team.server.note(care).revision()),
            ActedBy.ofTeam("soin"),
            at("06-02T08:00").toEpochMilli());
    tale.found("lies.fork", JournalFinding.Forked.class, doctor.reader.read(List.of(twin)));
  }

  private void emergency() throws Exception {
    Phone doctor = team.doctor();
    Phone newcomer = team.letIn(team.newPhone(), newcomerHerself, HEALTH);
    tale.tell("emergency", isImpossible(() -> doctor.breakGlass(care, "", at("06-03T02:10"))));
    String why = "personne en danger, équipe injoignable";
    JournalEntry opening = doctor.breakGlass(care, why, at("06-03T02:11"));
    tale.tell(
        "emergency.open",
        doctor.reader.openReviews().equals(List.of(opening.hash())),
        opening.actedBy(doctor.keys().compartment(HEALTH)).reason().orElseThrow(),
        doctor.reader.openReviews().size());
    doctor.review(HEALTH, opening, at("06-03T09:00"));
    boolean stillOpen = !doctor.reader.openReviews().isEmpty();
    newcomer.learn(doctor.shelf);
    newcomer.review(HEALTH, opening, at("06-03T09:30"));
    doctor.learn(newcomer.shelf);
    tale.tell(
        "emergency.review",
        stillOpen && doctor.reader.openReviews().isEmpty(),
        doctor.reader.openReviews().size());
  }

  private static boolean isImpossible(Tale.Attempt attempt) throws Exception {
    try {
      attempt.run();
      return false;
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  /** The reader of a phone that has seen nothing yet. */
  private JournalReader newReader() {
    return JournalReader.of(team.id(), team.doctor().members().deviceKeys());
  }

  private static <T> T last(List<T> all) {
    return all.get(all.size() - 1);
  }

  private static Instant at(String time) {
    return Instant.parse("2026-" + time + ":00Z");
  }
}
