package org.allervers.indicators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.UnboundDefinitionException.Problem;
import org.allervers.indicators.explain.StepResult.Step;

/**
 * All definitions of a plan, bound for up to 64 periods, with the room that one record needs while it is counted. Not
 * thread-safe: each thread has its own.
 *
 * <p>A record is first {@linkplain #read read}, which is where the host's extractors run and may fail, and then
 * {@linkplain #count counted}, which cannot fail: so a record counts whole or not at all.
 */
final class Program {

  /** The folds of one source that can be made in one walk over its entries. */
  private record Walk(SourceFrame source, List<Fold> folds) {}

  private final PeriodIndex periods;
  private final List<SourceFrame> sources;
  private final List<PersonColumn> persons;
  private final List<Fold> folds;
  private final List<Walk> walks = new ArrayList<>();
  private final List<BoundIndicator> indicators;
  private final List<BoundIndicator> ofPersons = new ArrayList<>();
  private final Map<SourceFrame, List<BoundIndicator>> ofEntries = new LinkedHashMap<>();
  private final List<Problem> problems;
  private final List<LeafCounts> leaves;
  private final List<BoundIndicator> slowPersons = new ArrayList<>();
  private final Map<SourceFrame, List<BoundIndicator>> slowEntries = new LinkedHashMap<>();
  private final List<BoundIndicator> slowOf;
  private final List<PickedDays> days = new ArrayList<>();
  private final List<PickedTeams> teams = new ArrayList<>();
  private final int[] teamsOf;
  private final PersonColumn[] shortColumns;
  private final boolean[] failed = new boolean[SourceFrame.BATCH];
  private final boolean[] isActive = new boolean[SourceFrame.BATCH];
  private final boolean[] isLong = new boolean[SourceFrame.BATCH];
  private final Object[] batched = new Object[SourceFrame.BATCH];
  private int batch;

  /** The first person of the batch in the cohort; -1 while records are read. */
  private int keptFirst = -1;

  private Object record = this;

  private Program(
      Binder binder,
      PeriodIndex periods,
      List<BoundIndicator> indicators,
      Map<BoundIndicator, LeafCounts> shortWays) {
    this.periods = periods;
    this.sources = binder.sources();
    this.persons = binder.persons();
    this.indicators = List.copyOf(indicators);
    this.problems = binder.problems();
    this.folds = binder.folds();
    int levels = folds.stream().mapToInt(fold -> fold.level() + 1).max().orElse(0);
    for (int level = 0; level < levels; level++) {
      for (SourceFrame source : sources) {
        int now = level;
        List<Fold> some = folds.stream()
            .filter(fold -> fold.level() == now && fold.source() == source)
            .toList();
        if (!some.isEmpty()) {
          walks.add(new Walk(source, some));
        }
      }
    }
    for (BoundIndicator indicator : indicators) {
      if (indicator.isOfPersons()) {
        ofPersons.add(indicator);
      } else {
        ofEntries
            .computeIfAbsent(indicator.source(), source -> new ArrayList<>())
            .add(indicator);
      }
    }
    this.leaves = List.copyOf(shortWays.values());
    this.slowOf = List.copyOf(shortWays.keySet());
    this.shortColumns = leaves.stream()
        .filter(PersonCounts.class::isInstance)
        .flatMap(leaf -> ((PersonCounts) leaf).columns().stream())
        .distinct()
        .toArray(PersonColumn[]::new);
    this.teamsOf = leaves.stream().mapToInt(this::teamsOf).toArray();
    ofPersons.stream().filter(i -> !shortWays.containsKey(i)).forEach(slowPersons::add);
    ofEntries.forEach((source, some) -> {
      List<BoundIndicator> left =
          some.stream().filter(i -> !shortWays.containsKey(i)).toList();
      if (!left.isEmpty()) {
        slowEntries.put(source, left);
      }
    });
  }

