package org.allervers.indicators.dossier;

import java.time.LocalDate;
import java.util.Optional;
import org.allervers.core.answer.Answer;
import org.allervers.core.social.Child;
import org.allervers.core.social.FamilySituation;
import org.allervers.core.social.HouseholdMembership;
import org.allervers.core.time.PartialDate;
import org.allervers.indicators.Reading;

/** Parents, children and couples, as one person's dossier tells them. */
final class Family {

  private static final String REFERENT = "REFERENT";
  private static final String CONJOINT = "CONJOINT";

  private Family() {}

  /** A child noted makes a parent, even if nobody ticked the box. */
  static Reading parent(FamilySituation family) {
    boolean hasChild = !family.children().isEmpty()
        || isPositive(family.childCount())
        || isPositive(family.dependentChildCount());
    return hasChild ? yes(true) : read(family.parent());
  }

  static Reading dependentChild(FamilySituation family) {
    boolean isTold =
        family.children().stream().anyMatch(child -> child.dependent().equals(Answer.of(true)));
    if (isTold || isPositive(family.dependentChildCount())) {
      return yes(true);
    }
    if (family.dependentChildCount().isKnown() || family.parent().equals(Answer.of(false))) {
      return yes(false);
    }
    boolean isDenied = !family.children().isEmpty()
        && family.children().stream()
            .map(Child::dependent)
            .allMatch(dependent -> dependent.equals(Answer.of(false)));
    return isDenied ? yes(false) : Grouping.missing(family.dependentChildCount());
  }

  /**
   * Which member of a couple this is. One dossier cannot see the other, so the places in the household decide: the
   * partner (CONJOINT) of the adult by whom the team knows the household does not count again.
   */
  static Optional<String> couple(FamilySituation family, LocalDate day) {
    boolean isCouple =
        family.householdType().at(day).known().filter(type -> type.is("COUPLE")).isPresent();
    if (!isCouple) {
      return Optional.empty();
    }
    return family.households().stream()
        .filter(membership -> holds(membership, day))
        .map(membership -> membership.role().known().map(role -> role.value()).orElse(""))
        .map(role -> switch (role) {
          case "ADULTE", "PARENT" -> REFERENT;
          case CONJOINT -> CONJOINT;
          default -> "";
        })
        .filter(code -> !code.isEmpty())
        .findFirst();
  }

  private static boolean holds(HouseholdMembership membership, LocalDate day) {
    boolean hasBegun = membership
        .since()
        .known()
        .flatMap(PartialDate::earliest)
        .map(first -> !first.isAfter(day))
        .orElse(true);
    return hasBegun && membership.lastDay().map(last -> !last.isBefore(day)).orElse(true);
  }

  private static boolean isPositive(Answer<Integer> count) {
    return count.known().filter(n -> n > 0).isPresent();
  }

  private static Reading read(Answer<Boolean> answer) {
    return answer.known().map(Family::yes).orElseGet(() -> Grouping.missing(answer));
  }

  private static Reading yes(boolean isSo) {
    return Reading.ofCode(isSo ? "OUI" : "NON");
  }
}
