package org.allervers.indicators;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The organisational levels of picked entries, found once for all definitions. Not thread-safe: it belongs to one program. */
final class PickedTeams {

  final PickedDays days;

  /** Level of each picked entry, 0 for none. */
  int[] teams = {};

  /** How often the level changed from one picked entry to the next, up to each. */
  private int[] turnsTo = {};

  /** Whether the picked entries of a record have several levels. */
  final boolean[] isMixed = new boolean[SourceFrame.BATCH];

  private final Column.@Nullable One column;
  private final int[] teamOf;

  /**
   * @param column the level of each entry; null if units have none
   * @param teamOf the level that a code stands for
   */
  PickedTeams(PickedDays days, Column.@Nullable One column, int[] teamOf) {
    this.days = days;
    this.column = column;
    this.teamOf = teamOf.clone();
  }

  boolean isOf(PickedDays some, Column.@Nullable One other) {
    return days == some && Objects.equals(column, other);
  }

  /** Finds the levels of the entries of a batch, once they are picked. */
  void find(int records) {
    if (teams.length < days.rows.length) {
      teams = new int[days.rows.length];
      turnsTo = new int[days.rows.length];
    }
    Column.One codes = column;
    if (codes == null) {
      Arrays.fill(isMixed, false);
      return;
    }
    int picked = days.starts[records];
    int[] ids = codes.ids;
    int[] rows = days.rows;
    int turns = 0;
    int before = 0;
    for (int i = 0; i < picked; i++) {
      int team = teamOf[ids[rows[i]]];
      turns += team == before ? 0 : 1;
      teams[i] = team;
      turnsTo[i] = turns;
      before = team;
    }
    for (int r = 0; r < records; r++) {
      int last = Math.max(days.starts[r], days.starts[r + 1] - 1);
      isMixed[r] = turnsTo[days.starts[r]] != turnsTo[last];
    }
  }
}
