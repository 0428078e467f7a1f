package org.allervers.core.rules.minor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.allervers.core.Dossier;
import org.allervers.core.health.HealthFile;
import org.allervers.core.testkit.AnyDossier;
import org.allervers.core.testkit.Sketch;
import org.junit.jupiter.api.Test;

class ParentViewTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

  private static final String MINOR =
      "identite.datesNaissance[0].date=2010-05-05; minorite.titulaires[0].type=MERE; .joignabilite[0].depuis=2020-01-01;"
          + " minorite.titulaires[0].joignabilite[0].valeur=JOIGNABLE; ";

  private static final String ACTS =
      "actes[0].acte=VACCINATION; .date=2026-02-01; actes[1].acte=SANTE_SEXUELLE; .date=2026-03-01; ";

  private static List<String> shown(String line, LocalDate day) {
    return ParentView.of(Sketch.dossier(line), day).dossier().acts().stream()
        .map(act -> act.kind().value())
        .toList();
  }

  @Test
  void a_holder_is_shown_the_acts_of_a_minor_who_keeps_no_secret() {
    assertThat(shown(MINOR + ACTS, DAY)).containsExactly("VACCINATION", "SANTE_SEXUELLE");
  }

  @Test
  void a_secret_act_is_hidden_and_the_health_file_with_it() {
    Dossier dossier = Sketch.dossier(
        MINOR
            + ACTS
            + "actes[1].secretMineur=true; minorite.oppositions[0].date=2026-02-28; sante.grossesses[0].declareeLe=2026-01-01");
    ParentView view = ParentView.of(dossier, DAY);
    assertThat(view.dossier().acts())
        .extracting(act -> act.kind().value())
        .containsExactly("VACCINATION");
    assertThat(view.dossier().health().pregnancies()).isEmpty();
    assertThat(view.dossier().minority()).isEmpty();
    assertThat(view.reasons())
        .contains(ParentView.Reason.MINOR_OPPOSES, ParentView.Reason.COULD_BETRAY);
  }

  @Test
  void a_secret_note_keeps_the_health_file_from_a_holder_and_a_restricted_one_itself() {
    String open =
        MINOR + "sante.notes[0].date=2026-02-01; .texte=note; sante.allergies.presentes=true; ";
    HealthFile shown = ParentView.of(Sketch.dossier(open), DAY).dossier().health();
    assertThat(shown.notes()).hasSize(1);
    ParentView secret =
        ParentView.of(Sketch.dossier(open + "sante.notes[0].secretMineur=true"), DAY);
    assertThat(secret.dossier().health()).isEqualTo(HealthFile.empty());
    assertThat(secret.reasons()).contains(ParentView.Reason.COULD_BETRAY);
    ParentView restricted =
        ParentView.of(Sketch.dossier(open + "sante.notes[0].reserveeA=[mg-1]"), DAY);
    assertThat(restricted.dossier().health().notes()).isEmpty();
    assertThat(restricted.dossier().health().allergies()).isEqualTo(shown.allergies());
  }

  @Test
  void an_act_done_under_a_derogation_is_secret_even_if_nobody_ticked_the_box() {
    assertThat(shown(MINOR + ACTS + "actes[1].fondementMineur=L1111_5_1", DAY))
        .containsExactly("VACCINATION");
  }

  @Test
  void once_the_minor_took_the_opposition_back_the_act_is_shown() {
    String line = MINOR
        + ACTS
        + "actes[1].secretMineur=true; minorite.oppositions[0].date=2026-02-28; .leveeLe=2026-03-09";
    assertThat(shown(line, LocalDate.of(2026, 3, 8))).containsExactly("VACCINATION");
    assertThat(shown(line, LocalDate.of(2026, 3, 9)))
        .containsExactly("VACCINATION", "SANTE_SEXUELLE");
  }

  @Test
  void contraception_is_secret_by_law_unless_the_minor_says_otherwise() {
    String line = MINOR + "actes[0].acte=CONTRACEPTION; .date=2026-02-01";
    assertThat(shown(line, DAY)).isEmpty();
    assertThat(shown(line + "; actes[0].secretMineur=false", DAY)).containsExactly("CONTRACEPTION");
  }

  @Test
  void a_report_of_concern_is_never_shown() {
    String line = MINOR + "actes[0].acte=SIGNALEMENT; .date=2026-02-01";
    assertThat(shown(line, DAY)).isEmpty();
  }

  @Test
  void a_report_of_concern_that_is_secret_takes_with_it_what_could_betray_it() {
    String line = MINOR
        + "actes[0].acte=SIGNALEMENT; .date=2026-02-01; bilans[0].questionnaire=X; .version=v1; .date=2026-02-01;"
        + " actes[1].acte=VACCINATION; .date=2026-02-01";
    assertThat(ParentView.of(Sketch.dossier(line), DAY).dossier().assessments()).hasSize(1);
    ParentView view = ParentView.of(
        Sketch.dossier(line.replace("SIGNALEMENT;", "SIGNALEMENT; .secretMineur=true;")), DAY);
    assertThat(view.dossier().assessments()).isEmpty();
    assertThat(view.dossier().acts()).isEmpty();
    assertThat(view.reasons()).contains(ParentView.Reason.MINOR_OPPOSES);
  }

  @Test
  void what_happened_with_a_secret_act_is_hidden_too() {
    Dossier dossier = Sketch.dossier(MINOR
        + "rencontres[0].date=2026-03-01; rencontres[1].date=2026-02-01; actes[0].acte=SANTE_SEXUELLE; .date=2026-03-01;"
        + " .secretMineur=true; .rencontre=@rencontres[0]; orientations[0].proposeeLe=2026-03-02; .dispositif=CEGIDD; .acte=@actes[0];"
        + " orientations[1].proposeeLe=2026-02-01; .dispositif=CCAS");
    Dossier view = ParentView.of(dossier, DAY).dossier();
    assertThat(view.encounters()).hasSize(1);
    assertThat(view.encounters().get(0).date()).isEqualTo(LocalDate.of(2026, 2, 1));
    assertThat(view.referrals())
        .extracting(referral -> referral.kind().value())
        .containsExactly("CCAS");
  }

  @Test
  void on_the_eighteenth_birthday_the_view_is_empty() {
    String line = MINOR + ACTS;
    assertThat(shown(line, LocalDate.of(2028, 5, 4))).hasSize(2);
    ParentView grown = ParentView.of(Sketch.dossier(line), LocalDate.of(2028, 5, 5));
    assertThat(grown.dossier().acts()).isEmpty();
    assertThat(grown.dossier().identity())
        .isEqualTo(Dossier.builder().id(grown.dossier().id()).build().identity());
    assertThat(grown.reasons()).containsExactly(ParentView.Reason.NOT_A_MINOR);
  }

  @Test
  void whoever_is_cared_for_as_an_adult_keeps_their_own_secret() {
    ParentView view = ParentView.of(
        Sketch.dossier(MINOR
            + ACTS
            + "minorite.situation[0].depuis=2026-01-01; minorite.situation[0].valeur=M4"),
        DAY);
    assertThat(view.dossier().acts()).isEmpty();
    assertThat(view.reasons()).containsExactly(ParentView.Reason.AS_AN_ADULT);
  }

  @Provide
  Arbitrary<Dossier> dossiers() {
    return AnyDossier.dossiers();
  }

  @Property(tries = 300)
  void no_view_of_any_dossier_holds_a_standing_secret(@ForAll("dossiers") Dossier drawn) {
    // Everybody drawn is made a minor who never takes an opposition back.
    Dossier dossier = drawn.toBuilder()
        .identity(Sketch.dossier(MINOR).identity())
        .minority(Sketch.dossier(MINOR).minority().orElseThrow())
        .build();
    ParentView view = ParentView.of(dossier, DAY);
    assertThat(view.dossier().minority()).isEmpty();
    assertThat(view.dossier().acts())
        .noneMatch(act -> act.secret().orElse(false))
        .isSubsetOf(dossier.acts());
    boolean secret = dossier.acts().stream().anyMatch(act -> act.secret().orElse(false));
    if (secret) {
      assertThat(view.dossier().assessments()).isEmpty();
    }
  }

  @Test
  void the_notice_for_a_holder_never_tells_whether_something_is_withheld() {
    assertThat(ParentView.noticeInFrench()).contains("Elle ne dit pas si autre chose existe");
    assertThat(ParentView.noticeInEnglish()).contains("does not say whether anything else exists");
    assertThat(ParentView.of(Sketch.dossier(MINOR), DAY)).hasToString("ParentView[redacted]");
  }
}
