package org.allervers.crypto.internal.age;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.allervers.crypto.internal.age.AgeRefused.Fault;
import org.allervers.crypto.internal.bytes.Secret;
import org.allervers.crypto.internal.hpke.Hpke;

/** What seals the key of a file, or opens it: one of the three kinds of age that are read here. Immutable but for wiping. */
public abstract class AgeKey {
  static final int FILE_KEY = 16;
  static final String SCRYPT = "scrypt";

  private static final int BODY = FILE_KEY + AgePrimitives.TAG;
  private static final byte[] NO_NONCE = new byte[12];

  private final String type;

  private AgeKey(String type) {
    this.type = type;
  }

  String type() {
    return type;
  }

  /** Returns whether a quantum computer opens what is sealed so. */
  boolean isClassical() {
    return type.equals("X25519");
  }

  /** Returns the recipient's part of a header. */
  Optional<Stanza> wrap(byte[] fileKey, SecureRandom random) {
    return Optional.empty();
  }

  /**
   * Returns the key of the file, which the caller has to wipe; empty if the stanza is not for this key.
   *
   * @throws AgeRefused with HEADER if a stanza of this kind is malformed
   */
  abstract Optional<byte[]> unwrap(Stanza stanza) throws AgeRefused;

  /** Returns the text of the recipient whose identity this is. */
  public abstract String recipientText();

  /** Wipes what is secret. */
  public abstract void destroy();

  @Override
  public String toString() {
    return "AgeKey[" + type + ", redacted]";
  }

  static Stanza checked(Stanza stanza, int arguments) throws AgeRefused {
    if (stanza.arguments().size() != arguments || stanza.body().length != BODY) {
      throw new AgeRefused(Fault.HEADER);
    }
    return stanza;
  }

  /** Returns the recipient of that text, {@code age1…} or {@code age1pq1…}; empty if it is none that can be sealed to. */
  public static Optional<AgeKey> recipient(String text) {
    Optional<AgeKey> hybrid = Bech32.read("age1pq", text)
        .filter(key -> Hpke.X_WING_CHACHA.seal(key, new byte[0], new byte[0]).isPresent())
        .map(Hybrid::to);
    return hybrid.isPresent()
        ? hybrid
        : Bech32.read("age", text)
            .filter(key ->
                key.length == 32 && AgePrimitives.x25519(new byte[32], key).isPresent())
            .map(X25519::to);
  }

  /** Returns the identity of that text, {@code AGE-SECRET-KEY-1…} or {@code AGE-SECRET-KEY-PQ-1…}; empty if it is none. */
  public static Optional<AgeKey> identity(String text) {
    Optional<AgeKey> hybrid = Bech32.read("age-secret-key-pq-", text)
        .filter(seed -> seed.length == 32)
        .map(Hybrid::with);
    return hybrid.isPresent()
        ? hybrid
        : Bech32.read("age-secret-key-", text).filter(seed -> seed.length == 32).map(X25519::with);
  }

  /** Returns the text of the hybrid identity with that seed, 32 bytes. */
  public static String hybridIdentity(byte[] seed) {
    return Bech32.write("age-secret-key-pq-", seed).toUpperCase(Locale.ROOT);
  }

  /**
   * Returns the key of a passphrase.
   *
   * @param utf8 copied
   * @param logWork for sealing; for opening, the most that is computed
   */
  public static AgeKey passphrase(byte[] utf8, int logWork) {
    return new Scrypt(utf8, logWork);
  }

  private static final class Hybrid extends AgeKey {
    private static final byte[] INFO =
        "age-encryption.org/mlkem768x25519".getBytes(StandardCharsets.US_ASCII);

    private final byte[] publicKey;
    private final Secret seed;

    private Hybrid(byte[] publicKey, byte[] seed) {
      super("mlkem768x25519");
      this.publicKey = publicKey;
      this.seed = Secret.copyOf(seed);
    }

    static AgeKey to(byte[] publicKey) {
      return new Hybrid(publicKey, new byte[0]);
    }

    static AgeKey with(byte[] seed) {
      AgeKey key = new Hybrid(Hpke.X_WING_CHACHA.publicKey(seed), seed);
      Arrays.fill(seed, (byte) 0);
      return key;
    }

    @Override
    Optional<Stanza> wrap(byte[] fileKey, SecureRandom random) {
      return Hpke.X_WING_CHACHA.seal(publicKey, INFO, fileKey).map(both -> {
        int cut = Hpke.X_WING_CHACHA.encapsulation();
        return new Stanza(
            List.of(type(), Stanza.encode(Arrays.copyOf(both, cut))),
            Arrays.copyOfRange(both, cut, both.length));
      });
    }

    @Override
    Optional<byte[]> unwrap(Stanza stanza) throws AgeRefused {
      byte[] sent = checked(stanza, 2).argument(1, Hpke.X_WING_CHACHA.encapsulation());
      byte[] both = Arrays.copyOf(sent, sent.length + BODY);
      System.arraycopy(stanza.body(), 0, both, sent.length, BODY);
      byte[] copy = seed.copy();
      try {
        return Hpke.X_WING_CHACHA.open(copy, INFO, both);
      } finally {
        Arrays.fill(copy, (byte) 0);
      }
    }

