package org.allervers.examples.manoreport;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.allervers.core.mano.ManoOpening;
import org.allervers.crypto.mano.ManoException;
import org.allervers.crypto.mano.ManoItem;
import org.allervers.crypto.mano.ManoKey;
import org.allervers.crypto.mano.ManoOpened;
import org.allervers.crypto.mano.ManoReader;

/** The keys of an organisation: that of today, and older ones for what a change of passphrase left behind. */
final class Opening implements ManoOpening, AutoCloseable {

  private final ManoReader today;
  private final ManoReader all;
  private final int ofToday;

  private Opening(List<ManoKey> today, List<ManoKey> older) {
    List<ManoKey> keys = new ArrayList<>(today);
    keys.addAll(older);
    this.today = ManoReader.of(today);
    this.all = ManoReader.of(keys);
    this.ofToday = today.size();
  }

  /**
   * Asks for the passphrases, and makes keys of them. Each passphrase is wiped before the next is asked for.
   *
   * @throws Complaint if nobody can be asked, or if a passphrase makes no key
   */
  static Opening ask(Passphrases passphrases, Options options, Messages messages) throws Complaint {
    List<ManoKey> today = new ArrayList<>();
    List<ManoKey> older = new ArrayList<>();
    boolean isDone = false;
    try {
      today.addAll(keys(passphraseOfToday(passphrases, options, messages)));
      for (int descriptor : options.olderFds()) {
        older.addAll(keys(read(passphrases, descriptor)));
      }
      Opening opening = new Opening(today, older);
      isDone = true;
      return opening;
    } finally {
      if (!isDone) {
        today.forEach(ManoKey::close);
        older.forEach(ManoKey::close);
      }
    }
  }

  private static char[] passphraseOfToday(
      Passphrases passphrases, Options options, Messages messages) throws Complaint {
    Optional<Integer> descriptor = options.passphraseFd();
    if (descriptor.isPresent()) {
      return read(passphrases, descriptor.get());
    }
    Optional<char[]> typed = passphrases.ask(messages.say("passphrase.prompt"));
    return typed.orElseThrow(() -> new Complaint(ExitCode.USAGE, "passphrase.nobody"));
  }

  private static char[] read(Passphrases passphrases, int descriptor) throws Complaint {
    try {
      return passphrases.read(descriptor);
    } catch (IOException e) {
      // What the system says may hold what it read.
      throw new Complaint(ExitCode.USAGE, "passphrase.unreadable", String.valueOf(descriptor));
    }
  }

  private static List<ManoKey> keys(char[] passphrase) throws Complaint {
    try {
      return ManoKey.deriveAll(passphrase);
    } catch (ManoException e) {
      throw new Complaint(
          ExitCode.WRONG_PASSPHRASE,
          e.reason() == ManoException.Reason.PASSPHRASE_EMPTY
              ? "passphrase.empty"
              : "passphrase.not-latin1");
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  /** Whether the passphrase of today, not an older one, opens what proves it. */
  boolean opens(Proof proof) {
    return proof.isOpenedBy(today);
  }

  @Override
  public Opened open(String encrypted, String encryptedEntityKey) {
    return result(all.open(new ManoItem(encrypted, encryptedEntityKey)));
  }

  @Override
  public List<Opened> openAll(List<Sealed> contents) {
    List<ManoItem> items = contents.stream()
        .map(one -> new ManoItem(one.encrypted(), one.encryptedEntityKey()))
        .toList();
    return all.openAll(items).stream().map(this::result).toList();
  }

  private Opened result(ManoOpened opened) {
    if (opened instanceof ManoOpened.Intact intact) {
      return new Text(intact.payload(), intact.candidate() >= ofToday);
    }
    return new Refused(((ManoOpened.Refused) opened).reason().name());
  }

  @Override
  public void close() {
    today.close();
    all.close();
  }

  @Override
  public String toString() {
    return "Opening[redacted]";
  }
}
