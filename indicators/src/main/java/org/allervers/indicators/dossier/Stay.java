package org.allervers.indicators.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.Dossier;
import org.allervers.core.answer.Answer;
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.Requester;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Exit;
import org.allervers.core.episode.Reopening;
import org.allervers.core.episode.Request;
import org.allervers.core.time.DateRange;

/**
 * The days between an entry, or a return, and the exit that followed.
 *
 * @param start the first day
 * @param exit how it ended; empty while it is open
 * @param isReturn whether it is a reopening, to which no new request led
 * @param episode the episode of which it is a part
 * @param request what led to the episode: the request that it names, or else the last one received by then
 */
record Stay(
    LocalDate start,
    Optional<Exit> exit,
    boolean isReturn,
    Episode episode,
    Optional<Request> request) {

  static List<Stay> all(Dossier dossier) {
    List<Stay> stays = new ArrayList<>();
    for (Episode episode : dossier.episodes()) {
      Optional<Request> request = requestBehind(episode, dossier.requests());
      List<Optional<Exit>> exits = new ArrayList<>();
      episode.reopenings().stream()
          .map(Reopening::undoneExit)
          .forEach(exit -> exits.add(Optional.of(exit)));
      exits.add(episode.exit());
      List<DateRange> ranges = episode.ranges();
      for (int i = 0; i < ranges.size(); i++) {
        stays.add(new Stay(ranges.get(i).start(), exits.get(i), i > 0, episode, request));
      }
    }
    return stays;
  }

  private static Optional<Request> requestBehind(Episode episode, List<Request> requests) {
    Optional<UUID> named = episode.request();
    if (named.isPresent()) {
      return requests.stream()
          .filter(request -> request.id().equals(named.get()))
          .findFirst();
    }
    return requests.stream()
        .filter(request -> !request.receivedOn().isAfter(episode.enteredOn()))
        .max(Comparator.comparing(Request::receivedOn));
  }

  /** The team of the episode, or else of what led to it. */
  Optional<UUID> team() {
    return episode.team().or(() -> request.flatMap(Request::team));
  }

  Answer<Code<Requester>> origin() {
    return request.map(Request::origin).orElseGet(Answer::notRecorded);
  }

  /** The name of the type alone: what it holds is personal. */
  @Override
  public String toString() {
    return "Stay[redacted]";
  }
}
