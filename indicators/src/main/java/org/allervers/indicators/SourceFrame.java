package org.allervers.indicators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.allervers.indicators.period.TimeKind;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one source of the current record, block by block, so that a record of any length is read in constant
 * memory. A record whose entries fit in one block is read once. Not thread-safe: it belongs to one program.
 */
final class SourceFrame extends EntryFrame {

  static final int LARGEST_BLOCK = 4096;

  /** How many records a batch holds at most. */
  static final int BATCH = 256;

  /** How many entries a record of a batch has at most. */
  private static final int LONGEST = 1024;

  private int longest = LONGEST;

  private Iterable<?> entries = List.of();
  private @Nullable Iterator<?> iterator;
  private ArrayList<?> list = new ArrayList<>();
  private int next;
  private int position;
  private boolean isWhole;
  private boolean isFirstPass;
  private boolean isUnread;
  private final LeftOut leftOut = new LeftOut();

  /** The records of a batch: where their entries begin, and what is known of each. */
  private int batch;

  private int[] starts = new int[BATCH + 1];
  private final Object[] batched = new Object[BATCH];
  private final long[] firstDays = new long[BATCH];
  private final int[] firstPositions = new int[BATCH];

  /** The lists of the records that come next, and their sizes where asking is cheap. */
  private final @Nullable Iterable<?>[] ahead = new Iterable<?>[BATCH];

  private final int[] aheadSizes = new int[BATCH];

  private @Nullable KeptFrame kept;
  private boolean isKept;

  SourceFrame(SourceBinding binding, PeriodIndex periods) {
    super(binding, periods);
  }

  /** Turns to another record, and finds its first entry if that is needed. */
  void open(Object newRecord) {
    record = newRecord;
    leftOut.clear();
    firstDay = PeriodIndex.OPEN;
    firstPosition = -1;
    entries = binding.items().apply(record);
    isWhole = false;
    begin = 0;
    if (needsFirst) {
      findFirst();
    }
    if (firstPosition >= 0 && !(entries instanceof Collection)) {
      entries = binding.items().apply(record);
    }
    start();
    isUnread = true;
    isFirstPass = true;
  }

  private void findFirst() {
    int at = 0;
    for (Object entry : entries) {
      Objects.requireNonNull(entry, "entry");
      long day = binding.begins(entry);
      if (day < firstDay && day != SourceBinding.UNDATED && isOrdered(day, entry)) {
        firstDay = day;
        firstPosition = at;
      }
      at++;
    }
  }

  private boolean isOrdered(long day, Object entry) {
    return binding.ends(entry) >= day;
  }

  /** Goes back to the first block. */
  void rewind() {
    if (isUnread) {
      return;
    }
    isFirstPass = false;
    if (isWhole) {
      next = 0;
      return;
    }
    if (!(entries instanceof Collection)) {
      // What is no collection may be good for one walk only.
      entries = binding.items().apply(record);
    }
    start();
  }

  private void start() {
    // Asked for the class and not for an interface: this runs for every record.
    if (entries instanceof ArrayList<?> some) {
      list = some;
      iterator = null;
    } else {
      iterator = entries.iterator();
    }
    next = 0;
    position = 0;
    size = -1;
  }

  /** Reads the next block; false after the last one. */
  boolean next() {
    if (isWhole) {
      next++;
      return next == 1 && size > begin;
    }
    isUnread = false;
    boolean isFirst = size < 0;
    size = 0;
    while (size < LARGEST_BLOCK && hasEntry()) {
      take(entry());
      position++;
    }
    if (isFirst && !hasEntry()) {
      isWhole = true;
      next = 1;
    }
    if (size == 0) {
      return false;
    }
    for (TimeKind kind : kinds) {
      select(kind);
    }
    for (Column column : columns) {
      column.read(this);
    }
    return true;
  }

  private boolean hasEntry() {
    return iterator != null ? iterator.hasNext() : next < list.size();
  }

  private Object entry() {
    Object entry = iterator != null ? iterator.next() : list.get(next++);
    return Objects.requireNonNull(entry, "entry");
  }

  private void take(Object entry) {
    long begins = binding.begins(entry);
    if (begins == SourceBinding.UNDATED) {
      leftOut.undated += isFirstPass ? 1 : 0;
      return;
    }
    long ends = binding.ends(entry);
    if (ends < begins) {
      leftOut.reversed += isFirstPass ? 1 : 0;
      return;
    }
    if (size == items.length) {
      grow();
    }
    if (needsHalfDay) {
      halfDays[size] = binding.halfDay().applyAsInt(entry);
      leftOut.outsideSlots += isFirstPass && halfDays[size] < 0 ? 1 : 0;
    }
    items[size] = entry;
    from[size] = begins;
    to[size] = ends;
    positions[size] = position;
    size++;
  }

  /** Reads whole records from now on, however long they are. */
  void readWhole() {
    longest = Integer.MAX_VALUE - 1;
  }

