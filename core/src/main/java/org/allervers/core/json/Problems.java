package org.allervers.core.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.List;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.json.ReadingProblem.Reason;
import org.jspecify.annotations.Nullable;

/** Turns what Jackson throws into a problem: the reason from the type, the place from the parser, never the message. */
final class Problems {

  private Problems() {}

  static ReadingProblem of(Exception thrown, @Nullable JsonParser parser) {
    String path =
        parser == null ? "" : parser.getParsingContext().pathAsPointer(false).toString();
    JsonLocation location = parser == null ? JsonLocation.NA : parser.currentLocation();
    int line = Math.max(0, location.getLineNr());
    int column = line == 0 ? 0 : Math.max(0, location.getColumnNr());
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof IncompleteException incomplete) {
        return new ReadingProblem(Reason.INCOMPLETE, path, line, column, incomplete.missing());
      }
      if (cause instanceof InvalidValueException invalid) {
        return new ReadingProblem(
            Reason.INVALID_VALUE, path, line, column, List.of(invalid.expected()));
      }
      Reason reason = reason(cause);
      if (reason != null) {
        return new ReadingProblem(reason, path, line, column, List.of());
      }
    }
    return new ReadingProblem(Reason.INVALID_VALUE, path, line, column, List.of());
  }

  static ReadingProblem tooLong(JsonLimits limits) {
    return new ReadingProblem(
        Reason.LIMIT_EXCEEDED, "", 0, 0, List.of("at most " + limits.documentBytes() + " bytes"));
  }

  private static @Nullable Reason reason(Throwable cause) {
    if (cause instanceof StreamConstraintsException) {
      return Reason.LIMIT_EXCEEDED;
    }
    if (cause instanceof JsonEOFException) {
      return Reason.TRUNCATED;
    }
    if (cause instanceof JsonParseException) {
      // Jackson has no type of its own for a duplicate, nor for every end of input.
      String message = String.valueOf(cause.getMessage());
      if (message.startsWith("Unexpected end-of-input")) {
        return Reason.TRUNCATED;
      }
      return message.startsWith("Duplicate field") ? Reason.DUPLICATE_PROPERTY : Reason.NOT_JSON;
    }
    if (cause instanceof java.io.CharConversionException) {
      return Reason.NOT_JSON;
    }
    return cause instanceof MismatchedInputException ? Reason.WRONG_SHAPE : null;
  }
}
