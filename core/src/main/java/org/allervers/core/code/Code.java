package org.allervers.core.code;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of a list, or a value that was found where a value of the list belongs.
 *
 * <p>A code that the list does not hold is kept as it came: {@link #isListed()} tells, reading reports it, and writing
 * gives it back. Get codes from their {@link CodeList}. This class is immutable and thread-safe.
 *
 * @param <S> the marker of the list
 * @terme code
 */
public final class Code<S extends CodeSystem> {

  private final CodeList<S> list;
  private final String value;
  private final @Nullable Concept concept;

  Code(CodeList<S> list, String value, @Nullable Concept concept) {
    this.list = list;
    this.value = value;
    this.concept = concept;
  }

  /** Returns the list to which this code belongs. */
  public CodeList<S> list() {
    return list;
  }

  /** Returns the value as written, such as {@code RUE}. */
  public String value() {
    return value;
  }

  /** Returns whether the list holds this code. */
  public boolean isListed() {
    return concept != null;
  }

  /** Returns what the list says of this code, or empty if the list does not hold it. */
  public Optional<Concept> concept() {
    return concept == null ? Optional.empty() : Optional.of(concept);
  }

  /** Returns whether this code has the given value. */
  public boolean is(String other) {
    return value.equals(other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Code<?> that
        && value.equals(that.value)
        && list.id().equals(that.list.id());
  }

  @Override
  public int hashCode() {
    return Objects.hash(list.id(), value);
  }

  /** Returns the name of the list, without the value, which is personal once it is in a dossier. */
  @Override
  public String toString() {
    return "Code[" + list.id() + "]";
  }
}
