package org.allervers.core.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allervers.core.Dossier;
import org.allervers.core.json.JsonFormat;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ManoRowProblem.Reason;
import org.junit.jupiter.api.Test;

class ManoArchiveTest {

  /** What is sealed here says itself what opens it: the key is its name. */
  private static final ManoOpening OPENING = (encrypted, key) -> switch (key) {
    case "today" -> new ManoOpening.Text(encrypted.getBytes(StandardCharsets.UTF_8), false);
    case "older" -> new ManoOpening.Text(encrypted.getBytes(StandardCharsets.UTF_8), true);
    default -> new ManoOpening.Refused("WRONG_KEY");
  };

  private final ManoArchive.Builder builder = ManoArchive.builder(OPENING);

  private static ManoRow row(ManoTable table, String json) {
    return new ManoRow(table, JsonRecord.read(json.replace('\'', '"')).value().orElseThrow());
  }

  private void sealed(ManoTable table, String id, String content, String key, String more) {
    builder.add(new ManoRow(
        table,
        row(table, "{'_id':'" + id + "','organisation':'o1'" + more + "}")
            .columns()
            .with("encrypted", content.replace('\'', '"'))
            .with("encryptedEntityKey", key)));
  }

  private void sealed(ManoTable table, String id, String content) {
    sealed(table, id, content, "today", "");
  }

  private static final String PERSON =
      "{'name':'Mésange','assignedTeams':['t1'],'entityKey':{'0':1},'clé':[{'a':null}]}";

  @Test
  void records_stand_with_the_person_of_whom_they_speak() {
    sealed(ManoTable.COMMENT, "c2", "{'action':'a1','comment':'x'}");
    sealed(ManoTable.ACTION, "a1", "{'person':'p1','name':'soin'}");
    sealed(ManoTable.PERSON, "p1", PERSON);
    sealed(ManoTable.PERSON, "p2", "{'name':'Merle','assignedTeams':[]}", "older", "");
    sealed(ManoTable.GROUP, "g1", "{'persons':['p1','p2','p9']}");
    sealed(ManoTable.COMMENT, "c1", "{'person':'p2','comment':'y'}");
    sealed(ManoTable.PASSAGE, "v1", "{'team':'t1'}");
    sealed(ManoTable.RENCONTRE, "r1", "{'person':'p9','team':'t1'}");
    ManoArchive archive = builder.build();
    List<String> ids = new ArrayList<>();
    archive.persons().forEach(person -> ids.add(person.id()));
    assertThat(ids).containsExactly("p1", "p2");
    ManoPerson first = archive.person("p1").orElseThrow();
    assertThat(first.records(ManoTable.COMMENT)).extracting(ManoRecord::id).containsExactly("c2");
    assertThat(first.records(ManoTable.GROUP)).hasSize(1);
    assertThat(first.person().content().names()).containsExactly("name", "assignedTeams", "clé");
    assertThat(first.person().columns().names()).containsExactly("_id", "organisation");
    assertThat(archive.person("p2").orElseThrow().records(ManoTable.GROUP)).hasSize(1);
    assertThat(archive.orphans()).extracting(ManoRecord::id).containsExactly("r1");
    assertThat(archive.records(ManoTable.PASSAGE)).hasSize(1);
    assertThat(archive.counts().get(ManoTable.PERSON))
        .isEqualTo(Map.of(ManoRowStatus.OPENED, 1, ManoRowStatus.OPENED_UNDER_OLDER_KEY, 1));
    assertThat(archive.failures()).isEmpty();
  }

