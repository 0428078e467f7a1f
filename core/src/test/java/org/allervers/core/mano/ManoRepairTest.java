package org.allervers.core.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allervers.core.Dossier;
import org.allervers.core.Register;
import org.allervers.core.answer.Answer;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.ImportNote.Kind;
import org.junit.jupiter.api.Test;

/** Each repair can be left out: then what would be repaired stays as it is, in the record that is preserved, and is said nowhere. */
class ManoRepairTest {

  private static final String PERSON = "11111111-1111-4111-8111-111111111111";
  private static final String TEAM = RecordConversionsTest.DAY_TEAM;

  private static JsonRecord json(String text) {
    return RecordConversionsTest.json(text.replace('\'', '"').replace("ÉQUIPE", TEAM));
  }

  private static ManoContext context(boolean repairs, ManoRepair of) {
    ManoOrganisation organisation = ManoOrganisation.of(
        json("{'customFieldsPersons':[{'name':'Social','fields':["
            + "{'name':'custom-aides','label':'Aides','type':'multi-choice','options':['RSA']}]}],"
            + "'customFieldsMedicalFile':[{'name':'groupe','label':'Groupe','type':'text'},"
            + "{'name':'taille','label':'Taille','type':'number'}]}"),
        List.of(new ManoRecord(
            ManoTable.TEAM, json("{'_id':'ÉQUIPE','name':'Jour'}"), JsonRecord.empty())));
    Set<ManoRepair> wanted = EnumSet.allOf(ManoRepair.class);
    if (!repairs) {
      wanted.remove(of);
    }
    return ManoContext.of(organisation, Sheet.PARIS).repairing(wanted);
  }

  private static ManoRecord of(ManoTable table, String json) {
    return new ManoRecord(table, JsonRecord.of(Map.of("_id", "r-" + table)), json(json));
  }

  private static ImportedDossier dossier(
      ManoContext context, String person, ManoRecord... records) {
    ManoRecord of = new ManoRecord(
        ManoTable.PERSON,
        JsonRecord.of(Map.of("_id", PERSON, "createdAt", "2023-01-02T09:00:00.000Z")),
        json(person));
    ImportedDossier imported = ManoImport.of(context).convert(ManoPerson.of(of, List.of(records)));
    assertThat(ManoWriteBack.imported(imported.dossier()).orElseThrow().person())
        .isEqualTo(of);
    return imported;
  }

  private static Set<Kind> said(ImportReport report) {
    return report.counts().keySet();
  }

  private static Answer<?> answer(Dossier dossier, String field) {
    Map<String, Answer<Object>> all = dossier.health().answers().asMap();
    Answer<?> social = dossier.social().answers().asMap().get(field);
    return social != null ? social : all.getOrDefault(field, Answer.notRecorded());
  }

  @Test
  void slashes_stay_as_they_are() {
    ManoRecord comment = of(
        ManoTable.COMMENT,
        "{'comment':'le 12\\\\/05','date':'2023-06-01T10:00:00.000Z','person':'" + PERSON + "'}");
    ImportedDossier freed =
        dossier(context(true, ManoRepair.SLASHES), "{'description':'a\\\\/b'}", comment);
    ImportedDossier raw =
        dossier(context(false, ManoRepair.SLASHES), "{'description':'a\\\\/b'}", comment);
    assertThat(freed.dossier().coordination().notes())
        .extracting(note -> note.text())
        .containsExactly("a\\/b", "le 12/05");
    assertThat(raw.dossier().coordination().notes())
        .extracting(note -> note.text())
        .containsExactly("a\\/b", "le 12\\/05");
    assertThat(said(freed.report())).contains(Kind.SLASHES_FREED);
    assertThat(said(raw.report())).doesNotContain(Kind.SLASHES_FREED);
    assertThat(freed.dossier().coordination().notes().get(1).preserved().find(Kept.MANO))
        .contains(Kept.json(comment));
  }

