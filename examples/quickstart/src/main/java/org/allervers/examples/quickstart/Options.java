package org.allervers.examples.quickstart;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What was asked for on the command line.
 *
 * @param folder where to write
 * @param language of what is printed
 * @param isHelp whether only the usage was asked for
 */
record Options(Path folder, Language language, boolean isHelp) {

  private static final Path DEFAULT_FOLDER = Path.of("target", "quickstart");

  static final String USAGE = """
      Usage : quickstart [dossier] [--lang=fr|en] [--help]

        dossier   où écrire le coffre scellé et le rapport (défaut : target/quickstart)
                  where to write the sealed folder and the report
        --lang    langue de ce qui s'affiche / language of what is printed
        --help    ce texte / this text

      Code de retour / exit code : 0 tous les chiffres égaux / every figure equal, 1 des écarts ou des
      enregistrements illisibles / differences or unreadable records, 2 arguments, 3 écriture impossible /
      cannot write.
      """;

  /**
   * Reads the arguments.
   *
   * @throws IllegalArgumentException naming the one that is wrong
   */
  static Options parse(String... arguments) {
    Optional<Path> folder = Optional.empty();
    Language language = Language.FR;
    boolean isHelp = false;
    for (String argument : arguments) {
      switch (argument) {
        case "--help", "-h" -> isHelp = true;
        case "--lang=fr" -> language = Language.FR;
        case "--lang=en" -> language = Language.EN;
        default -> {
          if (argument.startsWith("-") || argument.isBlank() || folder.isPresent()) {
            throw new IllegalArgumentException(argument);
          }
          try {
            folder = Optional.of(Path.of(argument));
          } catch (InvalidPathException e) {
            throw new IllegalArgumentException(argument, e);
          }
        }
      }
    }
    return new Options(folder.orElse(DEFAULT_FOLDER), language, isHelp);
  }
}
