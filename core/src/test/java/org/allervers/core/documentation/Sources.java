package org.allervers.core.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The source files of this module, and the Javadoc of the types that they declare. */
public final class Sources {

  public static final Path DOCS = Path.of("../docs");

  private static final Path MAIN = Path.of("src/main/java");

  private static final Pattern DECLARATION = Pattern.compile(
      "/\\*\\*((?:(?!\\*/).)*+)\\*/\\s*"
          + "(?:@[\\w.]+(?:\\([^)]*\\))?\\s*)*"
          + "(?:(?:public|static|final|sealed|non-sealed|abstract) )*"
          + "(?:class|interface|record|enum) (\\w+)",
      Pattern.DOTALL);

  private Sources() {}

  static List<Path> files() {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the Javadoc of each declared type, by its binary name. */
  public static Map<String, String> javadoc() {
    Map<String, String> comments = new LinkedHashMap<>();
    for (Path file : files()) {
      String topLevel =
          MAIN.relativize(file).toString().replaceAll("\\.java$", "").replace('/', '.');
      Matcher declaration = DECLARATION.matcher(text(file));
      while (declaration.find()) {
        boolean isTop = topLevel.endsWith("." + declaration.group(2));
        comments.put(
            isTop ? topLevel : topLevel + "$" + declaration.group(2),
            declaration.group(1).replaceAll("\\n *\\* ?", "\n").strip());
      }
    }
    return comments;
  }

  /** Returns the text of a block tag of a Javadoc comment, on one line. */
  public static Optional<String> tag(String name, String comment) {
    Matcher tag = Pattern.compile("(?:^|\\n)@" + name + "\\b(.*?)(?=\\n@|\\z)", Pattern.DOTALL)
        .matcher(comment);
    return tag.find()
        ? Optional.of(tag.group(1).strip().replaceAll("\\s+", " "))
        : Optional.empty();
  }
}
