package org.allervers.core.mano;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.allervers.core.Compartment;

/** To which compartment a key of a person's record belongs. */
final class FieldPlaces {

  private static final Pattern HEALTH = Pattern.compile("sante|medica|soin");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** What says who wrote and when, and who works with the person. */
  private static final Set<String> SHARED = Set.of(
      "_id",
      "organisation",
      "createdAt",
      "updatedAt",
      "deletedAt",
      "merge",
      "userName",
      "outOfTeamsInformations");

  private FieldPlaces() {}

  /**
   * Returns the compartment of a key. A section about health is told by its heading; a key that the dictionary does not hold may
   * have been one of health, and is kept with health: too close rather than too open.
   */
  static Compartment compartment(String key, ManoOrganisation organisation) {
    Optional<PersonField> own = PersonFields.find(key);
    if (own.isPresent()) {
      return own.get().compartment();
    }
    if (SHARED.contains(key)) {
      return Compartment.COORDINATION;
    }
    for (ManoGroup<ManoField> section : organisation.personSections()) {
      for (ManoField field : section.members()) {
        if (field.name().equals(key)) {
          return field.isForHealthProfessionals() || isOfHealth(section.title())
              ? Compartment.HEALTH
              : Compartment.SOCIAL;
        }
      }
    }
    return Compartment.HEALTH;
  }

  private static boolean isOfHealth(String title) {
    String plain = MARKS
        .matcher(Normalizer.normalize(title, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
    return HEALTH.matcher(plain).find();
  }
}
