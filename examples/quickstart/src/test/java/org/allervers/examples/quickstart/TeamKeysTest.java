package org.allervers.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.allervers.crypto.OrganisationSecret;
import org.allervers.crypto.Passphrase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeamKeysTest {

  @TempDir
  private Path server;

  @Test
  void the_story_of_the_keys_ends_as_it_should() throws Exception {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (OrganisationSecret secret = OrganisationSecret.random();
        Passphrase team = Passphrase.of(Passphrase.randomWords());
        Passphrase nurses = Passphrase.of(Passphrase.randomWords());
        Passphrase next = Passphrase.of(Passphrase.randomWords())) {
      TeamKeys story =
          new TeamKeys(server, secret, new PrintStream(said, true, StandardCharsets.UTF_8));
      story.createAndSeal(team, nurses);
      byte[] health = Files.readAllBytes(server.resolve("health.dse1"));
      byte[] before = Files.readAllBytes(server.resolve("organisation.dse1"));
      story.openOffline(team, nurses);
      story.changePassphrase(team, next);
      assertThat(Files.readAllBytes(server.resolve("health.dse1"))).isEqualTo(health);
      assertThat(Files.readAllBytes(server.resolve("organisation.dse1"))).isNotEqualTo(before);
    }
    assertThat(said.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "Locked: PASSPHRASE_AND_SECRET, limits [NO_INDIVIDUAL_ACCOUNTABILITY]",
            "The team reads: domiciliation demandée",
            "The team asks for health: NOT_GRANTED; locks that would open it: 1, of the"
                + " compartments [2]",
            "The nurses read: tension 12/8",
            "The old passphrase: WRONG_PASSPHRASE",
            "The new one reads: domiciliation demandée");
  }
}
