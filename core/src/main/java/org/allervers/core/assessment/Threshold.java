package org.allervers.core.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A published limit of a computed value, past which a check reminds the professional to look: a dated parameter with
 * its source.
 *
 * <p>A control of what is written down, not a medical device, and off until asked for. This class is immutable and
 * thread-safe.
 *
 * @terme seuil d'alerte
 */
public final class Threshold {

  /**
   * What is compared with the limit.
   *
   * @terme valeur comparée
   */
  public enum Measure {
    /** The body mass index, alerting below the limit, in kg/m². */
    BMI_BELOW,
    /** The loss of weight, alerting from the limit on, in per cent, if it took at most the given months. */
    LOSS_AT_LEAST
  }

  private final String id;
  private final Measure measure;
  private final BigDecimal limit;
  private final @Nullable Integer withinMonths;
  private final int leastAge;
  private final @Nullable Integer greatestAge;
  private final LocalDate from;
  private final String source;
  private final String confidence;
  private final String french;
  private final String english;

  Threshold(TableFile.Row row, Measure measure, BigDecimal limit, @Nullable Integer withinMonths)
      throws QuestionnaireFormatException {
    this.id = row.required("id");
    this.measure = measure;
    this.limit = limit;
    this.withinMonths = withinMonths;
    Integer youngest = row.integer("min-age");
    this.leastAge = youngest == null ? 0 : youngest;
    this.greatestAge = row.integer("max-age");
    this.from = row.date("from");
    this.source = row.required("source");
    this.confidence = row.cell("confidence");
    this.french = row.required("fr");
    this.english = row.required("en");
  }

  /** Returns the id under which it is reported, such as {@code Q-ALERT-BMI}. */
  public String id() {
    return id;
  }

  /** Returns what is compared. */
  public Measure measure() {
    return measure;
  }

  /** Returns the limit, in the unit of the measure. */
  public BigDecimal limit() {
    return limit;
  }

  /** Returns the greatest number of months, included, in which weight was lost; empty for other measures. */
  public OptionalInt withinMonths() {
    return withinMonths == null ? OptionalInt.empty() : OptionalInt.of(withinMonths);
  }

  /** Returns the least age to which it applies, in completed years, included. */
  public int leastAge() {
    return leastAge;
  }

  /** Returns the greatest age to which it applies, in completed years, included, or empty. */
  public OptionalInt greatestAge() {
    return greatestAge == null ? OptionalInt.empty() : OptionalInt.of(greatestAge);
  }

  /** Returns the first day on which it applies. */
  public LocalDate from() {
    return from;
  }

  /** Returns the text from which it comes. */
  public String source() {
    return source;
  }

  /** Returns how sure the source is, as in {@link Bound#confidence()}. */
  public String confidence() {
    return confidence;
  }

  /** Returns what reaching it means, in French. */
  public String french() {
    return french;
  }

  /** Returns what reaching it means, in English. */
  public String english() {
    return english;
  }

  /** Returns whether it is reached, by a person who is of its age for sure. */
  boolean isReached(DerivedValues values, Optional<AgeRange> age, LocalDate day) {
    boolean concerns = !from.isAfter(day)
        && age.isPresent()
        && age.get().least() >= leastAge
        && (greatestAge == null || age.get().greatest() <= greatestAge);
    return concerns
        && switch (measure) {
          case BMI_BELOW -> values.isBmiBelow(limit);
          case LOSS_AT_LEAST -> withinMonths != null && values.isLossAtLeast(limit, withinMonths);
        };
  }

  /** Returns the id. */
  @Override
  public String toString() {
    return "Threshold[" + id + "]";
  }
}
