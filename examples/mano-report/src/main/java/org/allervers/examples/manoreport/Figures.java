package org.allervers.examples.manoreport;

import java.util.stream.LongStream;
import org.allervers.core.mano.ManoPerson;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.Plan;
import org.allervers.indicators.mano.ManoCompatible;
import org.allervers.indicators.mano.ManoFamilySchema;
import org.allervers.indicators.mano.ManoSchema;
import org.allervers.indicators.mano.ManoTeamSchema;

/**
 * The figures of one set of definitions, counted over Mano's own records. Confidential, small figures included.
 *
 * @param persons those read from persons and from what was done with them
 * @param families those read from families
 * @param teams those read from what teams wrote of a day
 */
record Figures(Evaluation persons, Evaluation families, Evaluation teams) {

  static Figures count(Window window, ManoCompatible set, Work work) {
    People people = work.people();
    Plan<ManoPerson> plan = ManoSchema.of(window.organisation(), window.zone(), window.asOf())
        .compile(window.shown(set.persons()), window.levels(), window.period());
    return new Figures(
        plan.evaluate(people.persons(), work.workers(), work.workers().size()),
        ManoFamilySchema.of(window.organisation(), window.zone())
            .compile(window.shown(set.families()), window.levels(), window.period())
            .evaluate(people.families()),
        ManoTeamSchema.of(window.organisation(), window.zone())
            .compile(window.shown(set.teams()), window.levels(), window.period())
            .evaluate(people.days()));
  }

  Evaluation[] all() {
    return new Evaluation[] {persons, families, teams};
  }

  /** Units that could not be read, and count nowhere. */
  long leftOut() {
    return LongStream.of(leftOut(persons), leftOut(families), leftOut(teams)).sum();
  }

  private static long leftOut(Evaluation evaluation) {
    return evaluation.rejections().values().stream().mapToLong(Long::longValue).sum();
  }
}
