package org.allervers.core.rules.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.code.Code;
import org.allervers.core.consent.ConsentEvent;
import org.allervers.core.consent.ConsentScope;
import org.allervers.core.consent.ConsentType;
import org.allervers.core.consent.Consents;
import org.allervers.core.consent.DataCategory;
import org.allervers.core.consent.Handover;
import org.allervers.core.consent.OppositionKind;
import org.allervers.core.consent.RightsRequest;
import org.allervers.core.coordination.RecipientCategory;
import org.allervers.core.coordination.SharingPurpose;
import org.allervers.core.dispositif.Profession;

/**
 * The four questions that a program asks before it writes, shares, exports or counts. The answer is a reasoned
 * {@link Permission}, never a bare yes or no. Nothing is prevented: the host decides, an emergency for a life overrides, and
 * an act already done may always be recorded.
 *
 * <pre>{@code
 * Permission permission = Permissions.mayShare(dossier,
 *     Sharing.of(List.of(DataCategory.of("SANTE")), Recipient.outside(RecipientCategory.of("PROFESSIONNELS_SANTE"), name))
 *         .forPurpose(SharingPurpose.of("ORIENTATION")),
 *     day);
 * }</pre>
 *
 * <p>Everything dated after the day of the question is left aside. What a parent may see of a minor's file is another
 * question, which the rules on minors answer.
 *
 * @terme avis avant écriture, partage, export, comptage
 * @source Code de la santé publique, art. L. 1110-4, L. 1110-12, R. 1110-1 à R. 1110-3 et D. 1110-3-1; Règlement (UE)
 *     2016/679, art. 18 et 21
 */
public final class Permissions {

  private static final Code<ConsentType> TRANSMISSION = ConsentType.of("ORIENTATION");
  private static final Code<ConsentType> SIAO_TRANSMISSION = ConsentType.of("SI_SIAO");
  private static final Code<RecipientCategory> OTHER_PROFESSIONALS =
      RecipientCategory.of("AUTRES_PROFESSIONNELS");

  /**
   * How a service counts somebody who opposes statistical use.
   *
   * @terme comptage d'une personne opposée
   */
  public enum OpposedCounting {
    /** As one head in the totals, without any characteristic. */
    HEAD_COUNT,
    /** Not at all. */
    LEFT_OUT
  }

  private Permissions() {}

  /** Returns whether data of a category may be written about the person, in ordinary circumstances. */
  public static Permission mayWrite(Dossier dossier, Code<DataCategory> what, LocalDate asOf) {
    return mayWrite(dossier, what, Circumstance.ORDINARY, asOf);
  }

  /** Returns whether data of a category may be written about the person. */
  public static Permission mayWrite(
      Dossier dossier, Code<DataCategory> what, Circumstance circumstance, LocalDate asOf) {
    if (circumstance == Circumstance.VITAL_EMERGENCY) {
      return Permission.of(
          PermissionReason.VITAL_EMERGENCY,
          PermissionDuty.INFORM_LATER,
          PermissionDuty.MENTION_IN_FILE);
    }
    if (!holds(dossier, List.of(what))) {
      return Permission.of(PermissionReason.COPY_INCOMPLETE);
    }
    ConsentStatus status = ConsentStatus.of(dossier.consents(), asOf);
    ConsentScope asked = ConsentScope.builder().addDataCategory(what).build();
    if (status.opposedSince(OppositionKind.COLLECTE, asked).isPresent()) {
      return Permission.of(PermissionReason.COLLECTION_OPPOSED);
    }
    ConsentStanding file = status.of(ConsentStatus.FILE, asked);
    if (file.answer() == ConsentAnswer.REFUSED) {
      return Permission.of(PermissionReason.FILE_REFUSED);
    }
    if (file.answer() == ConsentAnswer.WITHDRAWN) {
      return Permission.of(PermissionReason.FILE_WITHDRAWN);
    }
    if (isRestricted(dossier.consents(), List.of(what), asOf)) {
      return Permission.of(PermissionReason.PROCESSING_RESTRICTED);
    }
    if (file.isGiven()) {
      return Permission.of(PermissionReason.FILE_AGREED);
    }
    return file.answer() == ConsentAnswer.IMPOSSIBLE
            || circumstance == Circumstance.PERSON_CANNOT_BE_INFORMED
        ? Permission.of(
            PermissionReason.FILE_PROVISIONAL,
            PermissionDuty.ASK_AGAIN,
            PermissionDuty.MENTION_IN_FILE)
        : Permission.of(PermissionReason.FILE_NOT_AGREED);
  }

