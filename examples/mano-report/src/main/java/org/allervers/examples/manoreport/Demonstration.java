package org.allervers.examples.manoreport;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.allervers.crypto.mano.ManoException;
import org.allervers.crypto.mano.ManoKey;
import org.allervers.crypto.mano.ManoWriter;

/** Seals a fictitious organisation as Mano would, and runs the command on it as somebody would type it. */
public final class Demonstration {

  private static final String PASSPHRASE = "phrase de démonstration 2024";
  private static final int TIMES = 4;

  private Demonstration() {}

  /**
   * Seals, and runs the command in French.
   *
   * @param arguments the folder of the opened organisation, then one to write to
   */
  public static void main(String[] arguments) throws IOException, ManoException {
    int code = run(Path.of(arguments[0]), Path.of(arguments[1]), ManoReport.standardOutput());
    // Among the defects planted is an action that was sealed as a person.
    if (code != ExitCode.FAILED_ROWS.code()) {
      throw new IllegalStateException("the command must end with 3, but did with " + code);
    }
  }

  static int run(Path clear, Path folder, PrintStream out) throws IOException, ManoException {
    Path pages = folder.resolve("pages");
    try (ManoKey key = ManoKey.derive(PASSPHRASE.toCharArray())) {
      SealedSample.write(clear, ManoWriter.of(key), TIMES, pages);
    }
    List<String> typed = List.of(
        "--pages",
        pages.toString(),
        "--out",
        folder.resolve("report").toString(),
        "--year",
        "2024");
    out.println("$ mano-report " + String.join(" ", typed));
    try (var files = Files.list(pages)) {
      out.println("  (" + files.count() + " pages, personnes fictives / fictitious people)");
    }
    return ManoReport.run(typed.toArray(new String[0]), new Known(), false, out, out);
  }

  /** Nobody is asked for the passphrase of people who do not exist. */
  static final class Known implements Passphrases {
    @Override
    public char[] read(int descriptor) throws IOException {
      throw new IOException("no descriptor is given");
    }

    @Override
    public Optional<char[]> ask(String prompt) {
      return Optional.of(PASSPHRASE.toCharArray());
    }
  }
}
