package org.allervers.indicators.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.allervers.indicators.Organisation;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Scope;

/**
 * Levels of an organisation that may stand in place of those under them. Figures of a level are those that were counted for
 * it: levels are never added up, since one person may be at two. Immutable.
 */
final class Territories {

  private final Organisation organisation;
  private final Map<String, Set<String>> finest = new HashMap<>();

  Territories(Organisation organisation) {
    this.organisation = organisation;
    Set<String> above = new HashSet<>();
    for (Scope scope : organisation.scopes()) {
      above(scope.code()).forEach(above::add);
    }
    for (Scope scope : organisation.scopes()) {
      if (!above.contains(scope.code())) {
        above(scope.code())
            .forEach(one -> finest.computeIfAbsent(one, any -> new HashSet<>()).add(scope.code()));
      }
    }
  }

  /** The levels above a level, the nearest first, the total last. */
  private List<String> above(String scope) {
    List<String> above = new ArrayList<>();
    Optional<String> next = organisation.findParent(scope);
    while (next.isPresent()) {
      above.add(next.get());
      next = organisation.findParent(next.get());
    }
    if (!scope.equals(Scope.TOTAL) && organisation.findScope(scope).isPresent()) {
      above.add(Scope.TOTAL);
    }
    return above;
  }

  /** The levels that have several under them, the total first. */
  List<Scope> standIns() {
    return organisation.scopes().stream()
        .filter(scope -> finest(scope.code()).size() > 1)
        .toList();
  }

  /** The levels under a level that have none under them. */
  Set<String> finest(String scope) {
    return finest.getOrDefault(scope, Set.of());
  }

  boolean isUnder(String scope, String other) {
    return above(scope).contains(other);
  }

  /** Tables by what they count and when: only among those can one stand in place of others. */
  private static Map<List<Object>, Set<String>> counted(List<CountedTable> tables) {
    Map<List<Object>, Set<String>> counted = new HashMap<>();
    tables.forEach(
        table -> counted.computeIfAbsent(kind(table), any -> new HashSet<>()).add(scope(table)));
    return counted;
  }

  private static List<Object> kind(CountedTable table) {
    return List.of(table.trait().lines().series(), table.table().period());
  }

  private static String scope(CountedTable table) {
    return table.table().scope().code();
  }

  /**
   * The tables that are left. A level that could stand in place of others and does not is left out, but for the total;
   * so are the levels under one that stands. A level under which something was not counted stays as it is.
   */
  List<CountedTable> choose(List<CountedTable> tables, Set<String> standing) {
    Map<List<Object>, Set<String>> counted = counted(tables);
    return tables.stream()
        .filter(table -> {
          Set<String> levels = counted.getOrDefault(kind(table), Set.of());
          String scope = scope(table);
          boolean isReplaced = above(scope).stream()
              .anyMatch(above -> standing.contains(above) && isStandIn(above, levels));
          boolean isWanted =
              standing.contains(scope) || scope.equals(Scope.TOTAL) || !isStandIn(scope, levels);
          return isWanted && !isReplaced;
        })
        .toList();
  }

  /** Whether a level and everything under it was counted. */
  private boolean isStandIn(String scope, Set<String> levels) {
    return finest(scope).size() > 1 && levels.contains(scope) && levels.containsAll(finest(scope));
  }

  /** The tables that a level would bring, and those that it would take the place of. */
  record Exchange(List<CountedTable> brought, List<CountedTable> taken) {}

  Exchange exchange(List<CountedTable> tables, String scope) {
    Map<List<Object>, Set<String>> counted = counted(tables);
    List<CountedTable> brought = new ArrayList<>();
    List<CountedTable> taken = new ArrayList<>();
    for (CountedTable table : tables) {
      if (isStandIn(scope, counted.getOrDefault(kind(table), Set.of()))) {
        if (scope(table).equals(scope)) {
          brought.add(table);
        } else if (finest(scope).contains(scope(table))) {
          taken.add(table);
        }
      }
    }
    return new Exchange(brought, taken);
  }

  /** What a choice of levels did, in words; nothing for a level of which there was no table. */
  List<Label> words(List<CountedTable> tables, Set<String> standing) {
    List<Label> words = new ArrayList<>();
    for (Scope scope : standIns()) {
      Exchange exchange = exchange(tables, scope.code());
      boolean isUnderOther = standing.stream().anyMatch(other -> isUnder(scope.code(), other));
      if (!exchange.brought().isEmpty() && !isUnderOther) {
        Label under = names(scope.code());
        if (standing.contains(scope.code())) {
          Set<String> gone = new LinkedHashSet<>(ids(exchange.taken()));
          gone.removeAll(ids(exchange.brought()));
          String list = gone.isEmpty() ? "" : " (" + String.join(", ", gone) + ")";
          words.add(Label.of(
              "Territoires regroupés : « " + scope.label().fr() + " » à la place de " + under.fr()
                  + list,
              "Territories merged: " + scope.label().en() + " in place of " + under.en() + list));
        } else if (!scope.isTotal()) {
          words.add(Label.of(
              "Territoires non regroupés : « " + scope.label().fr()
                  + " » n’est pas publié, on publie " + under.fr(),
              "Territories not merged: " + scope.label().en() + " is left out, told are "
                  + under.en()));
        }
      }
    }
    return words;
  }

  private static List<String> ids(List<CountedTable> tables) {
    return tables.stream().map(table -> table.trait().id()).toList();
  }

  /** The finest levels under a level, by name. */
  Label names(String scope) {
    List<Label> labels = organisation.scopes().stream()
        .filter(one -> finest(scope).contains(one.code()))
        .map(Scope::label)
        .toList();
    return Label.of(
        String.join(", ", labels.stream().map(Label::fr).toList()),
        String.join(", ", labels.stream().map(Label::en).toList()));
  }
}
