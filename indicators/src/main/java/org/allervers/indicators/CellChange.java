package org.allervers.indicators;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.explain.Explanation;
import org.allervers.indicators.explain.Move;
import org.allervers.indicators.explain.Move.Direction;
import org.allervers.indicators.explain.Move.Origin;
import org.allervers.indicators.explain.Move.Reason;
import org.allervers.indicators.explain.StepResult;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two counts of one figure, person by person: who came into it, who left it, by which step of the
 * definition, and whether the records, the definition or the period made the difference. For the organisation's own eyes: no
 * exporter takes it.
 *
 * <p>This class is immutable and thread-safe if the records are.
 *
 * @param <T> the type of a record
 */
public final class CellChange<T> {

  /**
   * One of the two counts.
   *
   * @param plan what was counted
   * @param records all records, one per person
   * @param cell the figure
   */
  public record Side<T>(Plan<T> plan, Collection<? extends T> records, Cell cell) {

    public Side {
      Objects.requireNonNull(plan, "plan");
      Objects.requireNonNull(records, "records");
      Objects.requireNonNull(cell, "cell");
    }

    /** The number of records; nothing of a person. */
    @Override
    public String toString() {
      return "Side[" + cell + ", " + records.size() + " records]";
    }

    private Set<T> members(Collection<? extends T> asked) {
      Set<T> found = Collections.newSetFromMap(new IdentityHashMap<>());
      found.addAll(plan.members(asked, cell));
      return found;
    }

    private String definition() {
      return plan.indicators().stream()
          .filter(indicator -> indicator.id().equals(cell.indicator()))
          .map(Indicator::sha256)
          .findFirst()
          .orElseThrow();
    }
  }

  private final List<Move<T>> moves;
  private final long stayed;

  private CellChange(List<Move<T>> moves, long stayed) {
    this.moves = List.copyOf(moves);
    this.stayed = stayed;
  }

  /**
   * Compares two counts of a figure. Each side is read once, and once more for those who moved.
   *
   * @param key what tells a person on both sides, for example the identifier of the dossier
   * @throws IllegalArgumentException if the two cells are not of one definition, scope and line, a plan does not have
   *     its cell, or two records of one side have the same key
   */
  public static <T> CellChange<T> between(
      Side<T> before, Side<T> after, Function<? super T, ?> key) {
    if (!before.cell().scope().equals(after.cell().scope())
        || !after.cell().isLine(before.cell().indicator(), before.cell().row())) {
      throw new IllegalArgumentException(
          "the two cells must have one definition, one scope and one line");
    }
    return new Search<>(before, after, key).change();
  }

  /** Those who stand behind the figure now and did not before, in the order of the later records. */
  public List<Move<T>> entered() {
    return moves(Direction.ENTERED);
  }

  /** Those who stood behind the figure and no longer do, in the order of the earlier records. */
  public List<Move<T>> left() {
    return moves(Direction.LEFT);
  }

  /** How many persons stand behind the figure on both sides. */
  public long stayed() {
    return stayed;
  }

  private List<Move<T>> moves(Direction direction) {
    return moves.stream().filter(move -> move.direction() == direction).toList();
  }

  /** How many moved and stayed; nothing of a person. */
  @Override
  public String toString() {
    return "CellChange[" + moves.size() + " moved, " + stayed + " stayed]";
  }

  private static final class Search<T> {

    private final Side<T> before;
    private final Side<T> after;
    private final Map<Object, T> old;
    private final Map<Object, T> now;
    private final EnumSet<Origin> rules;

    private Search(Side<T> before, Side<T> after, Function<? super T, ?> key) {
      this.before = before;
      this.after = after;
      this.old = byKey(before.records(), key);
      this.now = byKey(after.records(), key);
      this.rules = EnumSet.noneOf(Origin.class);
      boolean samePeriod = before.cell().period().equals(after.cell().period());
      boolean sameDefinition = before.definition().equals(after.definition());
      boolean samePlan = before.plan().definitionHash().equals(after.plan().definitionHash());
      if (!samePeriod) {
        rules.add(Origin.PERIOD);
      }
      if (!sameDefinition || (samePeriod && !samePlan)) {
        rules.add(Origin.DEFINITION);
      }
    }

