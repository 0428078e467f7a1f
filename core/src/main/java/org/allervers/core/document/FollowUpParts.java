package org.allervers.core.document;

import static org.allervers.core.document.Words.say;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.allervers.core.Compartment;
import org.allervers.core.code.Code;
import org.allervers.core.coordination.Partner;
import org.allervers.core.coordination.SharedExtract;
import org.allervers.core.coordination.TrustedPerson;
import org.allervers.core.referral.Referral;
import org.allervers.core.referral.ReferralOutcome;
import org.allervers.core.task.Task;

/** What goes on after: referrals, partners, appointments, and what is still open. */
final class FollowUpParts {

  /** The roles of partners that say nothing of health; a role that is not here may. */
  private static final Set<String> SOCIAL_PARTNERS = Set.of(
      "REFERENT_SOCIAL",
      "HEBERGEUR",
      "BAILLEUR",
      "DOMICILIATION",
      "MANDATAIRE",
      "AIDE_DOMICILE",
      "COORDINATION",
      "ASSOCIATION");

  private FollowUpParts() {}

  static Optional<Document.Section> referrals(Sheet sheet) {
    Draft draft = new Draft(DocumentPart.REFERRALS);
    Draft.Rows rows = draft.list(
        say("Orientation vers", "Referred to"),
        say("Proposée le", "Proposed on"),
        say("Pour", "For"),
        say("Suite donnée", "Outcome"));
    for (Referral referral : visible(sheet, DocumentPart.REFERRALS)) {
      rows.row(
          Wording.joined("\n", List.of(Words.code(referral.kind()), structure(sheet, referral))),
          Words.day(referral.proposedOn()),
          sheet.reader().isPersonOrHealth()
              ? referral.reason().map(Wording::same).orElse(Wording.NONE)
              : Wording.NONE,
          Draft.said(referral.outcomes().at(sheet.date()), Words::code));
    }
    rows.close();
    return draft.section();
  }

  private static Wording structure(Sheet sheet, Referral referral) {
    return referral
        .structureName()
        .map(Wording::same)
        .orElseGet(() -> sheet.structure(referral.structure()));
  }

  private static List<Referral> visible(Sheet sheet, DocumentPart part) {
    return sheet.dossier().referrals().stream()
        .filter(referral -> sheet.isWithin(referral.proposedOn(), referral.episode()))
        .filter(referral -> sheet.shows(referral.compartment()))
        .filter(referral -> sheet.showsUnless(sheet.reader().secrets().covers(referral), part))
        .sorted(Comparator.comparing(Referral::proposedOn).thenComparing(Referral::id))
        .toList();
  }

  static Optional<Document.Section> extracts(Sheet sheet) {
    Draft draft = new Draft(DocumentPart.SHARED_EXTRACTS);
    Draft.Rows rows =
        draft.list(say("Élément", "Item"), say("Partagé le", "Shared on"), say("Par", "By"));
    for (SharedExtract extract : sheet.dossier().coordination().sharedExtracts()) {
      boolean taken = extract.withdrawnOn().filter(sheet::isPast).isPresent();
      if (sheet.isPast(extract.date()) && !taken && sheet.reader().isAddressedBy(extract)) {
        rows.row(
            Wording.same(extract.item()),
            Words.day(extract.date()),
            extract.profession().map(Words::code).orElse(Wording.NONE));
      }
    }
    rows.close();
    return draft.section();
  }

  static Optional<Document.Section> partners(Sheet sheet) {
    Draft draft = new Draft(DocumentPart.PARTNERS);
    Draft.Rows rows = draft.table(
        say(
            "Partenaires que la personne accepte que l’on contacte",
            "Partners who may be contacted"),
        say("Nom", "Name"),
        say("Rôle", "Role"),
        say("Structure", "Facility"),
        say("Téléphone", "Telephone"));
    for (Partner partner : sheet.dossier().coordination().partners()) {
      if (partner.contactAgreed().known().orElse(false) && isNeeded(sheet.reader(), partner)) {
        rows.row(
            partner.name().known().map(Wording::same).orElse(role(partner)),
            role(partner),
            partner.structure().map(Wording::same).orElse(Wording.NONE),
            Draft.said(IdentityParts.known(partner.phone()), Wording::same));
      }
    }
    rows.close();
    if (sheet.reader().isPersonOrHealth()) {
      trustedPersons(draft, sheet);
    }
    return draft.section();
  }