  @Test
  void each_row_that_gives_no_record_says_why() {
    sealed(ManoTable.PERSON, "p1", PERSON, "unknown", "");
    sealed(ManoTable.PERSON, "p2", "{'name':", "today", "");
    builder.add(row(ManoTable.PERSON, "{'_id':'p3','organisation':'o1'}"));
    sealed(ManoTable.PERSON, "p4", "{'person':'p5','teams':['t1']}");
    sealed(ManoTable.ACTION, "a1", PERSON);
    sealed(
        ManoTable.PLACE, "l1", "{'name':'pont','user':'u'}", "today", ",'updatedAt':'2024-02-01'");
    sealed(
        ManoTable.PLACE, "l1", "{'name':'quai','user':'u'}", "today", ",'updatedAt':'2024-01-01'");
    builder.add(new ManoRowProblem(Reason.TRUNCATED, Optional.of(ManoTable.PLACE), 9));
    ManoArchive archive = builder.build();
    assertThat(archive.failures())
        .extracting(ManoRowFailure::id, ManoRowFailure::status)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("p1", ManoRowStatus.REFUSED),
            org.assertj.core.api.Assertions.tuple("p2", ManoRowStatus.NOT_JSON),
            org.assertj.core.api.Assertions.tuple("p3", ManoRowStatus.NO_CONTENT),
            org.assertj.core.api.Assertions.tuple("p4", ManoRowStatus.WRONG_TABLE),
            org.assertj.core.api.Assertions.tuple("a1", ManoRowStatus.WRONG_TABLE),
            org.assertj.core.api.Assertions.tuple("l1", ManoRowStatus.REPLACED));
    assertThat(archive.failures().get(0).detail()).contains("WRONG_KEY");
    assertThat(archive.records(ManoTable.PLACE).findFirst().orElseThrow().text("name"))
        .contains("pont");
    assertThat(archive.problems()).hasSize(1);
    assertThat(archive.persons()).isEmpty();
  }

  private static ManoRecord open(ManoTable table, String columns, String content) {
    return new ManoRecord(
        table, row(table, columns).columns(), row(table, content).columns());
  }

  @Test
  void what_has_no_identifier_is_neither_lost_nor_taken_for_another() {
    builder
        .add(open(ManoTable.PERSON, "{}", "{'name':'Mésange','assignedTeams':[]}"))
        .add(open(ManoTable.PERSON, "{}", "{'name':'Merle','assignedTeams':[]}"))
        .add(open(ManoTable.PERSON, "{'_id':'p1'}", "{'name':'Pie','assignedTeams':[]}"))
        .add(open(ManoTable.ACTION, "{}", "{'person':'p1','name':'soin'}"))
        .add(open(ManoTable.PLACE, "{}", "{'name':'pont'}"))
        .add(open(ManoTable.TREATMENT, "{'_id':'t1'}", "{'name':'d’une autre'}"))
        .add(open(ManoTable.COMMENT, "{'_id':'c1'}", "{'comment':'d’un autre'}"))
        .add(open(ManoTable.GROUP, "{'_id':'g1'}", "{'persons':[]}"))
        .add(open(ManoTable.PASSAGE, "{'_id':'v1'}", "{'team':'t1'}"));
    ManoArchive archive = builder.build();
    assertThat(archive.persons()).hasSize(3).hasToString("Persons[redacted]");
    assertThat(archive.personCount()).isEqualTo(3);
    assertThat(archive.person("")).isEmpty();
    ManoPerson known = archive.person("p1").orElseThrow();
    assertThat(known.records(ManoTable.ACTION)).hasSize(1);
    assertThat(known.records(ManoTable.TREATMENT)).isEmpty();
    assertThat(archive.orphans()).extracting(ManoRecord::id).containsExactly("t1", "c1", "g1");
    List<Object> dossiers = new ArrayList<>();
    archive
        .persons()
        .forEach(person -> dossiers.add(ManoImport.of(ManoContext.of(
                archive.organisation().orElse(ManoOrganisation.of(JsonRecord.empty(), List.of())),
                Sheet.PARIS))
            .convert(person)
            .dossier()
            .id()));
    assertThat(dossiers).doesNotHaveDuplicates().hasSize(3);
  }

  @Test
  void every_record_that_should_name_a_person_and_does_not_is_apart() {
    List<ManoTable> tables = List.of(
        ManoTable.GROUP,
        ManoTable.ACTION,
        ManoTable.CONSULTATION,
        ManoTable.TREATMENT,
        ManoTable.MEDICAL_FILE,
        ManoTable.COMMENT,
        ManoTable.RENCONTRE,
        ManoTable.PERSON_PLACE);
    tables.forEach(table -> builder.add(open(table, "{'_id':'x'}", "{}")));
    builder.add(open(ManoTable.PASSAGE, "{'_id':'x'}", "{}"));
    assertThat(builder.build().orphans())
        .extracting(ManoRecord::table)
        .containsExactlyElementsOf(tables);
  }

  @Test
  void what_no_dossier_could_hold_is_said_and_the_rest_is_read() {
    JsonRecord deep = JsonRecord.empty();
    for (int i = 0; i < 45; i++) {
      deep = JsonRecord.empty().with("x", deep);
    }
    Map<String, JsonRecord> beyond = Map.of(
        "deep", JsonRecord.empty().with("debug", deep),
        "long", JsonRecord.empty().with("debug", "x".repeat(5_000_001)),
        "name", JsonRecord.empty().with("x".repeat(1_001), "y"),
        "digits", JsonRecord.empty().with("count", new BigDecimal("1".repeat(101))),
        "exponent", JsonRecord.empty().with("count", new BigDecimal("1e500")));
    beyond.forEach(
        (id, columns) -> builder.add(new ManoRow(ManoTable.SERVICE, columns.with("_id", id))));
    builder.add(row(ManoTable.SERVICE, "{'_id':'s1','count':3}"));
    ManoArchive archive = builder.build();
    assertThat(archive.records(ManoTable.SERVICE)).extracting(ManoRecord::id).containsExactly("s1");
    assertThat(archive.failures()).hasSize(beyond.size()).allSatisfy(failure -> {
      assertThat(failure.status()).isEqualTo(ManoRowStatus.NOT_JSON);
      assertThat(failure.detail()).contains("LIMIT_EXCEEDED");
      assertThat(beyond).containsKey(failure.id());
    });
  }

  @Test
  void what_is_kept_at_the_limit_becomes_a_dossier_that_is_read_again() {
    JsonRecord deep = JsonRecord.empty().with("n", new BigDecimal("1".repeat(80) + "e300"));
    for (int i = 0; i < 35; i++) {
      deep = JsonRecord.empty().with("x", deep);
    }
    JsonRecord entry = JsonRecord.empty()
        .with("date", "2023-03-01T10:00:00.000Z")
        .with("data", JsonRecord.empty().with("custom-x", deep));
    String ids = "{'_id':'11111111-1111-4111-8111-111111111111'}";
    ManoRecord person = open(ManoTable.PERSON, ids, "{'name':'Pie','assignedTeams':[]}");
    builder
        .add(new ManoRecord(
            ManoTable.PERSON,
            person.columns(),
            person.content().with("x", deep).with("history", List.of(entry.with("data", deep)))))
        .add(new ManoRecord(
            ManoTable.ACTION,
            row(ManoTable.ACTION, "{'_id':'a1'}").columns(),
            JsonRecord.empty().with("person", person.id()).with("x", deep)))
        .add(new ManoRecord(
            ManoTable.COMMENT,
            row(ManoTable.COMMENT, "{'_id':'c1','deletedAt':'2023-01-01'}").columns(),
            JsonRecord.empty().with("person", person.id()).with("x", deep)));
    ManoArchive archive = builder.build();
    assertThat(archive.failures()).isEmpty();
    ManoContext context =
        ManoContext.of(ManoOrganisation.of(JsonRecord.empty(), List.of()), Sheet.PARIS);
    ManoPerson stored = archive.person(person.id()).orElseThrow();
    Dossier dossier = ManoImport.of(context).convert(stored).dossier();
    byte[] written = JsonFormat.dossiers().write(dossier);
    assertThat(JsonFormat.dossiers().read(written).value()).contains(dossier);
    assertThat(ManoWriteBack.imported(dossier).orElseThrow().person()).isEqualTo(stored.person());
    assertThat(KeptRecords.of(dossier).lists(stored.records(ManoTable.ACTION).get(0)))
        .isTrue();
    assertThat(KeptRecords.record(dossier.tasks().get(0).preserved()))
        .contains(stored.records(ManoTable.ACTION).get(0));
  }

  @Test
  void no_key_stays_in_a_history_and_the_entry_is_still_known_for_what_it_is() {
    sealed(
        ManoTable.PERSON,
        "p1",
        "{'name':'Pie','assignedTeams':[],'history':[{'date':'2023-03-01T10:00:00.000Z','data':"
            + "{'entityKey':{'newValue':'c2VjcmV0'},'name':{'newValue':'Pie'}}}]}");
    ManoPerson person = builder.build().person("p1").orElseThrow();
    assertThat(person.person().content().json()).doesNotContain("c2VjcmV0").contains("entityKey");
    assertThat(person.history(Sheet.PARIS).problems())
        .extracting(ManoHistoryProblem::reason)
        .containsExactly(ManoHistoryProblem.Reason.WHOLE_RECORD);
  }

  @Test
  void rows_of_another_organisation_are_set_apart() {
    builder.add(row(ManoTable.ORGANISATION, "{'_id':'o2','name':'autre'}"));
    builder.add(row(ManoTable.ORGANISATION, "{'_id':'o1','name':'la nôtre'}"));
    builder.add(row(ManoTable.TEAM, "{'_id':'t2','organisation':'o2','name':'leur équipe'}"));
    builder.add(
        row(ManoTable.TEAM, "{'_id':'t1','organisation':'o1','name':'Nuit','nightSession':true}"));
    builder.add(row(
        ManoTable.PERSON,
        "{'_id':'p2','organisation':'o2','encrypted':'x','encryptedEntityKey':'theirs'}"));
    sealed(ManoTable.PERSON, "p1", PERSON);
    ManoArchive archive = builder.build();
    assertThat(archive.organisationId()).isEqualTo("o1");
    assertThat(archive.counts().get(ManoTable.PERSON))
        .isEqualTo(Map.of(ManoRowStatus.OPENED, 1, ManoRowStatus.OTHER_ORGANISATION, 1));
    ManoOrganisation organisation = archive.organisation().orElseThrow();
    assertThat(organisation.name()).isEqualTo("la nôtre");
    assertThat(organisation.teams()).containsExactly(new ManoTeam("t1", "Nuit", true));
    assertThat(builder.organisation("o2").build().organisation().orElseThrow().name())
        .isEqualTo("autre");
  }

  @Test
  void nothing_personal_is_in_a_text() {
    sealed(ManoTable.PERSON, "p1", PERSON);
    ManoArchive archive = builder.build();
    ManoPerson person = archive.person("p1").orElseThrow();
    assertThat(
            List.of(archive, person, person.person(), person.person().content()).toString())
        .doesNotContain("Mésange");
  }
}
