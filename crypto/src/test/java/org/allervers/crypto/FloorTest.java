package org.allervers.crypto;

import static org.allervers.crypto.CompartmentType.HEALTH;
import static org.allervers.crypto.CompartmentType.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.allervers.crypto.CompartmentType.Social;
import org.allervers.crypto.CryptoException.BelowFloor;
import org.allervers.crypto.CryptoException.BelowFloor.Demand;
import org.junit.jupiter.api.Test;

/** What a device demands above the library's own floor. */
class FloorTest {
  private static final String TEAM = "péniche fictive sous pluie battante vers minuit";
  private static final byte[] PAYLOAD = {1, 2, 3};

  private static Passphrase team() {
    return Passphrase.of(TEAM.toCharArray());
  }

  @Test
  void a_cheaper_lock_than_the_device_demands_is_refused_before_anything_is_computed()
      throws Exception {
    Floor floor = Floor.lowest().withCost(KdfCost.STRONG);
    try (Session session = Session.create(SOCIAL)) {
      Organisation cheap = Organisation.of(session).withWeakerSlots(session, team(), SOCIAL);
      BelowFloor failure = refused(() -> cheap.demanding(floor));
      assertThat(failure.demand()).isEqualTo(Demand.KDF_COST);
      assertThat(failure.demanded()).isEqualTo(262_144);
      assertThat(failure.found()).isEqualTo(65_536);
      assertThat(cheap.demanding(Floor.lowest()).locks()).hasSize(1);
      Organisation dear =
          Organisation.of(session).demanding(floor).withWeakerSlots(session, team(), SOCIAL);
      assertThat(dear.locks().get(0).kibibytes()).as("new slots keep to it").isEqualTo(262_144);
      assertThat(dear.locks().get(0).passes()).isEqualTo(3);
    }
  }

  @Test
  void a_lock_without_the_secret_is_refused_where_the_secret_is_demanded() throws Exception {
    Floor floor = Floor.lowest().withProtection(Protection.PASSPHRASE_AND_SECRET);
    try (Session session = Session.create(SOCIAL);
        OrganisationSecret secret = OrganisationSecret.random()) {
      Organisation empty = Organisation.of(session);
      Organisation weaker = empty.withWeakerSlots(session, team(), SOCIAL);
      BelowFloor failure = refused(() -> weaker.demanding(floor));
      assertThat(failure.demand()).isEqualTo(Demand.PROTECTION);
      assertThat(failure.demanded()).isEqualTo(128);
      assertThat(failure.found()).isZero();
      Organisation strict = empty.demanding(floor);
      assertThat(refused(() -> strict.withWeakerSlots(session, team(), SOCIAL)).demand())
          .isEqualTo(Demand.PROTECTION);
      assertThat(strict.withSlots(session, team(), secret, SOCIAL).protection())
          .isEqualTo(Protection.PASSPHRASE_AND_SECRET);
    }
  }

