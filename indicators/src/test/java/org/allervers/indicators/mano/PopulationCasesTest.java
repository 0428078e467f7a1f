package org.allervers.indicators.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.allervers.core.mano.ManoRecord;
import org.allervers.core.mano.ManoTable;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.Indicator;
import org.junit.jupiter.api.Test;

/** Cases that somebody who knows Mano can read, for the library and for its independent twin. */
class PopulationCasesTest {

  private static final Map<String, ManoGeneration> GENERATIONS = Map.of(
      "A", ManoGeneration.ARCHIVE,
      "B1-2024", ManoGeneration.SUCCESSOR_V1_2024,
      "B1-2026", ManoGeneration.SUCCESSOR_V1_2026,
      "B2", ManoGeneration.SUCCESSOR_V2);

  @Test
  void each_case_counts_as_its_reason_says() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String[]> cases = cases();
    assertThat(cases).hasSizeGreaterThan(30);
    for (String[] cells : cases) {
      boolean expected = cells[9].equals("oui");
      if (library(cells) != expected) {
        wrong.add(cells[0]);
      }
      if (twin(cells) != expected) {
        wrong.add(cells[0] + " (twin)");
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<String[]> cases() throws IOException {
    try (InputStream in = PopulationCasesTest.class.getResourceAsStream("/mano/populations.csv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("cas;"))
          .map(line -> line.split(";", -1))
          .toList();
    }
  }

  private static boolean library(String[] cells) {
    ManoGeneration generation = Objects.requireNonNull(GENERATIONS.get(cells[6]));
    ManoCompatible set = ManoCompatible.asPrinted(generation);
    boolean apart = generation != ManoGeneration.ARCHIVE && !cells[8].isEmpty();
    String id = generation.prefix() + "/" + cells[7] + (apart ? ManoDrafts.BY_TEAM : "");
    List<Indicator> one =
        set.persons().stream().filter(each -> each.id().equals(id)).toList();
    ManoRecord[] records = encounters(cells).stream()
        .map(text -> Sheets.record(ManoTable.RENCONTRE, text))
        .toArray(ManoRecord[]::new);
    Evaluation evaluation = Sheets.evaluate(
        Sheets.persons(Sheets.PARIS),
        one,
        period(cells),
        List.of(Sheets.person(person(cells), records)));
    String level = cells[8].isEmpty() ? Sheets.levels(evaluation).get(0) : cells[8];
    return Sheets.cell(evaluation, id, level, "TOTAL") == 1;
  }

  private static boolean twin(String[] cells) {
    ManoGeneration generation = Objects.requireNonNull(GENERATIONS.get(cells[6]));
    List<ManoTwin.Row> rows = encounters(cells).stream()
        .map(text -> new ManoTwin.Row("RENCONTRE", Sheets.json(text)))
        .toList();
    ManoTwin twin = new ManoTwin(
        Sheets.json(person(cells)),
        rows,
        Set.of("nuit"),
        Sheets.PARIS,
        period(cells),
        generation.defects());
    return PopulationProperties.counts(twin, generation, cells[7], cells[8]);
  }

  private static ReportingPeriod period(String[] cells) {
    String[] days = cells[5].split("/", -1);
    return ReportingPeriod.of(LocalDate.parse(days[0]), LocalDate.parse(days[1]));
  }

  private static List<String> encounters(String[] cells) {
    List<String> all = new ArrayList<>();
    for (String at : parts(cells[4], "\\|")) {
      all.add("{'_id':'r','person':'p','team':'jour','date':" + moment(at) + "}");
    }
    return all;
  }

  private static List<String> parts(String text, String by) {
    return text.isEmpty() ? List.of() : List.of(text.split(by, -1));
  }

  private static String moment(String local) {
    LocalDateTime at = LocalDateTime.parse(local.replace(' ', 'T'));
    return "'" + ManoTwin.iso(at.atZone(Sheets.PARIS).toInstant()) + "'";
  }

  private static String teams(String names) {
    return names.isEmpty() ? "[]" : "['" + names.replace(",", "','") + "']";
  }

  private static String person(String[] cells) {
    List<String> entries = new ArrayList<>();
    String out = "";
    for (String entry : parts(cells[3], "\\|")) {
      String[] words = entry.split(" ", -1);
      String data;
      switch (words[2]) {
        case "sortie" -> {
          String day = words.length > 3 ? moment(words[3] + " 00:00") : "";
          data = "'outOfActiveList':{'newValue':true}"
              + (day.isEmpty() ? "" : ",'outOfActiveListDate':{'newValue':" + day + "}");
          out = ",'outOfActiveList':true" + (day.isEmpty() ? "" : ",'outOfActiveListDate':" + day);
        }
        case "retour" -> {
          data = "'outOfActiveList':{'oldValue':true,'newValue':false}";
          out = "";
        }
        case "equipes" -> {
          String[] sides = words[3].split(">", -1);
          data = "'assignedTeams':{'oldValue':" + teams(sides[0]) + ",'newValue':" + teams(sides[1])
              + "}";
        }
        default -> data = "'name':{'oldValue':'A','newValue':'B'}";
      }
      entries.add(
          "{'date':" + moment(words[0] + " " + words[1]) + ",'user':'u','data':{" + data + "}}");
    }
    return "{'_id':'p','followedSince':" + moment(cells[1]) + ",'createdAt':" + moment(cells[1])
        + ",'assignedTeams':" + teams(cells[2]) + out + ",'history':["
        + String.join(",", entries) + "]}";
  }
}
