package org.allervers.crypto.mano;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Known answers. Keys and verification keys: the test data of Mano's own repository. Items and files: written by libsodium
 * 0.7.10 called as Mano calls it, see {@code .ci/libsodium.mjs}.
 */
class ManoVectors {
  private static final JsonNode FILE = read();
  private static final ManoReader READER =
      ManoReader.of(ManoSamples.key(FILE.get("passphrase").asText()));

  @AfterAll
  static void close() {
    READER.close();
  }

  @ParameterizedTest
  @CsvSource({
    "mano, 1323b01ca2137721a31c30289c58dd8d4f2f3f5eba1b9d56c481ea6e4cc91718,"
        + "RLzLwy4nvOAmbTBPF7XxYQL07TLY5yibt7NhfcdihtNNMiIrrqI3u/ArJI/tQP+RMKMbJmxgl+Y=",
    "plouf, a2eb946283b956e1ad94baeabc549e85795f98d3c88c53b73cf24c4ccd3eaeb4,"
        + "Q5DgJJ7xjdctMfRYKCQYxvaOlDlgMcx6D2GB9cJqEvHuUw+TRKtRVeXFnDj5i8QhhfJAEOTBbx0=",
    "manomano, 3c6883aef8f63526cb5de94520cf91454104b08654d5b098983aab0729b04c5f,"
        + "5iaWILAaftDnEUg/B6OKAWD+MBFeilwSQiE5JRERRXhM9yA+9BC9K2LC6hh56bQzZSBpID5EuEQ="
  })
  void agrees_with_the_keys_of_mano(String passphrase, String key, String verificationKey)
      throws Exception {
    ManoKey derived = ManoSamples.key(passphrase);
    assertThat(HexFormat.of().formatHex(derived.secret().copy())).isEqualTo(key);
    try (ManoReader reader = ManoReader.of(derived)) {
      assertThat(ManoSamples.text(reader.openVerification(verificationKey)))
          .isEqualTo("Surprise !");
    }
  }

  static List<JsonNode> items() {
    return list("items");
  }

  static List<JsonNode> files() {
    return list("files");
  }

  @ParameterizedTest
  @MethodSource("items")
  void opens_the_items_that_libsodium_wrote(JsonNode item) throws Exception {
    ManoOpened opened = READER.open(new ManoItem(
        item.get("encrypted").asText(), item.get("encryptedEntityKey").asText()));
    assertThat(ManoSamples.text(opened)).isEqualTo(item.get("text").asText());
  }

  @ParameterizedTest
  @MethodSource("files")
  void opens_the_files_that_libsodium_wrote(JsonNode file) throws Exception {
    ManoOpened opened = READER.openFile(new ManoFile(
        Base64.getDecoder().decode(file.get("content").asText()),
        file.get("encryptedEntityKey").asText()));
    assertThat(Base64.getEncoder().encodeToString(opened.payload()))
        .isEqualTo(file.get("clear").asText());
  }

  /** The same text, after each of four changes of passphrase that escaped it again. */
  @Test
  void repairs_every_step_of_the_slashes_and_counts_them() throws Exception {
    ManoReader repairing = READER.repairingSlashes();
    List<JsonNode> steps = list("slashes");
    assertThat(steps).hasSize(5);
    String wanted = steps.get(0).get("meant").asText();
    for (int i = 0; i < steps.size(); i++) {
      ManoItem item = new ManoItem(
          steps.get(i).get("encrypted").asText(),
          steps.get(i).get("encryptedEntityKey").asText());
      assertThat(READER.open(item))
          .isInstanceOfSatisfying(
              ManoOpened.Intact.class, as -> assertThat(as.repairedSlashes()).isZero());
      ManoOpened repaired = repairing.open(item);
      assertThat(new ObjectMapper().readTree(repaired.payload()).get("at").asText())
          .isEqualTo(wanted);
      int expected = i == 0 ? 0 : 3;
      assertThat(repaired)
          .isInstanceOfSatisfying(
              ManoOpened.Intact.class, as -> assertThat(as.repairedSlashes()).isEqualTo(expected));
    }
  }

  private static List<JsonNode> list(String name) {
    List<JsonNode> all = new ArrayList<>();
    FILE.get(name).forEach(all::add);
    assertThat(all).isNotEmpty();
    return all;
  }

  private static JsonNode read() {
    try (InputStream in = ManoVectors.class.getResourceAsStream("/vectors/mano.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
