package org.allervers.core.rules.consent;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.activity.Act;
import org.allervers.core.consent.ConsentEvent;
import org.allervers.core.coordination.Retention;
import org.allervers.core.identity.BirthDate;
import org.allervers.core.rules.Case;
import org.allervers.core.rules.Confidence;
import org.allervers.core.rules.Parameter;
import org.allervers.core.rules.Parameters;
import org.allervers.core.rules.Source;
import org.allervers.core.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * How long a dossier is kept, its social part and its medical part apart. It computes; it never deletes.
 *
 * <p>Time runs from the last contact that came from the person: the one written down, or a later encounter, visit, consent
 * or request. A new contact starts it again. Where something is not known, the longest time is taken: the youngest age that
 * the declared birth dates allow, the last day that a partial date can mean, a hold without an end. A hold that is over
 * suspended the time.
 *
 * <p>No text fixes the time of the medical part in a medico-social service; that of health establishments stands for it,
 * by analogy. All times are parameters.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @terme durée de conservation
 * @source CNIL, délibération n° 2023-095 du 14 septembre 2023; Code de la santé publique, art. R. 1112-7
 */
public final class RetentionStatus {

  static final Source CNIL = new Source(
      "CNIL, délibération n° 2023-095 du 14 septembre 2023",
      "durées de conservation du secteur social et médico-social",
      "Hors dossier médical, base active pendant deux ans après le dernier contact émanant de la personne, puis archivage seulement s'il est justifié.",
      Confidence.HIGH);

  static final Source MEDICAL_FILES = new Source(
      "Code de la santé publique",
      "art. R. 1112-7, par analogie",
      "Vingt ans après le dernier passage, au moins jusqu'au vingt-huitième anniversaire, ou dix ans après le décès ; le délai est suspendu par un recours.",
      Confidence.MEDIUM);

  /** How long the social part stays in use. */
  public static final Parameter<Integer> ACTIVE_YEARS = Parameter.of(
          "R-RET-01.annees",
          "durée en base active après le dernier contact, en années",
          "time in use after the last contact, in years")
      .from("2023-09-14", 2, CNIL);

  /** How long the social part may stay in the archive, where that is justified. */
  public static final Parameter<Integer> ARCHIVE_YEARS = Parameter.of(
          "R-RET-02.annees",
          "durée d'archivage justifié du volet social, en années",
          "time in the archive of the social part, where justified, in years")
      .from(
          "2023-09-14",
          5,
          Source.proposal(
              "Aucune durée d'archivage n'est fixée : délai de prescription de droit commun, à décider par le responsable."));

  /** How long the medical part is kept after the last contact. */
  public static final Parameter<Integer> MEDICAL_YEARS = Parameter.of(
          "R-RET-03.annees",
          "conservation du volet médical après le dernier passage, en années",
          "keeping of the medical part after the last visit, in years")
      .from("2007-01-05", 20, MEDICAL_FILES);

  /** The birthday until which the medical part is kept at least. */
  public static final Parameter<Integer> MEDICAL_BIRTHDAY = Parameter.of(
          "R-RET-03.anniversaire",
          "anniversaire jusqu'auquel le volet médical est conservé au moins",
          "birthday until which the medical part is kept at least")
      .from("2007-01-05", 28, MEDICAL_FILES);

  /** How long the medical part is kept after a death that came soon after the last contact. */
  public static final Parameter<Integer> MEDICAL_YEARS_AFTER_DEATH = Parameter.of(
          "R-RET-03.deces",
          "conservation du volet médical après le décès, en années",
          "keeping of the medical part after death, in years")
      .from("2007-01-05", 10, MEDICAL_FILES);

  /** The times, in years, as a policy sets them on a day. */
  record Times(int active, int archive, int medical, int birthday, int afterDeath) {

    static Times of(Parameters policy, LocalDate asOf) {
      return new Times(
          policy.of(ACTIVE_YEARS).at(asOf),
          policy.of(ARCHIVE_YEARS).at(asOf),
          policy.of(MEDICAL_YEARS).at(asOf),
          policy.of(MEDICAL_BIRTHDAY).at(asOf),
          policy.of(MEDICAL_YEARS_AFTER_DEATH).at(asOf));
    }

    static Times of(Case<Dossier, ?> scratch) {
      return new Times(
          scratch.get(ACTIVE_YEARS),
          scratch.get(ARCHIVE_YEARS),
          scratch.get(MEDICAL_YEARS),
          scratch.get(MEDICAL_BIRTHDAY),
          scratch.get(MEDICAL_YEARS_AFTER_DEATH));
    }
  }

  private static final List<Source> SOCIAL_BASIS = List.of(CNIL);
  private static final List<Source> MEDICAL_BASIS = List.of(MEDICAL_FILES);

  private final PartRetention social;
  private final PartRetention medical;

