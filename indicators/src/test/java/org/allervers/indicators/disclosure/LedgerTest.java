package org.allervers.indicators.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.allervers.indicators.Evaluation;
import org.allervers.indicators.disclosure.LedgerException.Reason;
import org.allervers.indicators.internal.Sha256;
import org.allervers.indicators.table.Count;
import org.allervers.indicators.table.Table;
import org.junit.jupiter.api.Test;

class LedgerTest {

  /** The seal of a host that keeps a key; here a word. */
  static final LedgerSeal SEAL = sealOf("clé de l'équipe");

  private static final LocalDate ON = LocalDate.of(2023, 8, 1);
  private static final DisclosureControl STRICT = DisclosureControl.under(SecrecyPolicy.strict());

  private static LedgerSeal sealOf(String key) {
    return new LedgerSeal() {
      @Override
      public byte[] seal(byte[] content) {
        String text = key + new String(content, StandardCharsets.UTF_8);
        return Sha256.of(text).getBytes(StandardCharsets.US_ASCII);
      }

      @Override
      public boolean isIntact(byte[] content, byte[] seal) {
        return Arrays.equals(seal(content), seal);
      }
    };
  }

  private static Evaluation first(int... groups) {
    return Street.evaluation(Street.groups(groups), List.of(Street.persons()), Street.FIRST);
  }

  private static Outcome.Released released(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Released.class);
    return (Outcome.Released) outcome;
  }

  private static ReleaseLedger three() {
    ReleaseLedger ledger = ReleaseLedger.of("EQUIPE");
    for (int i = 0; i < 3; i++) {
      Outcome outcome = STRICT.after(ledger).publish(first(20, 15, 12, 30));
      ledger = ledger.append(released(outcome), ON.plusDays(i), SEAL);
    }
    return ledger;
  }

  private static LedgerException broken(byte[] bytes, String team, LedgerSeal seal) {
    return catchThrowableOfType(
        LedgerException.class, () -> ReleaseLedger.parse(bytes, team, seal));
  }

  private static byte[] lines(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void is_read_again_as_it_was_written() throws LedgerException {
    ReleaseLedger ledger = three();
    ReleaseLedger again = ReleaseLedger.parse(ledger.toBytes(), "EQUIPE", SEAL);
    assertThat(again.toBytes()).isEqualTo(ledger.toBytes());
    assertThat(again.size()).isEqualTo(3);
    assertThat(again.head()).isEqualTo(ledger.head());
    assertThat(ReleaseLedger.parse(new byte[0], "EQUIPE", SEAL).size()).isZero();
    assertThatIllegalArgumentException().isThrownBy(() -> ReleaseLedger.of(" "));
  }

  @Test
  void every_way_to_break_it_has_its_name() {
    byte[] bytes = three().toBytes();
    List<String> text = List.of(new String(bytes, StandardCharsets.UTF_8).split("\n"));
    assertThat(broken(bytes, "AUTRE", SEAL).reason()).isEqualTo(Reason.FOREIGN_TEAM);
    assertThat(broken(bytes, "EQUIPE", sealOf("autre clé")).reason()).isEqualTo(Reason.SEAL_BROKEN);
    List<String> gap = List.of(text.get(0), text.get(1), text.get(4), text.get(5));
    assertThat(broken(lines(gap), "EQUIPE", SEAL))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.GAP))
        .satisfies(e -> assertThat(e.entry()).isEqualTo(2));
    List<String> swapped =
        List.of(text.get(2), text.get(3), text.get(0), text.get(1), text.get(4), text.get(5));
    assertThat(broken(lines(swapped), "EQUIPE", SEAL).reason()).isEqualTo(Reason.REORDERED);
    String changed = text.get(0).replace("\"on\":\"2023-08-01\"", "\"on\":\"2023-08-02\"");
    assertThat(changed).isNotEqualTo(text.get(0));
    String resealed = HexFormat.of().formatHex(SEAL.seal(changed.getBytes(StandardCharsets.UTF_8)));
    List<String> altered =
        List.of(changed, resealed, text.get(2), text.get(3), text.get(4), text.get(5));
    assertThat(broken(lines(altered), "EQUIPE", SEAL).reason()).isEqualTo(Reason.ALTERED);
    assertThat(broken("rien\nici\n".getBytes(StandardCharsets.UTF_8), "EQUIPE", SEAL)
            .reason())
        .isEqualTo(Reason.UNREADABLE);
  }

  @Test
  void a_ledger_without_an_entry_that_it_had_is_told_from_a_longer_one() throws LedgerException {
    ReleaseLedger ledger = three();
    byte[] bytes = ledger.toBytes();
    List<String> text = List.of(new String(bytes, StandardCharsets.UTF_8).split("\n"));
    byte[] cut = lines(text.subList(0, 4));
    assertThat(catchThrowableOfType(
                LedgerException.class,
                () -> ReleaseLedger.parse(cut, "EQUIPE", SEAL, ledger.head()))
            .reason())
        .isEqualTo(Reason.ROLLED_BACK);
    String second = ReleaseLedger.parse(cut, "EQUIPE", SEAL).head();
    assertThat(ReleaseLedger.parse(bytes, "EQUIPE", SEAL, second).size()).isEqualTo(3);
    String none = ReleaseLedger.of("EQUIPE").head();
    assertThat(ReleaseLedger.parse(cut, "EQUIPE", SEAL, none).size()).isEqualTo(2);
  }

  @Test
  void a_figure_that_differs_from_the_released_one_needs_a_correction() {
    ReleaseLedger ledger = ReleaseLedger.of("EQUIPE")
        .append(released(STRICT.publish(first(20, 15, 12, 30))), ON, SEAL);
    Outcome again = STRICT.after(ledger).publish(first(21, 15, 12, 30));
    assertThat(again).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Refused) again).refusals())
        .extracting(Refusal::reason)
        .containsExactly(Refusal.Reason.CONTRADICTS_RELEASE);
    assertThat(STRICT.after(ledger).correcting().publish(first(21, 15, 12, 30)))
        .isInstanceOf(Outcome.Released.class);
  }

  @Test
  void what_was_withheld_stays_withheld_and_the_new_quarter_does_not_give_it_away() {
    // Two of group D in the first quarter, the same two and no other in the half-year.
    Evaluation first = first(40, 30, 20, 2);
    ReleaseLedger ledger =
        ReleaseLedger.of("EQUIPE").append(released(STRICT.publish(first)), ON, SEAL);
    Evaluation half = Street.evaluation(
        Street.groups(40, 30, 20, 2), List.of(Street.persons()), Street.HALF, Street.SECOND);
    Outcome.Released later = released(STRICT.after(ledger).publish(half));
    for (Table table : later.tables().tables()) {
      if (table.period().equals(Street.HALF) && table.scope().isTotal()) {
        assertThat(table.findRow("D").orElseThrow().count()).isEqualTo(Count.withheld());
      }
    }
    assertThat(later.tables().secrecy().releases()).isEqualTo(1);
  }

  @Test
  void rounded_figures_and_withheld_ones_of_the_same_period_do_not_mix() {
    ReleaseLedger ledger =
        ReleaseLedger.of("EQUIPE").append(released(STRICT.publish(first(20, 15, 12, 3))), ON, SEAL);
    Outcome rounded = DisclosureControl.under(SecrecyPolicy.rounding())
        .after(ledger)
        .publish(first(20, 15, 12, 3));
    assertThat(((Outcome.Refused) rounded).refusals())
        .extracting(Refusal::reason)
        .containsExactly(Refusal.Reason.OTHER_METHOD);
  }
}
