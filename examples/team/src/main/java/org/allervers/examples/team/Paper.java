package org.allervers.examples.team;

import java.util.ArrayList;
import java.util.List;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.keyring.AgeIdentity;
import org.allervers.crypto.keyring.AgeRecipient;
import org.allervers.crypto.keyring.EnvelopeKey;
import org.allervers.crypto.keyring.RecipientKey;
import org.allervers.crypto.recovery.RecoveryException;
import org.allervers.crypto.recovery.RecoveryKey;
import org.allervers.crypto.recovery.RecoveryShare;

/** One recovery key on the sheets of five people, three of whom suffice. Nothing of it is kept elsewhere. */
record Paper(
    OrganisationId organisation,
    CompartmentType<?> part,
    RecipientKey recipient,
    AgeRecipient ageRecipient,
    List<String> sheets) {
  static final int NEEDED = 3;
  static final int HOLDERS = 5;

  static Paper print(OrganisationId organisation, CompartmentType<?> part) {
    try (RecoveryKey key = RecoveryKey.create(organisation, part);
        EnvelopeKey envelopes = key.envelopes();
        AgeIdentity age = key.ageIdentity()) {
      List<String> sheets = new ArrayList<>();
      for (RecoveryShare share : key.split(NEEDED, HOLDERS)) {
        sheets.add(new String(share.toWords()));
        share.close();
      }
      return new Paper(organisation, part, envelopes.recipient(), age.recipient(), sheets);
    }
  }

  /** Reads the sheets of those holders, counted from 1, as they are typed. */
  List<RecoveryShare> typed(int... holders) throws RecoveryException {
    List<RecoveryShare> shares = new ArrayList<>();
    for (int holder : holders) {
      shares.add(RecoveryShare.parse(sheets.get(holder - 1).toCharArray()));
    }
    return shares;
  }

  /** Returns the key that those holders have together. */
  RecoveryKey together(int... holders) throws RecoveryException {
    return RecoveryKey.combine(organisation, part, typed(holders));
  }

  /** Nothing of what is on the sheets. */
  @Override
  public String toString() {
    return "Paper[" + part + "]";
  }
}
