package org.allervers.crypto.recovery;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.CompartmentType.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.allervers.crypto.CompartmentType;
import org.allervers.crypto.OrganisationId;
import org.allervers.crypto.internal.bytes.Secret;
import org.allervers.crypto.internal.dse1.Refused;
import org.allervers.crypto.keyring.EnvelopeKey;
import org.allervers.crypto.recovery.RecoveryException.Reason;
import org.junit.jupiter.api.Test;

/** Shares that go together, and shares that do not. */
class RecoveryKeyTest {
  private static final OrganisationId ORGANISATION = new OrganisationId(new UUID(1, 2));
  private static final OrganisationId ELSEWHERE = new OrganisationId(new UUID(1, 3));

  private final RecoveryKey key = RecoveryKey.create(ORGANISATION, HEALTH);
  private final List<RecoveryShare> shares = key.split(3, 5);

  private static RecoveryException refused(CompartmentType<?> type, List<RecoveryShare> given) {
    RecoveryException drill = catchThrowableOfType(
        RecoveryException.class, () -> RecoveryKey.drill(ORGANISATION, type, given));
    RecoveryException combined = catchThrowableOfType(
        RecoveryException.class, () -> RecoveryKey.combine(ORGANISATION, type, given));
    assertThat(drill.reason()).isEqualTo(combined.reason());
    assertThat(drill.place()).isEqualTo(combined.place());
    return combined;
  }

  private List<RecoveryShare> holders(int... holders) {
    return Arrays.stream(holders).mapToObj(holder -> shares.get(holder - 1)).toList();
  }

  private static byte[] seed(RecoveryKey key) throws Exception {
    Field field = RecoveryKey.class.getDeclaredField("seed");
    field.setAccessible(true);
    return ((Secret) field.get(key)).copy();
  }

