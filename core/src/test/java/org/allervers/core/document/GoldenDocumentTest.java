package org.allervers.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.allervers.core.rules.consent.Recipient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The documents of one dossier as they are, kept in {@code src/test/resources/document} to be read by people. With
 * {@code -Dallervers.generate=true} they are written anew.
 */
class GoldenDocumentTest {

  private static final Path FOLDER = Path.of("src/test/resources/document");

  private static final Map<String, Supplier<DocumentResult>> RESULTS = Map.of(
      "synthese-personne",
      () -> Exemplary.summary().to(Recipient.thePerson()).build(),
      "synthese-medecin",
      () -> Exemplary.summary().to(Exemplary.doctor()).build(),
      "synthese-social",
      () -> Exemplary.summary().to(Exemplary.socialWorker()).build(),
      "compte-rendu",
      Exemplary::report);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "synthese-personne.fr.txt",
        "synthese-personne.en.txt",
        "synthese-personne.fr.html",
        "synthese-medecin.fr.txt",
        "synthese-social.fr.txt",
        "synthese-social.en.txt",
        "compte-rendu.fr.txt",
        "compte-rendu.en.html"
      })
  void documents_are_as_they_were_read_last(String name) throws IOException {
    DocumentResult result = RESULTS.get(name.substring(0, name.indexOf('.'))).get();
    String page = Exemplary.render(result.find().orElseThrow(), name);
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("allervers.generate")) {
      Files.writeString(file, page);
    }
    assertThat(file).hasContent(page);
  }
}
