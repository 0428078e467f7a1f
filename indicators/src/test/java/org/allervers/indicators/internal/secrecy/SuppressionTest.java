package org.allervers.indicators.internal.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import org.allervers.indicators.internal.secrecy.BoundsAttack.Verdict;
import org.allervers.indicators.internal.secrecy.Suppression.Impossible;
import org.allervers.indicators.internal.secrecy.Suppression.Proven;
import org.allervers.indicators.internal.secrecy.Suppression.Refusal;
import org.allervers.indicators.internal.secrecy.Suppression.Status;
import org.allervers.indicators.internal.secrecy.Suppression.Unproven;
import org.junit.jupiter.api.Test;

class SuppressionTest {

  private static final Effort EFFORT = Effort.standard();

  @Test
  void one_small_line_takes_the_cheapest_other_with_it() throws BrokenRelationException {
    CellSystem.Builder builder = CellSystem.builder();
    int total = cell(builder, 90);
    int small = cell(builder, 5);
    int cheap = cell(builder, 20);
    int dear = cell(builder, 65);
    builder.relation(Terms.difference(total, small, cheap, dear), 0, 0).protect(small, 1, 11);
    CellSystem system = builder.build();

    Proven proven = (Proven) Suppression.of(system, EFFORT);

    assertThat(proven.hidden()).isEqualTo(cells(small, cheap));
    assertThat(CertificateChecker.check(
            system.seenBy(proven.hidden()), system.demands(), proven.certificate()))
        .isEmpty();
  }

  @Test
  void a_cell_printed_earlier_stays_and_another_one_goes() throws BrokenRelationException {
    CellSystem.Builder builder = CellSystem.builder();
    int total = cell(builder, 90);
    int small = cell(builder, 5);
    int cheap = cell(builder, 20);
    int dear = cell(builder, 65);
    builder.relation(Terms.difference(total, small, cheap, dear), 0, 0).protect(small, 1, 11);
    builder.alwaysShown(cheap).alwaysShown(total);
    Proven proven = (Proven) Suppression.of(builder.build(), EFFORT);
    assertThat(proven.hidden()).isEqualTo(cells(small, dear));
  }

  @Test
  void what_an_earlier_release_hid_costs_nothing() throws BrokenRelationException {
    CellSystem.Builder builder = CellSystem.builder();
    int total = cell(builder, 90);
    int small = cell(builder, 5);
    int cheap = cell(builder, 20);
    int dear = cell(builder, 65);
    builder.relation(Terms.difference(total, small, cheap, dear), 0, 0).protect(small, 1, 11);
    builder.alwaysHidden(dear);
    Proven proven = (Proven) Suppression.of(builder.build(), EFFORT);
    assertThat(proven.hidden()).isEqualTo(cells(small, dear));
  }

  @Test
  void cells_bound_together_are_hidden_together() throws BrokenRelationException {
    CellSystem.Builder builder = CellSystem.builder();
    int total = cell(builder, 90);
    int small = cell(builder, 5);
    int cheap = cell(builder, 20);
    int dear = cell(builder, 65);
    int tied = cell(builder, 300);
    builder.relation(Terms.difference(total, small, cheap, dear), 0, 0).protect(small, 1, 11);
    builder.hideTogether(cheap, tied);
    assertThat(((Proven) Suppression.of(builder.build(), EFFORT)).hidden())
        .isEqualTo(cells(small, dear));
    builder.alwaysShown(dear).alwaysShown(total);
    assertThat(((Proven) Suppression.of(builder.build(), EFFORT)).hidden())
        .isEqualTo(cells(small, cheap, tied));
  }

  @Test
  void a_printed_percentage_is_known_only_while_it_is_printed() throws BrokenRelationException {
    CellSystem.Builder builder = CellSystem.builder();
    int base = cell(builder, 49);
    int small = cell(builder, 5);
    int rest = cell(builder, 44);
    int percent = builder.cell(10, 0, 100, 3);
    builder.relation(Terms.difference(base, small, rest), 0, 0).protect(small, 1, 11);
    builder.alwaysShown(base);
    // 10 % of 49 is 5 and nothing else.
    builder.relationWhileShown(new int[] {percent}, Terms.none().and(200, small), 931, 1028);
    CellSystem system = builder.build();

    assertThat(verdict(system, cells(small, rest))).isEqualTo(Verdict.DISCLOSED);
    assertThat(((Proven) Suppression.of(system, EFFORT)).hidden())
        .isEqualTo(cells(small, rest, percent));
  }

