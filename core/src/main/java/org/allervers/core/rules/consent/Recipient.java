package org.allervers.core.rules.consent;

import java.util.Objects;
import java.util.Optional;
import org.allervers.core.code.Code;
import org.allervers.core.coordination.RecipientCategory;
import org.allervers.core.dispositif.Profession;
import org.jspecify.annotations.Nullable;

/**
 * Who would receive information: the person, a colleague of the same care team, or somebody outside it. This class is
 * immutable and thread-safe.
 *
 * @terme destinataire
 * @source Code de la santé publique, art. L. 1110-12 et R. 1110-2
 */
public final class Recipient {

  private static final Recipient PERSON =
      new Recipient(Relation.PERSON, RecipientCategory.of("PROCHES"), null, null);

  private enum Relation {
    PERSON,
    SAME_TEAM,
    OUTSIDE
  }

  private final Relation relation;
  private final Code<RecipientCategory> category;
  private final @Nullable Code<Profession> profession;
  private final @Nullable String name;

  private Recipient(
      Relation relation,
      Code<RecipientCategory> category,
      @Nullable Code<Profession> profession,
      @Nullable String name) {
    this.relation = relation;
    this.category = Objects.requireNonNull(category, "category");
    this.profession = profession;
    this.name = name;
  }

  /** Returns the person whose dossier it is. */
  public static Recipient thePerson() {
    return PERSON;
  }

  /**
   * Returns a colleague of the same care team: of the same service, and taking part in the care or in the actions that
   * coordinate it.
   */
  public static Recipient sameTeam(Code<Profession> profession) {
    return new Recipient(
        Relation.SAME_TEAM, AccessProfile.recipientCategory(profession), profession, null);
  }

  /** Returns somebody outside the care team, known by the category alone. */
  public static Recipient outside(Code<RecipientCategory> category) {
    return new Recipient(Relation.OUTSIDE, category, null, null);
  }

  /** Returns somebody outside the care team, by name. */
  public static Recipient outside(Code<RecipientCategory> category, String name) {
    return new Recipient(Relation.OUTSIDE, category, null, Objects.requireNonNull(name, "name"));
  }

  /** Returns whether it is the person whose dossier it is. */
  public boolean isThePerson() {
    return relation == Relation.PERSON;
  }

  /** Returns whether it is a colleague of the same care team. */
  public boolean isSameTeam() {
    return relation == Relation.SAME_TEAM;
  }

  /** Returns the category, as consents name it; meaningless for the person. */
  public Code<RecipientCategory> category() {
    return category;
  }

  /** Returns the profession of a colleague, or empty. */
  public Optional<Code<Profession>> profession() {
    return Optional.ofNullable(profession);
  }

  /** Returns the name of somebody outside, or empty. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** Returns the name of the type alone: the name is personal. */
  @Override
  public String toString() {
    return "Recipient[redacted]";
  }
}
