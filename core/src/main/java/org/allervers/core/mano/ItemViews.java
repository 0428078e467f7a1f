package org.allervers.core.mano;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.allervers.core.Compartment;
import org.allervers.core.activity.Act;
import org.allervers.core.activity.ActKind;
import org.allervers.core.activity.Encounter;
import org.allervers.core.activity.Visit;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Answers;
import org.allervers.core.code.Code;
import org.allervers.core.coordination.MeetingPoint;
import org.allervers.core.coordination.TeamNote;
import org.allervers.core.health.HealthNote;
import org.allervers.core.health.Treatment;
import org.allervers.core.mano.ItemField.Place;
import org.allervers.core.mano.ItemField.When;
import org.allervers.core.social.HouseholdMembership;
import org.allervers.core.task.Task;
import org.allervers.core.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** Which items of a dossier say which records of Mano, and how. */
final class ItemViews {

  static final String NAME = "name";
  static final String STATUS = "status";
  static final String TEAM = "team";
  static final String TEAMS = "teams";
  static final String USER = "user";
  static final String DATE = "date";
  static final String DUE = "dueAt";
  static final String COMPLETED = "completedAt";
  /** Of a consultation that took place: the key from which its day was read. */
  static final String HELD = COMPLETED + "|" + DUE;

  /** What a task says of a consultation, which will be an act when it is read again. */
  static final Set<String> OF_PLANNED = Set.of(
      "id",
      "intitule",
      "statut",
      "equipes",
      "responsable",
      "echeanceLe",
      "echeanceHeure",
      "faiteLe",
      "volet",
      "champs");

  static final String READERS = "onlyVisibleBy";

  private static final List<ItemField<Task>> OF_TASKS = List.of(
      new ItemField<>(NAME, task -> task.title().map(Function.identity())),
      new ItemField<>(STATUS, task -> task.status().map(ManoCodes::option)),
      new ItemField<>(TEAMS, task -> teams(task.teams())),
      new ItemField<>(USER, task -> task.assignee().map(Function.identity())),
      new ItemField<>(
          DUE,
          task -> task.dueOn()
              .map(day -> new When(day, task.dueAt().orElse(null), task.teams(), false))),
      new ItemField<>(
          COMPLETED, task -> task.doneOn().map(day -> new When(day, null, task.teams(), true))));

  private static final List<ItemField<Task>> OF_ACTIONS = List.of(
      new ItemField<>(
          "categories",
          task -> list(task.categories().stream().map(ManoCodes::option).toList())),
      new ItemField<>("urgent", task -> task.urgent().map(Function.identity())),
      new ItemField<>("description", task -> task.description().map(Function.identity())),
      new ItemField<>("withTime", task -> Optional.of(task.dueAt().isPresent())),
      new ItemField<>("recurrence", task -> task.recurrence().map(Function.identity())),
      new ItemField<>("group", task -> Optional.of(task.family().orElse(false))));

  private static final ItemView<Task> ACTIONS = new ItemView<>(
      ManoTable.ACTION,
      "taches",
      dossier -> dossier.tasks(),
      task -> Optional.of(task.id()),
      Task::preserved,
      task -> !isOfHealth(task),
      and(OF_TASKS, OF_ACTIONS),
      task -> Answers.empty(),
      // An action of which the box was never seen outlives its person: the clients ask for false.
      ordered("group", false, STATUS, "A FAIRE"));

  private static final ItemView<Task> PLANNED = new ItemView<>(
      ManoTable.CONSULTATION,
      "taches",
      dossier -> dossier.tasks(),
      task -> Optional.of(task.id()),
      Task::preserved,
      ItemViews::isOfHealth,
      OF_TASKS,
      Task::answers,
      ordered(STATUS, "A FAIRE"));

  private static final ItemView<Act> DONE = new ItemView<>(
      ManoTable.CONSULTATION,
      "actes",
      dossier -> dossier.acts(),
      act -> Optional.of(act.id()),
      Act::preserved,
      act -> ConsultationConversion.type(act.kind()).isPresent()
          && act.outcome().known().filter(outcome -> outcome.is("REALISE")).isPresent(),
      List.of(
          new ItemField<>(NAME, act -> act.note().map(Function.identity())),
          new ItemField<>("type", ItemViews::type),
          new ItemField<>(TEAMS, act -> act.team().map(team -> List.of(team.toString()))),
          new ItemField<>(USER, act -> act.professional().map(Function.identity())),
          new ItemField<>(
              HELD,
              act -> Optional.of(new When(
                  act.date(),
                  act.time().orElse(null),
                  act.team().map(List::of).orElse(List.of()),
                  false)))),
      Act::answers,
      ordered(STATUS, "FAIT"));

  private static final ItemView<HealthNote> RESTRICTED = new ItemView<>(
      ManoTable.CONSULTATION,
      "sante.notes",
      dossier -> dossier.health().notes(),
      note -> Optional.empty(),
      HealthNote::preserved,
      note -> false,
      List.of(
          new ItemField<>(NAME, note -> Optional.of(note.text())),
          new ItemField<>(READERS, note -> list(note.restrictedTo()))),
      note -> Answers.empty(),
      Map.of());