  private static Wording role(Partner partner) {
    return partner.kind().map(Words::code).orElse(Wording.NONE);
  }

  private static boolean isNeeded(Reader reader, Partner partner) {
    if (reader.isPerson()) {
      return true;
    }
    return reader.isHealth()
        ? partner.kind().filter(kind -> kind.is("JUSTICE")).isEmpty()
        : partner.kind().filter(kind -> SOCIAL_PARTNERS.contains(kind.value())).isPresent();
  }

  private static void trustedPersons(Draft draft, Sheet sheet) {
    Draft.Rows rows = draft.table(
        say("Personne de confiance", "Trusted person"),
        say("Nom", "Name"),
        say("Lien", "Relationship"),
        say("Téléphone", "Telephone"));
    for (TrustedPerson person : sheet.dossier().coordination().trustedPersons()) {
      if (person.isInForce(sheet.date())) {
        rows.row(
            Wording.same(person.name()),
            Draft.said(IdentityParts.known(person.relationship()), Words::code),
            Draft.said(IdentityParts.known(person.phone()), Wording::same));
      }
    }
    rows.close();
  }

  static Optional<Document.Section> appointments(Sheet sheet) {
    Draft draft = new Draft(DocumentPart.APPOINTMENTS);
    Draft.Rows rows = draft.list(
        say("Date", "Date"), say("Heure", "Time"), say("Objet", "Subject"), say("Lieu", "Place"));
    for (Task task : open(sheet)) {
      task.dueOn()
          .filter(day -> !day.isBefore(sheet.date()))
          .ifPresent(day -> rows.row(
              Words.day(day),
              task.dueAt().map(Words::time).orElse(Wording.NONE),
              subject(task),
              sheet.structure(task.structure())));
    }
    rows.close();
    return draft.section();
  }

  private static Wording subject(Task task) {
    return task.title().map(Wording::same).orElseGet(() -> Words.codes(task.categories()));
  }

  private static List<Task> open(Sheet sheet) {
    return sheet.dossier().tasks().stream()
        .filter(task -> task.status()
            .filter(status -> status.is("FAITE") || status.is("ANNULEE"))
            .isEmpty())
        .filter(task -> task.doneOn().filter(sheet::isPast).isEmpty())
        .filter(task -> sheet.shows(task.compartment()))
        .sorted(Comparator.comparing((Task task) -> task.dueOn().orElse(LocalDate.MAX))
            .thenComparing(task -> task.dueAt().orElse(LocalTime.MAX))
            .thenComparing(Task::id))
        .toList();
  }

  static Optional<Document.Section> remaining(Sheet sheet) {
    Draft draft = new Draft(DocumentPart.REMAINING);
    Draft.Rows rows = draft.list(
        say("À faire", "To do"),
        say("Nature", "Kind"),
        say("Situation", "Status"),
        say("Prévu le", "Planned on"));
    for (Task task : open(sheet)) {
      if (task.dueOn().map(day -> day.isBefore(sheet.date())).orElse(true)) {
        rows.row(
            subject(task),
            say("tâche", "task"),
            task.status().map(Words::code).orElse(Wording.NONE),
            task.dueOn().map(Words::day).orElse(Wording.NONE));
      }
    }
    for (Referral referral : visible(sheet, DocumentPart.REMAINING)) {
      Optional<Code<ReferralOutcome>> outcome =
          referral.outcomes().at(sheet.date()).known();
      boolean closed = outcome
          .flatMap(Code::concept)
          .filter(concept -> concept.mapping("terminale").contains("oui"))
          .isPresent();
      if (!closed) {
        rows.row(
            Words.code(referral.kind()),
            say("orientation", "referral"),
            outcome.map(Words::code).orElse(Words.NOT_RECORDED),
            Wording.NONE);
      }
    }
    if (sheet.shows(Compartment.SOCIAL)) {
      SocialParts.remaining(rows, sheet);
    }
    rows.close();
    return draft.section();
  }
}
