package org.allervers.core.rules.episode;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Act;
import org.allervers.core.activity.Encounter;
import org.allervers.core.activity.Visit;
import org.allervers.core.code.Code;
import org.allervers.core.consent.Opposition;
import org.allervers.core.episode.Decision;
import org.allervers.core.episode.DecisionKind;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Evaluation;
import org.allervers.core.episode.Exit;
import org.allervers.core.episode.Meeting;
import org.allervers.core.episode.Request;
import org.allervers.core.episode.SocialWatch;
import org.allervers.core.rules.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Where a request or an accompaniment stands on a day. A state is never stored: it is what the recorded events of that day
 * and of the days before make, so it is right for any day, past ones too.
 *
 * <pre>{@code
 * Lifecycle lifecycle = Lifecycle.standard();
 * lifecycle.stateOf(dossier, episode, today).ifPresent(state -> show(state.french()));
 * Transition step = Lifecycle.transition(EpisodeState.REFUSED, EpisodeState.ONGOING);
 * show(step.allowed(), step.french());
 * }</pre>
 *
 * <p>A copy of the dossier that was cut without the acts of a compartment may show somebody as admitted whom the whole
 * dossier shows as accompanied. This class is immutable and thread-safe, and throws on no dossier.
 *
 * @terme cycle de vie de l'accompagnement
 */
public final class Lifecycle {

  private static final Lifecycle STANDARD = new Lifecycle(Parameters.standard());

  private final Parameters parameters;

  private Lifecycle(Parameters parameters) {
    this.parameters = parameters;
  }

  /** Returns the life by the thresholds of the sources. */
  public static Lifecycle standard() {
    return STANDARD;
  }

  /** Returns the life by the thresholds that a host decided. */
  public static Lifecycle with(Parameters decided) {
    return new Lifecycle(Objects.requireNonNull(decided, "decided"));
  }

  /** Returns whether a step from one state to another may happen, and by what, or why not. */
  public static Transition transition(EpisodeState from, EpisodeState to) {
    return Transitions.of(Objects.requireNonNull(from, "from"), Objects.requireNonNull(to, "to"));
  }

  /** Returns the steps that have a reason of their own, allowed and forbidden; all others are forbidden. */
  public static List<Transition> transitions() {
    return Transitions.all();
  }

  /** Returns the state of a social watch on a day; empty if nobody keeps watch then and nothing came of it. */
  public Optional<EpisodeState> stateOf(Dossier dossier, SocialWatch watch, LocalDate asOf) {
    if (Days.contains(watch.range(), asOf)) {
      return Optional.of(EpisodeState.WATCH);
    }
    return watch
        .request()
        .flatMap(id -> find(dossier, id))
        .flatMap(request -> stateOf(dossier, request, asOf));
  }

  /**
   * Returns the state on a day of a request, or of the accompaniment that followed it; empty if it was not received by then.
   */
  public Optional<EpisodeState> stateOf(Dossier dossier, Request request, LocalDate asOf) {
    Episode followed = null;
    for (Episode episode : dossier.episodes()) {
      boolean begun = !episode.enteredOn().isAfter(asOf)
          || episode.admittedOn().map(day -> !day.isAfter(asOf)).orElse(false);
      if (begun
          && request.id().equals(episode.request().orElse(null))
          && (followed == null || episode.enteredOn().isAfter(followed.enteredOn()))) {
        followed = episode;
      }
    }
    return followed != null
        ? stateOf(dossier, followed, asOf)
        : stateOfRequestAlone(dossier, request, asOf);
  }

  private static Optional<EpisodeState> stateOfRequestAlone(
      Dossier dossier, Request request, LocalDate asOf) {
    if (request.receivedOn().isAfter(asOf)) {
      return Optional.empty();
    }
    if (isOpposed(dossier, asOf)) {
      return Optional.of(EpisodeState.ANONYMISATION_REQUESTED);
    }
    Decision decision = latestDecision(request, asOf);
    LocalDate evaluated = lastEvaluation(request, asOf);
    if (decision != null) {
      EpisodeState decided = decided(decision.decision());
      boolean goesOn = decided == EpisodeState.WAITING
          && evaluated != null
          && evaluated.isAfter(decision.date());
      if (!goesOn) {
        return Optional.of(decided);
      }
    }
    if (request.arsExpress().orElse(false)) {
      return Optional.of(EpisodeState.PRIORITY_EVALUATION);
    }
    return Optional.of(evaluated == null ? EpisodeState.REQUESTED : EpisodeState.EVALUATION);
  }

  static @Nullable Decision latestDecision(Request request, LocalDate asOf) {
    Decision latest = null;
    List<Decision> decisions = request.decisions();
    for (int i = 0; i < decisions.size(); i++) {
      Decision decision = decisions.get(i);
      if (!decision.date().isAfter(asOf)
          && (latest == null || !decision.date().isBefore(latest.date()))) {
        latest = decision;
      }
    }
    return latest;
  }

  private static EpisodeState decided(Code<DecisionKind> decision) {
    return switch (decision.value()) {
      case "ACCEPTEE" -> EpisodeState.ADMITTED;
      case "REFUSEE" -> EpisodeState.REFUSED;
      case "LISTE_ATTENTE" -> EpisodeState.WAITING;
      case "REORIENTEE" -> EpisodeState.REDIRECTED;
      case "SANS_SUITE" -> EpisodeState.NO_FOLLOW_UP;
      // Something was decided that the list does not hold: it is still to be understood.
      default -> EpisodeState.EVALUATION;
    };
  }

