package org.allervers.indicators.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allervers.indicators.Organisation;
import org.allervers.indicators.definition.DefinitionProblem;
import org.allervers.indicators.definition.UnreadableDefinitionException;
import org.allervers.indicators.internal.JsonView;
import org.allervers.indicators.table.Label;

/**
 * Along which lines may be merged: for a fact, from the finest to the coarsest, which codes go together, or at which
 * limits bands may be cut. Declared as data; nothing is merged that is not declared.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme hiérarchie de regroupement
 */
public final class Hierarchies {

  private static final int FORMAT = 1;

  private final List<Hierarchy> list;
  private final Optional<Territories> territories;

  private Hierarchies(List<Hierarchy> list, Optional<Territories> territories) {
    this.list = List.copyOf(list);
    this.territories = territories;
  }

  /**
   * One fact.
   *
   * @param attribute its name
   * @param levels from the finest to the coarsest
   */
  record Hierarchy(String attribute, List<Level> levels) {

    Hierarchy {
      levels = List.copyOf(levels);
    }
  }

  /**
   * One way to merge.
   *
   * @param label in words
   * @param cuts lower limits at which bands may begin; empty for codes
   * @param groups codes that go together; empty for bands
   */
  record Level(Label label, List<Long> cuts, List<Group> groups) {

    Level {
      cuts = List.copyOf(cuts);
      groups = List.copyOf(groups);
    }
  }

  /**
   * Codes that go together.
   *
   * @param code the code of the merged line
   * @param label its wording
   * @param of the codes merged
   */
  record Group(String code, Label label, List<String> of) {

    Group {
      of = List.copyOf(of);
    }
  }

  /** Age bands, housing, nationality, resources, exit motives. */
  public static Hierarchies standard() {
    return parse(DisclosureFiles.text("hierarchies-1.json"));
  }

  /**
   * The same, and territories may be merged too: a level of this organisation that has several under it may stand in place
   * of them, and is otherwise left out; the total is always told. Nothing is added up: a level stands only in tables that
   * were counted for it, each person once. One that is declared here and was not counted is suggested in the report of
   * losses if it might tell more.
   *
   * @param organisation the levels that were counted, perhaps with some more above them
   */
  public Hierarchies withTerritories(Organisation organisation) {
    return new Hierarchies(
        list, Optional.of(new Territories(Objects.requireNonNull(organisation, "organisation"))));
  }

  /**
   * Reads hierarchies from JSON: {@code {"format":1,"hierarchies":[{"attribute":…,"levels":[{"fr":…,"en":…,"cuts":[…]}
   * or {"fr":…,"en":…,"groups":[{"code":…,"fr":…,"en":…,"of":[…]}]}]}]}}.
   *
   * @throws UnreadableDefinitionException listing all that is wrong
   */
  public static Hierarchies parse(String json) {
    List<DefinitionProblem> problems = new ArrayList<>();
    JsonView root = JsonView.of(json, problems);
    List<Hierarchy> read = new ArrayList<>();
    if (problems.isEmpty()) {
      if (root.number("format") != FORMAT) {
        root.problem(DefinitionProblem.Kind.NEWER_FORMAT, "format");
      }
      for (JsonView one : root.array("hierarchies")) {
        List<Level> levels = new ArrayList<>();
        for (JsonView level : one.array("levels")) {
          level(level, problems).ifPresent(levels::add);
        }
        read.add(new Hierarchy(one.text("attribute"), levels));
      }
    }
    if (!problems.isEmpty()) {
      throw new UnreadableDefinitionException(problems);
    }
    return new Hierarchies(read, Optional.empty());
  }

  private static Optional<Level> level(JsonView view, List<DefinitionProblem> problems) {
    String fr = view.text("fr");
    String en = view.text("en");
    List<Long> cuts = new ArrayList<>();
    List<Group> groups = new ArrayList<>();
    if (view.has("cuts")) {
      for (String cut : view.texts("cuts")) {
        if (cut.matches("[0-9]{1,4}")) {
          cuts.add(Long.parseLong(cut));
        } else {
          view.problem(DefinitionProblem.Kind.INVALID, "a cut must be a whole number");
        }
      }
    } else {
      for (JsonView group : view.array("groups")) {
        String groupFr = group.text("fr");
        String groupEn = group.text("en");
        if (groupFr.isBlank() || groupEn.isBlank()) {
          group.problem(DefinitionProblem.Kind.INVALID, "a group must have words");
        } else {
          groups.add(new Group(group.text("code"), Label.of(groupFr, groupEn), group.texts("of")));
        }
      }
    }
    boolean isRead = problems.isEmpty() && !fr.isBlank() && !en.isBlank();
    return isRead ? Optional.of(new Level(Label.of(fr, en), cuts, groups)) : Optional.empty();
  }

  /** The ways to merge the lines of a fact, the finest first. */
  List<Level> levels(String attribute) {
    return list.stream()
        .filter(one -> one.attribute().equals(attribute))
        .flatMap(one -> one.levels().stream())
        .toList();
  }

  Optional<Territories> territories() {
    return territories;
  }

  /** The number of facts; no name of a level. */
  @Override
  public String toString() {
    return "Hierarchies[" + list.size() + " facts]";
  }
}