  @Test
  void every_three_of_five_give_the_key() throws Exception {
    for (int chosen = 0; chosen < 32; chosen++) {
      List<RecoveryShare> given = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        if ((chosen >> i & 1) == 1) {
          given.add(0, shares.get(i));
        }
      }
      if (given.size() >= 3) {
        try (RecoveryKey again = RecoveryKey.combine(ORGANISATION, HEALTH, given)) {
          assertThat(seed(again)).isEqualTo(seed(key));
        }
      } else {
        RecoveryException refusal = refused(HEALTH, given);
        assertThat(refusal.reason()).isEqualTo(Reason.TOO_FEW);
        assertThat(refusal.place()).hasValue(given.isEmpty() ? 2 : 3 - given.size());
      }
    }
  }

  @Test
  void a_drill_says_who_was_there_and_how_many_may_still_be_lost() throws Exception {
    RecoveryDrill drill = RecoveryKey.drill(ORGANISATION, HEALTH, holders(5, 2, 1, 3));
    assertThat(drill.present()).containsExactly(1, 2, 3, 5);
    assertThat(drill.needed()).isEqualTo(3);
    assertThat(drill.holders()).isEqualTo(5);
    assertThat(drill.spare()).isEqualTo(1);
    assertThat(drill.set()).isEqualTo(shares.get(0).set());
    assertThat(drill.organisation()).isEqualTo(ORGANISATION);
    try (EnvelopeKey envelopes = key.envelopes()) {
      assertThat(drill.recipient()).isEqualTo(envelopes.recipient());
    }
    assertThat(Arrays.stream(RecoveryDrill.class.getRecordComponents())
            .map(component -> component.getType().getName()))
        .as("nothing of the key")
        .doesNotContain(Secret.class.getName(), byte[].class.getName());
  }

  @Test
  void a_share_of_elsewhere_is_named() {
    RecoveryShare foreign = RecoveryKey.create(ELSEWHERE, HEALTH).split(3, 5).get(2);
    RecoveryException refusal =
        refused(HEALTH, List.of(shares.get(0), shares.get(1), foreign, shares.get(3)));
    assertThat(refusal.reason()).isEqualTo(Reason.FOREIGN_ORGANISATION);
    assertThat(refusal.place()).hasValue(3);
    RecoveryShare social = RecoveryKey.create(ORGANISATION, SOCIAL).split(3, 5).get(2);
    refusal = refused(HEALTH, List.of(shares.get(0), social, shares.get(1)));
    assertThat(refusal.reason()).isEqualTo(Reason.FOREIGN_COMPARTMENT);
    assertThat(refusal.place()).hasValue(2);
    assertThat(refused(SOCIAL, shares).reason()).isEqualTo(Reason.FOREIGN_COMPARTMENT);
  }

  @Test
  void shares_of_two_sets_do_not_mix_even_of_one_key() {
    List<RecoveryShare> other = key.split(3, 5);
    RecoveryException refusal =
        refused(HEALTH, List.of(shares.get(0), shares.get(1), other.get(2)));
    assertThat(refusal.reason()).isEqualTo(Reason.DIFFERENT_SETS);
    assertThat(refusal.place()).hasValue(3);
  }

  @Test
  void a_share_given_twice_is_no_second_share() {
    RecoveryException refusal = refused(HEALTH, holders(4, 2, 4));
    assertThat(refusal.reason()).isEqualTo(Reason.DOUBLED_SHARE);
    assertThat(refusal.place()).hasValue(4);
  }

  @Test
  void a_forged_share_gives_no_key_and_is_noticed_among_the_surplus() throws Exception {
    RecoveryShare forged = Shares.withOtherValue(shares.get(3));
    assertThat(refused(HEALTH, List.of(shares.get(0), shares.get(1), forged)).reason())
        .isEqualTo(Reason.NOT_RECONSTRUCTED);
    assertThat(refused(HEALTH, List.of(shares.get(0), shares.get(1), shares.get(2), forged))
            .reason())
        .isEqualTo(Reason.NOT_RECONSTRUCTED);
    RecoveryException refusal =
        refused(HEALTH, List.of(shares.get(0), shares.get(3), shares.get(1), forged));
    assertThat(refusal.reason()).isEqualTo(Reason.CONFLICTING_SHARES);
    assertThat(refusal.place()).hasValue(4);
  }

  @Test
  void shares_that_lie_about_their_set_give_no_key() throws Exception {
    for (Shares.Field field : Shares.Field.values()) {
      List<RecoveryShare> lying = new ArrayList<>();
      for (RecoveryShare share : shares) {
        lying.add(Shares.with(share, field));
      }
      OrganisationId claimed = lying.get(0).organisation();
      CompartmentType<?> compartment = lying.get(0).compartment() == HEALTH.code()
          ? HEALTH
          : CompartmentType.custom(lying.get(0).compartment(), Shares.class);
      RecoveryException refusal = catchThrowableOfType(
          RecoveryException.class, () -> RecoveryKey.combine(claimed, compartment, lying));
      assertThat(refusal.reason()).as("%s", field).isEqualTo(Reason.NOT_RECONSTRUCTED);
    }
  }

  @Test
  void numbers_out_of_bounds_are_refused() {
    for (int[] wrong : new int[][] {{1, 3}, {4, 3}, {0, 0}, {2, 17}, {-1, 5}}) {
      assertThatThrownBy(() -> key.split(wrong[0], wrong[1]))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(key.split(16, 16)).hasSize(16);
  }

  @Test
  void a_closed_key_and_a_closed_share_are_wiped_and_of_no_use() throws Exception {
    RecoveryShare share = shares.get(0);
    key.close();
    key.close();
    share.close();
    assertThatThrownBy(() -> key.split(2, 3)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(share::toWords).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(share::toQrPayload).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> RecoveryKey.combine(ORGANISATION, HEALTH, shares))
        .isInstanceOf(IllegalStateException.class);
    Field bytes = Secret.class.getDeclaredField("bytes");
    bytes.setAccessible(true);
    Field seed = RecoveryKey.class.getDeclaredField("seed");
    seed.setAccessible(true);
    assertThat((byte[]) bytes.get(seed.get(key))).containsOnly(0);
    assertThat((byte[]) bytes.get(Shares.values(share))).containsOnly(0);
  }

  @Test
  void nothing_secret_is_in_a_text() throws Exception {
    String said = key + " " + shares + " " + RecoveryKey.drill(ORGANISATION, HEALTH, shares);
    assertThat(key.toString()).isEqualTo("RecoveryKey[compartment=2, redacted]");
    assertThat(shares.get(1).toString()).isEqualTo("RecoveryShare[2 of 5, 3 needed, redacted]");
    for (RecoveryShare share : shares) {
      for (String word : new String(share.toWords()).split("\\s", -1)) {
        assertThat(said).doesNotContain(word);
      }
    }
    assertThat(key.organisation()).isEqualTo(ORGANISATION);
    assertThat(key.compartment()).isEqualTo(2);
  }

  @Test
  void a_share_is_refused_by_its_own_reader_as_by_the_others() {
    assertThatThrownBy(() -> RecoveryShare.combine(
            List.of(shares.get(0), shares.get(1), Shares.withOtherValue(shares.get(2)))))
        .isInstanceOf(Refused.class);
  }
}
