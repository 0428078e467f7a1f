package org.allervers.indicators.mano;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.Organisation;
import org.allervers.indicators.Rejection;
import org.allervers.indicators.Schema;
import org.allervers.indicators.Variants;
import org.allervers.indicators.definition.Basis;
import org.allervers.indicators.definition.Measure;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.mano.ReconciliationLine.Kind;
import org.allervers.indicators.mano.ReconciliationLine.Movers;
import org.allervers.indicators.mano.ReconciliationLine.Values;
import org.allervers.indicators.table.Scope;

/**
 * Compares figures over the records of one kind, in one pass. Only the identifiers of records that differ are kept. Not
 * thread-safe.
 */
final class Reconciling<T> {

  /** Where the versions of a figure stand among all that are counted; by defect those that switch it. */
  private record Versions(
      ReconciledFigure figure,
      int mano,
      int meant,
      int ours,
      Map<ManoDefect, Integer> alone,
      Map<ManoDefect, Integer> lifted,
      Set<Integer> others) {

    boolean isOfRecords() {
      return figure.mano().basis() != Basis.PERSON;
    }

    boolean isMean() {
      return isMean(figure.mano()) && isMean(figure.ours());
    }

    private static boolean isMean(Indicator indicator) {
      return indicator.measure().kind() == Measure.Kind.MEAN;
    }
  }

  /** The address of a printed number. */
  private record Place(int figure, int scope, int row, Kind kind) {}

  /** How much a record is in a number. */
  private record Weight(long units, long amount) {
    static final Weight NONE = new Weight(0, 0);

    Weight plus(Weight more) {
      return new Weight(units + more.units, amount + more.amount);
    }
  }

  private static final class Moved {
    private final Set<String> onlyMano = new LinkedHashSet<>();
    private final Set<String> onlyOurs = new LinkedHashSet<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private final Set<String> together = new LinkedHashSet<>();
    private final Map<ManoDefect, Set<String>> byDefect = new EnumMap<>(ManoDefect.class);
  }

  private static final Moved NOBODY = new Moved();
  private static final BigDecimal NOTHING = new BigDecimal("0.00");

  private final Variants<T> variants;
  private final List<Versions> figures = new ArrayList<>();
  private final Function<T, String> id;
  private final ReportingPeriod period;
  private final Map<Place, Moved> moved = new HashMap<>();

  Reconciling(
      Schema<T> schema,
      List<ReconciledFigure> figures,
      Organisation organisation,
      ReportingPeriod period,
      Function<T, String> id) {
    Map<Indicator, Integer> places = new LinkedHashMap<>();
    for (ReconciledFigure figure : figures) {
      Map<ManoDefect, Integer> alone = places(figure.alone(), places);
      Map<ManoDefect, Integer> lifted = places(figure.lifted(), places);
      int mano = place(figure.mano(), places);
      Set<Integer> others = new LinkedHashSet<>(alone.values());
      others.addAll(lifted.values());
      others.add(place(figure.meant(), places));
      others.remove(mano);
      this.figures.add(new Versions(
          figure,
          mano,
          place(figure.meant(), places),
          place(figure.ours(), places),
          alone,
          lifted,
          others));
    }
    this.variants = Variants.of(schema, List.copyOf(places.keySet()), organisation, period);
    this.id = id;
    this.period = period;
  }

  private static int place(Indicator indicator, Map<Indicator, Integer> places) {
    Integer next = places.size();
    Integer before = places.putIfAbsent(indicator, next);
    return before == null ? next : before;
  }

  private static Map<ManoDefect, Integer> places(
      Map<ManoDefect, Indicator> indicators, Map<Indicator, Integer> places) {
    Map<ManoDefect, Integer> found = new EnumMap<>(ManoDefect.class);
    indicators.forEach((defect, indicator) -> found.put(defect, place(indicator, places)));
    return found;
  }

  void add(T record) {
    variants.add(record, () -> {
      for (int i = 0; i < figures.size(); i++) {
        compare(i, record);
      }
    });
  }

  long unread() {
    return variants.rejections().getOrDefault(Rejection.EXTRACTOR_FAILED, 0L);
  }

