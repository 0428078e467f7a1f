package org.allervers.examples.quickstart;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.allervers.crypto.Compartment;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.CompartmentType.Health;
import org.allervers.crypto.CompartmentType.Social;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.CryptoException.NotGranted;
import org.allervers.crypto.CryptoException.WrongPassphrase;
import org.allervers.crypto.Floor;
import org.allervers.crypto.ObjectRef;
import org.allervers.crypto.Organisation;
import org.allervers.crypto.OrganisationSecret;
import org.allervers.crypto.Passphrase;
import org.allervers.crypto.PassphraseLock;
import org.allervers.crypto.Protection;
import org.allervers.crypto.Revision;
import org.allervers.crypto.Sealed;
import org.allervers.crypto.Session;

/**
 * The life of a team's keys: the organisation is created with one passphrase for the team and one for the nurses, a note of
 * each part is sealed, everything is locked, and opened again in a van without network; then the team changes its passphrase.
 */
public final class TeamKeys {
  private static final CompartmentType<Social> SOCIAL = CompartmentType.SOCIAL;
  private static final CompartmentType<Health> HEALTH = CompartmentType.HEALTH;

  /** What the server keeps: it may be copied, and shows nothing. */
  private final Path server;

  /** What each device keeps, and the server never sees. */
  private final OrganisationSecret secret;

  private final Floor floor = Floor.lowest().withProtection(Protection.PASSPHRASE_AND_SECRET);
  private final ObjectRef<Social> socialNote = ObjectRef.random(SOCIAL);
  private final ObjectRef<Health> healthNote = ObjectRef.random(HEALTH);
  private final PrintStream out;

  TeamKeys(Path server, OrganisationSecret secret, PrintStream out) {
    this.server = server;
    this.secret = secret;
    this.out = out;
  }

  /** Tells the story in a temporary folder. */
  public static void main(String[] arguments) throws IOException, CryptoException {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    try (OrganisationSecret secret = OrganisationSecret.random();
        Passphrase team = Passphrase.of(Passphrase.randomWords());
        Passphrase nurses = Passphrase.of(Passphrase.randomWords());
        Passphrase next = Passphrase.of(Passphrase.randomWords())) {
      TeamKeys story = new TeamKeys(Files.createTempDirectory("allervers"), secret, out);
      story.createAndSeal(team, nurses);
      story.openOffline(team, nurses);
      story.changePassphrase(team, next);
    }
  }

  /** The keys exist in clear only while the session is open. */
  void createAndSeal(Passphrase team, Passphrase nurses) throws IOException, CryptoException {
    try (Session session = Session.create(SOCIAL, HEALTH)) {
      Organisation locked = Organisation.of(session)
          .withSlots(session, team, secret, SOCIAL)
          .withSlots(session, nurses, secret, HEALTH);
      write("organisation", locked.toBytes());
      out.println(
          "Locked: " + locked.protection() + ", limits " + locked.protection().limits());
      write("social", seal(session.compartment(SOCIAL), socialNote, "domiciliation demandée"));
      write("health", seal(session.compartment(HEALTH), healthNote, "tension 12/8"));
    }
  }

  /** Nothing here asks the network for anything: the bytes are a copy of what the server has. */
  void openOffline(Passphrase team, Passphrase nurses) throws IOException, CryptoException {
    Organisation locked = Organisation.parse(read("organisation")).demanding(floor);
    try (Session session = locked.unlock(team, secret)) {
      out.println("The team reads: "
          + open(session.compartment(SOCIAL), socialNote, Sealed.parse(read("social"))));
      out.println("The team asks for health: " + refusal(session));
    }
    try (Session session = locked.unlock(nurses, secret)) {
      out.println("The nurses read: "
          + open(session.compartment(HEALTH), healthNote, Sealed.parse(read("health"))));
    }
  }

  private static String refusal(Session session) {
    try {
      return "opened " + session.compartment(HEALTH).type();
    } catch (NotGranted e) {
      String locks = String.join(
          ", ",
          e.locks().stream()
              .map(PassphraseLock::compartments)
              .map(Object::toString)
              .toList());
      return e.reason() + "; locks that would open it: " + e.locks().size()
          + ", of the compartments " + locks;
    }
  }

  /** Contents are not touched, and the passphrase of the nurses stays. */
  void changePassphrase(Passphrase team, Passphrase next) throws IOException, CryptoException {
    Organisation locked = Organisation.parse(read("organisation")).demanding(floor);
    write("organisation", locked.changePassphrase(team, next, secret).toBytes());
    Organisation changed = Organisation.parse(read("organisation")).demanding(floor);
    try (Session session = changed.unlock(team, secret)) {
      out.println("The old passphrase opens " + session);
    } catch (WrongPassphrase e) {
      out.println("The old passphrase: " + e.reason());
    }
    try (Session session = changed.unlock(next, secret)) {
      out.println("The new one reads: "
          + open(session.compartment(SOCIAL), socialNote, Sealed.parse(read("social"))));
    }
  }

  // The compiler lets no health note through here as a social one: the marker is the same three
  // times.
  private static <C> byte[] seal(Compartment<C> compartment, ObjectRef<C> ref, String note) {
    return compartment
        .seal(ref, Revision.first(), note.getBytes(StandardCharsets.UTF_8))
        .toBytes();
  }

  private static <C> String open(Compartment<C> compartment, ObjectRef<C> ref, Sealed sealed)
      throws CryptoException {
    return new String(compartment.open(ref, sealed), StandardCharsets.UTF_8);
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(server.resolve(name + ".dse1"), bytes);
  }

  private byte[] read(String name) throws IOException {
    return Files.readAllBytes(server.resolve(name + ".dse1"));
  }
}
