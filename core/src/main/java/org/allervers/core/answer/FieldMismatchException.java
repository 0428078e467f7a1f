package org.allervers.core.answer;

/** Thrown when a stored answer is not of the type that a {@link Field} declares. The stored answer is left as it is. */
public final class FieldMismatchException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String field;

  FieldMismatchException(String field) {
    super("the stored answer does not have the type of its field");
    this.field = field;
  }

  /** Returns the name of the field. */
  public String field() {
    return field;
  }
}
