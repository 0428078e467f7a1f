package org.allervers.core.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A threshold that a rule uses, with the days from which each of its values holds and the source of each. A change of law
 * adds a value; a host's own decision does so too, on its own copy.
 *
 * <pre>{@code
 * static final Parameter<Integer> MONTHS = Parameter.of("R-DUR-01.mois", "durée d'une période, en mois",
 *     "length of one period, in months").from("2020-12-31", 2, source);
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <V> the type of the values
 * @terme paramètre
 */
public final class Parameter<V> {

  /**
   * A value and the day from which it holds.
   *
   * @param since the first day
   * @param value the value
   * @param source who says so
   * @param <V> the type of the value
   * @terme paramètre
   */
  public record Dated<V>(LocalDate since, V value, Source source) {

    /** Refuses missing components. */
    public Dated {
      Objects.requireNonNull(since, "since");
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(source, "source");
    }
  }

  private final String id;
  private final String french;
  private final String english;
  private final List<Dated<V>> values;

  private Parameter(String id, String french, String english, List<Dated<V>> values) {
    this.id = Objects.requireNonNull(id, "id");
    this.french = Objects.requireNonNull(french, "french");
    this.english = Objects.requireNonNull(english, "english");
    this.values = values;
  }

  /**
   * Starts a parameter; its first value is still to come.
   *
   * @param id the stable id, the rule's id and a word
   * @param french what it is, with its unit
   * @param english the same in English
   */
  public static Unset of(String id, String french, String english) {
    return new Unset(id, french, english);
  }

  /**
   * A parameter without a value, which nobody can use yet.
   *
   * @param id the stable id
   * @param french what it is
   * @param english the same in English
   * @terme paramètre
   */
  public record Unset(String id, String french, String english) {

    /** Returns the parameter with its first value, which also answers for the days before {@code since}. */
    public <V> Parameter<V> from(String since, V value, Source source) {
      return new Parameter<>(
          id, french, english, List.of(new Dated<>(LocalDate.parse(since), value, source)));
    }
  }

  /** Returns this parameter with another value from a day on; a value of the same day is replaced. */
  public Parameter<V> from(String since, V value, Source source) {
    return from(LocalDate.parse(since), value, source);
  }

  /** Returns this parameter with another value from a day on; a value of the same day is replaced. */
  public Parameter<V> from(LocalDate since, V value, Source source) {
    List<Dated<V>> all = new ArrayList<>(values);
    all.removeIf(dated -> dated.since().equals(since));
    all.add(new Dated<>(since, value, source));
    all.sort(Comparator.comparing(Dated::since));
    return new Parameter<>(id, french, english, List.copyOf(all));
  }

  /** Returns the same parameter with one value for all days: a host's decision. */
  public Parameter<V> always(V value, Source source) {
    return new Parameter<>(
        id, french, english, List.of(new Dated<>(values.get(0).since(), value, source)));
  }

  /** Returns the stable id. */
  public String id() {
    return id;
  }

  /** Returns what it is, in French, with its unit. */
  public String french() {
    return french;
  }

  /** Returns what it is, in English, with its unit. */
  public String english() {
    return english;
  }

  /** Returns the values in the order of their days, at least one. */
  public List<Dated<V>> values() {
    return values;
  }

  /** Returns the value of a day; before the first day, the first value. */
  public V at(LocalDate day) {
    V value = values.get(0).value();
    for (int i = 1; i < values.size() && !values.get(i).since().isAfter(day); i++) {
      value = values.get(i).value();
    }
    return value;
  }

  /** Returns the id. */
  @Override
  public String toString() {
    return id;
  }
}
