package org.allervers.indicators.internal.secrecy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes few worlds of many moves: picks the one that meets most of the goals left, again and again; then lets moves that do
 * not disturb each other happen in the same world. Not thread-safe.
 */
final class Witnesses {

  /** How many worlds are tried before a move gets one of its own. */
  private static final int MOST_TRIED = 40;

  private final CellSystem system;
  private final ReaderView view;
  private final List<World> worlds = new ArrayList<>();

  private Witnesses(CellSystem system, ReaderView view) {
    this.system = system;
    this.view = view;
  }

  private static final class World {
    final List<Goal> goals = new ArrayList<>();
    long[] by;

    World(long[] by) {
      this.by = by;
    }
  }

  static Certificate certificate(
      CellSystem system, ReaderView view, List<Goal> goals, List<long[]> moves) {
    Witnesses witnesses = new Witnesses(system, view);
    for (World picked : pick(goals, moves)) {
      witnesses.place(picked);
    }
    return witnesses.certificate();
  }

  private static List<World> pick(List<Goal> goals, List<long[]> moves) {
    List<Goal> left = new ArrayList<>(goals);
    List<World> picked = new ArrayList<>();
    while (!left.isEmpty()) {
      long[] best = moves.get(0);
      long most = -1;
      for (long[] move : moves) {
        long meets = left.stream().filter(g -> g.isMetBy(move)).count();
        if (meets > most) {
          most = meets;
          best = move;
        }
      }
      World world = new World(best);
      left.stream().filter(g -> g.isMetBy(world.by)).forEach(world.goals::add);
      left.removeAll(world.goals);
      picked.add(world);
    }
    return picked;
  }

  private void place(World picked) {
    int last = Math.max(0, worlds.size() - MOST_TRIED);
    for (int w = worlds.size() - 1; w >= last; w--) {
      World world = worlds.get(w);
      long[] sum = world.by.clone();
      Arrays.setAll(sum, i -> sum[i] + picked.by[i]);
      if (world.goals.stream().allMatch(g -> g.isMetBy(sum))
          && picked.goals.stream().allMatch(g -> g.isMetBy(sum))
          && isWorld(values(sum))) {
        world.by = sum;
        world.goals.addAll(picked.goals);
        return;
      }
    }
    worlds.add(picked);
  }

  private boolean isWorld(long[] values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] < view.least(i) || values[i] > view.most(i)) {
        return false;
      }
    }
    return view.relations().stream().allMatch(r -> r.holds(values));
  }

  private long[] values(long[] by) {
    long[] values = system.values();
    Arrays.setAll(values, i -> values[i] + by[i]);
    return values;
  }

  private Certificate certificate() {
    int[] lows = new int[system.demands().size()];
    int[] highs = new int[lows.length];
    for (int w = 0; w < worlds.size(); w++) {
      for (Goal goal : worlds.get(w).goals) {
        (goal.isHigh() ? highs : lows)[goal.demand()] = w;
      }
    }
    return Certificate.of(view, worlds.stream().map(w -> values(w.by)).toList(), lows, highs);
  }
}
