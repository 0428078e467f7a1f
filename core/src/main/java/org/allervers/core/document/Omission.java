package org.allervers.core.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something that was left out of a document, and why. It names the part, never the content. This class is immutable and
 * thread-safe.
 *
 * @param part the part of the document, or of which an item was left out
 * @param reason why
 * @param disclosure how much of it the document itself says
 * @terme élément omis
 * @source Code de la santé publique, art. L. 1110-4, R. 1110-1 et R. 1111-6
 */
public record Omission(DocumentPart part, Reason reason, Disclosure disclosure) {

  static final Wording TITLE =
      Wording.of("Ce que ce document ne contient pas", "What this document does not hold");

  private static final Wording NEUTRAL = Wording.of("Non inclus", "Not included");
  private static final Wording INCOMPLETE =
      Wording.of("Inclus en partie seulement", "Included in part only");

  private static final Set<DocumentPart> HEALTH_FILE =
      EnumSet.range(DocumentPart.REASON, DocumentPart.MEDICAL_FOLLOW_UP);

  /** Returns whether the document itself says that the part is not, or not wholly, in it. */
  public boolean isPrinted() {
    return disclosure != Disclosure.NOTHING;
  }

  /** Returns the lines that the document prints: one a reason, or one without a reason. */
  static List<Wording> printed(Document document) {
    Set<DocumentPart> shown = EnumSet.noneOf(DocumentPart.class);
    document.sections().forEach(section -> shown.add(section.part()));
    Map<Wording, Set<DocumentPart>> lines = new LinkedHashMap<>();
    for (Omission omission : document.omissions()) {
      if (omission.isPrinted()) {
        Wording line = shown.contains(omission.part)
            ? INCOMPLETE
            : omission.disclosure == Disclosure.WITH_REASON ? omission.reason.said() : NEUTRAL;
        lines.computeIfAbsent(line, same -> EnumSet.noneOf(DocumentPart.class)).add(omission.part);
      }
    }
    List<Wording> printed = new ArrayList<>();
    lines.forEach((line, parts) -> printed.add(
        line.then(Words.COLON).then(Wording.joined(", ", titles(parts))).then(".")));
    return printed;
  }

  /** Returns the titles of the parts; a compartment of which all is missing is named as one. */
  private static List<Wording> titles(Set<DocumentPart> parts) {
    Set<DocumentPart> left = EnumSet.copyOf(parts);
    List<Wording> titles = new ArrayList<>();
    if (left.containsAll(HEALTH_FILE)) {
      left.removeAll(HEALTH_FILE);
      titles.add(Wording.of("volet santé", "health file"));
    }
    left.forEach(part -> titles.add(Words.lowered(part.title())));
    return titles;
  }

  /**
   * Why something is left out.
   *
   * @terme motif d'omission
   */
  public enum Reason {
    /** The person opposes that it is exchanged or shared. */
    OPPOSITION("Non inclus à votre demande", "Not included, as you asked"),
    /** The person did not consent that it is shared with this reader. */
    NO_CONSENT("Non inclus faute de votre accord", "Not included for lack of your consent"),
    /** The person must first be told that it is shared, and may then object. */
    NOT_INFORMED(
        "Non inclus tant que vous n’en êtes pas informé", "Not included until you are told of it"),
    /** The person asked that it be kept without any other use for now. */
    PROCESSING_RESTRICTED(
        "Non inclus, l’usage en étant limité à votre demande",
        "Not included, its use being restricted as you asked"),
    /** A minor opposes that the holders of parental authority learn of it. */
    SECRET_OF_MINOR("Non inclus, car tenu secret", "Not included, because it is kept secret"),
    /** The copy from which the document was made does not hold the compartment. */
    COMPARTMENT_NOT_HELD(
        "Non inclus, car l’auteur de ce document n’y a pas accès",
        "Not included, because the author of this document has no access to it"),
    /** The law keeps it from readers of this kind, or it is more than this reader needs. */
    NOT_ENTITLED("Non inclus pour ce destinataire", "Not included for this reader"),
    /** The note is kept to its author and named professionals. */
    RESTRICTED("Non inclus, car réservé à son auteur", "Not included, because kept to its author");

    private final String french;
    private final String english;

    Reason(String french, String english) {
      this.french = french;
      this.english = english;
    }

    private Wording said() {
      return Wording.of(french, english);
    }
  }

  /**
   * How much of an omission the document itself says. A reason can betray what it hides, so only the person reads reasons;
   * professionals
   * read that a part is not included, and of a minor's secret they read nothing; a holder of parental authority reads one
   * notice that is the same for all.
   *
   * @terme mention de l'omission
   */
  public enum Disclosure {
    /** The part and the reason. */
    WITH_REASON,
    /** The part alone. */
    WITHOUT_REASON,
    /** Nothing. */
    NOTHING
  }
}
