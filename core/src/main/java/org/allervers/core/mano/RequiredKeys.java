package org.allervers.core.mano;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The keys without which Mano's clients do not save a record. */
final class RequiredKeys {

  private static final String PERSON = "person";

  private RequiredKeys() {}

  static List<String> of(ManoTable table) {
    return switch (table) {
      case PERSON -> List.of(ItemViews.NAME);
      case ACTION -> List.of(PERSON, ItemViews.TEAMS, ItemViews.USER);
      case CONSULTATION, TREATMENT -> List.of(PERSON, ItemViews.USER);
      case MEDICAL_FILE -> List.of(PERSON);
      case COMMENT -> List.of(PERSON, ItemViews.TEAM, ItemViews.USER);
      case PASSAGE -> List.of(ItemViews.TEAM, ItemViews.USER, ItemViews.DATE);
      case RENCONTRE -> List.of(PERSON, ItemViews.TEAM, ItemViews.USER, ItemViews.DATE);
      case PERSON_PLACE -> List.of("place", PERSON, ItemViews.USER);
      default -> List.of();
    };
  }

  /** The columns that Mano keeps in clear beside the content. */
  static Set<String> columns(ManoTable table) {
    return switch (table) {
      case ACTION -> Set.of(ItemViews.STATUS, ItemViews.DUE, ItemViews.COMPLETED, "recurrence");
      case CONSULTATION ->
        Set.of(ItemViews.STATUS, ItemViews.DUE, ItemViews.COMPLETED, ItemViews.READERS);
      default -> Set.of();
    };
  }

  /** Returns whether changes of the table's records are entries of a history in them. */
  static boolean hasHistory(ManoTable table) {
    return switch (table) {
      case PERSON, MEDICAL_FILE, ACTION, CONSULTATION, TREATMENT -> true;
      default -> false;
    };
  }

  static List<String> missing(ManoRecord record, ManoOrganisation organisation) {
    List<String> missing = new ArrayList<>();
    for (String key : of(record.table())) {
      if (!isThere(record, key, organisation)) {
        missing.add(key);
      }
    }
    return missing;
  }

  private static boolean isThere(ManoRecord record, String key, ManoOrganisation organisation) {
    if (key.equals(ItemViews.TEAMS)) {
      List<String> teams = new ArrayList<>(record.texts(ItemViews.TEAMS));
      teams.addAll(record.texts(ItemViews.TEAM));
      return teams.stream()
          .anyMatch(
              team -> organisation.teams().isEmpty() || organisation.team(team).isPresent());
    }
    if (key.equals(PERSON) && record.table() == ManoTable.COMMENT) {
      return record.text(PERSON).or(() -> record.text("action")).isPresent();
    }
    Optional<Object> value = ManoValues.something(record.value(key));
    return value.isPresent();
  }
}
