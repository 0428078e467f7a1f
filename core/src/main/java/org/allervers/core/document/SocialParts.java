package org.allervers.core.document;

import static org.allervers.core.document.Words.say;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.allervers.core.code.Code;
import org.allervers.core.referral.Right;
import org.allervers.core.referral.RightsOpening;
import org.allervers.core.referral.Step;
import org.allervers.core.referral.StepStatus;
import org.allervers.core.social.Domiciliation;
import org.allervers.core.social.SocialFile;

/** The social file, as far as the reader needs it. */
final class SocialParts {

  /** The rights without which care stops; of the others a carer needs to know nothing. */
  private static final Set<String> HEALTH_COVER =
      Set.of("AME", "PUMA", "CSS", "ALD", "CARTE_VITALE", "MEDECIN_TRAITANT");

  /** The rights that say that somebody is ill. */
  private static final Set<String> TELLING = Set.of("ALD", "SEJOUR_SOINS");

  private SocialParts() {}

  static Optional<Document.Section> situation(Sheet sheet) {
    Draft draft = new Draft(DocumentPart.SOCIAL_SITUATION);
    SocialFile social = sheet.dossier().social();
    LocalDate date = sheet.date();
    Reader reader = sheet.reader();
    draft.line(
        say("Lieu de vie", "Living place"), social.livingPlace().habitat().at(date), Words::code);
    draft.line(say("Commune", "Town"), social.livingPlace().commune(), Wording::same);
    draft.line(
        say("Où rencontrer la personne", "Where to meet the person"),
        social.livingPlace().meetingPlace(),
        Wording::same);
    draft.line(
        say("Protection maladie de base", "Basic health protection"),
        social.basicHealthProtection().at(date),
        Words::code);
    draft.line(say("Suivi social", "Social follow-up"), social.socialSupport(), Wording::same);
    if (!reader.isHealth()) {
      draft.line(say("Ménage", "Household"), social.family().householdType().at(date), Words::code);
      draft.line(say("Ressources", "Resources"), social.resources().at(date), Words::codes);
    }
    if (reader.isPerson()) {
      draft.line(
          say("Situation administrative", "Right of residence"),
          social.administrativeSituation().at(date),
          Words::code);
    }
    domiciliations(draft, sheet);
    return draft.section();
  }

  private static void domiciliations(Draft draft, Sheet sheet) {
    Draft.Rows rows = draft.table(
        say("Domiciliation", "Postal address"),
        say("Organisme", "Organisation"),
        say("Adresse", "Address"),
        say("Valable jusqu’au", "Valid until"));
    for (Domiciliation each : sheet.dossier().social().domiciliations()) {
      boolean begun = each.since().known().map(sheet::isPast).orElse(true);
      boolean over = each.lastDay().map(day -> day.isBefore(sheet.date())).orElse(false);
      if (begun && !over) {
        rows.row(
            Draft.said(each.organism(), Wording::same),
            Draft.said(each.address(), Wording::same),
            each.lastDay().map(Words::day).orElse(Wording.NONE));
      }
    }
    rows.close();
  }

  private static boolean isNeeded(Sheet sheet, Code<Right> right) {
    Reader reader = sheet.reader();
    if (reader.isPerson()) {
      return true;
    }
    return reader.isHealth()
        ? HEALTH_COVER.contains(right.value())
        : right.isListed() && !TELLING.contains(right.value());
  }

  static Optional<Document.Section> rights(Sheet sheet) {
    Draft draft = new Draft(DocumentPart.RIGHTS);
    Draft.Rows rows = draft.table(
        say("Droits", "Rights"),
        say("Droit", "Right"),
        say("Situation", "Status"),
        say("Valable jusqu’au", "Valid until"),
        say("Organisme", "Organisation"));
    for (RightsOpening right : sheet.dossier().rightsOpenings()) {
      Standing standing = Standing.of(right, sheet);
      if (isNeeded(sheet, right.right()) && standing != Standing.LATER) {
        rows.row(
            Words.code(right.right()),
            standing.said(standing.day(right).filter(sheet::isPast)),
            standing == Standing.OBTAINED
                ? right
                    .validUntil()
                    .map(SocialParts::dayBefore)
                    .map(Words::day)
                    .orElse(Wording.NONE)
                : Wording.NONE,
            right.organisation().map(Wording::same).orElse(Wording.NONE));
      }
    }
    rows.close();
    steps(draft, sheet);
    return draft.section();
  }

