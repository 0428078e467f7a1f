package org.allervers.core.mano;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.allervers.core.Compartment;

/** To which compartment a key of a person's record belongs. */
final class FieldPlaces {

  /** Beginnings of words, without accents. Too many rather than too few: a field of the social file is read by more people. */
  private static final Pattern HEALTH = Pattern.compile(
      "sante|medic|medec|maladi|patholog|traitement|therap|hospital|clinique|infirm|chirurg|diagnos|symptom|antecedent"
          + "|handi|vulnerab|psych|addict|alcool|drogue|toxico|consomm|produit|substitu|seringue|suicid"
          + "|grossesse|enceinte|gyneco|obstet|contracep|sexu|depist|infecti|virus|hepatit|tubercul|cancer"
          + "|vaccin|allerg|douleur|blessure|plaie|ordonnance|pharmac|couverture|mutuelle|mdph"
          + "|\\b(soin|psy|dent|cure|post.?cure|sevrage|rdr|vih|vhc|vhb|ist|ivg|ald|tso|ame|puma|css|csapa|caarud)");

  private static final Pattern SOCIAL = Pattern.compile(
      "social|\\brue\\b|maraude|campement|squat|lieux? de vie|logement|heberge|habitat|domicili|administ|juridi|justice"
          + "|\\bdroit|emploi|travail|\\bformation|ressource|revenu|budget|famil|proche|scolar|enfant|animaux|langue|papiers"
          + "|sejour|asile|loisir|contact|alimenta|hygiene");

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
   * Returns the compartment of a key. A field that an organisation added is social if something says so, and nothing speaks of
   * health: neither its own label nor any section that holds it. All else, and a key that the dictionary does not hold, is kept
   * with health: too close rather than too open.
   */
  static Compartment compartment(String key, ManoOrganisation organisation) {
    Optional<PersonField> own = PersonFields.find(key);
    if (own.isPresent()) {
      return own.get().compartment();
    }
    if (SHARED.contains(key)) {
      return Compartment.COORDINATION;
    }
    return organisation.isSocial(key) ? Compartment.SOCIAL : Compartment.HEALTH;
  }

  /** Returns the keys of the fields that are social wherever they stand. */
  static Set<String> social(List<ManoGroup<ManoField>> sections) {
    Set<String> social = new HashSet<>();
    Set<String> others = new HashSet<>();
    for (ManoGroup<ManoField> section : sections) {
      boolean isSocial = isSocial(section);
      for (ManoField field : section.members()) {
        boolean isPlain = !field.isForHealthProfessionals() && !says(HEALTH, field.label());
        (isSocial && isPlain ? social : others).add(field.name());
      }
    }
    social.removeAll(others);
    return Set.copyOf(social);
  }

  /** Told by the heading, or by the fields of Mano's own that stand in the section. */
  private static boolean isSocial(ManoGroup<ManoField> section) {
    return !says(HEALTH, section.title())
        && !holds(section, Compartment.HEALTH)
        && (says(SOCIAL, section.title()) || holds(section, Compartment.SOCIAL));
  }

  private static boolean holds(ManoGroup<ManoField> section, Compartment compartment) {
    return section.members().stream()
        .map(field -> PersonFields.find(field.name()))
        .flatMap(Optional::stream)
        .anyMatch(own -> own.compartment() == compartment);
  }

  private static boolean says(Pattern words, String text) {
    String plain = MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
    return words.matcher(plain).find();
  }
}
