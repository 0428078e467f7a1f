package org.allervers.crypto.keyring;

import java.util.Objects;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.InsecureKeyAccess;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.SigningKey;

/**
 * What one device keeps for one organisation: the key that signs and the key that opens envelopes. Neither leaves the device,
 * except sealed. Closing wipes both. This class is thread-safe.
 */
public final class DeviceSecrets implements AutoCloseable {
  private final SigningKey signing;
  private final EnvelopeKey envelopes;
  private final DeviceIdentity identity;

  private DeviceSecrets(OrganisationId organisation, SigningKey signing, EnvelopeKey envelopes) {
    this.signing = signing;
    this.envelopes = envelopes;
    this.identity = DeviceIdentity.sign(organisation, signing, envelopes.recipient());
  }

  /** Returns the secrets of a new device. */
  public static DeviceSecrets create(OrganisationId organisation, EnvelopeSuite suite) {
    return new DeviceSecrets(
        organisation, SigningKey.random(), EnvelopeKey.random(DeviceId.random().value(), suite));
  }

  /**
   * Returns the secrets made of keys that the device kept sealed, and which are closed with them.
   *
   * @param token the right to handle keys in clear
   * @param envelopes the holder of which is the device
   */
  public static DeviceSecrets restore(
      InsecureKeyAccess token,
      OrganisationId organisation,
      SigningKey signing,
      EnvelopeKey envelopes) {
    Objects.requireNonNull(token, "token");
    return new DeviceSecrets(organisation, signing, envelopes);
  }

  /** Returns the device. */
  public DeviceId id() {
    return identity.id();
  }

  /** Returns what others are shown. */
  public DeviceIdentity identity() {
    return identity;
  }

  /** Returns the key that signs, which is closed with these secrets. */
  public SigningKey signing() {
    return signing;
  }

  /** Returns the key that opens envelopes, which is closed with these secrets. */
  public EnvelopeKey envelopes() {
    return envelopes;
  }

  byte[] sign(byte[] message) {
    return signing.sign(message);
  }

  /** Wipes the keys. Does nothing the second time. */
  @Override
  public void close() {
    signing.close();
    envelopes.close();
  }

  @Override
  public String toString() {
    return "DeviceSecrets[" + id() + ", redacted]";
  }
}
