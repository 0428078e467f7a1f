package org.allervers.core.answer;

import java.util.List;

/** Thrown when a builder is asked for a value of which required parts are missing. */
public final class IncompleteException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  private final String type;
  private final transient List<String> missing;

  /** Creates the exception for a type and the wire names of its missing parts. */
  public IncompleteException(String type, List<String> missing) {
    super(type + " lacks " + String.join(", ", missing));
    this.type = type;
    this.missing = List.copyOf(missing);
  }

  /** Returns the simple name of the type. */
  public String type() {
    return type;
  }

  /** Returns the wire names of all missing parts. */
  public List<String> missing() {
    return missing;
  }
}