  private static @Nullable LocalDate lastEvaluation(Request request, LocalDate asOf) {
    LocalDate last = null;
    for (Evaluation evaluation : request.evaluations()) {
      last = latest(last, evaluation.startedOn().orElse(null), asOf);
      last = latest(last, evaluation.concludedOn().orElse(null), asOf);
      for (Meeting meeting : evaluation.meetings()) {
        last = latest(last, meeting.date(), asOf);
      }
    }
    return last;
  }

  private static @Nullable LocalDate latest(
      @Nullable LocalDate last, @Nullable LocalDate day, LocalDate asOf) {
    boolean later = day != null && !day.isAfter(asOf) && (last == null || day.isAfter(last));
    return later ? day : last;
  }

  /**
   * Returns the state of an accompaniment on a day; before the admission, that of the request that it names; empty if there
   * is none yet.
   */
  public Optional<EpisodeState> stateOf(Dossier dossier, Episode episode, LocalDate asOf) {
    boolean entered = !episode.enteredOn().isAfter(asOf);
    boolean admitted = episode.admittedOn().map(day -> !day.isAfter(asOf)).orElse(false);
    if (!entered && !admitted) {
      return episode
          .request()
          .flatMap(id -> find(dossier, id))
          .flatMap(request -> stateOfRequestAlone(dossier, request, asOf));
    }
    if (isOpposed(dossier, asOf)) {
      return Optional.of(EpisodeState.ANONYMISATION_REQUESTED);
    }
    if (!entered) {
      return Optional.of(EpisodeState.ADMITTED);
    }
    return Optional.of(
        Days.isOpen(episode, asOf)
            ? openState(dossier, episode, asOf)
            : closedState(dossier, episode, asOf));
  }

  private EpisodeState openState(Dossier dossier, Episode episode, LocalDate asOf) {
    if (DayServiceAbsence.isSuspended(episode, asOf)) {
      return EpisodeState.SUSPENDED;
    }
    if (isExpired(dossier, episode, asOf)) {
      return EpisodeState.EXPIRED;
    }
    LocalDate entry = Days.lastEntryBy(episode, asOf);
    LocalDate contact = lastContact(dossier, episode, asOf);
    if (contact != null && !contact.isBefore(entry)) {
      return EpisodeState.ONGOING;
    }
    return entry.equals(episode.enteredOn()) ? EpisodeState.ADMITTED : EpisodeState.REOPENED;
  }

  private boolean isExpired(Dossier dossier, Episode episode, LocalDate asOf) {
    DurationCalendar calendar =
        DurationCalendar.of(episode, dossier.health().prescriptions(), parameters);
    // Whoever does not hold the prescriptions cannot say that there is none.
    boolean held =
        calendar.kind() != DurationKind.PRESCRIPTIONS || dossier.holds(Compartment.HEALTH);
    return held && calendar.expiredSince(asOf).isPresent();
  }

  private EpisodeState closedState(Dossier dossier, Episode episode, LocalDate asOf) {
    Exit exit = Days.lastExitBy(episode, asOf);
    if (exit != null && isDeath(exit)) {
      return EpisodeState.CLOSED;
    }
    LocalDate last = exit == null ? episode.enteredOn() : exit.date();
    LocalDate contact = lastContact(dossier, episode, asOf);
    if (contact != null && contact.isAfter(last)) {
      last = contact;
    }
    int months = parameters.of(EpisodeParameters.ARCHIVE_MONTHS).at(asOf);
    return asOf.isBefore(Days.plusMonths(last, months))
        ? EpisodeState.EXITED
        : EpisodeState.ARCHIVED;
  }

  static boolean isDeath(Exit exit) {
    return exit.motive().known().map(motive -> motive.is("DECES")).orElse(false);
  }

  /** Returns the last day by which the person was seen, within the episode or without a word on any. */
  private static @Nullable LocalDate lastContact(Dossier dossier, Episode episode, LocalDate asOf) {
    LocalDate last = null;
    for (Act act : dossier.acts()) {
      if (PrescriptionRules.isDone(act)) {
        last = contact(last, act.date(), act.episode().orElse(null), episode, asOf);
      }
    }
    for (Encounter encounter : dossier.encounters()) {
      last = contact(last, encounter.date(), encounter.episode().orElse(null), episode, asOf);
    }
    for (Visit visit : dossier.visits()) {
      last = contact(last, visit.date(), visit.episode().orElse(null), episode, asOf);
    }
    return last;
  }

  private static @Nullable LocalDate contact(
      @Nullable LocalDate last,
      LocalDate day,
      @Nullable UUID named,
      Episode episode,
      LocalDate asOf) {
    return named == null || named.equals(episode.id()) ? latest(last, day, asOf) : last;
  }

  /** Returns whether the person opposes any collection on a day, not only that of some data. */
  private static boolean isOpposed(Dossier dossier, LocalDate asOf) {
    Collection<Opposition> oppositions = dossier.consents().oppositions();
    for (Opposition opposition : oppositions) {
      if (opposition.kind().is("COLLECTE")
          && opposition.scope().dataCategories().isEmpty()
          && opposition.isInForce(asOf)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Request> find(Dossier dossier, UUID id) {
    return dossier.requests().stream()
        .filter(request -> request.id().equals(id))
        .findFirst();
  }

  @Override
  public String toString() {
    return "Lifecycle[" + parameters.changed().size() + "]";
  }
}
