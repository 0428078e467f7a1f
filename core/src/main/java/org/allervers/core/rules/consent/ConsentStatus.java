package org.allervers.core.rules.consent;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allervers.core.code.Code;
import org.allervers.core.consent.ConsentEvent;
import org.allervers.core.consent.ConsentScope;
import org.allervers.core.consent.ConsentState;
import org.allervers.core.consent.ConsentType;
import org.allervers.core.consent.Consents;
import org.allervers.core.consent.Opposition;
import org.allervers.core.consent.OppositionKind;
import org.jspecify.annotations.Nullable;

/**
 * What the person agreed to and opposes on a day, from everything that was recorded up to that day. Five notions stay
 * apart: the lawful basis of the processing ({@link ProcessingBasis}, which no person gives), the consent to support and
 * care, the agreement to a file, the consent to sharing, and the oppositions.
 *
 * <p>Occasions are added and never rewritten; this folds them:
 *
 * <ul>
 *   <li>what is dated after the day does not exist yet, so an answer about the past never changes when something is added;
 *   <li>a consent holds from its day, within its validity, until it is withdrawn or a later refusal or withdrawal touches
 *       the same matter;
 *   <li>a consent must cover the whole question; a refusal, a withdrawal or an opposition needs only touch it;
 *   <li>that it could not be sought changes nothing of what the person said before;
 *   <li>on one day, the later time wins; without both times, or at the same time, the more protective answer does;
 *   <li>the order of the list does not matter.
 * </ul>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme situation des consentements à une date
 * @source Code de la santé publique, art. L. 1110-4, L. 1111-4 et D. 1110-3-1; ARS Île-de-France, référentiel des équipes
 *     mobiles médico-sociales (mars 2022), dossier de l'usager
 */
public final class ConsentStatus {

  static final Code<ConsentType> SUPPORT = ConsentType.of("ACCOMPAGNEMENT");
  static final Code<ConsentType> CARE = ConsentType.of("SOIN");
  static final Code<ConsentType> FILE = ConsentType.of("DOSSIER");
  static final Code<ConsentType> SHARING = ConsentType.of("PARTAGE");

  private final Consents consents;
  private final LocalDate asOf;

  private ConsentStatus(Consents consents, LocalDate asOf) {
    this.consents = Objects.requireNonNull(consents, "consents");
    this.asOf = Objects.requireNonNull(asOf, "asOf");
  }

  /** Returns how the consents stand on a day. */
  public static ConsentStatus of(Consents consents, LocalDate asOf) {
    return new ConsentStatus(consents, asOf);
  }

  /** Returns the day of the question. */
  public LocalDate asOf() {
    return asOf;
  }

  /** Returns how the consent to be accompanied stands. */
  public ConsentStanding support() {
    return of(SUPPORT);
  }

  /** Returns how the consent to care stands, all care together. */
  public ConsentStanding care() {
    return of(CARE);
  }

  /** Returns how the agreement to have a file stands. */
  public ConsentStanding file() {
    return of(FILE);
  }

  /** Returns how the consent to sharing stands for everything and everybody; most consents are narrower. */
  public ConsentStanding sharing() {
    return of(SHARING);
  }

  /** Returns how one consent stands for everything and everybody. */
  public ConsentStanding of(Code<ConsentType> type) {
    return of(type, ConsentScope.empty());
  }

  /**
   * Returns how one consent stands for some data and some recipients. What {@code asked} does not name is asked for all.
   * Consents and refusals of the wider type count too: one to all sharing is one to a transmission.
   */
  public ConsentStanding of(Code<ConsentType> type, ConsentScope asked) {
    return Fold.of(consents.events(), type, asked, asOf);
  }

  /** Returns the day since which the person opposes something, whatever its bounds, or empty. */
  public Optional<LocalDate> opposedSince(Code<OppositionKind> kind) {
    return opposedSince(kind, ConsentScope.empty());
  }

