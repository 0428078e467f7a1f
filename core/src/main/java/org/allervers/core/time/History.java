package org.allervers.core.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.Preserved;

/**
 * A fact that changes: what was answered, and from which day on.
 *
 * <p>Entries are kept in the order of their days; of two entries of one day the later added holds. Nothing is ever
 * overwritten. This class is immutable and thread-safe when the values are.
 *
 * @param <T> the type of a known value
 * @terme fait daté
 */
public final class History<T> {

  private static final History<?> EMPTY = new History<>(List.of());

  private final List<Entry<T>> entries;

  private History(List<Entry<T>> entries) {
    this.entries = entries;
  }

  /**
   * An answer and the day from which it holds.
   *
   * @param since the first day on which the answer holds
   * @param answer what was answered
   * @param preserved what a newer version wrote beside
   * @terme fait daté
   */
  public record Entry<T>(LocalDate since, Answer<T> answer, Preserved preserved) {
    /** Refuses missing components. */
    public Entry {
      Objects.requireNonNull(since, "since");
      Objects.requireNonNull(answer, "answer");
      Objects.requireNonNull(preserved, "preserved");
    }

    /** Returns a text without the answer, which is personal. */
    @Override
    public String toString() {
      return "Entry[redacted]";
    }
  }

  /** Returns the history in which nothing was recorded. */
  @SuppressWarnings("unchecked") // holds no value, so it fits every type
  public static <T> History<T> empty() {
    return (History<T>) EMPTY;
  }

  /** Returns the history of one value that holds from {@code since} on. */
  public static <T> History<T> since(LocalDate since, T value) {
    return History.<T>empty().with(since, value);
  }

  /** Returns the history of the given entries, put in the order of their days. */
  public static <T> History<T> of(List<Entry<T>> entries) {
    if (entries.isEmpty()) {
      return empty();
    }
    if (entries.size() == 1) {
      return new History<>(List.copyOf(entries));
    }
    List<Entry<T>> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparing(Entry::since));
    return new History<>(List.copyOf(sorted));
  }

  /** Returns this history with {@code value} from {@code since} on. */
  public History<T> with(LocalDate since, T value) {
    return with(since, Answer.of(value));
  }

  /** Returns this history with {@code answer} from {@code since} on. */
  public History<T> with(LocalDate since, Answer<T> answer) {
    List<Entry<T>> copy = new ArrayList<>(entries);
    copy.add(new Entry<>(since, answer, Preserved.empty()));
    return of(copy);
  }

  /** Returns the entries in the order of their days. */
  public List<Entry<T>> entries() {
    return entries;
  }

  /** Returns whether nothing was recorded. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Returns the answer that holds on {@code date}, not recorded before the first entry. */
  public Answer<T> at(LocalDate date) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (!entries.get(i).since().isAfter(date)) {
        return entries.get(i).answer();
      }
    }
    return Answer.notRecorded();
  }

  /** Returns the first answer, or not recorded. */
  public Answer<T> first() {
    return entries.isEmpty() ? Answer.notRecorded() : entries.get(0).answer();
  }

  /** Returns the last answer, or not recorded. */
  public Answer<T> latest() {
    return entries.isEmpty()
        ? Answer.notRecorded()
        : entries.get(entries.size() - 1).answer();
  }

  /** Returns the day of the last answer, or empty if nothing was recorded. */
  public Optional<LocalDate> latestSince() {
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(entries.get(entries.size() - 1).since());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof History<?> that && entries.equals(that.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  /** Returns the number of entries, without their values. */
  @Override
  public String toString() {
    return "History[" + entries.size() + "]";
  }
}
