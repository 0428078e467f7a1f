package org.allervers.core.rules.episode;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Something about the length of an accompaniment that somebody should be told on a day. It never stops care.
 *
 * @param date the day on which to tell
 * @param reason why
 * @param concerns the day that it is about, such as the expiry that comes near
 * @terme alerte de durée
 */
public record DurationAlert(LocalDate date, Reason reason, LocalDate concerns) {

  /**
   * Why somebody should be told.
   *
   * @terme motif de l'alerte de durée
   */
  public enum Reason {
    /** A period ends soon, and nobody has decided on the next. */
    EXPIRY_NEAR(
        "ECHEANCE_PROCHE",
        "Échéance proche : décider du renouvellement ou de la sortie.",
        "Expiry near: decide on the renewal or the exit."),
    /** A period has ended, and nobody has decided on the next. */
    EXPIRED(
        "ECHUE_SANS_DECISION",
        "Échéance passée sans décision : l'accompagnement continue, décider maintenant.",
        "Expiry passed without a decision: the accompaniment goes on, decide now."),
    /** A new period begins: it is time to look again at common law. */
    COMMON_LAW_REVIEW(
        "DROIT_COMMUN",
        "Renouvellement : réexaminer l'orientation vers le droit commun.",
        "Renewal: look again at an orientation to common law."),
    /** A prescription ends soon, and no other follows. */
    PRESCRIPTION_ENDING(
        "PRESCRIPTION_PROCHE",
        "Prescription bientôt terminée : demander son renouvellement.",
        "Prescription ending soon: ask for its renewal."),
    /** A prescription has ended, and no other follows. */
    PRESCRIPTION_ENDED(
        "PRESCRIPTION_TERMINEE",
        "Prescription terminée : plus de soins sur prescription sans une nouvelle.",
        "Prescription ended: no prescribed care without another one."),
    /** A prescription does not say how long it holds. */
    PRESCRIPTION_WITHOUT_END(
        "PRESCRIPTION_SANS_FIN",
        "Prescription sans durée : la faire préciser.",
        "Prescription without a length: have it made clear."),
    /** The accompaniment is longer than the mean, which is no limit. */
    LONGER_THAN_MEAN(
        "DUREE_MOYENNE",
        "Durée moyenne atteinte : information, sans obligation de sortie.",
        "Mean length reached: for information, no duty to leave."),
    /** The individual project is due for review. */
    YEARLY_REVIEW(
        "REVISION_ANNUELLE",
        "Revoir le projet individuel avec la personne.",
        "Review the individual project with the person.");

    private final String code;
    private final String french;
    private final String english;

    Reason(String code, String french, String english) {
      this.code = code;
      this.french = french;
      this.english = english;
    }

    /** Returns the stable code. */
    public String code() {
      return code;
    }

    /** Returns what a professional reads, in French. */
    public String french() {
      return french;
    }

    /** Returns what a professional reads, in English. */
    public String english() {
      return english;
    }
  }

  /** Refuses missing components. */
  public DurationAlert {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(concerns, "concerns");
  }

  /** Returns the reason without the days, which are personal. */
  @Override
  public String toString() {
    return "DurationAlert[" + reason + "]";
  }
}
