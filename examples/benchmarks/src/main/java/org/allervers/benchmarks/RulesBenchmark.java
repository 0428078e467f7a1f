package org.allervers.benchmarks;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.concurrent.TimeUnit;
import org.allervers.core.Dossier;
import org.allervers.core.rules.RuleEngine;
import org.allervers.core.rules.beanvalidation.BeanValidationFindings;
import org.allervers.core.rules.catalogue.RuleSets;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Asks every rule of the catalogue of one dossier, and lets Hibernate Validator check the shape constraints alone of the
 * same dossiers. The score is the time of one dossier.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 2,
    jvmArgs = {"-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RulesBenchmark {

  private static final int DOSSIERS = 1000;

  /** The dossiers and both checkers. */
  @State(Scope.Benchmark)
  public static class Checkers {
    final Dossier[] dossiers = new Dossier[DOSSIERS];
    final RuleEngine<Dossier> engine = RuleEngine.of(RuleSets.dossiers());
    ValidatorFactory factory;
    Validator validator;

    /** Makes the dossiers. */
    @Setup
    public void setUp() {
      for (int i = 0; i < DOSSIERS; i++) {
        dossiers[i] = OrdinaryDossiers.dossier(i);
      }
      factory = BeanValidationFindings.configure(Validation.byDefaultProvider().configure())
          .buildValidatorFactory();
      validator = factory.getValidator();
    }

    /** Closes the provider. */
    @TearDown
    public void tearDown() {
      factory.close();
    }
  }

  /** All rules. */
  @Benchmark
  @OperationsPerInvocation(DOSSIERS)
  public void check_allervers(Checkers state, Blackhole hole) {
    for (Dossier dossier : state.dossiers) {
      hole.consume(state.engine.check(dossier, OrdinaryDossiers.AS_OF));
    }
  }

  /** Shape constraints alone. */
  @Benchmark
  @OperationsPerInvocation(DOSSIERS)
  public void check_hibernate(Checkers state, Blackhole hole) {
    for (Dossier dossier : state.dossiers) {
      hole.consume(state.validator.validate(dossier));
    }
  }
}
