package org.allervers.core.mano;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.allervers.core.answer.Answer;
import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;
import org.allervers.core.coordination.Coordination;
import org.allervers.core.health.HealthFile;
import org.allervers.core.health.MedicalFollowUp;
import org.allervers.core.identity.Identity;
import org.allervers.core.mano.ImportNote.Certainty;
import org.allervers.core.mano.ImportNote.Kind;
import org.allervers.core.social.FamilySituation;
import org.allervers.core.social.LivingPlace;
import org.allervers.core.social.SocialFile;
import org.allervers.core.time.History;

/** The chapters of one person while their record is read, and the ways to read it. Not thread-safe. */
final class ImportDraft {

  /** The one hour of the day, in its zone, at which a day without a time was kept. */
  private static final int MIDNIGHT = 0;

  final Identity.Builder identity = Identity.builder();
  final Coordination.Builder coordination = Coordination.builder();
  final SocialFile.Builder social = SocialFile.builder();
  final LivingPlace.Builder livingPlace = LivingPlace.builder();
  final FamilySituation.Builder family = FamilySituation.builder();
  final HealthFile.Builder health = HealthFile.builder();
  final MedicalFollowUp.Builder followUp = MedicalFollowUp.builder();

  private final ManoRecord record;
  private final ManoContext context;
  private final ManoHistory history;
  private final ImportReport.Builder report;

  ImportDraft(
      ManoRecord record, ManoHistory history, ManoContext context, ImportReport.Builder report) {
    this.record = record;
    this.context = context;
    this.history = history;
    this.report = report;
  }

  ManoRecord record() {
    return record;
  }

  ManoContext context() {
    return context;
  }

  ManoHistory history() {
    return history;
  }

  ImportReport.Builder report() {
    return report;
  }

  void note(Kind kind, String key, Certainty certainty) {
    report.note(kind, record, key, certainty);
  }

  /**
   * Returns the day on which the record was begun: what has no date of its own was known from then on. The first day of the
   * follow-up is not it, for it may be set to any day later.
   */
  LocalDate firstDay() {
    Instant at = record
        .instant("createdAt", context.zone())
        .or(history::start)
        .or(() -> record.instant("updatedAt", context.zone()))
        .orElseGet(() -> ManoHistory.FIRST_DAY.atStartOfDay(context.zone()).toInstant());
    return LocalDate.ofInstant(at, context.zone());
  }

  Optional<String> text(String key) {
    return record.value(key).flatMap(value -> text(key, value));
  }

