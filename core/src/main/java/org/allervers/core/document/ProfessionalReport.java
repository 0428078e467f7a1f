package org.allervers.core.document;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.code.Code;
import org.allervers.core.coordination.SharingPurpose;
import org.allervers.core.directory.Structure;
import org.allervers.core.rules.consent.Circumstance;
import org.allervers.core.rules.consent.Recipient;
import org.allervers.core.rules.consent.Sharing;
import org.jspecify.annotations.Nullable;

/**
 * A report to one professional or partner on the parts that the caller names, strictly those that the reader needs.
 *
 * <pre>{@code
 * DocumentResult result = ProfessionalReport.to(Recipient.outside(RecipientCategory.of("PROFESSIONNELS_SANTE"), name))
 *     .about(DocumentPart.REASON, DocumentPart.ALLERGIES, DocumentPart.TREATMENTS)
 *     .because("Plaie qui ne guérit pas")
 *     .of(dossier, date);
 * }</pre>
 *
 * <p>The team may send it if the person consents, category of data by category, and does not oppose; what is not agreed is
 * left out and listed. A report that the person carries is handed to the person: nothing is shared, and the reader's
 * profession alone bounds what it says.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme compte rendu à un professionnel
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), dossier de l'usager; Code de la
 *     santé publique, art. L. 1110-4 et R. 1110-1
 */
public final class ProfessionalReport {

  private static final Wording TITLE = Wording.of("Compte rendu", "Report");

  private final Recipient recipient;
  private final Set<DocumentPart> parts;
  private final Code<SharingPurpose> purpose;
  private final Circumstance circumstance;
  private final boolean carried;
  private final @Nullable String reason;
  private final @Nullable String sender;
  private final List<Structure> structures;

  private ProfessionalReport(
      Recipient recipient,
      Set<DocumentPart> parts,
      Code<SharingPurpose> purpose,
      Circumstance circumstance,
      boolean carried,
      @Nullable String reason,
      @Nullable String sender,
      List<Structure> structures) {
    this.recipient = recipient;
    this.parts = parts;
    this.purpose = purpose;
    this.circumstance = circumstance;
    this.carried = carried;
    this.reason = reason;
    this.sender = sender;
    this.structures = structures;
  }

  /** Returns a report to a reader, on nothing yet, to refer the person, in ordinary circumstances. */
  public static ProfessionalReport to(Recipient recipient) {
    return new ProfessionalReport(
        Objects.requireNonNull(recipient, "recipient"),
        Set.of(),
        SharingPurpose.of("ORIENTATION"),
        Circumstance.ORDINARY,
        false,
        null,
        null,
        List.of());
  }

  /** Returns this report on these parts, replacing those named before; at least one is required. */
  public ProfessionalReport about(DocumentPart... named) {
    return new ProfessionalReport(
        recipient,
        Set.copyOf(Arrays.asList(named)),
        purpose,
        circumstance,
        carried,
        reason,
        sender,
        structures);
  }

  /** Returns this report with its reason, in words that are printed at its head. */
  public ProfessionalReport because(String words) {
    return new ProfessionalReport(
        recipient, parts, purpose, circumstance, carried, words, sender, structures);
  }

  /** Returns this report for another purpose than to refer the person. */
  public ProfessionalReport forPurpose(Code<SharingPurpose> value) {
    return new ProfessionalReport(
        recipient, parts, value, circumstance, carried, reason, sender, structures);
  }

  /** Returns this report in another circumstance, such as an emergency for a life. */
  public ProfessionalReport in(Circumstance value) {
    return new ProfessionalReport(
        recipient, parts, purpose, value, carried, reason, sender, structures);
  }

  /** Returns this report as one that the person receives and carries to its reader. */
  public ProfessionalReport carriedByThePerson() {
    return new ProfessionalReport(
        recipient, parts, purpose, circumstance, true, reason, sender, structures);
  }

  /** Returns this report with the name of the service, and of whoever signs, printed at its head. */
  public ProfessionalReport from(String name) {
    return new ProfessionalReport(
        recipient, parts, purpose, circumstance, carried, reason, name, structures);
  }

  /** Returns this report with the directory in which the dossier names structures by identifier. */
  public ProfessionalReport structures(Collection<Structure> directory) {
    return new ProfessionalReport(
        recipient, parts, purpose, circumstance, carried, reason, sender, List.copyOf(directory));
  }

  /**
   * Returns the report drawn from a dossier, or why there is none.
   *
   * @param dossier the dossier, or the part of it that the caller holds; without the coordination nobody can tell what the
   *     person agreed to
   * @param date the day of the report: what is later is not in it
   * @throws IllegalStateException if no part was named
   */
  public DocumentResult of(Dossier dossier, LocalDate date) {
    if (parts.isEmpty()) {
      throw new IllegalStateException("about must name at least one part");
    }
    if (!dossier.holds(Compartment.COORDINATION)) {
      return new DocumentResult.Refused(DocumentRefusal.COMPARTMENT_NOT_HELD);
    }
    Recipient receiver = carried ? Recipient.thePerson() : recipient;
    Reader reader = Reader.of(
        dossier,
        date,
        recipient,
        Asking.of(
            dossier,
            category ->
                Sharing.of(List.of(category), receiver).forPurpose(purpose).in(circumstance),
            date));
    return new Writer(
            Sheet.ofDossier(dossier, date, reader, structures),
            TITLE,
            recipient.isThePerson() ? ExitSummary.FOR_THE_PERSON : ExitSummary.FOR_A_PROFESSIONAL,
            Optional.ofNullable(sender),
            Optional.ofNullable(reason))
        .write(EnumSet.copyOf(parts), reader.said());
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "ProfessionalReport[redacted]";
  }
}
