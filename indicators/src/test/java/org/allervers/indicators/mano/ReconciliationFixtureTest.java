package org.allervers.indicators.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ManoArchive;
import org.allervers.core.mano.ManoOpening;
import org.allervers.core.mano.ManoOrganisation;
import org.allervers.core.mano.ManoPerson;
import org.allervers.core.mano.ManoRecord;
import org.allervers.core.mano.ManoTable;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.mano.ReconciliationLine.Kind;
import org.allervers.indicators.table.Scope;
import org.junit.jupiter.api.Test;

/** The fictitious organisation with its planted defects. */
class ReconciliationFixtureTest {

  private static final Instant LATER =
      LocalDate.of(2026, 6, 1).atStartOfDay(Sheets.PARIS).toInstant();
  private static final Path FOLDER = Path.of("..", "core", "src", "test", "resources", "mano");

  private static Stream<JsonRecord> lines(String name) throws IOException {
    return Files.readAllLines(FOLDER.resolve(name)).stream()
        .map(line -> JsonRecord.read(line).value().orElseThrow());
  }

  private static List<ManoRecord> records(ManoTable table) throws IOException {
    return lines(table.sqlName() + ".jsonl")
        .map(one -> new ManoRecord(
            table,
            one.record("row").orElseThrow(),
            one.record("content").orElseGet(JsonRecord::empty)))
        .toList();
  }

  private static List<ManoRecord> all() throws IOException {
    List<ManoRecord> all = new ArrayList<>();
    for (ManoTable table : ManoTable.values()) {
      if (table != ManoTable.ORGANISATION) {
        all.addAll(records(table));
      }
    }
    return all;
  }

  private static ManoOrganisation organisation() throws IOException {
    JsonRecord own = lines("organisation.json").findFirst().orElseThrow();
    return ManoOrganisation.of(own, records(ManoTable.TEAM));
  }

  private static List<ManoPerson> persons() throws IOException {
    ManoArchive.Builder archive =
        ManoArchive.builder((encrypted, key) -> new ManoOpening.Refused("WRONG_KEY"));
    all().forEach(archive::add);
    return List.copyOf(archive.build().persons());
  }

  private static String planted(String id) throws IOException {
    JsonRecord said = JsonRecord.read(Files.readString(FOLDER.resolve("planted.json")))
        .value()
        .orElseThrow();
    return said.list("planted").stream()
        .map(one -> (JsonRecord) one)
        .filter(one -> one.text("id").equals(Optional.of(id)))
        .findFirst()
        .flatMap(one -> one.text("rowId"))
        .orElseThrow();
  }

  private static Reconciliation reconcile(ManoGeneration generation) throws IOException {
    ManoOrganisation organisation = organisation();
    return Reconciliation.of(generation)
        .with(set -> set.withOrganisation(organisation))
        .organisation(organisation)
        .zone(Sheets.PARIS)
        .asOf(LATER)
        .period(Sheets.YEAR)
        .evaluate(persons(), ManoTeamDay.of(all()));
  }

  private static ReconciliationLine line(Reconciliation found, String id, Kind kind) {
    return found.lines().stream()
        .filter(line -> line.indicator().equals("MANO-A/" + id) && line.kind() == kind)
        .filter(line -> line.cell().scope().equals(Scope.TOTAL))
        .filter(line -> line.cell().row().equals(Cell.TOTAL))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> records(ReconciliationLine line, ManoDefect defect) {
    return line.contributions().containsKey(defect)
        ? line.contributions().get(defect).records()
        : List.of();
  }

  @Test
  void planted_defects_are_found_where_they_were_planted() throws IOException {
    Reconciliation found = reconcile(ManoGeneration.ARCHIVE);
    assertThat(found.unread()).isZero();
    ReconciliationLine created = line(found, "creees", Kind.COUNT);
    assertThat(created.mano()).isEqualByComparingTo("4");
    assertThat(created.ours()).isEqualByComparingTo("3");
    assertThat(created.onlyMano()).containsExactly(planted("epoch-date-3"));
    assertThat(records(created, ManoDefect.D2)).containsExactly(planted("epoch-date-3"));
    ReconciliationLine observed = line(found, "observations", Kind.COUNT);
    assertThat(observed.onlyMano()).containsExactly(planted("epoch-date-5"));
    assertThat(records(observed, ManoDefect.D2)).containsExactly(planted("epoch-date-5"));
    assertThat(records(line(found, "suivies-duree", Kind.MEAN), ManoDefect.D11))
        .containsExactlyInAnyOrder(planted("exit-without-date-1"), planted("exit-without-date-2"));
  }

  @Test
  void every_difference_has_its_cause_in_both_programs() throws IOException {
    for (ManoGeneration generation : List.of(ManoGeneration.ARCHIVE, ManoGeneration.SUCCESSOR_V2)) {
      Reconciliation found = reconcile(generation);
      Evaluation printed = Sheets.evaluate(
          ManoSchema.of(organisation(), Sheets.PARIS, LATER),
          ManoCompatible.asPrinted(generation).persons(),
          Sheets.YEAR,
          persons());
      assertThat(found.differences()).isNotEmpty();
      assertThat(found.lines().stream().map(ReconciliationLine::manoDefinition).distinct())
          .containsAll(ManoCompatible.asPrinted(generation)
              .withOrganisation(organisation())
              .persons());
      for (ReconciliationLine line : found.differences()) {
        Set<String> explained = new HashSet<>(line.together());
        line.contributions().values().forEach(one -> explained.addAll(one.records()));
        assertThat(explained)
            .as("%s", line)
            .containsAll(line.onlyMano())
            .containsAll(line.onlyOurs())
            .containsAll(line.changed());
        assertThat(line.meaning()).isZero();
      }
      found.lines().stream()
          .filter(line -> line.indicator().endsWith("/suivies"))
          .filter(line -> line.cell().scope().equals(Scope.TOTAL))
          .forEach(line -> assertThat(line.mano())
              .isEqualByComparingTo(BigDecimal.valueOf(printed.value(line.cell()))));
    }
  }
}