  @Test
  void distinct_persons_of_two_quarters_bound_the_year_although_nothing_adds_up()
      throws BrokenRelationException {
    CellSystem.Builder builder = CellSystem.builder();
    int first = cell(builder, 30);
    int second = cell(builder, 4);
    int year = cell(builder, 33);
    builder.protect(second, 1, 11);
    builder.relation(Terms.difference(year, first, second), CellSystem.NO_LEAST, 0);
    builder.relation(Terms.difference(year, first), 0, CellSystem.NO_MOST);
    builder.relation(Terms.difference(year, second), 0, CellSystem.NO_MOST);
    CellSystem system = builder.build();
    // 30 and 33 are printed: the second quarter brought at least 3.
    assertThat(BoundsAttack.of(system.seenBy(cells(second)), EFFORT).bounds(second))
        .isEqualTo(new Bounds(3, 33, 3, 33));
    assertThat(verdict(system, cells(second))).isEqualTo(Verdict.DISCLOSED);
    Suppression found = Suppression.of(system, EFFORT);
    assertThat(found.status()).isEqualTo(Status.PROVEN);
    assertThat(verdict(system, ((Proven) found).hidden())).isEqualTo(Verdict.SAFE);
  }

  @Test
  void what_cannot_be_protected_is_refused_with_its_obstacle() throws BrokenRelationException {
    CellSystem.Builder builder = CellSystem.builder();
    int total = cell(builder, 8);
    int small = cell(builder, 5);
    int other = cell(builder, 3);
    int printed = cell(builder, 2);
    int bounded = builder.cell(4, 2, 9, 1);
    builder.relation(Terms.difference(total, small, other), 0, 0).protect(small, 1, 11);
    builder.alwaysShown(total).alwaysShown(printed).protect(printed, 1, 11);
    builder.protect(bounded, 1, 9);
    assertThat(Suppression.of(builder.build(), EFFORT))
        .isEqualTo(new Impossible(List.of(
            new Refusal(printed, Obstacle.MUST_BE_SHOWN), new Refusal(bounded, Obstacle.BOUNDS))));
    CellSystem.Builder sums = CellSystem.builder();
    int all = cell(sums, 8);
    int part = cell(sums, 5);
    int rest = cell(sums, 3);
    sums.relation(Terms.difference(all, part, rest), 0, 0).protect(part, 1, 11).alwaysShown(all);
    assertThat(Suppression.of(sums.build(), EFFORT))
        .isEqualTo(new Impossible(List.of(new Refusal(part, Obstacle.RELATIONS))));
  }

  /** Three layers of four lines of four; what is marked 1 in the second text is hidden, every sum is printed. */
  @Test
  void in_three_ways_whole_numbers_tell_what_linear_programmes_do_not() {
    String persons = "1210230000233330" + "1021003310121200" + "3333131110003011";
    String marks = "1101110110011110" + "0011001111101111" + "0000111011111101";
    ReaderView view = threeWay(persons, marks);
    int cell = 40;

    assertThat(BoundsAttack.of(view, EFFORT).bounds(cell)).isEqualTo(new Bounds(1, 1, 1, 1));
    // The same without the demand that persons are whole: none at all is possible, or nearly none.
    assertThat(leastFraction(view, cell)).isLessThan(1);
  }

  private static ReaderView threeWay(String persons, String marks) {
    ReaderView.Builder view = ReaderView.builder();
    long[] truth = new long[48];
    for (int i = 0; i < truth.length; i++) {
      truth[i] = Character.digit(persons.charAt(i), 10);
      int made = marks.charAt(i) == '1' ? view.hidden(0, CellSystem.NO_MOST) : view.shown(truth[i]);
      assertThat(made).isEqualTo(i);
    }
    for (int i = 0; i < truth.length; i++) {
      Terms line = i % 4 == 0 ? Terms.sum(i, i + 1, i + 2, i + 3) : Terms.none();
      Terms column = i / 4 % 4 == 0 ? Terms.sum(i, i + 4, i + 8, i + 12) : Terms.none();
      Terms pile = i < 16 ? Terms.sum(i, i + 16, i + 32) : Terms.none();
      for (Terms sum : List.of(line, column, pile)) {
        view.relation(sum, sum.at(truth), sum.at(truth));
      }
    }
    return view.build();
  }

  /** The least that a cell can be where fractions are allowed, rounded down. */
  private static long leastFraction(ReaderView view, int cell) {
    int cells = view.cells();
    Rows.Collector rows = new Rows.Collector(cells);
    for (Relation relation : view.relations()) {
      int size = relation.terms().size();
      int[] at = new int[size];
      long[] with = new long[size];
      for (int t = 0; t < size; t++) {
        at[t] = relation.terms().cell(t);
        with[t] = relation.terms().factor(t);
      }
      if (size > 0) {
        rows.add(at, with, relation.least(), relation.most());
      }
    }
    long[] least = new long[cells];
    long[] most = new long[cells];
    long[] cost = new long[cells];
    for (int i = 0; i < cells; i++) {
      least[i] = view.least(i);
      most[i] = view.most(i);
    }
    cost[cell] = 1;
    LinearProgramme programme = new LinearProgramme(rows.rows(), least, most, cost);
    assertThat(programme.solve(Work.within(EFFORT))).isTrue();
    return programme.floor(cell);
  }

