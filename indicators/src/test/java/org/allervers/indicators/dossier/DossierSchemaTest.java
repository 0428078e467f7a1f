package org.allervers.indicators.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.allervers.core.Compartment;
import org.allervers.core.Dossier;
import org.allervers.core.DossierId;
import org.allervers.core.activity.Act;
import org.allervers.core.activity.ActKind;
import org.allervers.core.activity.ActOutcome;
import org.allervers.core.activity.Encounter;
import org.allervers.core.answer.Answer;
import org.allervers.core.code.CodeList;
import org.allervers.core.dispositif.Dispositif;
import org.allervers.core.dispositif.Requester;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.Exit;
import org.allervers.core.episode.ExitMotive;
import org.allervers.core.episode.Reopening;
import org.allervers.core.episode.Request;
import org.allervers.core.identity.BirthDate;
import org.allervers.core.identity.Gender;
import org.allervers.core.identity.Identity;
import org.allervers.core.identity.Nationality;
import org.allervers.core.social.Child;
import org.allervers.core.social.FamilySituation;
import org.allervers.core.social.Habitat;
import org.allervers.core.social.HouseholdMembership;
import org.allervers.core.social.HouseholdRole;
import org.allervers.core.social.HouseholdType;
import org.allervers.core.social.LivingPlace;
import org.allervers.core.social.Need;
import org.allervers.core.social.Resource;
import org.allervers.core.social.SocialFile;
import org.allervers.core.time.History;
import org.allervers.core.time.PartialDate;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.Plan;
import org.allervers.indicators.Rejection;
import org.allervers.indicators.Unplaced;
import org.allervers.indicators.catalogue.Leo2022;
import org.allervers.indicators.definition.Category;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.table.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DossierSchemaTest {

  private static final UUID TEAM = new UUID(0, 1);
  private static final LocalDate ENTERED = LocalDate.of(2022, 3, 1);
  private static final Plan<Dossier> PLAN = DossierSchema.of(
          Map.of(TEAM, Leo2022.VAL_DE_LORRAINE), "leo2022")
      .compile(Leo2022.indicators(), Leo2022.organisation(), Leo2022.period());

  private static Dossier.Builder dossier() {
    return Dossier.builder().id(DossierId.of(new UUID(0, 7)));
  }

  private static Episode.Builder episode() {
    return Episode.builder()
        .id(new UUID(0, 2))
        .dispositif(Dispositif.of("EMSP"))
        .team(TEAM)
        .enteredOn(ENTERED);
  }

  private static Dossier accompanied(Identity identity, SocialFile social) {
    return dossier()
        .identity(identity)
        .social(social)
        .addEpisode(episode().build())
        .build();
  }

  private static Dossier accompanied(Identity.Builder identity) {
    return accompanied(identity.build(), SocialFile.empty());
  }

  private static Dossier accompanied(SocialFile.Builder social) {
    return accompanied(Identity.builder().build(), social.build());
  }

  private static Dossier accompanied(FamilySituation.Builder family) {
    return accompanied(SocialFile.builder().family(family.build()));
  }

  private static long value(Dossier dossier, String table, String row) {
    return PLAN.evaluate(List.of(dossier))
        .value(new Cell(table, Scope.TOTAL, Leo2022.period(), row));
  }

  private static long inTerritory(Dossier dossier, String table, String row) {
    return PLAN.evaluate(List.of(dossier))
        .value(new Cell(table, Leo2022.VAL_DE_LORRAINE, Leo2022.period(), row));
  }

  private static Exit exit(LocalDate day, String motive) {
    return Exit.builder().date(day).motive(ExitMotive.of(motive)).build();
  }

  @Test
  void every_attribute_of_the_leo_definitions_is_bound() {
    assertThat(PLAN.indicators()).hasSize(23);
    assertThat(DossierSchema.of(Map.of())
            .compile(Leo2022.indicators(), Leo2022.organisation(), Leo2022.period())
            .indicators())
        .hasSize(23);
  }

  @Test
  void every_code_that_leo_maps_is_read_as_a_line_of_its_table() {
    Map<String, CodeList<?>> lists = Map.of(
        "LEO-02", Gender.list(),
        "LEO-10", Nationality.list(),
        "LEO-11", Habitat.list(),
        "LEO-14", Resource.list(),
        "LEO-17", ActKind.list(),
        "LEO-18", Need.list(),
        "LEO-20", ExitMotive.list(),
        "LEO-21", Requester.list());
    Grouping grouping = Grouping.of("leo2022");
    lists.forEach((table, list) -> {
      List<String> lines = lines(table);
      list.codes().stream()
          .filter(code -> !code.concept().orElseThrow().mapping("leo2022").isEmpty())
          .forEach(code -> assertThat(lines)
              .as("%s of %s", code.value(), list.id())
              .contains(grouping.code(code)));
    });
  }

  private static List<String> lines(String table) {
    Indicator indicator = PLAN.indicators().stream()
        .filter(one -> one.id().equals(table))
        .findFirst()
        .orElseThrow();
    return indicator.breakdown().orElseThrow().categories().stream()
        .map(Category::code)
        .toList();
  }

  @Test
  void a_code_is_grouped_only_where_the_report_is_named() {
    assertThat(Grouping.of("leo2022").code(Habitat.of("HOTEL"))).isEqualTo("AUTRE");
    assertThat(Grouping.none().code(Habitat.of("HOTEL"))).isEqualTo("HOTEL");
    assertThat(Grouping.of("leo2022").code(Habitat.list().read("YOURTE"))).isEqualTo("YOURTE");
    assertThat(Grouping.of("leo2022").code(Habitat.of("SQUAT"))).isEqualTo("SQUAT");
  }

  @Test
  void the_three_reasons_why_an_answer_is_missing_stay_apart() {
    assertThat(Grouping.missing(Answer.notRecorded()).missing()).contains(Unplaced.NOT_RECORDED);
    assertThat(Grouping.missing(Answer.unknown()).missing()).contains(Unplaced.UNKNOWN);
    assertThat(Grouping.missing(Answer.declined()).missing()).contains(Unplaced.DECLINED);
    assertThat(value(
            accompanied(Identity.builder().nationality(Answer.declined())), "LEO-10", Cell.UNKNOWN))
        .isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "1980-07-01, 2022-06-30, 41",
    "1980-07-01, 2022-07-01, 42",
    "1980-07, 2022-07-31, 42",
    "1980-07, 2022-07-30, ",
    "1980, 2022-12-31, 42",
    "1980, 2022-12-30, ",
    "1980-02-29, 2022-02-28, 41",
    "1980-02-29, 2022-03-01, 42",
    "2023, 2022-12-31, ",
    "?, 2022-12-31, "
  })
  void an_age_is_known_only_if_it_is_certain(String birth, LocalDate day, Integer age) {
    assertThat(Age.on(day, Answer.of(PartialDate.parse(birth))).stream().boxed())
        .isEqualTo(age == null ? List.of() : List.of((long) age));
  }

  @Test
  void ages_stand_at_the_last_day_of_the_year() {
    for (PartialDate birth : List.of(
        PartialDate.of(LocalDate.of(2004, 12, 31)),
        PartialDate.of(YearMonth.of(2004, 12)),
        PartialDate.of(Year.of(2004)))) {
      Dossier person = accompanied(
          Identity.builder().addBirthDate(BirthDate.builder().date(birth).build()));
      assertThat(value(person, "LEO-06", "18-30")).isOne();
    }
  }

  @Test
  void housing_is_that_of_the_first_day_and_resources_are_those_of_the_last() {
    Dossier person = accompanied(SocialFile.builder()
        .livingPlace(LivingPlace.builder()
            .habitat(History.since(ENTERED, Habitat.of("RUE"))
                .with(ENTERED.plusDays(1), Habitat.of("TIERS")))
            .build())
        .resources(History.since(ENTERED, List.of(Resource.of("SANS")))
            .with(LocalDate.of(2022, 12, 31), List.of(Resource.of("ARE"), Resource.of("ASS")))));
    assertThat(value(person, "LEO-11", "RUE")).isOne();
    // Both are unemployment benefits, so they are one resource for LEO.
    assertThat(value(person, "LEO-14", "ALLOC_CHOMAGE")).isOne();
  }

  @Test
  void two_resources_of_two_lines_contradict_each_other() {
    Dossier person = accompanied(SocialFile.builder()
        .resources(History.since(ENTERED, List.of(Resource.of("RSA"), Resource.of("TRAVAIL")))));
    assertThat(value(person, "LEO-14", Cell.UNKNOWN)).isOne();
  }

  @Test
  void a_child_makes_a_parent() {
    FamilySituation.Builder told =
        FamilySituation.builder().addChild(Child.builder().dependent(true).build());
    assertThat(value(accompanied(told), "LEO-09", Cell.TOTAL)).isOne();
    assertThat(value(accompanied(told), "LEO-09", "ENFANT_A_CHARGE")).isOne();
    FamilySituation.Builder counted = FamilySituation.builder().childCount(2);
    assertThat(value(accompanied(counted), "LEO-09", Cell.TOTAL)).isOne();
    assertThat(value(accompanied(counted), "LEO-09", "ENFANT_A_CHARGE")).isZero();
    assertThat(value(accompanied(FamilySituation.builder().parent(false)), "LEO-09", Cell.TOTAL))
        .isZero();
    assertThat(Family.dependentChild(FamilySituation.empty()).missing())
        .contains(Unplaced.NOT_RECORDED);
    assertThat(Family.dependentChild(FamilySituation.builder().parent(false).build())
            .codes())
        .containsExactly("NON");
    assertThat(Family.dependentChild(FamilySituation.builder()
                .addChild(Child.builder().dependent(false).build())
                .build())
            .codes())
        .containsExactly("NON");
  }

  @Test
  void a_couple_counts_once() {
    assertThat(coupleAs("ADULTE")).contains("REFERENT");
    assertThat(coupleAs("CONJOINT")).contains("CONJOINT");
    assertThat(coupleAs("ENFANT")).isEmpty();
    FamilySituation ended = FamilySituation.builder()
        .householdType(History.since(ENTERED, HouseholdType.of("COUPLE")))
        .addHousehold(membership("ADULTE").lastDay(ENTERED.plusDays(9)).build())
        .build();
    assertThat(Family.couple(ended, ENTERED.plusDays(9))).contains("REFERENT");
    assertThat(Family.couple(ended, ENTERED.plusDays(10))).isEmpty();
    assertThat(Family.couple(ended, ENTERED.minusDays(1))).isEmpty();
  }

  private static Optional<String> coupleAs(String role) {
    FamilySituation family = FamilySituation.builder()
        .householdType(History.since(ENTERED, HouseholdType.of("COUPLE")))
        .addHousehold(membership(role).build())
        .build();
    return Family.couple(family, ENTERED);
  }

  private static HouseholdMembership.Builder membership(String role) {
    return HouseholdMembership.builder().household(new UUID(0, 9)).role(HouseholdRole.of(role));
  }

  @Test
  void a_reopened_accompaniment_ends_twice_and_is_signalled_once() {
    Dossier person = dossier()
        .addRequest(request(TEAM))
        .addEpisode(episode()
            .addReopening(Reopening.builder()
                .date(LocalDate.of(2022, 8, 1))
                .undoneExit(exit(LocalDate.of(2022, 6, 1), "PERTE_DE_LIEN"))
                .build())
            .exit(exit(LocalDate.of(2022, 12, 1), "ORIENTATION_LHSS"))
            .build())
        .build();
    assertThat(value(person, "LEO-20", "PERTE_DE_LIEN")).isOne();
    assertThat(value(person, "LEO-20", "ORIENTATION")).isOne();
    assertThat(value(person, "LEO-21", "CCAS")).isOne();
    assertThat(value(person, "LEO-05", Cell.TOTAL)).isOne();
  }

  private static Request request(UUID team) {
    return Request.builder()
        .id(new UUID(0, 3))
        .receivedOn(ENTERED.minusDays(3))
        .team(team)
        .origin(Requester.of("CCAS"))
        .build();
  }

  @Test
  void an_episode_without_a_team_is_of_the_team_of_its_request() {
    Dossier person = dossier()
        .addRequest(request(TEAM))
        .addEpisode(episode().team(null).build())
        .build();
    assertThat(inTerritory(person, "LEO-23", "CCAS")).isOne();
  }

  @Test
  void an_unknown_team_is_in_no_territory_and_in_the_total() {
    Dossier person = dossier()
        .identity(Identity.builder().gender(Gender.of("FT")).build())
        .addEpisode(episode().team(new UUID(0, 99)).build())
        .build();
    assertThat(value(person, "LEO-02", "F")).isOne();
    assertThat(inTerritory(person, "LEO-03", "F")).isZero();
  }

  @Test
  void a_refused_act_is_no_service_and_an_act_without_encounter_is_one() {
    UUID met = new UUID(0, 4);
    Dossier person = dossier()
        .addEpisode(episode().build())
        .addEncounter(Encounter.builder().id(met).date(ENTERED).team(TEAM).build())
        .addAct(act("HYGIENE")
            .encounter(met)
            .outcome(ActOutcome.of("REFUSE_PERSONNE"))
            .build())
        .addAct(act("AIDE_ALIMENTAIRE").encounter(met).build())
        .addAct(act("AIDE_ALIMENTAIRE").encounter(met).build())
        .addAct(act("RDR_CONSEIL").build())
        .addAct(act("ECOUTE_LIEN").encounter(new UUID(0, 98)).build())
        .build();
    assertThat(value(person, "LEO-17", "HYGIENE")).isZero();
    assertThat(value(person, "LEO-17", "AIDE_ALIMENTAIRE")).isOne();
    assertThat(value(person, "LEO-17", "RDR_CONSEIL")).isOne();
    assertThat(value(person, "LEO-17", "ECOUTE_LIEN")).isOne();
    assertThat(Meeting.all(person)).hasSize(2);
  }

  private static Act.Builder act(String kind) {
    return Act.builder().id(UUID.randomUUID()).date(ENTERED).kind(ActKind.of(kind));
  }

  @Test
  void a_sealed_away_compartment_rejects_the_dossier_instead_of_counting_nothing_there() {
    Dossier whole = dossier().addEpisode(episode().build()).build();
    Evaluation evaluation = PLAN.evaluate(Arrays.stream(Compartment.values()).map(whole::only));
    assertThat(evaluation.rejections()).containsEntry(Rejection.EXTRACTOR_FAILED, 4L);
    Dossier joined =
        Dossier.join(Stream.of(Compartment.values()).map(whole::only).toList());
    assertThat(PLAN.evaluate(List.of(joined)).rejections()).isEmpty();
  }

  @Test
  void definitions_that_need_one_compartment_count_dossiers_of_that_compartment() {
    Plan<Dossier> exits = DossierSchema.of(Map.of())
        .compile(
            Leo2022.indicators().stream()
                .filter(indicator -> indicator.id().equals("LEO-20"))
                .toList(),
            Leo2022.organisation(),
            Leo2022.period());
    Dossier part = dossier()
        .addEpisode(
            episode().exit(exit(LocalDate.of(2022, 12, 31), "ORIENTATION")).build())
        .build()
        .only(Compartment.COORDINATION);
    Evaluation evaluation = exits.evaluate(List.of(part));
    assertThat(evaluation.rejections()).isEmpty();
    assertThat(evaluation.value(new Cell("LEO-20", Scope.TOTAL, Leo2022.period(), "ORIENTATION")))
        .isOne();
  }

  @Test
  void what_it_makes_of_a_dossier_shows_nothing_of_the_person() {
    Dossier person = dossier()
        .addRequest(request(TEAM))
        .addEpisode(episode().exit(exit(ENTERED, "DECES")).build())
        .addAct(act("HYGIENE").build())
        .build();
    assertThat(Stay.all(person)).hasToString("[Stay[redacted]]");
    assertThat(Meeting.all(person)).hasToString("[Meeting[redacted]]");
  }
}
