package org.allervers.examples.quickstart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.AnswerStatus;

/** Chance that falls the same way each time: everything drawn depends on the seed alone. */
final class Chance {

  private final SplittableRandom random;

  Chance(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** A number from {@code first} to {@code last}, both included. */
  int between(int first, int last) {
    return random.nextInt(first, last + 1);
  }

  boolean happens(int percent) {
    return random.nextInt(100) < percent;
  }

  /** A day from {@code first} to {@code last}, both included. */
  LocalDate day(LocalDate first, LocalDate last) {
    return first.plusDays(between(0, (int) ChronoUnit.DAYS.between(first, last)));
  }

  <E> E oneOf(List<E> all) {
    return all.get(random.nextInt(all.size()));
  }

  <E> List<E> shuffled(Collection<E> all) {
    List<E> result = new ArrayList<>(all);
    for (int i = result.size() - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      E moved = result.set(i, result.get(other));
      result.set(other, moved);
    }
    return result;
  }

  <E> List<E> someOf(Collection<E> all, long count) {
    return shuffled(all).stream().limit(count).toList();
  }

  /** Why an answer is missing: mostly nobody asked; some do not know, and some will not say. */
  <T> Answer<T> missing() {
    int drawn = random.nextInt(10);
    return Answer.without(
        drawn < 6
            ? AnswerStatus.NOT_RECORDED
            : drawn < 8 ? AnswerStatus.UNKNOWN : AnswerStatus.DECLINED);
  }

  /** An identifier of the form of random ones (version 4). */
  UUID id() {
    long high = (random.nextLong() & 0xffff_ffff_ffff_0fffL) | 0x4000L;
    long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  /** Numbers that add up to {@code total}, each at least 1. */
  List<Integer> parts(int total, int count) {
    List<Integer> cuts = new ArrayList<>();
    for (int i = 1; i < total; i++) {
      cuts.add(i);
    }
    List<Integer> chosen = new ArrayList<>(someOf(cuts, count - 1L));
    chosen.add(0);
    chosen.add(total);
    chosen.sort(null);
    List<Integer> parts = new ArrayList<>();
    for (int i = 1; i < chosen.size(); i++) {
      parts.add(chosen.get(i) - chosen.get(i - 1));
    }
    return parts;
  }
}
