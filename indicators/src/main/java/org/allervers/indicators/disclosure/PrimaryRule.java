package org.allervers.indicators.disclosure;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.disclosure.Facts.Role;
import org.allervers.indicators.disclosure.Facts.Variable;
import org.allervers.indicators.explain.Cell;

/**
 * Which figures could name somebody by themselves, and what each is owed. The unit of protection is the distinct person
 * behind a figure, whatever the figure counts. Immutable.
 */
final class PrimaryRule {

  /** Why a figure could name somebody. */
  enum Reason {
    /** It is a number of persons, and a small one. */
    FEW,
    /** It is a number of acts or things, and few persons are behind it. */
    FEW_BEHIND,
    /** Subtracting it from another printed figure leaves a few persons. */
    FEW_APART,
    /** It is a sum of quantities of a few persons, which would tell their mean. */
    FEW_SUMMED,
    /** It tells the same of everybody. */
    ALL_ALIKE,
    /** It is a zero that must look like a small figure. */
    ZERO
  }

  /**
   * What a figure is owed: a reader must be able to exclude neither {@code low} or less nor {@code high} or more.
   *
   * @param reason why
   * @param low the low end
   * @param high the high end
   */
  record Owed(Reason reason, long low, long high) {}

  private final SecrecyPolicy policy;
  private final SensitiveFacts sensitive;
  private final Set<List<Object>> alike = new HashSet<>();

  PrimaryRule(SecrecyPolicy policy, SensitiveFacts sensitive, List<FactTable> tables) {
    this.policy = policy;
    this.sensitive = sensitive;
    for (FactTable table : tables) {
      if (table.rows().stream().anyMatch(row -> isAlike(table, row))) {
        alike.add(address(table));
      }
    }
  }

  private static List<Object> address(FactTable table) {
    return List.of(table.trait().id(), table.at());
  }

  /** The least number of persons that a figure may stand on. */
  int threshold(Variable variable) {
    boolean isSensitive = variable.role() != Role.ALL
        && (variable.trait().nature().isSensitive()
            || sensitive.isSensitiveLine(variable.place().row()));
    return isSensitive
        ? Math.max(policy.threshold(), policy.sensitiveThreshold())
        : policy.threshold();
  }

  /** Whether a line of a sensitive variable tells the same of everybody whose value is known. */
  boolean isAlike(FactTable table, FactRow row) {
    boolean isSensitive =
        table.trait().nature().isSensitive() || sensitive.isSensitiveLine(row.code());
    OptionalLong known = table.base().known().value();
    return isSensitive
        && table.trait().countsUnits()
        && table.trait().lines().any()
        && !row.isMemo()
        && !row.code().equals(Cell.UNKNOWN)
        && known.isPresent()
        && known.getAsLong() > 0
        && row.figure().value().equals(known);
  }

  /** Whether a reader knows that a withheld figure is not zero. */
  boolean showsZeros(Variable variable) {
    return policy.zeros() == SecrecyPolicy.Zeros.SHOWN
        && variable.places().stream()
            .noneMatch(place -> place.role() == Role.LINE
                && alike.contains(
                    List.of(place.definition(), new FactTable.At(place.scope(), place.period()))));
  }

  /** What a figure is owed; empty if it may be shown. */
  Optional<Owed> owed(Variable variable) {
    if (variable.value().isEmpty() || variable.role() == Role.QUOTIENT) {
      return Optional.empty();
    }
    long value = variable.value().getAsLong();
    int threshold = threshold(variable);
    if (variable.role() == Role.AMOUNT) {
      return owed(Reason.FEW_SUMMED, value, variable.persons(), threshold);
    }
    if (variable.role() == Role.DIVISOR) {
      return owedDivisor(variable, value, threshold);
    }
    if (value == 0) {
      boolean hides = policy.zeros() == SecrecyPolicy.Zeros.SMALL;
      return hides ? Optional.of(new Owed(Reason.ZERO, 0, threshold)) : Optional.empty();
    }
    long persons = variable.persons() == Figure.NOT_KNOWN ? value : variable.persons();
    if (persons >= threshold) {
      return Optional.empty();
    }
    if (value < threshold) {
      Reason reason = persons == value ? Reason.FEW : Reason.FEW_BEHIND;
      return Optional.of(new Owed(reason, 1, threshold));
    }
    // How many acts a few persons had may not be told within half of it.
    return Optional.of(new Owed(Reason.FEW_BEHIND, value / 2, value + (value + 1) / 2));
  }

  /** A sum of quantities of so many persons may not be told within the width of the policy, nor to one unit for each. */
  private Optional<Owed> owed(Reason reason, long sum, long persons, int threshold) {
    if (persons <= 0 || persons >= threshold) {
      return Optional.empty();
    }
    long share = -Math.floorDiv(-sum * policy.amountWidth(), 100);
    long width = Math.max(share, persons);
    return Optional.of(new Owed(reason, Math.max(0, sum - width), sum + width));
  }

  /** What a rate or a number of units per person was divided by is a number of persons, and may be a small one. */
  private Optional<Owed> owedDivisor(Variable variable, long value, int threshold) {
    boolean isOfPersons = variable.trait().nature().kind() == Measure.Kind.PER_PERSON
        || variable.trait().isOfPersons();
    return isOfPersons && value > 0 && value < threshold
        ? Optional.of(new Owed(Reason.FEW, 1, threshold))
        : Optional.empty();
  }

  /** What the difference of a figure and one within it is owed; empty if it may be told. */
  Optional<Owed> owed(Variable part, Variable whole) {
    if (part.value().isEmpty() || whole.value().isEmpty()) {
      return Optional.empty();
    }
    long difference = whole.value().getAsLong() - part.value().getAsLong();
    int threshold = Math.max(threshold(whole), threshold(part));
    if (whole.role() == Role.AMOUNT) {
      boolean isSome = part.persons() > 0 && difference >= 0;
      long persons = whole.persons() - part.persons();
      return isSome ? owed(Reason.FEW_SUMMED, difference, persons, threshold) : Optional.empty();
    }
    if (whole.isNeverPrinted()) {
      return Optional.empty();
    }
    boolean isFew = difference > 0 && difference < threshold && part.value().getAsLong() > 0;
    return isFew
        ? Optional.of(new Owed(Reason.FEW_APART, difference, threshold))
        : Optional.empty();
  }
}
