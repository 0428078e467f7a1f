package org.allervers.core.document;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.code.Code;
import org.allervers.core.consent.DataCategory;
import org.allervers.core.coordination.RecipientCategory;
import org.allervers.core.coordination.SharedExtract;
import org.allervers.core.rules.consent.PermissionDuty;
import org.allervers.core.rules.consent.Recipient;

/** Whom a document is for, and what they may read of this dossier on this day. */
final class Reader {

  private enum Kind {
    PERSON,
    HOLDER,
    HEALTH,
    OTHER
  }

  /** What a holder of parental authority may read: not where the minor lives, nor whom they see. */
  private static final Set<DocumentPart> OF_HOLDER = EnumSet.of(
      DocumentPart.IDENTITY,
      DocumentPart.ACCOMPANIMENT,
      DocumentPart.REASON,
      DocumentPart.ALLERGIES,
      DocumentPart.ANTECEDENTS,
      DocumentPart.TREATMENTS,
      DocumentPart.VACCINATIONS,
      DocumentPart.MEASUREMENTS,
      DocumentPart.MEDICAL_FOLLOW_UP,
      DocumentPart.ACTS,
      DocumentPart.REFERRALS,
      DocumentPart.EXIT);

  private final Kind kind;
  private final Optional<Recipient> recipient;
  private final Secrets secrets;
  private final boolean seesSecrets;
  private final Dossier dossier;
  private final Asking asking;

  private Reader(
      Dossier dossier,
      Kind kind,
      Optional<Recipient> recipient,
      Secrets secrets,
      boolean seesSecrets,
      Asking asking) {
    this.dossier = dossier;
    this.kind = kind;
    this.recipient = recipient;
    this.secrets = secrets;
    this.seesSecrets = seesSecrets;
    this.asking = asking;
  }

  /** Returns the reader to whom the team, or the person who carries the document, gives it. */
  static Reader of(Dossier dossier, LocalDate date, Recipient recipient, Asking asking) {
    Kind kind = recipient.isThePerson()
        ? Kind.PERSON
        : recipient.category().is("PROFESSIONNELS_SANTE") ? Kind.HEALTH : Kind.OTHER;
    boolean seesSecrets =
        kind == Kind.PERSON || (kind == Kind.HEALTH && asking.isAgreedByThePerson());
    return new Reader(
        dossier, kind, Optional.of(recipient), Secrets.of(dossier, date), seesSecrets, asking);
  }

  /** Returns a holder of parental authority, or empty if nobody holds it over this person on that day. */
  static Optional<Reader> holder(Dossier dossier, LocalDate date) {
    Secrets secrets = Secrets.of(dossier, date);
    return secrets.isUnderAuthority()
        ? Optional.of(
            new Reader(dossier, Kind.HOLDER, Optional.empty(), secrets, false, Asking.nobody()))
        : Optional.empty();
  }

  /** Returns why the items of a compartment are left out, or empty if the reader may see them. */
  Optional<Omission.Reason> withheld(Compartment compartment) {
    boolean health = compartment == Compartment.HEALTH;
    if ((kind == Kind.OTHER && health)
        || (kind == Kind.HOLDER && compartment == Compartment.SOCIAL)) {
      return Optional.of(Omission.Reason.NOT_ENTITLED);
    }
    if (health && !seesSecrets && secrets.isHealthKept()) {
      return Optional.of(Omission.Reason.SECRET_OF_MINOR);
    }
    return dossier.holds(compartment)
        ? asking.withheld(category(compartment))
        : Optional.of(Omission.Reason.COMPARTMENT_NOT_HELD);
  }

