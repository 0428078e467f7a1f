package org.allervers.indicators;

/** The organisational levels of picked entries, found once for all definitions. Not thread-safe: it belongs to one program. */
final class PickedTeams {

  final PickedDays days;

  /** Level of each picked entry, 0 for none. */
  private final PickedCodes levels;

  /** How often the level changed from one picked entry to the next, up to each. */
  private int[] turnsTo = {};

  /** Whether the picked entries of a record have several levels. */
  final boolean[] isMixed = new boolean[SourceFrame.BATCH];

  /** @param levels level of each picked entry, 0 for none */
  PickedTeams(PickedDays days, PickedCodes levels) {
    this.days = days;
    this.levels = levels;
  }

  boolean isOf(PickedDays some, PickedCodes others) {
    return days == some && levels.isSame(others);
  }

  /** Level of each picked entry, 0 for none. */
  int[] teams() {
    return levels.values;
  }

  void attach() {
    levels.attach(days.source.kept());
  }

  /** Finds the levels of the entries of a batch, once they are picked. */
  void find(int records) {
    int[] starts = days.starts;
    int picked = starts[records];
    levels.find(days, picked);
    if (levels.isConstant()) {
      return;
    }
    int[] teams = levels.values;
    if (turnsTo.length < teams.length) {
      turnsTo = new int[teams.length];
    }
    int turns = 0;
    int before = 0;
    for (int i = 0; i < picked; i++) {
      turns += teams[i] == before ? 0 : 1;
      turnsTo[i] = turns;
      before = teams[i];
    }
    for (int r = 0; r < records; r++) {
      int last = Math.max(starts[r], starts[r + 1] - 1);
      isMixed[r] = turnsTo[starts[r]] != turnsTo[last];
    }
  }
}
