package org.allervers.core.rules.minor;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that an act for a minor obliges the team to do, and that a later event closes.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind what is to be done
 * @param act the act that opened it, empty while the act is only considered
 * @param since the day on which it was opened
 * @param due the last day on which it is done in time
 * @param closing the event that closed it, if one did
 * @terme obligation ouverte (mineur)
 * @source ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022), annexe 4
 */
public record MinorDuty(
    Kind kind, Optional<UUID> act, LocalDate since, LocalDate due, Optional<Closing> closing) {

  /** Refuses missing components. */
  public MinorDuty {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(act, "act");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(due, "due");
    Objects.requireNonNull(closing, "closing");
  }

  /**
   * What is to be done.
   *
   * @terme nature de l'obligation (mineur)
   */
  public enum Kind {
    /** Get in touch with child protection, without standing in for it. */
    CONTACT_CHILD_PROTECTION("prendre contact avec l'ASE", "contact child protection"),
    /** Refer the minor to a doctor or a midwife. */
    REFER_TO_DOCTOR_OR_MIDWIFE(
        "orienter vers un médecin ou une sage-femme", "refer to a doctor or a midwife"),
    /** Inform the service to which the minor is entrusted. */
    INFORM_ENTRUSTED_SERVICE(
        "informer le service auquel le mineur est confié",
        "inform the service entrusted with the minor"),
    /** Check that the minor is protected and covered. */
    CHECK_PROTECTION("vérifier la protection du mineur", "check that the minor is protected"),
    /** Tell the person that the children's judge can be seized. */
    TELL_OF_THE_JUDGE(
        "informer du recours devant le juge des enfants",
        "tell that the children's judge can be seized"),
    /** Call a doctor or the emergency services. */
    CALL_FOR_HELP("alerter un médecin ou le SAMU", "call a doctor or the emergency services"),
    /** Write down why the act was done although no text settles it. */
    WRITE_THE_REASON("écrire le motif de la décision", "write down the reason of the decision"),
    /** Write down that the minor opposes. */
    WRITE_THE_OPPOSITION(
        "mentionner par écrit l'opposition du mineur", "write down the minor's opposition");

    private final String french;
    private final String english;

    Kind(String french, String english) {
      this.french = french;
      this.english = english;
    }

    /** Returns the words that a professional reads, in French. */
    public String french() {
      return french;
    }

    /** Returns the same words in English. */
    public String english() {
      return english;
    }
  }

  /**
   * How a duty stands on one day.
   *
   * @terme état de l'obligation (mineur)
   */
  public enum Status {
    /** To be done, and in time. */
    OPEN,
    /** To be done, and late. */
    OVERDUE,
    /** Done. */
    CLOSED
  }

  /**
   * What closed a duty.
   *
   * @param on the day of the event
   * @param path where the event is in the dossier
   * @terme clôture de l'obligation (mineur)
   */
  public record Closing(LocalDate on, String path) {

    /** Refuses missing components. */
    public Closing {
      Objects.requireNonNull(on, "on");
      Objects.requireNonNull(path, "path");
    }

    /** Returns the place alone. */
    @Override
    public String toString() {
      return "Closing[" + path + "]";
    }
  }

  static MinorDuty considered(Kind kind, LocalDate since, int days) {
    return new MinorDuty(kind, Optional.empty(), since, Days.after(since, days), Optional.empty());
  }

  /** Returns how it stands on {@code day}: closed once the event took place, late after the due day. */
  public Status status(LocalDate day) {
    if (closing.isPresent() && !closing.get().on().isAfter(day)) {
      return Status.CLOSED;
    }
    return day.isAfter(due) ? Status.OVERDUE : Status.OPEN;
  }

  /** Returns the kind alone: the days are somebody's. */
  @Override
  public String toString() {
    return "MinorDuty[" + kind + "]";
  }
}
