package org.allervers.indicators.internal.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class BoundsAttackProperties {

  @Property(tries = 300)
  void bounds_are_those_of_all_worlds(@ForAll long seed) {
    ReaderView view = small(new Random(seed));

    AllWorlds all = AllWorlds.of(view);
    BoundsAttack attack = BoundsAttack.of(view, Effort.standard());

    assertThat(attack.isContradictory()).isEqualTo(all.worlds == 0);
    for (int i = 0; i < view.cells() && all.worlds > 0; i++) {
      Bounds bounds = attack.bounds(i);
      assertThat(bounds.isExact()).as("cell %d", i).isTrue();
      assertThat(bounds.least()).as("least of cell %d", i).isEqualTo(all.least[i]);
      assertThat(bounds.most()).as("most of cell %d", i).isEqualTo(all.most[i]);
    }
  }

  @Property(tries = 200)
  void asked_whether_a_cell_can_be_large_enough_it_answers_as_all_worlds_do(@ForAll long seed) {
    Random random = new Random(seed);
    ReaderView view = small(random);
    long[] enough = random.longs(view.cells(), 0, 9).toArray();
    int unasked = random.nextInt(view.cells());
    enough[unasked] = CellSystem.NO_LEAST;

    AllWorlds all = AllWorlds.of(view);
    BoundsAttack attack = BoundsAttack.of(view, Effort.standard(), cell -> enough[cell]);

    assertThat(attack.isContradictory()).isEqualTo(all.worlds == 0);
    for (int i = 0; i < view.cells() && all.worlds > 0; i++) {
      Bounds bounds = attack.bounds(i);
      assertThat(bounds.least()).isLessThanOrEqualTo(all.least[i]);
      assertThat(bounds.most()).isGreaterThanOrEqualTo(all.most[i]);
      assertThat(bounds.mostSeen()).isLessThanOrEqualTo(all.most[i]);
      if (i != unasked) {
        assertThat(bounds.mostSeen() >= enough[i]).isEqualTo(all.most[i] >= enough[i]);
        assertThat(bounds.most() < enough[i]).isEqualTo(all.most[i] < enough[i]);
      }
    }
  }

  @Property(tries = 150)
  void after_its_answers_it_bounds_all_cells_as_all_worlds_do(@ForAll long seed) {
    Random random = new Random(seed);
    ReaderView view = small(random);
    long[] enough = random.longs(view.cells(), 0, 9).toArray();
    enough[random.nextInt(view.cells())] = CellSystem.NO_LEAST;

    AllWorlds all = AllWorlds.of(view);
    BoundsAttack attack =
        BoundsAttack.of(view, Effort.standard(), cell -> enough[cell], Effort.standard());

    assertThat(attack.isContradictory()).isEqualTo(all.worlds == 0);
    for (int i = 0; i < view.cells() && all.worlds > 0; i++) {
      Bounds bounds = attack.bounds(i);
      assertThat(bounds.isExact()).as("cell %d", i).isTrue();
      assertThat(bounds.least()).as("least of cell %d", i).isEqualTo(all.least[i]);
      assertThat(bounds.most()).as("most of cell %d", i).isEqualTo(all.most[i]);
    }
  }

  @Property(tries = 150)
  void little_effort_for_bounds_costs_no_answer_and_never_bounds_too_tightly(@ForAll long seed) {
    Random random = new Random(seed);
    ReaderView view = small(random);
    long[] enough = random.longs(view.cells(), 0, 9).toArray();

    AllWorlds all = AllWorlds.of(view);
    Effort little = new Effort(1 + random.nextInt(5_000));
    BoundsAttack attack = BoundsAttack.of(view, Effort.standard(), cell -> enough[cell], little);

    for (int i = 0; i < view.cells() && all.worlds > 0; i++) {
      Bounds bounds = attack.bounds(i);
      assertThat(bounds.mostSeen() >= enough[i]).isEqualTo(all.most[i] >= enough[i]);
      assertThat(bounds.most() < enough[i]).isEqualTo(all.most[i] < enough[i]);
      assertThat(bounds.least()).isLessThanOrEqualTo(all.least[i]);
      assertThat(bounds.most()).isGreaterThanOrEqualTo(all.most[i]);
      assertThat(bounds.leastSeen()).isGreaterThanOrEqualTo(all.least[i]);
      assertThat(bounds.mostSeen()).isLessThanOrEqualTo(all.most[i]);
    }
  }

  @Property(tries = 100)
  void little_effort_never_bounds_too_tightly(@ForAll long seed) {
    Random random = new Random(seed);
    ReaderView view = small(random);

    AllWorlds all = AllWorlds.of(view);
    BoundsAttack attack = BoundsAttack.of(view, new Effort(1 + random.nextInt(5_000)));

    for (int i = 0; i < view.cells() && all.worlds > 0; i++) {
      Bounds bounds = attack.bounds(i);
      assertThat(attack.isContradictory()).isFalse();
      assertThat(bounds.least()).isLessThanOrEqualTo(all.least[i]);
      assertThat(bounds.most()).isGreaterThanOrEqualTo(all.most[i]);
      assertThat(bounds.leastSeen()).isGreaterThanOrEqualTo(all.least[i]);
      assertThat(bounds.mostSeen()).isLessThanOrEqualTo(all.most[i]);
    }
  }

  /** A small view of a random kind; most of the time some world agrees with it. */
  private static ReaderView small(Random random) {
    return random.nextInt(3) == 0 ? threeWay(random) : loose(random);
  }

  private static ReaderView loose(Random random) {
    ReaderView.Builder view = ReaderView.builder();
    int cells = 3 + random.nextInt(4);
    long[] truth = new long[cells];
    for (int i = 0; i < cells; i++) {
      truth[i] = random.nextInt(6);
      if (random.nextInt(4) == 0) {
        view.shown(truth[i]);
      } else {
        view.hidden(Math.max(0, truth[i] - random.nextInt(4)), truth[i] + random.nextInt(4));
      }
    }
    int relations = 1 + random.nextInt(4);
    for (int r = 0; r < relations; r++) {
      Terms terms = Terms.none();
      int terms2 = 2 + random.nextInt(3);
      for (int t = 0; t < terms2; t++) {
        // Small factors for sums, large ones for percentages of a base.
        long factor =
            random.nextInt(5) == 0 ? 200 - 31L * random.nextInt(9) : random.nextInt(3) - 1;
        terms = terms.and(factor, random.nextInt(cells));
      }
      if (terms.size() == 0) {
        continue;
      }
      long sum = terms.at(truth) + (random.nextInt(12) == 0 ? 1 : 0);
      switch (random.nextInt(4)) {
        case 0 -> view.relation(terms, sum - random.nextInt(3), CellSystem.NO_MOST);
        case 1 -> view.relation(terms, CellSystem.NO_LEAST, sum + random.nextInt(3));
        case 2 -> view.relation(terms, sum - random.nextInt(40), sum + random.nextInt(40));
        default -> view.relation(terms, sum, sum);
      }
    }
    return view.build();
  }

  /** Lines, columns and layers of a box add up to what is printed. */
  private static ReaderView threeWay(Random random) {
    int a = 2;
    int b = 2 + random.nextInt(2);
    int c = 2 + random.nextInt(2);
    ReaderView.Builder view = ReaderView.builder();
    long[] truth = new long[a * b * c];
    for (int i = 0; i < truth.length; i++) {
      truth[i] = random.nextInt(4);
      if (random.nextInt(4) == 0) {
        view.shown(truth[i]);
      } else {
        view.hidden(0, 6);
      }
    }
    for (int i = 0; i < truth.length; i++) {
      int z = i % c;
      int y = i / c % b;
      int x = i / c / b;
      add(view, truth, z == 0, i, 1, c);
      add(view, truth, y == 0, i, c, b);
      add(view, truth, x == 0, i, b * c, a);
    }
    return view.build();
  }

  private static void add(
      ReaderView.Builder view, long[] truth, boolean isFirst, int from, int stride, int count) {
    if (isFirst) {
      int[] cells = new int[count];
      for (int k = 0; k < count; k++) {
        cells[k] = from + k * stride;
      }
      Terms sum = Terms.sum(cells);
      view.relation(sum, sum.at(truth), sum.at(truth));
    }
  }
}
