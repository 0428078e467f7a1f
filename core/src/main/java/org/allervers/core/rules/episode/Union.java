package org.allervers.core.rules.episode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.allervers.core.time.DateRange;

/** Days that at least one of some ranges covers, as separate stretches in their order. */
final class Union {

  /** From the first day to the day after the last, as days since 1970. */
  private record Stretch(long start, long end) {}

  private static final long NO_END = Days.LAST.toEpochDay() + 1;

  private final List<Stretch> stretches;

  private Union(List<Stretch> stretches) {
    this.stretches = stretches;
  }

  static Union of(List<DateRange> ranges) {
    List<Stretch> all = new ArrayList<>();
    for (DateRange range : ranges) {
      long start = Days.clamp(range.start()).toEpochDay();
      long end = range.end().map(day -> Days.clamp(day).toEpochDay()).orElse(NO_END);
      all.add(new Stretch(start, end));
    }
    return merged(all);
  }

  static Union ofDays(List<long[]> days) {
    return merged(days.stream().map(pair -> new Stretch(pair[0], pair[1])).toList());
  }

  private static Union merged(List<Stretch> stretches) {
    List<Stretch> merged = new ArrayList<>();
    List<Stretch> sorted = new ArrayList<>(stretches);
    sorted.removeIf(stretch -> stretch.start() >= stretch.end());
    sorted.sort(Comparator.comparingLong(Stretch::start));
    for (Stretch next : sorted) {
      Stretch last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && next.start() <= last.end()) {
        merged.set(merged.size() - 1, new Stretch(last.start(), Math.max(last.end(), next.end())));
      } else {
        merged.add(next);
      }
    }
    return new Union(List.copyOf(merged));
  }

  /** Returns the days of these that lie in an entry. */
  Union within(Entry entry) {
    long start = entry.start().toEpochDay();
    LocalDate end = entry.end();
    return cut(start, end == null ? NO_END : end.toEpochDay());
  }

  private Union cut(long start, long end) {
    return merged(stretches.stream()
        .map(stretch -> new Stretch(Math.max(start, stretch.start()), Math.min(end, stretch.end())))
        .toList());
  }

  /** Returns the days between the first and the last of these that are neither among them nor among others. */
  List<DateRange> gaps(Union others) {
    if (stretches.isEmpty()) {
      return List.of();
    }
    long first = stretches.get(0).start();
    long last = stretches.get(stretches.size() - 1).end();
    List<Stretch> all = new ArrayList<>(stretches);
    all.addAll(others.cut(first, last).stretches);
    List<Stretch> together = merged(all).stretches;
    List<DateRange> gaps = new ArrayList<>();
    for (int i = 1; i < together.size(); i++) {
      gaps.add(DateRange.of(
          LocalDate.ofEpochDay(together.get(i - 1).end()),
          LocalDate.ofEpochDay(together.get(i).start())));
    }
    return gaps;
  }

  /** Returns how many of these days lie before {@code end} and are not among others. */
  long daysBefore(LocalDate end, Union others) {
    Union counted = cut(Long.MIN_VALUE, end.toEpochDay());
    long days = 0;
    for (Stretch stretch : counted.stretches) {
      days += stretch.end() - stretch.start();
      for (Stretch other : others.cut(stretch.start(), stretch.end()).stretches) {
        days -= other.end() - other.start();
      }
    }
    return days;
  }
}
