package org.allervers.core.document;

import static org.allervers.core.document.Words.say;

import java.time.LocalDate;
import java.util.Optional;
import org.allervers.core.code.Code;
import org.allervers.core.coordination.TeamNote;
import org.allervers.core.dispositif.Profession;
import org.allervers.core.health.HealthNote;
import org.allervers.core.social.SocialNote;

/** The dated notes, for a caller who asks for them by kind. */
final class NoteParts {

  private NoteParts() {}

  static Optional<Document.Section> health(Sheet sheet) {
    Draft draft = new Draft(DocumentPart.HEALTH_NOTES);
    Draft.Rows rows = rows(draft);
    for (HealthNote note : sheet.dossier().health().notes()) {
      if (!sheet.isPast(note.date())) {
        continue;
      }
      if (note.isRestricted()) {
        sheet.omit(DocumentPart.HEALTH_NOTES, Omission.Reason.RESTRICTED);
      } else if (sheet.showsUnless(note.secret().orElse(false), DocumentPart.HEALTH_NOTES)) {
        row(rows, note.date(), note.text(), note.profession());
      }
    }
    rows.close();
    return draft.section();
  }

  static Optional<Document.Section> social(Sheet sheet) {
    Draft draft = new Draft(DocumentPart.SOCIAL_NOTES);
    Draft.Rows rows = rows(draft);
    for (SocialNote note : sheet.dossier().social().notes()) {
      if (sheet.isPast(note.date())) {
        row(rows, note.date(), note.text(), note.profession());
      }
    }
    rows.close();
    return draft.section();
  }

  static Optional<Document.Section> team(Sheet sheet) {
    Draft draft = new Draft(DocumentPart.TEAM_NOTES);
    Draft.Rows rows = rows(draft);
    for (TeamNote note : sheet.dossier().coordination().notes()) {
      if (sheet.isPast(note.date())) {
        row(rows, note.date(), note.text(), note.profession());
      }
    }
    rows.close();
    return draft.section();
  }

  private static Draft.Rows rows(Draft draft) {
    return draft.list(say("Date", "Date"), say("Note", "Note"), say("Écrite par", "Written by"));
  }

  private static void row(
      Draft.Rows rows, LocalDate date, String text, Optional<Code<Profession>> profession) {
    rows.row(Words.day(date), Wording.same(text), profession.map(Words::code).orElse(Wording.NONE));
  }
}
