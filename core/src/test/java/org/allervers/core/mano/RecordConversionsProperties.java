package org.allervers.core.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.DossierId;
import org.allervers.core.json.JsonFormat;

/** Whatever the records of a person say, or leave out: none is lost, and none comes to where it may not be read. */
class RecordConversionsProperties {

  private static final List<ManoTable> TABLES = List.of(
      ManoTable.GROUP,
      ManoTable.ACTION,
      ManoTable.CONSULTATION,
      ManoTable.TREATMENT,
      ManoTable.COMMENT,
      ManoTable.PASSAGE,
      ManoTable.RENCONTRE,
      ManoTable.PERSON_PLACE);

  private static final Map<String, List<Object>> VALUES = Map.of(
      "_id", List.of("", "x", new UUID(4, 7).toString()),
      "date",
          List.of("2023-06-02T01:30:00.000Z", new java.math.BigDecimal("1685669400000"), "hier"),
      "completedAt", List.of("2023-06-02T01:30:00.000Z", "jamais"),
      "status", List.of("FAIT", "A FAIRE", "ANNULEE", "AUTRE CHOSE"),
      "type", List.of("Médicale", "Infirmier", "Maison"),
      "team", List.of(RecordConversionsTest.NIGHT_TEAM, "disparue"),
      "onlyVisibleBy", List.of(List.of(), List.of("u1")),
      "comment", List.of("", "texte"),
      "categories", List.of(List.of("Soins"), List.of("Inconnue"), "Contact"),
      "name", List.of("", "nom"));

  private static ManoRecord record(Random random, List<ManoRecord> before, int number) {
    ManoTable table = TABLES.get(random.nextInt(TABLES.size()));
    Sheet sheet = new Sheet().with("cle-inconnue", marker(number));
    VALUES.forEach((name, choices) -> {
      if (random.nextInt(3) > 0) {
        sheet.with(name, choices.get(random.nextInt(choices.size())));
      }
    });
    if (random.nextInt(4) == 0) {
      sheet.with("deletedAt", "2023-08-02T10:00:00.000Z");
    }
    sheet.with("_id", number % 5 == 0 ? "" : new UUID(4, number).toString());
    if (table == ManoTable.COMMENT && random.nextBoolean() && !before.isEmpty()) {
      sheet.with("action", before.get(random.nextInt(before.size())).id());
    }
    if (table == ManoTable.PERSON_PLACE && random.nextBoolean()) {
      sheet.with("place", "lieu");
    }
    return sheet.record(table);
  }

  private static String marker(int number) {
    return "<marque " + number + ">";
  }

  private static int count(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }

  private static String text(Dossier dossier) {
    return new String(JsonFormat.dossiers().write(dossier), StandardCharsets.UTF_8);
  }

  @Property(tries = 300)
  void each_record_is_in_the_dossier_once_and_health_in_no_other_part(@ForAll long seed)
      throws Exception {
    Random random = new Random(seed);
    List<ManoRecord> records = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      records.add(record(random, records, i));
    }
    ManoRecord person =
        new Sheet().with("createdAt", "2023-01-01T10:00:00.000Z").person();
    Dossier.Builder builder = Dossier.builder().id(DossierId.of(new UUID(4, 1)));
    ImportReport.Builder report = new ImportReport.Builder();
    new RecordConversions()
        .apply(ManoPerson.of(person, records), RecordConversionsTest.context(), builder, report);
    Dossier dossier = builder.build();
    String whole = text(dossier);
    String open = text(dossier.only(Compartment.SOCIAL))
        + text(dossier.only(Compartment.COORDINATION))
        + text(dossier.only(Compartment.IDENTITY));
    for (int i = 0; i < records.size(); i++) {
      assertThat(count(whole, marker(i)))
          .as("record %d of %s", i, records.get(i).table())
          .isOne();
      if (records.get(i).table() == ManoTable.CONSULTATION
          || records.get(i).table() == ManoTable.TREATMENT) {
        assertThat(open).doesNotContain(marker(i));
      }
      boolean isSaid = report.build().notes().stream()
          .map(ImportNote::kind)
          .anyMatch(ImportNote.Kind.DELETED_KEPT::equals);
      assertThat(isSaid || !records.get(i).isDeleted()).isTrue();
    }
    assertThat(
            JsonFormat.dossiers().read(whole.getBytes(StandardCharsets.UTF_8)).orThrow())
        .isEqualTo(dossier);
  }

  @Property(tries = 100)
  void the_same_records_give_the_same_dossier(@ForAll long seed) {
    assertThat(converted(seed)).isEqualTo(converted(seed));
  }

  private static Dossier converted(long seed) {
    Random random = new Random(seed);
    List<ManoRecord> records = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      records.add(record(random, records, i));
    }
    ManoRecord person = new Sheet()
        .with("createdAt", "2023-01-01T10:00:00.000Z")
        .with("outOfActiveList", true)
        .entry(
            "2023-05-01T10:00:00.000Z",
            Map.of("outOfActiveList", Sheet.word(Optional.empty(), Optional.of(true))))
        .person();
    Dossier.Builder builder = Dossier.builder().id(DossierId.of(new UUID(4, 1)));
    new RecordConversions()
        .apply(
            ManoPerson.of(person, records),
            RecordConversionsTest.context(),
            builder,
            new ImportReport.Builder());
    return builder.build();
  }
}
