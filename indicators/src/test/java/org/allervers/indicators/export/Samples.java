package org.allervers.indicators.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.InternalTables;
import org.allervers.indicators.PublishedTables;
import org.allervers.indicators.disclosure.UnprotectedTables;
import org.allervers.indicators.table.Base;
import org.allervers.indicators.table.Count;
import org.allervers.indicators.table.DefinitionStamp;
import org.allervers.indicators.table.Discrepancy;
import org.allervers.indicators.table.DiscrepancyReason;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Percent;
import org.allervers.indicators.table.PercentBase;
import org.allervers.indicators.table.Printed;
import org.allervers.indicators.table.Quotient;
import org.allervers.indicators.table.QuotientKind;
import org.allervers.indicators.table.Row;
import org.allervers.indicators.table.Scope;
import org.allervers.indicators.table.Table;
import org.allervers.indicators.table.Total;
import org.allervers.indicators.table.Unit;

/** Tables to write: those of a published report, and hand-made awkward ones. */
final class Samples {

  private Samples() {}

  /** The 23 published tables with what does not agree in them. */
  static PublishedTables leo2022() {
    return published(InternalTables.of(leoTables()).with(leoDiscrepancies()));
  }

  static List<Table> leoTables() {
    List<Table> tables = new ArrayList<>();
    List<String> block = new ArrayList<>();
    for (String line :
        resource("leo-2022.txt").lines().filter(l -> !l.startsWith("#")).toList()) {
      if (line.startsWith("T ") && !block.isEmpty()) {
        tables.add(parse(block));
        block.clear();
      }
      block.add(line);
    }
    tables.add(parse(block));
    return tables;
  }

  /** A table of one scope, to which lines are added. */
  static Table.Builder table(String id, String title) {
    return Table.builder()
        .definition(definition(id, "essai"))
        .title(Label.ofBoth(title))
        .scope(scope("TOTAL"))
        .period(ReportingPeriod.ofYear(2022))
        .unit(Unit.PERSONS)
        .dimension(Label.ofBoth("Catégorie"))
        .base(Base.of(PercentBase.KNOWN, 26, 51));
  }

  static Row row(String label, long count, long base) {
    return Row.of(label, Label.ofBoth(label), Count.of(count), Percent.of(count, base, 0));
  }

  /** As they are: these tests look at files, not at secrets. */
  static PublishedTables published(InternalTables tables) {
    return UnprotectedTables.of(tables);
  }

  static PublishedTables only(Table... tables) {
    return published(InternalTables.of(List.of(tables)));
  }

  static Scope scope(String code) {
    return switch (code) {
      case "VDL" -> new Scope("VDL", Label.ofBoth("Val-de-Lorraine"));
      case "LUN" -> new Scope("LUN", Label.ofBoth("Lunévillois"));
      default -> new Scope(Scope.TOTAL, Label.of("Les deux territoires", "Both territories"));
    };
  }

  static String html(PublishedTables tables) {
    return html(tables, Language.FRENCH);
  }

  static String html(PublishedTables tables, Language language) {
    return text(HtmlReport.of(tables, language)::writeTo);
  }

  static String csv(PublishedTables tables, Language language) {
    return text(CsvReport.of(tables, language)::writeTo);
  }

  static String json(PublishedTables tables) {
    return text(JsonReport.of(tables)::writeTo);
  }

  static byte[] xlsx(PublishedTables tables) {
    return xlsx(tables, Language.FRENCH);
  }

  static byte[] xlsx(PublishedTables tables, Language language) {
    return bytes(XlsxReport.of(tables, language)::writeTo);
  }

  /** Two years of a mean per line, with a line nobody stands in, a withheld one and a bounded one. */
  static PublishedTables means() {
    return published(yearsOfMeans());
  }

  static InternalTables yearsOfMeans() {
    return InternalTables.of(List.of(mean(2024, 22, 5)))
        .since(InternalTables.of(List.of(mean(2023, 10, 4))));
  }

  private static Table mean(int year, long dividend, long divisor) {
    return table("DUREE", "Durée")
        .period(ReportingPeriod.ofYear(year))
        .quotientKind(QuotientKind.MEAN)
        .addRow(Row.of("A", Label.of("Été", "Summer"), Count.of(divisor), Percent.of(divisor, 8, 1))
            .withFraction(Optional.of(Quotient.of(dividend, divisor, 1))))
        .addRow(Row.of("B", Label.of("Hiver", "Winter"), Count.of(0), Percent.of(0, 8, 1))
            .withFraction(Optional.of(Quotient.of(0, 0, 1))))
        .addRow(Row.of("C", Label.of("Caché", "Hidden"), Count.withheld(), Optional.empty()))
        .addRow(Row.ofMemo(
            "D",
            Label.of("Dont hôtes", "Of which hosts"),
            Count.between(1500, 2000),
            Optional.empty()))
        .total(Total.of(Label.of("Total", "Total"), Count.of(divisor), Percent.of(8, 8, 1))
            .withFraction(Optional.of(Quotient.of(dividend, divisor, 1))))
        .addNote(Label.of("Une note, « citée »", "A note, \"quoted\""))
        .build();
  }

