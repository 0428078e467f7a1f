package org.allervers.core.mano;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.allervers.core.mano.ItemField.Place;
import org.allervers.core.mano.ItemField.When;

/** What items of a dossier say, in the words of a record. */
final class ItemWords {

  private final ManoContext context;
  private final ManoPerson stored;
  private final Instant at;
  private final RecordReader reader;

  ItemWords(ManoContext context, ManoPerson stored, Instant at) {
    this.context = context;
    this.stored = stored;
    this.at = at;
    this.reader = new RecordReader(context, new ImportReport.Builder());
  }

  /**
   * Returns the word, or {@link ItemField#UNSAYABLE}.
   *
   * @param teams the teams of the record, as they will be
   */
  Object word(
      Optional<Object> was, Object now, Optional<Object> raw, List<String> teams, boolean isDay) {
    if (now instanceof When when) {
      Instant moment =
          isDay ? when.day().atStartOfDay(context.zone()).toInstant() : moment(when, raw, teams);
      boolean isHeld = raw.flatMap(held -> ManoValues.instant(held, context.zone()))
          .filter(moment::equals)
          .isPresent();
      return isHeld ? raw.orElseThrow() : ManoWords.moment(moment);
    }
    if (now instanceof Place place) {
      return place(place.name());
    }
    if (now.equals(ItemField.UNSAYABLE)) {
      return now;
    }
    return ManoWords.word(was, Optional.of(now), raw, context.zone());
  }

  /** The moment of which the day, as it is read, is the one that is meant. */
  private Instant moment(When when, Optional<Object> raw, List<String> teams) {
    Optional<Instant> held = raw.flatMap(one -> ManoValues.instant(one, context.zone()));
    if (when.time() == null
        && held.filter(own -> reader.day(own, teams).equals(when.day())).isPresent()) {
      return held.get();
    }
    if (when.done() && reader.day(at, teams).equals(when.day())) {
      return at;
    }
    LocalTime time = Optional.ofNullable(when.time())
        .or(() -> held.map(reader::time))
        .orElse(LocalTime.MIDNIGHT);
    for (LocalDate day : List.of(when.day(), when.day().plusDays(1))) {
      Instant moment = day.atTime(time).atZone(context.zone()).toInstant();
      if (reader.day(moment, teams).equals(when.day())) {
        return moment;
      }
    }
    return when.day().atTime(time).atZone(context.zone()).toInstant();
  }

  private Object place(String name) {
    if (Identifiers.uuid(name).isPresent()) {
      return name;
    }
    return stored.records(ManoTable.PLACE).stream()
        .filter(place -> !place.isDeleted() && place.text("name").equals(Optional.of(name)))
        .findFirst()
        .<Object>map(ManoRecord::id)
        .orElse(ItemField.UNSAYABLE);
  }
}
