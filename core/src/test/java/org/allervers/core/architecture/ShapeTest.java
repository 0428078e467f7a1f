package org.allervers.core.architecture;

import static org.allervers.core.architecture.CoreClasses.MAIN;
import static org.allervers.core.architecture.CoreClasses.TESTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allervers.core.Dossier;
import org.allervers.core.testkit.ModelType;
import org.junit.jupiter.api.Test;

/** What classes, builders, packages, tests and the module look like. */
class ShapeTest {

  private static final Path SOURCES = Path.of("src/main/java");

  @Test
  void public_classes_are_closed_to_inheritance() {
    Set<String> open = new TreeSet<>();
    for (JavaClass type : MAIN) {
      boolean isOpen = type.getModifiers().contains(JavaModifier.PUBLIC)
          && !type.getModifiers().contains(JavaModifier.FINAL)
          && !type.isInterface()
          && !type.isEnum()
          && !type.reflect().isSealed();
      if (isOpen) {
        open.add(type.getName());
      }
    }
    assertThat(open).isEmpty();
  }

  @Test
  void the_state_of_model_classes_is_final() {
    Set<String> loose = new TreeSet<>();
    for (JavaClass type : MAIN) {
      boolean builder = type.getSimpleName().endsWith("Builder");
      type.getFields().stream()
          .filter(field -> !builder && type.getModifiers().contains(JavaModifier.PUBLIC))
          .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
          .forEach(field -> loose.add(field.getFullName()));
    }
    // They read a stream: moving on is all that they do.
    loose.removeIf(name -> name.startsWith("org.allervers.core.json.LineReader."));
    loose.removeIf(name -> name.startsWith("org.allervers.core.json.JsonRecordReader."));
    loose.removeIf(name -> name.startsWith("org.allervers.core.mano.ManoDump."));
    loose.removeIf(name -> name.startsWith("org.allervers.core.mano.ManoPages."));
    // One check walks with it over all subjects, and no rule keeps it.
    loose.removeIf(name -> name.startsWith("org.allervers.core.rules.Case."));
    assertThat(loose).isEmpty();
  }

  @Test
  void builders_are_nested_open_to_readers_and_create_what_encloses_them() throws Exception {
    assertThat(ModelType.all()).hasSizeGreaterThan(100);
    for (Class<?> type : ModelType.all()) {
      Class<?> builder = Class.forName(type.getName() + "$Builder");
      assertThat(builder).as(type.getName()).isPublic().isStatic().isFinal();
      assertThat(builder.getConstructor()).isNotNull();
      assertThat(builder.getMethod("build").getReturnType()).isEqualTo(type);
      assertThat(type.getMethod("toBuilder").getReturnType()).isEqualTo(builder);
    }
  }

  @Test
  void every_package_says_what_it_is() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      Set<Path> folders = files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("module-info.java"))
          .map(Path::getParent)
          .collect(Collectors.toSet());
      assertThat(folders)
          .hasSizeGreaterThan(15)
          .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
    }
  }

  @Test
  void tests_are_sentences() {
    Set<String> others = new TreeSet<>();
    for (JavaClass type : TESTS) {
      for (JavaMethod method : type.getMethods()) {
        // A contract is what others extend, so it is public and abstract, and runs nowhere by
        // itself.
        boolean contract = type.getName().endsWith("Contract")
            && type.getModifiers().contains(JavaModifier.ABSTRACT);
        if (isTest(method)
            && (!method.getName().matches("[a-z][a-z0-9]*(_[a-z0-9]+)+")
                || (!contract
                    && (!type.getName().matches(".*(Test|Properties|Vectors)(\\$.*)?")
                        || type.getModifiers().contains(JavaModifier.PUBLIC))))) {
          others.add(method.getFullName());
        }
      }
    }
    assertThat(others).isEmpty();
  }

  private static boolean isTest(JavaMethod method) {
    return method.getAnnotations().stream()
        .map(annotation -> annotation.getRawType().getSimpleName())
        .anyMatch(
            Set.of("Test", "ParameterizedTest", "Property", "Example", "TestFactory")::contains);
  }

  private static ModuleDescriptor module() throws IOException {
    Path file = CoreClasses.folder(Dossier.class).resolve("module-info.class");
    try (InputStream in = Files.newInputStream(file)) {
      return ModuleDescriptor.read(in);
    }
  }

  @Test
  void the_module_opens_the_model_to_the_validator_alone() throws IOException {
    assertThat(module().isOpen()).isFalse();
    Set<String> opened = module().opens().stream()
        .filter(opens -> opens.targets().equals(Set.of("org.hibernate.validator")))
        .map(ModuleDescriptor.Opens::source)
        .collect(Collectors.toCollection(TreeSet::new));
    Set<String> constrained = ModelType.all().stream()
        .map(Class::getPackageName)
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(opened).isEqualTo(constrained);
    // Jackson creates a deserializer by itself; no value of a person lives in that package.
    assertThat(module().opens().stream().filter(opens -> !opened.contains(opens.source())))
        .singleElement()
        .satisfies(opens -> {
          assertThat(opens.source()).isEqualTo("org.allervers.core.json");
          assertThat(opens.targets()).containsExactly("com.fasterxml.jackson.databind");
        });
  }

  @Test
  void the_module_exports_every_room_to_all_and_nothing_internal() throws IOException {
    Set<String> rooms = new TreeSet<>();
    for (JavaClass type : MAIN) {
      if (type.getModifiers().contains(JavaModifier.PUBLIC)) {
        rooms.add(type.getPackageName());
      }
    }
    assertThat(module().exports())
        .allSatisfy(exports -> assertThat(exports.targets()).isEmpty());
    assertThat(module().exports().stream().map(ModuleDescriptor.Exports::source))
        .containsExactlyInAnyOrderElementsOf(rooms)
        .noneMatch(room -> room.contains("internal"));
  }

  @Test
  void the_module_needs_jackson_and_nothing_else_at_run_time() throws IOException {
    assertThat(module().requires().stream()
            .filter(
                needed -> !needed.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
            .map(ModuleDescriptor.Requires::name))
        .containsExactlyInAnyOrder("java.base", "com.fasterxml.jackson.databind");
  }
}
