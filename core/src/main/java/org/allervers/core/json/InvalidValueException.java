package org.allervers.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** Thrown when a scalar is not of the form that its place needs. The message never repeats it. */
final class InvalidValueException extends JsonMappingException {

  private static final long serialVersionUID = 1L;

  private final String expected;

  private InvalidValueException(JsonParser parser, String expected) {
    super(parser, "expected " + expected);
    this.expected = expected;
  }

  static InvalidValueException expected(JsonParser parser, String what) {
    return new InvalidValueException(parser, what);
  }

  String expected() {
    return expected;
  }
}
