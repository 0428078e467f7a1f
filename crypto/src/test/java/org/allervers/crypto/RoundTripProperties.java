package org.allervers.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.UUID;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class RoundTripProperties {
  private static final class Marker {}

  @Property(tries = 300)
  void any_payload_at_any_place_comes_back(
      @ForAll @Size(max = 40_000) byte[] payload,
      @ForAll @IntRange(min = 16, max = 0xffff) int compartment,
      @ForAll ObjectClass objectClass,
      @ForAll long high,
      @ForAll long low,
      @ForAll @LongRange(max = (1L << 48) - 1) long counter,
      @ForAll @IntRange(max = 0xffff) int device)
      throws Exception {
    // Attachments are sealed from a stream, see AttachmentTest.
    Assume.that(objectClass != ObjectClass.ATTACHMENT);
    CompartmentType<Marker> type = CompartmentType.custom(compartment, Marker.class);
    ObjectRef<Marker> ref = ObjectRef.of(type, objectClass, new UUID(high, low));
    Revision revision = new Revision(counter, device);
    try (Session session = Session.create(type)) {
      Sealed sealed =
          Sealed.parse(session.compartment(type).seal(ref, revision, payload).toBytes());
      assertThat(session.compartment(type).open(ref, sealed)).isEqualTo(payload);
      assertThat(sealed.revision()).isEqualTo(revision);
      assertThat(sealed.objectId()).isEqualTo(ref.id());
      assertThat(sealed.objectClass()).isEqualTo(objectClass);
      assertThat(sealed.compartmentCode()).isEqualTo(compartment);
    }
  }

  @Property(tries = 1000)
  void any_bytes_are_parsed_or_refused_with_a_reason(
      @ForAll @Size(max = 800) byte[] noise, @ForAll boolean start) {
    byte[] bytes = start && noise.length > 6
        ? ByteBuffer.wrap(noise).put(new byte[] {'D', 'S', 'E', 1, 1, 1}).array()
        : noise;
    try {
      assertThat(Sealed.parse(bytes).toBytes()).isEqualTo(bytes);
    } catch (CryptoException e) {
      assertThat(e.reason())
          .isIn(CryptoException.Reason.TRUNCATED, CryptoException.Reason.UNSUPPORTED_FORMAT);
    }
  }

  @Property
  void revisions_are_ordered_by_counter_then_device(
      @ForAll @LongRange(max = (1L << 48) - 1) long counter,
      @ForAll @LongRange(max = (1L << 48) - 1) long other,
      @ForAll @IntRange(max = 0xffff) int device,
      @ForAll @IntRange(max = 0xffff) int otherDevice) {
    int expected =
        counter == other ? Integer.compare(device, otherDevice) : Long.compare(counter, other);
    assertThat(Integer.signum(
            new Revision(counter, device).compareTo(new Revision(other, otherDevice))))
        .isEqualTo(expected);
  }
}