  @Test
  void of_several_medical_files_the_newest_alone_is_read() {
    ManoRecord older = new ManoRecord(
        ManoTable.MEDICAL_FILE,
        json("{'_id':'ancien','createdAt':'2023-01-01T10:00:00.000Z'}"),
        json("{'groupe':'A','taille':170}"));
    ManoRecord newer = new ManoRecord(
        ManoTable.MEDICAL_FILE,
        json("{'_id':'récent','createdAt':'2024-01-01T10:00:00.000Z'}"),
        json("{'groupe':'O'}"));
    ImportedDossier one = dossier(context(true, ManoRepair.MEDICAL_FILES), "{}", older, newer);
    ImportedDossier two = dossier(context(false, ManoRepair.MEDICAL_FILES), "{}", older, newer);
    assertThat(answer(one.dossier(), "groupe")).isEqualTo(Answer.of("O"));
    assertThat(answer(two.dossier(), "groupe")).isEqualTo(Answer.of("O"));
    assertThat(answer(one.dossier(), "taille").known()).isPresent();
    assertThat(answer(two.dossier(), "taille").known()).isEmpty();
    assertThat(one.report().notes())
        .filteredOn(note -> note.kind() == Kind.MEDICAL_FILES_UNITED)
        .allSatisfy(note -> assertThat(note.record()).isEqualTo("ancien"))
        .extracting(ImportNote::field)
        .containsExactlyInAnyOrder("", "groupe", "taille");
    assertThat(said(two.report())).doesNotContain(Kind.MEDICAL_FILES_UNITED);
    assertThat(ManoWriteBack.imported(two.dossier()).orElseThrow().records(ManoTable.MEDICAL_FILE))
        .containsExactly(older, newer);
  }

  @Test
  void several_reports_of_one_day_are_several_half_days_of_work() {
    List<ManoRecord> reports = new ArrayList<>();
    for (String text : List.of("un", "deux")) {
      reports.add(new ManoRecord(
          ManoTable.REPORT,
          JsonRecord.of(Map.of("_id", text)),
          json("{'team':'ÉQUIPE','date':'2023-06-01','description':'" + text + "'}")));
    }
    ManoRegister one = ManoRegister.convert(reports, context(true, ManoRepair.REPORTS));
    ManoRegister two = ManoRegister.convert(reports, context(false, ManoRepair.REPORTS));
    assertThat(one.register().slots()).hasSize(1);
    assertThat(two.register().slots())
        .extracting(slot -> slot.note().orElseThrow())
        .containsExactly("un", "deux");
    assertThat(said(one.report())).contains(Kind.REPORTS_UNITED);
    assertThat(said(two.report())).doesNotContain(Kind.REPORTS_UNITED);
    Register register = two.register();
    assertThat(register.slots()).extracting(slot -> slot.id()).doesNotHaveDuplicates();
  }

  @Test
  void the_entries_of_a_history_all_count() {
    String person = "{'phone':'2','history':["
        + "{'date':'2023-03-01T10:00:00.000Z','data':{'phone':{'oldValue':'1','newValue':'2'}}},"
        + "{'date':'2023-03-01T10:00:00.000Z','data':{'phone':{'oldValue':'1','newValue':'2'}}},"
        + "{'date':'2023-04-01T10:00:00.000Z','data':{'name':{'oldValue':'x','newValue':'x'}}}],"
        + "'name':'x'}";
    ManoContext off = context(false, ManoRepair.HISTORY);
    ImportedDossier cleaned = dossier(context(true, ManoRepair.HISTORY), person);
    ImportedDossier raw = dossier(off, person);
    assertThat(said(cleaned.report())).contains(Kind.HISTORY_CLEANED);
    assertThat(said(raw.report())).doesNotContain(Kind.HISTORY_CLEANED);
    ManoPerson alone =
        ManoPerson.of(ManoWriteBack.imported(raw.dossier()).orElseThrow().person(), List.of());
    assertThat(off.history(alone).changes()).hasSize(3);
    assertThat(context(true, ManoRepair.HISTORY).history(alone).changes()).hasSize(1);
  }

