package org.allervers.crypto;

import static org.allervers.crypto.CompartmentType.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.allervers.crypto.CompartmentType.Social;
import org.junit.jupiter.api.Test;

class RoundTripTest {
  private final Random random = new Random(42);

  @Test
  void every_length_from_0_to_600_comes_back() throws Exception {
    comesBack(IntStream.rangeClosed(0, 600));
  }

  @Test
  void every_length_around_a_bucket_or_a_chunk_comes_back() throws Exception {
    comesBack(IntStream.of(1024, 2048, 4096, 4352, 8192, 16_384, 17_408, 32_768, 49_152, 65_536)
        .flatMap(edge -> IntStream.rangeClosed(edge - 20, edge + 20)));
  }

  private void comesBack(IntStream lengths) throws Exception {
    try (Session session = Session.create(SOCIAL)) {
      Compartment<Social> social = session.compartment(SOCIAL);
      for (int length : lengths.toArray()) {
        byte[] payload = new byte[length];
        random.nextBytes(payload);
        ObjectRef<Social> ref = ObjectRef.random(SOCIAL);
        Sealed sealed = social.seal(ref, Revision.first(), payload);
        assertThat(social.open(ref, Sealed.parse(sealed.toBytes())))
            .as("%d bytes", length)
            .isEqualTo(payload);
      }
    }
  }

  @Test
  void lengths_of_one_bucket_cannot_be_told_apart() throws Exception {
    try (Session session = Session.create(SOCIAL)) {
      Compartment<Social> social = session.compartment(SOCIAL);
      for (int length = 0; length < 512; length++) {
        assertThat(social
                .seal(ObjectRef.random(SOCIAL), Revision.first(), new byte[length])
                .length())
            .isEqualTo(622);
      }
    }
  }
}