  private RetentionStatus(PartRetention social, PartRetention medical) {
    this.social = social;
    this.medical = medical;
  }

  /** Returns how long a dossier is kept, with the times of the sources. */
  public static RetentionStatus of(Dossier dossier, LocalDate asOf) {
    return of(dossier, Parameters.standard(), asOf);
  }

  /** Returns how long a dossier is kept, with the times that a host decided. */
  public static RetentionStatus of(Dossier dossier, Parameters policy, LocalDate asOf) {
    return of(dossier, Times.of(policy, asOf), asOf);
  }

  static RetentionStatus of(Dossier dossier, Times times, LocalDate asOf) {
    if (!dossier.holds(Compartment.COORDINATION)) {
      return new RetentionStatus(undetermined(SOCIAL_BASIS), undetermined(MEDICAL_BASIS));
    }
    LocalDate contact = lastContact(dossier, asOf);
    PartRetention social = contact == null
        ? uncounted(dossier.coordination().retention(), SOCIAL_BASIS, asOf)
        : social(dossier, contact, times, asOf);
    if (!dossier.holds(Compartment.HEALTH) || !dossier.holds(Compartment.IDENTITY)) {
      return new RetentionStatus(social, undetermined(MEDICAL_BASIS));
    }
    LocalDate visit = later(contact, lastCare(dossier, asOf));
    PartRetention medical = visit == null
        ? uncounted(dossier.coordination().retention(), MEDICAL_BASIS, asOf)
        : medical(dossier, visit, times, asOf);
    return new RetentionStatus(social, medical);
  }

  /** Returns how the social part stands, with identity and coordination. */
  public PartRetention social() {
    return social;
  }

  /** Returns how the medical part stands. What says whose it is has to be kept as long. */
  public PartRetention medical() {
    return medical;
  }

  /** Returns the states, and no date. */
  @Override
  public String toString() {
    return "RetentionStatus[social=" + social.state() + ", medical=" + medical.state() + "]";
  }

  private static PartRetention undetermined(List<Source> basis) {
    return new PartRetention(RetentionState.UNDETERMINED, null, null, null, null, basis);
  }

  /** Nobody knows since when to count: the part stays in use until somebody writes a date, or is on hold. */
  private static PartRetention uncounted(Retention retention, List<Source> basis, LocalDate asOf) {
    if (Hold.isOn(retention, asOf)) {
      return new PartRetention(
          RetentionState.LEGAL_HOLD, null, null, null, Hold.end(retention), basis);
    }
    RetentionState state =
        isArchived(retention, null, asOf) ? RetentionState.ARCHIVED : RetentionState.ACTIVE;
    return new PartRetention(state, null, null, null, null, basis);
  }

  private static PartRetention social(
      Dossier dossier, LocalDate contact, Times times, LocalDate asOf) {
    Retention retention = dossier.coordination().retention();
    LocalDate start = contact;
    LocalDate died = died(retention, asOf);
    if (died != null && died.isAfter(start)) {
      start = died;
    }
    LocalDate inactive = plusYears(start, times.active());
    LocalDate disposable = plusYears(inactive, times.archive());
    return standing(retention, contact, inactive, disposable, SOCIAL_BASIS, asOf);
  }

  private static PartRetention medical(
      Dossier dossier, LocalDate visit, Times times, LocalDate asOf) {
    Retention retention = dossier.coordination().retention();
    LocalDate inactive = plusYears(visit, times.active());
    LocalDate disposable = plusYears(visit, times.medical());
    LocalDate born = youngest(dossier);
    // Nobody can tell that it was not a new-born child.
    LocalDate grown = plusYears(born == null ? visit : born, times.birthday());
    if (grown.isAfter(disposable)) {
      disposable = grown;
    }
    LocalDate died = died(retention, asOf);
    int afterDeath = times.afterDeath();
    if (died != null && !died.isBefore(visit) && died.isBefore(plusYears(visit, afterDeath))) {
      disposable = plusYears(died, afterDeath);
    }
    return standing(retention, visit, inactive, disposable, MEDICAL_BASIS, asOf);
  }

  private static PartRetention standing(
      Retention retention,
      LocalDate contact,
      LocalDate inactive,
      LocalDate counted,
      List<Source> basis,
      LocalDate asOf) {
    LocalDate disposable = Hold.suspended(retention, contact, counted, asOf);
    if (disposable.isBefore(inactive)) {
      disposable = inactive;
    }
    RetentionState state;
    LocalDate changes;
    if (Hold.isOn(retention, asOf)) {
      state = RetentionState.LEGAL_HOLD;
      changes = Hold.end(retention);
    } else if (!asOf.isBefore(disposable)) {
      state = RetentionState.DISPOSITION_ELIGIBLE;
      changes = null;
    } else if (isArchived(retention, contact, asOf)) {
      state = RetentionState.ARCHIVED;
      changes = disposable;
    } else if (asOf.isBefore(inactive)) {
      state = RetentionState.ACTIVE;
      changes = inactive;
    } else {
      state = RetentionState.TO_ARCHIVE;
      changes = disposable;
    }
    return new PartRetention(state, contact, inactive, disposable, changes, basis);
  }

