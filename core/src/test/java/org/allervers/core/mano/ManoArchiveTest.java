package org.allervers.core.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