  /** Returns the day since which the person opposes it for some part of {@code asked}, or empty. */
  public Optional<LocalDate> opposedSince(Code<OppositionKind> kind, ConsentScope asked) {
    List<Opposition> oppositions = consents.oppositions();
    LocalDate since = null;
    for (int i = 0; i < oppositions.size(); i++) {
      Opposition opposition = oppositions.get(i);
      if (opposition.kind().equals(kind)
          && isInForce(opposition, asOf)
          && Scopes.touches(opposition.scope(), asked)
          && (since == null || opposition.date().isBefore(since))) {
        since = opposition.date();
      }
    }
    return Optional.ofNullable(since);
  }

  /** An opposition taken back before it was voiced is a mistake of writing: it holds until somebody corrects it. */
  static boolean isInForce(Opposition opposition, LocalDate day) {
    LocalDate revoked = opposition.revokedOn().orElse(null);
    return !opposition.date().isAfter(day)
        && (revoked == null || revoked.isBefore(opposition.date()) || day.isBefore(revoked));
  }

  /** Returns the day of the question, and nothing of the person. */
  @Override
  public String toString() {
    return "ConsentStatus[redacted]";
  }

  /** One pass for the latest no, one for the yes that outlives it. */
  private static final class Fold {

    private final Code<ConsentType> type;
    private final ConsentScope asked;
    private final LocalDate asOf;

    private @Nullable ConsentEvent no;
    private @Nullable LocalDate noDay;
    private @Nullable LocalTime noTime;
    private ConsentAnswer noAnswer = ConsentAnswer.NEVER_ASKED;

    private @Nullable ConsentEvent yes;
    private ConsentAnswer yesAnswer = ConsentAnswer.NEVER_ASKED;

    private @Nullable ConsentEvent impossible;

    private Fold(Code<ConsentType> type, ConsentScope asked, LocalDate asOf) {
      this.type = type;
      this.asked = asked;
      this.asOf = asOf;
    }

    static ConsentStanding of(
        List<ConsentEvent> events, Code<ConsentType> type, ConsentScope asked, LocalDate asOf) {
      if (events.isEmpty()) {
        return ConsentStanding.never();
      }
      Fold fold = new Fold(type, asked, asOf);
      for (int i = 0; i < events.size(); i++) {
        fold.hearNo(events.get(i));
      }
      for (int i = 0; i < events.size(); i++) {
        fold.hearYes(events.get(i));
      }
      return fold.standing();
    }

    private boolean isOfType(ConsentEvent event) {
      return !event.date().isAfter(asOf)
          && (event.type().equals(type) || Scopes.isWithin(type, event.type()));
    }

    private void hearNo(ConsentEvent event) {
      if (!isOfType(event) || !Scopes.touches(event.scope(), asked)) {
        return;
      }
      Code<ConsentState> state = event.state();
      if (state.equals(ConsentState.REFUSE)) {
        no(event, event.date(), event.time().orElse(null), ConsentAnswer.REFUSED);
      } else if (state.equals(ConsentState.RETIRE)) {
        no(event, event.date(), event.time().orElse(null), ConsentAnswer.WITHDRAWN);
      } else if (!state.isListed()) {
        no(event, event.date(), event.time().orElse(null), ConsentAnswer.UNCLEAR);
      }
      LocalDate withdrawn = event.withdrawnOn().orElse(null);
      if (withdrawn != null && !withdrawn.isAfter(asOf)) {
        LocalDate day = withdrawn.isBefore(event.date()) ? event.date() : withdrawn;
        no(event, day, null, ConsentAnswer.WITHDRAWN);
      }
    }

    private void no(
        ConsentEvent event, LocalDate day, @Nullable LocalTime time, ConsentAnswer answer) {
      if (no == null || noDay == null || day.isAfter(noDay)) {
        no = event;
        noDay = day;
        noTime = time;
        noAnswer = answer;
        return;
      }
      if (day.isBefore(noDay)) {
        return;
      }
      // Without a time, it may have been said last.
      noTime = noTime == null || time == null ? null : noTime.isAfter(time) ? noTime : time;
      if (rank(answer) > rank(noAnswer)
          || (answer == noAnswer && event.id().compareTo(no.id()) < 0)) {
        no = event;
        noAnswer = answer;
      }
    }

