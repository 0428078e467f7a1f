package org.allervers.indicators.internal.secrecy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.allervers.indicators.internal.secrecy.Suppression.Refusal;

/**
 * Chooses what to hide: for each goal not met yet the cheapest move of cells, which are then hidden; afterwards every cell
 * that was hidden for another one is shown again if all goals can still be met; last the proof. Not thread-safe.
 */
final class Suppressor {

  private static final int MOST_NODES = 200;
  private static final int SHORT_WALK = 300;
  private static final int LONG_WALK = 3_000;

  private final Canonical canonical;
  private final CellSystem original;
  private final CellSystem system;
  private final Work work;
  private final Units units;
  private final Moves moves;
  private final List<Goal> goals;
  private final MoveWalk walk;
  private final BitSet hidden = new BitSet();

  Suppressor(CellSystem original, Effort effort) {
    this.original = original;
    canonical = Canonical.of(original);
    system = canonical.system();
    work = Work.within(effort);
    units = new Units(system);
    moves = new Moves(system);
    walk = new MoveWalk(system, units, work);
    goals = goals(system);
  }

  private static List<Goal> goals(CellSystem system) {
    List<Goal> goals = new ArrayList<>();
    List<Demand> demands = system.demands();
    for (int i = 0; i < demands.size(); i++) {
      Demand demand = demands.get(i);
      long value = system.value(demand.cell());
      goals.add(new Goal(i, demand.cell(), true, Math.max(0, demand.high() - value)));
      goals.add(new Goal(i, demand.cell(), false, Math.min(0, demand.low() - value)));
    }
    goals.sort(Comparator.comparingLong((Goal g) -> -Math.abs(g.by())));
    return goals;
  }

  Suppression run() {
    List<Refusal> refusals = new ArrayList<>();
    for (Demand demand : system.demands()) {
      if (units.mustBeShown(demand.cell())) {
        refusals.add(new Refusal(canonical.original(demand.cell()), Obstacle.MUST_BE_SHOWN));
      } else if (system.least(demand.cell()) > demand.low()
          || system.most(demand.cell()) < demand.high()) {
        refusals.add(new Refusal(canonical.original(demand.cell()), Obstacle.BOUNDS));
      } else {
        hidden.or(units.unitOf(demand.cell()));
      }
    }
    if (!refusals.isEmpty()) {
      return impossible(refusals);
    }
    system.alwaysHidden().stream().forEach(c -> hidden.or(units.unitOf(c)));
    BitSet later = system.shownLast();
    later.and(units.mayHide());
    later.stream().forEach(c -> hidden.or(units.unitOf(c)));
    hideMore(refusals);
    if (!refusals.isEmpty()) {
      return impossible(refusals);
    }
    showAgain();
    return conclusion();
  }

  private static Suppression impossible(List<Refusal> refusals) {
    refusals.sort(Comparator.comparingInt(Refusal::cell));
    return new Suppression.Impossible(refusals);
  }

  private void hideMore(List<Refusal> refusals) {
    MoveSearch cheapest =
        new MoveSearch(system, units, hidden, units.mayHide(), MOST_NODES, work).careful();
    BitSet refused = new BitSet();
    for (Goal goal : goals) {
      if (!work.isLeft() || refused.get(goal.cell()) || isMet(goal, moves.worlds(hidden))) {
        continue;
      }
      Optional<long[]> found = walk.find(goal, hidden, false, SHORT_WALK);
      if (found.isEmpty()) {
        found = walk.find(goal, hidden, true, LONG_WALK);
      }
      if (found.isEmpty()) {
        found = cheapest.find(goal);
      }
      if (found.isPresent()) {
        BitSet more = cheapest.unitsMoved(found.get(), hidden);
        hidden.or(more);
        cheapest.hide(more, hidden);
        moves.add(found.get());
      } else if (!cheapest.gaveUp() && !mayBePossible(goal)) {
        refused.set(goal.cell());
      }
    }
    refused.stream()
        .forEach(c -> refusals.add(new Refusal(canonical.original(c), Obstacle.RELATIONS)));
  }

  /** Whether a goal can be met, whole or not, if all is hidden that may be. */
  private boolean mayBePossible(Goal goal) {
    BitSet all = units.mayHide();
    all.or(hidden);
    Relaxation relaxation = new Relaxation(system, all, work);
    relaxation.show(new BitSet(), all);
    Optional<long[]> found = relaxation.find(goal);
    if (found.isPresent()) {
      moves.add(found.get());
      hidden.or(all);
    }
    return found.isPresent() || relaxation.mayBePossible();
  }

  private static boolean isMet(Goal goal, List<long[]> worlds) {
    return worlds.stream().anyMatch(goal::isMetBy);
  }

  /** Looks for the worlds still missing, then shows again what need not be hidden, the dearest first. */
  private void showAgain() {
    Relaxation relaxation = new Relaxation(system, hidden, work);
    MoveSearch search = new MoveSearch(system, units, hidden, new BitSet(), MOST_NODES, work);
    for (Goal goal : goals) {
      prove(goal, hidden, relaxation, search);
    }
    for (BitSet unit : units.dearestFirst(hidden)) {
      if (!work.isLeft()) {
        return;
      }
      BitSet fewer = (BitSet) hidden.clone();
      fewer.andNot(unit);
      relaxation.show(unit, fewer);
      search.show(unit, fewer);
      List<Goal> missing = new ArrayList<>();
      List<long[]> worlds = moves.worlds(fewer);
      for (Goal goal : goals) {
        if (!isMet(goal, worlds)) {
          missing.add(goal);
        }
      }
      if (missing.stream().allMatch(g -> prove(g, fewer, relaxation, search))) {
        hidden.andNot(unit);
      } else {
        relaxation.hide(unit, hidden);
        search.hide(unit, hidden);
      }
    }
  }

  private boolean prove(Goal goal, BitSet with, Relaxation relaxation, MoveSearch search) {
    if (isMet(goal, moves.worlds(with))) {
      return true;
    }
    Optional<long[]> found = walk.find(goal, with, false, SHORT_WALK);
    if (found.isEmpty()) {
      found = relaxation.find(goal);
      if (found.isEmpty() && relaxation.mayBePossible()) {
        found = walk.find(goal, with, false, LONG_WALK);
        if (found.isEmpty()) {
          found = search.find(goal);
        }
      }
    }
    return found.isPresent() && moves.add(found.get());
  }

  private Suppression conclusion() {
    List<long[]> worlds = moves.worlds(hidden);
    BitSet left = new BitSet();
    for (Goal goal : goals) {
      if (!isMet(goal, worlds)) {
        left.set(goal.cell());
      }
    }
    BitSet cells = canonical.original(hidden);
    if (!left.isEmpty()) {
      return new Suppression.Unproven(cells, canonical.original(left));
    }
    ReaderView view = original.seenBy(cells);
    List<long[]> found = worlds.stream().map(canonical::original).toList();
    Certificate certificate = Witnesses.certificate(original, view, goals(original), found);
    if (!CertificateChecker.check(view, original.demands(), certificate).isEmpty()) {
      throw new AssertionError("a certificate must pass its own check; please report");
    }
    return new Suppression.Proven(cells, certificate);
  }
}
