package org.allervers.core.mano;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One team ended its care of the person and said why; others may go on.
 *
 * @param team the identifier of the team
 * @param at when it was entered
 * @param reasons as they were chosen, perhaps none
 * @terme sortie d'équipe dans Mano
 */
public record ManoTeamExit(String team, Instant at, List<String> reasons) {

  /** Refuses a missing part. */
  public ManoTeamExit {
    Objects.requireNonNull(team, "team");
    Objects.requireNonNull(at, "at");
    reasons = List.copyOf(reasons);
  }

  /** Returns nothing of the person. */
  @Override
  public String toString() {
    return "ManoTeamExit[redacted]";
  }
}