  /** Something that writes to a stream. */
  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static String text(Writing writing) {
    return new String(bytes(writing), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Writing writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static DefinitionStamp definition(String id, String source) {
    return new DefinitionStamp(
        id,
        "1.0.0",
        "0123456789abcdef".repeat(4),
        source,
        Label.ofBoth("Personnes distinctes accompagnées au moins un jour de la période, comptées"
            + " une fois par ligne ; les réponses inconnues sont hors de la base."));
  }

  private static Table parse(List<String> block) {
    String[] head = block.get(0).substring(2).split("\\|", -1);
    boolean percents = head[6].equals("yes");
    List<String[]> cells = block.stream()
        .skip(1)
        .map(line -> (line.charAt(0) + "|" + line.substring(2)).split("\\|", -1))
        .toList();
    boolean hasRows = cells.stream().anyMatch(c -> c[0].equals("R"));
    long sum = cells.stream()
        .filter(c -> c[0].equals(hasRows ? "R" : "S"))
        .mapToLong(c -> Long.parseLong(c[2]))
        .sum();
    boolean several = head[7].equals("yes");
    Table.Builder table = table(head[0], head[1])
        .definition(definition(head[0], "LEO, rapport d’activité 2022, " + head[8]))
        .scope(scope(head[2]))
        .dimension(head[3].isEmpty() ? null : Label.ofBoth(head[3]))
        .unit(Unit.valueOf(head[4]))
        .multipleAnswers(several)
        .base(Base.of(
            PercentBase.KNOWN, several ? Long.parseLong(head[5]) : sum, Long.parseLong(head[5])));
    for (String[] cell : cells) {
      Printed printed = new Printed(
          OptionalLong.of(Long.parseLong(cell[2])),
          cell[3].isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(cell[3])));
      Label label = Label.ofBoth(cell[1]);
      long count = Long.parseLong(cell[2]);
      Optional<BigDecimal> percent = percents ? Percent.of(count, sum, 0) : Optional.empty();
      switch (cell[0]) {
        case "R" ->
          table.addRow(Row.of(cell[1], label, Count.of(count), percent).comparedWith(printed));
        case "M" ->
          table.addRow(Row.ofMemo(cell[1], label, Count.of(count), percent).comparedWith(printed));
        default ->
          table.total(
              Total.of(label, Count.of(sum), percents ? Percent.of(sum, sum, 0) : Optional.empty())
                  .comparedWith(printed));
      }
    }
    if (head[0].equals("LEO-19")) {
      table.addNote(
          Label.ofBoth("Ce tableau ne tient pas compte des cup, EPPI ou encore des garrots."));
    }
    return table.build();
  }

  private static List<Discrepancy> leoDiscrepancies() {
    return List.of(
        discrepancy(
            DiscrepancyReason.WRONG_TOTAL,
            List.of("LEO-17"),
            "Total général",
            "108",
            "110",
            List.of("Autre"),
            List.of(473),
            "Le total imprimé est 108, la somme des lignes est 110 ; sans la ligne « Autre » elle est 108."),
        discrepancy(
            DiscrepancyReason.STOCK_AND_FLOW_DIFFER,
            List.of("LEO-05", "LEO-20"),
            null,
            "34",
            "35",
            List.of(),
            List.of(58, 570),
            "34 personnes sorties au 31 décembre, mais 35 sorties dans le tableau des motifs."),
        discrepancy(
            DiscrepancyReason.PERCENTAGES_DO_NOT_SUM_TO_100,
            List.of("LEO-08"),
            "Total Lunévillois",
            "100",
            "102",
            List.of(),
            List.of(218),
            "Le total imprimé est 100 %, la somme des pourcentages imprimés est 102 %."),
        discrepancy(
            DiscrepancyReason.LABEL_VARIES,
            List.of("LEO-14", "LEO-15", "LEO-16"),
            "Revenus du travail",
            null,
            null,
            List.of("Revenus du travail", "Revenu du travail"),
            List.of(),
            "La même catégorie porte deux libellés."));
  }

  private static Discrepancy discrepancy(
      DiscrepancyReason reason,
      List<String> tables,
      String line,
      String printed,
      String recomputed,
      List<String> details,
      List<Integer> sourceLines,
      String sentence) {
    return new Discrepancy(
        reason,
        new Discrepancy.Place(
            tables, "Somme des deux territoires", Optional.ofNullable(line), sourceLines),
        Optional.ofNullable(printed).map(BigDecimal::new),
        Optional.ofNullable(recomputed).map(BigDecimal::new),
        details,
        Label.of(sentence, "In English."));
  }

  static String resource(String name) {
    try (InputStream in = Samples.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
