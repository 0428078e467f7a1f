package org.allervers.indicators.audit;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.allervers.indicators.publication.PrintedTable;
import org.allervers.indicators.publication.PrintedTable.Heading;
import org.allervers.indicators.publication.Publication;
import org.allervers.indicators.table.Discrepancy.Place;
import org.allervers.indicators.table.DiscrepancyReason;
import org.allervers.indicators.table.Label;

/** Headings that speak of another section: no word in common with their own, some with another one. */
final class HeadingChecks {

  private static final int STEM = 6;
  private static final Set<String> EMPTY_WORDS =
      Set.of("type", "types", "dans", "pour", "avec", "sans");

  private final Publication publication;
  private final Findings findings;

  HeadingChecks(Publication publication, Findings findings) {
    this.publication = publication;
    this.findings = findings;
  }

  void check() {
    for (PrintedTable table : publication.tables()) {
      table.heading().ifPresent(heading -> check(table, heading));
    }
  }

  private void check(PrintedTable table, Heading heading) {
    Set<String> words = stems(heading.column());
    if (sharesWord(words, heading.section())) {
      return;
    }
    Optional<String> other = publication.tables().stream()
        .flatMap(t -> t.heading().stream())
        .map(Heading::section)
        .filter(section -> sharesWord(words, section))
        .findFirst();
    other.ifPresent(section -> findings.add(
        DiscrepancyReason.LABEL_MISMATCH,
        new Place(
            List.of(table.id()),
            table.scope(),
            Optional.of(heading.column()),
            List.of(heading.sourceLine())),
        List.of(heading.column(), heading.section(), section),
        Label.of(
            "L'en-tête "
                + Wording.frQuoted(List.of(heading.column()))
                + " figure sous "
                + Wording.frQuoted(List.of(heading.section()))
                + " et parle de "
                + Wording.frQuoted(List.of(section))
                + ".",
            "The heading "
                + Wording.enQuoted(List.of(heading.column()))
                + " stands under "
                + Wording.enQuoted(List.of(heading.section()))
                + " and speaks of "
                + Wording.enQuoted(List.of(section))
                + ".")));
  }

  private static boolean sharesWord(Set<String> stems, String text) {
    return stems(text).stream().anyMatch(stems::contains);
  }

  /** The beginnings of the words that mean something: "réalisées" and "réalisation" are alike. */
  private static Set<String> stems(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    Set<String> stems = new LinkedHashSet<>();
    for (String word : plain.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
      if ((word.length() > 3 || word.equals("age")) && !EMPTY_WORDS.contains(word)) {
        stems.add(word.substring(0, Math.min(STEM, word.length())));
      }
    }
    return stems;
  }
}
