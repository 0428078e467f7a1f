package org.allervers.indicators.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.Indicator;
import org.junit.jupiter.api.Test;

/** What several periods, or several teams, would tell as one table. */
class PoolingTest {

  private static List<Street.Person> met(LocalDate day, String team, int... sizes) {
    List<Street.Person> people = new ArrayList<>();
    for (int group = 0; group < sizes.length; group++) {
      for (int i = 0; i < sizes[group]; i++) {
        people.add(Street.person("ABCD".substring(group, group + 1), day, team));
      }
    }
    return people;
  }

  private static Evaluation count(
      List<Street.Person> people, String level, ReportingPeriod... periods) {
    Indicator persons = Street.persons().toBuilder("PERSONNES").at(level).build();
    return Street.evaluation(people, List.of(persons), periods);
  }

  private static LossReport.Pooled pooled(Evaluation... evaluations) {
    Outcome outcome = DisclosureControl.under(SecrecyPolicy.strict()).publish(evaluations);
    assertThat(outcome).isInstanceOf(Outcome.Released.class);
    List<LossReport.Pooled> pooled = ((Outcome.Released) outcome).report().pooled();
    assertThat(pooled).hasSize(1);
    return pooled.get(0);
  }

  private static List<Street.Person> twoQuarters() {
    List<Street.Person> people = met(LocalDate.of(2023, 2, 1), "NORD", 8, 6, 20);
    people.addAll(met(LocalDate.of(2023, 5, 1), "NORD", 7, 3, 20));
    return people;
  }

  @Test
  void two_evaluations_of_two_quarters_say_what_both_together_would_show() {
    List<Street.Person> people = twoQuarters();
    LossReport.Pooled both =
        pooled(count(people, "TOTAL", Street.FIRST), count(people, "TOTAL", Street.SECOND));
    // Eight and seven, six and three, twenty and twenty; three times eight, six and twenty.
    assertThat(both.lines()).isEqualTo(new LossReport.Lines(3, 1, 1, 2, 3));
    // Nine would be withheld, and fifteen with it.
    assertThat(both.toldTogether()).isEqualTo(40);
    assertThat(both.toldApart()).isLessThan(40);
    assertThat(both.sentence().en()).contains("2 with all periods pooled", "at most 40");
  }

  @Test
  void a_period_that_holds_others_is_not_counted_beside_them() {
    List<Street.Person> people = twoQuarters();
    LossReport.Pooled all =
        pooled(count(people, "TOTAL", Street.FIRST, Street.SECOND, Street.HALF));
    assertThat(all.lines().overPeriods()).isEqualTo(2);
    assertThat(all.toldTogether()).isEqualTo(40);
  }

  @Test
  void two_evaluations_of_two_teams_say_what_both_together_would_show() {
    List<Street.Person> people = met(LocalDate.of(2023, 2, 1), "NORD", 8, 6, 20);
    people.addAll(met(LocalDate.of(2023, 2, 1), "SUD", 7, 5, 20));
    LossReport.Pooled both =
        pooled(count(people, "NORD", Street.HALF), count(people, "SUD", Street.HALF));
    assertThat(both.lines()).isEqualTo(new LossReport.Lines(3, 1, 3, 1, 3));
    assertThat(both.toldTogether()).isEqualTo(66);
  }

  @Test
  void a_level_above_others_is_not_counted_beside_them() {
    List<Street.Person> people = met(LocalDate.of(2023, 2, 1), "NORD", 6, 5, 20);
    people.addAll(met(LocalDate.of(2023, 2, 1), "SUD", 3, 5, 20));
    LossReport.Pooled all =
        pooled(Street.evaluation(people, List.of(Street.persons()), Street.HALF));
    // Nine and ten stay below: eighteen and twenty would be everybody counted twice.
    assertThat(all.lines().overLevels()).isEqualTo(1);
    assertThat(all.toldTogether()).isEqualTo(40);
  }
}
