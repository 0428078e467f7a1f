package org.allervers.examples.team;

import java.util.Arrays;
import java.util.List;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.InsecureKeyAccess;
import org.allervers.crypto.Session;
import org.allervers.crypto.SigningKey;
import org.allervers.crypto.VerificationKey;
import org.allervers.crypto.keyring.AgeIdentity;
import org.allervers.crypto.keyring.KeyringException;
import org.allervers.crypto.keyring.KeyringExport;
import org.allervers.crypto.recovery.RecoveryException;
import org.allervers.crypto.recovery.RecoveryKey;

/** The root key, which may do everything, and which nobody keeps: only paper opens it. */
final class Safe {
  private static final CompartmentType<Safe> INSIDE = CompartmentType.custom(16, Safe.class);
  private static final InsecureKeyAccess CLEAR = InsecureKeyAccess.granted();

  final Paper paper;
  private final VerificationKey root;
  private final byte[] keys;
  private final byte[] sealedRoot;

  /** Locks a root key away. */
  Safe(SigningKey rootKey) throws CryptoException {
    root = rootKey.verificationKey();
    try (Session session = Session.create(INSIDE)) {
      paper = Paper.print(session.organisation(), INSIDE);
      keys = KeyringExport.seal(CLEAR, session, List.of(paper.ageRecipient()));
      byte[] clear = rootKey.export(CLEAR);
      sealedRoot = session.compartment(INSIDE).sealNote(0, root.toBytes(), clear);
      Arrays.fill(clear, (byte) 0);
    }
  }

  /** Opens it with the sheets of those holders. */
  SigningKey open(int... holders) throws CryptoException, KeyringException, RecoveryException {
    try (RecoveryKey whole = paper.together(holders);
        AgeIdentity identity = whole.ageIdentity();
        Session session = KeyringExport.open(keys, identity)) {
      byte[] clear = session.compartment(INSIDE).openNote(0, root.toBytes(), sealedRoot);
      try {
        return SigningKey.restore(CLEAR, clear);
      } finally {
        Arrays.fill(clear, (byte) 0);
      }
    }
  }
}
