package org.allervers.core.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.allervers.core.Dossier;
import org.allervers.core.coordination.RecipientCategory;
import org.allervers.core.directory.Structure;
import org.allervers.core.json.JsonFormat;
import org.allervers.core.json.Reading;
import org.allervers.core.rules.consent.Recipient;

/** The dossier of somebody who does not exist, whose documents are kept beside it to be read. */
final class Exemplary {

  static final LocalDate EXIT = LocalDate.of(2026, 3, 2);

  static final UUID EPISODE = id(10);

  private static final String SENDER =
      "LHSS mobile Exemple\n12, rue du Canal, 99000 Villeneuve-l’Exemple";

  private static final List<Structure> DIRECTORY = List.of(
      structure(900, "Hôpital Exemple, diabétologie"),
      structure(901, "PASS de l’hôpital Exemple"),
      structure(903, "Centre de santé du Canal"));

  private Exemplary() {}

  static UUID id(int number) {
    return UUID.fromString("00000000-0000-4000-8000-%012d".formatted(number));
  }

  private static Structure structure(int number, String name) {
    return Structure.builder().id(id(number)).name(name).build();
  }

  static Dossier dossier() {
    Reading<Dossier> reading =
        JsonFormat.dossiers().read(resource("dossier.json").getBytes(StandardCharsets.UTF_8));
    if (!reading.findings().isEmpty()) {
      throw new IllegalStateException(reading.findings().stream().toList().toString());
    }
    return reading.value().orElseThrow();
  }

  static Recipient doctor() {
    return Recipient.outside(RecipientCategory.of("PROFESSIONNELS_SANTE"), "Dr A. Modèle");
  }

  static Recipient socialWorker() {
    return Recipient.outside(RecipientCategory.of("ASSISTANTS_SOCIAUX"), "Mme Personne");
  }

  static ExitSummary summary() {
    return ExitSummary.of(dossier(), EPISODE).on(EXIT).from(SENDER).structures(DIRECTORY);
  }

  static DocumentResult report() {
    return ProfessionalReport.to(doctor())
        .about(
            DocumentPart.IDENTITY,
            DocumentPart.REASON,
            DocumentPart.ALLERGIES,
            DocumentPart.TREATMENTS,
            DocumentPart.MEASUREMENTS,
            DocumentPart.APPOINTMENTS)
        .because("Suivi du diabète et de l’hypertension après cicatrisation")
        .from(SENDER)
        .structures(DIRECTORY)
        .of(dossier(), EXIT);
  }

  static String resource(String name) {
    try (InputStream in = Exemplary.class.getResourceAsStream("/document/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String render(Document document, String name) {
    Locale locale = name.contains(".en.") ? Locale.ENGLISH : Locale.FRENCH;
    return name.endsWith(".html") ? document.toHtml(locale) : document.toText(locale);
  }
}
