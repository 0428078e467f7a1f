package org.allervers.indicators;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What an extractor found: codes, a whole number, or the reason why there is neither.
 *
 * <p>This class is immutable and thread-safe. Its text form shows no value.
 */
public final class Reading {

  private final List<String> codes;
  private final OptionalLong number;
  private final Optional<Unplaced> missing;

  private Reading(List<String> codes, OptionalLong number, Optional<Unplaced> missing) {
    this.codes = codes;
    this.number = number;
    this.missing = missing;
  }

  public static Reading ofCode(String code) {
    return new Reading(List.of(code), OptionalLong.empty(), Optional.empty());
  }

  /** Several codes, each counted once; none at all means not recorded. */
  public static Reading ofCodes(Collection<String> codes) {
    if (codes.isEmpty()) {
      return missing(Unplaced.NOT_RECORDED);
    }
    List<String> distinct =
        codes.size() == 1 ? List.copyOf(codes) : codes.stream().distinct().toList();
    return new Reading(distinct, OptionalLong.empty(), Optional.empty());
  }

  public static Reading ofNumber(long number) {
    return new Reading(List.of(), OptionalLong.of(number), Optional.empty());
  }

  public static Reading missing(Unplaced reason) {
    return new Reading(List.of(), OptionalLong.empty(), Optional.of(reason));
  }

  static Reading ofNullableCode(@Nullable String code) {
    return code == null ? missing(Unplaced.NOT_RECORDED) : ofCode(code);
  }

  static Reading ofOptionalCode(Optional<String> code) {
    return code.map(Reading::ofCode).orElseGet(() -> missing(Unplaced.NOT_RECORDED));
  }

  static Reading ofOptionalNumber(OptionalLong number) {
    Objects.requireNonNull(number, "number");
    return number.isPresent() ? ofNumber(number.getAsLong()) : missing(Unplaced.NOT_RECORDED);
  }

  /** The codes; empty for a number or a missing value. */
  public List<String> codes() {
    return codes;
  }

  public OptionalLong number() {
    return number;
  }

  /** The reason why there is no value, if there is none. */
  public Optional<Unplaced> missing() {
    return missing;
  }

  @Override
  public String toString() {
    return "Reading[" + missing.map(Enum::name).orElse("known") + "]";
  }
}
