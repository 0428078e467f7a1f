package org.allervers.indicators;

import java.util.Arrays;
import java.util.List;
import org.allervers.indicators.definition.Measure;

/** Counts distinct persons by their age, their sex, or any code that does not change, at the level of all their entries. */
final class PersonCounts extends LeafCounts {

  private static final int FEW_PERIODS = 12;

  private final PersonLine[] lines;

  /** Persons by level, period and key. */
  private final int[] persons;

  private final int[] keyAt;

  /** All periods if they are few: nothing has to be guessed then, as with those of a person; 0 otherwise. */
  private final long asked;

  private final long[] scopeMasks;
  private final int[] scopes;

  PersonCounts(Layout layout, int indicator, int firstPeriod, BoundIndicator.Parts parts) {
    super(layout, indicator, firstPeriod, parts);
    this.lines =
        PersonLine.of(parts.placer(), source.periods()).orElseThrow().toArray(PersonLine[]::new);
    this.persons = new int[teams * periods * keys];
    this.keyAt = new int[periods];
    this.asked = periods <= FEW_PERIODS ? source.periods().all() : 0;
    this.scopeMasks = new long[layout.scopes(indicator).size()];
    this.scopes = new int[scopeMasks.length];
  }

  static boolean fits(Indicator definition, BoundIndicator.Parts parts) {
    return definition.measure().kind() == Measure.Kind.COUNT
        && isAttributedByOne(definition, parts)
        && (definition.breakdown().isEmpty()
            || PersonLine.of(parts.placer(), parts.source().periods()).isPresent());
  }

  /** Whether the levels are those of the very entries by which the person is selected. */
  private static boolean isAttributedByOne(Indicator definition, BoundIndicator.Parts parts) {
    if (parts.attribution().isEmpty()) {
      return true;
    }
    return parts.attribution().get().reader() instanceof CodeReader.Pairs pairs
        && pairs.isGathered(parts.source(), definition.timing().kind())
        && pairs.gatheredFrom().orElseThrow() instanceof CodeReader.OfEntry;
  }

  /** The columns of the person that it reads. */
  List<PersonColumn> columns() {
    return Arrays.stream(lines).map(PersonLine::column).toList();
  }

  @Override
  void count(int records, PickedTeams picked, Cells cells, boolean[] isLong) {
    int[] starts = picked.days.starts;
    for (int r = 0; r < records; r++) {
      long mask = picked.days.presence[r];
      if (!canRead(r)) {
        isLong[r] = mask != 0;
      } else {
        place(r, asked == 0 ? mask : asked);
        if (picked.isMixed[r]) {
          countMixed(starts[r], starts[r + 1], picked, cells);
        } else {
          addPerson(picked.teams()[starts[r]], mask);
        }
      }
    }
  }

  private boolean canRead(int inBatch) {
    for (PersonLine line : lines) {
      if (!line.canRead(inBatch)) {
        return false;
      }
    }
    return true;
  }

  private void addPerson(int team, long mask) {
    int at = team * periods * keys;
    for (long left = asked == 0 ? mask : asked; left != 0; left &= left - 1) {
      int period = Long.numberOfTrailingZeros(left);
      persons[at + period * keys + keyAt[period]] += (int) (mask >>> period) & 1;
    }
  }

  /** A person with several levels counts once in each scope above some of them. */
  private void countMixed(int first, int end, PickedTeams picked, Cells cells) {
    int home = picked.teams()[first];
    int away = home;
    long atHome = 0;
    long atAway = 0;
    for (int i = first; i < end; i++) {
      long mask = windows[picked.days.windows[i]];
      int team = picked.teams()[i];
      if (team == home) {
        atHome |= mask;
      } else if (away == home || team == away) {
        away = team;
        atAway |= mask;
      } else {
        countMany(first, end, picked, cells);
        return;
      }
    }
    addPerson(home, atHome);
    addPerson(away, atAway);
    takeOut(home, away, atHome & atAway, cells);
  }

  /** Takes a person out of the scopes in which it is counted at both levels. */
  private void takeOut(int home, int away, long both, Cells cells) {
    for (long left = both; left != 0; left &= left - 1) {
      int period = Long.numberOfTrailingZeros(left);
      for (int scope : scopesOf(home)) {
        if (isAbove(scope, away)) {
          addIn(cells.units, block(period, scope), keyAt[period], -1);
        }
      }
      if ((isUnattributed(home) || isUnattributed(away)) && totalScope >= 0) {
        cells.units[block(period, totalScope) + Slots.UNATTRIBUTED]--;
      }
    }
  }

  private void countMany(int first, int end, PickedTeams picked, Cells cells) {
    long attributed = 0;
    long all = 0;
    int entered = 0;
    for (int i = first; i < end; i++) {
      long mask = windows[picked.days.windows[i]];
      int team = picked.teams()[i];
      attributed |= team > 0 ? mask : 0;
      all |= mask;
      for (int scope : scopesOf(team)) {
        if (scopeMasks[scope] == 0) {
          scopes[entered++] = scope;
        }
        scopeMasks[scope] |= mask;
      }
    }
    for (int i = 0; i < entered; i++) {
      long mask = scopeMasks[scopes[i]];
      scopeMasks[scopes[i]] = 0;
      for (long left = mask; left != 0; left &= left - 1) {
        int period = Long.numberOfTrailingZeros(left);
        addIn(cells.units, block(period, scopes[i]), keyAt[period], 1);
      }
    }
    for (long left = totalScope < 0 ? 0 : all & ~attributed; left != 0; left &= left - 1) {
      cells.units[block(Long.numberOfTrailingZeros(left), totalScope) + Slots.UNATTRIBUTED]++;
    }
  }

  /** Finds the keys of the person in those periods. */
  private void place(int inBatch, long mask) {
    if (lines.length == 0) {
      Arrays.fill(keyAt, Keys.PLACED);
      return;
    }
    lines[0].place(inBatch, mask, keyAt);
    for (int i = 1; i < lines.length; i++) {
      lines[i].refine(inBatch, mask, keyAt);
    }
  }

  @Override
  void flush(Cells cells) {
    for (int team = 0; team < teams; team++) {
      for (int period = 0; period < periods; period++) {
        for (int key = 0; key < keys; key++) {
          int n = persons[(team * periods + period) * keys + key];
          if (n != 0) {
            spread(cells.units, 0, team, period, key, n);
            if (isUnattributed(team) && totalScope >= 0) {
              cells.units[block(period, totalScope) + Slots.UNATTRIBUTED] += n;
            }
          }
        }
      }
    }
    Arrays.fill(persons, 0);
  }
}