  private Optional<String> text(String key, Object value) {
    if (value instanceof String text) {
      return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
    note(Kind.VALUE_OF_OTHER_TYPE, key, Certainty.CERTAIN);
    return Optional.empty();
  }

  Optional<LocalDate> day(String key) {
    Optional<Object> value = record.value(key).filter(one -> !one.equals(""));
    Optional<Instant> at = value.flatMap(one -> ManoValues.instant(one, context.zone()));
    if (value.isPresent() && at.isEmpty()) {
      note(Kind.DATE_UNREADABLE, key, Certainty.CERTAIN);
    }
    if (at.isPresent() && value.get() instanceof BigDecimal) {
      note(Kind.DATE_FROM_NUMBER, key, Certainty.CERTAIN);
    } else if (at.isPresent() && isLocalMidnight(at.get(), value.get())) {
      note(Kind.DAY_OF_LOCAL_MIDNIGHT, key, Certainty.CERTAIN);
    }
    return at.map(instant -> LocalDate.ofInstant(instant, context.zone()));
  }

  /** Whether the day in the text is not the day that was meant. */
  private boolean isLocalMidnight(Instant at, Object value) {
    LocalDate meant = LocalDate.ofInstant(at, context.zone());
    return at.atZone(context.zone()).getHour() == MIDNIGHT
        && value instanceof String text
        && !text.startsWith(meant.toString());
  }

  /** Three states: yes, no, or not recorded. */
  Answer<Boolean> yesNo(String key) {
    Optional<Object> value = record.value(key).filter(one -> !one.equals(""));
    Optional<Boolean> read = value.flatMap(ImportDraft::yesNo);
    if (value.isPresent() && read.isEmpty()) {
      note(Kind.VALUE_OF_OTHER_TYPE, key, Certainty.CERTAIN);
    }
    return read.map(Answer::of).orElseGet(Answer::notRecorded);
  }

  static Optional<Boolean> yesNo(Object value) {
    if (value instanceof Boolean yes) {
      return Optional.of(yes);
    }
    return switch (String.valueOf(value)) {
      case "Oui" -> Optional.of(true);
      case "Non" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** Several options; a bare text is one of them. */
  List<String> options(String key) {
    return options(key, record.value(key));
  }

  private List<String> options(String key, Optional<Object> value) {
    if (value.isPresent() && value.get() instanceof String text && !text.isEmpty()) {
      if (!context.repairs(ManoRepair.LISTS)) {
        return List.of();
      }
      note(Kind.LIST_FROM_TEXT, key, Certainty.CERTAIN);
    } else if (value.isPresent()
        && !(value.get() instanceof List<?>)
        && !value.get().equals("")) {
      note(Kind.VALUE_OF_OTHER_TYPE, key, Certainty.CERTAIN);
    }
    return ManoValues.texts(value);
  }

  <S extends CodeSystem> List<Code<S>> codes(String key, Class<S> system) {
    return codes(key, system, options(key));
  }

  private <S extends CodeSystem> List<Code<S>> codes(
      String key, Class<S> system, List<String> options) {
    List<Code<S>> codes = new ArrayList<>();
    for (String option : options) {
      codes.add(code(key, system, option));
    }
    return List.copyOf(codes);
  }

  private <S extends CodeSystem> Code<S> code(String key, Class<S> system, String option) {
    Code<S> code = ManoCodes.code(CodeList.of(system), option);
    if (!code.isListed()) {
      note(Kind.OPTION_UNKNOWN, key, Certainty.CERTAIN);
    }
    return code;
  }

  <S extends CodeSystem> Optional<Code<S>> code(String key, Class<S> system) {
    return text(key).map(option -> code(key, system, option));
  }

  <S extends CodeSystem> History<Code<S>> codeHistory(String key, Class<S> system) {
    return history(key, value -> text(key, value).map(option -> code(key, system, option)));
  }

  <S extends CodeSystem> History<List<Code<S>>> codesHistory(String key, Class<S> system) {
    return history(key, value -> {
      List<String> options = options(key, Optional.of(value));
      return options.isEmpty() ? Optional.empty() : Optional.of(codes(key, system, options));
    });
  }

  /**
   * A value and what it was before, as far as the history tells. Its beginning is the first day of the record: Mano wrote no
   * history before {@link ManoHistory#FIRST_DAY}.
   */
  private <T> History<T> history(String key, Function<Object, Optional<T>> reading) {
    Optional<Object> now = record.value(key);
    List<ManoChange> changes =
        history.changes().stream().filter(change -> change.changes(key)).toList();
    History<T> read = History.empty();
    Optional<Object> last = now;
    LocalDate lastDay = firstDay();
    if (!changes.isEmpty()) {
      LocalDate first = day(changes.get(0));
      LocalDate start = lastDay.isAfter(first) ? first : lastDay;
      read = with(read, start, changes.get(0).before(key), reading);
      for (ManoChange change : changes) {
        last = change.after(key);
        lastDay = day(change);
        read = read.with(lastDay, answer(last, reading));
      }
    }
    if (changes.isEmpty()) {
      return with(read, lastDay, now, reading);
    }
    if (!isSame(last, now)) {
      note(Kind.HISTORY_INCOHERENT, key, Certainty.GUESSED);
      LocalDate updated = record.day("updatedAt", context.zone()).orElse(lastDay);
      return read.with(updated.isBefore(lastDay) ? lastDay : updated, answer(now, reading));
    }
    return read;
  }

  private LocalDate day(ManoChange change) {
    return LocalDate.ofInstant(change.at(), context.zone());
  }

  private static <T> History<T> with(
      History<T> history,
      LocalDate since,
      Optional<Object> value,
      Function<Object, Optional<T>> reading) {
    Answer<T> answer = answer(value, reading);
    return answer.known().isPresent() ? history.with(since, answer) : history;
  }

  private static <T> Answer<T> answer(
      Optional<Object> value, Function<Object, Optional<T>> reading) {
    return value.flatMap(reading).map(Answer::of).orElseGet(Answer::notRecorded);
  }

  /** Empty, an empty text and an empty list are one and the same to Mano. */
  private static boolean isSame(Optional<Object> one, Optional<Object> other) {
    return orNothing(one).equals(orNothing(other));
  }

  private static Object orNothing(Optional<Object> value) {
    return value.filter(one -> !one.equals("")).orElse(List.of());
  }
}
