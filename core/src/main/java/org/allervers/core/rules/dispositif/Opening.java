package org.allervers.core.rules.dispositif;

import java.time.LocalDate;
import java.util.Set;
import org.allervers.core.dispositif.Team;

/** Whether a team is open, as far as its dates tell. */
final class Opening {

  private Opening() {}

  /** Returns whether a team was neither still to open nor closed; without dates it may be open on any day. */
  static boolean isMaybe(Team team, LocalDate day) {
    return (team.openedOn().isEmpty() || !team.openedOn().get().isAfter(day))
        && (team.closedOn().isEmpty() || team.closedOn().get().isAfter(day));
  }

  /** Returns whether a team is of one of some kinds, or of a kind that nobody recorded. */
  static boolean isMaybeOf(Set<String> dispositifs, Team team) {
    return team.dispositif().isEmpty()
        || dispositifs.contains(team.dispositif().get().value());
  }
}
