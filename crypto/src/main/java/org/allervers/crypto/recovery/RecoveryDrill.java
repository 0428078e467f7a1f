package org.allervers.crypto.recovery;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.keyring.RecipientKey;

/**
 * The proof that shares still give their recovery key. It holds neither the key nor a share. This class is immutable and
 * thread-safe.
 *
 * @param organisation whose key it is
 * @param recipient the public half of the key: the one that envelopes are sealed to, or the shares are of no use
 * @param set the random number of the set
 * @param needed how many shares the key takes
 * @param holders how many shares were made
 * @param present the holders whose shares were given, ascending, unmodifiable; each of these shares was found right
 */
public record RecoveryDrill(
    OrganisationId organisation,
    RecipientKey recipient,
    int set,
    int needed,
    int holders,
    Set<Integer> present) {
  /** Copies the holders. */
  public RecoveryDrill {
    present = Collections.unmodifiableSet(new TreeSet<>(present));
  }

  static RecoveryDrill of(List<RecoveryShare> shares, RecipientKey recipient) {
    RecoveryShare first = shares.get(0);
    Set<Integer> present = new TreeSet<>();
    shares.forEach(share -> present.add(share.holder()));
    return new RecoveryDrill(
        first.organisation(), recipient, first.set(), first.needed(), first.holders(), present);
  }

  /** Returns how many more shares may be lost before the key is: the surplus of those present over those needed. */
  public int spare() {
    return present.size() - needed;
  }
}
