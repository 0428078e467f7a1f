package org.allervers.core.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The least and the greatest value that the answer to one question may have without remark, both allowed.
 *
 * <p>A control of what is written down, not an interpretation of it. This class is immutable and thread-safe.
 *
 * @terme borne de saisie
 */
public final class Bound {

  /**
   * What a value outside means.
   *
   * @terme palier de contrôle
   */
  public enum Tier {
    /** The value cannot be right. */
    REJECT,
    /** The value is unusual and worth confirming. */
    CONFIRM
  }

  private final String measure;
  private final Tier tier;
  private final @Nullable BigDecimal least;
  private final @Nullable BigDecimal greatest;
  private final LocalDate from;
  private final String source;
  private final String confidence;
  private final boolean adultsOnly;

  Bound(
      String measure,
      Tier tier,
      @Nullable BigDecimal least,
      @Nullable BigDecimal greatest,
      LocalDate from,
      String source,
      String confidence,
      boolean adultsOnly) {
    this.measure = measure;
    this.tier = tier;
    this.least = least;
    this.greatest = greatest;
    this.from = from;
    this.source = source;
    this.confidence = confidence;
    this.adultsOnly = adultsOnly;
  }

  /**
   * Returns a bound set by an organisation.
   *
   * @param measure as in {@link #measure()}
   * @param least the least value, included; null for none
   * @param greatest the greatest value, included; null for none
   * @param from the first day on which the bound applies
   * @param source who set it, or the text from which it comes
   * @throws IllegalArgumentException if {@code least} exceeds {@code greatest}
   */
  public static Bound of(
      String measure,
      Tier tier,
      @Nullable BigDecimal least,
      @Nullable BigDecimal greatest,
      LocalDate from,
      String source) {
    if (least != null && greatest != null && least.compareTo(greatest) > 0) {
      throw new IllegalArgumentException("least must not exceed greatest");
    }
    return new Bound(
        Objects.requireNonNull(measure, "measure"),
        Objects.requireNonNull(tier, "tier"),
        least,
        greatest,
        Objects.requireNonNull(from, "from"),
        Objects.requireNonNull(source, "source"),
        "",
        false);
  }

  /** Returns this bound for adults only: it is left out where the birth date given allows a minor. */
  public Bound forAdultsOnly() {
    return new Bound(measure, tier, least, greatest, from, source, confidence, true);
  }

  /**
   * Returns what is bounded: the code of a question, or of one part of its answer, such as {@code B5.SYS} and {@code
   * B5.DIA} of a pressure, {@code .HEURES} and {@code .MINUTES} of a duration, {@code .ANS} and {@code .MOIS} of a period,
   * {@code .MOIS} of a date or month. Ages are bounded one by one.
   */
  public String measure() {
    return measure;
  }

  /** Returns what a value outside means. */
  public Tier tier() {
    return tier;
  }

  /** Returns the least value, included, or empty if there is none. */
  public Optional<BigDecimal> least() {
    return least == null ? Optional.empty() : Optional.of(least);
  }

  /** Returns the greatest value, included, or empty if there is none. */
  public Optional<BigDecimal> greatest() {
    return greatest == null ? Optional.empty() : Optional.of(greatest);
  }

  /** Returns the first day on which the bound applies; it applies until a later one of its measure and tier does. */
  public LocalDate from() {
    return from;
  }

  /** Returns the text from which the bound comes, or who set it. */
  public String source() {
    return source;
  }

  /**
   * Returns how sure the source is: {@code V} read there, {@code E} read in an excerpt, {@code M} common knowledge,
   * {@code P} proposed; empty if not said.
   */
  public String confidence() {
    return confidence;
  }

  /** Returns whether the bound is meant for adults only. */
  public boolean isForAdultsOnly() {
    return adultsOnly;
  }

  /** Returns whether a value is inside, limits included. */
  public boolean contains(BigDecimal value) {
    return (least == null || value.compareTo(least) >= 0)
        && (greatest == null || value.compareTo(greatest) <= 0);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Bound that
        && measure.equals(that.measure)
        && tier == that.tier
        && Objects.equals(least, that.least)
        && Objects.equals(greatest, that.greatest)
        && from.equals(that.from)
        && source.equals(that.source)
        && confidence.equals(that.confidence)
        && adultsOnly == that.adultsOnly;
  }

  @Override
  public int hashCode() {
    return Objects.hash(measure, tier, least, greatest, from, source, confidence, adultsOnly);
  }

  /** Returns what is bounded, how, and since when. */
  @Override
  public String toString() {
    return "Bound[" + measure + ", " + tier + ", from " + from + "]";
  }
}
