package org.allervers.core.rules.beanvalidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allervers.core.Dossier;
import org.allervers.probe.HostProbe;
import org.junit.jupiter.api.Test;

/** Runs a host in a process of its own, because the test runner opens packages that the module keeps closed. */
class ProviderPathsTest {

  private static final Path CLASSES = classes();
  private static final String HOST = CLASSES.resolveSibling("test-classes").toString();
  private static final List<String> LIBRARY =
      List.of("jackson-databind", "jackson-core", "jackson-annotations");
  private static final List<String> PROVIDER =
      List.of("jakarta.validation-api", "hibernate-validator", "jboss-logging", "classmate");

  private static Path classes() {
    try {
      Path root = Path.of(
          Dossier.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return root.endsWith("test-classes") ? root.resolveSibling("classes") : root;
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The library's classes, and the jars of the given artifacts among those with which this test runs. */
  private static String path(List<String> artifacts) {
    String all = System.getProperty("jdk.module.path", "")
        + File.pathSeparator
        + System.getProperty("java.class.path");
    List<Path> jars = Arrays.stream(all.split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .map(Path::of)
        .toList();
    Stream<Path> chosen = artifacts.stream()
        .map(artifact -> jars.stream()
            .filter(jar -> jar.getFileName().toString().matches(artifact + "-[0-9].*"))
            .findFirst()
            .orElseThrow());
    return Stream.concat(Stream.of(CLASSES), chosen)
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static List<String> both() {
    return Stream.concat(LIBRARY.stream(), PROVIDER.stream()).toList();
  }

  private static String run(List<String> options, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add(HostProbe.class.getName());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return printed;
  }

  @Test
  void checks_shape_on_the_module_path() throws Exception {
    String modules = path(both());
    assertThat(run(
            List.of(
                "--module-path", modules,
                "--add-modules", "org.allervers.core,org.hibernate.validator,jakarta.validation",
                "--class-path", HOST),
            "shape"))
        .isEqualTo("module path, same true, SHAPE-SIZE");
  }

  @Test
  void checks_shape_on_the_class_path() throws Exception {
    String classes = path(both());
    assertThat(run(List.of("--class-path", HOST + File.pathSeparator + classes), "shape"))
        .isEqualTo("class path, same true, SHAPE-SIZE");
  }

  @Test
  void does_without_any_provider_and_without_the_jakarta_jar() throws Exception {
    assertThat(run(List.of("--class-path", HOST + File.pathSeparator + path(LIBRARY))))
        .isEqualTo("class path, same true, unchecked");
    assertThat(run(List.of(
            "--module-path",
            path(LIBRARY),
            "--add-modules",
            "org.allervers.core",
            "--class-path",
            HOST)))
        .isEqualTo("module path, same true, unchecked");
  }
}