  @Test
  void halves_that_solve_everything_do_not_help_a_reader_of_persons()
      throws BrokenRelationException {
    // Of six groups any two of the first three, and any two of the last three, share one person at
    // most; all six are
    // hidden and their sum as well. Halves would allow three, whole persons two.
    CellSystem.Builder builder = CellSystem.builder();
    int[] group = new int[6];
    for (int i = 0; i < 6; i++) {
      group[i] = builder.cell(i % 3 == 0 ? 1 : 0, 0, CellSystem.NO_MOST, 1);
      builder.alwaysHidden(group[i]);
    }
    int sum = builder.cell(2, 0, CellSystem.NO_MOST, 1);
    builder.relation(Terms.difference(sum, group), 0, 0).protect(sum, 2, 3);
    for (int i = 0; i < 6; i += 3) {
      for (int j = 0; j < 3; j++) {
        Terms pair = Terms.sum(group[i + j], group[i + (j + 1) % 3]);
        builder.relation(pair, CellSystem.NO_LEAST, 1);
      }
    }
    CellSystem system = builder.build();
    assertThat(BoundsAttack.of(system.seenBy(cells(sum)), EFFORT).bounds(sum))
        .isEqualTo(new Bounds(0, 2, 0, 2));
    assertThat(Suppression.of(system, EFFORT).status()).isNotEqualTo(Status.PROVEN);
  }

  @Test
  void little_effort_ends_soon_and_claims_nothing() {
    CellSystem system = Publications.table(11, 5, 3, 4);
    Suppression found = Suppression.of(system, new Effort(1));
    assertThat(found.status()).isEqualTo(Status.UNPROVEN);
    assertThat(((Unproven) found).left().isEmpty()).isFalse();
  }

  @Test
  void true_values_that_break_a_relation_are_refused() {
    CellSystem.Builder builder = CellSystem.builder();
    int total = cell(builder, 90);
    int part = cell(builder, 5);
    builder.relation(Terms.sum(part), 0, 9).relation(Terms.difference(total, part), 0, 0);
    assertThatThrownBy(builder::build).isInstanceOfSatisfying(BrokenRelationException.class, e -> {
      assertThat(e.kind()).isEqualTo(BrokenRelationException.Kind.RELATION);
      assertThat(e.index()).isEqualTo(1);
      assertThat(e.getMessage()).doesNotContain("90");
    });
  }

  @Test
  void margins_that_contradict_each_other_are_noticed() {
    ReaderView.Builder view = ReaderView.builder();
    int a = view.hidden(0, CellSystem.NO_MOST);
    int b = view.hidden(0, CellSystem.NO_MOST);
    int shown = view.shown(3);
    view.relation(Terms.sum(a, b), 7, 7).relation(Terms.sum(a, b, shown), 11, 11);
    assertThat(BoundsAttack.of(view.build(), EFFORT).isContradictory()).isTrue();
  }

  @Test
  void what_nothing_bounds_is_said_to_be_unbounded() {
    ReaderView.Builder view = ReaderView.builder();
    int part = view.hidden(1, CellSystem.NO_MOST);
    int total = view.hidden(0, CellSystem.NO_MOST);
    int loose = view.hidden(CellSystem.NO_LEAST, CellSystem.NO_MOST);
    int shown = view.shown(12);
    view.relation(Terms.difference(total, part, shown), 0, CellSystem.NO_MOST);
    BoundsAttack attack = BoundsAttack.of(view.build(), EFFORT);
    assertThat(attack.bounds(part).least()).isEqualTo(1);
    assertThat(attack.bounds(part).leastSeen()).isEqualTo(1);
    assertThat(attack.bounds(part).most()).isEqualTo(CellSystem.NO_MOST);
    assertThat(attack.bounds(total).least()).isEqualTo(13);
    assertThat(attack.bounds(total).leastSeen()).isEqualTo(13);
    assertThat(attack.bounds(loose).least()).isEqualTo(CellSystem.NO_LEAST);
    assertThat(attack.verdict(new Demand(part, 1, 11))).isEqualTo(Verdict.SAFE);
  }

  @Test
  void a_cell_always_shown_cannot_go_with_one_always_hidden() {
    CellSystem.Builder builder = CellSystem.builder();
    int one = cell(builder, 20);
    int other = cell(builder, 30);
    builder.hideTogether(one, other).alwaysShown(one).alwaysHidden(other);
    assertThatThrownBy(builder::build).isInstanceOf(IllegalArgumentException.class);
  }

  private static Verdict verdict(CellSystem system, BitSet hidden) {
    BoundsAttack attack = BoundsAttack.of(system.seenBy(hidden), EFFORT);
    return attack.verdict(system.demands().get(0));
  }

  private static int cell(CellSystem.Builder builder, long value) {
    return builder.cell(value, 1, CellSystem.NO_MOST, value);
  }

  private static BitSet cells(int... cells) {
    BitSet set = new BitSet();
    for (int cell : cells) {
      set.set(cell);
    }
    return set;
  }
}
