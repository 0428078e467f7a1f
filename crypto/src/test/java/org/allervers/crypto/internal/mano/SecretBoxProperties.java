package org.allervers.crypto.internal.mano;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bouncycastle.crypto.engines.XSalsa20Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.junit.jupiter.api.Test;

/** The same boxes as Bouncy Castle's two engines make, put together as NaCl says. */
class SecretBoxProperties {
  private final SecretBox box = new SecretBox();

  @Test
  void agrees_with_bouncy_castle_at_every_length_around_the_blocks() {
    Random random = new Random(7);
    for (int length = 0; length < 700; length++) {
      compare(random(random, 32), random(random, 24), random(random, length));
    }
    compare(random(random, 32), random(random, 24), random(random, 5_000_003));
  }

  @Property(tries = 1000)
  void agrees_with_bouncy_castle(
      @ForAll @Size(32) byte[] key,
      @ForAll @Size(24) byte[] nonce,
      @ForAll @Size(max = 400) byte[] clear) {
    compare(key, nonce, clear);
  }

  @Property(tries = 2000)
  void tags_agree_with_bouncy_castle_where_bits_are_all_set(
      @ForAll @Size(32) byte[] key,
      @ForAll @IntRange(max = 0xff) int fill,
      @ForAll @IntRange(max = 200) int length,
      @ForAll boolean full) {
    if (full) {
      Arrays.fill(key, 0, 16, (byte) 0xff);
    }
    byte[] message = new byte[length];
    Arrays.fill(message, (byte) (fill < 0x80 ? 0xff : fill));
    byte[] ours = new byte[Poly1305.TAG];
    Poly1305 authenticator = new Poly1305();
    authenticator.compute(key, message, 0, length);
    authenticator.writeTag(ours, 0);
    assertThat(ours).isEqualTo(tag(key, message, 0, length));
  }

  private void compare(byte[] key, byte[] nonce, byte[] clear) {
    byte[] expected = naive(key, nonce, clear);
    byte[] frame = new byte[SecretBox.HEAD + clear.length];
    System.arraycopy(nonce, 0, frame, 0, SecretBox.NONCE);
    System.arraycopy(clear, 0, frame, SecretBox.HEAD, clear.length);
    box.seal(key, frame, frame.length);
    assertThat(Arrays.equals(frame, expected)).as("%d bytes", clear.length).isTrue();
    assertThat(box.open(key, frame, frame.length)).isTrue();
    assertThat(Arrays.equals(frame, SecretBox.HEAD, frame.length, clear, 0, clear.length))
        .isTrue();
  }

  private static byte[] naive(byte[] key, byte[] nonce, byte[] clear) {
    XSalsa20Engine engine = new XSalsa20Engine();
    engine.init(true, new ParametersWithIV(new KeyParameter(key), nonce));
    byte[] oneTimeKey = new byte[32];
    engine.processBytes(oneTimeKey, 0, oneTimeKey.length, oneTimeKey, 0);
    byte[] frame = new byte[SecretBox.HEAD + clear.length];
    System.arraycopy(nonce, 0, frame, 0, nonce.length);
    engine.processBytes(clear, 0, clear.length, frame, SecretBox.HEAD);
    byte[] tag = tag(oneTimeKey, frame, SecretBox.HEAD, clear.length);
    System.arraycopy(tag, 0, frame, SecretBox.NONCE, tag.length);
    return frame;
  }

  private static byte[] tag(byte[] key, byte[] message, int from, int length) {
    org.bouncycastle.crypto.macs.Poly1305 mac = new org.bouncycastle.crypto.macs.Poly1305();
    mac.init(new KeyParameter(key));
    mac.update(message, from, length);
    byte[] tag = new byte[Poly1305.TAG];
    mac.doFinal(tag, 0);
    return tag;
  }

  private static byte[] random(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
