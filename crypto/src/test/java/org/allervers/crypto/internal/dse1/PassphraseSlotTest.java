package org.allervers.crypto.internal.dse1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import org.allervers.crypto.internal.dse1.PassphraseSlot.Stretching;
import org.junit.jupiter.api.Test;

class PassphraseSlotTest {
  private static final UUID ORGANISATION = new UUID(1, 2);
  private static final int CLEAR = 71;

  private final SecureRandom random = new SecureRandom();
  private final EpochKey key = EpochKey.of(ORGANISATION, 3, 5, new byte[32]);

  @Test
  void every_flipped_bit_is_refused() throws Exception {
    byte[] stretched = new byte[32];
    Arrays.fill(stretched, (byte) 7);
    byte[] slot = PassphraseSlot.seal(
            ORGANISATION,
            key,
            Stretching.fresh(random, new PassphraseSlot.Cost(65_536, 3, 1), false),
            stretched,
            random)
        .toBytes();
    assertThat(slot).hasSize(PassphraseSlot.LENGTH);
    assertThat(PassphraseSlot.parse(slot).open(stretched).commitment()).isEqualTo(key.commitment());
    for (int bit = 0; bit < slot.length * 8; bit++) {
      byte[] flipped = slot.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      Refused refused = catchThrowableOfType(
          Refused.class, () -> PassphraseSlot.parse(flipped).open(stretched));
      assertThat(refused).as("bit %d", bit).isNotNull();
      if (bit / 8 >= CLEAR) {
        assertThat(refused.check())
            .isEqualTo(bit / 8 < CLEAR + 56 ? Refused.Check.COMMITMENT : Refused.Check.CHUNK);
      }
    }
  }

  @Test
  void the_secret_and_the_salt_change_what_is_stretched() {
    byte[] passphrase = "phrase fictive".getBytes(StandardCharsets.UTF_8);
    Stretching with = Stretching.fresh(random, new PassphraseSlot.Cost(65_536, 3, 1), true);
    Stretching without = new Stretching(with.cost(), with.salt(), false);
    byte[] secret = new byte[16];
    byte[] plain = without.stretch(passphrase, secret);
    assertThat(plain).isEqualTo(without.stretch(passphrase, new byte[0])).hasSize(32);
    assertThat(with.stretch(passphrase, secret)).isNotEqualTo(plain);
    assertThat(Stretching.fresh(random, new PassphraseSlot.Cost(65_536, 3, 1), false)
            .stretch(passphrase, secret))
        .isNotEqualTo(plain);
  }
}
