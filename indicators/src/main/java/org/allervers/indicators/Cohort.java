package org.allervers.indicators;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Records kept as columns, so that plans can count them again and again without the host's objects: codes as small numbers,
 * days as days since 1970, each person's entries side by side. {@link Plan#cohort} makes one. It holds all that the definitions
 * of that plan read, at the reference days of its periods; every plan of the same schema that reads no more can count it, with
 * the result that it gets from the records, bit by bit.
 *
 * <p>A record that cannot be read is left out of the cohort and counted as rejected in every evaluation. Here an extractor that
 * fails on one of the reference days rejects its record even if the person is not selected in that period.
 *
 * <p>It is confidential as the records are, and has no text form but the number of persons. This class is immutable and
 * thread-safe.
 *
 * @param <T> the type of the records
 */
public final class Cohort<T> {

  private final Schema<T> schema;
  private final Map<SourceBinding, KeptSource> sources;
  private final Map<Object, KeptColumn> persons;
  private final Map<Rejection, Long> rejections;
  private final int size;

  Cohort(
      Schema<T> schema,
      Map<SourceBinding, KeptSource> sources,
      Map<Object, KeptColumn> persons,
      Map<Rejection, Long> rejections,
      int size) {
    this.schema = schema;
    this.sources = new LinkedHashMap<>(sources);
    this.persons = new LinkedHashMap<>(persons);
    this.rejections = Collections.unmodifiableMap(
        rejections.isEmpty() ? new EnumMap<>(Rejection.class) : new EnumMap<>(rejections));
    this.size = size;
  }

  /** How many persons it holds; rejected records are not among them. */
  public int persons() {
    return size;
  }

  /** How many records it was made of, the rejected ones included. */
  public long records() {
    return size + rejections.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Entries of all sources that have a day. */
  public long entries() {
    return sources.values().stream().mapToLong(source -> source.from.size()).sum();
  }

  Map<Rejection, Long> rejections() {
    return rejections;
  }

  boolean isOf(Schema<?> other) {
    return schema.equals(other);
  }

  Optional<KeptSource> source(SourceBinding binding) {
    return Optional.ofNullable(sources.get(binding));
  }

  /** A column of the person; see {@link PersonColumn#keys()}. */
  Optional<KeptColumn> person(Object key) {
    return Optional.ofNullable(persons.get(key));
  }

  /**
   * What a plan needs and the cohort has not.
   *
   * @throws IllegalArgumentException naming it
   */
  static <K> K require(Optional<K> held, String what) {
    return held.orElseThrow(
        () -> new IllegalArgumentException("a cohort must hold what the plan reads: " + what));
  }

  /** The number of persons. */
  @Override
  public String toString() {
    return "Cohort[" + size + " persons]";
  }

  static List<Object> key(String attribute, Object at) {
    return List.of(Objects.requireNonNull(attribute), at);
  }
}
