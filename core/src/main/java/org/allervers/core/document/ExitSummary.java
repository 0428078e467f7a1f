package org.allervers.core.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.coordination.SharingPurpose;
import org.allervers.core.directory.Structure;
import org.allervers.core.episode.Episode;
import org.allervers.core.rules.consent.Recipient;
import org.allervers.core.rules.consent.Sharing;
import org.allervers.core.rules.minor.ParentView;
import org.jspecify.annotations.Nullable;

/**
 * The document that the team hands over when an accompaniment ends: who the person is, why the team came, the main facts of
 * health, what was done, what is open, and who takes over.
 *
 * <pre>{@code
 * DocumentResult result = ExitSummary.of(dossier, episode)
 *     .on(date)
 *     .to(Recipient.thePerson())
 *     .from("EMSP Exemple")
 *     .build();
 * result.find().ifPresent(summary -> print(summary.toHtml(Locale.FRENCH)));
 * }</pre>
 *
 * <p>To the person it says all that the copy holds. To a professional it says what the person agrees to share and what
 * the profession may read: to health professionals the health file and the social part that care needs, to others no
 * health but the items pushed to them. To a holder of parental authority it says nothing that the minor keeps secret, nor where
 * the minor lives. Free notes are left out unless they are asked for.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme document de synthèse de sortie
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), partenariats, document de
 *     synthèse; Code de la santé publique, art. L. 1110-4 et R. 1111-6
 */
public final class ExitSummary {

  private static final Wording TITLE =
      Wording.of("Document de synthèse de sortie", "Summary at the end of support");

  static final Wording FOR_THE_PERSON = Wording.of(
      "Ce document vous appartient. Il parle de votre santé et de votre situation\u00A0: vous choisissez à qui le montrer.",
      "This document is yours. It speaks of your health and your situation: you choose whom to show it to.");

  private static final Wording FOR_A_HOLDER =
      Wording.of(ParentView.noticeInFrench(), ParentView.noticeInEnglish());

  static final Wording FOR_A_PROFESSIONAL = Wording.of(
      "Informations couvertes par le secret professionnel (code de la santé publique, art. L. 1110-4), transmises pour le seul"
          + " suivi de la personne. Ne pas les communiquer à d’autres sans son accord.",
      "Information under professional secrecy (Code de la santé publique, art. L. 1110-4), passed on for the follow-up of"
          + " the person alone. Do not give it to others without the person’s agreement.");

  private final Dossier dossier;
  private final UUID episode;
  private final @Nullable LocalDate date;
  private final @Nullable Recipient recipient;
  private final @Nullable String holder;
  private final @Nullable String sender;
  private final Set<DocumentPart> notes;
  private final List<Structure> structures;

  private ExitSummary(
      Dossier dossier,
      UUID episode,
      @Nullable LocalDate date,
      @Nullable Recipient recipient,
      @Nullable String holder,
      @Nullable String sender,
      Set<DocumentPart> notes,
      List<Structure> structures) {
    this.dossier = dossier;
    this.episode = episode;
    this.date = date;
    this.recipient = recipient;
    this.holder = holder;
    this.sender = sender;
    this.notes = notes;
    this.structures = structures;
  }

  /** Returns the summary of one episode, still without a day and a reader. */
  public static ExitSummary of(Dossier dossier, UUID episode) {
    return new ExitSummary(
        Objects.requireNonNull(dossier, "dossier"),
        Objects.requireNonNull(episode, "episode"),
        null,
        null,
        null,
        null,
        Set.of(),
        List.of());
  }

  /** Returns this summary as of a day, which is required: what is later is not in it. */
  public ExitSummary on(LocalDate day) {
    return new ExitSummary(dossier, episode, day, recipient, holder, sender, notes, structures);
  }

  /** Returns this summary for the person or a professional. This or {@link #toHolder} is required; the last one holds. */
  public ExitSummary to(Recipient reader) {
    return new ExitSummary(dossier, episode, date, reader, null, sender, notes, structures);
  }