  /** A place to keep the entries in. */
  KeptSource newKept() {
    KeptSource place = new KeptSource(binding.isOfSpells(), needsHalfDay);
    columnOf.forEach((key, column) -> place.columns.put(key, column.kept()));
    return place;
  }

  /** Keeps the entries of a record of the batch. */
  void keep(int inBatch, KeptSource into) {
    begin = starts[inBatch];
    size = starts[inBatch + 1];
    into.add(this, columnOf);
    leftOut.addTo(into, inBatch);
  }

  /** Takes its entries from a cohort from now on. */
  void attach(Cohort<?> cohort) {
    isKept = true;
    kept = new KeptFrame(
        this, Cohort.require(cohort.source(binding), "a source"), columnOf, needsHalfDay);
  }

  /** Where its entries are kept, once it is {@linkplain #attach attached}. */
  KeptFrame kept() {
    return Objects.requireNonNull(kept, "kept");
  }

  /** Makes room for a batch from a cohort; where the entries of each record begin was said before. */
  void beginKept(int persons) {
    batch = persons;
    begin = 0;
    size = starts[persons];
  }

  /** Finds the first entry of each record of the batch, if that is needed. */
  void findFirsts() {
    for (int r = 0; needsFirst && r < batch; r++) {
      for (int row = starts[r]; row < starts[r + 1]; row++) {
        positions[row] = row - starts[r];
      }
      findFirst(r);
    }
  }

  /** Starts a batch of records. */
  void beginBatch() {
    batch = 0;
    size = 0;
    begin = 0;
  }

  /**
   * Looks up the lists of records that come next, and their sizes, each in a walk of its own: where no step waits for what the one
   * before finds in memory, the processor fetches several at once.
   */
  void lookAhead(Object[] records, int count) {
    for (int i = 0; i < count; i++) {
      try {
        ahead[i] = binding.items().apply(records[i]);
      } catch (RuntimeException e) {
        // It is asked again, and fails, when it is that record's turn.
        ahead[i] = null;
      }
    }
    for (int i = 0; i < count; i++) {
      aheadSizes[i] = ahead[i] instanceof ArrayList<?> some ? some.size() : -1;
    }
    for (int i = 0; i < count; i++) {
      if (aheadSizes[i] > 0 && ahead[i] instanceof ArrayList<?> some && some.get(0) == null) {
        // There should be none: what is wrong is found when it is that record's turn.
        aheadSizes[i] = -1;
      }
    }
  }

  /**
   * Adds the entries of a further record to the batch; false if it has too many for one.
   *
   * @param place of the record among those that were {@linkplain #lookAhead looked up} last
   * @throws RuntimeException whatever an extractor throws; the record is not in the batch then
   */
  boolean append(Object newRecord, int place) {
    record = newRecord;
    leftOut.clear();
    firstDay = PeriodIndex.OPEN;
    firstPosition = -1;
    isFirstPass = true;
    size = starts[batch];
    Iterable<?> found = ahead[place];
    entries = found == null ? binding.items().apply(record) : found;
    if (isOfFirstsOnly()) {
      findFirst();
    } else if (!gather(aheadSizes[place])) {
      return false;
    }
    end();
    return true;
  }

  /** Adds a record without entries in the place of one that cannot be read. */
  void appendNothing() {
    size = starts[batch];
    end();
  }

  /** Takes the record that was appended last out again. */
  void takeBack() {
    batch--;
  }

  /**
   * Adds the entries of the record to the batch as they stand; their days are read for the whole batch at once.
   *
   * @param count how many there are in the list, -1 if that is not known
   */
  private boolean gather(int count) {
    if (count > longest
        || (count < 0 && entries instanceof Collection<?> some && some.size() > longest)) {
      return false;
    }
    start();
    size = starts[batch];
    fit(size + Math.max(count, 0));
    for (; position < count; position++) {
      add(entry());
    }
    while (hasEntry()) {
      add(entry());
      if (++position > longest) {
        return false;
      }
    }
    return true;
  }

  private void add(Object entry) {
    if (size == items.length) {
      grow();
    }
    items[size] = entry;
    positions[size] = position;
    size++;
  }

  /**
   * Reads the days of the batch in one walk: where a record's entries end cannot be guessed, and the processor would pay for
   * each wrong guess while it waits for the days. If an entry is to be left out, or cannot be read, the records are gone through
   * one by one.
   */
  private void settle(boolean[] failed) {
    if (isOfFirstsOnly()) {
      return;
    }
    if (isRegular(starts[batch])) {
      leftOut.clear();
      for (int r = 0; r < batch; r++) {
        leftOut.end(r);
      }
    } else {
      settleOneByOne(failed);
    }
    for (int r = 0; needsFirst && r < batch; r++) {
      findFirst(r);
    }
  }

