package org.allervers.crypto.internal.dse1;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.allervers.crypto.internal.ed25519.Ed25519;
import org.bouncycastle.crypto.SecretWithEncapsulation;
import org.bouncycastle.crypto.agreement.X25519Agreement;
import org.bouncycastle.crypto.kems.MLKEMExtractor;
import org.bouncycastle.crypto.kems.MLKEMGenerator;
import org.bouncycastle.crypto.params.MLKEMParameters;
import org.bouncycastle.crypto.params.MLKEMPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLKEMPublicKeyParameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public vectors of the asymmetric algorithms, from C2SP/wycheproof, on the classes that envelopes and signatures stand on. */
class AsymmetricVectors {
  @Test
  void agrees_with_every_vector_of_ed25519() throws Exception {
    List<Wycheproof> all = Wycheproof.read("ed25519_test.json");
    for (Wycheproof vector : all) {
      byte[] key = java.util.HexFormat.of()
          .parseHex(vector.group().get("publicKey").get("pk").asText());
      assertThat(Ed25519.verify(key, vector.bytes("msg"), vector.bytes("sig")))
          .as("%s", vector)
          .isEqualTo(vector.isValid());
    }
    Wycheproof.report("Ed25519", all.size(), all.size(), "verification");
  }

  @Test
  void agrees_with_every_vector_of_x25519_and_refuses_a_secret_of_zeros() throws Exception {
    List<Wycheproof> all = Wycheproof.read("x25519_test.json");
    int refused = 0;
    for (Wycheproof vector : all) {
      Optional<byte[]> shared = agree(vector.bytes("private"), vector.bytes("public"));
      if (vector.has("ZeroSharedSecret")) {
        assertThat(shared).as("%s", vector).isEmpty();
        refused++;
      } else {
        assertThat(shared).as("%s", vector).hasValue(vector.bytes("shared"));
      }
    }
    assertThat(refused).isPositive();
    Wycheproof.report(
        "X25519",
        all.size(),
        all.size(),
        refused + " of them give a secret of zeros, which is refused as RFC 9180 asks");
  }

  private static Optional<byte[]> agree(byte[] privateKey, byte[] publicKey) {
    X25519Agreement agreement = new X25519Agreement();
    agreement.init(new X25519PrivateKeyParameters(privateKey));
    byte[] shared = new byte[32];
    try {
      agreement.calculateAgreement(new X25519PublicKeyParameters(publicKey), shared, 0);
      return Optional.of(shared);
    } catch (IllegalStateException e) {
      return Optional.empty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"768", "1024"})
  void agrees_with_every_vector_of_ml_kem(String size) throws Exception {
    MLKEMParameters parameters =
        size.equals("768") ? MLKEMParameters.ml_kem_768 : MLKEMParameters.ml_kem_1024;
    List<Wycheproof> opened = Wycheproof.read("mlkem_" + size + "_test.json");
    for (Wycheproof vector : opened) {
      assertThat(opens(parameters, vector))
          .as("%s", vector.test().get("tcId"))
          .isEqualTo(vector.isValid());
    }
    List<Wycheproof> sealed = Wycheproof.read("mlkem_" + size + "_encaps_test.json");
    for (Wycheproof vector : sealed) {
      assertThat(seals(parameters, vector))
          .as("%s", vector.test().get("tcId"))
          .isEqualTo(vector.isValid());
    }
    List<Wycheproof> made = Wycheproof.read("mlkem_" + size + "_keygen_seed_test.json");
    for (Wycheproof vector : made) {
      MLKEMPrivateKeyParameters key =
          new MLKEMPrivateKeyParameters(parameters, vector.bytes("seed"));
      boolean right = Arrays.equals(key.getPublicKey(), vector.bytes("ek"));
      assertThat(right).as("%s", vector.test().get("tcId")).isEqualTo(vector.isValid());
    }
    int all = opened.size() + sealed.size() + made.size();
    Wycheproof.report(
        "ML-KEM-" + size,
        all,
        all,
        "decapsulation " + opened.size() + ", encapsulation " + sealed.size() + ", keys of seeds "
            + made.size());
  }

  private static boolean opens(MLKEMParameters parameters, Wycheproof vector) {
    try {
      MLKEMPrivateKeyParameters key =
          new MLKEMPrivateKeyParameters(parameters, vector.bytes("seed"));
      return Arrays.equals(
          new MLKEMExtractor(key).extractSecret(vector.bytes("c")), vector.bytes("K"));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean seals(MLKEMParameters parameters, Wycheproof vector) {
    ByteBuffer draws = ByteBuffer.wrap(vector.bytes("m"));
    SecureRandom scripted = new SecureRandom() {
      private static final long serialVersionUID = 1L;

      @Override
      public void nextBytes(byte[] bytes) {
        draws.get(bytes);
      }
    };
    try {
      SecretWithEncapsulation made = new MLKEMGenerator(scripted)
          .generateEncapsulated(new MLKEMPublicKeyParameters(parameters, vector.bytes("ek")));
      return Arrays.equals(made.getEncapsulation(), vector.bytes("c"))
          && Arrays.equals(made.getSecret(), vector.bytes("K"));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
