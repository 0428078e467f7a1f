package org.allervers.core.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allervers.core.answer.Answer;
import org.allervers.core.answer.IncompleteException;
import org.allervers.core.code.Code;
import org.allervers.core.code.CodeList;
import org.allervers.core.code.CodeSystem;
import org.allervers.core.time.DateRange;
import org.allervers.core.time.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthFileTest {

  private static final String CANARY = "CANARI-4402";

  private static final LocalDate MARCH_1 = LocalDate.of(2024, 3, 1);
  private static final LocalDate APRIL_30 = LocalDate.of(2024, 4, 30);

  @Test
  void keeps_what_motivated_each_intervention() {
    Code<PathologyCategory> wound = PathologyCategory.of("PLAIE");
    Code<PathologyCategory> psychiatry = PathologyCategory.of("PSY");
    Pathologies pathologies = Pathologies.builder()
        .interventionMotives(
            History.since(APRIL_30, List.of(psychiatry)).with(MARCH_1, List.of(wound)))
        .build();

    assertThat(pathologies.interventionMotives().first()).isEqualTo(Answer.of(List.of(wound)));
    assertThat(pathologies.interventionMotives().latest())
        .isEqualTo(Answer.of(List.of(psychiatry)));
  }

  @Test
  void tells_no_consumption_apart_from_nobody_asked() {
    Consumptions none = Consumptions.builder().consumes(false).build();

    assertThat(none.consumes()).isEqualTo(Answer.of(false));
    assertThat(none).isNotEqualTo(Consumptions.empty());
    assertThat(HealthFile.empty().consumptions()).isEqualTo(Consumptions.empty());
  }

  @Test
  void holds_a_prescription_through_its_last_day() {
    Prescription prescription = prescription().lastDay(APRIL_30).build();

    assertThat(prescription.period()).contains(DateRange.ofClosed(MARCH_1, APRIL_30));
    assertThat(prescription.period().orElseThrow().contains(APRIL_30)).isTrue();
    assertThat(prescription.period().orElseThrow().contains(APRIL_30.plusDays(1)))
        .isFalse();
  }

  @Test
  void counts_a_prescription_in_days_from_its_start() {
    Prescription prescription =
        prescription().start(LocalDate.of(2024, 3, 4)).durationDays(10).build();

    assertThat(prescription.period())
        .contains(DateRange.of(LocalDate.of(2024, 3, 4), LocalDate.of(2024, 3, 14)));
  }

  @Test
  void prefers_the_last_day_to_the_duration() {
    assertThat(prescription().lastDay(APRIL_30).durationDays(3).build().period())
        .contains(DateRange.ofClosed(MARCH_1, APRIL_30));
  }

  @Test
  void gives_no_period_when_a_prescription_does_not_say_or_contradicts_itself() {
    assertThat(prescription().build().period()).isEmpty();
    assertThat(prescription().durationDays(0).build().period()).isEmpty();
    assertThat(prescription().lastDay(MARCH_1.minusDays(1)).build().period()).isEmpty();
  }

  @Test
  void keeps_a_restricted_note_to_its_author_and_the_named() {
    HealthNote note =
        note().toBuilder().author("infirmiere-1").addReader("medecin-1").build();

    assertThat(note.isRestricted()).isTrue();
    assertThat(note.isReadableBy("infirmiere-1")).isTrue();
    assertThat(note.isReadableBy("medecin-1")).isTrue();
    assertThat(note.isReadableBy("medecin-2")).isFalse();
  }

  @Test
  void lets_health_professionals_read_a_note_that_names_nobody() {
    assertThat(note().isRestricted()).isFalse();
    assertThat(note().isReadableBy("medecin-2")).isTrue();
  }

  @Test
  void a_prescription_beyond_the_last_date_has_no_end() {
    DateRange open = DateRange.from(MARCH_1);
    assertThat(prescription().lastDay(LocalDate.MAX).build().period()).contains(open);
    assertThat(prescription().start(LocalDate.MAX).durationDays(1).build().period())
        .contains(DateRange.from(LocalDate.MAX));
    assertThat(prescription().lastDay(LocalDate.MAX.minusDays(1)).build().period())
        .contains(DateRange.of(MARCH_1, LocalDate.MAX));
  }

  @Test
  void lists_all_that_a_prescription_lacks() {
    IncompleteException thrown = catchThrowableOfType(
        IncompleteException.class, () -> Prescription.builder().build());

    assertThat(thrown.missing()).containsExactly("id", "date");
  }

  @Test
  void comes_back_whole_through_its_builder() {
    HealthFile file = filled();

    assertThat(file.toBuilder().build()).isEqualTo(file).hasSameHashCodeAs(file);
    assertThat(file.toBuilder().addNote(note()).build()).isNotEqualTo(file);
  }

  @Test
  void prints_nothing_of_what_it_holds() {
    assertThat(filled().toString()).doesNotContain(CANARY);
    assertThat(note().toString()).doesNotContain(CANARY);
    assertThat(filled().treatments().toString()).doesNotContain(CANARY);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        AntecedentCategory.class,
        AttendingDoctor.class,
        ConsumptionFrequency.class,
        ConsumptionRoute.class,
        MeasurementKind.class,
        MedicalCover.class,
        PathologyCategory.class,
        PrescriptionKind.class,
        Substance.class,
        VaccinationStatus.class,
        Vaccine.class,
        Vulnerability.class
      })
  void finds_the_list_of_every_marker(Class<? extends CodeSystem> marker) {
    assertThat(CodeList.of(marker).codes()).isNotEmpty();
  }

  private static Prescription.Builder prescription() {
    return Prescription.builder().id(new UUID(0, 7)).date(MARCH_1);
  }

  private static HealthNote note() {
    return HealthNote.builder().date(MARCH_1).text(CANARY).build();
  }

  private static HealthFile filled() {
    return HealthFile.builder()
        .addTreatment(Treatment.builder().name(CANARY).build())
        .addPrescription(prescription().content(CANARY).build())
        .addNote(note())
        .build();
  }
}
