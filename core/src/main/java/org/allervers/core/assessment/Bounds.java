package org.allervers.core.assessment;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.allervers.core.assessment.Bound.Tier;
import org.allervers.core.assessment.QuestionnaireFormatException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of a questionnaire: dated parameters, each with its source.
 *
 * <p>Bounds that ask to confirm are a control of what is written ("contrôle de saisie") and do nothing until {@link
 * #confirming()} turns them on. This class is immutable and thread-safe.
 *
 * @terme bornes de saisie
 */
public final class Bounds {

  private static final Bounds NONE = new Bounds(List.of(), false);
  private static final List<String> COLUMNS =
      List.of("code", "tier", "min", "max", "from", "source", "confidence");

  private final List<Bound> all;
  private final Map<String, List<Bound>> byMeasure;
  private final boolean confirming;

  private Bounds(List<Bound> all, boolean confirming) {
    this.all = List.copyOf(all);
    Map<String, List<Bound>> bounds = new HashMap<>();
    this.all.forEach(bound ->
        bounds.computeIfAbsent(bound.measure(), measure -> new ArrayList<>()).add(bound));
    this.byMeasure = Map.copyOf(bounds);
    this.confirming = confirming;
  }

  /** Returns no bounds. */
  public static Bounds none() {
    return NONE;
  }

  /** Returns the given bounds; those that ask to confirm are off. */
  public static Bounds of(List<Bound> bounds) {
    return new Bounds(bounds, false);
  }

  /**
   * Reads bounds from lines {@code code;tier;min;max;from;source;confidence;population}, where the tier is {@code
   * reject} or {@code confirm} and the population is empty or {@code ADULTE}; those that ask to confirm are off. The reader is left open.
   *
   * @throws IOException if the text cannot be read
   * @throws QuestionnaireFormatException if the text is malformed; it names the line
   */
  public static Bounds read(Reader reader) throws IOException, QuestionnaireFormatException {
    List<Bound> bounds = new ArrayList<>();
    for (TableFile.Row row : TableFile.read(reader, COLUMNS).rows()) {
      BigDecimal least = row.number("min");
      BigDecimal greatest = row.number("max");
      if (least != null && greatest != null && least.compareTo(greatest) > 0) {
        throw row.failure(Reason.NUMBER);
      }
      bounds.add(new Bound(
          row.required("code"),
          tier(row),
          least,
          greatest,
          row.date("from"),
          row.required("source"),
          row.cell("confidence"),
          adultsOnly(row)));
    }
    return of(bounds);
  }

  static Tier tier(TableFile.Row row) throws QuestionnaireFormatException {
    return switch (row.cell("tier").toLowerCase(Locale.ROOT)) {
      case "reject" -> Tier.REJECT;
      case "confirm" -> Tier.CONFIRM;
      default -> throw row.failure(Reason.KEYWORD);
    };
  }

  private static boolean adultsOnly(TableFile.Row row) throws QuestionnaireFormatException {
    return switch (row.cell("population")) {
      case "" -> false;
      case "ADULTE" -> true;
      default -> throw row.failure(Reason.KEYWORD);
    };
  }

  /** Returns these bounds with those that ask to confirm turned on. */
  public Bounds confirming() {
    return new Bounds(all, true);
  }

  /** Returns whether the bounds that ask to confirm are on. */
  public boolean isConfirming() {
    return confirming;
  }

  /** Returns these bounds and one more; it takes the place of one with the same measure, tier and first day. */
  public Bounds with(Bound bound) {
    List<Bound> copy = new ArrayList<>(all);
    copy.removeIf(each -> each.measure().equals(bound.measure())
        && each.tier() == bound.tier()
        && each.from().equals(bound.from()));
    copy.add(bound);
    return new Bounds(copy, confirming);
  }

  /** Returns these bounds without those of one measure and tier. */
  public Bounds without(String measure, Tier tier) {
    return new Bounds(
        all.stream()
            .filter(each -> !(each.measure().equals(measure) && each.tier() == tier))
            .toList(),
        confirming);
  }

  /** Returns the bound of a measure that applies on {@code day}, whether its tier is on or off, or empty. */
  public Optional<Bound> find(String measure, Tier tier, LocalDate day) {
    List<Bound> bounds = byMeasure.getOrDefault(measure, List.of());
    Bound latest = null;
    for (int i = 0; i < bounds.size(); i++) {
      Bound each = bounds.get(i);
      if (each.tier() == tier
          && !each.from().isAfter(day)
          && (latest == null || each.from().isAfter(latest.from()))) {
        latest = each;
      }
    }
    return Optional.ofNullable(latest);
  }

  /** Returns the bound that {@code value} breaks, a rejecting one first, or empty. */
  Optional<Bound> findBroken(String measure, BigDecimal value, LocalDate day, boolean maybeMinor) {
    Optional<Bound> rejecting = findBroken(measure, Tier.REJECT, value, day, maybeMinor);
    return rejecting.isPresent() || !confirming
        ? rejecting
        : findBroken(measure, Tier.CONFIRM, value, day, maybeMinor);
  }

  private Optional<Bound> findBroken(
      String measure, Tier tier, BigDecimal value, LocalDate day, boolean maybeMinor) {
    return find(measure, tier, day)
        .filter(bound -> !bound.contains(value) && !(maybeMinor && bound.isForAdultsOnly()));
  }

  /** Returns all bounds, past and present, of both tiers. */
  public List<Bound> asList() {
    return all;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Bounds that && confirming == that.confirming && all.equals(that.all);
  }

  @Override
  public int hashCode() {
    return 31 * all.hashCode() + Boolean.hashCode(confirming);
  }

  /** Returns the number of bounds. */
  @Override
  public String toString() {
    return "Bounds[" + all.size() + "]";
  }
}
