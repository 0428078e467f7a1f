package org.allervers.indicators.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.table.Count;
import org.allervers.indicators.table.Table;
import org.allervers.indicators.table.Total;

/** A reader who tries every number of persons of every team, and every sum, against what is printed of means. */
@Draws
class MeanProperties {

  private static final int SCALE = 1;

  /** Sums beyond this are as good as any. */
  private static final long FAR = 100_000;

  record Team(long persons, long sum) {}

  /** What a table prints. */
  private record Print(OptionalLong persons, Optional<BigDecimal> mean) {

    static Print of(Table table) {
      Total total = table.total().orElseThrow();
      return new Print(total.count().exact(), total.quotient());
    }

    boolean admits(long n) {
      return persons.isPresent() ? persons.getAsLong() == n : n > 0;
    }

    /** The least sum of so many persons that is printed so; the least one at all without a mean. */
    long least(long n) {
      return mean.isEmpty() ? 0 : -Math.floorDiv(-(2 * steps() - 1) * n, 20);
    }

    long most(long n) {
      if (n == 0) {
        return 0;
      }
      return mean.isEmpty() ? FAR : -Math.floorDiv(-(2 * steps() + 1) * n, 20) - 1;
    }

    private long steps() {
      return mean.orElseThrow().unscaledValue().longValueExact();
    }
  }

  @Provide
  Arbitrary<List<Team>> teams() {
    Arbitrary<Integer> persons = Arbitraries.of(0, 1, 2, 4, 7, 10, 11, 12, 15, 22, 30);
    Arbitrary<Integer> score = Arbitraries.of(0, 1, 3, 10, 40);
    return Combinators.combine(persons, score)
        .as((n, each) -> new Team(n, (long) n * each))
        .list()
        .ofSize(Scores.TEAMS.size());
  }

  /** One small team beside two that are not. */
  @Provide
  Arbitrary<List<Team>> oneSmall() {
    Arbitrary<Integer> score = Arbitraries.of(0, 1, 3, 10, 40);
    Arbitrary<Team> large = Combinators.combine(Arbitraries.integers().between(11, 30), score)
        .as((n, each) -> new Team(n, (long) n * each));
    // Less would be hidden by the rounding of the means alone.
    Arbitrary<Team> small = Arbitraries.integers().between(1, 10).map(n -> new Team(n, 40L * n));
    return Combinators.combine(large, small, large).as(List::of);
  }

  private static Evaluation evaluation(List<Team> teams) {
    List<Scores.Person> people = new ArrayList<>();
    for (int i = 0; i < teams.size(); i++) {
      Team team = teams.get(i);
      long each = team.persons() == 0 ? 0 : team.sum() / team.persons();
      people.addAll(Scores.people(Scores.TEAMS.get(i), (int) team.persons(), each));
    }
    return Scores.evaluation(people, List.of(Scores.mean(SCALE)), Street.HALF);
  }

  private static Print print(List<Table> tables, String scope) {
    return tables.stream()
        .filter(table -> table.scope().code().equals(scope))
        .map(Print::of)
        .findFirst()
        .orElseThrow();
  }

  /** Whether every small team keeps its sum open as far as the policy says, for a reader who knows that teams share nobody. */
  private static boolean isOpen(List<Table> tables, List<Team> teams) {
    Print all = print(tables, "TOTAL");
    List<Print> prints = Scores.TEAMS.stream().map(team -> print(tables, team)).toList();
    for (int i = 0; i < teams.size(); i++) {
      Team team = teams.get(i);
      if (team.persons() > 0 && team.persons() < 11) {
        long width = Math.max(team.persons(), (team.sum() + 1) / 2);
        long[] ends = ends(all, prints, i);
        if (ends[0] > Math.max(0, team.sum() - width) || ends[1] < team.sum() + width) {
          return false;
        }
      }
    }
    return true;
  }

  private static long[] ends(Print all, List<Print> teams, int of) {
    Print one = teams.get(of);
    Print left = teams.get((of + 1) % 3);
    Print right = teams.get((of + 2) % 3);
    long least = FAR;
    long most = 0;
    for (long a = 0; a <= 90; a++) {
      for (long b = 0; one.admits(a) && b <= 90; b++) {
        for (long c = 0; left.admits(b) && c <= 90; c++) {
          if (right.admits(c) && all.admits(a + b + c)) {
            long from = all.least(a + b + c) - left.most(b) - right.most(c);
            long to = all.most(a + b + c) - left.least(b) - right.least(c);
            if (Math.max(from, one.least(a)) <= Math.min(to, one.most(a))) {
              least = Math.min(least, Math.max(from, one.least(a)));
              most = Math.max(most, Math.min(to, one.most(a)));
            }
          }
        }
      }
    }
    return new long[] {least, most};
  }

  @Property(tries = 12)
  void no_reader_comes_nearer_to_the_sum_of_a_few_than_the_policy_allows(
      @ForAll("teams") List<Team> teams) {
    Outcome outcome = DisclosureControl.under(SecrecyPolicy.strict()).publish(evaluation(teams));
    Assume.that(outcome instanceof Outcome.Released);
    assertThat(isOpen(((Outcome.Released) outcome).tables().tables(), teams)).isTrue();
  }

  @Property(tries = 12)
  void the_same_reader_finds_the_sum_of_a_few_where_only_their_own_figures_are_withheld(
      @ForAll("oneSmall") List<Team> teams) {
    List<Table> tables = evaluation(teams).internal().tables().stream()
        .map(MeanProperties::withoutSmall)
        .toList();
    assertThat(isOpen(tables, teams)).isFalse();
  }

  private static Table withoutSmall(Table table) {
    Total total = table.total().orElseThrow();
    long n = total.count().exact().orElseThrow();
    return n == 0 || n >= 11
        ? table
        : table.toBuilder()
            .total(Total.of(total.label(), Count.withheld(), Optional.empty()))
            .build();
  }
}
