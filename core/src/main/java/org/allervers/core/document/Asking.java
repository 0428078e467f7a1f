package org.allervers.core.document;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.allervers.core.Dossier;
import org.allervers.core.code.Code;
import org.allervers.core.consent.ConsentScope;
import org.allervers.core.consent.ConsentType;
import org.allervers.core.consent.DataCategory;
import org.allervers.core.rules.consent.ConsentStatus;
import org.allervers.core.rules.consent.Permission;
import org.allervers.core.rules.consent.PermissionDuty;
import org.allervers.core.rules.consent.Permissions;
import org.allervers.core.rules.consent.Recipient;
import org.allervers.core.rules.consent.Sharing;

/** Asks the rules on consent, one category of data after the other, and keeps what they answer. */
final class Asking {

  private final Function<Code<DataCategory>, Optional<Permission>> ask;
  private final boolean agreedByThePerson;
  private final Map<Code<DataCategory>, Optional<Omission.Reason>> answers = new HashMap<>();
  private final Set<PermissionDuty> duties = new LinkedHashSet<>();

  private Asking(
      Function<Code<DataCategory>, Optional<Permission>> ask, boolean agreedByThePerson) {
    this.ask = ask;
    this.agreedByThePerson = agreedByThePerson;
  }

  /** Returns what asks nobody: parents are informed by right and not by a sharing. */
  static Asking nobody() {
    return new Asking(category -> Optional.empty(), false);
  }

  /**
   * Returns what asks whether the copy may go to the recipient of a sharing.
   *
   * @param sharing the sharing of one category
   */
  static Asking of(Dossier dossier, Function<Code<DataCategory>, Sharing> sharing, LocalDate date) {
    // Whether the copy holds a compartment is looked at elsewhere; here only what the person said
    // counts.
    Dossier words =
        Dossier.builder().id(dossier.id()).consents(dossier.consents()).build();
    return new Asking(
        category -> Optional.of(Permissions.mayShare(words, sharing.apply(category), date)),
        isByThePerson(dossier, sharing.apply(DataCategory.of("SANTE")), date));
  }

  /** What a minor keeps from holders goes no further on the word of a holder. */
  private static boolean isByThePerson(Dossier dossier, Sharing sharing, LocalDate date) {
    Recipient recipient = sharing.recipient();
    if (recipient.isThePerson() || recipient.isSameTeam()) {
      return true;
    }
    ConsentScope.Builder scope = ConsentScope.builder()
        .dataCategories(sharing.what())
        .addRecipientCategory(recipient.category());
    recipient.name().ifPresent(scope::addRecipient);
    Code<ConsentType> type =
        recipient.name().isPresent() ? ConsentType.of("ORIENTATION") : ConsentType.PARTAGE;
    return ConsentStatus.of(dossier.consents(), date)
        .of(type, scope.build())
        .event()
        .filter(event -> event.actor().map(actor -> actor.is("PERSONNE")).orElse(true))
        .isPresent();
  }

  boolean isAgreedByThePerson() {
    return agreedByThePerson;
  }

  List<PermissionDuty> duties() {
    return List.copyOf(duties);
  }

  Optional<Omission.Reason> withheld(Code<DataCategory> category) {
    return answers.computeIfAbsent(category, asked -> ask.apply(asked).flatMap(this::answer));
  }

  private Optional<Omission.Reason> answer(Permission permission) {
    return switch (permission.verdict()) {
      case ALLOWED, ALLOWED_WITH_DUTY -> {
        duties.addAll(permission.duties());
        yield Optional.empty();
      }
      case NEEDS_CONSENT, ALLOWED_ANONYMOUSLY -> Optional.of(Omission.Reason.NO_CONSENT);
      case NEEDS_INFORMATION -> Optional.of(Omission.Reason.NOT_INFORMED);
      case OPPOSED -> Optional.of(Omission.Reason.OPPOSITION);
      case RESTRICTED -> Optional.of(Omission.Reason.PROCESSING_RESTRICTED);
      case NOT_ENTITLED -> Optional.of(Omission.Reason.NOT_ENTITLED);
      case NOT_HELD -> Optional.of(Omission.Reason.COMPARTMENT_NOT_HELD);
    };
  }
}