  @Test
  void a_description_without_a_file_is_kept_as_one_with_a_file() {
    String person = "{'documents':[{'name':'sans fichier'},null]}";
    ImportedDossier apart = dossier(context(true, ManoRepair.DOCUMENTS), person);
    ImportedDossier raw = dossier(context(false, ManoRepair.DOCUMENTS), person);
    assertThat(said(apart.report()))
        .contains(Kind.DOCUMENT_UNREADABLE)
        .doesNotContain(Kind.DOCUMENT_KEPT);
    assertThat(said(raw.report()))
        .contains(Kind.DOCUMENT_KEPT)
        .doesNotContain(Kind.DOCUMENT_UNREADABLE);
  }

  @Test
  void a_bare_text_is_no_choice_anywhere() {
    String person = "{'custom-aides':'RSA','resources':'RSA','outOfActiveList':true,"
        + "'outOfActiveListDate':'2023-06-01','outOfActiveListReasons':'Décès'}";
    ManoRecord action = of(ManoTable.ACTION, "{'name':'x','categories':'Soins'}");
    ManoContext off = context(false, ManoRepair.LISTS);
    ImportedDossier read = dossier(context(true, ManoRepair.LISTS), person, action);
    ImportedDossier raw = dossier(off, person, action);
    assertThat(answer(read.dossier(), "custom-aides")).isEqualTo(Answer.of(List.of("RSA")));
    assertThat(answer(raw.dossier(), "custom-aides").known()).isEmpty();
    assertThat(read.dossier().social().resources().latest().known()).isPresent();
    assertThat(raw.dossier().social().resources().latest().known()).isEmpty();
    assertThat(read.dossier().tasks().get(0).categories()).hasSize(1);
    assertThat(raw.dossier().tasks().get(0).categories()).isEmpty();
    assertThat(read.dossier().episodes().get(0).exit().orElseThrow().motive().known())
        .isPresent();
    assertThat(raw.dossier().episodes().get(0).exit().orElseThrow().motive().known())
        .isEmpty();
    assertThat(read.report().notes())
        .filteredOn(note -> note.kind() == Kind.LIST_FROM_TEXT)
        .extracting(ImportNote::field)
        .containsExactlyInAnyOrder(
            "custom-aides", "resources", "outOfActiveListReasons", "categories");
    assertThat(said(raw.report())).doesNotContain(Kind.LIST_FROM_TEXT, Kind.EXIT_WITHOUT_REASON);
    // Who may read a consultation is no repair: a bare text keeps others out all the same.
    ManoRecord consultation = of(
        ManoTable.CONSULTATION,
        "{'status':'FAIT','completedAt':'2023-06-01T10:00:00.000Z','onlyVisibleBy':'u1'}");
    assertThat(dossier(off, "{}", consultation).dossier().health().notes())
        .extracting(note -> note.restrictedTo())
        .containsExactly(List.of("u1"));
  }

  @Test
  void territories_and_collaborations_follow_the_switch_of_lists() {
    List<ManoRecord> records = List.of(
        new ManoRecord(
            ManoTable.TERRITORY, json("{'_id':'t'}"), json("{'name':'Gare','types':'Campement'}")),
        of(
            ManoTable.TERRITORY_OBSERVATION,
            "{'territory':'t','team':'ÉQUIPE','observedAt':'2023-06-01T10:00:00.000Z'}"),
        of(
            ManoTable.REPORT,
            "{'team':'ÉQUIPE','date':'2023-06-01','collaborations':'SAMU social'}"));
    Register read =
        ManoRegister.convert(records, context(true, ManoRepair.LISTS)).register();
    Register raw =
        ManoRegister.convert(records, context(false, ManoRepair.LISTS)).register();
    assertThat(read.maraudes().get(0).observations().get(0).territoryKinds()).hasSize(1);
    assertThat(raw.maraudes().get(0).observations().get(0).territoryKinds()).isEmpty();
    assertThat(read.maraudes().get(0).collaborations()).containsExactly("SAMU social");
    assertThat(raw.maraudes().get(0).collaborations()).isEmpty();
  }
}
