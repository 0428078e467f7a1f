package org.allervers.indicators.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.allervers.core.Dossier;
import org.allervers.core.DossierId;
import org.allervers.core.code.Code;
import org.allervers.core.code.Concept;
import org.allervers.core.dispositif.Dispositif;
import org.allervers.core.episode.Decision;
import org.allervers.core.episode.DecisionKind;
import org.allervers.core.episode.Episode;
import org.allervers.core.episode.RefusalMotive;
import org.allervers.core.episode.Request;
import org.allervers.core.health.AttendingDoctor;
import org.allervers.core.health.HealthFile;
import org.allervers.core.health.MedicalFollowUp;
import org.allervers.core.identity.Gender;
import org.allervers.core.identity.Identity;
import org.allervers.core.social.Habitat;
import org.allervers.core.social.LivingPlace;
import org.allervers.core.social.Resource;
import org.allervers.core.social.SocialFile;
import org.allervers.core.time.History;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.Indicator;
import org.allervers.indicators.Organisation;
import org.allervers.indicators.Plan;
import org.allervers.indicators.catalogue.ArsReferentiel2022;
import org.allervers.indicators.catalogue.Uncounted;
import org.allervers.indicators.definition.Category;
import org.allervers.indicators.explain.Cell;
import org.allervers.indicators.table.Label;
import org.allervers.indicators.table.Scope;
import org.junit.jupiter.api.Test;

class DossierTypologyTest {

  private static final ReportingPeriod YEAR = ReportingPeriod.ofYear(2024);
  private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
  private static final Plan<Dossier> PLAN = DossierSchema.of(Map.of())
      .compile(DossierTypology.indicators(), Organisation.ofTotal(Label.ofBoth("Total")), YEAR);

  private static Dossier.Builder person(int number) {
    return Dossier.builder()
        .id(DossierId.of(new UUID(7, number)))
        .addEpisode(Episode.builder()
            .id(new UUID(8, number))
            .dispositif(Dispositif.of("EMSP"))
            .enteredOn(DAY)
            .build());
  }

  private static long value(Evaluation evaluation, String id, String row) {
    return evaluation.value(new Cell(id, Scope.TOTAL, YEAR, row));
  }

  @Test
  void every_distribution_is_bound_and_none_is_named_twice() {
    assertThat(PLAN.indicators())
        .extracting(Indicator::id)
        .doesNotHaveDuplicates()
        .contains("TYP-SEXE", "TYP-HABITAT", "TYP-ACTE-NATURE", "TYP-DISTRIBUTION-PRODUIT")
        .hasSize(CodedFacts.list().size() + 15);
  }

  @Test
  void a_value_list_is_a_table_line_by_line() {
    for (CodedFact fact : CodedFacts.list()) {
      Indicator table = PLAN.indicators().stream()
          .filter(one -> one.title().fr().equals(fact.list().french()))
          .findFirst()
          .orElseThrow();
      assertThat(table.breakdown().orElseThrow().categories())
          .extracting(Category::code)
          .as(table.id())
          .containsExactlyElementsOf(
              fact.list().concepts().stream().map(Concept::code).toList());
    }
  }

  @Test
  void each_code_counts_its_own_people() {
    // The code with number k is carried by k + 1 people, and one person carries none.
    List<Dossier> people = new ArrayList<>();
    List<Code<Gender>> genders = Gender.list().codes();
    List<Code<Habitat>> places = Habitat.list().codes();
    List<Code<AttendingDoctor>> doctors = AttendingDoctor.list().codes();
    for (int k = 0; k < places.size(); k++) {
      for (int i = 0; i <= k; i++) {
        Identity.Builder identity = Identity.builder();
        HealthFile.Builder health = HealthFile.builder();
        if (k < genders.size()) {
          identity.gender(genders.get(k));
        }
        if (k < doctors.size()) {
          health.followUp(MedicalFollowUp.builder()
              .attendingDoctor(History.since(DAY, doctors.get(k)))
              .build());
        }
        people.add(person(people.size())
            .identity(identity.build())
            .health(health.build())
            .social(SocialFile.builder()
                .livingPlace(LivingPlace.builder()
                    .habitat(History.since(DAY, places.get(k)))
                    .build())
                .build())
            .build());
      }
    }
    people.add(person(people.size()).build());
    Evaluation evaluation = PLAN.evaluate(people);
    assertThat(evaluation.rejections()).isEmpty();
    assertCounts(evaluation, "TYP-SEXE", genders, people.size());
    assertCounts(evaluation, "TYP-HABITAT", places, people.size());
    assertCounts(evaluation, "TYP-MEDECIN-TRAITANT", doctors, people.size());
  }