  private static final ItemView<Treatment> TREATMENTS = new ItemView<>(
      ManoTable.TREATMENT,
      "sante.traitements",
      dossier -> dossier.health().treatments(),
      treatment -> Optional.empty(),
      Treatment::preserved,
      treatment -> true,
      List.of(
          new ItemField<>(NAME, one -> Optional.of(one.name())),
          new ItemField<>("dosage", one -> known(one.dose())),
          new ItemField<>("frequency", one -> known(one.frequency())),
          new ItemField<>("indication", one -> known(one.indication())),
          new ItemField<>("startDate", one -> one.start().known().map(ItemViews::day)),
          new ItemField<>("endDate", one -> one.lastDay().map(ItemViews::day))),
      one -> Answers.empty(),
      Map.of());

  private static final ItemView<TeamNote> COMMENTS = new ItemView<>(
      ManoTable.COMMENT,
      "coordination.notes",
      dossier -> dossier.coordination().notes(),
      note -> Optional.empty(),
      TeamNote::preserved,
      note -> note.preserved().find(PersonFields.ORIGIN).isEmpty(),
      List.of(
          new ItemField<>("comment", note -> Optional.of(note.text())),
          new ItemField<>(USER, note -> note.author().map(Function.identity())),
          new ItemField<>(DATE, note -> Optional.of(new When(note.date(), null, List.of(), true)))),
      note -> Answers.empty(),
      Map.of());

  private static final ItemView<Visit> VISITS = new ItemView<>(
      ManoTable.PASSAGE,
      "passages",
      dossier -> dossier.visits(),
      visit -> Optional.of(visit.id()),
      Visit::preserved,
      visit -> true,
      List.of(
          new ItemField<>(TEAM, visit -> visit.team().map(UUID::toString)),
          new ItemField<>(USER, visit -> first(visit.professionals())),
          new ItemField<>("comment", visit -> visit.note().map(Function.identity())),
          new ItemField<>(DATE, one -> when(one.date(), one.time().orElse(null), one.team()))),
      visit -> Answers.empty(),
      Map.of());

  private static final ItemView<Encounter> ENCOUNTERS = new ItemView<>(
      ManoTable.RENCONTRE,
      "rencontres",
      dossier -> dossier.encounters(),
      encounter -> Optional.of(encounter.id()),
      Encounter::preserved,
      encounter -> true,
      List.of(
          new ItemField<>(TEAM, one -> one.team().map(UUID::toString)),
          new ItemField<>(USER, one -> first(one.professionals())),
          new ItemField<>("comment", one -> one.note().map(Function.identity())),
          new ItemField<>(DATE, one -> when(one.date(), one.time().orElse(null), one.team()))),
      encounter -> Answers.empty(),
      Map.of());

  private static final ItemView<MeetingPoint> PLACES = new ItemView<>(
      ManoTable.PERSON_PLACE,
      "coordination.pointsRencontre",
      dossier -> dossier.coordination().meetingPoints(),
      point -> Optional.empty(),
      MeetingPoint::preserved,
      point -> true,
      List.of(new ItemField<>("place", point -> Optional.of(new Place(point.place())))),
      point -> Answers.empty(),
      Map.of());

  /** A household is left, which needs no key; who joins one needs a tie to somebody, which a dossier does not name. */
  private static final ItemView<HouseholdMembership> HOUSEHOLDS = new ItemView<>(
      ManoTable.GROUP,
      "social.famille.menages",
      dossier -> dossier.social().family().households(),
      one -> Optional.of(one.household()),
      HouseholdMembership::preserved,
      one -> false,
      List.of(),
      one -> Answers.empty(),
      Map.of());

  private ItemViews() {}

  static List<ItemView<?>> list() {
    return List.of(
        ACTIONS,
        PLANNED,
        DONE,
        RESTRICTED,
        TREATMENTS,
        COMMENTS,
        VISITS,
        ENCOUNTERS,
        PLACES,
        HOUSEHOLDS);
  }

  private static boolean isOfHealth(Task task) {
    return task.compartment() == Compartment.HEALTH;
  }

  private static Optional<Object> type(Act act) {
    Code<ActKind> kind = act.kind();
    return Optional.of(
        ConsultationConversion.type(kind).map(Object.class::cast).orElse(ItemField.UNSAYABLE));
  }

  private static Optional<Object> teams(List<UUID> teams) {
    return list(teams.stream().map(UUID::toString).toList());
  }

  private static Optional<Object> list(List<String> texts) {
    return texts.isEmpty() ? Optional.empty() : Optional.of(texts);
  }

  private static Optional<Object> first(List<String> texts) {
    return texts.stream().findFirst().map(Function.identity());
  }

  private static Optional<Object> known(Answer<String> answer) {
    return answer.known().map(Function.identity());
  }

  private static Object day(PartialDate date) {
    return date.day()
        .<Object>map(day -> new When(day, null, List.of(), false))
        .orElse(ItemField.UNSAYABLE);
  }

  private static Optional<Object> when(
      LocalDate day, @Nullable LocalTime time, Optional<UUID> team) {
    return Optional.of(new When(day, time, team.map(List::of).orElse(List.of()), false));
  }

  private static Map<String, Object> ordered(Object... pairs) {
    Map<String, Object> all = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      all.put((String) pairs[i], pairs[i + 1]);
    }
    return all;
  }

  private static <T> List<T> and(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
