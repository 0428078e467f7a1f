package org.allervers.core.rules.episode;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.allervers.core.episode.IndividualProject;
import org.allervers.core.episode.Period;
import org.allervers.core.health.Prescription;

/**
 * On what a period of an accompaniment rests.
 *
 * @terme fondement de la période
 */
public sealed interface PeriodBasis {

  /** Returns the day of the decision, or empty if there is none or nobody noted its day. */
  default Optional<LocalDate> decidedOn() {
    return Optional.empty();
  }

  /** Returns whether there is anything on which it rests. */
  default boolean isDecided() {
    return true;
  }

  /**
   * The entry or the reopening itself, which opens the first period.
   *
   * @terme fondement de la période
   */
  record Entry() implements PeriodBasis {}

  /**
   * A period that the team recorded.
   *
   * @param period what was recorded
   * @terme fondement de la période
   */
  record Recorded(Period period) implements PeriodBasis {

    /** Refuses a missing period. */
    public Recorded {
      Objects.requireNonNull(period, "period");
    }

    @Override
    public Optional<LocalDate> decidedOn() {
      return period.renewal().flatMap(renewal -> renewal.decidedOn());
    }

    /** Returns the name of the type alone: what it holds is personal. */
    @Override
    public String toString() {
      return "Recorded[redacted]";
    }
  }

  /**
   * A medical prescription.
   *
   * @param prescription the prescription
   * @terme fondement de la période
   */
  record Prescribed(Prescription prescription) implements PeriodBasis {

    /** Refuses a missing prescription. */
    public Prescribed {
      Objects.requireNonNull(prescription, "prescription");
    }

    @Override
    public Optional<LocalDate> decidedOn() {
      return Optional.of(prescription.date());
    }

    /** Returns the name of the type alone: what it holds is personal. */
    @Override
    public String toString() {
      return "Prescribed[redacted]";
    }
  }

  /**
   * An individual project.
   *
   * @param project the project
   * @terme fondement de la période
   */
  record Agreed(IndividualProject project) implements PeriodBasis {

    /** Refuses a missing project. */
    public Agreed {
      Objects.requireNonNull(project, "project");
    }

    @Override
    public Optional<LocalDate> decidedOn() {
      return project.signedOn();
    }

    /** Returns the name of the type alone: what it holds is personal. */
    @Override
    public String toString() {
      return "Agreed[redacted]";
    }
  }

  /**
   * Nothing: the period before it expired, and nobody decided.
   *
   * @terme fondement de la période
   */
  record Undecided() implements PeriodBasis {

    @Override
    public boolean isDecided() {
      return false;
    }
  }
}
