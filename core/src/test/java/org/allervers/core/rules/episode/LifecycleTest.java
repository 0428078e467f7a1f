package org.allervers.core.rules.episode;

import static org.allervers.core.rules.episode.Drawn.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.rules.Parameters;
import org.allervers.core.testkit.CoherentDossiers;
import org.allervers.core.testkit.Sketch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifecycleTest {

  private static final Lifecycle LIFE = Lifecycle.standard();

  private static final String REQUEST = "demandes[0].recueLe=2023-01-02; .dispositif=EMSP; "
      + ".evaluations[0].debuteeLe=2023-01-04; ";

  private static final String EPISODE =
      "accompagnements[0].dispositif=EMSP; .entreLe=2023-01-10; .admisLe=2023-01-08; ";

  private static String ofRequest(String sketch, String asOf) {
    Dossier dossier = Sketch.dossier(sketch);
    return LIFE.stateOf(dossier, dossier.requests().get(0), day(asOf))
        .map(EpisodeState::code)
        .orElse("");
  }

  private static String ofEpisode(String sketch, String asOf) {
    Dossier dossier = Sketch.dossier(sketch);
    return LIFE.stateOf(dossier, dossier.episodes().get(0), day(asOf))
        .map(EpisodeState::code)
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "2023-01-01 | '' | ''",
        "2023-01-02 | '' | DEMANDE_RECUE",
        "2023-01-04 | '' | EVALUATION",
        "2023-01-04 | demandes[0].arsExpresse=true | EVALUATION_PRIORITAIRE",
        "2023-02-01 | demandes[0].decisions[0].date=2023-01-06; .decision=REFUSEE | REFUSEE",
        "2023-01-05 | demandes[0].decisions[0].date=2023-01-06; .decision=REFUSEE | EVALUATION",
        "2023-02-01 | demandes[0].decisions[0].date=2023-01-06; .decision=REORIENTEE | REORIENTEE",
        "2023-02-01 | demandes[0].decisions[0].date=2023-01-06; .decision=SANS_SUITE | SANS_SUITE",
        "2023-02-01 | demandes[0].decisions[0].date=2023-01-06; .decision=ACCEPTEE | ADMIS",
        "2023-02-01 | demandes[0].decisions[0].date=2023-01-06; .decision=LISTE_ATTENTE | LISTE_ATTENTE",
        "2023-02-01 | demandes[0].decisions[0].date=2023-01-03; .decision=LISTE_ATTENTE | EVALUATION"
      })
  void a_request_is_where_its_last_event_put_it(String asOf, String more, String state) {
    assertThat(ofRequest(REQUEST + more, asOf)).isEqualTo(state);
  }

  @Test
  void a_request_that_was_followed_is_where_its_episode_is() {
    String sketch = REQUEST + EPISODE + "accompagnements[0].demande=@demandes[0]; "
        + "rencontres[0].date=2023-01-12";
    assertThat(ofRequest(sketch, "2023-01-05")).isEqualTo("EVALUATION");
    assertThat(ofRequest(sketch, "2023-01-08")).isEqualTo("ADMIS");
    assertThat(ofRequest(sketch, "2023-01-12")).isEqualTo("EN_COURS");
    assertThat(ofEpisode(sketch, "2023-01-05")).isEqualTo("EVALUATION");
    assertThat(ofEpisode(EPISODE, "2023-01-05")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2023-01-09 | '' | ADMIS",
        "2023-01-20 | '' | ADMIS",
        "2023-01-20 | actes[0].date=2023-01-15; .acte=SOIN_BASE | EN_COURS",
        "2023-01-20 | actes[0].date=2023-01-15; .acte=SOIN_BASE; .issue=ANNULE | ADMIS",
        "2023-01-20 | actes[0].date=2023-01-25; .acte=SOIN_BASE | ADMIS",
        "2023-01-20 | passages[0].date=2023-01-15 | EN_COURS",
        "2023-03-10 | rencontres[0].date=2023-01-15 | ECHU_A_DECIDER",
        "2023-02-10 | accompagnements[0].suspensions[0].periode=2023-02-01/.. | SUSPENDU",
        "2023-04-10 | accompagnements[0].sortie.date=2023-03-01 | SORTI",
        "2025-02-28 | accompagnements[0].sortie.date=2023-03-01 | SORTI",
        "2025-03-01 | accompagnements[0].sortie.date=2023-03-01 | ARCHIVE_INTERMEDIAIRE",
        "2025-03-01 | accompagnements[0].sortie.date=2023-03-01; rencontres[0].date=2023-05-01 | SORTI",
        "2025-03-01 | accompagnements[0].sortie.date=2023-03-01; .sortie.motif=DECES | CLOS_DEFINITIF",
        "2023-05-10 | accompagnements[0].reouvertures[0].date=2023-05-01; .sortieAnnulee.date=2023-03-01 | REOUVERT",
        "2023-04-10 | accompagnements[0].reouvertures[0].date=2023-05-01; .sortieAnnulee.date=2023-03-01 | SORTI",
        "2023-05-10 | accompagnements[0].reouvertures[0].date=2023-05-01; .sortieAnnulee.date=2023-03-01; rencontres[0].date=2023-05-02 | EN_COURS",
        "2023-02-10 | consentements.oppositions[0].type=COLLECTE; .date=2023-02-01 | ANONYMISATION_DEMANDEE",
        "2023-01-20 | consentements.oppositions[0].type=COLLECTE; .date=2023-02-01 | ADMIS",
        "2023-02-10 | consentements.oppositions[0].type=PARTAGE; .date=2023-02-01 | ADMIS"
      })
  void an_episode_is_where_its_events_up_to_that_day_put_it(
      String asOf, String more, String state) {
    assertThat(ofEpisode(EPISODE + more, asOf)).isEqualTo(state);
  }

  @Test
  void a_watch_is_a_state_until_a_request_follows() {
    Dossier dossier = Sketch.dossier("veillesSociales[0].periode=2023-01-01/2023-02-01; "
        + ".demande=@demandes[0]; demandes[0].recueLe=2023-02-01");
    assertThat(LIFE.stateOf(dossier, dossier.socialWatches().get(0), day("2023-01-31")))
        .contains(EpisodeState.WATCH);
    assertThat(LIFE.stateOf(dossier, dossier.socialWatches().get(0), day("2023-02-01")))
        .contains(EpisodeState.REQUESTED);
    assertThat(LIFE.stateOf(dossier, dossier.socialWatches().get(0), day("2022-12-31")))
        .isEmpty();
  }

  @Test
  void whoever_does_not_hold_the_prescriptions_does_not_call_an_essip_expired() {
    Dossier whole = Sketch.dossier("accompagnements[0].dispositif=ESSIP; .entreLe=2023-01-10");
    assertThat(LIFE.stateOf(whole, whole.episodes().get(0), day("2023-01-20")))
        .contains(EpisodeState.EXPIRED);
    Dossier part = whole.only(Compartment.COORDINATION);
    assertThat(LIFE.stateOf(part, part.episodes().get(0), day("2023-01-20")))
        .contains(EpisodeState.ADMITTED);
  }

  @Test
  void the_forbidden_steps_say_why() {
    for (EpisodeState ended :
        Set.of(EpisodeState.REFUSED, EpisodeState.REDIRECTED, EpisodeState.NO_FOLLOW_UP)) {
      Transition step = Lifecycle.transition(ended, EpisodeState.ONGOING);
      assertThat(step.allowed()).isFalse();
      assertThat(step.french()).contains("nouvelle demande");
    }
    assertThat(Lifecycle.transition(EpisodeState.PRIORITY_EVALUATION, EpisodeState.REFUSED))
        .satisfies(step -> assertThat(step.allowed()).isFalse())
        .satisfies(step -> assertThat(step.french()).contains("ARS"));
    assertThat(Lifecycle.transition(EpisodeState.CLOSED, EpisodeState.REOPENED).allowed())
        .isFalse();
    assertThat(Lifecycle.transition(EpisodeState.ARCHIVED, EpisodeState.WAITING).french())
        .isEqualTo("Ce passage n'est pas prévu.");
    assertThat(Lifecycle.transition(EpisodeState.EXPIRED, EpisodeState.ONGOING).allowed())
        .isTrue();
    assertThat(Lifecycle.transition(EpisodeState.WAITING, EpisodeState.WAITING).allowed())
        .isTrue();
  }

  @Test
  void every_state_can_be_reached_and_every_step_has_two_sentences() {
    Set<EpisodeState> reached = reachable(EpisodeState.WATCH);
    assertThat(reached).containsExactlyInAnyOrder(EpisodeState.values());
    assertThat(reachable(EpisodeState.REFUSED))
        .containsExactlyInAnyOrder(
            EpisodeState.REFUSED, EpisodeState.ANONYMISATION_REQUESTED, EpisodeState.DISPOSED);
    assertThat(Lifecycle.transitions())
        .hasSizeGreaterThan(60)
        .allMatch(step -> step.french().endsWith(".") && step.english().endsWith("."));
    assertThat(Stream.of(EpisodeState.values()).map(EpisodeState::code).collect(Collectors.toSet()))
        .hasSameSizeAs(EpisodeState.values());
  }

  private static Set<EpisodeState> reachable(EpisodeState from) {
    Set<EpisodeState> reached = EnumSet.of(from);
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Transition step : Lifecycle.transitions()) {
        grown |= step.allowed() && reached.contains(step.from()) && reached.add(step.to());
      }
    }
    return reached;
  }

  /** From one day to the next a right history takes only steps that the table leads to. */
  @Property(tries = 20)
  void a_right_history_takes_only_allowed_steps(@ForAll long seed) {
    Dossier dossier = CoherentDossiers.dossier(seed);
    LocalDate start = dossier.requests().get(0).receivedOn();
    EpisodeState before = EpisodeState.REQUESTED;
    for (int i = 0; i < 1500; i++) {
      LocalDate asOf = start.plusDays(i);
      EpisodeState state =
          LIFE.stateOf(dossier, dossier.requests().get(0), asOf).orElseThrow();
      assertThat(reachable(before)).as(before + " to " + state).contains(state);
      before = state;
    }
    assertThat(LIFE.stateOf(dossier, dossier.requests().get(0), start.minusDays(1)))
        .isEmpty();
    assertThat(Lifecycle.with(Parameters.standard())).hasToString("Lifecycle[0]");
  }
}
