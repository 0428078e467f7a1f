package org.allervers.examples.quickstart;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder that the job writes to, made ready: the sealed folder of the last run goes, and nothing else. */
final class OutputFolder {

  private static final String MARK = "DONNEES-FICTIVES.txt";

  private final Path folder;

  private OutputFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes the folder ready.
   *
   * @throws IOException if it cannot be written, or holds a sealed folder that this job did not make
   */
  static OutputFolder prepare(Path path) throws IOException {
    OutputFolder output = new OutputFolder(path.toAbsolutePath().normalize());
    Path sealed = output.sealed();
    if (Files.exists(sealed)) {
      if (!Files.exists(sealed.resolve(MARK))) {
        throw new FileAlreadyExistsException(sealed.toString());
      }
      delete(sealed);
    }
    Files.createDirectories(sealed);
    Files.writeString(
        sealed.resolve(MARK),
        "Coffre de démonstration : personnes fictives. Le prochain lancement l'efface.\n");
    return output;
  }

  private static void delete(Path tree) throws IOException {
    List<Path> all;
    try (Stream<Path> walked = Files.walk(tree)) {
      all = walked.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path one : all) {
      Files.delete(one);
    }
  }

  Path sealed() {
    return folder.resolve("coffre");
  }

  /** A report under one policy: its name says which. */
  Path report(String policy, String kind) {
    return folder.resolve("rapport-leo-2022-" + policy + "." + kind);
  }
}