    private static int rank(ConsentAnswer answer) {
      return switch (answer) {
        case WITHDRAWN -> 3;
        case REFUSED -> 2;
        default -> 1;
      };
    }

    private void hearYes(ConsentEvent event) {
      if (!isOfType(event)) {
        return;
      }
      if (event.state().equals(ConsentState.IMPOSSIBLE)) {
        if (Scopes.touches(event.scope(), asked)
            && (impossible == null || isLater(event, impossible))) {
          impossible = event;
        }
        return;
      }
      if (!event.state().equals(ConsentState.CONSENTI)
          || !Scopes.covers(event.scope(), asked)
          || !isAfterNo(event)) {
        return;
      }
      ConsentAnswer answer = answer(event);
      if (yes == null || isBetter(event, answer, yes)) {
        yes = event;
        yesAnswer = answer;
      }
    }

    private boolean isBetter(ConsentEvent event, ConsentAnswer answer, ConsentEvent than) {
      if (worth(answer) != worth(yesAnswer)) {
        return worth(answer) > worth(yesAnswer);
      }
      if (answer == ConsentAnswer.EXPIRED && !end(event).equals(end(than))) {
        return end(event).isAfter(end(than));
      }
      return isLater(event, than);
    }

    private static LocalDate end(ConsentEvent event) {
      return event.validity().flatMap(range -> range.end()).orElse(LocalDate.MAX);
    }

    private boolean isAfterNo(ConsentEvent event) {
      if (noDay == null || event.date().isAfter(noDay)) {
        return true;
      }
      LocalTime time = event.time().orElse(null);
      return event.date().equals(noDay) && time != null && noTime != null && time.isAfter(noTime);
    }

    private ConsentAnswer answer(ConsentEvent event) {
      if (!ConsentEvents.isByWhoMay(event)) {
        return ConsentAnswer.NOT_VALID;
      }
      if (event.validity().isEmpty() || event.validity().get().contains(asOf)) {
        return ConsentAnswer.GIVEN;
      }
      return asOf.isBefore(event.validity().get().start())
          ? ConsentAnswer.NOT_YET
          : ConsentAnswer.EXPIRED;
    }

    private static int worth(ConsentAnswer answer) {
      return switch (answer) {
        case GIVEN -> 4;
        case NOT_YET -> 3;
        case EXPIRED -> 2;
        default -> 1;
      };
    }

    private static boolean isLater(ConsentEvent one, ConsentEvent other) {
      int order = one.date().compareTo(other.date());
      if (order == 0) {
        order = one.time().orElse(LocalTime.MAX).compareTo(other.time().orElse(LocalTime.MAX));
      }
      return order == 0 ? one.id().compareTo(other.id()) < 0 : order > 0;
    }

    private ConsentStanding standing() {
      if (yes != null && yesAnswer == ConsentAnswer.GIVEN) {
        LocalDate from = yes.validity().map(range -> range.start()).orElse(yes.date());
        LocalDate since = from.isBefore(yes.date()) ? yes.date() : from;
        return ConsentStanding.of(ConsentAnswer.GIVEN, yes, since);
      }
      if (no != null && noDay != null && (yes == null || yesAnswer == ConsentAnswer.NOT_VALID)) {
        return ConsentStanding.of(noAnswer, no, noDay);
      }
      if (impossible != null && (yes == null || isOver(yes, impossible.date()))) {
        return ConsentStanding.of(ConsentAnswer.IMPOSSIBLE, impossible, impossible.date());
      }
      if (yes == null) {
        return ConsentStanding.never();
      }
      return ConsentStanding.of(
          yesAnswer, yes, yesAnswer == ConsentAnswer.EXPIRED ? end(yes) : yes.date());
    }

    /** Whoever tries again once a consent is over finds it impossible; before, the consent still speaks. */
    private boolean isOver(ConsentEvent given, LocalDate tried) {
      return switch (yesAnswer) {
        case EXPIRED -> !tried.isBefore(end(given));
        case NOT_VALID -> !tried.isBefore(given.date());
        default -> false;
      };
    }
  }
}