  private int teamsOf(LeafCounts leaf) {
    PickedDays picked = days.stream()
        .filter(some -> some.source == leaf.source && some.atEnd == leaf.atEnd)
        .findFirst()
        .orElseGet(() -> {
          PickedDays made = new PickedDays(leaf.source, leaf.atEnd);
          days.add(made);
          return made;
        });
    PickedCodes levels = leaf.levels();
    for (int i = 0; i < teams.size(); i++) {
      if (teams.get(i).isOf(picked, levels)) {
        return i;
      }
    }
    teams.add(new PickedTeams(picked, levels));
    return teams.size() - 1;
  }

  /** Binds the definitions of a layout for the periods from {@code first} on, as many as one program can hold. */
  static Program bind(Schema<?> schema, Layout layout, int first) {
    return bind(schema, layout, first, false);
  }

  /** Binds them to read records for a cohort: no code is unlisted, no record too long. */
  static Program bindToKeep(Schema<?> schema, Layout layout, int first) {
    Program program = bind(schema, layout, first, true);
    program.sources.forEach(SourceFrame::readWhole);
    return program;
  }

  private static Program bind(Schema<?> schema, Layout layout, int first, boolean isOpen) {
    int end = Math.min(layout.periods().size(), first + PeriodIndex.MAX);
    List<ReportingPeriod> some = layout.periods().subList(first, end);
    PeriodIndex periods = new PeriodIndex(some);
    Binder binder = new Binder(schema, periods, isOpen);
    List<BoundIndicator> bound = new ArrayList<>();
    List<BoundIndicator.Parts> found = new ArrayList<>();
    for (int i = 0; i < layout.indicators().size(); i++) {
      binder.begin(layout.indicators().get(i).id());
      found.add(Bindings.parts(binder, layout, i));
      bound.add(new BoundIndicator(layout, i, first, found.get(i)));
    }
    Map<BoundIndicator, LeafCounts> shortWays = new LinkedHashMap<>();
    for (int i = 0; i < bound.size() && binder.problems().isEmpty(); i++) {
      BoundIndicator slow = bound.get(i);
      LeafCounts.of(layout, i, first, found.get(i), slow)
          .ifPresent(leaf -> shortWays.put(slow, leaf));
    }
    return new Program(binder, periods, bound, shortWays);
  }

  /** How many periods it holds. */
  int periods() {
    return periods.size();
  }

  List<Problem> problems() {
    return problems;
  }

  /**
   * Reads a record with the host's extractors.
   *
   * @throws RuntimeException whatever an extractor throws; nothing was counted then
   */
  void read(Object newRecord) {
    record = newRecord;
    for (SourceFrame source : sources) {
      source.open(record);
    }
    readPerson();
  }

  /** Reads what is known of the person, the sources being opened. */
  private void readPerson() {
    for (PersonColumn person : persons) {
      if (person.isEarly()) {
        person.read(record, periods.all());
      }
    }
    for (Fold fold : folds) {
      fold.clear();
    }
    for (Walk walk : walks) {
      walk.source().rewind();
      while (walk.source().next()) {
        for (Fold fold : walk.folds()) {
          fold.seeBlock();
        }
      }
      for (Fold fold : walk.folds()) {
        fold.close();
      }
    }
    long active = 0;
    for (BoundIndicator indicator : indicators) {
      active |= indicator.present();
    }
    for (PersonColumn person : persons) {
      if (!person.isEarly()) {
        person.read(record, active);
      }
    }
  }

  /** Counts the record that was read, or takes it out with sign -1. */
  void count(Cells cells, int sign) {
    count(ofPersons, ofEntries, cells, sign);
  }

  private static void count(
      List<BoundIndicator> persons,
      Map<SourceFrame, List<BoundIndicator>> entries,
      Cells cells,
      int sign) {
    for (BoundIndicator indicator : persons) {
      indicator.countPerson(cells, sign);
    }
    entries.forEach((source, some) -> {
      source.rewind();
      while (source.next()) {
        for (BoundIndicator indicator : some) {
          indicator.countBlock(cells, sign);
        }
      }
      for (BoundIndicator indicator : some) {
        indicator.endRecord();
      }
    });
  }

