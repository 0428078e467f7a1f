package org.allervers.crypto.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.SigningKey;
import org.allervers.crypto.VerificationKey;
import org.allervers.crypto.internal.dse1.Algorithms;
import org.allervers.crypto.journal.JournalException.Reason;

/**
 * The ends of all chains and the newest entries of the list of members, as one device knows them, under one Merkle root, signed:
 * a few lines of text that fit a letter, and by which another device notices an old journal, or an old or another list. This
 * class is immutable and thread-safe.
 *
 * @source C2SP, tlog-checkpoint and signed-note; RFC 6962, section 2.1, for the root
 */
public final class Checkpoint {
  private static final String ORIGIN = "allervers/journal/";
  private static final String NAME = "allervers/device/";
  private static final String MEMBERS = "members ";
  private static final int MOST_LINES = 65_536;
  private static final byte ED25519 = 1;
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final OrganisationId organisation;
  private final List<Head> heads;
  private final List<String> members;
  private final DeviceId signer;
  private final byte[] signature;
  private final byte[] keyId;

  private Checkpoint(
      OrganisationId organisation,
      List<Head> heads,
      Collection<String> members,
      DeviceId signer,
      byte[] keyId,
      byte[] signature) {
    this.organisation = organisation;
    this.heads = List.copyOf(heads);
    this.members = List.copyOf(new TreeSet<>(members));
    if (!this.members.stream().allMatch(hash -> HASH.matcher(hash).matches())) {
      throw new IllegalArgumentException("members must be hashes of 64 digits");
    }
    this.signer = signer;
    this.keyId = keyId;
    this.signature = signature;
  }

