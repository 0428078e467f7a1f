package org.allervers.indicators.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import org.allervers.core.time.ReportingPeriod;
import org.allervers.indicators.InternalTables;
import org.allervers.indicators.table.Comparison.Agreement;
import org.junit.jupiter.api.Test;

class TableTest {

  private static Table.Builder draft() {
    return Table.builder()
        .definition(
            new DefinitionStamp("X-01", "1.0.0", "0".repeat(64), "essai", Label.ofBoth("essai")))
        .title(Label.of("Âge", "Age"))
        .scope(new Scope(Scope.TOTAL, Label.of("Les deux territoires", "Both territories")))
        .period(ReportingPeriod.ofYear(2022))
        .unit(Unit.PERSONS)
        .base(Base.of(PercentBase.KNOWN, 26, 51));
  }

  @Test
  void names_the_part_that_is_missing() {
    assertThatNullPointerException()
        .isThrownBy(() -> Table.builder().build())
        .withMessage("definition");
    assertThatNullPointerException()
        .isThrownBy(() -> draft().base(null).build())
        .withMessage("base");
  }

  @Test
  void is_equal_to_its_own_draft() {
    Table table = draft()
        .addRow(Row.of("A", Label.ofBoth("A"), Count.of(5), Percent.of(5, 26, 0)))
        .total(Total.of(Label.ofBoth("Total"), Count.of(26), Percent.of(26, 26, 0)))
        .addNote(Label.ofBoth("note"))
        .build();
    assertThat(table.toBuilder().build()).isEqualTo(table).hasSameHashCodeAs(table);
    assertThat(table.toBuilder().multipleAnswers(true).build()).isNotEqualTo(table);
    assertThat(table.findRow("A")).isPresent();
    assertThat(table.findRow("B")).isEmpty();
  }

  @Test
  void a_withheld_count_is_never_a_number_and_has_no_percentage() {
    assertThat(Count.withheld().exact()).isEmpty();
    assertThat(Count.withheld().text()).isEqualTo("n.c.");
    assertThat(Count.of(0).exact()).hasValue(0);
    assertThatIllegalArgumentException().isThrownBy(() -> Count.of(-1));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Row.of("A", Label.ofBoth("A"), Count.withheld(), Optional.of(BigDecimal.ONE)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Total.of(Label.ofBoth("T"), Count.withheld(), Optional.of(BigDecimal.ONE)));
  }

  @Test
  void compares_what_both_sides_tell() {
    Printed printed = new Printed(OptionalLong.of(5), Optional.of(new BigDecimal("19")));
    Row equal =
        Row.of("A", Label.ofBoth("A"), Count.of(5), Percent.of(5, 26, 0)).comparedWith(printed);
    assertThat(equal.comparison().orElseThrow().differs()).isFalse();
    Row other =
        Row.of("A", Label.ofBoth("A"), Count.of(6), Percent.of(5, 26, 0)).comparedWith(printed);
    assertThat(other.comparison().orElseThrow().countAgreement()).isEqualTo(Agreement.DIFFERENT);
    assertThat(other.comparison().orElseThrow().percentAgreement()).isEqualTo(Agreement.EQUAL);
    Row hidden =
        Row.of("A", Label.ofBoth("A"), Count.withheld(), Optional.empty()).comparedWith(printed);
    assertThat(hidden.comparison()).isEmpty();
    Total total =
        Total.of(Label.ofBoth("T"), Count.withheld(), Optional.empty()).comparedWith(printed);
    assertThat(total.comparison()).isEmpty();
  }

  @Test
  void internal_tables_say_so() {
    InternalTables tables = InternalTables.of(java.util.List.of(draft().build()));
    assertThat(tables.stamp().fr()).contains("ne pas diffuser");
    assertThat(tables.periods()).containsExactly(ReportingPeriod.ofYear(2022));
  }
}