  @Test
  void an_organisation_brought_back_from_before_a_new_epoch_is_refused() throws Exception {
    byte[] before =
        MadeElsewhere.slots(Keys.ORGANISATION, TEAM, Keys.key(Keys.ORGANISATION, SOCIAL, 0, 1));
    byte[] after = MadeElsewhere.slots(
        Keys.ORGANISATION,
        TEAM,
        Keys.key(Keys.ORGANISATION, SOCIAL, 0, 1),
        Keys.key(Keys.ORGANISATION, SOCIAL, 1, 2));
    Floor floor = Floor.lowest().withEpoch(SOCIAL, 1).withEpoch(HEALTH, 9);
    BelowFloor failure =
        refused(() -> Organisation.parse(before).demanding(floor).unlock(team()));
    assertThat(failure.demand()).isEqualTo(Demand.EPOCH);
    assertThat(failure.demanded()).isEqualTo(1);
    assertThat(failure.found()).isZero();
    try (Session session = Organisation.parse(after).demanding(floor).unlock(team())) {
      assertThat(session.compartment(SOCIAL).epoch()).isEqualTo(1);
    }
    assertThatThrownBy(() -> Floor.lowest().withEpoch(SOCIAL, -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Floor.lowest().withEpoch(SOCIAL, 1L << 32))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_earlier_epoch_opens_unless_a_later_one_is_demanded() throws Exception {
    ObjectRef<Social> ref = ObjectRef.random(SOCIAL);
    ObjectRef<Social> attachment = ObjectRef.of(SOCIAL, ObjectClass.ATTACHMENT, ref.id());
    Sealed old;
    ByteArrayOutputStream oldAttachment = new ByteArrayOutputStream();
    try (Session earlier = Keys.session(SOCIAL)) {
      old = earlier.compartment(SOCIAL).seal(ref, Revision.first(), PAYLOAD);
      earlier
          .compartment(SOCIAL)
          .sealAttachment(
              attachment,
              Revision.first(),
              new AttachmentLabel("n", "text/plain"),
              new ByteArrayInputStream(PAYLOAD),
              oldAttachment);
    }
    try (Session later = Keys.session(
        Keys.ORGANISATION,
        List.of(
            Keys.key(Keys.ORGANISATION, SOCIAL, 0, 1),
            Keys.key(Keys.ORGANISATION, SOCIAL, 4, 2),
            Keys.key(Keys.ORGANISATION, SOCIAL, 2, 3)))) {
      Compartment<Social> any = later.compartment(SOCIAL);
      assertThat(any.epoch()).isEqualTo(4);
      assertThat(any.open(ref, old)).isEqualTo(PAYLOAD);
      Compartment<Social> strict = any.fromEpoch(4);
      Sealed young = strict.seal(ref, Revision.first(), PAYLOAD);
      assertThat(young.epoch()).isEqualTo(4);
      assertThat(strict.open(ref, young)).isEqualTo(PAYLOAD);
      BelowFloor failure = refused(() -> strict.open(ref, old));
      assertThat(failure.demand()).isEqualTo(Demand.EPOCH);
      assertThat(failure.demanded()).isEqualTo(4);
      assertThat(failure.found()).isZero();
      assertThat(strict.openAll(Map.of(ref, old), Runnable::run).get(0))
          .isInstanceOf(Opened.Failed.class);
      refused(
          () -> strict.openAttachment(attachment, new MemoryChannel(oldAttachment.toByteArray())));
      assertThat(refused(() -> any.fromEpoch(5)).found()).isEqualTo(4);
    }
  }

  @Test
  void a_floor_is_kept_as_bytes_and_no_other_bytes_are_taken_for_it() throws Exception {
    Floor floor = Floor.lowest()
        .withCost(KdfCost.STRONG)
        .withProtection(Protection.PASSPHRASE_AND_SECRET)
        .withEpoch(HEALTH, Compartment.LAST_EPOCH)
        .withEpoch(SOCIAL, 1);
    byte[] bytes = floor.toBytes();
    assertThat(Floor.parse(bytes)).isEqualTo(floor).isNotEqualTo(Floor.lowest());
    assertThat(Floor.parse(Floor.lowest().toBytes())).isEqualTo(Floor.lowest());
    for (int at = 0; at < bytes.length; at++) {
      byte[] cut = Arrays.copyOf(bytes, at);
      byte[] bad = bytes.clone();
      bad[at] ^= 0x40;
      for (byte[] wrong : List.of(cut, bad)) {
        try {
          assertThat(Floor.parse(wrong)).as("byte %d", at).isNotEqualTo(floor);
        } catch (CryptoException e) {
          assertThat(e.reason())
              .isIn(CryptoException.Reason.TRUNCATED, CryptoException.Reason.UNSUPPORTED_FORMAT);
        }
      }
    }
    byte[] later = bytes.clone();
    later[0] = 2;
    assertThatThrownBy(() -> Floor.parse(later))
        .isInstanceOf(CryptoException.UnsupportedFormat.class);
  }

  @Test
  void a_floor_only_rises() throws Exception {
    Floor cost = Floor.lowest().withCost(KdfCost.STRONG).withEpoch(SOCIAL, 4);
    Floor secret =
        Floor.lowest().withProtection(Protection.PASSPHRASE_AND_SECRET).withEpoch(SOCIAL, 2);
    Floor both = cost.and(secret);
    assertThat(both).isEqualTo(secret.and(cost));
    both.checkNotBelow(cost);
    both.checkNotBelow(secret);
    assertThat(refused(() -> below(secret, cost)).demand()).isEqualTo(Demand.KDF_COST);
    assertThat(refused(() -> below(cost, secret)).demand()).isEqualTo(Demand.PROTECTION);
    Floor epochs = Floor.lowest().withEpoch(SOCIAL, 3);
    assertThat(refused(() -> below(Floor.lowest(), epochs)).demanded()).isEqualTo(3);
    try (Session session = Keys.session(
        Keys.ORGANISATION,
        List.of(
            Keys.key(Keys.ORGANISATION, SOCIAL, 4, 2),
            Keys.key(Keys.ORGANISATION, SOCIAL, 2, 3)))) {
      assertThat(epochs.withKeysOf(session)).isEqualTo(Floor.lowest().withEpoch(SOCIAL, 4));
      assertThat(Floor.lowest().withEpoch(SOCIAL, 9).withKeysOf(session))
          .isEqualTo(Floor.lowest().withEpoch(SOCIAL, 9));
    }
  }

  private static Object below(Floor found, Floor least) throws BelowFloor {
    found.checkNotBelow(least);
    return found;
  }

  private interface Attempt {
    Object run() throws Exception;
  }

  private static BelowFloor refused(Attempt attempt) {
    BelowFloor failure = catchThrowableOfType(BelowFloor.class, attempt::run);
    assertThat(failure).as("accepted").isNotNull();
    assertThat(failure.reason()).isEqualTo(CryptoException.Reason.BELOW_FLOOR);
    return failure;
  }
}
