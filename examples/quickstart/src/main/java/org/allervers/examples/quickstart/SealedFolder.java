package org.allervers.examples.quickstart;

import static org.allervers.core.Compartment.COORDINATION;
import static org.allervers.core.Compartment.HEALTH;
import static org.allervers.core.Compartment.IDENTITY;
import static org.allervers.core.Compartment.SOCIAL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.Register;
import org.allervers.core.json.JsonFormat;
import org.allervers.core.json.Reading;
import org.allervers.core.rules.Finding;
import org.allervers.core.rules.Findings;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Opened;
import org.allervers.crypto.Organisation;
import org.allervers.crypto.Passphrase;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.Session;
import org.allervers.crypto.store.FileRecordStore;
import org.allervers.indicators.disclosure.LedgerException;
import org.allervers.indicators.disclosure.Outcome;
import org.allervers.indicators.disclosure.ReleaseLedger;

/**
 * A folder of sealed records: each dossier cut into its compartments, each part sealed under the key of its compartment,
 * the keys locked under two passphrases. Who has the team's passphrase cannot open the health parts.
 */
final class SealedFolder {

  /** What belongs to the team and to nobody's dossier. */
  private static final class TeamRegister {}

  private static final CompartmentType<TeamRegister> REGISTER =
      CompartmentType.custom(CompartmentType.FIRST_CUSTOM, TeamRegister.class);

  /** In the order in which they are sealed. */
  private static final Map<Compartment, CompartmentType<?>> TYPES = types();

  private static final JsonFormat<Dossier> DOSSIERS = JsonFormat.dossiers();
  private static final JsonFormat<Register> REGISTERS = JsonFormat.registers();

  private static final String KEYS = "organisation.dse1";

  private final Path folder;

  SealedFolder(Path folder) {
    this.folder = folder;
  }

  private static Map<Compartment, CompartmentType<?>> types() {
    Map<Compartment, CompartmentType<?>> types = new LinkedHashMap<>();
    types.put(IDENTITY, CompartmentType.IDENTITY);
    types.put(SOCIAL, CompartmentType.SOCIAL);
    types.put(COORDINATION, CompartmentType.COORDINATION);
    types.put(HEALTH, CompartmentType.HEALTH);
    return types;
  }

  /** Two secrets for one organisation. Demonstration only: a host asks people for theirs. */
  private static Passphrase team() {
    return Passphrase.of(
        "demonstration fictive passerelle lanterne carnet boussole tilleul".toCharArray());
  }

  private static Passphrase care() {
    return Passphrase.of(
        "demonstration publique pansement sirop thermometre coussin marronnier".toCharArray());
  }

  /**
   * What was sealed.
   *
   * @param records sealed records
   * @param bytes their size together
   */
  record Stored(int records, long bytes) {}

  /**
   * Seals under fresh keys, which are locked and then forgotten.
   *
   * @throws IOException if the folder cannot be written
   */
  Stored seal(List<Dossier> dossiers, Register register) throws IOException, CryptoException {
    FileRecordStore store = FileRecordStore.open(folder);
    try (Session session = Session.create(
            CompartmentType.IDENTITY,
            CompartmentType.SOCIAL,
            CompartmentType.COORDINATION,
            CompartmentType.HEALTH,
            REGISTER,
            SealedLedger.RELEASES);
        Passphrase team = team();
        Passphrase care = care()) {
      Stored stored = new Stored(0, 0);
      for (Dossier dossier : dossiers) {
        for (Map.Entry<Compartment, CompartmentType<?>> part : TYPES.entrySet()) {
          byte[] json = DOSSIERS.write(dossier.only(part.getKey()));
          UUID id = dossier.id().value();
          stored = put(session, store, part.getValue(), id, json, stored);
        }
      }
      byte[] json = REGISTERS.write(register);
      stored = put(session, store, REGISTER, register.id(), json, stored);
      Files.write(
          folder.resolve(KEYS),
          Organisation.of(session)
              .withWeakerSlots(
                  session,
                  team,
                  CompartmentType.IDENTITY,
                  CompartmentType.SOCIAL,
                  CompartmentType.COORDINATION,
                  REGISTER,
                  SealedLedger.RELEASES)
              .withWeakerSlots(session, care, CompartmentType.HEALTH)
              .toBytes());
      return stored;
    }
  }

  private static <C> Stored put(
      Session session,
      FileRecordStore store,
      CompartmentType<C> type,
      UUID id,
      byte[] json,
      Stored before)
      throws IOException, CryptoException {
    Sealed sealed = session.compartment(type).seal(ObjectRef.of(type, id), Revision.first(), json);
    if (!store.create(sealed).isDone()) {
      throw new IOException("this record is already in the folder: " + id);
    }
    return new Stored(before.records() + 1, before.bytes() + sealed.toBytes().length);
  }

  /**
   * What came out of the folder.
   *
   * @param dossiers those of which every part opened
   * @param register the register, if it opened
   * @param records records read, refused ones included
   * @param refusals what did not open, one for each record
   * @param findings what reading the JSON noticed
   */
  record Content(
      List<Dossier> dossiers,
      Optional<Register> register,
      int records,
      List<Refusal> refusals,
      Findings findings) {}

