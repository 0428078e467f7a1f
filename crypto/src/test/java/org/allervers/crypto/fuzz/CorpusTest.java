package org.allervers.crypto.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every target on its corpus, and on garbage. The search for new inputs is in {@code .ci/fuzz.sh}. */
class CorpusTest {
  private static final Path CORPUS = Path.of("src/test/resources/fuzz");
  private static final Path TARGETS = Path.of("src/test/java/org/allervers/crypto/fuzz");

  @ParameterizedTest
  @MethodSource("targets")
  void no_committed_input_breaks_a_target(String target) throws Exception {
    List<Path> inputs = files(CORPUS.resolve(target));
    assertThat(inputs).hasSizeBetween(3, 99);
    for (Path input : inputs) {
      assertThatCode(() -> run(target, Files.readAllBytes(input)))
          .as("%s", input)
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @MethodSource("targets")
  void no_garbage_of_any_length_breaks_a_target(String target) {
    Random random = new Random(target.hashCode());
    int step = target.equals("StoreFuzz") ? 13 : 1;
    for (int length = 0; length < 700; length += length < 130 ? step : 29) {
      byte[] garbage = new byte[length];
      random.nextBytes(garbage);
      assertThatCode(() -> run(target, garbage)).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void every_corpus_has_its_target(String folder) {
    assertThat(TARGETS.resolve(folder + ".java")).exists();
  }

  static Stream<String> targets() throws Exception {
    return files(TARGETS).stream()
        .map(file -> file.getFileName().toString())
        .filter(name -> name.endsWith("Fuzz.java"))
        .map(name -> name.replace(".java", ""));
  }

  static Stream<String> folders() throws Exception {
    return files(CORPUS).stream().map(folder -> folder.getFileName().toString());
  }

  private static List<Path> files(Path folder) throws Exception {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }

  private static void run(String target, byte[] input) throws Throwable {
    Method method = Class.forName(CorpusTest.class.getPackageName() + "." + target)
        .getDeclaredMethod("fuzzerTestOneInput", byte[].class);
    try {
      method.invoke(null, (Object) input);
    } catch (java.lang.reflect.InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
