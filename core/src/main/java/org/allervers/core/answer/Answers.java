package org.allervers.core.answer;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The answers to the fields that an organisation added for itself.
 *
 * <p>Reading needs the {@link Field}; an answer whose field this program does not declare stays here untouched. This
 * class is immutable and thread-safe.
 *
 * @terme champ personnalisé
 */
public final class Answers {

  private static final Answers EMPTY = new Answers(Map.of());

  private final Map<String, Answer<Object>> byName;

  private Answers(Map<String, Answer<Object>> byName) {
    this.byName = byName;
  }

  /** Returns no answers. */
  public static Answers empty() {
    return EMPTY;
  }

  /**
   * Returns the given stored answers, in the map's order.
   *
   * @throws IllegalArgumentException if a known value is none of text, number, yes/no, list of texts, or preserved
   *     JSON
   */
  public static Answers of(Map<String, Answer<Object>> byName) {
    byName.values().forEach(answer -> answer.known().ifPresent(Answers::requireStorable));
    return byName.isEmpty()
        ? EMPTY
        : new Answers(Collections.unmodifiableMap(new LinkedHashMap<>(byName)));
  }

  private static void requireStorable(Object value) {
    boolean texts =
        value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
    if (!(texts
        || value instanceof String
        || value instanceof BigDecimal
        || value instanceof Boolean
        || value instanceof Preserved)) {
      throw new IllegalArgumentException(
          "a stored value must be a text, a number, a yes/no or a list of texts");
    }
  }

  /**
   * Returns the answer to {@code field}, not recorded if there is none.
   *
   * @throws FieldMismatchException if the stored answer is not of the field's type
   */
  public <T> Answer<T> get(Field<T> field) {
    Answer<Object> stored = byName.get(field.name());
    return stored == null ? Answer.notRecorded() : stored.map(field::decode);
  }

  /** Returns these answers with the one to {@code field} replaced; "not recorded" removes it. */
  public <T> Answers with(Field<T> field, Answer<T> answer) {
    Map<String, Answer<Object>> copy = new LinkedHashMap<>(byName);
    if (answer.status() == AnswerStatus.NOT_RECORDED) {
      copy.remove(field.name());
    } else {
      copy.put(field.name(), answer.map(field::encode));
    }
    return of(copy);
  }

  /** Returns these answers with the one to {@code field} replaced by a known value. */
  public <T> Answers with(Field<T> field, T value) {
    return with(field, Answer.of(value));
  }

  /** Returns the names of the answered fields, declared here or not. */
  public Set<String> names() {
    return byName.keySet();
  }

  /** Returns whether there is no answer. */
  public boolean isEmpty() {
    return byName.isEmpty();
  }

  /** Returns the stored answers by field name, for codecs. */
  public Map<String, Answer<Object>> asMap() {
    return byName;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Answers that && byName.equals(that.byName);
  }

  @Override
  public int hashCode() {
    return Objects.hash(byName);
  }

  /** Returns the number of answers, without their names or values. */
  @Override
  public String toString() {
    return "Answers[" + byName.size() + "]";
  }
}
