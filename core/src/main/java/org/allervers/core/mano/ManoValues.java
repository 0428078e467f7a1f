package org.allervers.core.mano;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.allervers.core.json.JsonLimits;
import org.allervers.core.json.JsonRecord;

/** The forms in which Mano's clients have written one and the same value. */
final class ManoValues {

  private static final int LETTERS_OF_A_DAY = 10;

  /** A dossier holds the years from 1 to 9999, in every zone. */
  private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");

  /** What a dossier and its parts put around a record is left of {@link JsonRecord}'s own limits. */
  private static final int DEPTH = 40;

  private static final int DIGITS = 80;
  private static final int LARGEST_EXPONENT = 400;
  private static final int LETTERS = JsonLimits.standard().stringLength();
  private static final int LETTERS_OF_A_NAME = JsonLimits.standard().nameLength();

  private ManoValues() {}

  static Optional<Instant> instant(Object value, ZoneId zone) {
    try {
      if (value instanceof BigDecimal number) {
        return held(Instant.ofEpochMilli(number.longValueExact()));
      }
      if (value instanceof String text) {
        String bare = text.strip();
        return held(UsualMoment.of(bare).orElseGet(() -> instant(bare, zone)));
      }
      return Optional.empty();
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> held(Instant at) {
    return Optional.of(at).filter(one -> !one.isBefore(FIRST) && one.isBefore(LAST));
  }

  /** Reads every form, slowly. */
  static Instant instant(String text, ZoneId zone) {
    if (text.length() == LETTERS_OF_A_DAY) {
      return LocalDate.parse(text).atStartOfDay(zone).toInstant();
    }
    // A data base writes a space where ISO-8601 has a T, and two digits of offset.
    String iso = text.indexOf(' ') == LETTERS_OF_A_DAY ? text.replaceFirst(" ", "T") : text;
    if (iso.endsWith("Z")) {
      return Instant.parse(iso);
    }
    int sign = Math.max(iso.lastIndexOf('+'), iso.lastIndexOf('-'));
    if (sign < LETTERS_OF_A_DAY) {
      return LocalDateTime.parse(iso).atZone(zone).toInstant();
    }
    return OffsetDateTime.parse(iso.length() - sign == 3 ? iso + ":00" : iso).toInstant();
  }

  /**
   * Whether a value, put into an object with others and that into a dossier, can be read again: numbers of few digits, texts
   * and lists within the limits, and not nested without measure.
   */
  static boolean isWritable(Object value) {
    return isWritable(value, DEPTH);
  }

  private static boolean isWritable(Object value, int depth) {
    if (value instanceof BigDecimal number) {
      return number.precision() <= DIGITS && Math.abs((long) number.scale()) <= LARGEST_EXPONENT;
    }
    if (value instanceof String text) {
      return text.length() <= LETTERS;
    }
    if (value instanceof List<?> list) {
      return depth > 0 && list.stream().allMatch(one -> isWritable(one, depth - 1));
    }
    return !(value instanceof JsonRecord record)
        || (depth > 0
            && record.names().stream()
                .allMatch(name -> name.length() <= LETTERS_OF_A_NAME
                    && record.find(name).map(one -> isWritable(one, depth - 1)).orElse(true)));
  }

  /** A value that says something: an empty text and an empty list do not. */
  static Optional<Object> something(Optional<Object> value) {
    return value.filter(
        held -> !held.equals("") && !(held instanceof List<?> list && list.isEmpty()));
  }

  /**
   * Whether two values of one field say the same: the order of a list says nothing, a number may have been a text, and the
   * clients write a box that is not ticked as false or not at all.
   */
  static boolean same(Optional<Object> one, Optional<Object> other) {
    return ticked(one)
        .map(ManoValues::comparable)
        .equals(ticked(other).map(ManoValues::comparable));
  }

  private static Optional<Object> ticked(Optional<Object> value) {
    return something(value).filter(held -> !held.equals(false));
  }

  private static Object comparable(Object value) {
    if (value instanceof List<?> list) {
      return list.size() == 1 ? comparable(list.get(0)) : new HashSet<>(list);
    }
    return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value;
  }

  static List<String> texts(Optional<Object> value) {
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof String text) {
      return text.isEmpty() ? List.of() : List.of(text);
    }
    return value.get() instanceof List<?> list
        ? list.stream()
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .filter(text -> !text.isEmpty())
            .toList()
        : List.of();
  }
}
