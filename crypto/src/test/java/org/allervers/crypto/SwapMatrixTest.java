package org.allervers.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.allervers.crypto.CryptoException.Reason;
import org.allervers.crypto.CryptoException.Tampered;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.junit.jupiter.api.Test;

/** All keys are made of the same 32 bytes, so that only what is bound to them can tell two places apart. */
class SwapMatrixTest {
  private static final int SAME_KEY = 9;

  private record Place(
      UUID organisation,
      CompartmentType<?> compartment,
      long epoch,
      ObjectClass objectClass,
      UUID id,
      long counter) {}

  @Test
  void what_is_sealed_at_one_place_opens_at_no_other_even_when_the_header_is_rewritten()
      throws Exception {
    List<Place> places = places();
    int compared = 0;
    for (Place from : places) {
      byte[] sealed = seal(from);
      for (Place to : places) {
        byte[] moved = rewrite(sealed, to);
        if (from.equals(to)) {
          assertThat(open(to, moved)).containsExactly(1, 2, 3);
        } else {
          Tampered failure = catchThrowableOfType(Tampered.class, () -> open(to, moved));
          assertThat(failure).as("from %s to %s", from, to).isNotNull();
          assertThat(failure.part()).isEqualTo(Tampered.Part.COMMITMENT);
          compared++;
        }
      }
    }
    assertThat(compared).isEqualTo(64 * 63);
  }

  @Test
  void what_is_sealed_for_one_object_is_refused_for_another_with_the_facts() throws Exception {
    for (Place from : places()) {
      Sealed sealed = Sealed.parse(seal(from));
      for (Place to : places()) {
        boolean samePlace = from.compartment().equals(to.compartment())
            && from.objectClass() == to.objectClass()
            && from.id().equals(to.id());
        if (!samePlace && from.organisation().equals(to.organisation())) {
          CryptoException failure =
              catchThrowableOfType(CryptoException.class, () -> open(to, sealed.toBytes()));
          assertThat(failure.reason()).isEqualTo(Reason.WRONG_OBJECT);
          CryptoException.WrongObject wrong = (CryptoException.WrongObject) failure;
          assertThat(wrong.expected())
              .isEqualTo(ObjectRef.of(to.compartment(), to.objectClass(), to.id()));
          assertThat(wrong.foundCompartment()).isEqualTo(from.compartment().code());
          assertThat(wrong.foundClass()).isEqualTo(from.objectClass());
          assertThat(wrong.foundId()).isEqualTo(from.id());
        }
      }
    }
  }

  private static List<Place> places() {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      places.add(new Place(
          new UUID(5, i & 1),
          (i & 2) == 0 ? CompartmentType.HEALTH : CompartmentType.SOCIAL,
          (i & 4) == 0 ? 0 : 1,
          (i & 8) == 0 ? ObjectClass.RECORD : ObjectClass.INDEX,
          new UUID(6, i & 16),
          (i & 32) == 0 ? 1 : 2));
    }
    return places;
  }

  private static Session session(Place place, long newest) {
    List<EpochKey> keys = new ArrayList<>();
    for (long epoch = 0; epoch <= newest; epoch++) {
      keys.add(Keys.key(place.organisation(), place.compartment(), epoch, SAME_KEY));
    }
    return Keys.session(place.organisation(), keys);
  }

  private static byte[] seal(Place place) throws CryptoException {
    return sealIn(session(place, place.epoch()), place.compartment(), place);
  }

  private static <C> byte[] sealIn(Session session, CompartmentType<C> type, Place place)
      throws CryptoException {
    try (session) {
      ObjectRef<C> ref = ObjectRef.of(type, place.objectClass(), place.id());
      return session
          .compartment(type)
          .seal(ref, new Revision(place.counter(), 0), new byte[] {1, 2, 3})
          .toBytes();
    }
  }

  private static byte[] open(Place place, byte[] bytes) throws CryptoException {
    return openIn(session(place, 1), place.compartment(), place, bytes);
  }

  private static <C> byte[] openIn(
      Session session, CompartmentType<C> type, Place place, byte[] bytes) throws CryptoException {
    try (session) {
      ObjectRef<C> ref = ObjectRef.of(type, place.objectClass(), place.id());
      return session.compartment(type).open(ref, Sealed.parse(bytes));
    }
  }

  private static byte[] rewrite(byte[] sealed, Place place) {
    ByteBuffer header = ByteBuffer.wrap(sealed.clone());
    header.position(6);
    header
        .putShort((short) place.compartment().code())
        .putInt((int) place.epoch())
        .putShort((short) place.objectClass().code())
        .putLong(place.id().getMostSignificantBits())
        .putLong(place.id().getLeastSignificantBits())
        .putLong(new Revision(place.counter(), 0).toBits());
    return header.array();
  }
}