  private static LocalDate dayBefore(LocalDate day) {
    return day.equals(LocalDate.MIN) ? day : day.minusDays(1);
  }

  /** How a right stands on the day of the document. */
  private enum Standing {
    OBTAINED("obtenu", "obtained"),
    REFUSED("refusé", "refused"),
    REQUESTED("demandé", "requested"),
    LATER("", "");

    private final String french;
    private final String english;

    Standing(String french, String english) {
      this.french = french;
      this.english = english;
    }

    private Wording said(Optional<LocalDate> day) {
      return Wording.of(french, english)
          .then(day.map(on -> say(" le ", " on ").then(Words.day(on))).orElse(Wording.NONE));
    }

    static Standing of(RightsOpening right, Sheet sheet) {
      boolean obtained = right.obtainedOn().filter(sheet::isPast).isPresent();
      boolean refused = right.refusedOn().filter(sheet::isPast).isPresent();
      if (obtained && refused) {
        return right.refusedOn().get().isAfter(right.obtainedOn().get()) ? REFUSED : OBTAINED;
      }
      if (obtained || refused) {
        return obtained ? OBTAINED : REFUSED;
      }
      boolean unheard = right.requestedOn().isPresent()
          || (right.obtainedOn().isEmpty() && right.refusedOn().isEmpty());
      return unheard && right.requestedOn().map(sheet::isPast).orElse(true) ? REQUESTED : LATER;
    }

    private Optional<LocalDate> day(RightsOpening right) {
      return switch (this) {
        case OBTAINED -> right.obtainedOn();
        case REFUSED -> right.refusedOn();
        case REQUESTED, LATER -> right.requestedOn();
      };
    }
  }

  private static void steps(Draft draft, Sheet sheet) {
    Draft.Rows rows = draft.table(
        say("Démarches", "Procedures"),
        say("Démarche", "Procedure"),
        say("État", "Status"),
        say("Commencée le", "Begun on"),
        say("Organisme", "Organisation"));
    for (Step step : sheet.dossier().steps()) {
      if (isNeeded(sheet, step.right()) && step.startedOn().map(sheet::isPast).orElse(true)) {
        rows.row(
            title(sheet, step),
            Draft.said(step.statuses().at(sheet.date()), Words::code),
            step.startedOn().map(Words::day).orElse(Wording.NONE),
            step.organisation().map(Wording::same).orElse(Wording.NONE));
      }
    }
    rows.close();
  }

  /** The words of a step may say more than its kind, so only the person reads them. */
  private static Wording title(Sheet sheet, Step step) {
    Optional<String> title = sheet.reader().isPerson() ? step.title() : Optional.empty();
    Wording right = Words.code(step.right());
    return title.map(words -> right.then(Words.COLON).then(words)).orElse(right);
  }

  /** Writes what is still open among rights and steps. */
  static void remaining(Draft.Rows rows, Sheet sheet) {
    for (Step step : sheet.dossier().steps()) {
      if (isNeeded(sheet, step.right())
          && step.startedOn().map(sheet::isPast).orElse(true)
          && isOpen(step.statuses().at(sheet.date()).known())) {
        rows.row(
            title(sheet, step),
            say("démarche", "procedure"),
            Draft.said(step.statuses().at(sheet.date()), Words::code),
            Wording.NONE);
      }
    }
    for (RightsOpening right : sheet.dossier().rightsOpenings()) {
      if (isNeeded(sheet, right.right()) && Standing.of(right, sheet) == Standing.REQUESTED) {
        rows.row(
            Words.code(right.right()),
            say("droit", "right"),
            Standing.REQUESTED.said(right.requestedOn()),
            Wording.NONE);
      }
    }
  }

  private static boolean isOpen(Optional<Code<StepStatus>> status) {
    return status
        .flatMap(Code::concept)
        .map(concept -> !concept.mapping("terminal").contains("oui"))
        .orElse(true);
  }
}