  /** Returns whether data of one category may be shared, in ordinary circumstances. */
  public static Permission mayShare(
      Dossier dossier,
      Code<DataCategory> what,
      Recipient recipient,
      Code<SharingPurpose> purpose,
      LocalDate asOf) {
    return mayShare(dossier, Sharing.of(List.of(what), recipient).forPurpose(purpose), asOf);
  }

  /** Returns whether something may be exchanged or shared. */
  public static Permission mayShare(Dossier dossier, Sharing sharing, LocalDate asOf) {
    if (sharing.circumstance() == Circumstance.VITAL_EMERGENCY
        && !sharing.recipient().isThePerson()) {
      return Permission.of(
          PermissionReason.VITAL_EMERGENCY,
          PermissionDuty.STRICTLY_NECESSARY,
          PermissionDuty.RECORD_SHARING,
          PermissionDuty.INFORM_LATER,
          PermissionDuty.MENTION_IN_FILE);
    }
    if (!holds(dossier, sharing.what())) {
      return Permission.of(PermissionReason.COPY_INCOMPLETE);
    }
    if (sharing.recipient().isThePerson()) {
      return Permission.of(PermissionReason.OWN_FILE, PermissionDuty.FILTER_THIRD_PARTIES);
    }
    if (isReportToAuthorities(sharing)) {
      return Permission.of(
          PermissionReason.REPORT_TO_AUTHORITIES,
          PermissionDuty.CHECK_CONDITIONS,
          PermissionDuty.STRICTLY_NECESSARY,
          PermissionDuty.MENTION_IN_FILE);
    }
    ConsentStatus status = ConsentStatus.of(dossier.consents(), asOf);
    ConsentScope scope = sharing.scope();
    Optional<PermissionReason> no = refusal(dossier.consents(), status, scope, asOf);
    if (no.isPresent()) {
      return Permission.of(no.get());
    }
    return sharing.recipient().isSameTeam()
        ? withinTeam(dossier.consents(), sharing, asOf)
        : outside(status, sharing, scope);
  }

  /**
   * Returns whether a nominative copy may leave: to the person, or to somebody else on the conditions of a sharing. What
   * leaves for reports is made of protected tables and never passes here.
   */
  public static Permission mayExport(
      Dossier dossier, Collection<Code<DataCategory>> what, Recipient recipient, LocalDate asOf) {
    return mayShare(dossier, Sharing.of(what, recipient), asOf);
  }

  /** Returns whether the person may be counted with their characteristics; somebody opposed counts as one head. */
  public static Permission mayCount(Dossier dossier, LocalDate asOf) {
    return mayCount(dossier, OpposedCounting.HEAD_COUNT, asOf);
  }

  /** Returns whether the person may be counted with their characteristics. */
  public static Permission mayCount(Dossier dossier, OpposedCounting opposed, LocalDate asOf) {
    if (!dossier.holds(Compartment.COORDINATION)) {
      return Permission.of(PermissionReason.COPY_INCOMPLETE);
    }
    ConsentStatus status = ConsentStatus.of(dossier.consents(), asOf);
    ConsentAnswer file = status.file().answer();
    if (status.opposedSince(OppositionKind.STATISTIQUES).isPresent()
        || status.opposedSince(OppositionKind.COLLECTE).isPresent()
        || file == ConsentAnswer.REFUSED
        || file == ConsentAnswer.WITHDRAWN) {
      return Permission.of(
          opposed == OpposedCounting.HEAD_COUNT
              ? PermissionReason.HEAD_COUNT_ONLY
              : PermissionReason.LEFT_OUT_OF_STATISTICS);
    }
    return Permission.of(
        isRestricted(dossier.consents(), List.of(), asOf)
            ? PermissionReason.PROCESSING_RESTRICTED
            : PermissionReason.STATISTICS_NOT_OPPOSED);
  }

