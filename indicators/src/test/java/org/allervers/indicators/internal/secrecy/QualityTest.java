package org.allervers.indicators.internal.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.allervers.indicators.internal.secrecy.BoundsAttack.Verdict;
import org.allervers.indicators.internal.secrecy.Suppression.Proven;
import org.junit.jupiter.api.Test;

/** What is hidden beside the cheapest pattern there is, found by trying every pattern of small tables. */
class QualityTest {

  private static final int TABLES = Integer.getInteger("allervers.publications", 24);
  private static final int MOST_FREE = 12;

  @Test
  void hidden_weight_is_within_a_quarter_of_the_least_possible() {
    long ours = 0;
    long least = 0;
    int tables = 0;
    int best = 0;
    for (long seed = 0; tables < TABLES; seed++) {
      CellSystem system = switch ((int) (seed % 4)) {
        case 0 -> Publications.table(seed, 4, 3);
        case 1 -> Publications.table(seed, 3, 3);
        case 2 -> Publications.table(seed, 2, 2, 2);
        default -> Publications.union(seed);
      };
      BitSet primaries = Publications.primariesOnly(system);
      int free = system.size() - primaries.cardinality() - system.alwaysShown().cardinality();
      if (primaries.isEmpty()
          || free > MOST_FREE
          || !(Suppression.of(system, Effort.standard()) instanceof Proven proven)) {
        continue;
      }
      long cost = system.cost(proven.hidden()) - system.cost(primaries);
      long optimum = cheapest(system, primaries, cost);
      tables++;
      ours += cost;
      least += optimum;
      best += cost == optimum ? 1 : 0;
    }
    System.out.printf(
        "%d small tables: hidden beyond the protected cells %d, least possible %d, the cheapest pattern in %d tables%n",
        tables, ours, least, best);
    assertThat(ours * 100).isLessThanOrEqualTo(least * 125);
  }

  private static long cheapest(CellSystem system, BitSet primaries, long known) {
    BitSet shown = system.alwaysShown();
    int[] free = java.util.stream.IntStream.range(0, system.size())
        .filter(c -> !primaries.get(c) && !shown.get(c))
        .toArray();
    long best = known;
    for (int mask = 0; mask < 1 << free.length; mask++) {
      BitSet hidden = (BitSet) primaries.clone();
      for (int i = 0; i < free.length; i++) {
        hidden.set(free[i], (mask >> i & 1) == 1);
      }
      long cost = system.cost(hidden) - system.cost(primaries);
      if (cost < best && isSafe(system, hidden)) {
        best = cost;
      }
    }
    return best;
  }

  private static boolean isSafe(CellSystem system, BitSet hidden) {
    BoundsAttack attack = BoundsAttack.of(system.seenBy(hidden), Effort.standard());
    return system.demands().stream().allMatch(d -> attack.verdict(d) == Verdict.SAFE);
  }
}