  /**
   * Returns this summary for a holder of parental authority.
   *
   * @param name the name to print, which is personal; empty to print none
   */
  public ExitSummary toHolder(String name) {
    return new ExitSummary(dossier, episode, date, null, name, sender, notes, structures);
  }

  /** Returns this summary with the name of the service, and of whoever signs, printed at its head. */
  public ExitSummary from(String name) {
    return new ExitSummary(dossier, episode, date, recipient, holder, name, notes, structures);
  }

  /**
   * Returns this summary with notes of the given kinds, replacing those asked for before.
   *
   * @throws IllegalArgumentException if a part is not one of notes
   */
  public ExitSummary withNotes(DocumentPart... kinds) {
    Set<DocumentPart> asked = EnumSet.noneOf(DocumentPart.class);
    asked.addAll(Arrays.asList(kinds));
    if (!asked.stream().allMatch(DocumentPart::isNotes)) {
      throw new IllegalArgumentException("kinds must be parts of notes");
    }
    return new ExitSummary(
        dossier, episode, date, recipient, holder, sender, Set.copyOf(asked), structures);
  }

  /** Returns this summary with the directory in which the dossier names structures by identifier. */
  public ExitSummary structures(Collection<Structure> directory) {
    return new ExitSummary(
        dossier, episode, date, recipient, holder, sender, notes, List.copyOf(directory));
  }

  /**
   * Returns the document, or why there is none. What the reader may not read is left out and listed; if that is everything,
   * the document is refused.
   *
   * @throws IncompleteException if the day or the reader is missing
   */
  public DocumentResult build() {
    List<String> missing = new ArrayList<>();
    if (date == null) {
      missing.add("on");
    }
    if (recipient == null && holder == null) {
      missing.add("to");
    }
    if (date == null || (recipient == null && holder == null)) {
      throw new IncompleteException("ExitSummary", missing);
    }
    if (!dossier.holds(Compartment.COORDINATION)) {
      return new DocumentResult.Refused(DocumentRefusal.COMPARTMENT_NOT_HELD);
    }
    Optional<Episode> found =
        dossier.episodes().stream().filter(each -> each.id().equals(episode)).findFirst();
    if (found.isEmpty()) {
      return new DocumentResult.Refused(DocumentRefusal.EPISODE_UNKNOWN);
    }
    if (found.get().enteredOn().isAfter(date)) {
      return new DocumentResult.Refused(DocumentRefusal.EPISODE_NOT_BEGUN);
    }
    return recipient == null
        ? forHolder(found.get(), date, Objects.requireNonNull(holder))
        : forRecipient(found.get(), date, recipient);
  }

  private DocumentResult forHolder(Episode found, LocalDate day, String name) {
    Optional<Reader> reader = Reader.holder(dossier, day);
    if (reader.isEmpty()) {
      return new DocumentResult.Refused(DocumentRefusal.NOT_UNDER_PARENTAL_AUTHORITY);
    }
    Wording addressee =
        Wording.joined("\n", List.of(Wording.same(name.strip()), reader.get().said()));
    return write(found, day, reader.get(), addressee, FOR_A_HOLDER);
  }

  private DocumentResult forRecipient(Episode found, LocalDate day, Recipient to) {
    Reader reader = Reader.of(
        dossier,
        day,
        to,
        Asking.of(
            dossier,
            category ->
                Sharing.of(List.of(category), to).forPurpose(SharingPurpose.of("CONTINUITE")),
            day));
    return write(
        found, day, reader, reader.said(), to.isThePerson() ? FOR_THE_PERSON : FOR_A_PROFESSIONAL);
  }

  private DocumentResult write(
      Episode found, LocalDate day, Reader reader, Wording addressee, Wording footer) {
    Set<DocumentPart> parts = EnumSet.range(DocumentPart.IDENTITY, DocumentPart.REMAINING);
    parts.addAll(notes);
    return new Writer(
            Sheet.ofEpisode(dossier, day, reader, found, structures),
            TITLE,
            footer,
            Optional.ofNullable(sender),
            Optional.empty())
        .write(parts, addressee);
  }

  /** Returns the name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "ExitSummary[redacted]";
  }
}
