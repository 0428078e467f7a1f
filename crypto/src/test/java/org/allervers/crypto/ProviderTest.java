package org.allervers.crypto;

import static org.allervers.crypto.CompartmentType.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import java.util.ArrayList;
import java.util.List;
import org.allervers.crypto.CompartmentType.Social;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AES and SHA-512 from a provider that the host chose, and from no other. */
class ProviderTest {
  private static final byte[] PAYLOAD = {1, 2, 3};
  private static final String GCM = "AES/GCM/NoPadding";

  @Test
  void a_chosen_provider_writes_and_reads_the_same_bytes_and_is_not_registered() throws Exception {
    Provider[] before = Security.getProviders();
    Provider chosen = new BouncyCastleProvider();
    ObjectRef<Social> ref = ObjectRef.random(SOCIAL);
    Passphrase passphrase = Passphrase.of(Passphrase.randomWords());
    byte[] stored;
    Sealed sealed;
    try (Session session = Session.create(chosen, SOCIAL)) {
      sealed = session.compartment(SOCIAL).seal(ref, Revision.first(), PAYLOAD);
      stored =
          Organisation.of(session).withWeakerSlots(session, passphrase, SOCIAL).toBytes();
    }
    Organisation locked = Organisation.parse(stored);
    try (Session usual = locked.unlock(passphrase);
        Session other = locked.using(chosen).unlock(passphrase)) {
      assertThat(usual.compartment(SOCIAL).open(ref, sealed)).isEqualTo(PAYLOAD);
      assertThat(other.compartment(SOCIAL).open(ref, sealed)).isEqualTo(PAYLOAD);
      byte[] raw = usual.exportRawKeys(InsecureKeyAccess.granted());
      try (Session again = Session.restoreRawKeys(InsecureKeyAccess.granted(), raw, chosen)) {
        assertThat(again.compartment(SOCIAL).open(ref, sealed)).isEqualTo(PAYLOAD);
      }
    }
    assertThat(Security.getProviders()).containsExactly(before);
  }

  @Test
  void everything_is_asked_of_the_chosen_provider() throws Exception {
    Borrowing provider = new Borrowing("SHA-512", GCM);
    ObjectRef<Social> ref = ObjectRef.random(SOCIAL);
    try (Session session = Session.create(provider, SOCIAL)) {
      provider.asked.clear();
      Compartment<Social> social = session.compartment(SOCIAL);
      assertThat(social.open(ref, social.seal(ref, Revision.first(), PAYLOAD))).isEqualTo(PAYLOAD);
      assertThat(provider.asked).containsExactly(GCM);
      provider.asked.clear();
      Passphrase passphrase = Passphrase.of(Passphrase.randomWords());
      Organisation.of(session).withWeakerSlots(session, passphrase, SOCIAL);
      assertThat(provider.asked).contains("SHA-512", GCM);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // a hash of another length, of another function, and none; a cipher that checks no tag, and
    // none
    "SHA-384, AES/GCM/NoPadding, SHA-512",
    "SHA-512/256, AES/GCM/NoPadding, SHA-512",
    "SHA3-512, AES/GCM/NoPadding, SHA-512",
    "'', AES/GCM/NoPadding, SHA-512",
    "SHA-512, AES/CTR/NoPadding, AES/GCM/NoPadding",
    "SHA-512, '', AES/GCM/NoPadding"
  })
  void a_wrong_provider_is_refused_before_any_key_is_made(String hash, String cipher, String fails)
      throws Exception {
    Borrowing provider = new Borrowing(hash, cipher);
    UnreliableRuntimeException failure = catchThrowableOfType(
        UnreliableRuntimeException.class, () -> Session.create(provider, SOCIAL));
    assertThat(failure.algorithm()).isEqualTo(fails);
    assertThat(failure.provider()).contains("Borrowing");
    try (Session session = Keys.session(SOCIAL)) {
      byte[] raw = session.exportRawKeys(InsecureKeyAccess.granted());
      assertThatThrownBy(() -> Session.restoreRawKeys(InsecureKeyAccess.granted(), raw, provider))
          .isInstanceOf(UnreliableRuntimeException.class);
      Organisation organisation = Organisation.of(session);
      assertThatThrownBy(() -> organisation.using(provider))
          .isInstanceOf(UnreliableRuntimeException.class);
    }
  }

  /** Gives under the names of SHA-512 and AES-GCM what the runtime has under those names. */
  private static final class Borrowing extends Provider {
    private static final long serialVersionUID = 1L;

    private final transient List<String> asked = new ArrayList<>();

    @SuppressWarnings("this-escape") // final, and complete by then
    private Borrowing(String hash, String cipher) throws NoSuchAlgorithmException {
      super("Borrowing", "1", "for tests");
      lend("MessageDigest", "SHA-512", hash);
      lend("Cipher", GCM, cipher);
    }

    private void lend(String type, String name, String real) {
      for (Provider provider : Security.getProviders()) {
        Service service = real.isEmpty() ? null : provider.getService(type, real);
        if (service != null) {
          putService(new Lent(this, type, name, service));
          return;
        }
      }
    }
  }

  private static final class Lent extends Provider.Service {
    private final Provider.Service real;
    private final Borrowing borrowing;

    private Lent(Borrowing borrowing, String type, String name, Provider.Service real) {
      super(borrowing, type, name, real.getClassName(), null, null);
      this.real = real;
      this.borrowing = borrowing;
    }

    @Override
    public Object newInstance(Object parameter) throws NoSuchAlgorithmException {
      borrowing.asked.add(getAlgorithm());
      return real.newInstance(parameter);
    }
  }
}
