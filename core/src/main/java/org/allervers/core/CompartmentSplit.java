package org.allervers.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.allervers.core.activity.Act;
import org.allervers.core.answer.Preserved;
import org.allervers.core.referral.Referral;
import org.allervers.core.task.Task;

/** Cuts a dossier into its compartments, and puts them together again. */
final class CompartmentSplit {

  private CompartmentSplit() {}

  static Dossier only(Dossier whole, Compartment compartment) {
    if (!whole.holds(compartment)) {
      throw new IllegalArgumentException(
          "the dossier must hold " + compartment + ", but was cut without it");
    }
    Dossier.Builder part = Dossier.builder()
        .id(whole.id())
        .parts(List.of(compartment))
        .acts(of(compartment, whole.acts(), Act::compartment))
        .referrals(of(compartment, whole.referrals(), Referral::compartment))
        .tasks(of(compartment, whole.tasks(), Task::compartment));
    if (compartment == mostGuarded(whole)) {
      part.preserved(whole.preserved());
    }
    switch (compartment) {
      case IDENTITY -> part.identity(whole.identity());
      case SOCIAL ->
        part.social(whole.social()).steps(whole.steps()).rightsOpenings(whole.rightsOpenings());
      case HEALTH ->
        part.health(whole.health())
            .assessments(whole.assessments())
            // What was given out, such as syringes, says what somebody takes.
            .distributions(whole.distributions());
      case COORDINATION ->
        part.coordination(whole.coordination())
            .consents(whole.consents())
            .minority(whole.minority().orElse(null))
            .requests(whole.requests())
            .episodes(whole.episodes())
            .socialWatches(whole.socialWatches())
            .encounters(whole.encounters())
            .visits(whole.visits())
            .interpretings(whole.interpretings());
    }
    return part.build();
  }

  private static <T> List<T> of(
      Compartment compartment, List<T> all, Function<T, Compartment> compartmentOf) {
    return all.stream().filter(one -> compartmentOf.apply(one) == compartment).toList();
  }

  /** What no version knows may be anything, so it goes where the fewest people look. */
  private static Compartment mostGuarded(Dossier dossier) {
    for (Compartment compartment : List.of(
        Compartment.HEALTH, Compartment.COORDINATION, Compartment.SOCIAL, Compartment.IDENTITY)) {
      if (dossier.holds(compartment)) {
        return compartment;
      }
    }
    throw new AssertionError("a dossier holds at least one compartment: please report");
  }

  static Dossier join(Collection<Dossier> parts) {
    Set<Compartment> held = EnumSet.noneOf(Compartment.class);
    Dossier.Builder whole = Dossier.builder();
    DossierId id = null;
    Map<String, String> preserved = new LinkedHashMap<>();
    List<Act> acts = new ArrayList<>();
    List<Referral> referrals = new ArrayList<>();
    List<Task> tasks = new ArrayList<>();
    for (Dossier part : parts) {
      if (id != null && !id.equals(part.id())) {
        throw new IllegalArgumentException("the parts must be of one dossier");
      }
      id = part.id();
      for (Compartment compartment : Compartment.values()) {
        if (part.holds(compartment)) {
          if (!held.add(compartment)) {
            throw new IllegalArgumentException("two parts hold " + compartment);
          }
          take(compartment, part, whole);
        }
      }
      acts.addAll(part.acts());
      referrals.addAll(part.referrals());
      tasks.addAll(part.tasks());
      Preserved unknown = part.preserved();
      unknown
          .names()
          .forEach(name -> preserved.putIfAbsent(name, unknown.find(name).orElseThrow()));
    }
    if (id == null) {
      throw new IllegalArgumentException("there must be at least one part");
    }
    return whole
        .id(id)
        .parts(held.size() == Compartment.values().length ? List.of() : held)
        .acts(acts)
        .referrals(referrals)
        .tasks(tasks)
        .preserved(Preserved.of(preserved))
        .build();
  }

  private static void take(Compartment compartment, Dossier part, Dossier.Builder whole) {
    switch (compartment) {
      case IDENTITY -> whole.identity(part.identity());
      case SOCIAL ->
        whole.social(part.social()).steps(part.steps()).rightsOpenings(part.rightsOpenings());
      case HEALTH ->
        whole
            .health(part.health())
            .assessments(part.assessments())
            .distributions(part.distributions());
      case COORDINATION ->
        whole
            .coordination(part.coordination())
            .consents(part.consents())
            .minority(part.minority().orElse(null))
            .requests(part.requests())
            .episodes(part.episodes())
            .socialWatches(part.socialWatches())
            .encounters(part.encounters())
            .visits(part.visits())
            .interpretings(part.interpretings());
    }
  }
}
