package org.allervers.indicators.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.definition.Attribute;
import org.allervers.indicators.definition.Breakdown;
import org.allervers.indicators.template.Template;
import org.junit.jupiter.api.Test;

/** The page of definitions is that of the catalogues. */
class CatalogueDocsTest {

  private static final Path PAGE = Path.of("..", "docs", "indicators.md");

  private final StringBuilder page = new StringBuilder();

  @Test
  void publishes_the_definitions() throws IOException {
    line("# Indicators");
    line("");
    line(
        "Generated from the catalogues of indicators; do not edit. A test fails when it is stale.");
    line("");
    line("Time says what puts a unit in the period; read at says on which day facts of a person are"
        + " read (facts of the counted event or spell are its own). Unknown: beside, as \"n known"
        + " of N\", or a line of its own. Base: what a percentage is a share of, with its decimals."
        + " The hash is the beginning of the SHA-256 of the canonical"
        + " JSON.");
    report("LEO 2022", Leo2022.indicators(), List.of(), Leo2022.uncounted());
    report(
        "Saint-Benoît-Labre, LHSS mobiles 2024",
        LhssMobiles2024.indicators(),
        LhssMobiles2024.derived(),
        LhssMobiles2024.uncounted());
    report(
        "Saint-Benoît-Labre, LHSS de jour 2024",
        LhssDeJour2024.indicators(),
        LhssDeJour2024.derived(),
        LhssDeJour2024.uncounted());
    report("Relais 52", Relais52.indicators(), List.of(), Relais52.uncounted());
    report(
        "ARS Île-de-France, référentiel 2022, §1.8",
        ArsReferentiel2022.indicators(),
        List.of(),
        ArsReferentiel2022.uncounted());
    report(
        "ARS Île-de-France, référentiel 2022, dossier typology",
        ArsReferentiel2022.typology(),
        List.of(),
        ArsReferentiel2022.typologyUncounted());
    Template rasa = RasaTemplates.superset();
    report(
        rasa.title().fr() + " (" + rasa.id() + " " + rasa.version() + ")",
        rasa.indicators(),
        List.of(),
        RasaTemplates.uncounted());
    line("");
    line((rasa.isOfficial() ? "The official form." : "Not an official form.") + " "
        + rasa.note().en() + " Hash of the form: `" + rasa.sha256().substring(0, 12) + "`.");
    check(page.toString());
  }

  private void report(
      String title,
      List<Indicator> definitions,
      List<DerivedFigure> derived,
      List<Uncounted> uncounted) {
    line("");
    line("## " + title);
    line("");
    row("id", "label", "counts", "time", "read at", "unknown", "base", "source", "hash");
    row("---", "---", "---", "---", "---", "---", "---", "---", "---");
    definitions.forEach(this::definition);
    if (!derived.isEmpty()) {
      line("");
      line("Computed from those:");
      line("");
      row("id", "label", "how", "from", "by", "decimals");
      row("---", "---", "---", "---", "---", "---");
      derived.forEach(figure -> row(
          figure.id(),
          figure.label().fr(),
          figure.kind().name().toLowerCase(Locale.ROOT),
          figure.figure(),
          figure.by(),
          "" + figure.scale()));
    }
    if (!uncounted.isEmpty()) {
      line("");
      line("Not counted from dossiers:");
      line("");
      row("id", "what", "because");
      row("---", "---", "---");
      uncounted.forEach(
          one -> row(one.id(), one.label().fr(), one.reason().label().en()));
    }
  }

  private void definition(Indicator one) {
    String law = one.legalReferences().isEmpty()
        ? ""
        : " (" + String.join(", ", one.legalReferences()) + ")";
    row(
        one.id(),
        one.title().fr(),
        one.basis().code() + ", " + one.measure().kind().code(),
        one.timing().kind().code() + " " + one.timing().source(),
        readAt(one),
        one.unknown().code(),
        one.shares().base().label().en()
            + (one.shares().scale().isPresent()
                ? ", " + one.shares().scale().getAsInt()
                : ", not printed"),
        one.source() + law,
        "`" + one.sha256().substring(0, 12) + "`");
  }

  /** The reference dates of the lines, the quantity and the conditions, as canonical JSON names them. */
  private static String readAt(Indicator one) {
    TreeSet<String> dates = new TreeSet<>();
    List<Attribute> attributes = new ArrayList<>();
    one.breakdown().ifPresent(lines -> collect(lines, attributes));
    one.measure().quantity().ifPresent(attributes::add);
    for (Attribute attribute : attributes) {
      if (attribute instanceof Attribute.OfPerson fact) {
        dates.add(fact.at().code());
      }
    }
    Pattern.compile("\"at\":\"([^\"]+)\"")
        .matcher(one.population().canonicalJson()
            + one.memos().stream().map(memo -> memo.canonicalJson()).toList())
        .results()
        .forEach(found -> dates.add(found.group(1)));
    return String.join(", ", dates);
  }

  private static void collect(Breakdown lines, List<Attribute> attributes) {
    if (lines instanceof Breakdown.ByCode byCode) {
      attributes.add(byCode.attribute());
    } else if (lines instanceof Breakdown.ByBand byBand) {
      attributes.add(byBand.attribute());
    } else if (lines instanceof Breakdown.Crossed crossed) {
      crossed.parts().forEach(part -> collect(part, attributes));
    }
  }

  private void row(String... cells) {
    line(Arrays.stream(cells)
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |")));
  }

  private void line(String text) {
    page.append(text).append('\n');
  }

  private static void check(String expected) throws IOException {
    if (Boolean.getBoolean("allervers.generate")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(PAGE).exists();
    if (!Files.readString(PAGE).equals(expected)) {
      // The difference itself would fill the screen.
      throw new AssertionError("docs/indicators.md is stale: run the tests of indicators with"
          + " -Dallervers.generate=true");
    }
  }
}