    private static <T> Map<Object, T> byKey(
        Collection<? extends T> records, Function<? super T, ?> key) {
      Map<Object, T> byKey = new LinkedHashMap<>();
      for (T record : records) {
        if (byKey.put(key.apply(record), record) != null) {
          throw new IllegalArgumentException("each record must have a key of its own");
        }
      }
      return byKey;
    }

    private CellChange<T> change() {
      Set<T> were = before.members(before.records());
      Set<T> are = after.members(after.records());
      Set<Object> moved = new HashSet<>();
      List<Object> entered = new ArrayList<>();
      List<Object> left = new ArrayList<>();
      now.forEach((key, record) -> {
        if (are.contains(record) && !were.contains(old.get(key))) {
          entered.add(key);
        }
      });
      old.forEach((key, record) -> {
        if (were.contains(record) && !are.contains(now.get(key))) {
          left.add(key);
        }
      });
      moved.addAll(entered);
      moved.addAll(left);
      // What either change alone would have done tells which of them did it.
      Set<T> newByOldRules = before.members(of(moved, now));
      Set<T> oldByNewRules = after.members(of(moved, old));
      List<Move<T>> moves = new ArrayList<>();
      for (Object key : entered) {
        boolean data = newByOldRules.contains(now.get(key));
        boolean rule = oldByNewRules.contains(old.get(key));
        moves.add(move(Direction.ENTERED, now.get(key), before, old.get(key), data, rule));
      }
      for (Object key : left) {
        boolean data = !newByOldRules.contains(now.get(key));
        boolean rule = !oldByNewRules.contains(old.get(key));
        moves.add(move(Direction.LEFT, old.get(key), after, now.get(key), data, rule));
      }
      return new CellChange<>(moves, are.size() - entered.size());
    }

    private static <T> List<T> of(Set<Object> keys, Map<Object, T> records) {
      return keys.stream().map(records::get).filter(Objects::nonNull).toList();
    }

    private Move<T> move(
        Direction direction,
        @Nullable T present,
        Side<T> other,
        @Nullable T there,
        boolean data,
        boolean rule) {
      T shown =
          Objects.requireNonNull(there == null || direction == Direction.ENTERED ? present : there);
      if (there == null) {
        return new Move<>(
            shown, direction, Set.of(Origin.DATA), Reason.ABSENT, Optional.empty(), List.of());
      }
      EnumSet<Origin> origins = data && !rule ? EnumSet.noneOf(Origin.class) : rules.clone();
      if (data || !rule) {
        origins.add(Origin.DATA);
      }
      Explanation explanation;
      try {
        explanation = other.plan().explain(there, other.cell().indicator()).stream()
            .filter(one -> one.period().equals(other.cell().period()))
            .findFirst()
            .orElseThrow();
      } catch (RuntimeException e) {
        // As in a count: the cause may quote the record.
        return new Move<>(
            shown, direction, origins, Reason.UNREADABLE, Optional.empty(), List.of());
      }
      List<Cell> elsewhere = explanation.units().stream()
          .flatMap(unit -> unit.cells().stream())
          .distinct()
          .toList();
      Optional<StepResult> step = failed(explanation);
      Reason reason = !elsewhere.isEmpty()
          ? Reason.ELSEWHERE
          : step.isPresent() ? Reason.STEP : Reason.IN_NO_LINE;
      return new Move<>(
          shown,
          direction,
          origins,
          reason,
          reason == Reason.STEP ? step : Optional.empty(),
          elsewhere);
    }

    /** The failed step of the unit that came furthest. */
    private static Optional<StepResult> failed(Explanation explanation) {
      List<StepResult> furthest = List.of();
      for (Explanation.Unit unit : explanation.units()) {
        if (unit.steps().size() > furthest.size()) {
          furthest = unit.steps();
        }
      }
      return furthest.stream().filter(result -> !result.passed()).findFirst();
    }
  }
}
