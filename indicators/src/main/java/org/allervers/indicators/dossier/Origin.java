package org.allervers.indicators.dossier;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.allervers.core.Dossier;
import org.allervers.core.answer.Answer;
import org.allervers.core.code.Code;
import org.allervers.core.dispositif.Requester;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Request;

/** Who drew attention to somebody. */
final class Origin {

  private Origin() {}

  /** The origin of the request behind the episode that is open on a day, or else of the last one received by then. */
  static Answer<Code<Requester>> of(Dossier dossier, LocalDate day) {
    return dossier.episodes().stream()
        .filter(episode -> episode.isOpenOn(day))
        .flatMap(episode -> requestOf(dossier, episode).stream())
        .findFirst()
        .or(() -> dossier.requests().stream()
            .filter(request -> !request.receivedOn().isAfter(day))
            .max(Comparator.comparing(Request::receivedOn)))
        .map(Request::origin)
        .orElseGet(Answer::notRecorded);
  }

  static Optional<Request> requestOf(Dossier dossier, Episode episode) {
    return episode
        .request()
        .flatMap(id -> dossier.requests().stream()
            .filter(request -> request.id().equals(id))
            .findFirst());
  }
}
