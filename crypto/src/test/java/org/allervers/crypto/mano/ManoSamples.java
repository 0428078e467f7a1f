package org.allervers.crypto.mano;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Fictitious records, and keys made for a test alone. */
final class ManoSamples {
  static final String JSON = "{\"name\":\"Zo\u00e9 \ud83d\udc1d\",\"at\":\"12/05/2023\"}";
  static final String ASCII = "{\"name\":\"Zo\\u00e9 \\ud83d\\udc1d\",\"at\":\"12/05/2023\"}";

  private ManoSamples() {}

  static ManoKey key(String passphrase) {
    try {
      return ManoKey.derive(passphrase.toCharArray());
    } catch (ManoException e) {
      throw new AssertionError(e);
    }
  }

  static String text(ManoOpened opened) throws ManoException {
    return new String(opened.payload(), StandardCharsets.ISO_8859_1);
  }

  static ManoException.Reason reason(ManoOpened opened) {
    return opened instanceof ManoOpened.Refused refused ? refused.reason() : null;
  }

  static byte[] bytes(String base64) {
    return Base64.getDecoder().decode(base64);
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
