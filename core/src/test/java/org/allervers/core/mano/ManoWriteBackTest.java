package org.allervers.core.mano;

import static org.allervers.core.mano.WrittenPersons.CONTEXT;
import static org.allervers.core.mano.WrittenPersons.json;
import static org.allervers.core.mano.WrittenPersons.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.DossierId;
import org.allervers.core.answer.Answers;
import org.allervers.core.identity.Identity;
import org.allervers.core.identity.Phone;
import org.allervers.core.json.JsonRecord;
import org.allervers.core.mano.WrittenPerson.Reason;
import org.allervers.core.mano.WrittenPerson.Unsaid;
import org.junit.jupiter.api.Test;

class ManoWriteBackTest {

  private static final Instant AT = Instant.parse("2025-02-03T10:00:00Z");
  private static final JsonRecord CONTENT = json("""
      {"name":"Fictif Un","phone":"0000","structureSocial":"une","employment":"CDD"}""");
  private static final ManoWriteBack BACK = ManoWriteBack.of(CONTEXT);

  private static Dossier dossier() {
    return ManoImport.of(CONTEXT).convert(person(CONTENT)).dossier();
  }

  private static Dossier with(Identity.Builder identity) {
    return dossier().toBuilder().identity(identity.build()).build();
  }

  private static Dossier called(String number) {
    return with(dossier().identity().toBuilder()
        .phones(List.of(Phone.builder().number(number).build())));
  }

  @Test
  void what_mano_has_no_place_for_is_listed() {
    WrittenPerson written = BACK.write(
        person(CONTENT), with(dossier().identity().toBuilder().allophone(true)), AT, "u");

    assertThat(written.changed()).isEmpty();
    assertThat(written.unsaid()).containsExactly(new Unsaid(Reason.NO_PLACE, "identite.allophone"));
  }

  @Test
  void a_key_that_somebody_changed_in_mano_meanwhile_stands() {
    ManoPerson now = person(CONTENT.with("phone", "9999"));

    WrittenPerson written = BACK.write(now, called("0102"), AT, "u");

    assertThat(written.changed()).isEmpty();
    assertThat(written.unsaid()).containsExactly(new Unsaid(Reason.CHANGED_IN_MANO, "phone"));
  }

  @Test
  void what_changed_in_mano_elsewhere_is_kept_beside_the_change() {
    ManoPerson now = person(CONTENT.with("employment", "CDI"));

    WrittenPerson written = BACK.write(now, called("0102"), AT, "u");

    JsonRecord content = written.person().person().content();
    assertThat(content.text("employment")).contains("CDI");
    assertThat(content.text("phone")).contains("0102");
    assertThat(written.unsaid()).isEmpty();
  }

  @Test
  void a_part_of_a_dossier_changes_the_keys_of_its_compartments_alone() {
    Dossier changed = dossier().toBuilder()
        .social(dossier().social().toBuilder().socialSupport("une autre").build())
        .identity(Identity.empty())
        .build();

    WrittenPerson written = BACK.write(person(CONTENT), changed.only(Compartment.SOCIAL), AT, "u");

    assertThat(written.person().person().content().without("history"))
        .isEqualTo(CONTENT.with("structureSocial", "une autre"));
    assertThat(written.unsaid()).isEmpty();
  }

  @Test
  void a_value_that_is_taken_away_is_taken_away_in_mano() {
    WrittenPerson written = BACK.write(
        person(CONTENT), with(dossier().identity().toBuilder().phones(List.of())), AT, "u");

    assertThat(written.person().person().value("phone")).isEqualTo(Optional.empty());
    assertThat(written.unsaid()).isEmpty();
  }

  @Test
  void a_history_that_is_no_list_stays_and_is_said() {
    Dossier changed =
        ManoImport.of(CONTEXT).convert(person(CONTENT.with("history", "rien"))).dossier();
    changed = changed.toBuilder()
        .identity(changed.identity().toBuilder().phones(List.of()).build())
        .build();

    WrittenPerson written = BACK.write(person(CONTENT.with("history", "rien")), changed, AT, "u");

    assertThat(written.person().person().content().text("history")).contains("rien");
    assertThat(written.unsaid()).containsExactly(new Unsaid(Reason.HISTORY_UNREADABLE, "history"));
  }

  @Test
  void the_dossier_of_another_person_is_refused() {
    Dossier other =
        dossier().toBuilder().id(DossierId.of(Identifiers.always("another"))).build();

    assertThatThrownBy(() -> BACK.write(person(CONTENT), other, AT, "u"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("dossier of the person");
  }

  private static final String NUMBER = "numeroSecuriteSociale";

  private static Dossier withoutNumber(ManoPerson person) {
    Dossier dossier = ManoImport.of(CONTEXT).convert(person).dossier();
    return dossier.toBuilder()
        .health(dossier.health().toBuilder().answers(Answers.empty()).build())
        .build();
  }

  @Test
  void a_field_that_is_emptied_is_emptied_in_every_medical_file() {
    ManoPerson stored =
        person(CONTENT, json("{\"" + NUMBER + "\":\"Y\"}"), json("{\"" + NUMBER + "\":\"X\"}"));

    WrittenPerson written = BACK.write(stored, withoutNumber(stored), AT, "u");

    assertThat(written.unsaid()).isEmpty();
    assertThat(written.changed()).hasSize(2).allSatisfy(file -> {
      assertThat(file.table()).isEqualTo(ManoTable.MEDICAL_FILE);
      assertThat(file.value(NUMBER)).isEmpty();
      assertThat(file.content().list("history")).hasSize(1);
    });
    assertThat(ManoImport.of(CONTEXT)
            .convert(written.person())
            .dossier()
            .health()
            .answers()
            .names())
        .doesNotContain(NUMBER);
  }

  @Test
  void a_medical_file_that_somebody_changed_or_made_meanwhile_keeps_its_value() {
    JsonRecord old = json("{\"" + NUMBER + "\":\"Y\"}");
    JsonRecord newer = json("{\"" + NUMBER + "\":\"X\"}");
    JsonRecord other = json("{\"" + NUMBER + "\":\"Z\"}");
    Dossier changed = withoutNumber(person(CONTENT, old, newer));

    WrittenPerson one = BACK.write(person(CONTENT, other, newer), changed, AT, "u");
    WrittenPerson two = BACK.write(person(CONTENT, old, newer, other), changed, AT, "u");

    assertThat(one.unsaid()).containsExactly(new Unsaid(Reason.CHANGED_IN_MANO, NUMBER));
    assertThat(one.changed()).hasSize(1);
    assertThat(two.unsaid()).containsExactly(new Unsaid(Reason.CHANGED_IN_MANO, NUMBER));
    assertThat(two.changed()).hasSize(2);
  }
}
