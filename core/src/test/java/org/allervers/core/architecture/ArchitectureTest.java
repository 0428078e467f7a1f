package org.allervers.core.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.allervers.core.architecture.CoreClasses.MAIN;
import static org.allervers.core.architecture.CoreClasses.ROOT;
import static org.allervers.core.architecture.CoreClasses.inRoom;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.allervers.core.Compartment;
import org.allervers.core.DossierId;
import org.junit.jupiter.api.Test;

/** The house keeps its plan: who may know whom, and what nobody does. */
class ArchitectureTest {

  /** Each room may use itself, the words that all share, and the rooms of the floors below. */
  private static final List<List<String>> FLOORS = List.of(
      List.of("answer", "code", "time", "rules"),
      List.of("dispositif", "identity"),
      List.of("social", "health"),
      List.of("coordination"),
      List.of("consent", "minor"),
      List.of("activity", "assessment"),
      List.of("episode"),
      List.of("referral", "task", "directory"));

  /** The assembled house, and what reads, writes and checks it. */
  private static final List<String> ROOF = List.of(
      "",
      "rules.dossier",
      "rules.dispositif",
      "rules.identity",
      "rules.consent",
      "rules.minor",
      "rules.activity",
      "rules.episode",
      "rules.referral",
      "rules.catalogue",
      "rules.beanvalidation",
      "document",
      "json",
      "mano");

  /** Of the root, these are words that chapters use. */
  private static final DescribedPredicate<JavaClass> SHARED_AT_ROOT =
      equivalentTo(Compartment.class).or(equivalentTo(DossierId.class));

  private static final DescribedPredicate<JavaClass> OUTSIDE =
      DescribedPredicate.not(resideInAPackage(ROOT + ".."));

  @Test
  void rooms_use_only_the_floors_below() {
    List<String> below = new ArrayList<>();
    for (List<String> floor : FLOORS) {
      boolean shared = below.isEmpty();
      for (String room : floor) {
        List<String> allowed = new ArrayList<>(below);
        allowed.add(room);
        if (shared) {
          allowed.addAll(floor);
        }
        classes()
            .that(inRoom(room))
            .should()
            .onlyDependOnClassesThat(
                inRoom(allowed.toArray(String[]::new)).or(SHARED_AT_ROOT).or(OUTSIDE))
            .because(room + " may use " + allowed)
            .check(MAIN);
      }
      below.addAll(floor);
    }
  }

  @Test
  void every_package_has_a_place_in_the_plan() {
    Set<String> rooms = new TreeSet<>();
    for (JavaClass type : MAIN) {
      String name = type.getPackageName();
      rooms.add(
          name.equals(ROOT) ? "" : name.substring(Math.min(name.length(), ROOT.length() + 1)));
    }
    Set<String> planned = new TreeSet<>(ROOF);
    FLOORS.forEach(planned::addAll);
    assertThat(planned).containsAll(rooms);
  }

  @Test
  void social_and_health_do_not_know_each_other() {
    noClasses()
        .that(inRoom("social"))
        .should()
        .dependOnClassesThat(inRoom("health"))
        .check(MAIN);
    noClasses()
        .that(inRoom("health"))
        .should()
        .dependOnClassesThat(inRoom("social"))
        .check(MAIN);
  }

  @Test
  void the_engine_of_the_rules_imports_no_chapter() {
    classes()
        .that(inRoom("rules"))
        .should()
        .onlyDependOnClassesThat(inRoom("rules", "answer", "code", "time").or(OUTSIDE))
        .check(MAIN);
  }

  @Test
  void the_dossier_does_not_know_its_readers_and_checkers() {
    noClasses()
        .that(inRoom(""))
        .should()
        .dependOnClassesThat(resideInAnyPackage(
            ROOT + ".json", ROOT + ".mano", ROOT + ".document", ROOT + ".rules.."))
        .check(MAIN);
  }

