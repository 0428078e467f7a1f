package org.allervers.benchmarks;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.allervers.core.answer.Answer;
import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;
import org.allervers.core.time.PartialDate;

/** Draws the parts of one fictitious dossier; the same seed draws the same parts. Not thread-safe. */
final class Draw {

  private static final Map<Class<?>, List<? extends Code<?>>> CODES = new ConcurrentHashMap<>();

  private final SplittableRandom random;

  Draw(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Returns a number from {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  /** Returns true in {@code percent} of 100 draws. */
  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  UUID id() {
    // Version 4 and variant 2, as RFC 9562 has them for random UUIDs.
    long high = (random.nextLong() & ~0xF000L) | 0x4000L;
    long low = (random.nextLong() & ~(3L << 62)) | (1L << 63);
    return new UUID(high, low);
  }

  <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Returns up to {@code count} of the choices, each at most once. */
  <T> List<T> some(int count, List<T> choices) {
    Set<T> drawn = new LinkedHashSet<>();
    for (int i = 0; i < count; i++) {
      drawn.add(one(choices));
    }
    return new ArrayList<>(drawn);
  }

  <S extends CodeSystem> Code<S> code(Class<S> list) {
    return one(codes(list));
  }

  <S extends CodeSystem> List<Code<S>> codes(int count, Class<S> list) {
    return some(count, codes(list));
  }

  @SuppressWarnings("unchecked") // a list is filed under its own marker
  private static <S extends CodeSystem> List<Code<S>> codes(Class<S> list) {
    return (List<Code<S>>)
        CODES.computeIfAbsent(list, marker -> CodeList.of(list).codes());
  }

  /** Returns the value, or in some draws that the person does not know, or would rather not say. */
  <T> Answer<T> answer(T value) {
    int draw = random.nextInt(100);
    if (draw < 5) {
      return Answer.unknown();
    }
    return draw < 8 ? Answer.declined() : Answer.of(value);
  }

  Answer<Boolean> yesNo() {
    return answer(chance(40));
  }

  LocalDate day(LocalDate from, int days) {
    return from.plusDays(random.nextInt(days));
  }

  LocalTime time() {
    return LocalTime.of(between(8, 22), 5 * between(0, 11));
  }

  PartialDate partialDate(int fromYear, int toYear) {
    LocalDate date = LocalDate.of(between(fromYear, toYear), between(1, 12), between(1, 28));
    return switch (random.nextInt(4)) {
      case 0 -> PartialDate.parse(date.toString().substring(0, 4));
      case 1 -> PartialDate.parse(date.toString().substring(0, 7));
      default -> PartialDate.of(date);
    };
  }

  /** Returns a note of the given number of words. */
  String text(int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : " ").append(one(WORDS));
    }
    return text.toString();
  }

  private static final List<String> WORDS = List.of(
      "rencontré",
      "devant",
      "la",
      "gare",
      "très",
      "fatigué",
      "ce",
      "matin",
      "souhaite",
      "revoir",
      "l'équipe",
      "jeudi",
      "pansement",
      "refait",
      "plaie",
      "propre",
      "à",
      "surveiller",
      "dort",
      "sous",
      "le",
      "pont",
      "avec",
      "son",
      "chien",
      "accepte",
      "un",
      "rendez-vous",
      "au",
      "centre",
      "de",
      "santé",
      "papiers",
      "perdus",
      "déclaration",
      "faite",
      "115",
      "appelé",
      "sans",
      "place",
      "duvet",
      "donné",
      "orienté",
      "vers",
      "accueil",
      "jour",
      "éducatrice",
      "prévenue",
      "toux",
      "depuis",
      "une",
      "semaine",
      "pas",
      "fièvre",
      "boit",
      "moins",
      "qu'avant",
      "famille",
      "contactée",
      "dossier",
      "déposé",
      "en",
      "attente",
      "réponse",
      "courrier",
      "reçu");
}
