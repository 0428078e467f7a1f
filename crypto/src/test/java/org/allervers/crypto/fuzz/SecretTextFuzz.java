package org.allervers.crypto.fuzz;

import static org.allervers.crypto.fuzz.Hostile.check;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.allervers.crypto.InsecureKeyAccess;
import org.allervers.crypto.OrganisationSecret;
import org.allervers.crypto.Passphrase;

/** What a person types: a passphrase in any UTF-16, halves of characters among it, and an organisation secret. */
final class SecretTextFuzz {
  private static final Pattern SECRET = Pattern.compile("[0-9a-fA-F]{32}");
  private static final int MOST_BITS = 7;

  private SecretTextFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    char[] typed = new char[data.length / 2];
    ByteBuffer.wrap(data).asCharBuffer().get(typed);
    passphrase(typed);
    passphrase(new String(data, StandardCharsets.UTF_8).toCharArray());
    secret(new String(data, StandardCharsets.ISO_8859_1));
  }

  private static void passphrase(char[] typed) {
    int length = typed.length;
    boolean whole =
        StandardCharsets.UTF_16BE.newEncoder().canEncode(CharBuffer.wrap(typed.clone()));
    try (Passphrase passphrase = Passphrase.of(typed)) {
      // A letter may come apart into three at most when it is normalised.
      check(
          passphrase.estimatedBits() >= 0
              && passphrase.estimatedBits() <= (long) MOST_BITS * 3 * length,
          "an estimate of " + passphrase.estimatedBits() + " bits for " + length);
      check(!passphrase.isStrong() || passphrase.estimatedBits() >= 78, "strong without bits");
      check(passphrase.toString().equals("Passphrase[redacted]"), "a text");
      check(whole, "half a character in a passphrase");
    } catch (IllegalArgumentException e) {
      check(!whole && e.getCause() == null, "a passphrase that was refused");
    }
    for (char one : typed) {
      check(one == 0, "a passphrase that was not wiped");
    }
  }

  private static void secret(String text) {
    try (OrganisationSecret secret = OrganisationSecret.parse(text)) {
      check(
          secret.reveal(InsecureKeyAccess.granted()).equals(text.toLowerCase(Locale.ROOT)),
          "another secret");
    } catch (IllegalArgumentException e) {
      check(!SECRET.matcher(text).matches(), "a secret that was refused");
      check(e.getCause() == null && e.getMessage().endsWith("hexadecimal digits"), "a message");
    }
  }
}