  /**
   * Returns what a device knows, signed by it.
   *
   * @param members the hashes of the newest entries of the list of members, as {@code MembershipLog.heads} gives them; none where
   *     a team shares a passphrase and has no list
   * @throws IllegalArgumentException if one of them is no hash
   */
  public static Checkpoint of(
      JournalReader reader, Collection<String> members, DeviceId signer, SigningKey key) {
    Checkpoint unsigned = new Checkpoint(
        reader.organisation(),
        reader.heads(),
        members,
        signer,
        keyId(signer, key.verificationKey()),
        new byte[0]);
    return new Checkpoint(
        unsigned.organisation,
        unsigned.heads,
        unsigned.members,
        signer,
        unsigned.keyId,
        key.sign(unsigned.text().getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Reads a checkpoint. Its signature is not verified.
   *
   * @throws JournalException with UNREADABLE_CHECKPOINT if it is not written as {@link #toText} writes it
   */
  public static Checkpoint parse(String text) throws JournalException {
    try {
      Checkpoint parsed = parseLines(List.of(text.split("\n", -1)));
      if (parsed.toText().equals(text)) {
        return parsed;
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new JournalException(Reason.UNREADABLE_CHECKPOINT);
    }
    throw new JournalException(Reason.UNREADABLE_CHECKPOINT);
  }

  private static Checkpoint parseLines(List<String> lines) {
    OrganisationId organisation = new OrganisationId(UUID.fromString(after(ORIGIN, lines.get(0))));
    int count = Integer.parseInt(lines.get(1));
    if (count < 0 || count > MOST_LINES || lines.size() != count + 6) {
      throw new IllegalArgumentException("wrong number of lines");
    }
    List<Head> heads = new ArrayList<>();
    List<String> members = new ArrayList<>();
    for (String line : lines.subList(3, 3 + count)) {
      if (line.startsWith(MEMBERS)) {
        members.add(after(MEMBERS, line));
        continue;
      }
      String[] parts = line.split(" ", -1);
      heads.add(
          new Head(new DeviceId(UUID.fromString(parts[0])), Long.parseLong(parts[1]), parts[2]));
    }
    String[] signed = after("\u2014 " + NAME, lines.get(4 + count)).split(" ", -1);
    byte[] both = Base64.getDecoder().decode(signed[1]);
    return new Checkpoint(
        organisation,
        heads,
        members,
        new DeviceId(UUID.fromString(signed[0])),
        Arrays.copyOf(both, 4),
        Arrays.copyOfRange(both, 4, both.length));
  }

  private static String after(String start, String line) {
    if (!line.startsWith(start)) {
      throw new IllegalArgumentException("wrong line");
    }
    return line.substring(start.length());
  }

  /** Returns the signed note: lines ended by a line feed. */
  public String toText() {
    byte[] both = ByteBuffer.allocate(keyId.length + signature.length)
        .put(keyId)
        .put(signature)
        .array();
    return text() + "\n\u2014 " + NAME + signer.value() + " "
        + Base64.getEncoder().encodeToString(both) + "\n";
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    text.append(ORIGIN).append(organisation.value()).append('\n');
    text.append(heads.size() + members.size()).append('\n');
    text.append(Base64.getEncoder().encodeToString(tree(leaves()))).append('\n');
    for (Head head : heads) {
      text.append(head.device().value())
          .append(' ')
          .append(head.sequence())
          .append(' ')
          .append(head.hash())
          .append('\n');
    }
    members.forEach(hash -> text.append(MEMBERS).append(hash).append('\n'));
    return text.toString();
  }

  private static byte[] keyId(DeviceId device, VerificationKey key) {
    byte[] name = (NAME + device.value() + "\n").getBytes(StandardCharsets.US_ASCII);
    return Arrays.copyOf(Algorithms.sha256(name, new byte[] {ED25519}, key.toBytes()), 4);
  }

  /** Returns the organisation. */
  public OrganisationId organisation() {
    return organisation;
  }

  /** Returns the device that claims to have signed it. */
  public DeviceId signer() {
    return signer;
  }

  /** Returns the ends of the chains, by device, unmodifiable. */
  public List<Head> heads() {
    return heads;
  }

  /** Returns the hashes of the newest entries of the list of members, ascending, unmodifiable; empty if there is no list. */
  public List<String> members() {
    return members;
  }

  /** Returns the Merkle root over the ends and the newest entries, 64 lower-case hexadecimal digits. */
  public String root() {
    return HexFormat.of().formatHex(tree(leaves()));
  }

  /** Returns whether the device that it names signed it, and no part was changed. */
  public boolean isSignedBy(DeviceKeys keys) {
    byte[] text = text().getBytes(StandardCharsets.UTF_8);
    return keys.keyOf(signer)
        .filter(key -> Arrays.equals(keyId, keyId(signer, key)))
        .filter(key -> key.verifies(text, signature))
        .isPresent();
  }

  private List<byte[]> leaves() {
    List<byte[]> leaves = new ArrayList<>();
    for (Head head : heads) {
      UUID device = head.device().value();
      leaves.add(ByteBuffer.allocate(16 + 8 + 32)
          .putLong(device.getMostSignificantBits())
          .putLong(device.getLeastSignificantBits())
          .putLong(head.sequence())
          .put(HexFormat.of().parseHex(head.hash()))
          .array());
    }
    // Shorter than the leaf of a chain: neither can stand for the other.
    members.forEach(hash -> leaves.add(HexFormat.of().parseHex(hash)));
    return leaves;
  }

  private static byte[] tree(List<byte[]> leaves) {
    if (leaves.isEmpty()) {
      return Algorithms.sha256();
    }
    if (leaves.size() == 1) {
      return Algorithms.sha256(new byte[] {0}, leaves.get(0));
    }
    int left = Integer.highestOneBit(leaves.size() - 1);
    return Algorithms.sha256(
        new byte[] {1}, tree(leaves.subList(0, left)), tree(leaves.subList(left, leaves.size())));
  }

  @Override
  public String toString() {
    return "Checkpoint[" + organisation + ", devices=" + heads.size() + ", members="
        + members.size() + "]";
  }
}
