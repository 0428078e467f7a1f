package org.allervers.crypto.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.SigningKey;
import org.allervers.crypto.VerificationKey;
import org.allervers.crypto.internal.dse1.Algorithms;
import org.allervers.crypto.journal.JournalException.Reason;

/**
 * The ends of all chains as one device knows them, under one Merkle root, signed: a few lines of text that fit a letter or
 * a QR code, and by which a new device notices an old journal. This class is immutable and thread-safe.
 *
 * @source C2SP, tlog-checkpoint and signed-note; RFC 6962, section 2.1, for the root
 */
public final class Checkpoint {
  private static final String ORIGIN = "allervers/journal/";
  private static final String NAME = "allervers/device/";
  private static final int MOST_DEVICES = 65_536;
  private static final byte ED25519 = 1;

  private final OrganisationId organisation;
  private final List<Head> heads;
  private final DeviceId signer;
  private final byte[] signature;
  private final byte[] keyId;

  private Checkpoint(
      OrganisationId organisation,
      List<Head> heads,
      DeviceId signer,
      byte[] keyId,
      byte[] signature) {
    this.organisation = organisation;
    this.heads = List.copyOf(heads);
    this.signer = signer;
    this.keyId = keyId;
    this.signature = signature;
  }

  /** Returns what that reader knows, signed by a device. */
  public static Checkpoint of(JournalReader reader, DeviceId signer, SigningKey key) {
    List<Head> heads = reader.heads();
    byte[] signature =
        key.sign(text(reader.organisation(), heads).getBytes(StandardCharsets.UTF_8));
    return new Checkpoint(
        reader.organisation(), heads, signer, keyId(signer, key.verificationKey()), signature);
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
    if (count < 0 || count > MOST_DEVICES || lines.size() != count + 6) {
      throw new IllegalArgumentException("wrong number of lines");
    }
    List<Head> heads = new ArrayList<>();
    for (String line : lines.subList(3, 3 + count)) {
      String[] parts = line.split(" ", -1);
      heads.add(
          new Head(new DeviceId(UUID.fromString(parts[0])), Long.parseLong(parts[1]), parts[2]));
    }
    String[] signed = after("\u2014 " + NAME, lines.get(4 + count)).split(" ", -1);
    byte[] both = Base64.getDecoder().decode(signed[1]);
    return new Checkpoint(
        organisation,
        heads,
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
    return text(organisation, heads) + "\n\u2014 " + NAME + signer.value() + " "
        + Base64.getEncoder().encodeToString(both) + "\n";
  }

  private static String text(OrganisationId organisation, List<Head> heads) {
    StringBuilder text = new StringBuilder();
    text.append(ORIGIN).append(organisation.value()).append('\n');
    text.append(heads.size()).append('\n');
    text.append(Base64.getEncoder().encodeToString(root(heads))).append('\n');
    for (Head head : heads) {
      text.append(head.device().value())
          .append(' ')
          .append(head.sequence())
          .append(' ')
          .append(head.hash())
          .append('\n');
    }
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

  /** Returns the Merkle root over the ends, 64 lower-case hexadecimal digits. */
  public String root() {
    return HexFormat.of().formatHex(root(heads));
  }

  /** Returns whether the device that it names signed it, and no part was changed. */
  public boolean isSignedBy(DeviceKeys keys) {
    byte[] text = text(organisation, heads).getBytes(StandardCharsets.UTF_8);
    return keys.keyOf(signer)
        .filter(key -> Arrays.equals(keyId, keyId(signer, key)))
        .filter(key -> key.verifies(text, signature))
        .isPresent();
  }

  private static byte[] root(List<Head> heads) {
    if (heads.isEmpty()) {
      return Algorithms.sha256();
    }
    if (heads.size() == 1) {
      Head head = heads.get(0);
      UUID device = head.device().value();
      ByteBuffer leaf = ByteBuffer.allocate(16 + 8 + 32)
          .putLong(device.getMostSignificantBits())
          .putLong(device.getLeastSignificantBits())
          .putLong(head.sequence())
          .put(HexFormat.of().parseHex(head.hash()));
      return Algorithms.sha256(new byte[] {0}, leaf.array());
    }
    int left = Integer.highestOneBit(heads.size() - 1);
    return Algorithms.sha256(
        new byte[] {1}, root(heads.subList(0, left)), root(heads.subList(left, heads.size())));
  }

  @Override
  public String toString() {
    return "Checkpoint[" + organisation + ", devices=" + heads.size() + "]";
  }
}
