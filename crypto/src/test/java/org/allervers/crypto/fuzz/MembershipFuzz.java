package org.allervers.crypto.fuzz;

import static org.allervers.crypto.fuzz.Hostile.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.allervers.crypto.InsecureKeyAccess;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.SigningKey;
import org.allervers.crypto.membership.MembershipEntry;
import org.allervers.crypto.membership.MembershipException;
import org.allervers.crypto.membership.MembershipLog;

/** An entry of the list of members: as it is, or after it was signed by somebody who is nobody. */
final class MembershipFuzz {
  private static final SigningKey ROOT =
      SigningKey.restore(InsecureKeyAccess.granted(), new byte[32]);
  private static final MembershipLog LOG =
      MembershipLog.found(new OrganisationId(Hostile.ORGANISATION), ROOT);

  private MembershipFuzz() {}

  /** Returns the key of somebody who is nobody. */
  static SigningKey stranger() {
    byte[] seed = new byte[32];
    seed[0] = 1;
    return SigningKey.restore(InsecureKeyAccess.granted(), seed);
  }

  public static void fuzzerTestOneInput(byte[] data) {
    Optional<MembershipEntry> parsed = Hostile.value(data.length, () -> {
          try {
            return Optional.of(MembershipEntry.parse(data));
          } catch (MembershipException e) {
            return Optional.<MembershipEntry>empty();
          }
        })
        .flatMap(found -> found);
    if (parsed.isPresent()) {
      MembershipEntry entry = parsed.get();
      check(Arrays.equals(entry.toBytes(), data), "another entry");
      check(entry.toString().length() < 100, "a text");
      MembershipLog after = LOG.with(List.of(entry));
      boolean known = LOG.entries().contains(entry);
      check(known || !after.findings().isEmpty(), "an entry that nobody signed");
      check(after.heads().equals(LOG.heads()), "a list that changed");
    }
  }
}