  private static void assertCounts(
      Evaluation evaluation, String id, List<? extends Code<?>> codes, int people) {
    long known = 0;
    for (int k = 0; k < codes.size(); k++) {
      assertThat(value(evaluation, id, codes.get(k).value())).as(id).isEqualTo(k + 1L);
      known += k + 1L;
    }
    assertThat(value(evaluation, id, Cell.UNKNOWN)).as(id).isEqualTo(people - known);
  }

  @Test
  void several_resources_stand_in_several_lines() {
    Evaluation evaluation = PLAN.evaluate(List.of(person(1)
        .social(SocialFile.builder()
            .resources(History.since(DAY, List.of(Resource.of("RSA"), Resource.of("TRAVAIL"))))
            .build())
        .build()));
    assertThat(value(evaluation, "TYP-RESSOURCE", "RSA")).isOne();
    assertThat(value(evaluation, "TYP-RESSOURCE", "TRAVAIL")).isOne();
    assertThat(value(evaluation, "TYP-RESSOURCE", Cell.TOTAL)).isOne();
  }

  @Test
  void a_request_that_was_not_refused_has_no_reason_for_refusal_to_know() {
    Evaluation evaluation = PLAN.evaluate(List.of(person(1)
        .addRequest(request(1, "ACCEPTEE").build())
        .addRequest(request(2, "REFUSEE").build())
        .addRequest(Request.builder()
            .id(new UUID(9, 3))
            .receivedOn(DAY)
            .addDecision(Decision.builder()
                .date(DAY)
                .decision(DecisionKind.of("REFUSEE"))
                .refusalMotive(RefusalMotive.of("SECURITE"))
                .build())
            .build())
        .build()));
    assertThat(value(evaluation, "TYP-DEMANDE-DECISION", "REFUSEE")).isEqualTo(2);
    assertThat(value(evaluation, "TYP-DEMANDE-MOTIF-REFUS", "SECURITE")).isOne();
    assertThat(value(evaluation, "TYP-DEMANDE-MOTIF-REFUS", Cell.UNKNOWN)).isEqualTo(2);
  }

  private static Request.Builder request(int number, String decision) {
    return Request.builder()
        .id(new UUID(9, number))
        .receivedOn(DAY)
        .addDecision(
            Decision.builder().date(DAY).decision(DecisionKind.of(decision)).build());
  }

  @Test
  void every_field_of_the_typology_has_a_distribution_or_a_reason_why_not() {
    Map<String, String> counted = Map.ofEntries(
        Map.entry("ID04", "TYP-SEXE"),
        Map.entry("ID08", "TYP-ZONE-ORIGINE"),
        Map.entry("ID10", "TYP-PATHOLOGIE-MOTIF"),
        Map.entry("ID11", "TYP-ALLOPHONE"),
        Map.entry("ID12", "TYP-INTERPRETARIAT-MODE"),
        Map.entry("ID14", "TYP-HABITAT"),
        Map.entry("SO01", "TYP-SITUATION-ADMINISTRATIVE"),
        Map.entry("SO02", "TYP-PROTECTION-MALADIE"),
        Map.entry("SO03", "TYP-NIVEAU-EDUCATION"),
        Map.entry("SO04", "TYP-SITUATION-PROFESSIONNELLE"),
        Map.entry("SO05", "TYP-RESSOURCE"),
        Map.entry("SO06", "TYP-DEMARCHE-DROIT"),
        Map.entry("SO07", "TYP-ORIENTATION-TYPE"),
        Map.entry("SO08", "TYP-OUVERTURE-DROIT-DROIT"),
        Map.entry("SA01", "TYP-VACCINATION"),
        Map.entry("SA02", "TYP-COUVERTURE-MEDICALE"),
        Map.entry("SA04", "TYP-CONSOMMATION"),
        Map.entry("SA05", "TYP-VULNERABILITE"),
        Map.entry("SA06", "TYP-ANTECEDENT"),
        Map.entry("SA07", "TYP-ACTE-NATURE"),
        Map.entry("SA08", "TYP-ORIENTATION-TYPE"));
    assertThat(ArsReferentiel2022.typology())
        .extracting(Indicator::id)
        .containsAll(counted.values());
    List<String> uncounted =
        ArsReferentiel2022.typologyUncounted().stream().map(Uncounted::id).toList();
    assertThat(Stream.concat(counted.keySet().stream(), uncounted.stream()))
        .doesNotHaveDuplicates()
        // ID02 stands for ID03 too, and ID01 is ARS-01-NOUVELLES.
        .hasSize(14 + 8 + 8);
  }
}
