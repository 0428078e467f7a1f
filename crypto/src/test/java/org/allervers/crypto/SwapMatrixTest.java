package org.allervers.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allervers.crypto.CryptoException.Tampered;
import org.allervers.crypto.internal.dse1.EpochKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** All keys are made of the same 32 bytes, so that only what is bound to them can tell two places apart. */
class SwapMatrixTest {
  private static final int SAME_KEY = 9;
  private static final int PLACES = 2 * 2 * 2 * 3 * 2 * 3;
  private static final ObjectClass[] CLASSES = {
    ObjectClass.RECORD, ObjectClass.MANIFEST, ObjectClass.INDEX
  };
  private static final Revision[] REVISIONS = {
    new Revision(1, 0), new Revision(2, 0), new Revision(1, 1)
  };

  private record Place(
      UUID organisation,
      CompartmentType<?> compartment,
      long epoch,
      ObjectClass objectClass,
      UUID id,
      Revision revision) {}

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
    assertThat(compared).isEqualTo(PLACES * (PLACES - 1));
  }

  @Test
  void what_is_handed_out_for_another_place_as_it_is_is_refused_with_the_facts() throws Exception {
    int opened = 0;
    for (Place from : places()) {
      byte[] sealed = seal(from);
      for (Place to : places()) {
        CryptoException failure =
            catchThrowableOfType(CryptoException.class, () -> openAtLeast(to, sealed));
        boolean samePlace = from.compartment().equals(to.compartment())
            && from.objectClass() == to.objectClass()
            && from.id().equals(to.id());
        if (!samePlace) {
          CryptoException.WrongObject wrong = (CryptoException.WrongObject) failure;
          assertThat(wrong.expected())
              .isEqualTo(ObjectRef.of(to.compartment(), to.objectClass(), to.id()));
          assertThat(wrong.foundCompartment()).isEqualTo(from.compartment().code());
          assertThat(wrong.foundClass()).isEqualTo(from.objectClass());
          assertThat(wrong.foundId()).isEqualTo(from.id());
        } else if (from.epoch() > to.epoch()) {
          CryptoException.NotGranted unknown = (CryptoException.NotGranted) failure;
          assertThat(unknown.epoch()).hasValue(from.epoch());
        } else if (!from.organisation().equals(to.organisation())) {
          assertThat(((Tampered) failure).part()).isEqualTo(Tampered.Part.COMMITMENT);
        } else if (from.revision().compareTo(to.revision()) < 0) {
          CryptoException.StaleRevision stale = (CryptoException.StaleRevision) failure;
          assertThat(stale.known()).isEqualTo(to.revision());
          assertThat(stale.found()).isEqualTo(from.revision());
        } else {
          // The same object, at the revision that is known or a later one, of an epoch that is
          // known.
          assertThat(failure).isNull();
          opened++;
        }
      }
    }
    // 2 organisations, 2 compartments, 3 classes, 2 ids; 3 pairs of epochs and 6 of revisions.
    assertThat(opened).isEqualTo(24 * 3 * 6);
  }

  private static List<Place> places() {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < PLACES; i++) {
      places.add(new Place(
          new UUID(5, i % 2),
          i / 2 % 2 == 0 ? CompartmentType.HEALTH : CompartmentType.SOCIAL,
          i / 4 % 2,
          CLASSES[i / 8 % 3],
          new UUID(6, i / 24 % 2),
          REVISIONS[i / 48]));
    }
    assertThat(places).hasSize(PLACES).doesNotHaveDuplicates();
    return places;
  }

  private record Holder(UUID organisation, CompartmentType<?> compartment, long newest) {
    Session session() {
      List<EpochKey> keys = new ArrayList<>();
      for (long epoch = 0; epoch <= newest; epoch++) {
        keys.add(Keys.key(organisation, compartment, epoch, SAME_KEY));
      }
      return Keys.session(organisation, keys);
    }
  }

  private final Map<Holder, Session> sessions = new HashMap<>();

  @AfterEach
  void close() {
    sessions.values().forEach(Session::close);
  }

  private Session session(Place place, long newest) {
    return sessions.computeIfAbsent(
        new Holder(place.organisation(), place.compartment(), newest), Holder::session);
  }

  private byte[] seal(Place place) throws CryptoException {
    return sealIn(session(place, place.epoch()), place.compartment(), place);
  }

  private <C> byte[] sealIn(Session session, CompartmentType<C> type, Place place)
      throws CryptoException {
    ObjectRef<C> ref = ObjectRef.of(type, place.objectClass(), place.id());
    return session
        .compartment(type)
        .seal(ref, place.revision(), new byte[] {1, 2, 3})
        .toBytes();
  }

  private byte[] open(Place place, byte[] bytes) throws CryptoException {
    return openIn(session(place, 1), place.compartment(), place, bytes);
  }

  private <C> byte[] openIn(Session session, CompartmentType<C> type, Place place, byte[] bytes)
      throws CryptoException {
    ObjectRef<C> ref = ObjectRef.of(type, place.objectClass(), place.id());
    return session.compartment(type).open(ref, Sealed.parse(bytes));
  }

  /** Opens with the keys up to the epoch of that place, and with its revision as the one that is known. */
  private byte[] openAtLeast(Place place, byte[] bytes) throws CryptoException {
    return openAtLeastIn(session(place, place.epoch()), place.compartment(), place, bytes);
  }

  private <C> byte[] openAtLeastIn(
      Session session, CompartmentType<C> type, Place place, byte[] bytes) throws CryptoException {
    ObjectRef<C> ref = ObjectRef.of(type, place.objectClass(), place.id());
    return session.compartment(type).openAtLeast(ref, place.revision(), Sealed.parse(bytes));
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
        .putLong(place.revision().toBits());
    return header.array();
  }
}