  private void compare(int index, T record) {
    Versions versions = figures.get(index);
    if (versions.isOfRecords()) {
      if (!isAbsent(versions)) {
        compareRecords(index, record);
      }
    } else if (!areAlike(versions)) {
      String name = id.apply(record);
      for (int scope = 0; scope < variants.scopes(versions.mano).size(); scope++) {
        if (!isAbsent(versions, scope)) {
          for (int row = 0; row < variants.rows(versions.mano).size(); row++) {
            compareCell(versions, new Place(index, scope, row, Kind.COUNT), name);
          }
        }
      }
    }
  }

  private boolean areAlike(Versions versions) {
    if (versions.ours != versions.meant) {
      return isAbsent(versions);
    }
    for (int other : versions.others) {
      if (!variants.isAlike(versions.mano, other)) {
        return false;
      }
    }
    return true;
  }

  private boolean isAbsent(Versions versions) {
    for (int scope = 0; scope < variants.scopes(versions.mano).size(); scope++) {
      if (!isAbsent(versions, scope)) {
        return false;
      }
    }
    return true;
  }

  private boolean isAbsent(Versions versions, int scope) {
    int there = translate(versions.mano, versions.ours, scope);
    if (!variants.isAbsent(versions.mano, scope)
        || (there >= 0 && !variants.isAbsent(versions.ours, there))) {
      return false;
    }
    for (int other : versions.others) {
      if (!variants.isAbsent(other, scope)) {
        return false;
      }
    }
    return true;
  }

  /** The place of a level of one version in another; -1 if it has none. */
  private int translate(int from, int to, int scope) {
    List<Scope> levels = variants.scopes(from);
    return levels.equals(variants.scopes(to))
        ? scope
        : variants.scopes(to).indexOf(levels.get(scope));
  }

  private Place translate(int from, int to, Place place) {
    if (from == to) {
      return place;
    }
    List<String> rows = variants.rows(from);
    int row =
        rows.equals(variants.rows(to)) ? place.row : variants.rows(to).indexOf(rows.get(place.row));
    return new Place(place.figure, translate(from, to, place.scope), row, place.kind);
  }

  private void compareCell(Versions versions, Place count, String name) {
    Place mean = new Place(count.figure, count.scope, count.row, Kind.MEAN);
    note(versions, count, name, version -> weight(version, count));
    if (versions.isMean()) {
      note(versions, mean, name, version -> weight(version, mean));
    }
  }

  /** The weight of the current record in a version. */
  private Weight weight(int version, Place place) {
    Place there = translate(figures.get(place.figure).mano, version, place);
    if (there.scope < 0 || there.row < 0) {
      return Weight.NONE;
    }
    boolean isSum = variants.definitions().get(version).measure().kind() == Measure.Kind.SUM;
    boolean isMean = place.kind == Kind.MEAN;
    return new Weight(
        isMean
            ? variants.measured(version, there.scope, there.row)
            : variants.units(version, there.scope, there.row),
        isMean || isSum ? variants.amount(version, there.scope, there.row) : 0);
  }

  private void note(
      Versions versions, Place place, String name, Function<Integer, Weight> weights) {
    Weight mano = weights.apply(versions.mano);
    Weight meant = weights.apply(versions.meant);
    Weight ours = weights.apply(versions.ours);
    boolean isExplained = false;
    for (Map.Entry<ManoDefect, Integer> one : versions.alone.entrySet()) {
      int lifted = versions.lifted.getOrDefault(one.getKey(), versions.mano);
      if (!weights.apply(one.getValue()).equals(meant) || !weights.apply(lifted).equals(mano)) {
        isExplained = true;
        at(place)
            .byDefect
            .computeIfAbsent(one.getKey(), defect -> new LinkedHashSet<>())
            .add(name);
      }
    }
    if (!mano.equals(ours)) {
      Moved here = at(place);
      if (ours.units == 0) {
        here.onlyMano.add(name);
      } else if (mano.units == 0) {
        here.onlyOurs.add(name);
      } else {
        here.changed.add(name);
      }
      if (!isExplained && !mano.equals(meant)) {
        here.together.add(name);
      }
    }
  }

  private Moved at(Place place) {
    return moved.computeIfAbsent(place, none -> new Moved());
  }