  private static Optional<PermissionReason> refusal(
      Consents consents, ConsentStatus status, ConsentScope scope, LocalDate asOf) {
    ConsentScope data =
        ConsentScope.builder().dataCategories(scope.dataCategories()).build();
    ConsentAnswer file = status.of(ConsentStatus.FILE, data).answer();
    if (status.opposedSince(OppositionKind.COLLECTE, data).isPresent()
        || file == ConsentAnswer.REFUSED
        || file == ConsentAnswer.WITHDRAWN) {
      return Optional.of(PermissionReason.USE_OPPOSED);
    }
    if (status.opposedSince(OppositionKind.PARTAGE, scope).isPresent()) {
      return Optional.of(PermissionReason.SHARING_OPPOSED);
    }
    if (status.opposedSince(OppositionKind.ECHANGE, scope).isPresent()) {
      return Optional.of(PermissionReason.EXCHANGE_OPPOSED);
    }
    return isRestricted(consents, scope.dataCategories(), asOf)
        ? Optional.of(PermissionReason.PROCESSING_RESTRICTED)
        : Optional.empty();
  }

  private static Permission withinTeam(Consents consents, Sharing sharing, LocalDate asOf) {
    Code<Profession> profession = sharing.recipient().profession().orElseThrow();
    AccessProfile profile = AccessProfile.of(profession);
    boolean health = touchesHealth(sharing.what());
    if (profile == AccessProfile.SUPPORT) {
      return AccessProfile.isOfSecondCategory(profession) && isOnlyPractical(sharing.what())
          ? Permission.of(PermissionReason.TEAM_MINIMUM, PermissionDuty.STRICTLY_NECESSARY)
          : Permission.of(PermissionReason.RECIPIENT_NOT_ENTITLED);
    }
    if (profile == AccessProfile.MANAGEMENT && health) {
      return Permission.of(PermissionReason.RECIPIENT_NOT_ENTITLED);
    }
    List<PermissionDuty> duties = new ArrayList<>();
    boolean extract = health && profile != AccessProfile.HEALTH_PROFESSIONAL;
    if (extract) {
      duties.add(PermissionDuty.EXTRACT_ONLY);
    }
    duties.add(PermissionDuty.STRICTLY_NECESSARY);
    boolean informed = isInformed(consents, asOf);
    if (isAcrossCategories(sharing, profile)) {
      duties.add(PermissionDuty.RECORD_SHARING);
      if (!informed && sharing.circumstance() == Circumstance.ORDINARY) {
        return Permission.of(PermissionReason.TEAM_NOT_INFORMED);
      }
      if (!informed) {
        duties.add(PermissionDuty.INFORM_LATER);
        duties.add(PermissionDuty.MENTION_IN_FILE);
        return new Permission(PermissionReason.TEAM_INFORM_LATER, duties);
      }
    } else if (!informed) {
      duties.add(PermissionDuty.INFORM_LATER);
    }
    return new Permission(
        extract ? PermissionReason.HEALTH_EXTRACT : PermissionReason.SAME_TEAM, duties);
  }

  private static Permission outside(ConsentStatus status, Sharing sharing, ConsentScope scope) {
    if (!isProfessional(sharing.recipient().category())
        && touchesHealth(sharing.what())
        && !sharing.recipient().category().is("PROCHES")) {
      return Permission.of(PermissionReason.RECIPIENT_NOT_ENTITLED);
    }
    ConsentStanding consent = status.of(type(sharing), scope);
    return switch (consent.answer()) {
      case GIVEN -> agreed(consent);
      case REFUSED -> Permission.of(PermissionReason.SHARING_REFUSED);
      case WITHDRAWN -> Permission.of(PermissionReason.SHARING_WITHDRAWN);
      case IMPOSSIBLE, EXPIRED, NOT_YET, NOT_VALID, NEVER_ASKED, UNCLEAR ->
        Permission.of(PermissionReason.SHARING_NOT_AGREED);
    };
  }

  private static Permission agreed(ConsentStanding consent) {
    boolean attested = consent.event().flatMap(ConsentEvent::supportHandedOver).orElse(false);
    return attested
        ? Permission.of(
            PermissionReason.SHARING_AGREED,
            PermissionDuty.STRICTLY_NECESSARY,
            PermissionDuty.SECURE_EXCHANGE,
            PermissionDuty.RECORD_SHARING)
        : Permission.of(
            PermissionReason.SHARING_AGREED_NOT_ATTESTED,
            PermissionDuty.HAND_OVER_SUPPORT,
            PermissionDuty.STRICTLY_NECESSARY,
            PermissionDuty.SECURE_EXCHANGE,
            PermissionDuty.RECORD_SHARING);
  }

