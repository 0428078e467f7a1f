package org.allervers.examples.manoreport;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** Where passphrases come from: a descriptor that the caller opened, or somebody who types. */
interface Passphrases {

  /** Returns the first line of a descriptor, which the caller has to wipe. */
  char[] read(int descriptor) throws IOException;

  /**
   * Returns what somebody typed without an echo, which is nothing if they ended the input, or empty if nobody can be asked. The
   * caller has to wipe it.
   */
  Optional<char[]> ask(String prompt);

  /** Returns those of the process. */
  static Passphrases ofProcess() {
    return new OfProcess();
  }

  /** Returns the first line, without its end. Passes through no string. */
  static char[] firstLine(InputStream in) throws IOException {
    byte[] bytes = new byte[OfProcess.LONGEST];
    char[] chars = new char[OfProcess.LONGEST];
    try {
      int length = 0;
      int one = in.read();
      while (one >= 0 && one != '\n') {
        if (length == bytes.length) {
          throw new IOException("a passphrase must be at most " + bytes.length + " bytes");
        }
        bytes[length++] = (byte) one;
        one = in.read();
      }
      if (length > 0 && bytes[length - 1] == '\r') {
        length--;
      }
      CharBuffer decoded = CharBuffer.wrap(chars);
      if (StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, 0, length), decoded, true)
          .isError()) {
        throw new CharacterCodingException();
      }
      return Arrays.copyOf(chars, decoded.position());
    } finally {
      Arrays.fill(bytes, (byte) 0);
      Arrays.fill(chars, '\0');
    }
  }

  /** The descriptors and the terminal of this process. */
  final class OfProcess implements Passphrases {
    private static final int LONGEST = 4096;

    private OfProcess() {}

    @Override
    public char[] read(int descriptor) throws IOException {
      if (descriptor == 0) {
        return firstLine(System.in);
      }
      try (InputStream in = Files.newInputStream(Path.of("/dev/fd/" + descriptor))) {
        return firstLine(in);
      }
    }

    @Override
    public Optional<char[]> ask(String prompt) {
      return terminal()
          .map(console ->
              Objects.requireNonNullElse(console.readPassword("%s", prompt), new char[0]));
    }

    /** A newer JDK gives a console where there is no terminal, and says so by a method that this release has not. */
    @SuppressWarnings("SystemConsoleNull")
    static Optional<Console> terminal() {
      Console console = System.console();
      if (console == null) {
        return Optional.empty();
      }
      try {
        Object isTerminal = Console.class.getMethod("isTerminal").invoke(console);
        return Objects.equals(isTerminal, true) ? Optional.of(console) : Optional.empty();
      } catch (NoSuchMethodException e) {
        return Optional.of(console);
      } catch (ReflectiveOperationException e) {
        return Optional.empty();
      }
    }
  }
}
