package org.allervers.crypto;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.allervers.crypto.internal.dse1.Algorithms;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class ArchitectureTest {
  private static final JavaClasses MAIN = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages("org.allervers.crypto");
  private static final JavaClasses TESTS = new ClassFileImporter()
      .withImportOption(new ImportOption.OnlyIncludeTests())
      .importPackages("org.allervers.crypto");

  @Test
  void crypto_knows_nothing_of_its_neighbours() {
    noClasses()
        .should()
        .dependOnClassesThat(resideInAPackage("org.allervers..")
            .and(resideInAPackage("org.allervers.crypto..").negate()))
        .check(MAIN);
  }

  @Test
  void bouncy_castle_stays_in_its_room() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.allervers.crypto.internal.age..",
            "org.allervers.crypto.internal.argon2..",
            "org.allervers.crypto.internal.ed25519..",
            "org.allervers.crypto.internal.hpke..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.bouncycastle..")
        .check(MAIN);
  }

  @Test
  void bouncy_castle_is_its_lightweight_part_and_no_provider_is_registered() {
    noClasses()
        .should()
        .dependOnClassesThat(resideInAPackage("org.bouncycastle..")
            .and(resideOutsideOfPackages(
                "org.bouncycastle.crypto..", "org.bouncycastle.math.ec.rfc8032..")))
        .check(MAIN);
    noClasses().should().dependOnClassesThat().belongToAnyOf(Security.class).check(MAIN);
    noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(BouncyCastleProvider.class)
        .check(MAIN);
  }

  @Test
  void bouncy_castle_is_the_release_that_bounds_the_cost_of_argon2_or_a_later_one() {
    assertThat(new BouncyCastleProvider().getVersionStr())
        .matches("1\\.(8[6-9]|9\\d|\\d{3,})(\\..*)?|[2-9].*");
  }

  @Test
  void algorithms_of_the_runtime_are_asked_for_in_one_place() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Algorithms.class.getName())
        .should()
        .callMethodWhere(target(name("getInstance"))
            .and(target(
                owner(resideInAPackage("javax.crypto..").or(resideInAPackage("java.security.."))))))
        .check(MAIN);
  }

  @Test
  void ciphers_stay_below_the_front_door() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.allervers.crypto.internal..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javax.crypto..")
        .check(MAIN);
  }

  @Test
  void internal_rooms_do_not_know_the_front_door() {
    noClasses()
        .that()
        .resideInAPackage("org.allervers.crypto.internal..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.allervers.crypto",
            "org.allervers.crypto.journal..",
            "org.allervers.crypto.keyring..",
            "org.allervers.crypto.mano..",
            "org.allervers.crypto.membership..",
            "org.allervers.crypto.recovery..",
            "org.allervers.crypto.renewal..",
            "org.allervers.crypto.store..")
        .check(MAIN);
  }

  @Test
  void packages_have_no_cycle() {
    SlicesRuleDefinition.slices()
        .matching("org.allervers.(**)")
        .should()
        .beFreeOfCycles()
        .check(MAIN);
  }

  @Test
  void nothing_reads_a_clock_prints_or_logs() {
    noClasses()
        .should()
        .callMethodWhere(
            target(name("now")).or(target(name("currentTimeMillis"))).or(target(name("nanoTime"))))
        .check(MAIN);
    noClasses().should().dependOnClassesThat().resideInAPackage("java.time..").check(MAIN);
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(MAIN);
    NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(MAIN);
  }

  @Test
  void only_the_front_door_is_exported() throws Exception {
    try (InputStream in = Files.newInputStream(Path.of("target/classes/module-info.class"))) {
      Set<String> exported = ModuleDescriptor.read(in).exports().stream()
          .map(ModuleDescriptor.Exports::source)
          .collect(Collectors.toSet());
      assertThat(exported)
          .containsExactlyInAnyOrder(
              "org.allervers.crypto",
              "org.allervers.crypto.journal",
              "org.allervers.crypto.keyring",
              "org.allervers.crypto.mano",
              "org.allervers.crypto.membership",
              "org.allervers.crypto.recovery",
              "org.allervers.crypto.renewal",
              "org.allervers.crypto.store");
      assertThat(ModuleDescriptor.read(
                  Files.newInputStream(Path.of("target/classes/module-info.class")))
              .opens())
          .isEmpty();
    }
  }

  @Test
  void no_public_signature_shows_an_internal_type() {
    List<JavaMethod> shown = MAIN.stream()
        .filter(type -> !type.getPackageName().contains(".internal"))
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
        .toList();
    assertThat(shown)
        .hasSizeGreaterThan(50)
        .allSatisfy(method -> assertThat(Stream.concat(
                    method.getAllInvolvedRawTypes().stream(),
                    method.getExceptionTypes().stream().map(type -> type.toErasure()))
                .map(JavaClass::getPackageName))
            .as(method.getFullName())
            .noneMatch(name -> name.contains(".internal")));
  }

  @Test
  void every_package_is_introduced() throws Exception {
    try (Stream<Path> folders = Files.walk(Path.of("src/main/java/org/allervers/crypto"))) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        try (Stream<Path> files = Files.list(folder)) {
          if (files.anyMatch(file -> file.toString().endsWith(".java"))) {
            assertThat(folder.resolve("package-info.java")).exists();
          }
        }
      }
    }
  }

  @Test
  void tests_are_named_by_a_sentence() {
    methods()
        .that()
        .areAnnotatedWith(Test.class)
        .or()
        .areAnnotatedWith(ParameterizedTest.class)
        .or()
        .areAnnotatedWith(Property.class)
        .should()
        .haveNameMatching("[a-z0-9]+(_[a-z0-9]+)+")
        .check(TESTS);
  }
}