  /** Reads the days of so many entries; false if something is wrong with one of them. */
  private boolean isRegular(int entries) {
    try {
      boolean isRegular = true;
      for (int row = 0; row < entries; row++) {
        long begins = binding.begins(items[row]);
        from[row] = begins;
        isRegular &= begins != SourceBinding.UNDATED;
      }
      if (binding.isOfSpells()) {
        for (int row = 0; row < entries; row++) {
          long ends = binding.ends(items[row]);
          to[row] = ends;
          isRegular &= ends >= from[row];
        }
      } else {
        Arrays.fill(to, 0, entries, PeriodIndex.OPEN);
      }
      for (int row = 0; needsHalfDay && row < entries; row++) {
        halfDays[row] = binding.halfDay().applyAsInt(items[row]);
        isRegular &= halfDays[row] >= 0;
      }
      return isRegular;
    } catch (RuntimeException e) {
      // It is asked again, and fails, when it is that record's turn.
      return false;
    }
  }

  private void settleOneByOne(boolean[] failed) {
    isFirstPass = true;
    size = 0;
    int row = 0;
    for (int r = 0; r < batch; r++) {
      int end = starts[r + 1];
      starts[r] = size;
      leftOut.clear();
      try {
        for (; row < end; row++) {
          position = positions[row];
          // Never past where it stands: what is left out makes room.
          take(items[row]);
        }
      } catch (RuntimeException e) {
        // The cause may quote the record, so it is counted and not kept.
        failed[r] = true;
        size = starts[r];
      }
      row = end;
      leftOut.end(r);
    }
    starts[batch] = size;
  }

  private void findFirst(int inBatch) {
    firstDays[inBatch] = PeriodIndex.OPEN;
    firstPositions[inBatch] = -1;
    for (int row = starts[inBatch]; row < starts[inBatch + 1]; row++) {
      if (from[row] < firstDays[inBatch]) {
        firstDays[inBatch] = from[row];
        firstPositions[inBatch] = positions[row];
      }
    }
  }

  /** Whether nothing is asked of its entries but which comes first. */
  private boolean isOfFirstsOnly() {
    return kinds.isEmpty() && longest == LONGEST;
  }

  private void end() {
    batched[batch] = record;
    firstDays[batch] = firstDay;
    firstPositions[batch] = firstPosition;
    leftOut.end(batch);
    batch++;
    starts[batch] = size;
  }

  /** Whether the batch should be counted before it grows. */
  boolean isFull() {
    return batch == BATCH || starts[batch] >= LARGEST_BLOCK;
  }

  /** Reads the days and attributes of all entries of the batch; a record for which that fails is marked. */
  void readBatch(boolean[] failed) {
    settle(failed);
    for (Column column : columns) {
      if (column.isDated()) {
        readOneByOne(column, failed);
        continue;
      }
      begin = 0;
      size = starts[batch];
      try {
        column.read(this);
      } catch (RuntimeException e) {
        readOneByOne(column, failed);
      }
    }
  }

  private void readOneByOne(Column column, boolean[] failed) {
    for (int r = 0; r < batch; r++) {
      begin = starts[r];
      size = starts[r + 1];
      record = batched[r];
      try {
        column.read(this);
      } catch (RuntimeException e) {
        // The cause may quote the record, so it is counted and not kept.
        failed[r] = true;
        column.blank(this);
      }
    }
  }

  /** Turns to a record of the batch. */
  void turnTo(int inBatch) {
    fill();
    if (!isKept) {
      record = batched[inBatch];
    }
    begin = starts[inBatch];
    size = starts[inBatch + 1];
    firstDay = firstDays[inBatch];
    firstPosition = firstPositions[inBatch];
    isWhole = true;
    isUnread = false;
    next = 0;
    for (TimeKind kind : kinds) {
      select(kind);
    }
  }

  /** Fills in what is known of a batch from a cohort. */
  void fill() {
    if (kept != null) {
      kept.fill();
    }
  }

  /** Finds the windows in which the first entries of the batch begin, or end. */
  void findWindows(boolean ofEnds, int entries, int[] into) {
    if (kept != null && kept.hasWindows(ofEnds)) {
      kept.findWindows(ofEnds, into);
      return;
    }
    fill();
    long[] days = ofEnds ? to : from;
    for (int row = 0; row < entries; row++) {
      into[row] = periods.window(days[row]);
    }
  }

  /** Takes the entries of a record of the batch out of all periods. */
  void forget(int inBatch) {
    Arrays.fill(from, starts[inBatch], starts[inBatch + 1], PeriodIndex.OPEN);
    Arrays.fill(to, starts[inBatch], starts[inBatch + 1], PeriodIndex.OPEN);
  }

  /** Days of a spell of the batch that has ended. */
  long length(int entry) {
    return kept != null ? kept.length(entry) : to[entry] - from[entry];
  }

  /** Whether its entries come from a cohort. */
  boolean isKept() {
    return isKept;
  }

  /** Where the entries of each record of the batch begin, and after them where the last one's end. */
  int[] starts() {
    return starts;
  }

  /** The entries that count nowhere. */
  LeftOut leftOut() {
    return leftOut;
  }
}
