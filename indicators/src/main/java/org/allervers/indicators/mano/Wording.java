package org.allervers.indicators.mano;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.definition.Category;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.table.Label;

/** The words that definitions share. */
final class Wording {

  /** No option may bear the name of a line that every table has. */
  private static final Set<String> TAKEN = Set.of(Cell.TOTAL, Cell.UNKNOWN);

  static final List<Category> YES_NO =
      List.of(Category.of("OUI", "Oui", "Yes"), Category.of("NON", "Non", "No"));
  static final List<Category> GENDERS = categories(List.of(
      "Homme", "Femme", "Homme transgenre", "Femme transgenre", "Non binaire", "Autre", "Aucun"));
  static final Label GENDER = Label.of("Genre", "Gender");

  private Wording() {}

  static Indicator.Builder titled(Indicator.Builder draft, Label title) {
    return draft
        .title(title.fr(), title.en())
        .counting(
            title.fr() + ", selon les règles des écrans de Mano.",
            title.en() + ", by the rules of Mano's screens.");
  }

  static Indicator total(Indicator.Builder draft, Label title) {
    return titled(draft, title).total(title.fr(), title.en()).build();
  }

  static Indicator lines(Indicator.Builder draft, Label title, Breakdown lines) {
    return titled(draft, title).breakdown(lines).shares(ManoDrafts.PERCENT).build();
  }

  /** The title of a block below that of what is counted. */
  static Label under(Label counted, Label block) {
    return Label.of(counted.fr() + " : " + block.fr(), counted.en() + ": " + block.en());
  }

  /** One line for each of the words of an organisation, in their order. */
  static List<Category> categories(Collection<String> words) {
    return words.stream()
        .filter(word -> !word.isBlank() && !TAKEN.contains(word))
        .distinct()
        .map(word -> Category.of(word, word, word))
        .toList();
  }

  static List<Category> and(Collection<Category> lines, Category last) {
    return Stream.concat(lines.stream(), Stream.of(last)).toList();
  }

  /** A title of an organisation's own; Mano lets it be empty. */
  static Label own(String title, String otherwise) {
    return Label.ofBoth(title.isBlank() ? otherwise : title);
  }
}
