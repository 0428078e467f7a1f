package org.allervers.core.mano;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ManoHistoryProblem.Reason;

/**
 * The past of a record of Mano, replayed from the history that its clients write into it: what a field was at a moment,
 * which teams had the person in their care, when the person was out of the caseload. Times are half-open. What was wrong
 * in the history is set right and said in {@link #problems()}.
 *
 * <p>Where two words speak differently of one stretch of time, the later one is believed, as in a replay from today
 * backwards. This class is immutable and thread-safe.
 *
 * @terme historique de Mano
 */
public final class ManoHistory {

  /** The first day on which Mano wrote a history: before it, a state is unknown, which is not to say constant. */
  public static final LocalDate FIRST_DAY = LocalDate.of(2022, 9, 23);

  static final String TEAMS = "assignedTeams";
  static final String OUT = "outOfActiveList";
  static final String OUT_DATE = "outOfActiveListDate";
  static final String OUT_REASONS = "outOfActiveListReasons";

  /** An exit on the dashboard says of these what is new, and not what was. */
  static final Set<String> EXIT_FIELDS = Set.of(OUT, OUT_DATE, OUT_REASONS);

  private final ManoRecord record;
  private final ZoneId zone;
  private final List<ManoChange> changes;
  private final Optional<Instant> start;
  private final List<ManoAssignment> assignments;
  private final List<ManoExit> exits;
  private final List<ManoTeamExit> teamExits;
  private final List<ManoHistoryProblem> problems;
  private final Map<String, FieldTimeline> timelines = new ConcurrentHashMap<>();

  private ManoHistory(ManoRecord record, ZoneId zone, HistoryCleaning cleaning) {
    this.record = record;
    this.zone = zone;
    this.changes = cleaning.changes();
    Optional<Instant> created = record.instant("createdAt", zone);
    this.start = record.instant("followedSince", zone).or(() -> created);
    List<ManoHistoryProblem> found = new ArrayList<>(cleaning.problems());
    changes.stream()
        .flatMap(change -> change.fields().stream())
        .distinct()
        .forEach(field -> timeline(field).stretches().stream()
            .filter(stretch -> !stretch.isCoherent())
            .forEach(stretch -> found.add(new ManoHistoryProblem(
                Reason.INCOHERENT,
                stretch.opening() == null ? -1 : cleaning.entryOf(stretch.opening()),
                field))));
    this.assignments = assignments(timeline(TEAMS), start.orElse(Instant.MIN));
    ExitReplay replay = ExitReplay.of(this, record.instant("updatedAt", zone), cleaning);
    this.exits = replay.exits();
    found.addAll(replay.problems());
    this.teamExits =
        changes.stream().flatMap(change -> teamExits(change).stream()).toList();
    this.problems = List.copyOf(found);
  }

  /**
   * Replays the history of a person.
   *
   * @param zone in which a bare day begins
   */
  public static ManoHistory of(ManoRecord person, ZoneId zone) {
    return new ManoHistory(
        person, zone, HistoryCleaning.of(person, List.of(), Objects.requireNonNull(zone, "zone")));
  }

  /** Replays a history with all entries that have a date and changes, also those that say nothing of their own. */
  static ManoHistory uncleaned(ManoRecord person, ZoneId zone) {
    return new ManoHistory(person, zone, HistoryCleaning.none(person, zone));
  }

  /**
   * Replays the history of another record of a person, such as the medical file. Entries of the person's own history that
   * were copied into it are left out.
   */
  public static ManoHistory of(ManoRecord record, ManoHistory person) {
    return new ManoHistory(
        record, person.zone, HistoryCleaning.of(record, person.changes, person.zone));
  }

  /** Returns the entries that count, in the order of time. */
  public List<ManoChange> changes() {
    return changes;
  }

  /** Returns since when the person is followed, else when the record was made; empty if it says neither. */
  public Optional<Instant> start() {
    return start;
  }

  /**
   * Returns what a field was at a moment: an entry of that very moment counts. Before an exit on the dashboard, whose entry
   * does not say what was, the entry before it is believed, or nothing.
   */
  public ManoState stateOf(String field, Instant at) {
    FieldTimeline.Stretch stretch = timeline(field).at(at);
    boolean isTooEarly = at.isBefore(FIRST_DAY.atStartOfDay(zone).toInstant());
    boolean isBeforeTheRecord = start.filter(at::isBefore).isPresent()
        && record.instant("createdAt", zone).filter(at::isBefore).isPresent();
    // A history that reaches further back than Mano's own was brought from elsewhere, and is a word
    // all the same.
    if ((isTooEarly || isBeforeTheRecord) && stretch.opening() == null) {
      return new ManoState.Unknown();
    }
    return stretch.isCoherent()
        ? new ManoState.Known(stretch.value())
        : new ManoState.Incoherent(
            Objects.requireNonNull(stretch.earlier()).value(),
            Objects.requireNonNull(stretch.later()).value());
  }

  /**
   * Returns when which teams had the person in their care, by start and then by team; the times of one team do not touch.
   * The teams of the beginning start at {@link #start()}, even before {@link #FIRST_DAY}: that is Mano's reading. A stay
   * out of the caseload does not end them, see {@link #exits()}.
   */
  public List<ManoAssignment> assignments() {
    return assignments;
  }

  /** Returns the times out of the caseload of the organisation, in order; they do not overlap. */
  public List<ManoExit> exits() {
    return exits;
  }

  /** Returns the exits of single teams that gave reasons, in the order of time. */
  public List<ManoTeamExit> teamExits() {
    return teamExits;
  }

  /** Returns what was wrong. */
  public List<ManoHistoryProblem> problems() {
    return problems;
  }

  /** Returns nothing of the person. */
  @Override
  public String toString() {
    return "ManoHistory[redacted]";
  }

  ZoneId zone() {
    return zone;
  }

  FieldTimeline timeline(String field) {
    return timelines.computeIfAbsent(
        field, name -> FieldTimeline.of(name, changes, record.value(name)));
  }

  private static List<ManoAssignment> assignments(FieldTimeline timeline, Instant start) {
    List<ManoAssignment> all = new ArrayList<>();
    Map<String, Instant> open = new LinkedHashMap<>();
    for (FieldTimeline.Stretch stretch : timeline.stretches()) {
      Set<String> teams = Set.copyOf(ManoValues.texts(stretch.value()));
      for (String gone : List.copyOf(open.keySet())) {
        if (!teams.contains(gone)) {
          add(all, gone, Objects.requireNonNull(open.remove(gone)), Optional.of(stretch.start()));
        }
      }
      for (String team : teams) {
        open.putIfAbsent(team, stretch.opening() == null ? start : stretch.start());
      }
    }
    open.forEach((team, since) -> add(all, team, since, Optional.empty()));
    all.sort(Comparator.comparing(ManoAssignment::start).thenComparing(ManoAssignment::team));
    return List.copyOf(all);
  }

  private static void add(
      List<ManoAssignment> all, String team, Instant start, Optional<Instant> end) {
    if (end.isEmpty() || start.isBefore(end.get())) {
      all.add(new ManoAssignment(team, start, end));
    }
  }

  private static List<ManoTeamExit> teamExits(ManoChange change) {
    List<ManoTeamExit> all = new ArrayList<>();
    for (Object value : change.data().list(ManoChange.TEAM_EXITS)) {
      if (value instanceof JsonRecord exit && exit.text("team").isPresent()) {
        all.add(new ManoTeamExit(
            exit.text("team").get(), change.at(), ManoValues.texts(exit.find("reasons"))));
      }
    }
    return all;
  }
}
