package org.allervers.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the compiler itself refuses. Each refusal is one change away from a program that compiles. */
class CompileTimeGuardTest {
  private static final String PROGRAM = """
      import org.allervers.crypto.*;
      import org.allervers.crypto.CompartmentType.*;
      class Program {
        static Sealed seal(Session session, byte[] note) throws CryptoException {
          Compartment<Social> social = session.compartment(CompartmentType.SOCIAL);
          ObjectRef<Social> ref = ObjectRef.random(CompartmentType.SOCIAL);
          return social.seal(ref, Revision.first(), note);
        }
      }
      """;

  /** Incompatible types, arguments that do not fit, and what is not public. */
  private static final Predicate<String> EXPECTED = Pattern.compile(
          "compiler\\.err\\.(prob\\.found\\.req|cant\\.apply\\.symbols?|report\\.access|not\\.def\\.public.*)")
      .asPredicate();

  @TempDir
  private Path folder;

  @Test
  void a_social_note_is_sealed_as_social() throws IOException {
    assertThat(errors(PROGRAM)).isEmpty();
  }

  @Test
  void a_health_note_cannot_be_sealed_as_social() throws IOException {
    assertRefused(
        "ObjectRef<Social> ref = ObjectRef.random(CompartmentType.SOCIAL)",
        "ObjectRef<Health> ref = ObjectRef.random(CompartmentType.HEALTH)");
  }

  @Test
  void the_social_compartment_cannot_pass_for_the_one_of_health() throws IOException {
    assertRefused("Compartment<Social> social", "Compartment<Health> social");
    assertRefused(
        "session.compartment(CompartmentType.SOCIAL)",
        "session.compartment(CompartmentType.HEALTH)");
  }

  @Test
  void a_reference_to_health_cannot_be_turned_into_one_to_social() throws IOException {
    assertRefused(
        "ObjectRef.random(CompartmentType.SOCIAL)", "ObjectRef.random(CompartmentType.HEALTH)");
  }

  @Test
  void a_host_has_no_marker_to_forge() throws IOException {
    assertRefused("social.seal(ref,", "new Compartment<Social>(session, null).seal(ref,");
    assertRefused("social.seal(ref,", "new Social();\n    social.seal(ref,");
  }

  @Test
  void opening_without_saying_which_object_does_not_exist() throws IOException {
    assertThat(
            errors(
                PROGRAM.replace(
                    "return social.seal(ref, Revision.first(), note);",
                    "Sealed one = social.seal(ref, Revision.first(), note); social.open(ref, one); return one;")))
        .isEmpty();
    assertRefused(
        "return social.seal(ref, Revision.first(), note);",
        "Sealed one = social.seal(ref, Revision.first(), note); social.open(one); return one;");
  }

  private void assertRefused(String right, String wrong) throws IOException {
    assertThat(PROGRAM).contains(right);
    assertThat(errors(PROGRAM.replace(right, wrong))).isNotEmpty().allMatch(EXPECTED);
  }

  /** Returns what the compiler of this runtime has against a program, in its own language-free form. */
  private List<String> errors(String program) throws IOException {
    Path source = Files.writeString(folder.resolve("Program.java"), program);
    StringWriter said = new StringWriter();
    ToolProvider.findFirst("javac")
        .orElseThrow()
        .run(
            new PrintWriter(said, true),
            new PrintWriter(said, true),
            "-XDrawDiagnostics",
            "-proc:none",
            "-classpath",
            "target/classes",
            "-d",
            folder.toString(),
            source.toString());
    return said.toString()
        .lines()
        .filter(line -> line.contains("compiler.err."))
        .toList();
  }
}
