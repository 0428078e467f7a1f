package org.allervers.indicators.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.Dossier;
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.Dispositif;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Exit;
import org.allervers.core.episode.Reopening;
import org.allervers.core.time.DateRange;

/**
 * The days between an entry, or a return, and the exit that followed.
 *
 * @param start the first day
 * @param exit how it ended; empty while it is open
 * @param team the team of the episode, or else of the request behind it
 * @param dispositif the kind of team
 */
record Stay(
    LocalDate start, Optional<Exit> exit, Optional<UUID> team, Code<Dispositif> dispositif) {

  static List<Stay> all(Dossier dossier) {
    List<Stay> stays = new ArrayList<>();
    for (Episode episode : dossier.episodes()) {
      Optional<UUID> team = episode
          .team()
          .or(() -> Origin.requestOf(dossier, episode).flatMap(request -> request.team()));
      List<Optional<Exit>> exits = new ArrayList<>();
      episode.reopenings().stream()
          .map(Reopening::undoneExit)
          .forEach(exit -> exits.add(Optional.of(exit)));
      exits.add(episode.exit());
      List<DateRange> ranges = episode.ranges();
      for (int i = 0; i < ranges.size(); i++) {
        stays.add(new Stay(ranges.get(i).start(), exits.get(i), team, episode.dispositif()));
      }
    }
    return stays;
  }

  /** The name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Stay[redacted]";
  }
}
