package org.allervers.crypto.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.OrganisationId;
import org.junit.jupiter.api.Test;

/** The frozen vectors of shares, made by another program. */
class RecoveryVectors {
  private static final Path FILE = Path.of("../docs/reference-decryptor/recovery/shares.json");

  @Test
  void frozen_shares_give_the_same_key_or_the_same_refusal_for_ever() throws Exception {
    JsonNode vectors = new ObjectMapper().readTree(FILE.toFile()).get("vectors");
    assertThat(vectors).hasSize(23);
    for (JsonNode vector : vectors) {
      assertThat(outcome(vector))
          .as("%s", vector.get("name"))
          .isEqualTo(vector.get("expected").asText());
    }
  }

  private static String outcome(JsonNode vector) throws Exception {
    OrganisationId organisation =
        new OrganisationId(UUID.fromString(vector.get("organisation").asText()));
    CompartmentType<?> compartment =
        vector.get("compartment").asInt() == 1 ? CompartmentType.SOCIAL : CompartmentType.HEALTH;
    List<RecoveryShare> shares = new ArrayList<>();
    try {
      for (JsonNode text : vector.get("shares")) {
        shares.add(RecoveryShare.parse(text.asText().toCharArray()));
      }
      RecoveryDrill drill = RecoveryKey.drill(organisation, compartment, shares);
      assertThat(drill.present()).hasSize(shares.size());
      return "seed:" + HexFormat.of().formatHex(RecoveryShare.combine(shares));
    } catch (RecoveryException e) {
      return e.reason() + (e.place().isPresent() ? ":" + e.place().getAsInt() : "");
    }
  }
}
