package org.allervers.core.rules.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.allervers.core.Dossier;
import org.allervers.core.coordination.Retention;
import org.allervers.core.rules.Case;
import org.allervers.core.rules.Confidence;
import org.allervers.core.rules.Fact;
import org.allervers.core.rules.Jurisdiction;
import org.allervers.core.rules.Obligation;
import org.allervers.core.rules.Rule;
import org.allervers.core.rules.Severity;
import org.allervers.core.rules.Source;
import org.allervers.core.rules.dossier.DaySpan;
import org.allervers.core.rules.dossier.DossierParts;
import org.jspecify.annotations.Nullable;

/**
 * Rules on the keeping of dossiers. They say when somebody has to decide; nothing is ever deleted.
 *
 * @terme règles de conservation
 */
public final class RetentionRules {

  private static final String CNIL_SINCE = "2023-09-14";

  /** Before that many years, no time of the medical part can be over. */
  private static final int SHORTEST = 2;

  private static final Fact<Dossier, Optional<LocalDate>> LAST_CONTACT =
      Fact.of((dossier, asOf) -> Optional.ofNullable(RetentionStatus.lastContact(dossier, asOf)));

  /** Nothing was archived or held back, and nobody is said to be dead. */
  static final Predicate<Case<Dossier, Dossier>> STILL_IN_USE =
      c -> isStillInUse(c.root().coordination().retention());

  /** An encounter of this year or the last shows that no time of keeping can be over. */
  static final Predicate<Case<Dossier, Dossier>> MET_LATELY = c -> isRecent(
      c.fact(DaySpan.OF_ENCOUNTERS).last(),
      c.asOf(),
      Math.min(SHORTEST, c.get(RetentionStatus.ACTIVE_YEARS)));

  /** What is out of use leaves the active base. */
  public static final Rule<Dossier> R_RET_01 = onDossier("R-RET-01", Severity.WARNING)
      .obligation(Obligation.RECOMMENDED)
      .validFrom(CNIL_SINCE)
      .source(RetentionStatus.CNIL)
      .statement(
          "Hors volet médical, un dossier quitte la base active deux ans après le dernier contact de la personne.",
          "Apart from the medical part, a dossier leaves active use two years after the person's last contact.")
      .message(
          "Plus de {R-RET-01.annees} ans sans contact : décider d'archiver, si c'est justifié, ou d'éliminer.",
          "More than {R-RET-01.annees} years without contact: decide to archive, if justified, or to dispose of it.")
      .uses(RetentionStatus.ACTIVE_YEARS, RetentionStatus.ARCHIVE_YEARS)
      .path("coordination.conservation.archiveLe")
      .appliesWhen(c -> contact(c) != null)
      .holdsWhen(RetentionRules::isNotDueForArchive)
      .settledWhen(MET_LATELY)
      .build();

  /** The archive is justified. */
  public static final Rule<Dossier> R_RET_02 = Rule.on(DossierParts.DOSSIER)
      .id("R-RET-02")
      .severity(Severity.WARNING)
      .obligation(Obligation.RECOMMENDED)
      .jurisdiction(Jurisdiction.NATIONAL)
      .validFrom(CNIL_SINCE)
      .source(RetentionStatus.CNIL)
      .source(new Source(
          "ARS Île-de-France, référentiel des équipes mobiles médico-sociales (mars 2022)",
          "annexe 1",
          "La gestion des archivages des dossiers, mise en archive et accès, est assurée.",
          Confidence.HIGH))
      .statement(
          "L'archivage d'un dossier est justifié par écrit.",
          "Putting a dossier into the archive is justified in writing.")
      .message(
          "Dossier archivé sans justification : noter pourquoi il est conservé.",
          "Dossier archived without a reason: note why it is kept.")
      .reads(DossierParts.COORDINATION)
      .path("coordination.conservation.motifArchivage")
      .appliesWhen(
          c -> RetentionStatus.isArchived(c.subject().coordination().retention(), null, c.asOf()))
      .holdsWhen(c -> c.subject().coordination().retention().archiveReason().isPresent())
      .settledWhen(STILL_IN_USE)
      .build();

  /** Once the time of the medical part is over, somebody decides. */
  public static final Rule<Dossier> R_RET_03 = onDossier("R-RET-03", Severity.INFO)
      .obligation(Obligation.PROPOSED)
      .validFrom(CNIL_SINCE)
      .source(RetentionStatus.MEDICAL_FILES)
      .statement(
          "Le volet médical se conserve vingt ans après le dernier passage, au moins jusqu'au vingt-huitième anniversaire, ou dix ans après le décès ; ensuite, quelqu'un décide.",
          "The medical part is kept twenty years after the last visit, at least until the twenty-eighth birthday, or ten years after death; then somebody decides.")
      .message(
          "Durée de conservation du volet médical écoulée : décider, après avis médical et accord des archives ; rien n'est détruit automatiquement.",
          "The time of keeping of the medical part is over: decide, after a medical opinion and with the archives' approval; nothing is destroyed by itself.")
      .reads(DossierParts.IDENTITY)
      .reads(DossierParts.HEALTH_ACTS)
      .reads(DossierParts.ASSESSMENTS)
      .uses(
          RetentionStatus.MEDICAL_YEARS,
          RetentionStatus.MEDICAL_BIRTHDAY,
          RetentionStatus.MEDICAL_YEARS_AFTER_DEATH)
      .path("coordination.conservation")
      .appliesWhen(c -> isLongAgo(c))
      .holdsWhen(c -> RetentionStatus.of(c.subject(), RetentionStatus.Times.of(c), c.asOf())
              .medical()
              .state()
          != RetentionState.DISPOSITION_ELIGIBLE)
      .settledWhen(MET_LATELY)
      .build();

