package org.allervers.core.rules.episode;

import java.time.LocalDate;
import org.allervers.core.Dossier;
import org.allervers.core.episode.Episode;
import org.allervers.core.rules.Parameter;
import org.allervers.core.rules.Parameters;
import org.allervers.core.rules.Source;
import org.allervers.core.testkit.Sketch;

/** What tests on durations draw: dossiers in a line, days, and a host's decisions. */
final class Drawn {

  private Drawn() {}

  static DurationCalendar calendar(String sketch) {
    return calendar(sketch, Parameters.standard());
  }

  static DurationCalendar calendar(String sketch, Parameters parameters) {
    Dossier dossier = Sketch.dossier(sketch);
    return DurationCalendar.of(
        dossier.episodes().get(0), dossier.health().prescriptions(), parameters);
  }

  static Episode episode(String sketch) {
    return Sketch.dossier(sketch).episodes().get(0);
  }

  static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  static <V> Parameters decided(Parameter<V> parameter, V value) {
    return Parameters.standard().with(parameter.always(value, Source.decision("essai")));
  }

  /** Returns a day as the slow twin writes it. */
  static int number(LocalDate day) {
    return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
  }
}
