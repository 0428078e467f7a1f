package org.allervers.core.mano;

import java.util.Objects;
import java.util.Optional;

/**
 * What a field of a record was at a moment of the past.
 *
 * @terme état passé d'une fiche Mano
 */
public sealed interface ManoState {

  /**
   * The history before and after the moment agree.
   *
   * @param value the value, or empty if the field had none
   * @terme état connu
   */
  record Known(Optional<Object> value) implements ManoState {
    /** Refuses a missing part. */
    public Known {
      Objects.requireNonNull(value, "value");
    }

    /** Returns nothing of the person. */
    @Override
    public String toString() {
      return "Known[redacted]";
    }
  }

  /**
   * Nothing was written down then: the moment is before {@link ManoHistory#FIRST_DAY}, or before the record was made.
   *
   * @terme état inconnu
   */
  record Unknown() implements ManoState {}

  /**
   * The entry before the moment and the word after it say different things.
   *
   * @param earlier what the last entry until then said
   * @param later what the next entry says of before, or what the record says today
   * @terme état incohérent
   */
  record Incoherent(Optional<Object> earlier, Optional<Object> later) implements ManoState {
    /** Refuses a missing part. */
    public Incoherent {
      Objects.requireNonNull(earlier, "earlier");
      Objects.requireNonNull(later, "later");
    }

    /** Returns nothing of the person. */
    @Override
    public String toString() {
      return "Incoherent[redacted]";
    }
  }
}
