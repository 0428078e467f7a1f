package org.allervers.indicators.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.allervers.indicators.PublishedTables;
import org.junit.jupiter.api.Test;

class FrontDoorTest {

  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages("org.allervers.indicators.export");

  @Test
  void only_the_reports_and_their_language_are_public() {
    Set<String> open = CLASSES.stream()
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(type -> !type.isNestedClass() && !type.getSimpleName().equals("package-info"))
        .map(JavaClass::getSimpleName)
        .collect(Collectors.toSet());
    assertThat(open)
        .containsExactlyInAnyOrder(
            "HtmlReport", "XlsxReport", "CsvReport", "JsonReport", "Language");
  }

  @Test
  void a_report_takes_published_tables_and_nothing_else() {
    for (Class<?> report :
        List.of(HtmlReport.class, XlsxReport.class, CsvReport.class, JsonReport.class)) {
      assertThat(report.getDeclaredConstructors())
          .allMatch((Constructor<?> c) -> Modifier.isPrivate(c.getModifiers()));
      List<Class<?>> taken = Arrays.stream(report.getDeclaredMethods())
          .filter(method -> Modifier.isPublic(method.getModifiers()))
          .flatMap((Method method) -> Arrays.stream(method.getParameterTypes()))
          .collect(Collectors.toList());
      assertThat(taken)
          .contains(PublishedTables.class, OutputStream.class)
          .isSubsetOf(PublishedTables.class, OutputStream.class, Language.class);
    }
  }

  @Test
  void no_field_and_no_signature_is_a_floating_point_number() {
    Set<String> floating = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
    for (JavaClass type : CLASSES) {
      type.getFields()
          .forEach(
              field -> assertThat(floating).doesNotContain(field.getRawType().getName()));
      type.getCodeUnits().forEach(unit -> {
        assertThat(floating).doesNotContain(unit.getRawReturnType().getName());
        unit.getRawParameterTypes()
            .forEach(parameter -> assertThat(floating).doesNotContain(parameter.getName()));
      });
    }
  }
}
