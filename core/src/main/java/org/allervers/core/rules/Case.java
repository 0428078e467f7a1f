package org.allervers.core.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a rule sees while it is asked: the whole, the subject, the days and the thresholds. It changes under the rule's
 * feet afterwards, so a rule must not keep it.
 *
 * @param <R> the type of the whole
 * @param <S> the type of the subject
 * @terme cas
 */
public final class Case<R, S> {

  private static final Object[] NONE = {};

  private final Parameters parameters;
  private final LocalDate asOf;
  private final @Nullable Object[] subjects = new Object[Subjects.DEPTH];
  private final int[] indices = new int[Subjects.DEPTH];

  private @Nullable Object[] facts = NONE;
  private @Nullable Object[] values = NONE;
  private int known;
  private LocalDate date;
  private int depth;

  Case(R root, LocalDate asOf, Parameters parameters) {
    this.parameters = parameters;
    this.asOf = asOf;
    this.date = asOf;
    this.subjects[0] = root;
  }

  /** Returns the whole. */
  @SuppressWarnings("unchecked") // Set once, in the constructor.
  public R root() {
    return (R) at(0);
  }

  /** Returns the subject of the rule. */
  @SuppressWarnings("unchecked") // The engine sets what the rule's own subjects hold.
  public S subject() {
    return (S) at(depth);
  }

  /** Returns the subject that lies around this one, such as the episode of a period. */
  @SuppressWarnings("unchecked") // Subjects of one chain lie at known depths.
  public <P> P in(Subjects<R, P> around) {
    return (P) at(around.depth());
  }

  /** Returns the place of the subject in its list, from 0; 0 for the whole. */
  public int index() {
    return indices[depth];
  }

  /** Returns the day on which the question is asked. */
  public LocalDate asOf() {
    return asOf;
  }

  /** Returns the day that decides which law holds: the rule's own date of the subject, else the day of the question. */
  public LocalDate date() {
    return date;
  }

  /** Returns the value of a threshold on the day that decides. */
  public <V> V get(Parameter<V> parameter) {
    return parameters.of(parameter).at(date);
  }

  /** Returns the value of a threshold on another day, such as that of one of many subjects that a question goes over. */
  public <V> V getAt(Parameter<V> parameter, LocalDate day) {
    return parameters.of(parameter).at(day);
  }

  /** Returns a fact of the whole, worked out once per check. */
  @SuppressWarnings("unchecked") // Stored beside the fact that made it.
  public <T> T fact(Fact<R, T> fact) {
    // A handful of facts: looking along an array is quicker and smaller than a table.
    for (int i = 0; i < known; i++) {
      if (facts[i] == fact) {
        return (T) Objects.requireNonNull(values[i], "fact");
      }
    }
    T derived = Objects.requireNonNull(fact.derive(root(), asOf), "fact");
    if (known == facts.length) {
      facts = Arrays.copyOf(facts, known + 8);
      values = Arrays.copyOf(values, known + 8);
    }
    facts[known] = fact;
    values[known] = derived;
    known++;
    return derived;
  }

  Parameters parameters() {
    return parameters;
  }

  Object at(int level) {
    Object subject = subjects[level];
    if (subject == null) {
      throw new IllegalStateException("a subject must lie in the chain of its rule");
    }
    return subject;
  }

  int index(int level) {
    return indices[level];
  }

  void set(int level, Object subject, int index) {
    subjects[level] = subject;
    indices[level] = index;
    depth = level;
    date = asOf;
  }

  void reset() {
    if (depth > 0) {
      Arrays.fill(subjects, 1, subjects.length, null);
      depth = 0;
    }
    date = asOf;
  }

  void datedBy(LocalDate day) {
    date = day;
  }

  /** Returns nothing of what is checked. */
  @Override
  public String toString() {
    return "Case[redacted]";
  }
}
