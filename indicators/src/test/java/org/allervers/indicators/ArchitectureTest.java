package org.allervers.indicators;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callConstructorWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Modifier;
import java.util.Set;
import org.allervers.indicators.disclosure.Outcome;
import org.allervers.indicators.disclosure.ProtectedTables;
import org.allervers.indicators.explain.Explanation;
import org.allervers.indicators.explain.StepResult;
import org.allervers.indicators.mano.Reconciliation;
import org.allervers.indicators.publication.Publication;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final String ROOT = "org.allervers.indicators";

  private static final JavaClasses MAIN = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages(ROOT);

  private static final JavaClasses TESTS = new ClassFileImporter()
      .withImportOption(new ImportOption.OnlyIncludeTests())
      .importPackages(ROOT);

  private static final Set<String> FLOATING =
      Set.of("double", "float", "java.lang.Double", "java.lang.Float", "java.util.OptionalDouble");

  @Test
  void no_figure_is_a_floating_point_number() {
    fields()
        .should(new ArchCondition<JavaField>("not be floating point") {
          @Override
          public void check(JavaField field, ConditionEvents events) {
            if (FLOATING.contains(field.getRawType().getBaseComponentType().getName())) {
              events.add(SimpleConditionEvent.violated(field, field.getFullName()));
            }
          }
        })
        .check(MAIN);
    codeUnits()
        .should(new ArchCondition<JavaCodeUnit>("not have floating point in their signature") {
          @Override
          public void check(JavaCodeUnit unit, ConditionEvents events) {
            boolean floats =
                FLOATING.contains(unit.getRawReturnType().getBaseComponentType().getName())
                    || unit.getRawParameterTypes().stream()
                        .anyMatch(type ->
                            FLOATING.contains(type.getBaseComponentType().getName()));
            if (floats) {
              events.add(SimpleConditionEvent.violated(unit, unit.getFullName()));
            }
          }
        })
        .check(MAIN);
  }

  @Test
  void the_engine_knows_no_chapter() {
    // Only the bindings of the library's own dossiers and of Mano's records may.
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".dossier..", ROOT + ".mano..")
        .should()
        .dependOnClassesThat(resideInAPackage("org.allervers.core..")
            // Civil time is a word of both, and no chapter.
            .and(resideOutsideOfPackage("org.allervers.core.time")))
        .check(MAIN);
  }

  @Test
  void lower_rooms_do_not_know_the_upper_ones() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + ".table..",
            ROOT + ".period..",
            ROOT + ".definition..",
            ROOT + ".explain..",
            ROOT + ".publication..",
            ROOT + ".internal..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOT,
            ROOT + ".audit..",
            ROOT + ".catalogue..",
            ROOT + ".export..",
            ROOT + ".dossier..",
            ROOT + ".mano..")
        .check(MAIN);
    noClasses()
        .that()
        .resideInAPackage(ROOT)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOT + ".audit..",
            ROOT + ".catalogue..",
            ROOT + ".export..",
            ROOT + ".dossier..",
            ROOT + ".mano..")
        .check(MAIN);
  }

  @Test
  void no_exporter_takes_anything_but_published_tables() {
    Set<Class<?>> confidential = Set.of(
        Evaluation.class,
        Partial.class,
        Accumulator.class,
        Plan.class,
        Cohort.class,
        Variants.class,
        InternalTables.class);
    methods()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(ROOT + ".export..")
        .should(new ArchCondition<JavaMethod>("take no confidential parameter") {
          @Override
          public void check(JavaMethod method, ConditionEvents events) {
            for (JavaClass type : method.getRawParameterTypes()) {
              boolean explained = type.getPackageName().equals(ROOT + ".explain");
              if (explained || confidential.stream().anyMatch(type::isEquivalentTo)) {
                events.add(SimpleConditionEvent.violated(method, method.getFullName()));
              }
            }
          }
        })
        .allowEmptyShould(true)
        .check(MAIN);
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".export..")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(
            Evaluation.class,
            Partial.class,
            Accumulator.class,
            Plan.class,
            Cohort.class,
            Variants.class,
            InternalTables.class,
            Explanation.class,
            StepResult.class,
            Publication.class)
        .check(MAIN);
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".export..")
        .should()
        .dependOnClassesThat(resideInAPackage("org.allervers.core..")
            .and(resideOutsideOfPackage("org.allervers.core.time")))
        .check(MAIN);
  }

  @Test
  void no_exporter_knows_the_records_of_a_reconciliation() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + ".export..", ROOT + ".disclosure..")
        .should()
        .dependOnClassesThat(resideInAPackage(ROOT + ".mano.."))
        .check(MAIN);
    assertThat(PublishedTables.class.isAssignableFrom(Reconciliation.class)).isFalse();
  }

  @Test
  void only_the_disclosure_control_makes_published_tables() {
    assertThat(PublishedTables.class.getPermittedSubclasses())
        .containsExactly(ProtectedTables.class);
    assertThat(ProtectedTables.class.getConstructors()).isEmpty();
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".disclosure..")
        .should(callConstructorWhere(target(owner(assignableTo(ProtectedTables.class)))))
        .check(MAIN);
    methods()
        .that()
        .arePublic()
        .and()
        .haveRawReturnType(ProtectedTables.class)
        .should(new ArchCondition<JavaMethod>("start from tables that are protected already") {
          @Override
          public void check(JavaMethod method, ConditionEvents events) {
            boolean isOwn = method.getOwner().isEquivalentTo(ProtectedTables.class)
                && !method.getModifiers().contains(JavaModifier.STATIC);
            boolean isOutcome = method.getOwner().isEquivalentTo(Outcome.Released.class);
            if (!isOwn && !isOutcome) {
              events.add(SimpleConditionEvent.violated(method, method.getFullName()));
            }
          }
        })
        .check(MAIN);
  }

  @Test
  void internal_tables_are_not_published_ones() {
    assertThat(PublishedTables.class.isAssignableFrom(InternalTables.class)).isFalse();
    assertThat(PublishedTables.class.isAssignableFrom(Evaluation.class)).isFalse();
    assertThat(Modifier.isFinal(InternalTables.class.getModifiers())).isTrue();
    assertThat(Modifier.isFinal(ProtectedTables.class.getModifiers())).isTrue();
  }

  @Test
  void no_clock_is_read_and_nothing_is_printed() {
    DescribedPredicate<JavaMethodCall> clock = DescribedPredicate.describe(
        "read a clock",
        call -> call.getTarget().getName().equals("now")
            || call.getTarget().getName().equals("currentTimeMillis")
            || call.getTarget().getName().equals("nanoTime"));
    noClasses().should(callMethodWhere(clock)).check(MAIN);
    noClasses().should().accessField(System.class, "out").check(MAIN);
    noClasses().should().accessField(System.class, "err").check(MAIN);
    noClasses().should().callMethod(Throwable.class, "printStackTrace").check(MAIN);
  }

  @Test
  void no_room_has_an_empty_name() {
    noClasses()
        .should()
        .resideInAnyPackage(
            "..util..", "..impl..", "..dto..", "..manager..", "..helper..", "..service..")
        .check(MAIN);
  }

  @Test
  void tests_are_sentences() {
    methods()
        .that()
        .areAnnotatedWith(Test.class)
        .should()
        .haveNameMatching("[a-z][a-z0-9]*(_[a-z0-9]+)+")
        .check(TESTS);
    classes()
        .that()
        .haveSimpleNameEndingWith("Test")
        .should()
        .bePackagePrivate()
        .check(TESTS);
  }
}