    @Override
    public String recipientText() {
      return Bech32.write("age1pq", publicKey);
    }

    @Override
    public void destroy() {
      seed.destroy();
    }
  }

  private static final class X25519 extends AgeKey {
    private static final String INFO = "age-encryption.org/v1/X25519";

    private final byte[] publicKey;
    private final Secret seed;

    private X25519(byte[] publicKey, byte[] seed) {
      super("X25519");
      this.publicKey = publicKey;
      this.seed = Secret.copyOf(seed);
    }

    static AgeKey to(byte[] publicKey) {
      return new X25519(publicKey, new byte[0]);
    }

    static AgeKey with(byte[] seed) {
      AgeKey key = new X25519(AgePrimitives.x25519(seed), seed);
      Arrays.fill(seed, (byte) 0);
      return key;
    }

    private static byte[] wrapKey(byte[] shared, byte[] share, byte[] recipient) {
      byte[] salt = ByteBuffer.allocate(64).put(share).put(recipient).array();
      try {
        return AgePrimitives.hkdf(shared, salt, INFO);
      } finally {
        Arrays.fill(shared, (byte) 0);
      }
    }

    @Override
    Optional<Stanza> wrap(byte[] fileKey, SecureRandom random) {
      byte[] ephemeral = new byte[32];
      random.nextBytes(ephemeral);
      byte[] share = AgePrimitives.x25519(ephemeral);
      Optional<byte[]> shared = AgePrimitives.x25519(ephemeral, publicKey);
      Arrays.fill(ephemeral, (byte) 0);
      return shared.map(secret -> {
        byte[] key = wrapKey(secret, share, publicKey);
        byte[] body = AgePrimitives.seal(key, NO_NONCE, fileKey);
        Arrays.fill(key, (byte) 0);
        return new Stanza(List.of(type(), Stanza.encode(share)), body);
      });
    }

    @Override
    Optional<byte[]> unwrap(Stanza stanza) throws AgeRefused {
      byte[] share = checked(stanza, 2).argument(1, 32);
      byte[] copy = seed.copy();
      // A share of low order is a malformed header: age tells it from a stanza for somebody else.
      byte[] shared =
          AgePrimitives.x25519(copy, share).orElseThrow(() -> new AgeRefused(Fault.HEADER));
      Arrays.fill(copy, (byte) 0);
      byte[] key = wrapKey(shared, share, publicKey);
      try {
        return AgePrimitives.open(key, NO_NONCE, stanza.body());
      } finally {
        Arrays.fill(key, (byte) 0);
      }
    }

    @Override
    public String recipientText() {
      return Bech32.write("age", publicKey);
    }

    @Override
    public void destroy() {
      seed.destroy();
    }
  }

  private static final class Scrypt extends AgeKey {
    private static final byte[] LABEL =
        "age-encryption.org/v1/scrypt".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;

    private final Secret passphrase;
    private final int logWork;

    private Scrypt(byte[] utf8, int logWork) {
      super(SCRYPT);
      this.passphrase = Secret.copyOf(utf8);
      this.logWork = logWork;
    }

    private byte[] wrapKey(byte[] salt, int work) {
      byte[] labeled =
          ByteBuffer.allocate(LABEL.length + SALT).put(LABEL).put(salt).array();
      byte[] copy = passphrase.copy();
      try {
        return AgePrimitives.scrypt(copy, labeled, work);
      } finally {
        Arrays.fill(copy, (byte) 0);
      }
    }

    @Override
    Optional<Stanza> wrap(byte[] fileKey, SecureRandom random) {
      byte[] salt = new byte[SALT];
      random.nextBytes(salt);
      byte[] key = wrapKey(salt, logWork);
      byte[] body = AgePrimitives.seal(key, NO_NONCE, fileKey);
      Arrays.fill(key, (byte) 0);
      return Optional.of(
          new Stanza(List.of(type(), Stanza.encode(salt), Integer.toString(logWork)), body));
    }

    @Override
    Optional<byte[]> unwrap(Stanza stanza) throws AgeRefused {
      byte[] salt = checked(stanza, 3).argument(1, SALT);
      String work = stanza.arguments().get(2);
      if (!work.matches("[1-9][0-9]*")) {
        throw new AgeRefused(Fault.HEADER);
      }
      if (work.length() > 2 || Integer.parseInt(work) > logWork) {
        throw new AgeRefused(Fault.TOO_DEAR);
      }
      byte[] key = wrapKey(salt, Integer.parseInt(work));
      try {
        return AgePrimitives.open(key, NO_NONCE, stanza.body());
      } finally {
        Arrays.fill(key, (byte) 0);
      }
    }

    @Override
    public String recipientText() {
      throw new IllegalStateException("a passphrase has no recipient");
    }

    @Override
    public void destroy() {
      passphrase.destroy();
    }
  }
}