  /** Returns why a part is left out whole, or empty if the reader may read of it. */
  Optional<Omission.Reason> withheld(DocumentPart part) {
    if (kind == Kind.HOLDER && !OF_HOLDER.contains(part)) {
      return Optional.of(Omission.Reason.NOT_ENTITLED);
    }
    if (part == DocumentPart.TEAM_NOTES && !isOfTeam() && kind != Kind.PERSON) {
      return Optional.of(Omission.Reason.NOT_ENTITLED);
    }
    if (part == DocumentPart.SOCIAL_NOTES && kind == Kind.HEALTH) {
      return Optional.of(Omission.Reason.NOT_ENTITLED);
    }
    if (part == DocumentPart.ACTS || part == DocumentPart.REFERRALS) {
      return asking.withheld(DataCategory.of("ACTIVITE"));
    }
    if (part.isMixed()) {
      return asking.withheld(category(Compartment.COORDINATION));
    }
    Optional<Omission.Reason> withheld = withheld(part.compartment());
    // An extract is kept with the coordination, and is about health.
    return withheld.isEmpty() && part == DocumentPart.SHARED_EXTRACTS
        ? asking.withheld(category(Compartment.HEALTH))
        : withheld;
  }

  private static Code<DataCategory> category(Compartment compartment) {
    return DataCategory.of(
        switch (compartment) {
          case IDENTITY -> "IDENTITE";
          case SOCIAL -> "SOCIAL";
          case HEALTH -> "SANTE";
          case COORDINATION -> "COORDINATION";
        });
  }

  /** Returns what has to be done besides, as the permissions say. */
  List<PermissionDuty> duties() {
    return asking.duties();
  }

  /** Returns whether what a minor keeps from holders of parental authority may be shown. */
  boolean seesSecrets() {
    return seesSecrets;
  }

  /** Returns what a minor keeps from holders of parental authority. */
  Secrets secrets() {
    return secrets;
  }

  boolean isPerson() {
    return kind == Kind.PERSON;
  }

  boolean isHolder() {
    return kind == Kind.HOLDER;
  }

  boolean isHealth() {
    return kind == Kind.HEALTH;
  }

  boolean isPersonOrHealth() {
    return kind == Kind.PERSON || kind == Kind.HEALTH;
  }

  private boolean isOfTeam() {
    return recipient.filter(Recipient::isSameTeam).isPresent();
  }

  /** Returns whether an item was pushed to this reader: to their category or a wider one, and by name if it has names. */
  boolean isAddressedBy(SharedExtract extract) {
    if (kind == Kind.PERSON) {
      return true;
    }
    // Who reads the health file reads there what others get in extracts.
    if (kind == Kind.HEALTH || recipient.isEmpty()) {
      return false;
    }
    if (!extract.recipients().isEmpty()) {
      Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
      extract.recipients().forEach(name -> names.add(name.strip()));
      return recipient.get().name().filter(name -> names.contains(name.strip())).isPresent();
    }
    Optional<Code<RecipientCategory>> category = Optional.of(recipient.get().category());
    while (category.isPresent()) {
      if (extract.recipientCategories().contains(category.get())) {
        return true;
      }
      category = category
          .get()
          .concept()
          .flatMap(concept -> concept.parent())
          .map(RecipientCategory.list()::read);
    }
    // To nobody in particular: the team.
    return extract.recipientCategories().isEmpty() && isOfTeam();
  }

  /**
   * Returns how much the document says of an item that is left out, or of a whole part. A holder reads one notice, the same
   * for all.
   */
  Omission.Disclosure disclosure(Omission.Reason reason, boolean whole) {
    if (kind == Kind.PERSON) {
      return Omission.Disclosure.WITH_REASON;
    }
    return kind == Kind.HOLDER || (reason == Omission.Reason.SECRET_OF_MINOR && !whole)
        ? Omission.Disclosure.NOTHING
        : Omission.Disclosure.WITHOUT_REASON;
  }

  /** Returns the reader in words. */
  Wording said() {
    if (kind == Kind.PERSON) {
      return Wording.of("la personne elle-même", "the person");
    }
    if (recipient.isEmpty()) {
      return Wording.of("titulaire de l’autorité parentale", "holder of parental authority");
    }
    Wording what = recipient
        .get()
        .profession()
        .map(Words::code)
        .orElseGet(() -> Words.code(recipient.get().category()));
    return recipient
        .get()
        .name()
        .map(name -> Wording.same(name + "\n").then(what))
        .orElse(what);
  }
}
