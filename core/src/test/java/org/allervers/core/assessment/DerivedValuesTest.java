package org.allervers.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivedValuesTest {

  private static DerivedValues of(String answers) {
    return Answering.FORM.derive(Answering.of(answers));
  }

  @ParameterizedTest
  @CsvSource({"70,175,22.9", "50,165,18.4", "47.2,160,18.4", "45,150,20.0"})
  void body_mass_index_is_rounded_half_up_to_one_decimal(String weight, String height, String bmi) {
    assertThat(of("B1=" + weight + " & B3=" + height).bmi()).contains(new BigDecimal(bmi));
  }

  @Test
  void body_mass_index_needs_a_weight_and_a_height() {
    assertThat(of("B1=70").bmi()).isEmpty();
    assertThat(of("B1=70 & B3=0").bmi()).isEmpty();
    assertThat(of("B1=-70 & B3=175").bmi()).isEmpty();
    assertThat(of("B1=70 & B3=NSPR").bmi()).isEmpty();
  }

  @Test
  void a_loss_of_weight_is_a_share_of_the_previous_weight() {
    WeightLoss loss = of("B1a=80 & B1=75 & B1a.DELAI=P1Y3M").weightLoss().orElseThrow();
    assertThat(loss.percent()).isEqualByComparingTo("6.3");
    assertThat(loss.months()).isEqualTo(OptionalInt.of(15));
  }

  @Test
  void a_gain_is_a_negative_loss_and_the_time_may_be_missing() {
    WeightLoss gain = of("B1a=80 & B1=84").weightLoss().orElseThrow();
    assertThat(gain.percent()).isEqualByComparingTo("-5.0");
    assertThat(gain.months()).isEmpty();
    assertThat(of("B1=84").weightLoss()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2026-01-31,0", "2026-01-25,0", "2026-01-24,1", "2025-12-20,6", "2025-04-26,40"})
  void weeks_since_the_last_period_are_completed_weeks(String date, int weeks) {
    GestationalAge age =
        of("rubrique D & D4=OUI & D4a=" + date).gestationalAge().orElseThrow();
    assertThat(age).isEqualTo(new GestationalAge(weeks, weeks));
    assertThat(age.isExact()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1,2,6", "2,6,10", "3,10,15", "6,23,28", "9,36,41"})
  void a_month_of_pregnancy_is_a_range_of_weeks(int month, int least, int greatest) {
    assertThat(of("rubrique D & D4=OUI & D4a=" + month).gestationalAge())
        .contains(new GestationalAge(least, greatest));
  }

  @Test
  void a_last_period_after_the_assessment_or_an_impossible_month_gives_no_weeks() {
    assertThat(of("rubrique D & D4=OUI & D4a=2026-02-01").gestationalAge()).isEmpty();
    assertThat(of("rubrique D & D4=OUI & D4a=10").gestationalAge()).isEmpty();
    assertThat(of("rubrique D & D4=OUI & D4a=0").gestationalAge()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1.10,110,6.1", "0.99,99,5.5", "1.005,101,5.6"})
  void glucose_is_converted(String gramsPerLitre, String mgPerDl, String mmolPerL) {
    DerivedValues values = of("B8=" + gramsPerLitre);
    assertThat(values.glucoseMgPerDl()).contains(new BigDecimal(mgPerDl));
    assertThat(values.glucoseMmolPerL()).contains(new BigDecimal(mmolPerL));
  }
}
