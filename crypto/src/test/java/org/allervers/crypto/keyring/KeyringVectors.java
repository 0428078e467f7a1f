package org.allervers.crypto.keyring;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.CompartmentType.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.DeviceId;
import org.allervers.crypto.InsecureKeyAccess;
import org.allervers.crypto.OrganisationId;
import org.junit.jupiter.api.Test;

/** The frozen identities and envelopes. */
class KeyringVectors {
  private static final Path FILE = Path.of("../docs/reference-decryptor/keyring/envelopes.json");
  private static final String PUBLISHED =
      "ed24839dd5749e2e643995277d4ede10d99af38878906211572810b583f99796";
  private static final HexFormat HEX = HexFormat.of();

  @Test
  void frozen_envelopes_open_or_are_refused_with_the_same_reason_for_ever() throws Exception {
    JsonNode vectors = new ObjectMapper().readTree(FILE.toFile()).get("envelopes");
    assertThat(vectors).hasSize(14);
    for (JsonNode vector : vectors) {
      assertThat(outcome(vector))
          .as("%s", vector.get("name"))
          .isEqualTo(vector.get("expected").asText());
    }
  }

  @Test
  void frozen_identities_have_the_same_fingerprint_for_ever() throws Exception {
    JsonNode vectors = new ObjectMapper().readTree(FILE.toFile()).get("identities");
    assertThat(vectors).hasSize(2);
    for (JsonNode vector : vectors) {
      DeviceIdentity identity =
          DeviceIdentity.parse(HEX.parseHex(vector.get("bytes").asText()));
      assertThat(identity.fingerprintWords()).isEqualTo(vector.get("words").asText());
      assertThat(identity.qrPayload()).isEqualTo(vector.get("code").asText());
      assertThat(HEX.formatHex(identity.fingerprint()))
          .isEqualTo(vector.get("fingerprint").asText());
    }
  }

  private static String outcome(JsonNode vector) throws Exception {
    byte[] seed = HEX.parseHex(vector.get("seed").asText());
    EnvelopeSuite suite =
        seed.length == 32 ? EnvelopeSuite.X_WING : EnvelopeSuite.ML_KEM_1024_AND_X25519;
    try (EnvelopeKey key = EnvelopeKey.restore(
            InsecureKeyAccess.granted(),
            UUID.fromString(vector.get("recipient").asText()),
            suite,
            seed);
        GrantedKey granted = KeyEnvelope.parse(
                HEX.parseHex(vector.get("envelope").asText()))
            .open(
                new OneAuthor(
                    new OrganisationId(
                        UUID.fromString(vector.get("organisation").asText())),
                    DeviceIdentity.parse(HEX.parseHex(vector.get("author").asText()))),
                vector.get("compartment").asInt() == 1 ? SOCIAL : HEALTH,
                key)) {
      return "commitment:" + HEX.formatHex(granted.commitment());
    } catch (KeyringException e) {
      return e.reason().name();
    }
  }

  /** A list of one device, which publishes one key for all epochs. */
  private record OneAuthor(OrganisationId organisation, DeviceIdentity author)
      implements KeyAuthority {
    @Override
    public List<String> heads() {
      return List.of();
    }

    @Override
    public Optional<DeviceIdentity> identity(DeviceId device) {
      return Optional.of(author).filter(each -> each.id().equals(device));
    }

    @Override
    public boolean holds(DeviceId device, CompartmentType<?> compartment) {
      return true;
    }

    @Override
    public boolean hasHeld(DeviceId device, CompartmentType<?> compartment) {
      return true;
    }

    @Override
    public Optional<String> commitment(CompartmentType<?> compartment, long epoch) {
      return Optional.of(PUBLISHED);
    }

    @Override
    public List<Long> epochs(CompartmentType<?> compartment) {
      return List.of();
    }

    @Override
    public Optional<KeyAuthority> asOf(Collection<String> heads) {
      return Optional.empty();
    }
  }
}
