package org.allervers.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.crypto.CryptoException;
import org.allervers.indicators.catalogue.Leo2022;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedFolderTest {

  private static final LeoPeople.Generated PEOPLE =
      LeoPeople.generate(Leo2022.publication(), Quickstart.SEED);

  /** As they come together again: the acts in the order of their compartments. */
  private static final List<Dossier> REJOINED = PEOPLE.dossiers().stream()
      .map(dossier -> Dossier.join(Stream.of(
              Compartment.IDENTITY,
              Compartment.SOCIAL,
              Compartment.COORDINATION,
              Compartment.HEALTH)
          .map(dossier::only)
          .toList()))
      .toList();

  @TempDir
  private static Path original;

  @TempDir
  private Path folder;

  private SealedFolder sealed;

  @BeforeAll
  static void seal() throws IOException, CryptoException {
    SealedFolder.Stored stored =
        new SealedFolder(original).seal(PEOPLE.dossiers(), PEOPLE.register());
    assertThat(stored.records()).isEqualTo(4 * 51 + 1);
  }

  @BeforeEach
  void copy() throws IOException {
    for (Path file : files(original)) {
      Path copy = folder.resolve(original.relativize(file));
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    sealed = new SealedFolder(folder);
  }

  @Test
  void what_was_sealed_opens_again() throws IOException, CryptoException {
    SealedFolder.Content content = sealed.open();
    assertThat(content.dossiers()).containsExactlyInAnyOrderElementsOf(REJOINED);
    assertThat(content.register()).contains(PEOPLE.register());
    assertThat(content.records()).isEqualTo(4 * 51 + 1);
    assertThat(content.refusals()).isEmpty();
    assertThat(content.findings()).isEmpty();
  }

  @Test
  void no_name_and_no_word_of_a_dossier_lies_in_the_folder() throws IOException {
    List<String> words = Stream.concat(
            Stream.of("SERINGUE", "identity", "formatVersion", "nationality"),
            PEOPLE.dossiers().stream()
                .map(dossier -> dossier.identity().familyName().known().orElseThrow()))
        .distinct()
        .toList();
    for (Path file : files(folder)) {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      String asUtf8 = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      assertThat(words).noneMatch(bytes::contains).noneMatch(asUtf8::contains);
    }
  }

  @Test
  void a_lost_record_is_told_and_the_other_dossiers_are_unharmed()
      throws IOException, CryptoException {
    Dossier hit = REJOINED.get(3);
    Files.delete(recordOf(hit));
    assertOneRefusal(hit, "MISSING");
  }

  @Test
  void a_tampered_record_is_told_and_the_other_dossiers_are_unharmed()
      throws IOException, CryptoException {
    Dossier hit = REJOINED.get(3);
    byte[] bytes = Files.readAllBytes(recordOf(hit));
    bytes[bytes.length - 1] ^= 1;
    Files.write(recordOf(hit), bytes);
    assertOneRefusal(hit, "TAMPERED");
  }

  @Test
  void a_truncated_record_is_told_and_the_other_dossiers_are_unharmed()
      throws IOException, CryptoException {
    Dossier hit = REJOINED.get(3);
    Files.write(recordOf(hit), new byte[] {1, 2, 3});
    assertOneRefusal(hit, "TRUNCATED");
  }

  private void assertOneRefusal(Dossier hit, String reason) throws IOException, CryptoException {
    SealedFolder.Content content = sealed.open();
    assertThat(content.refusals()).hasSize(1).allSatisfy(refusal -> {
      assertThat(refusal.id()).isEqualTo(hit.id().value());
      assertThat(refusal.reason()).isEqualTo(reason);
    });
    assertThat(content.dossiers()).hasSize(50).doesNotContain(hit).isSubsetOf(REJOINED);
  }

  private Path recordOf(Dossier dossier) throws IOException {
    return files(folder).stream()
        .filter(file -> file.getFileName().toString().contains(dossier.id().toString()))
        .findFirst()
        .orElseThrow();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
