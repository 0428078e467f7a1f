package org.allervers.benchmarks.disclosure;

import java.util.BitSet;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.allervers.indicators.internal.secrecy.BoundsAttack;
import org.allervers.indicators.internal.secrecy.BoundsAttack.Verdict;
import org.allervers.indicators.internal.secrecy.CellSystem;
import org.allervers.indicators.internal.secrecy.CertificateChecker;
import org.allervers.indicators.internal.secrecy.Effort;
import org.allervers.indicators.internal.secrecy.Suppression;
import org.allervers.indicators.internal.secrecy.Suppression.Proven;

/**
 * Protects one made-up table in a fresh process, has the certificate checked, attacks what is left to see, and prints one
 * line: cells, protected, hidden beside them, worlds, seconds to protect, seconds to attack. Fails if anything is told.
 * {@code mean classes [classes …]}
 */
public final class ProtectTable {

  private static final long SEED = 7;

  private ProtectTable() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    int mean = Integer.parseInt(arguments[0]);
    int[] classes = Stream.of(arguments).skip(1).mapToInt(Integer::parseInt).toArray();
    CellSystem system = FictitiousTable.of(SEED, mean, classes);

    long start = System.nanoTime();
    Suppression made = Suppression.of(system, Effort.standard());
    double protecting = (System.nanoTime() - start) / 1e9;
    if (!(made instanceof Proven proven)) {
      throw new IllegalStateException("not proven: " + made.status());
    }
    BitSet hidden = proven.hidden();
    if (!CertificateChecker.check(system.seenBy(hidden), system.demands(), proven.certificate())
        .isEmpty()) {
      throw new IllegalStateException("the certificate does not hold");
    }

    start = System.nanoTime();
    BoundsAttack attack = BoundsAttack.of(system.seenBy(hidden), Effort.standard());
    double attacking = (System.nanoTime() - start) / 1e9;
    if (!system.demands().stream().allMatch(d -> attack.verdict(d) == Verdict.SAFE)) {
      throw new IllegalStateException("the attack tells a protected cell");
    }
    long exact = IntStream.range(0, system.size())
        .filter(c -> hidden.get(c) && attack.bounds(c).isExact())
        .count();
    System.out.printf(
        Locale.ROOT,
        "%s %d %d %d %d %.2f %.2f %d%n",
        String.join("x", Stream.of(arguments).skip(1).toList()),
        system.size(),
        system.demands().size(),
        hidden.cardinality() - system.demands().size(),
        proven.certificate().size(),
        protecting,
        attacking,
        exact);
  }
}