  /** A dossier comes back from the archive with the person. */
  public static final Rule<Dossier> R_RET_05 = onDossier("R-RET-05", Severity.WARNING)
      .obligation(Obligation.RECOMMENDED)
      .validFrom(CNIL_SINCE)
      .source(RetentionStatus.CNIL)
      .statement(
          "Un nouveau contact de la personne fait repartir le délai : le dossier revient en base active.",
          "A new contact of the person starts the time again: the dossier comes back into use.")
      .message(
          "La personne est revenue depuis l'archivage : remettre le dossier en base active.",
          "The person came back since the dossier was archived: bring it back into use.")
      .path("coordination.conservation.archiveLe")
      .appliesWhen(
          c -> RetentionStatus.isArchived(c.subject().coordination().retention(), null, c.asOf()))
      .holdsWhen(c ->
          RetentionStatus.isArchived(c.subject().coordination().retention(), contact(c), c.asOf()))
      .settledWhen(STILL_IN_USE)
      .build();

  /** A hold does not end before it begins. */
  public static final Rule<Dossier> R_HIS_109A = ConsentSubjects.contradiction(
          DossierParts.DOSSIER, "R-HIS-109A", "Un fait ne peut pas précéder celui dont il dépend.")
      .statement(
          "Un gel de la destruction ne finit pas avant de commencer.",
          "A hold on destruction does not end before it begins.")
      .message(
          "Gel fini avant de commencer : il est tenu pour sans fin, corriger une des deux dates.",
          "Hold ended before it began: it is held to have no end, correct one of the two days.")
      .reads(DossierParts.COORDINATION)
      .path("coordination.conservation.gelJusque")
      .appliesWhen(c -> c.subject().coordination().retention().heldUntil().isPresent())
      .needs(
          "coordination.conservation.gelDepuis",
          c -> c.subject().coordination().retention().heldSince().isPresent())
      .holdsWhen(c -> !isHeldBackwards(c.subject().coordination().retention()))
      .settledWhen(STILL_IN_USE)
      .build();

  /** Nobody is met after their death. */
  public static final Rule<Dossier> R_HIS_109B = ConsentSubjects.contradiction(
          DossierParts.DOSSIER, "R-HIS-109B", "Personne n'est en contact après son décès.")
      .statement(
          "Le dernier contact de la personne ne suit pas son décès.",
          "The person's last contact does not come after their death.")
      .message(
          "Contact de la personne noté après son décès : corriger une des deux dates.",
          "Contact of the person noted after their death: correct one of the two days.")
      .reads(DossierParts.COORDINATION)
      .path("coordination.conservation.dernierContactPersonne")
      .appliesWhen(
          c -> c.subject().coordination().retention().lastContactFromPerson().isPresent()
              && c.subject().coordination().retention().died().isPresent())
      .needs(
          "coordination.conservation.deces",
          c -> deathKnownBy(c.subject().coordination().retention()) != null)
      .holdsWhen(c -> !isTouchedAfterDeath(c.subject().coordination().retention()))
      .settledWhen(STILL_IN_USE)
      .build();

  private RetentionRules() {}

  /** Returns these rules. */
  public static List<Rule<Dossier>> all() {
    return List.of(R_RET_01, R_RET_02, R_RET_03, R_RET_05, R_HIS_109A, R_HIS_109B);
  }

  private static Rule.Builder<Dossier, Dossier> onDossier(String id, Severity severity) {
    return Rule.on(DossierParts.DOSSIER)
        .id(id)
        .severity(severity)
        .jurisdiction(Jurisdiction.NATIONAL)
        .reads(DossierParts.COORDINATION)
        .reads(DossierParts.CONSENTS)
        .reads(DossierParts.ENCOUNTERS)
        .reads(DossierParts.VISITS);
  }

  private static @Nullable LocalDate contact(Case<Dossier, Dossier> c) {
    return c.fact(LAST_CONTACT).orElse(null);
  }

  private static boolean isNotDueForArchive(Case<Dossier, Dossier> c) {
    LocalDate contact = contact(c);
    if (contact == null
        || c.asOf().getYear() - contact.getYear() < c.get(RetentionStatus.ACTIVE_YEARS)) {
      return true;
    }
    RetentionState state = RetentionStatus.of(c.subject(), RetentionStatus.Times.of(c), c.asOf())
        .social()
        .state();
    return state != RetentionState.TO_ARCHIVE && state != RetentionState.DISPOSITION_ELIGIBLE;
  }

  private static boolean isLongAgo(Case<Dossier, Dossier> c) {
    LocalDate contact = contact(c);
    return contact != null && c.asOf().getYear() - contact.getYear() >= SHORTEST;
  }

  private static boolean isRecent(LocalDate met, LocalDate asOf, int years) {
    return !met.isAfter(asOf) && asOf.getYear() - (long) met.getYear() < years;
  }

  private static boolean isStillInUse(Retention retention) {
    return retention.archivedOn().isEmpty()
        && retention.heldUntil().isEmpty()
        && retention.died().isEmpty();
  }

  private static boolean isHeldBackwards(Retention retention) {
    return retention.heldUntil().isPresent()
        && retention.heldSince().isPresent()
        && retention.heldUntil().get().isBefore(retention.heldSince().get());
  }

  private static @Nullable LocalDate deathKnownBy(Retention retention) {
    return retention.died().flatMap(died -> died.latest()).orElse(null);
  }

  private static boolean isTouchedAfterDeath(Retention retention) {
    LocalDate died = deathKnownBy(retention);
    return died != null
        && retention.lastContactFromPerson().isPresent()
        && retention.lastContactFromPerson().get().isAfter(died);
  }
}
