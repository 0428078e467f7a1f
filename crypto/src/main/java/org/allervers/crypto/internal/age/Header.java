package org.allervers.crypto.internal.age;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.allervers.crypto.internal.age.AgeRefused.Fault;

/** The text before the payload. */
final class Header {
  private static final String VERSION = "age-encryption.org/v1";
  private static final int COLUMNS = 64;

  /** More than any header of a sane file: sixteen thousand classical recipients. */
  private static final int LONGEST = 1 << 20;

  private final List<Stanza> stanzas;
  private final byte[] authenticated;
  private final byte[] mac;
  private final int length;

  private Header(List<Stanza> stanzas, byte[] authenticated, byte[] mac, int length) {
    this.stanzas = List.copyOf(stanzas);
    this.authenticated = authenticated;
    this.mac = mac;
    this.length = length;
  }

  /** Returns the recipients, one at least. */
  List<Stanza> stanzas() {
    return stanzas;
  }

  /** Returns the bytes that the MAC is of. */
  byte[] authenticated() {
    return authenticated.clone();
  }

  /** Returns the MAC, 32 bytes. */
  byte[] mac() {
    return mac.clone();
  }

  /** Returns the length of all of it, in bytes. */
  int length() {
    return length;
  }

  static String authenticated(List<Stanza> stanzas) {
    StringBuilder text = new StringBuilder(VERSION).append('\n');
    stanzas.forEach(stanza -> text.append(stanza.toText()));
    return text.append("---").toString();
  }

  static Header parse(byte[] file) throws AgeRefused {
    return new Parser(file).parse();
  }

  /** Reads line by line; only a line feed ends a line. */
  private static final class Parser {
    private final byte[] file;
    private int at;

    private Parser(byte[] file) {
      this.file = file;
    }

    private String line() throws AgeRefused {
      int from = at;
      while (at < file.length && file[at] != '\n') {
        at++;
        if (at > LONGEST) {
          throw new AgeRefused(Fault.HEADER);
        }
      }
      if (at == file.length) {
        throw new AgeRefused(Fault.HEADER);
      }
      at++;
      return new String(file, from, at - 1 - from, StandardCharsets.ISO_8859_1);
    }

    private Header parse() throws AgeRefused {
      check(line().equals(VERSION));
      List<Stanza> stanzas = new ArrayList<>();
      int before = at;
      String line = line();
      while (line.startsWith("-> ")) {
        stanzas.add(new Stanza(arguments(line.substring(3)), body()));
        before = at;
        line = line();
      }
      check(!stanzas.isEmpty() && line.startsWith("--- "));
      byte[] mac = Stanza.decode(line.substring(4)).orElseThrow(() -> new AgeRefused(Fault.HEADER));
      check(mac.length == 32);
      return new Header(stanzas, Arrays.copyOf(file, before + 3), mac, at);
    }

    private static List<String> arguments(String text) throws AgeRefused {
      List<String> arguments = List.of(text.split(" ", -1));
      for (String argument : arguments) {
        check(!argument.isEmpty() && argument.chars().allMatch(c -> c > 0x20 && c < 0x7f));
      }
      return arguments;
    }

    private byte[] body() throws AgeRefused {
      StringBuilder text = new StringBuilder();
      String line;
      do {
        line = line();
        check(line.length() <= COLUMNS);
        text.append(line);
      } while (line.length() == COLUMNS);
      return Stanza.decode(text.toString()).orElseThrow(() -> new AgeRefused(Fault.HEADER));
    }

    private static void check(boolean right) throws AgeRefused {
      if (!right) {
        throw new AgeRefused(Fault.HEADER);
      }
    }
  }
}
