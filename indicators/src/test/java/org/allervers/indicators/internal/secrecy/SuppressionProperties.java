package org.allervers.indicators.internal.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.allervers.indicators.internal.secrecy.BoundsAttack.Verdict;
import org.allervers.indicators.internal.secrecy.Suppression.Impossible;
import org.allervers.indicators.internal.secrecy.Suppression.Proven;
import org.allervers.indicators.internal.secrecy.Suppression.Status;
import org.junit.jupiter.api.Test;

class SuppressionProperties {

  private static final Effort EFFORT = Effort.standard();

  /** {@code -Dallervers.publications=200} for the long run. */
  private static final int PUBLICATIONS = Integer.getInteger("allervers.publications", 40);

  @Test
  void no_protected_cell_of_random_publications_is_bounded_more_tightly_than_asked() {
    int leaking = 0;
    int cells = 0;
    int disclosed = 0;
    int proven = 0;
    for (int seed = 0; seed < PUBLICATIONS; seed++) {
      CellSystem system = Publications.any(seed);
      BitSet careless = Publications.primariesOnly(system);
      BoundsAttack before = BoundsAttack.of(system.seenBy(careless), EFFORT);
      int found = (int) system.demands().stream()
          .filter(d -> before.verdict(d) == Verdict.DISCLOSED)
          .count();
      cells += system.demands().size();
      disclosed += found;
      leaking += found > 0 ? 1 : 0;

      Suppression made = Suppression.of(system, EFFORT);
      if (made instanceof Proven safe) {
        proven++;
        BoundsAttack after = BoundsAttack.of(system.seenBy(safe.hidden()), EFFORT);
        for (Demand demand : system.demands()) {
          assertThat(after.verdict(demand)).as("publication %d", seed).isEqualTo(Verdict.SAFE);
        }
      } else {
        assertThat(made).as("publication %d", seed).isInstanceOf(Impossible.class);
        assertThatNothingHelps(system, (Impossible) made);
      }
    }
    System.out.printf(
        "%d random publications, %d proven; hiding the protected cells only, %d of %d of them can be told, in %d publications%n",
        PUBLICATIONS, proven, disclosed, cells, leaking);
    assertThat(disclosed).isPositive();
    assertThat(proven).isGreaterThan(PUBLICATIONS * 3 / 4);
  }

  /** Even with everything hidden that may be. */
  private static void assertThatNothingHelps(CellSystem system, Impossible made) {
    BitSet all = new BitSet();
    all.set(0, system.size());
    all.andNot(system.alwaysShown());
    BoundsAttack attack = BoundsAttack.of(system.seenBy(all), EFFORT);
    for (Suppression.Refusal refusal : made.refusals()) {
      Demand owed = system.demands().stream()
          .filter(d -> d.cell() == refusal.cell())
          .findAny()
          .orElseThrow();
      assertThat(attack.verdict(owed)).isEqualTo(Verdict.DISCLOSED);
    }
  }

  @Property(tries = 25)
  void the_same_system_gives_the_same_bytes(@ForAll @LongRange(min = 0, max = 9_999) long seed) {
    assertThat(bytes(Suppression.of(Publications.any(seed), EFFORT)))
        .isEqualTo(bytes(Suppression.of(Publications.any(seed), EFFORT)));
  }

  @Property(tries = 25)
  void what_was_hidden_once_is_enough_the_second_time(
      @ForAll @LongRange(min = 0, max = 9_999) long seed) throws BrokenRelationException {
    CellSystem system = Publications.any(seed);
    if (Suppression.of(system, EFFORT) instanceof Proven first) {
      int[] same = identity(system.size());
      CellSystem.Builder again = renumbered(system, same);
      first.hidden().stream().forEach(again::alwaysHidden);
      Suppression second = Suppression.of(again.build(), EFFORT);
      assertThat(second.status()).isEqualTo(Status.PROVEN);
      assertThat(((Proven) second).hidden()).isEqualTo(first.hidden());
    }
  }

  @Property(tries = 25)
  void the_numbering_of_cells_changes_nothing_that_counts(
      @ForAll @LongRange(min = 0, max = 9_999) long seed, @ForAll Random random)
      throws BrokenRelationException {
    CellSystem system = Publications.any(seed);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < system.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    int[] to = order.stream().mapToInt(Integer::intValue).toArray();
    Suppression one = Suppression.of(system, EFFORT);
    Suppression other = Suppression.of(renumbered(system, to).build(), EFFORT);
    assertThat(other.status()).isEqualTo(one.status());
    if (one instanceof Proven a && other instanceof Proven b) {
      assertThat(weight(system, a.hidden())).isEqualTo(hiddenWeight(system, to, b.hidden()));
    }
  }

  @Property(tries = 40)
  void it_ends_within_any_effort_and_proves_or_says_so(
      @ForAll @LongRange(min = 0, max = 9_999) long seed,
      @ForAll @LongRange(min = 1, max = 200_000) long steps) {
    CellSystem system = Publications.any(seed);
    Suppression found = Suppression.of(system, new Effort(steps));
    if (found instanceof Proven proven) {
      assertThat(CertificateChecker.check(
              system.seenBy(proven.hidden()), system.demands(), proven.certificate()))
          .isEmpty();
    }
  }

  private static byte[] bytes(Suppression found) {
    return found instanceof Proven proven ? proven.certificate().toBytes() : new byte[0];
  }

  private static long weight(CellSystem system, BitSet hidden) {
    return system.cost(hidden);
  }

  private static long hiddenWeight(CellSystem system, int[] to, BitSet hidden) {
    BitSet back = new BitSet();
    for (int i = 0; i < to.length; i++) {
      back.set(i, hidden.get(to[i]));
    }
    return system.cost(back);
  }

  private static int[] identity(int size) {
    int[] same = new int[size];
    for (int i = 0; i < size; i++) {
      same[i] = i;
    }
    return same;
  }

  /** The same system with cell {@code i} as number {@code to[i]}. */
  private static CellSystem.Builder renumbered(CellSystem system, int... to) {
    CellSystem.Builder builder = CellSystem.builder();
    int[] from = new int[to.length];
    for (int i = 0; i < to.length; i++) {
      from[to[i]] = i;
    }
    for (int cell : from) {
      builder.cell(system.value(cell), system.least(cell), system.most(cell), system.cost(cell));
    }
    system.alwaysShown().stream().forEach(c -> builder.alwaysShown(to[c]));
    system.demands().forEach(d -> builder.protect(to[d.cell()], d.low(), d.high()));
    for (CellSystem.Held held : system.relations()) {
      Terms terms = Terms.none();
      for (int t = 0; t < held.relation().terms().size(); t++) {
        Terms old = held.relation().terms();
        terms = terms.and(old.factor(t), to[old.cell(t)]);
      }
      int[] holders = held.holders().stream().map(h -> to[h]).toArray();
      builder.relationWhileShown(
          holders, terms, held.relation().least(), held.relation().most());
    }
    return builder;
  }
}
