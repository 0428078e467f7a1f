package org.allervers.crypto.internal.age;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.allervers.crypto.internal.age.AgeRefused.Fault;

/**
 * A whole age file in memory. Nothing of the payload is given out before all of it has been verified.
 *
 * @source C2SP age, version 1
 */
public final class AgeFile {
  private static final int NONCE = 16;
  private static final int CHUNK = 64 * 1024;

  private AgeFile() {}

  /**
   * Returns a file for those recipients.
   *
   * @param to one passphrase alone, or recipients that are all classical or all hybrid
   * @param payload not kept; the caller has to wipe it
   * @throws IllegalArgumentException if there is none, or if they are mixed
   */
  public static byte[] seal(List<AgeKey> to, byte[] payload, boolean armored, SecureRandom random) {
    boolean mixed = to.stream().map(AgeKey::isClassical).distinct().count() > 1
        || (to.size() > 1 && to.stream().anyMatch(key -> key.type().equals(AgeKey.SCRYPT)));
    if (to.isEmpty() || mixed) {
      throw new IllegalArgumentException("recipients must be of one kind, and a passphrase alone");
    }
    byte[] fileKey = new byte[AgeKey.FILE_KEY];
    random.nextBytes(fileKey);
    try {
      List<Stanza> stanzas = new ArrayList<>();
      for (AgeKey key : to) {
        stanzas.add(key.wrap(fileKey, random)
            .orElseThrow(() -> new IllegalArgumentException("a recipient cannot be sealed to")));
      }
      byte[] authenticated = Header.authenticated(stanzas).getBytes(StandardCharsets.US_ASCII);
      byte[] end = (" " + Stanza.encode(mac(fileKey, authenticated)) + "\n")
          .getBytes(StandardCharsets.US_ASCII);
      byte[] nonce = new byte[NONCE];
      random.nextBytes(nonce);
      byte[] body = sealPayload(fileKey, nonce, payload);
      byte[] file = ByteBuffer.allocate(authenticated.length + end.length + NONCE + body.length)
          .put(authenticated)
          .put(end)
          .put(nonce)
          .put(body)
          .array();
      return armored ? Armor.write(file) : file;
    } finally {
      Arrays.fill(fileKey, (byte) 0);
    }
  }

  private static byte[] mac(byte[] fileKey, byte[] authenticated) {
    byte[] key = AgePrimitives.hkdf(fileKey, new byte[0], "header");
    try {
      return AgePrimitives.hmac(key, authenticated);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private static int chunks(int payload) {
    return Math.max(1, (payload + CHUNK - 1) / CHUNK);
  }

  private static byte[] nonce(int chunk, boolean last) {
    return ByteBuffer.allocate(12)
        .putInt(7, chunk)
        .put(11, (byte) (last ? 1 : 0))
        .array();
  }

  private static byte[] sealPayload(byte[] fileKey, byte[] salt, byte[] payload) {
    byte[] key = AgePrimitives.hkdf(fileKey, salt, "payload");
    int chunks = chunks(payload.length);
    ByteBuffer out = ByteBuffer.allocate(payload.length + chunks * AgePrimitives.TAG);
    for (int i = 0; i < chunks; i++) {
      byte[] clear =
          Arrays.copyOfRange(payload, i * CHUNK, Math.min(payload.length, (i + 1) * CHUNK));
      out.put(AgePrimitives.seal(key, nonce(i, i == chunks - 1), clear));
      Arrays.fill(clear, (byte) 0);
    }
    Arrays.fill(key, (byte) 0);
    return out.array();
  }

  /**
   * Returns the payload, which the caller has to wipe. Whether the file is armored is seen from its first sign.
   *
   * @param with tried in this order on every recipient of the file
   * @throws AgeRefused with the first fault
   */
  public static byte[] open(List<AgeKey> with, byte[] file) throws AgeRefused {
    byte[] binary = Armor.isArmored(file) ? Armor.read(file) : file;
    Header header = Header.parse(binary);
    long passphrases = header.stanzas().stream()
        .filter(one -> one.type().equals(AgeKey.SCRYPT))
        .count();
    if (passphrases > 0 && header.stanzas().size() > 1) {
      throw new AgeRefused(Fault.MIXED);
    }
    byte[] fileKey = fileKey(with, header);
    try {
      if (!MessageDigest.isEqual(mac(fileKey, header.authenticated()), header.mac())) {
        throw new AgeRefused(Fault.MAC);
      }
      return openPayload(fileKey, binary, header.length());
    } finally {
      Arrays.fill(fileKey, (byte) 0);
    }
  }

  private static byte[] fileKey(List<AgeKey> with, Header header) throws AgeRefused {
    for (AgeKey key : with) {
      for (Stanza stanza : header.stanzas()) {
        if (stanza.type().equals(key.type())) {
          Optional<byte[]> found = key.unwrap(stanza);
          if (found.isPresent()) {
            return found.orElseThrow();
          }
        }
      }
    }
    throw new AgeRefused(Fault.NO_MATCH);
  }

  private static byte[] openPayload(byte[] fileKey, byte[] file, int from) throws AgeRefused {
    if (file.length - from < NONCE + AgePrimitives.TAG) {
      throw new AgeRefused(file.length - from < NONCE ? Fault.HEADER : Fault.PAYLOAD);
    }
    int start = from + NONCE;
    int sealed = CHUNK + AgePrimitives.TAG;
    int length = file.length - start;
    int chunks = (length + sealed - 1) / sealed;
    if (length - (chunks - 1) * sealed < AgePrimitives.TAG) {
      throw new AgeRefused(Fault.PAYLOAD);
    }
    byte[] key = AgePrimitives.hkdf(fileKey, Arrays.copyOfRange(file, from, start), "payload");
    byte[] payload = new byte[length - chunks * AgePrimitives.TAG];
    boolean complete = false;
    try {
      for (int i = 0; i < chunks; i++) {
        byte[] one = Arrays.copyOfRange(
            file, start + i * sealed, Math.min(file.length, start + (i + 1) * sealed));
        byte[] clear = AgePrimitives.open(key, nonce(i, i == chunks - 1), one)
            .orElseThrow(() -> new AgeRefused(Fault.PAYLOAD));
        if (clear.length == 0 && chunks > 1) {
          throw new AgeRefused(Fault.PAYLOAD);
        }
        System.arraycopy(clear, 0, payload, i * CHUNK, clear.length);
        Arrays.fill(clear, (byte) 0);
      }
      complete = true;
      return payload;
    } finally {
      Arrays.fill(key, (byte) 0);
      if (!complete) {
        Arrays.fill(payload, (byte) 0);
      }
    }
  }
}