  /**
   * A record that did not open; the others did.
   *
   * @param id of the dossier or of the register
   * @param compartment what it held
   * @param reason a fact, never content
   */
  record Refusal(UUID id, String compartment, String reason) {}

  /**
   * Opens everything with both passphrases.
   *
   * @throws IOException if the folder cannot be read
   * @throws CryptoException if the keys themselves do not open
   */
  Content open() throws IOException, CryptoException {
    Organisation organisation = Organisation.parse(Files.readAllBytes(folder.resolve(KEYS)));
    try (Passphrase team = team();
        Passphrase care = care();
        Session teamSession = organisation.unlock(team);
        Session careSession = organisation.unlock(care)) {
      return new Opening(FileRecordStore.open(folder)).run(teamSession, careSession);
    }
  }

  /**
   * Adds a release to a ledger, keeps it here under the team's key, and reads it again.
   *
   * @throws LedgerException if what is read is not that ledger
   */
  ReleaseLedger addAndReadAgain(ReleaseLedger ledger, Outcome.Released released, LocalDate on)
      throws IOException, CryptoException, LedgerException {
    Organisation organisation = Organisation.parse(Files.readAllBytes(folder.resolve(KEYS)));
    try (Passphrase team = team();
        Session session = organisation.unlock(team)) {
      SealedLedger sealed = new SealedLedger(session, FileRecordStore.open(folder), ledger.team());
      return sealed.read(sealed.add(ledger, released, on));
    }
  }

  /** One reading of the whole folder. */
  private static final class Opening {

    private final FileRecordStore store;
    private final Map<UUID, Map<Compartment, Dossier>> parts = new TreeMap<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private Optional<Register> register = Optional.empty();
    private int records;

    private Opening(FileRecordStore store) {
      this.store = store;
    }

    private Content run(Session team, Session care) throws IOException, CryptoException {
      for (Map.Entry<Compartment, CompartmentType<?>> entry : TYPES.entrySet()) {
        Compartment compartment = entry.getKey();
        Session session = compartment == HEALTH ? care : team;
        openAll(session, entry.getValue())
            .forEach((id, json) -> read(DOSSIERS.read(json), id, compartment.name())
                .ifPresent(part -> parts
                    .computeIfAbsent(id, any -> new LinkedHashMap<>())
                    .put(compartment, part)));
      }
      openAll(team, REGISTER)
          .forEach((id, json) -> register = read(REGISTERS.read(json), id, "REGISTER"));
      return new Content(join(), register, records, refusals, Findings.of(findings));
    }

    private <C> Map<UUID, byte[]> openAll(Session session, CompartmentType<C> type)
        throws IOException, CryptoException {
      Map<ObjectRef<C>, Sealed> sealed = new LinkedHashMap<>();
      for (UUID id : store.list(type)) {
        ObjectRef<C> ref = ObjectRef.of(type, id);
        try {
          store.find(ref).ifPresent(one -> sealed.put(ref, one));
        } catch (CryptoException e) {
          records++;
          refuse(id, type, e);
        }
      }
      records += sealed.size();
      Map<UUID, byte[]> opened = new LinkedHashMap<>();
      for (Opened<C> one : session.compartment(type).openAll(sealed, Runnable::run)) {
        if (one instanceof Opened.Intact<C> intact) {
          opened.put(intact.ref().id(), intact.payload());
        } else if (one instanceof Opened.Failed<C> failed) {
          refuse(failed.ref().id(), type, failed.failure());
        }
      }
      return opened;
    }

    private void refuse(UUID id, CompartmentType<?> type, CryptoException failure) {
      refusals.add(new Refusal(id, name(type), failure.reason().name()));
    }

    private static String name(CompartmentType<?> type) {
      return TYPES.entrySet().stream()
          .filter(entry -> entry.getValue().equals(type))
          .map(entry -> entry.getKey().name())
          .findFirst()
          .orElse("REGISTER");
    }

    private <T> Optional<T> read(Reading<T> reading, UUID id, String compartment) {
      reading
          .problem()
          .ifPresent(problem ->
              refusals.add(new Refusal(id, compartment, problem.reason() + " " + problem.path())));
      reading.findings().forEach(findings::add);
      return reading.value();
    }

    /** A dossier of which a part is missing is left out and told, not counted as if that part were empty. */
    private List<Dossier> join() {
      List<Dossier> whole = new ArrayList<>();
      parts.forEach((id, held) -> {
        if (held.size() == TYPES.size()) {
          whole.add(Dossier.join(held.values()));
        } else {
          TYPES.keySet().stream()
              .filter(compartment -> !held.containsKey(compartment))
              .filter(compartment -> !isRefused(id, compartment))
              .forEach(compartment -> refusals.add(new Refusal(id, compartment.name(), "MISSING")));
        }
      });
      return whole;
    }

    private boolean isRefused(UUID id, Compartment compartment) {
      return refusals.stream()
          .anyMatch(refusal ->
              refusal.id().equals(id) && refusal.compartment().equals(compartment.name()));
    }
  }
}