  /** Of figures that count records, each record of a person stands for itself. */
  private void compareRecords(int index, T record) {
    Versions versions = figures.get(index);
    Set<Integer> all = new LinkedHashSet<>(versions.others);
    all.add(versions.mano);
    all.add(versions.ours);
    Map<Integer, Map<Place, Map<String, Weight>>> weights = new HashMap<>();
    Map<Place, Set<String>> names = new LinkedHashMap<>();
    for (int version : all) {
      Map<Place, Map<String, Weight>> here = new HashMap<>();
      variants.forEachUnit(version, (scope, row, unit) -> {
        String name = unit instanceof Recorded entry ? entry.recordId() : id.apply(record);
        Place place = translate(version, versions.mano, new Place(index, scope, row, Kind.COUNT));
        if (place.scope >= 0 && place.row >= 0) {
          here.computeIfAbsent(place, none -> new HashMap<>())
              .merge(name, new Weight(1, 0), Weight::plus);
          names.computeIfAbsent(place, none -> new LinkedHashSet<>()).add(name);
        }
      });
      weights.put(version, here);
    }
    names.forEach((place, some) -> {
      for (String name : some) {
        note(
            versions,
            place,
            name,
            version -> weights
                .getOrDefault(version, Map.of())
                .getOrDefault(place, Map.of())
                .getOrDefault(name, Weight.NONE));
      }
    });
  }

  /** Every number of every figure, in their order. */
  List<ReconciliationLine> lines() {
    List<ReconciliationLine> all = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      Versions versions = figures.get(i);
      for (int scope = 0; scope < variants.scopes(versions.mano).size(); scope++) {
        for (int row = 0; row < variants.rows(versions.mano).size(); row++) {
          Place count = new Place(i, scope, row, Kind.COUNT);
          if (isPrinted(versions, count)) {
            all.add(line(versions, count));
            Place mean = new Place(i, scope, row, Kind.MEAN);
            if (versions.isMean() && !isUnknown(versions, mean)) {
              all.add(line(versions, mean));
            }
          }
        }
      }
    }
    return all;
  }

  private boolean isUnknown(Versions versions, Place place) {
    return variants.rows(versions.mano).get(place.row).equals(Cell.UNKNOWN);
  }

  /** Whether both definitions have the row; who has no value stands nowhere where nothing is asked. */
  private boolean isPrinted(Versions versions, Place place) {
    Place there = translate(versions.mano, versions.ours, place);
    boolean asks = versions.figure.mano().breakdown().isPresent()
        || versions.figure.mano().measure().quantity().isPresent();
    return there.scope >= 0 && there.row >= 0 && (asks || !isUnknown(versions, place));
  }

  private ReconciliationLine line(Versions versions, Place place) {
    Indicator mano = versions.figure.mano();
    Moved here = moved.getOrDefault(place, NOBODY);
    BigDecimal printed = value(versions.mano, versions, place);
    BigDecimal meant = value(versions.meant, versions, place);
    BigDecimal ours = value(versions.ours, versions, place);
    Map<ManoDefect, ManoContribution> contributions = new EnumMap<>(ManoDefect.class);
    versions.alone.forEach((defect, version) -> {
      int without = versions.lifted.getOrDefault(defect, versions.mano);
      BigDecimal alone = value(version, versions, place).subtract(meant);
      BigDecimal lifted = printed.subtract(value(without, versions, place));
      Set<String> records = here.byDefect.getOrDefault(defect, Set.of());
      if (alone.signum() != 0 || lifted.signum() != 0 || !records.isEmpty()) {
        contributions.put(defect, new ManoContribution(alone, lifted, List.copyOf(records)));
      }
    });
    return new ReconciliationLine(
        new Cell(
            mano.id(),
            variants.scopes(versions.mano).get(place.scope).code(),
            period,
            variants.rows(versions.mano).get(place.row)),
        new ReconciliationLine.Compared(mano, versions.figure.ours(), place.kind),
        new Values(printed, ours, meant.subtract(ours)),
        Collections.unmodifiableMap(contributions),
        new Movers(
            List.copyOf(here.onlyMano),
            List.copyOf(here.onlyOurs),
            List.copyOf(here.changed),
            List.copyOf(here.together)));
  }

  private BigDecimal value(int version, Versions versions, Place place) {
    Place there = translate(versions.mano, version, place);
    if (there.scope < 0 || there.row < 0) {
      return BigDecimal.ZERO;
    }
    return place.kind == Kind.COUNT
        ? BigDecimal.valueOf(variants.value(version, there.scope, there.row))
        : variants.quotient(version, there.scope, there.row).orElse(NOTHING);
  }
}