  /** Starts a batch of records. */
  void beginBatch() {
    batch = 0;
    for (SourceFrame source : sources) {
      source.beginBatch();
    }
  }

  /** Looks up the lists of records that come next. */
  void lookAhead(Object[] records, int count) {
    for (SourceFrame source : sources) {
      source.lookAhead(records, count);
    }
  }

  /**
   * Adds a record to the batch; false if it is too long for one, and was not added.
   *
   * @param place of the record among those that were {@linkplain #lookAhead looked up} last
   */
  boolean append(Object newRecord, int place) {
    failed[batch] = false;
    for (int i = 0; i < sources.size(); i++) {
      try {
        if (failed[batch]) {
          sources.get(i).appendNothing();
        } else if (!sources.get(i).append(newRecord, place)) {
          sources.subList(0, i).forEach(SourceFrame::takeBack);
          return false;
        }
      } catch (RuntimeException e) {
        // The cause may quote the record, so it is counted and not kept.
        failed[batch] = true;
        sources.get(i).appendNothing();
      }
    }
    batched[batch] = newRecord;
    batch++;
    return true;
  }

  boolean isBatchFull() {
    if (batch == SourceFrame.BATCH) {
      return true;
    }
    for (SourceFrame source : sources) {
      if (source.isFull()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Counts the batch. Each record counts whole or not at all.
   *
   * @return how many records could not be read
   * @throws IllegalStateException if an extractor gave something once and failed when asked again
   */
  int countBatch(Cells cells, Map<Rejection, Long> rejections) {
    for (SourceFrame source : sources) {
      source.readBatch(failed);
    }
    int lost = forgetFailed();
    pick();
    boolean isSlow = !slowPersons.isEmpty() || !slowEntries.isEmpty();
    readShortly();
    for (int r = 0; isSlow && r < batch; r++) {
      if (!failed[r]) {
        try {
          turnTo(r);
        } catch (RuntimeException e) {
          failed[r] = true;
        }
        if (!failed[r]) {
          count(slowPersons, slowEntries, cells, 1);
        }
      }
    }
    int lostNow = forgetFailed();
    if (lostNow > lost) {
      lost = lostNow;
      pick();
    }
    for (int i = 0; i < leaves.size(); i++) {
      countShortly(leaves.get(i), teams.get(teamsOf[i]), slowOf.get(i), cells);
    }
    for (SourceFrame source : sources) {
      source.leftOut().addTo(rejections, batch, failed);
    }
    return lost;
  }

  /** Takes the records that cannot be read out of all periods; how many there are. */
  private int forgetFailed() {
    int lost = 0;
    for (int r = 0; r < batch; r++) {
      if (failed[r]) {
        lost++;
        for (SourceFrame source : sources) {
          source.forget(r);
        }
      }
    }
    return lost;
  }

  private void pick() {
    for (PickedDays some : days) {
      some.pick(batch);
    }
    for (PickedTeams some : teams) {
      some.find(batch);
    }
  }

  /** Reads the persons for the short ways that some period selects; a record for which that fails is marked. */
  private void readShortly() {
    Arrays.fill(isActive, 0, batch, false);
    for (PickedDays some : days) {
      for (int r = 0; r < batch; r++) {
        isActive[r] |= some.presence[r] != 0;
      }
    }
    for (PersonColumn column : shortColumns) {
      column.readBatch(batch, batched, isActive, failed);
    }
  }

  private void turnTo(int inBatch) {
    record = keptFirst < 0 ? batched[inBatch] : keptFirst + inBatch;
    for (SourceFrame source : sources) {
      source.turnTo(inBatch);
    }
    readPerson();
  }

  private void countShortly(LeafCounts leaf, PickedTeams picked, BoundIndicator slow, Cells cells) {
    leaf.count(batch, picked, cells, isLong);
    for (int r = 0; r < batch; r++) {
      if (isLong[r]) {
        isLong[r] = false;
        try {
          turnTo(r);
        } catch (RuntimeException e) {
          // It was read before, and half of it is counted.
          throw new IllegalStateException("a record must read the same each time");
        }
        slow.countPerson(cells, 1);
      }
    }
  }

  List<SourceFrame> sources() {
    return sources;
  }

  List<PersonColumn> persons() {
    return persons;
  }

  /** Reads the attributes of the batch's entries. */
  boolean[] readBatch() {
    for (SourceFrame source : sources) {
      source.readBatch(failed);
    }
    return failed;
  }

  int batch() {
    return batch;
  }

  Object batched(int inBatch) {
    return batched[inBatch];
  }

  /**
   * Reads from a cohort from now on.
   *
   * @throws IllegalArgumentException if the cohort lacks something
   */
  void attach(Cohort<?> cohort) {
    for (SourceFrame source : sources) {
      source.attach(cohort);
    }
    for (PersonColumn person : persons) {
      person.attach(cohort);
    }
    teams.forEach(PickedTeams::attach);
    leaves.forEach(LeafCounts::attach);
  }

  /** Counts persons of the cohort. */
  void countKept(int firstPerson, int end, Cells cells) {
    int next = firstPerson;
    while (next < end) {
      int persons = Math.min(SourceFrame.BATCH, end - next);
      while (persons > 1 && entries(next, persons) > SourceFrame.LARGEST_BLOCK) {
        persons /= 2;
      }
      countKeptBatch(next, persons, cells);
      next += persons;
    }
    flush(cells);
  }

  private long entries(int firstPerson, int persons) {
    long entries = 0;
    for (SourceFrame source : sources) {
      entries += source.kept().entries(firstPerson, persons);
    }
    return entries;
  }

  private void countKeptBatch(int firstPerson, int persons, Cells cells) {
    batch = persons;
    for (SourceFrame source : sources) {
      source.kept().take(firstPerson, persons);
    }
    pick();
    for (PersonColumn column : shortColumns) {
      column.takeBatch(firstPerson, persons);
    }
    keptFirst = firstPerson;
    boolean isSlow = !slowPersons.isEmpty() || !slowEntries.isEmpty();
    Arrays.fill(failed, 0, persons, false);
    for (int r = 0; isSlow && r < persons; r++) {
      turnTo(r);
      count(slowPersons, slowEntries, cells, 1);
    }
    for (int i = 0; i < leaves.size(); i++) {
      countShortly(leaves.get(i), teams.get(teamsOf[i]), slowOf.get(i), cells);
    }
  }

  /** Adds the entries that the cohort left out, by reason. */
  void addKeptRejections(Map<Rejection, Long> all) {
    for (SourceFrame source : sources) {
      source.kept().addRejections(all);
    }
  }

  /** Adds what the short ways hold to the cells. */
  void flush(Cells cells) {
    for (LeafCounts leaf : leaves) {
      leaf.flush(cells);
    }
  }

  /** Tells what becomes of the record that was read, in one definition and period. */
  void explain(int indicator, int period, Sink sink) {
    BoundIndicator bound = indicators.get(indicator);
    long bit = 1L << period;
    if (bound.isOfPersons()) {
      bound.explainPerson(bit, sink);
      return;
    }
    boolean some = false;
    bound.source().rewind();
    while (bound.source().next()) {
      some |= bound.explainBlock(bit, sink);
    }
    if (!some) {
      sink.unit(-1);
      sink.step(Step.TIME, 0, false);
    }
  }

  /** Adds the entries of the record that were left out, by reason. */
  void addRejections(Map<Rejection, Long> all, int sign) {
    for (SourceFrame source : sources) {
      source.leftOut().addTo(all, sign);
    }
  }
}
