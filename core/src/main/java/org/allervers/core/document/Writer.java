package org.allervers.core.document;

import static org.allervers.core.document.Words.say;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.allervers.core.Compartment;

/** Writes the parts that the reader may read, in the order in which they are printed. */
final class Writer {

  /** How pressing a reason of refusal is to say: what the person said comes before what the reader is. */
  private static final List<Omission.Reason> BY_WEIGHT = List.of(
      Omission.Reason.OPPOSITION,
      Omission.Reason.PROCESSING_RESTRICTED,
      Omission.Reason.NO_CONSENT,
      Omission.Reason.NOT_INFORMED,
      Omission.Reason.COMPARTMENT_NOT_HELD);

  private final Sheet sheet;
  private final Wording title;
  private final Wording footer;
  private final Optional<String> sender;
  private final Optional<String> reason;

  Writer(
      Sheet sheet,
      Wording title,
      Wording footer,
      Optional<String> sender,
      Optional<String> reason) {
    this.sheet = sheet;
    this.title = title;
    this.footer = footer;
    this.sender = sender;
    this.reason = reason;
  }

  /** Returns the document, or a refusal if the reader may read no part but the identity. */
  DocumentResult write(Collection<DocumentPart> asked, Wording addressee) {
    Set<DocumentPart> wanted = EnumSet.copyOf(asked);
    Optional<DocumentRefusal> refusal = refusal(wanted);
    if (refusal.isPresent()) {
      return new DocumentResult.Refused(refusal.get());
    }
    List<Document.Section> sections = new ArrayList<>();
    for (DocumentPart part : wanted) {
      Optional<Omission.Reason> withheld = sheet.reader().withheld(part);
      if (withheld.isPresent()) {
        sheet.omitWhole(part, withheld.get());
      } else {
        omitCompartments(part);
        section(part).ifPresent(sections::add);
      }
    }
    Document document =
        new Document(title, sheet.date(), heading(addressee), sections, sheet.omissions(), footer);
    return new DocumentResult.Built(document, sheet.reader().duties());
  }

  private Optional<DocumentRefusal> refusal(Set<DocumentPart> wanted) {
    Set<Omission.Reason> reasons = EnumSet.noneOf(Omission.Reason.class);
    for (DocumentPart part : wanted) {
      Optional<Omission.Reason> withheld = sheet.reader().withheld(part);
      if (withheld.isEmpty() && (part != DocumentPart.IDENTITY || wanted.size() == 1)) {
        return Optional.empty();
      }
      withheld.ifPresent(reasons::add);
    }
    return Optional.of(BY_WEIGHT.stream()
        .filter(reasons::contains)
        .findFirst()
        .map(DocumentRefusal::of)
        .orElse(DocumentRefusal.NOT_ENTITLED));
  }

  /** A part of several compartments says that it lacks one, whether or not there is anything in it. */
  private void omitCompartments(DocumentPart part) {
    if (part.isMixed()) {
      for (Compartment compartment :
          List.of(Compartment.SOCIAL, Compartment.HEALTH, Compartment.COORDINATION)) {
        sheet.reader().withheld(compartment).ifPresent(reason -> sheet.omitWhole(part, reason));
      }
    }
  }

  private Optional<Document.Section> section(DocumentPart part) {
    return switch (part) {
      case IDENTITY -> IdentityParts.identity(sheet);
      case ACCOMPANIMENT -> EpisodeParts.accompaniment(sheet);
      case REASON -> HealthParts.reason(sheet);
      case ALLERGIES -> HealthParts.allergies(sheet);
      case ANTECEDENTS -> HealthParts.antecedents(sheet);
      case TREATMENTS -> HealthParts.treatments(sheet);
      case VACCINATIONS -> HealthParts.vaccinations(sheet);
      case PREGNANCY -> HealthParts.pregnancy(sheet);
      case CONSUMPTIONS -> HealthParts.consumptions(sheet);
      case MEASUREMENTS -> AssessmentParts.measurements(sheet);
      case MEDICAL_FOLLOW_UP -> HealthParts.followUp(sheet);
      case SOCIAL_SITUATION -> SocialParts.situation(sheet);
      case RIGHTS -> SocialParts.rights(sheet);
      case ACTS -> EpisodeParts.acts(sheet);
      case REFERRALS -> FollowUpParts.referrals(sheet);
      case SHARED_EXTRACTS -> FollowUpParts.extracts(sheet);
      case PARTNERS -> FollowUpParts.partners(sheet);
      case EXIT -> EpisodeParts.exit(sheet);
      case APPOINTMENTS -> FollowUpParts.appointments(sheet);
      case REMAINING -> FollowUpParts.remaining(sheet);
      case HEALTH_NOTES -> NoteParts.health(sheet);
      case SOCIAL_NOTES -> NoteParts.social(sheet);
      case TEAM_NOTES -> NoteParts.team(sheet);
    };
  }

  private List<Document.Line> heading(Wording addressee) {
    List<Document.Line> heading = new ArrayList<>();
    sender.ifPresent(
        name -> heading.add(new Document.Line(say("Établi par", "From"), Wording.same(name))));
    boolean named = sheet.reader().withheld(DocumentPart.IDENTITY).isEmpty();
    heading.add(new Document.Line(
        say("Concernant", "About"),
        named
            ? IdentityParts.name(sheet.dossier().identity())
            : say("identité non incluse", "identity not included")));
    heading.add(new Document.Line(say("Destinataire", "To"), addressee));
    heading.add(new Document.Line(say("Date", "Date"), Words.day(sheet.date())));
    reason.ifPresent(
        words -> heading.add(new Document.Line(say("Objet", "Subject"), Wording.same(words))));
    return heading;
  }
}
