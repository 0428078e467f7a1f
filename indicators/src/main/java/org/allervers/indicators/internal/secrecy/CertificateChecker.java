package org.allervers.indicators.internal.secrecy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.allervers.indicators.internal.secrecy.Flaw.Kind;

/**
 * Checks a certificate with nothing but exact sums: no solver, no rounding, nothing shared with what made it. For each
 * protected cell there must be a world, agreeing with everything the reader sees, in which it is low, and one in which it
 * is high; then no reasoning whatever on what is seen can exclude either.
 */
public final class CertificateChecker {

  private final ReaderView view;
  private final List<Demand> demands;
  private final Certificate certificate;
  private final List<Flaw> flaws = new ArrayList<>();

  private CertificateChecker(ReaderView view, List<Demand> demands, Certificate certificate) {
    this.view = view;
    this.demands = demands;
    this.certificate = certificate;
  }

  /** Returns what is wrong; nothing, and every demand is met. */
  public static List<Flaw> check(ReaderView view, List<Demand> demands, Certificate certificate) {
    CertificateChecker checker = new CertificateChecker(view, demands, certificate);
    if (!certificate.isFor(view)) {
      checker.flaw(Kind.FOREIGN, -1, -1);
    }
    for (int world = 0; world < certificate.size(); world++) {
      checker.checkWorld(world, certificate.world(world));
    }
    checker.checkDemands();
    return List.copyOf(checker.flaws);
  }

  private void checkWorld(int world, long[] values) {
    if (values.length != view.cells()) {
      flaw(Kind.CELLS, world, -1);
      return;
    }
    for (int cell = 0; cell < values.length; cell++) {
      // A printed cell has its value at both ends.
      if (values[cell] < view.least(cell) || values[cell] > view.most(cell)) {
        flaw(Kind.BOUND, world, cell);
      }
    }
    for (int i = 0; i < view.relations().size(); i++) {
      if (!holds(view.relations().get(i), values)) {
        flaw(Kind.RELATION, world, i);
      }
    }
  }

  private static boolean holds(Relation relation, long[] values) {
    long sum = 0;
    try {
      for (int t = 0; t < relation.terms().size(); t++) {
        long value = values[relation.terms().cell(t)];
        sum = Math.addExact(sum, Math.multiplyExact(relation.terms().factor(t), value));
      }
    } catch (ArithmeticException e) {
      return false;
    }
    return sum >= relation.least() && sum <= relation.most();
  }

  private void checkDemands() {
    if (demands.size() != certificate.demands()) {
      flaw(Kind.DEMANDS, -1, -1);
      return;
    }
    BitSet named = new BitSet();
    for (int i = 0; i < demands.size(); i++) {
      Demand demand = demands.get(i);
      if (demand.cell() < 0 || demand.cell() >= view.cells() || view.isShown(demand.cell())) {
        flaw(Kind.NOT_HIDDEN, -1, i);
        continue;
      }
      if (isThere(certificate.low(i), demand, i)) {
        named.set(certificate.low(i));
        if (certificate.world(certificate.low(i))[demand.cell()] > demand.low()) {
          flaw(Kind.NOT_LOW, certificate.low(i), i);
        }
      }
      if (isThere(certificate.high(i), demand, i)) {
        named.set(certificate.high(i));
        if (certificate.world(certificate.high(i))[demand.cell()] < demand.high()) {
          flaw(Kind.NOT_HIGH, certificate.high(i), i);
        }
      }
    }
    for (int w = named.nextClearBit(0); w < certificate.size(); w = named.nextClearBit(w + 1)) {
      flaw(Kind.IDLE, w, -1);
    }
  }

  private boolean isThere(int world, Demand demand, int at) {
    boolean isThere =
        world >= 0 && world < certificate.size() && demand.cell() < certificate.world(world).length;
    if (!isThere) {
      flaw(Kind.NO_WITNESS, world, at);
    }
    return isThere;
  }

  private void flaw(Kind kind, int world, int at) {
    flaws.add(new Flaw(kind, world, at));
  }
}
