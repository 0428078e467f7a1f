package org.allervers.benchmarks;

import java.time.LocalDate;
import org.allervers.core.Dossier;
import org.allervers.core.DossierId;

/**
 * Fictitious dossiers of people whom a team accompanied for some months: all chapters, about 18 encounters and 22 acts,
 * about 10 KB of JSON. The same number always gives the same dossier.
 */
final class FictitiousDossiers {

  static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 3);

  private FictitiousDossiers() {}

  /** Returns the dossier of the given number. */
  static Dossier dossier(long number) {
    Draw draw = new Draw(number);
    Course course = new Course(draw);
    Dossier.Builder dossier = Dossier.builder()
        .id(DossierId.of(draw.id()))
        .identity(FictitiousPerson.identity(draw))
        .social(FictitiousPerson.social(draw, course.start()))
        .health(FictitiousHealth.health(draw, course.start()))
        .addAssessment(FictitiousHealth.assessment(draw, course.start()));
    course.record(dossier);
    return dossier.build();
  }
}
