package org.allervers.crypto.internal.argon2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Vectors of the reference implementation, which the command-line tool {@code argon2} reproduces. */
class Argon2idVectors {

  @Test
  void agrees_with_the_reference_implementation() {
    assertThat(stretch("password", "somesalt", 65_536, 2, 1))
        .isEqualTo("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
    assertThat(stretch("differentpassword", "somesalt", 65_536, 2, 1))
        .isEqualTo("0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde");
  }

  private static String stretch(String passphrase, String salt, int memory, int passes, int lanes) {
    return HexFormat.of()
        .formatHex(Argon2id.stretch(
            passphrase.getBytes(StandardCharsets.UTF_8),
            salt.getBytes(StandardCharsets.UTF_8),
            memory,
            passes,
            lanes));
  }
}