  /** A dossier comes back from the archive with the person. */
  static boolean isArchived(Retention retention, @Nullable LocalDate contact, LocalDate asOf) {
    LocalDate archived = retention.archivedOn().orElse(null);
    return archived != null
        && !archived.isAfter(asOf)
        && (contact == null || !contact.isAfter(archived));
  }

  private static @Nullable LocalDate died(Retention retention, LocalDate asOf) {
    PartialDate died = retention.died().orElse(null);
    LocalDate earliest = died == null ? null : died.earliest().orElse(null);
    return died == null || earliest == null || earliest.isAfter(asOf)
        ? null
        : died.latest().orElse(null);
  }

  private static @Nullable LocalDate youngest(Dossier dossier) {
    LocalDate youngest = null;
    List<BirthDate> dates = dossier.identity().birthDates();
    for (int i = 0; i < dates.size(); i++) {
      youngest = later(youngest, dates.get(i).date().latest().orElse(null));
    }
    return youngest;
  }

  /** Returns the last day, not after {@code asOf}, on which the person was in touch, or null if none is known. */
  static @Nullable LocalDate lastContact(Dossier dossier, LocalDate asOf) {
    LocalDate last = known(null, dossier.coordination().retention().lastContactFromPerson(), asOf);
    for (int i = 0; i < dossier.encounters().size(); i++) {
      last = known(last, dossier.encounters().get(i).date(), asOf);
    }
    for (int i = 0; i < dossier.visits().size(); i++) {
      last = known(last, dossier.visits().get(i).date(), asOf);
    }
    List<ConsentEvent> events = dossier.consents().events();
    for (int i = 0; i < events.size(); i++) {
      last = known(last, events.get(i).date(), asOf);
    }
    for (int i = 0; i < dossier.consents().rightsRequests().size(); i++) {
      last = known(last, dossier.consents().rightsRequests().get(i).receivedOn(), asOf);
    }
    return last;
  }

  private static @Nullable LocalDate lastCare(Dossier dossier, LocalDate asOf) {
    LocalDate last = null;
    List<Act> acts = dossier.acts();
    for (int i = 0; i < acts.size(); i++) {
      // Whoever holds the health file does not always hold the social one, and must count the same.
      if (acts.get(i).compartment() != Compartment.SOCIAL) {
        last = known(last, acts.get(i).date(), asOf);
      }
    }
    for (int i = 0; i < dossier.assessments().size(); i++) {
      last = known(last, dossier.assessments().get(i).date(), asOf);
    }
    return last;
  }

  private static @Nullable LocalDate known(
      @Nullable LocalDate last, Optional<LocalDate> day, LocalDate asOf) {
    return day.isEmpty() ? last : known(last, day.get(), asOf);
  }

  private static @Nullable LocalDate known(
      @Nullable LocalDate last, LocalDate day, LocalDate asOf) {
    return day.isAfter(asOf) ? last : later(last, day);
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate plusYears(LocalDate day, int years) {
    return day.getYear() > LocalDate.MAX.getYear() - Math.max(years, 0)
        ? LocalDate.MAX
        : day.plusYears(Math.max(years, 0));
  }

  /** When nothing may be destroyed, as far as it is written; what is not written counts for the longest. */
  private static final class Hold {

    private static boolean isOn(Retention retention, LocalDate asOf) {
      LocalDate since = retention.heldSince().orElse(null);
      boolean known = since != null
          || retention.heldUntil().isPresent()
          || retention.heldReason().isPresent();
      LocalDate end = end(retention);
      return known
          && (since == null || !since.isAfter(asOf))
          && (end == null || asOf.isBefore(end));
    }

    /** An end before the start is a mistake of writing, and no end. */
    private static @Nullable LocalDate end(Retention retention) {
      LocalDate since = retention.heldSince().orElse(null);
      LocalDate until = retention.heldUntil().orElse(null);
      return until != null && since != null && until.isBefore(since) ? null : until;
    }

    private static LocalDate suspended(
        Retention retention, LocalDate contact, LocalDate counted, LocalDate asOf) {
      LocalDate since = retention.heldSince().orElse(null);
      LocalDate end = end(retention);
      if (since == null || end == null || end.isAfter(asOf) || !since.isBefore(counted)) {
        return counted;
      }
      LocalDate from = since.isBefore(contact) ? contact : since;
      long days = Math.max(0, ChronoUnit.DAYS.between(from, end));
      return counted.toEpochDay() > LocalDate.MAX.toEpochDay() - days
          ? LocalDate.MAX
          : counted.plusDays(days);
    }

    private Hold() {}
  }
}