  private static Code<ConsentType> type(Sharing sharing) {
    if (sharing.recipient().category().is("SIAO")) {
      return SIAO_TRANSMISSION;
    }
    return sharing.recipient().name().isPresent() ? TRANSMISSION : ConsentStatus.SHARING;
  }

  private static boolean isProfessional(Code<RecipientCategory> category) {
    return category.is("PROFESSIONNELS_SANTE") || Scopes.isWithin(category, OTHER_PROFESSIONALS);
  }

  private static boolean isReportToAuthorities(Sharing sharing) {
    return !sharing.recipient().isSameTeam()
        && sharing.recipient().category().is("AUTORITES")
        && sharing.purpose().isPresent()
        && sharing.purpose().get().is("PROTECTION");
  }

  /** Documents may hold anything, so they count as health. */
  private static boolean touchesHealth(List<Code<DataCategory>> what) {
    for (int i = 0; i < what.size(); i++) {
      if (what.get(i).is("SANTE") || what.get(i).is("DOCUMENTS") || what.get(i).is("TOUTES")) {
        return true;
      }
    }
    return what.isEmpty();
  }

  private static boolean isOnlyPractical(List<Code<DataCategory>> what) {
    for (int i = 0; i < what.size(); i++) {
      if (!what.get(i).is("IDENTITE") && !what.get(i).is("COORDINATION")) {
        return false;
      }
    }
    return !what.isEmpty();
  }

  private static boolean isAcrossCategories(Sharing sharing, AccessProfile receiving) {
    boolean toHealth = receiving == AccessProfile.HEALTH_PROFESSIONAL;
    if (sharing.sender().isPresent()) {
      return AccessProfile.isHealthProfession(sharing.sender().get()) != toHealth;
    }
    if (toHealth) {
      for (int i = 0; i < sharing.what().size(); i++) {
        if (sharing.what().get(i).is("SOCIAL")) {
          return true;
        }
      }
      return false;
    }
    return touchesHealth(sharing.what());
  }

  /** Returns whether something recorded shows that the person was told, on the day or before. */
  static boolean isInformed(Consents consents, LocalDate asOf) {
    for (int i = 0; i < consents.information().size(); i++) {
      if (!consents.information().get(i).date().isAfter(asOf)) {
        return true;
      }
    }
    for (int i = 0; i < consents.events().size(); i++) {
      ConsentEvent event = consents.events().get(i);
      if (!event.date().isAfter(asOf)
          && ((event.information().isPresent()
                  && !event.information().get().date().isAfter(asOf))
              || event.supportHandedOver().orElse(false))) {
        return true;
      }
    }
    for (int i = 0; i < consents.handovers().size(); i++) {
      Handover handover = consents.handovers().get(i);
      if (handover.kind().is("NOTICE_DONNEES")
          && handover.date().isPresent()
          && !handover.date().get().isAfter(asOf)
          && handover.outcome().isPresent()
          && (handover.outcome().get().is("REMIS") || handover.outcome().get().is("EXPLIQUE"))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a request of the person restricts processing of some of these data on that day; none means all. */
  static boolean isRestricted(Consents consents, List<Code<DataCategory>> what, LocalDate asOf) {
    for (int i = 0; i < consents.rightsRequests().size(); i++) {
      RightsRequest request = consents.rightsRequests().get(i);
      if (!request.receivedOn().isAfter(asOf)
          && request.restriction().isPresent()
          && request.restriction().get().contains(asOf)
          && Scopes.touchesData(request.dataCategories(), what)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(Dossier dossier, List<Code<DataCategory>> what) {
    if (!dossier.holds(Compartment.COORDINATION)) {
      return false;
    }
    boolean all = what.isEmpty();
    for (int i = 0; i < what.size(); i++) {
      Code<DataCategory> category = what.get(i);
      all |= category.is("TOUTES");
      if ((category.is("IDENTITE") && !dossier.holds(Compartment.IDENTITY))
          || (category.is("SOCIAL") && !dossier.holds(Compartment.SOCIAL))
          || (category.is("SANTE") && !dossier.holds(Compartment.HEALTH))) {
        return false;
      }
    }
    return !all
        || (dossier.holds(Compartment.IDENTITY)
            && dossier.holds(Compartment.SOCIAL)
            && dossier.holds(Compartment.HEALTH));
  }
}
