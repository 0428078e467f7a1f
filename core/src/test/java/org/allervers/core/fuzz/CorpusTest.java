package org.allervers.core.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs every target on its corpus. The search for new inputs is in {@code .ci/fuzz.sh}. */
class CorpusTest {
  private static final Path CORPUS = Path.of("src/test/resources/fuzz");

  @ParameterizedTest
  @ValueSource(classes = {DocumentFuzz.class, LinesFuzz.class, ManoFuzz.class, WordsFuzz.class})
  void no_committed_input_breaks_a_target(Class<?> target) throws Exception {
    Method run = target.getDeclaredMethod("fuzzerTestOneInput", byte[].class);
    List<Path> inputs;
    try (Stream<Path> files = Files.list(CORPUS.resolve(target.getSimpleName()))) {
      inputs = files.sorted().toList();
    }
    assertThat(inputs).hasSizeBetween(3, 99);
    for (Path input : inputs) {
      byte[] bytes = Files.readAllBytes(input);
      assertThatCode(() -> run(run, bytes)).as("%s", input).doesNotThrowAnyException();
    }
  }

  private static void run(Method target, byte[] input) throws Throwable {
    try {
      target.invoke(null, (Object) input);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
