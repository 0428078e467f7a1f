package org.allervers.core.document;

import static org.allervers.core.document.Words.say;

import java.util.List;
import java.util.Optional;
import org.allervers.core.answer.Answer;
import org.allervers.core.identity.Contact;
import org.allervers.core.identity.Identity;
import org.allervers.core.identity.InsIdentity;
import org.allervers.core.identity.InsStatus;

/** Who the person is, as far as the reader needs to know. */
final class IdentityParts {

  private static final Wording NO_NAME = say("Personne sans nom enregistré", "No name recorded");

  private IdentityParts() {}

  /** Returns the name or the pseudonym in use. */
  static Wording name(Identity identity) {
    String name = String.join(
            " ",
            identity.givenName().known().orElse("").strip(),
            identity.familyName().known().orElse("").strip())
        .strip();
    return Characters.clean(name).isEmpty() ? NO_NAME : Wording.same(name);
  }

  static Optional<Document.Section> identity(Sheet sheet) {
    Draft draft = new Draft(DocumentPart.IDENTITY);
    Identity identity = sheet.dossier().identity();
    Reader reader = sheet.reader();
    draft.line(say("Nom ou pseudonyme", "Name or pseudonym"), identity.familyName(), Wording::same);
    draft.line(say("Prénom", "Given name"), identity.givenName(), Wording::same);
    draft.line(
        say("Autres noms", "Other names"),
        reader.isHolder() ? Wording.NONE : texts(identity.otherNames()));
    draft.line(say("Date de naissance", "Date of birth"), identity.birthDate(), Words::date);
    if (reader.isPersonOrHealth()) {
      draft.line(say("Genre", "Gender"), identity.gender(), Words::code);
      identity.ins().ifPresent(ins -> ins(draft, ins));
    }
    if (!reader.isHolder()) {
      draft.line(
          say("Langues parlées", "Languages spoken"),
          Wording.joined(
              ", ", identity.languages().stream().map(Words::language).toList()));
      draft.line(
          say("Téléphone", "Telephone"),
          texts(identity.phones().stream().map(phone -> phone.number()).toList()));
      draft.line(say("Courriel", "E-mail"), identity.email(), Wording::same);
    }
    if (reader.isPerson()) {
      contacts(draft, identity.contacts());
    }
    return draft.section();
  }

  /** The matricule may circulate only when the identity is qualified. */
  private static void ins(Draft draft, InsIdentity ins) {
    if (!ins.status().known().filter(InsStatus.of("QUAL")::equals).isPresent()) {
      return;
    }
    draft.line(say("Nom de naissance", "Name at birth"), ins.birthName(), Wording::same);
    draft.line(
        say("Prénoms de naissance", "Given names at birth"), ins.birthGivenNames(), Wording::same);
    draft.line(
        say("Matricule INS (identité qualifiée)", "National health identity number (qualified)"),
        ins.matricule(),
        Wording::same);
  }

  private static void contacts(Draft draft, List<Contact> contacts) {
    Draft.Rows rows = draft.table(
        say("Personnes à joindre", "People to reach"),
        say("Nom", "Name"),
        say("Lien", "Relationship"),
        say("Téléphone", "Telephone"));
    for (Contact contact : contacts) {
      rows.row(
          Draft.said(contact.name(), Wording::same),
          Draft.said(contact.relationship(), Words::code),
          Draft.said(known(contact.phone()), Wording::same));
    }
    rows.close();
  }

  /** An answer without a value is of no use in a list of people. */
  static <T> Answer<T> known(Answer<T> answer) {
    return answer.isKnown() ? answer : Answer.notRecorded();
  }

  static Wording texts(List<String> texts) {
    return Wording.joined(", ", texts.stream().map(Wording::same).toList());
  }
}
