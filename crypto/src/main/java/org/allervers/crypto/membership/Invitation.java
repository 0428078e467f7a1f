package org.allervers.crypto.membership;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.allervers.crypto.CryptoException;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.VerificationKey;
import org.allervers.crypto.internal.dse1.Algorithms;
import org.allervers.crypto.internal.words.Base32;
import org.allervers.crypto.journal.Checkpoint;
import org.allervers.crypto.membership.MembershipException.Reason;

/**
 * What a new device is shown by the one that enrols it, from screen to camera: the organisation, its root key, how far the list
 * of members has come, and, if a checkpoint goes with it, how far the journal has. No server stands between, so the new device
 * believes no other root key and no older list, from its first minute. It is no secret. This class is immutable and thread-safe.
 *
 * @terme invitation d’un appareil
 */
public final class Invitation {
  /** The most entries of an invitation. */
  public static final int MOST_MEMBERS = 32;

  private static final String QR = "DSE1-INVITATION:";
  private static final int HASH = 32;
  private static final int CHECKSUM = 4;

  private final OrganisationId organisation;
  private final VerificationKey root;
  private final List<String> members;
  private final Optional<String> checkpoint;

  private Invitation(
      OrganisationId organisation,
      VerificationKey root,
      Collection<String> members,
      Optional<String> checkpoint) {
    this.organisation = organisation;
    this.root = root;
    this.members = List.copyOf(new TreeSet<>(members));
    this.checkpoint = checkpoint;
  }

  /**
   * Returns an invitation to that list, as far as it is known here. Make it after the new device is enrolled: the entry that does
   * so stands for all that came before.
   *
   * @throws IllegalArgumentException if the list has more than {@link #MOST_MEMBERS} newest entries, as many devices that work
   *     apart leave them; any entry made after they met joins them
   */
  public static Invitation of(MembershipLog list) {
    if (list.heads().size() > MOST_MEMBERS) {
      throw new IllegalArgumentException("a list must have at most " + MOST_MEMBERS
          + " newest entries to be shown, but has " + list.heads().size());
    }
    return new Invitation(list.organisation(), list.root(), list.heads(), Optional.empty());
  }

  /**
   * Returns this invitation, attesting a checkpoint too, which may then come by any way.
   *
   * @throws IllegalArgumentException if it is of another organisation
   */
  public Invitation with(Checkpoint attested) {
    if (!attested.organisation().equals(organisation)) {
      throw new IllegalArgumentException("checkpoint must be of the organisation");
    }
    return new Invitation(organisation, root, members, Optional.of(attested.root()));
  }

  /**
   * Reads an invitation.
   *
   * @param scanned the text of the code, in either case, white space left out
   * @throws MembershipException with UNSUPPORTED_FORMAT if the code is another one, with MALFORMED if it was misread
   */
  public static Invitation parse(String scanned) throws MembershipException {
    String text = scanned.strip();
    if (!text.toUpperCase(Locale.ROOT).startsWith(QR)) {
      throw new MembershipException(Reason.UNSUPPORTED_FORMAT);
    }
    byte[] all = Base32.read(text.toCharArray(), QR.length())
        .filter(read -> read.length > CHECKSUM)
        .orElseThrow(() -> new MembershipException(Reason.MALFORMED));
    byte[] body = Arrays.copyOf(all, all.length - CHECKSUM);
    Invitation invitation;
    try {
      invitation = read(ByteBuffer.wrap(body));
    } catch (BufferUnderflowException | CryptoException e) {
      throw new MembershipException(Reason.MALFORMED);
    }
    if (!Arrays.equals(invitation.toBytes(), all)) {
      throw new MembershipException(Reason.MALFORMED);
    }
    return invitation;
  }

  private static Invitation read(ByteBuffer in) throws CryptoException {
    OrganisationId organisation = new OrganisationId(new UUID(in.getLong(), in.getLong()));
    byte[] root = new byte[VerificationKey.LENGTH];
    in.get(root);
    List<String> members = new ArrayList<>();
    for (int left = Byte.toUnsignedInt(in.get()); left > 0; left--) {
      members.add(hash(in));
    }
    Optional<String> checkpoint = in.hasRemaining() ? Optional.of(hash(in)) : Optional.empty();
    return new Invitation(organisation, VerificationKey.parse(root), members, checkpoint);
  }

  private static String hash(ByteBuffer in) {
    byte[] hash = new byte[HASH];
    in.get(hash);
    return HexFormat.of().formatHex(hash);
  }

  private byte[] toBytes() {
    int hashes = members.size() + (checkpoint.isPresent() ? 1 : 0);
    ByteBuffer out =
        ByteBuffer.allocate(16 + VerificationKey.LENGTH + 1 + HASH * hashes + CHECKSUM);
    out.putLong(organisation.value().getMostSignificantBits())
        .putLong(organisation.value().getLeastSignificantBits())
        .put(root.toBytes())
        .put((byte) members.size());
    members.forEach(hash -> out.put(HexFormat.of().parseHex(hash)));
    checkpoint.ifPresent(hash -> out.put(HexFormat.of().parseHex(hash)));
    byte[] body = Arrays.copyOf(out.array(), out.position());
    return out.put(Algorithms.sha256(body), 0, CHECKSUM).array();
  }

  /** Returns the text of a code in the alphanumeric mode: 152 characters for one newest entry, 204 with a checkpoint. */
  public String qrPayload() {
    return new String(Base32.write(QR, toBytes()));
  }

  /** Returns the organisation. */
  public OrganisationId organisation() {
    return organisation;
  }

  /** Returns the public half of the root key. */
  public VerificationKey root() {
    return root;
  }

  /** Returns the hashes of the newest entries of the list that were known, ascending, unmodifiable. */
  public List<String> members() {
    return members;
  }

  /** Returns whether this is the checkpoint that was attested; its signature need not be verified then. */
  public boolean attests(Checkpoint shown) {
    return shown.organisation().equals(organisation)
        && checkpoint.filter(shown.root()::equals).isPresent();
  }

  @Override
  public String toString() {
    return "Invitation[" + organisation + ", members=" + members.size() + "]";
  }
}
