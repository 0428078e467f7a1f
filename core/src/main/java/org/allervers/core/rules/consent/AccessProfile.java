package org.allervers.core.rules.consent;

import java.util.Set;
import java.util.stream.Collectors;
import org.allervers.core.Compartment;
import org.allervers.core.code.Code;
import org.allervers.core.code.Concept;
import org.allervers.core.coordination.RecipientCategory;
import org.allervers.core.dispositif.Profession;

/**
 * Who may see what by default: one row per kind of colleague, one column per part of the file. A right of the role alone
 * opens nothing that is not needed for the care; a service may narrow it.
 *
 * @terme profil d'accès
 * @source Code de la santé publique, art. L. 1110-4, L. 1110-12, R. 1110-1 à R. 1110-3
 */
public enum AccessProfile {
  /** A health professional of the fourth part of the code. */
  HEALTH_PROFESSIONAL(
      Access.READ_WRITE,
      Access.READ,
      Access.READ_WRITE,
      Access.READ_WRITE,
      Access.WRITE,
      Access.IF_NAMED,
      Access.NONE),
  /** A psychologist: of the second category, with notes of their own. */
  PSYCHOLOGIST(
      Access.READ_WRITE,
      Access.READ,
      Access.OWN_NOTES,
      Access.READ_WRITE,
      Access.READ,
      Access.IF_NAMED,
      Access.NONE),
  /** A social worker, mediator, peer worker or other employee of the second category. */
  SOCIAL_TEAM(
      Access.READ_WRITE,
      Access.READ_WRITE,
      Access.BY_PUSH,
      Access.READ_WRITE,
      Access.READ,
      Access.NONE,
      Access.NONE),
  /** A volunteer, interpreter, driver, trainee, or somebody whose profession is not known. */
  SUPPORT(
      Access.MINIMUM,
      Access.NONE,
      Access.NONE,
      Access.MINIMUM,
      Access.NONE,
      Access.NONE,
      Access.NONE),
  /** Whoever runs the service. */
  MANAGEMENT(
      Access.READ, Access.READ, Access.NONE, Access.READ, Access.NONE, Access.NONE, Access.NONE),
  /** The few who keep the archive. */
  ARCHIVIST(
      Access.NONE, Access.NONE, Access.NONE, Access.NONE, Access.NONE, Access.NONE, Access.READ),
  /** Administrators of servers, agencies, and everybody else. */
  OUTSIDER(
      Access.NONE, Access.NONE, Access.NONE, Access.NONE, Access.NONE, Access.NONE, Access.NONE);

  private static final Set<String> MANAGERS = Set.of("CHEF_SERVICE", "DIRECTION", "SECRETARIAT");

  private static final Code<RecipientCategory> HEALTH_PROFESSIONALS =
      RecipientCategory.of("PROFESSIONNELS_SANTE");
  private static final Code<RecipientCategory> PSYCHOLOGISTS = RecipientCategory.of("PSYCHOLOGUES");
  private static final Code<RecipientCategory> SOCIAL_ASSISTANTS =
      RecipientCategory.of("ASSISTANTS_SOCIAUX");
  private static final Code<RecipientCategory> EMPLOYEES = RecipientCategory.of("SALARIES_ESMS");
  private static final Code<RecipientCategory> OTHERS = RecipientCategory.of("AUTRES");

  private static final Set<String> HEALTH_PROFESSIONS = mapped("sante", "oui");
  private static final Set<String> SECOND_CATEGORY = mapped("r1110-2", "2");

  private final Access identity;
  private final Access social;
  private final Access health;
  private final Access coordination;
  private final Access extract;
  private final Access restricted;
  private final Access archive;

  AccessProfile(
      Access identity,
      Access social,
      Access health,
      Access coordination,
      Access extract,
      Access restricted,
      Access archive) {
    this.identity = identity;
    this.social = social;
    this.health = health;
    this.coordination = coordination;
    this.extract = extract;
    this.restricted = restricted;
    this.archive = archive;
  }

  /** Returns the profile of a profession; of one that is not listed, {@link #SUPPORT}. */
  public static AccessProfile of(Code<Profession> profession) {
    if (isHealthProfession(profession)) {
      return HEALTH_PROFESSIONAL;
    }
    if (profession.is("PSYCHOLOGUE")) {
      return PSYCHOLOGIST;
    }
    if (MANAGERS.contains(profession.value())) {
      return MANAGEMENT;
    }
    return isOfSecondCategory(profession) && !profession.is("CHAUFFEUR") ? SOCIAL_TEAM : SUPPORT;
  }

  /** Returns what somebody of a profession may do with a compartment, by default. */
  public static Access access(Code<Profession> profession, Compartment compartment) {
    return of(profession).access(FilePart.of(compartment));
  }

  /** Returns what this profile may do with a part of the file, by default. */
  public Access access(FilePart part) {
    return switch (part) {
      case IDENTITY -> identity;
      case SOCIAL -> social;
      case HEALTH -> health;
      case COORDINATION -> coordination;
      case SHARED_EXTRACT -> extract;
      case RESTRICTED_HEALTH -> restricted;
      case ARCHIVE -> archive;
    };
  }

  /** Returns whether the profession is one of the fourth part of the code, by the list. */
  static boolean isHealthProfession(Code<Profession> profession) {
    return HEALTH_PROFESSIONS.contains(profession.value());
  }

  /** Returns whether an employee of the profession is among the other professionals of article R. 1110-2. */
  static boolean isOfSecondCategory(Code<Profession> profession) {
    return SECOND_CATEGORY.contains(profession.value());
  }

  private static Set<String> mapped(String mapping, String value) {
    return Profession.list().concepts().stream()
        .filter(concept -> concept.mapping(mapping).contains(value))
        .map(Concept::code)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns the category under which a consent would name a colleague of this profession. */
  static Code<RecipientCategory> recipientCategory(Code<Profession> profession) {
    if (isHealthProfession(profession)) {
      return HEALTH_PROFESSIONALS;
    }
    if (profession.is("PSYCHOLOGUE")) {
      return PSYCHOLOGISTS;
    }
    if (profession.is("ASSISTANT_SOCIAL")) {
      return SOCIAL_ASSISTANTS;
    }
    return isOfSecondCategory(profession) ? EMPLOYEES : OTHERS;
  }
}