  @Test
  void only_json_knows_jackson() {
    noClasses()
        .that(DescribedPredicate.not(inRoom("json")))
        .should()
        .dependOnClassesThat(resideInAPackage("com.fasterxml.."))
        .check(MAIN);
  }

  @Test
  void only_one_room_calls_jakarta() {
    noClasses()
        .that(DescribedPredicate.not(inRoom("rules.beanvalidation")))
        .should()
        .dependOnClassesThat(resideInAPackage("jakarta..")
            .and(DescribedPredicate.not(resideInAPackage("jakarta.validation.constraints")))
            .and(DescribedPredicate.not(equivalentTo(Valid.class))))
        .check(MAIN);
  }

  @Test
  void nothing_else_from_outside_is_used() {
    classes()
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(
            ROOT + "..",
            "java.io",
            "java.lang..",
            "java.math",
            "java.nio..",
            "java.text",
            "java.time..",
            "java.util..",
            "",
            "org.jspecify.annotations",
            "jakarta.validation..",
            "com.fasterxml.jackson.."))
        .check(MAIN);
  }

  @Test
  void nobody_reads_a_clock_prints_logs_or_asks_the_machine() {
    noClasses().should().callMethodWhere(target("now", "java.time")).check(MAIN);
    noClasses()
        .should()
        .accessTargetWhere(accessTo(
            "java.lang.System.out",
            "java.lang.System.err",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getLogger",
            "java.lang.System.getProperty",
            "java.lang.System.getenv",
            "java.lang.Throwable.printStackTrace",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.systemUTC",
            "java.time.ZoneId.systemDefault",
            "java.util.Calendar.getInstance",
            "java.util.Date.<init>",
            "java.util.Locale.getDefault",
            "java.util.Locale.setDefault",
            "java.util.TimeZone.getDefault",
            "java.util.UUID.randomUUID",
            "java.nio.charset.Charset.defaultCharset"))
        .check(MAIN);
    noClasses()
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.util.logging", "org.slf4j.."))
        .check(MAIN);
  }

  @Test
  void no_text_depends_on_the_language_of_the_machine() {
    noClasses()
        .should()
        .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("without a locale") {
          @Override
          public boolean test(JavaAccess<?> access) {
            return access.getTarget() instanceof AccessTarget.CodeUnitCallTarget target
                && target.getOwner().isEquivalentTo(String.class)
                && Set.of("toLowerCase", "toUpperCase", "format", "formatted")
                    .contains(target.getName())
                && target.getRawParameterTypes().stream()
                    .noneMatch(type -> type.isEquivalentTo(Locale.class));
          }
        })
        .check(MAIN);
  }

  @Test
  void no_number_is_a_binary_fraction() {
    Set<String> floating = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
    Set<String> found = new TreeSet<>();
    for (JavaClass type : MAIN) {
      for (JavaField field : type.getFields()) {
        if (floating.contains(field.getRawType().getBaseComponentType().getName())) {
          found.add(field.getFullName());
        }
      }
      for (JavaCodeUnit unit : type.getCodeUnits()) {
        if (Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream())
            .anyMatch(part -> floating.contains(part.getBaseComponentType().getName()))) {
          found.add(unit.getFullName());
        }
      }
    }
    assertThat(found).isEmpty();
  }

  private static DescribedPredicate<JavaMethodCall> target(String name, String packageName) {
    return new DescribedPredicate<>(name + " of " + packageName) {
      @Override
      public boolean test(JavaMethodCall call) {
        return call.getName().equals(name)
            && call.getTargetOwner().getPackageName().startsWith(packageName);
      }
    };
  }

  private static DescribedPredicate<JavaAccess<?>> accessTo(String... members) {
    Set<String> names = Set.of(members);
    return new DescribedPredicate<>("one of " + names) {
      @Override
      public boolean test(JavaAccess<?> access) {
        return names.contains(access.getTargetOwner().getName() + "." + access.getName());
      }
    };
  }
}
