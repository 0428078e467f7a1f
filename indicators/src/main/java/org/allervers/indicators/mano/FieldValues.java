package org.allervers.indicators.mano;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.allervers.core.mano.ManoField;

/** What a count makes of the value of a field. */
final class FieldValues {

  /** The seconds of a mean month of 30.4375 days. */
  private static final long MONTH = 2_629_800;

  private static final int HUNDREDTHS = 2;

  private FieldValues() {}

  static List<String> codes(Optional<Object> value) {
    Object held = value.orElse("");
    if (held instanceof Boolean yes) {
      return List.of(yes ? ManoSchema.YES : ManoSchema.NO);
    }
    List<?> list = held instanceof List<?> many ? many : List.of(held);
    return list.stream()
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** The same, where no answer is a no. */
  static List<String> codesOrNo(Optional<Object> value, ManoField.Kind kind) {
    List<String> codes = codes(value);
    return codes.isEmpty()
        ? List.of(kind == ManoField.Kind.BOOLEAN ? ManoSchema.NO : "Non")
        : codes;
  }

  static OptionalLong hundredths(Optional<Object> value, boolean zeroCounts) {
    Object held = value.orElse("");
    // The text "0" says something to Mano, the number 0 does not.
    if (held instanceof BigDecimal number && number.signum() == 0 && !zeroCounts) {
      return OptionalLong.empty();
    }
    try {
      BigDecimal number =
          held instanceof BigDecimal one ? one : new BigDecimal(held.toString().strip());
      return OptionalLong.of(
          number.movePointRight(HUNDREDTHS).setScale(0, RoundingMode.HALF_UP).longValueExact());
    } catch (ArithmeticException | NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  static OptionalLong days(Optional<Instant> since, Instant at) {
    return since.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(Duration.between(since.get(), at).toDays());
  }

  /** Whole months of 30.4375 days, which is where Mano cuts its bands. */
  static OptionalLong months(Optional<Instant> since, Instant at) {
    return since.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(Math.floorDiv(Duration.between(since.get(), at).toSeconds(), MONTH));
  }
}
